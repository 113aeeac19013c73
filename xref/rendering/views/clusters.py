"""Clusters: which claims of different articles say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.model import Article, Cluster
from xref.rendering import records
from xref.rendering.lookup import Lookup
from xref.rendering.views.base import Note, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


class Clusters(View):
    """The clusters of a corpus."""

    key = "clusters"
    columns = ("articles", "claims", "label", "id")
    table_columns: tuple[str, ...] = ("cluster", "label", "article", "field", "start", "end", "text")

    def __init__(self, items: Sequence[Cluster], articles: Sequence[Article]) -> None:
        super().__init__(items, articles)
        self.lookup = Lookup(articles)

    def record(self, item: Cluster) -> records.Record:
        """Return a cluster as the output contract has it."""
        return records.cluster(item)

    def note(self, item: Cluster) -> Note:
        """Return that the mentions say the same."""
        return Note(f"say the same: {item.label}", item.mentions)

    def lines(self, item: Cluster) -> Iterator[Row]:
        """Yield one line a cluster."""
        yield ", ".join(item.articles), len(item.claims), item.label, item.id

    def table(self, item: Cluster) -> Iterator[Row]:
        """Yield one row a mention."""
        for passage in item.mentions:
            yield item.id, item.label, passage.article, passage.field, passage.start, passage.end, passage.text

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield cluster by cluster."""
        from xref.rendering.layout import columns, count, line, outlet, widest

        yield line((count(len(self.articles), "article"), "bold"), "  ", count(len(self.items), "cluster"))
        for item in self.items:
            yield line("")
            yield line((item.label, "bold"), (f"  {count(len(item.claims), 'claim')}  {item.id}", "dim"))
            rows = [(outlet(self.lookup.articles[part.article], ""), line(part.text)) for part in item.mentions]
            yield columns(rows, width, widest(rows, width), left=2)
