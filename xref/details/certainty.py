"""How sure a claim is (stated, reported, planned, possible, denied) and whether it affirms or negates.

Only the main clause tells: what stands behind "who", "because" or "without" is about something else. Words that pass a
claim on ("reportedly"), deny it ("hoax") or doubt it tell wherever they stand.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from xref import tables
from xref.details.tokens import Line, match_phrase, phrases, word_set
from xref.model import Certainty, Claim, Polarity, Span

_STRENGTH: tuple[Certainty, ...] = ("denied", "possible", "reported", "planned")
_SUBORDINATE = word_set("subordinator")
_SOURCES = word_set("source_noun")
_SAYING = word_set("closing_report")
_FIRST = 3
"""Tokens that a main clause has at least."""


class Signal(NamedTuple):
    """The words of a text that tell how sure it is: offsets into the text."""

    span: Span
    certainty: Certainty


@cache
def _cues(everywhere: bool) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(row[0], row[1]) for row in tables.rows("certainty") if not everywhere or row[2] == "anywhere"])


@cache
def _negations(kind: str) -> frozenset[str]:
    return frozenset(row[0] for row in tables.rows("negations") if row[1] == kind)


@cache
def _harmless() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(row[0], row[1]) for row in tables.rows("negations") if row[1] == "harmless"])


def signals(text: str) -> tuple[Signal, ...]:
    """Return the words that tell how sure a text is, in order: "plans to", "may", "reportedly", a question mark."""
    line = Line(text)
    end = _main_clause(line)
    found: list[Signal] = []
    at = 0
    while at < len(line):
        cue = match_phrase(line, at, _cues(at >= end))
        if cue and not (line.lows[at] == "may" and line.capitalised(at)):
            found.append(Signal(Span(line.starts[at], line.ends[cue[0] - 1]), cue[1]))  # type: ignore[arg-type]
            at = cue[0]
        else:
            at += 1
    return tuple(found + _framed(line))


def _framed(line: Line) -> list[Signal]:
    """Return what the frame of a headline tells: "Official: ...", "..., sources say", "...?"."""
    if not line.words:
        return []
    last = len(line) - 1
    while last > 0 and not line.words[last][0].isalnum() and line.words[last] != "?":
        last -= 1
    if line.words[last] == "?":
        return [Signal(Span(line.starts[last], line.ends[last]), "possible")]
    if line.lows[last] in _SAYING and last > _FIRST:
        return [Signal(Span(line.starts[last], line.ends[last]), "reported")]
    colon = next((at for at in range(min(6, len(line))) if line.words[at] == ":"), 0)
    if colon and any(line.lows[at] in _SOURCES for at in range(colon)):
        return [Signal(Span(line.starts[0], line.ends[colon - 1]), "reported")]
    return []


def _main_clause(line: Line) -> int:
    """Return the token at which the main clause ends."""
    for at in range(_FIRST, len(line)):
        if line.lows[at] in _SUBORDINATE:
            return at
    return len(line)


def certainty_of(text: str, cue: str | None = None) -> Certainty:
    """Return how sure the words make a claim: those of its cue first, then those of its content."""
    if cue:
        of_cue = _strongest(signals(cue))
        if of_cue in ("planned", "denied", "possible"):
            return of_cue
    return _strongest(signals(text)) or "stated"


def _strongest(found: tuple[Signal, ...]) -> Certainty | None:
    present = {signal.certainty for signal in found}
    return next((certainty for certainty in _STRENGTH if certainty in present), None)


def polarity_of(text: str) -> Polarity:
    """Return "negated" if the main clause is: by "not", "never", "no", "fails to", but not by "not only" or "no doubt".

    Two negations of one clause count once ("No, it did not"); "not deny" is no negation.
    """
    line = Line(text)
    end = _main_clause(line)
    negated = False
    at = 0
    while at < end:
        harmless = match_phrase(line, at, _harmless())
        if harmless:
            at = harmless[0]
            continue
        if line.lows[at] in _negations("word"):
            verb = next(
                (here for here in range(at + 1, min(at + 3, end)) if line.lows[here] in _negations("verb")), None
            )
            if verb is not None:
                at = verb + 1
                continue
            negated = True
        elif line.lows[at] in _negations("verb"):
            negated = True
        at += 1
    return "negated" if negated else "affirmed"


def judge(claim: Claim) -> tuple[Certainty, Polarity]:
    """Return certainty and polarity of a claim."""
    return certainty_of(claim.text, claim.cue.text if claim.cue else None), polarity_of(claim.text)
