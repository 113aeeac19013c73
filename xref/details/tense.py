"""Whether the clause around a date looks back or ahead: the nearest verb that tells decides."""

from __future__ import annotations

from functools import cache

from xref.attribution.tags import word_class
from xref.details.clock import Direction
from xref.details.tokens import Line, word_set, words_of

_BESIDE = word_set("beside_date")
_PAST_BEHIND_SET = word_set("past_behind_set")
REACH = 20
"""Tokens on either side of a date that are searched for a verb that tells."""


def direction(line: Line, index: int) -> Direction:
    """Return "future", "past" or "near" (nothing tells) for the clause around token ``index``."""
    if line.low(index - 1) == "as" and line.low(index - 2) in ("early", "soon"):
        return "future"
    if line.low(index + 1) == "'s" and line.low(index - 1) not in ("for", "before", "until", "of"):
        return "past"  # "Wednesday's ruling"
    at = index - 1
    while at > index - 6 and (line.low(at) in _BESIDE or line.is_number(at)):
        at -= 1
    if _scheduled(line, at):
        return "future"  # "set for Monday"
    if line.low(at) in _cues()["neutral"]:
        return "past"  # "announced Wednesday", "said on Friday"
    if line.low(at) in ("to", "until", "till") and line.low(at - 1) in _cues()["shifted"]:
        return "future"  # "has been moved to Thursday"
    if line.low(at) in ("until", "till", "by") and at > 1:
        return "future"
    if line.low(at) in ("since", "shortly", "following") or line.low(at - 1) == "since":
        return "past"  # "since the Oct. 23 fire"
    attributive = line.low(index - 1) in ("the", "a", "this")
    if not attributive and any(line.low(index - back) == "to" and _base(line.low(index - back + 1)) for back in (2, 3)):
        return "future"  # "to begin on Thursday", but not "to make the late-June trip"
    for at in range(index - 1, max(-1, index - REACH), -1):
        way = _tells(line, at)
        if way:
            return way
    for at in range(index + 1, min(len(line), index + REACH)):
        way = _tells(line, at)
        if way:
            return way
    return "near"


def _scheduled(line: Line, at: int) -> bool:
    """Tell whether something is set or planned: "set for", "plans to"."""
    return line.low(at) in ("set", "plan", "plans") and line.low(at + 1) in ("to", "for", "on")


def _base(low: str) -> bool:
    """Tell whether a word may be a verb in its base form."""
    return word_class(low) in ("b", "v")


def _tells(line: Line, at: int) -> Direction | None:
    low = line.lows[at]
    cues = _cues()
    if low in cues["future"] and not (low == "may" and line.capitalised(at)):
        return "future"
    if line.low(at - 1) == "be" and line.low(at - 2) == "to":
        return "future"  # "to be held"
    if _scheduled(line, at):
        return "future"
    if low == "set" and line.low(at + 1) in _PAST_BEHIND_SET:
        return "past"
    if low in cues["neutral"]:
        return None
    if low == "to" and line.low(at - 1) in ("is", "are") and line.low(at + 1) not in ("the", "a"):
        return "future"
    if low in cues["past"] or (len(low) > 4 and low.endswith("ed") and not line.capitalised(at)):
        return None if line.low(at - 1) in ("is", "are", "be", "been", "not") or line.low(at - 2) == "be" else "past"
    return None


@cache
def _cues() -> dict[str, frozenset[str]]:
    return {kind: words_of("tense", kind) for kind in ("future", "past", "neutral", "shifted")}
