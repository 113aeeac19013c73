"""Findings: where the sources differ, vary and agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from xref.model import Article, Claim, Finding, FindingValue
from xref.rendering import records
from xref.rendering.views.base import Lookup, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


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
        self.counts = Counter(item.verdict for item in items)
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
        yield from ()


def articles_of(value: FindingValue) -> list[str]:
    """Return the ids of the articles that carry a value, in order of mention."""
    return list(dict.fromkeys(mention.passage.article for mention in value.mentions))


def show_value(value: Any) -> Any:
    """Return a normalised value as a table can hold it: a tuple becomes a list with commas."""
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else value
