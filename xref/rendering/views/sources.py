"""Sources: the articles by outlet, whom they quote, on whom they rest, copies of one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.model import Article, Source
from xref.rendering import records
from xref.rendering.lookup import Lookup
from xref.rendering.views.base import Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


class Sources(View):
    """The articles of a corpus as sources."""

    key = "sources"
    columns = ("article", "source", "published", "claims", "origins", "overlaps", "speakers", "title", "copies")

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
            "; ".join(item.speakers), title, "; ".join(item.copies),
        )  # fmt: skip

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield source by source."""
        from xref.rendering.layout import count, few, headline, indented, line, outlet

        yield line((count(len(self.articles), "article"), "bold"))
        for item in self.items:
            article = self.lookup.articles[item.article]
            date = f"  {item.published}" if item.published else "  no date"
            yield line("")
            yield line(outlet(article), (date, "dim"), f"  {headline(article.title)}", (f"  {item.article}", "dim"))
            shared = [f"{part.share:.0%} of it stands in {self.lookup.name(part.article)}" for part in item.overlaps]
            same = [self.lookup.name(other) for other in item.copies]
            told = (
                ("rests on", item.origins), ("quotes", item.speakers), ("shares", shared),
                ("one voice, for one text, with", same),
            )  # fmt: skip
            for label, names in told:
                if names:
                    yield indented(line((f"{label}: ", "dim"), few(names)), 2)
            yield indented(line(("claims: ", "dim"), str(item.claims)), 2)
