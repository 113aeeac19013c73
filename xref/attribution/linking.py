"""What quotation marks add to the answer of a model: contents end with them, and quotations nobody was found for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from xref.attribution.attributions import Attribution
from xref.attribution.carried import carry
from xref.attribution.frames import Frame
from xref.attribution.reading import Reading, read
from xref.model import Quotation, Section, Span


def link(section: Section, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions of a model in order of content, set right by the quotations of the section.

    A content that holds most of a quotation holds all of it; a quotation without a cue goes to whoever speaks in
    its paragraph, or to the name behind its dash.
    """
    settled = _to_marks(section, found)
    reading = read(section)
    frames = [_frame(reading, attribution) for attribution in settled]
    carried = carry(reading, frames)
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
