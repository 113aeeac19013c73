"""Articles as read, with what was set aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from xref.model import Article, Aside
from xref.rendering import records
from xref.rendering.views.base import Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


class Articles(View):
    """The articles of a corpus as they were read."""

    key = "articles"
    columns = ("id", "source", "published", "title", "characters", "set_aside", "path")

    def __init__(self, items: Sequence[Article], asides: Mapping[str, Sequence[Aside]]) -> None:
        super().__init__(items)
        self.asides = asides

    def head(self) -> Mapping[str, Any]:
        """Return the version alone: the articles are the records."""
        return {"schema_version": records.SCHEMA_VERSION}

    def record(self, item: Article) -> records.Record:
        """Return an article with its text and asides as the output contract has it."""
        return records.extracted(item, self.asides[item.id])

    def lines(self, item: Article) -> Iterator[Row]:
        """Yield one line an article."""
        aside = sum(aside.end - aside.start for aside in self.asides[item.id])
        yield item.id, item.source, item.published, item.title, len(item.text), aside, item.path

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield article by article, with what was set aside."""
        from xref.rendering.layout import count, cropped, headline, indented, line, outlet

        yield line((count(len(self.items), "article"), "bold"))
        for item in self.items:
            yield line("")
            date = f"  {item.published}" if item.published else "  no date"
            yield line(outlet(item), (date, "dim"), f"  {headline(item.title)}", (f"  {item.id}", "dim"))
            yield indented(line(count(len(item.text), "character"), (f"  {item.path or ''}", "dim")), 2)
            for aside in self.asides[item.id]:
                text, _ = cropped(item.text[aside.start : aside.end], [], limit=160)
                yield indented(line((f"set aside ({aside.reason}): ", "dim"), text), 2)
