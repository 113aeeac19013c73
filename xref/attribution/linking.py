"""What quotation marks add to the answer of a model: contents end with them, and quotations nobody was found for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from xref.attribution.attributions import Attribution
from xref.attribution.carried import carry, labelled
from xref.attribution.extents import Frame
from xref.attribution.phrases import phrase_before
from xref.attribution.reading import Reading, read
from xref.model import Quotation, Section, Span

_RELATIVES = frozenset(("who", "which"))
_NEAR = 3  # from a colon to what is said behind it


def link(section: Section, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions of a model in order of content, set right by the quotations of the section.

    A quotation is not divided between cues that stand outside of it; a content that holds most of a quotation holds
    all of it; a quotation without a cue goes to whoever speaks in its paragraph, or to the name behind its dash.
    A source that is a relative clause ("who was there") becomes the phrase it belongs to.
    """
    reading = read(section)
    labels = labelled(reading)
    turns = [reading.span(one.content[0][0], one.content[-1][1]) for one in labels]
    tidy = [_unquoted(section, _without_marks(section, one)) for one in found]
    found = [kept for one in tidy if (kept := _in_turn(one, turns)).content]
    settled = [_with_antecedent(reading, one) for one in _to_marks(section, _undivided(section, found))]
    frames = [_frame(reading, attribution) for attribution in settled]
    carried = carry(reading, frames, labels)
    linked = [
        replace(attribution, content=attribution.content + _spans(reading, set(after.content) - set(before.content)))
        for attribution, before, after in zip(settled, frames, carried[: len(frames)], strict=True)
    ]
    linked += [
        Attribution(
            source=_spans(reading, [new.source] if new.source else []),
            cue=_spans(reading, [new.cue]),
            content=_spans(reading, new.content),
            confidence=new.chance,
        )
        for new in carried[len(frames) :]
    ]
    ordered = (replace(one, content=_joined(one.content)) for one in linked)
    return sorted(ordered, key=lambda one: (one.content, one.cue))


def _without_marks(section: Section, one: Attribution) -> Attribution:
    """Take colon and comma from the end of a cue ("said:") that has words as well."""
    if not one.cue or not section.text[one.cue[-1].start].isalnum():
        return one
    last = one.cue[-1]
    words = section.text[last.start : last.end].rstrip(":, ")
    return replace(one, cue=(*one.cue[:-1], Span(last.start, last.start + len(words))))


def _unquoted(section: Section, one: Attribution) -> Attribution:
    """End a source before the quotation that it runs into."""
    if not one.source:
        return one
    start, end = one.source[-1]
    at = bisect_right(section.quotations, start, key=lambda quotation: quotation.start)
    if at == len(section.quotations) or not section.quotations[at].start < end < section.quotations[at].end:
        return one
    words = section.text[start : section.quotations[at].start].rstrip(" ,;:-–—")
    return replace(one, source=(*one.source[:-1], Span(start, start + len(words))))


def _in_turn(one: Attribution, turns: Sequence[Span]) -> Attribution:
    """Take from a content what others say in their own lines of a transcript (``turns``, in order)."""
    if not turns or not one.cue:
        return one
    place = one.cue[0].end
    content = []
    for span in one.content:
        at = bisect_left(turns, span.start, key=lambda turn: turn.end)
        if at < len(turns) and turns[at].start <= span.start and turns[at].start > place + _NEAR:
            continue
        content.append(span)
    return replace(one, content=tuple(content))


def _undivided(section: Section, found: Sequence[Attribution]) -> list[Attribution]:
    """Take the words of each quotation from all contents but the one that holds most of them.

    Attributions whose cue stands inside the quotation are left alone: they tell what the speaker says of others.
    """
    kept = list(found)
    held = sorted((span, number) for number, one in enumerate(found) for span in one.content)
    starts = [span.start for span, _ in held]
    longest = max((span.end - span.start for span, _ in held), default=0)
    for quotation in section.quotations:
        near = held[bisect_left(starts, quotation.start - longest) : bisect_left(starts, quotation.end)]
        shares: dict[int, int] = {}
        for span, number in near:
            share = min(span.end, quotation.end) - max(span.start, quotation.start)
            if share > 0 and not any(quotation.start < cue.start < quotation.end for cue in found[number].cue):
                shares[number] = shares.get(number, 0) + share
        for number in sorted(shares, key=lambda number: (-shares[number], number))[1:]:
            kept[number] = replace(kept[number], content=_without(kept[number].content, quotation))
    return [one for one in kept if one.content]


def _without(content: Sequence[Span], quotation: Quotation) -> tuple[Span, ...]:
    """Return what lies outside of a quotation."""
    sides = (
        side
        for span in content
        for side in (Span(span.start, min(span.end, quotation.start)), Span(max(span.start, quotation.end), span.end))
    )
    return tuple(side for side in sides if side.start < side.end)


def _to_marks(section: Section, found: Sequence[Attribution]) -> list[Attribution]:
    """Stretch contents to the marks of the quotations that they hold more than half of, where nothing else is."""
    quotations = section.quotations
    starts = [quotation.start for quotation in quotations]
    others = sorted(span for one in found for part in (one.source, one.cue, one.content) for span in part)
    settled = []
    for one in found:
        content = []
        for span in one.content:
            first = max(0, bisect_right(starts, span.start) - 1)
            for quotation in quotations[first : bisect_left(starts, span.end)]:
                if quotation.end > span.start:
                    span = _stretched(span, quotation, others)
            content.append(span)
        settled.append(replace(one, content=_joined(content)))
    return settled


def _stretched(span: Span, quotation: Quotation, others: Sequence[Span]) -> Span:
    shared = min(span.end, quotation.end) - max(span.start, quotation.start)
    if 2 * shared <= quotation.end - quotation.start:
        return span
    whole = Span(min(span.start, quotation.start), max(span.end, quotation.end))
    first = max(0, bisect_left(others, Span(whole.start, whole.start)) - 1)
    for other in others[first:]:
        if other.start >= whole.end:
            break
        if other.end > whole.start and (other.start < span.start or other.end > span.end):
            return span
    return whole


def _with_antecedent(reading: Reading, attribution: Attribution) -> Attribution:
    if not attribution.source:
        return attribution
    first, after = reading.tokens(attribution.source[0])
    start = reading.sentences[reading.sentence_of(first)][0]
    if after - first < 2 or reading.lower[first] not in _RELATIVES or first - 2 < start:
        return attribution
    last = first - 2 if reading.words[first - 1] == "," else first - 1
    phrase = phrase_before(reading, last, start)
    return replace(attribution, source=(reading.span(*phrase),)) if phrase else attribution


def _joined(content: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(content):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _frame(reading: Reading, attribution: Attribution) -> Frame:
    ranges = [
        [(bisect_right(reading.ends, span.start), bisect_left(reading.starts, span.end)) for span in part]
        for part in (attribution.source, attribution.cue, attribution.content)
    ]
    source, cue, content = ranges
    return Frame(source[0] if source else None, cue[0] if cue else (0, 0), tuple(content))


def _spans(reading: Reading, ranges: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(reading.span(*tokens) for tokens in sorted(ranges))
