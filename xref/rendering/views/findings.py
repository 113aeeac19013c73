"""Findings: where the sources differ, vary and agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from xref.model import Article, Claim, Finding, FindingValue, Passage, Span
from xref.rendering import records
from xref.rendering.changes import changed
from xref.rendering.views.base import Lookup, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text


class Findings(View):
    """Findings on a topic, or on all there is."""

    key = "findings"
    columns = ("verdict", "aspect", "subject", "values", "silent", "why", "id")
    table_columns = (
        "finding", "verdict", "aspect", "subject", "value", "text", "article", "source", "published", "speaker",
        "claim", "field", "start", "end", "passage", "context", "silent", "origin", "score", "why",
    )  # fmt: skip

    def __init__(
        self,
        items: Sequence[Finding],
        articles: Sequence[Article],
        claims: Sequence[Claim] = (),
        *,
        topic: str | None = None,
        verdicts: Collection[str] = ("differ", "vary", "agree", "single"),
    ) -> None:
        super().__init__([item for item in items if item.verdict in verdicts], articles)
        self.counts: Counter[str] = Counter(item.verdict for item in items)
        self.differs = bool(self.counts["differ"])
        self.verdicts = verdicts
        self.topic = topic
        self.lookup = Lookup(articles, claims)

    def head(self) -> Mapping[str, Any]:
        """Return the head with the topic asked about."""
        return records.envelope(self.articles, topic=self.topic)

    def record(self, item: Finding) -> records.Record:
        """Return a finding as the output contract has it."""
        return records.finding(item)

    def lines(self, item: Finding) -> Iterator[Row]:
        """Yield one line a finding."""
        values = " | ".join(f"{value.text} ({', '.join(articles_of(value))})" for value in item.values)
        yield item.verdict, item.aspect, item.subject, values, ", ".join(item.silent), item.why, item.id

    def table(self, item: Finding) -> Iterator[Row]:
        """Yield one row a mention."""
        for value in item.values:
            for mention in value.mentions:
                passage = mention.passage
                article = self.lookup.articles[passage.article]
                context = self.lookup.text(passage, self.lookup.context(passage, mention.claim))
                yield (
                    item.id, item.verdict, item.aspect, item.subject, show_value(value.value), value.text,
                    passage.article, article.source, article.published, mention.speaker, mention.claim, passage.field,
                    passage.start, passage.end, passage.text, context, ", ".join(item.silent), item.origin,
                    item.score, item.why,
                )  # fmt: skip

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the counts, then finding by finding."""
        from xref.rendering.layout import line

        yield self._counts()
        for item in self.items:
            yield line("")
            yield from self._finding(item, width)

    def _counts(self) -> Text:
        from xref.rendering.layout import SIGN, STYLE, count, line

        text = line((count(len(self.articles), "article"), "bold"))
        for verdict, sign in SIGN.items():
            number = self.counts[verdict]
            hidden = " (not shown)" if number and verdict not in self.verdicts else ""
            text.append_text(line("  ", (f"{sign} {number} {verdict}", STYLE[verdict] if number else "dim"), hidden))
        return text.append_text(line(f"  topic: {self.topic}")) if self.topic else text

    def _finding(self, item: Finding, width: int) -> Iterator[RenderableType]:
        from xref.rendering.layout import SIGN, STYLE, columns, few, indented, line, widest

        verdict = (f"{SIGN[item.verdict]} {item.verdict}", STYLE[item.verdict])
        yield line(verdict, f"  {item.aspect} · ", (item.subject, "bold"))
        rows = [list(self._mentions(item, value)) for value in item.values]
        wide = widest(chain.from_iterable(rows), width)
        for value, mentions in zip(item.values, rows, strict=True):
            normal = show_value(value.value)
            told = f"  [{normal}]" if normal is not None and str(normal) != value.text else ""
            if item.aspect != "wording":  # a wording is its own sentence, with its changed words marked
                yield indented(line((value.text, "bold"), (told, "dim")), 2)
            yield columns(mentions, width, wide)
        if item.silent:
            yield indented(line(("silent: ", "dim"), few([self.lookup.name(name) for name in item.silent])), 2)
        if item.origin:
            yield indented(line(("all rest on: ", "dim"), item.origin), 2)
        yield indented(line(("why: ", "dim"), item.why, (f"  {item.id}", "dim")), 2)

    def _mentions(self, item: Finding, value: FindingValue) -> Iterator[tuple[Text, Text]]:
        """Yield who says it and the sentence with the telling words marked, mention by mention."""
        from xref.rendering.layout import STYLE, cropped, line, marked, outlet

        for mention in value.mentions:
            passage = mention.passage
            context = self.lookup.context(passage, mention.claim)
            spans = [
                Span(span.start + passage.start - context.start, span.end + passage.start - context.start)
                for span in self._telling(item, value, passage)
            ]
            text, spans = cropped(self.lookup.text(passage, context), spans)
            article = self.lookup.articles[passage.article]
            who = outlet(article, "", self.lookup.name(article.id))
            if mention.speaker:
                who.append_text(line((f": {mention.speaker}", "dim")))
            yield who, marked(text, spans, f"{STYLE[item.verdict]} underline")

    def _telling(self, item: Finding, value: FindingValue, passage: Passage) -> list[Span]:
        """Return the words of a passage that tell: all of a detail, of a wording those that others changed."""
        if item.aspect != "wording":
            return [Span(0, len(passage.text))]
        return changed(passage.text, [other.text for other in item.values if other is not value])


def articles_of(value: FindingValue) -> list[str]:
    """Return the ids of the articles that carry a value, in order of mention."""
    return list(dict.fromkeys(mention.passage.article for mention in value.mentions))


def show_value(value: Any) -> Any:
    """Return a normalised value as a table can hold it: a tuple becomes a list with commas."""
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else value
