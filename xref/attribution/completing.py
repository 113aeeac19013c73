"""What the rules add to the answer of a model: statements it has no eye for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from xref.attribution.attributions import Attribution
from xref.attribution.nouns import is_outlet
from xref.model import Section, Span

LEAST_ALONE, LEAST_NESTED, LEAST_REPORTED = 0.5, 0.9, 0.5
"""The confidence from which an attribution of the rules is added: where nothing else is found; inside a content; there
if it is reported or "had" in its cue tells of what was said before what is said."""

_OPENING = frozenset("“\"«„‘`'")


def complete(section: Section, found: Sequence[Attribution], framed: Sequence[Attribution]) -> list[Attribution]:
    """Add what the rules are sure of where nothing else was found, and what a content says that others say.

    The transformer gives a word to one content alone, but "Lind said Ekman had denied it" holds two statements. Of
    "the Echo quoted Lind as saying it was true" the rules know who speaks, and that "she replied" beside a quotation
    takes it from whoever spoke in the sentence before.
    """
    known = [one for one in framed if _quoted_as(section, one)]
    cues = sorted(span for one in known for span in one.cue)
    found = [*known, *(one for one in found if not _meet(one.cue, cues))]
    found = _with_both_names(section, found, framed)
    cues = sorted(span for one in found for span in one.cue)
    rest = [one for one in framed if one.source and not _meet(one.cue, cues)]
    contents = _Contents.of(found)
    replies = [one for one in rest if _is_reply(section, one, contents)]
    taken = sorted(span for one in replies for span in one.content)
    found = [kept for one in found if (kept := _without(one, taken)).content]
    contents, answered = _Contents.of(found), frozenset(replies)
    added = [one for one in rest if one not in answered and _is_missing(section, one, contents)]
    return sorted((*found, *replies, *added), key=lambda one: (one.content, one.cue))


@dataclass(frozen=True, slots=True)
class _Contents:
    """The spans of the contents of attributions in order, and the attribution that each is of."""

    spans: Sequence[Span]
    holders: Sequence[Attribution]

    @classmethod
    def of(cls, found: Sequence[Attribution]) -> _Contents:
        """Put the contents of ``found`` in order."""
        held = sorted((span, number) for number, one in enumerate(found) for span in one.content)
        return cls([span for span, _ in held], [found[number] for _, number in held])

    def holder(self, span: Span) -> Attribution | None:
        """Return the attribution whose content holds ``span``."""
        return self.holders[_place(self.spans, span)] if _within([span], self.spans) else None


def _quoted_as(section: Section, one: Attribution) -> bool:
    """Tell whether somebody is quoted as saying something: the cue holds the source or ends with "as saying"."""
    end = one.cue[-1].end if one.cue else 0
    return bool(one.source) and (_within(one.source, one.cue) or section.text.endswith("as saying", 0, end))


def _with_both_names(
    section: Section, found: Sequence[Attribution], framed: Sequence[Attribution]
) -> list[Attribution]:
    """Give back the first of two names ("Lind and Ekman said") where only the second was taken for the source."""
    pairs = {
        one.source[0].end: one.source
        for one in framed
        if one.source and " and " in section.text[one.source[0].start : one.source[0].end]
    }
    return [
        replace(one, source=pairs[one.source[0].end])
        if one.source and one.source[0].end in pairs and pairs[one.source[0].end][0].start < one.source[0].start
        else one
        for one in found
    ]


def _is_reply(section: Section, one: Attribution, contents: _Contents) -> bool:
    """Tell whether a quotation with its own source and cue beside it was taken for words of somebody before."""
    if one.confidence < LEAST_NESTED or len(one.content) > 1 or section.text[one.content[0].start] not in _OPENING:
        return False
    start, end = one.content[0]
    holder = contents.holder(one.content[0])
    return end <= one.cue[0].start and holder is not None and bool(holder.cue) and holder.cue[-1].end < start


def _is_missing(section: Section, one: Attribution, contents: _Contents) -> bool:
    """Tell whether an attribution of the rules is to be added to those that have ``contents``."""
    parts = (*one.source, *one.cue, *one.content)
    if not _meet(parts, contents.spans):
        return one.confidence >= LEAST_ALONE
    outer = contents.holder(one.cue[0])
    if outer is None or not _within(parts, contents.spans):
        return False
    named = bool(outer.source) and is_outlet(_text(section, outer.source[0]).removeprefix("the ").removeprefix("The "))
    passed_on = named or (bool(outer.cue) and "report" in _text(section, outer.cue[0]))
    before = section.text.startswith("had ", one.cue[0].start)
    return one.confidence >= (LEAST_REPORTED if passed_on or before else LEAST_NESTED)


def _text(section: Section, span: Span) -> str:
    return section.text[span.start : span.end]


def _without(one: Attribution, taken: Sequence[Span]) -> Attribution:
    """Return an attribution less the spans of its content that lie in one of those ``taken``."""
    return replace(one, content=tuple(span for span in one.content if not _within([span], taken)))


def _place(others: Sequence[Span], span: Span) -> int:
    """Return the number of the first of the ``others``, sorted and disjoint, that does not end before ``span``."""
    return bisect_right(others, span.start, key=lambda other: other.end)


def _meet(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether one of the spans overlaps one of the ``others``, which are sorted and disjoint."""
    return any(at < len(others) and others[at].start < span.end for span in spans for at in (_place(others, span),))


def _within(spans: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether each of the spans lies in one of the ``others``, which are sorted and disjoint."""
    return all(
        at < len(others) and others[at].start <= span.start and span.end <= others[at].end
        for span in spans
        for at in (_place(others, span),)
    )
