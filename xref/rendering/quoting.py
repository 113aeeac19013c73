"""The sentences that a finding rests on, with the words that tell: what every view for people is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xref.model import Article, Finding, FindingValue, Passage, Span
from xref.rendering.changes import changed
from xref.rendering.lookup import Lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Whole sentences of one article: ``telling`` are the words in ``text`` that make the finding, in order.

    ``start`` is the offset of ``text`` in the article's ``field``.
    """

    article: Article
    field: str
    start: int
    text: str
    telling: tuple[Span, ...]
    speakers: tuple[str, ...]
    passages: tuple[Passage, ...]


def quoted(item: Finding, value: FindingValue, lookup: Lookup) -> list[Quoted]:
    """Return the sentences that carry one value of a finding, each once however many of its words are meant."""
    held: dict[tuple[str, str, Span], list[tuple[Passage, str | None]]] = {}
    for mention in value.mentions:
        passage = mention.passage
        context = lookup.context(passage, mention.claim)
        held.setdefault((passage.article, passage.field, context), []).append((passage, mention.speaker))
    result = []
    for (article, field, context), parts in held.items():
        telling = {
            Span(span.start + passage.start - context.start, span.end + passage.start - context.start)
            for passage, _ in parts
            for span in _telling(item, value, passage)
        }
        result.append(
            Quoted(
                article=lookup.articles[article],
                field=field,
                start=context.start,
                text=lookup.text(parts[0][0], context),
                telling=disjoint(sorted(telling)),
                speakers=tuple(dict.fromkeys(speaker for _, speaker in parts if speaker)),
                passages=tuple(passage for passage, _ in parts),
            )
        )
    return result


def _telling(item: Finding, value: FindingValue, passage: Passage) -> list[Span]:
    """Return the words of a passage that tell: all of a detail, of a wording those that others changed, else none."""
    if item.aspect == "speaker":
        return []  # the value is not words of the passage but who says them
    if item.aspect in ("certainty", "polarity"):
        at = passage.text.find(value.text)
        return [Span(at, at + len(value.text))] if at >= 0 else []
    if item.aspect != "wording":
        return [Span(0, len(passage.text))]
    return changed(passage.text, [other.text for other in item.values if other is not value])


def disjoint(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return sorted spans with those that touch or overlap made one."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
