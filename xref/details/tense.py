"""Whether the clause around a date looks back or ahead: the nearest verb that tells decides."""

from __future__ import annotations

from functools import cache

from xref.attribution.tags import word_class
from xref.details.clock import Direction
from xref.details.tokens import Line, words_of

REACH = 20
"""Tokens before a date that are searched for a verb that tells; half as many are searched after it."""


def direction(line: Line, index: int) -> Direction:
    """Return "future", "past" or "near" (nothing tells) for the clause around token ``index``."""
    if any(line.low(index - back) == "to" and _base(line.low(index - back + 1)) for back in (2, 3)):
        return "future"  # "to begin on Thursday"
    for at in range(index - 1, max(-1, index - REACH), -1):
        way = _tells(line, at)
        if way:
            return way
    for at in range(index + 1, min(len(line), index + REACH // 2)):
        way = _tells(line, at)
        if way:
            return way
    return "near"


def _base(low: str) -> bool:
    """Tell whether a word may be a verb in its base form."""
    return low.isalpha() and word_class(low) in "bv" and not low.endswith(("ed", "s"))


def _tells(line: Line, at: int) -> Direction | None:
    low = line.lows[at]
    cues = _cues()
    if low in cues["future"]:
        return "future"
    if line.low(at - 1) == "be" and line.low(at - 2) in ("to", "will", "'ll"):
        return "future"  # "to be held"
    if low in cues["neutral"]:
        return None
    if low == "to" and line.low(at - 1) in ("is", "are") and line.low(at + 1) not in ("the", "a"):
        return "future"
    if low in cues["past"] or (len(low) > 4 and low.endswith("ed") and not line.capitalised(at)):
        return "past"
    return None


@cache
def _cues() -> dict[str, frozenset[str]]:
    return {kind: words_of("tense", kind) for kind in ("future", "past", "neutral")}
