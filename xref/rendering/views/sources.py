"""Sources: the articles by outlet, whom they quote, on whom they rest, copies of one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.model import Article, Source
from xref.rendering import records
from xref.rendering.views.base import Lookup, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


class Sources(View):
    """The articles of a corpus as sources."""

    key = "sources"
    columns = ("article", "source", "published", "claims", "origins", "overlaps", "speakers", "title")

    def __init__(self, items: Sequence[Source], articles: Sequence[Article]) -> None:
        super().__init__(items, articles)
        self.lookup = Lookup(articles)

    def record(self, item: Source) -> records.Record:
        """Return a source as the output contract has it."""
        return records.source(item, self.lookup.articles[item.article])

    def lines(self, item: Source) -> Iterator[Row]:
        """Yield one line a source."""
        title = self.lookup.articles[item.article].title
        overlaps = "; ".join(f"{part.article} {part.share:.0%}" for part in item.overlaps)
        yield (
            item.article, item.outlet, item.published, item.claims, "; ".join(item.origins), overlaps,
            "; ".join(item.speakers), title,
        )  # fmt: skip

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield source by source."""
        yield from ()
