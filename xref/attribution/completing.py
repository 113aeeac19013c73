"""What the rules add to the answer of a model: statements it has no eye for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from xref.attribution.attributions import Attribution
from xref.model import Section, Span

LEAST_ALONE, LEAST_NESTED, LEAST_PAST = 0.6, 0.9, 0.5
"""The confidence from which an attribution of the rules is added: where nothing else is found; inside a content; there
with "had" in its cue, which tells of what was said before what is said."""


def complete(section: Section, found: Sequence[Attribution], framed: Sequence[Attribution]) -> list[Attribution]:
    """Add what the rules are sure of where nothing else was found, and what a content says that others say.

    The transformer gives a word to one content alone, but "Lind said Ekman had denied it" holds two statements. Of
    "the Echo quoted Lind as saying it was true" the rules know who speaks: the source stands in the midst of the cue.
    """
    relayed = [one for one in framed if one.source and _within(one.source, one.cue)]
    quoting = sorted(span for one in relayed for span in one.cue)
    found = [*relayed, *(one for one in found if not _meet(one.cue, quoting))]
    contents = sorted(span for one in found for span in one.content)
    cues = sorted(span for one in found for span in one.cue)
    added = []
    for one in framed:
        if not one.source or _meet(one.cue, cues):
            continue
        nested = _within(one.source, contents) and _within(one.cue, contents) and _within(one.content, contents)
        alone = not _meet((*one.source, *one.cue, *one.content), contents)
        past = nested and section.text.startswith("had ", one.cue[0].start)
        least = LEAST_PAST if past else LEAST_NESTED if nested else LEAST_ALONE
        if one.confidence >= least and (nested or alone):
            added.append(one)
    return sorted((*found, *added), key=lambda one: (one.content, one.cue))


def _meet(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether one of the spans overlaps one of the ``others``, which are sorted and disjoint."""
    return any(
        at < len(others) and others[at].start < span.end
        for span in spans
        for at in (bisect_right(others, span.start, key=lambda other: other.end),)
    )


def _within(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether each of the spans lies in one of the ``others``, which are sorted and disjoint."""
    return all(
        at < len(others) and others[at].start <= span.start and span.end <= others[at].end
        for span in spans
        for at in (bisect_right(others, span.start, key=lambda other: other.end),)
    )
