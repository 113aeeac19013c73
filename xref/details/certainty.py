"""How sure a claim is (stated, reported, planned, possible, denied) and whether it affirms or negates."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details.tokens import Line, match_phrase, phrases
from xref.model import Certainty, Claim, Polarity

_STRENGTH: tuple[Certainty, ...] = ("denied", "planned", "possible", "reported")


@cache
def _cues() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(phrase, certainty) for phrase, certainty in tables.rows("certainty")])


@cache
def _negations() -> frozenset[str]:
    return frozenset(word for word, kind in tables.rows("negations") if kind == "word")


def certainty_of(text: str, cue: str | None) -> Certainty:
    """Return how sure the words make a claim: those of its cue first, then those of its content."""
    if cue:
        of_cue = _first(Line(cue))
        if of_cue in ("planned", "denied", "possible"):
            return of_cue
    return _first(Line(text)) or "stated"


def _first(line: Line) -> Certainty | None:
    found = set()
    at = 0
    while at < len(line):
        cue = match_phrase(line, at, _cues())
        if cue:
            found.add(cue[1])
            at = cue[0]
        else:
            at += 1
    return next((certainty for certainty in _STRENGTH if certainty in found), None)


def polarity_of(text: str) -> Polarity:
    """Return "negated" if the number of negations in the text is odd."""
    count = sum(low in _negations() or low in ("'t",) for low in Line(text).lows)
    return "negated" if count % 2 else "affirmed"


def judge(claim: Claim) -> tuple[Certainty, Polarity]:
    """Return certainty and polarity of a claim."""
    return certainty_of(claim.text, claim.cue.text if claim.cue else None), polarity_of(claim.text)
