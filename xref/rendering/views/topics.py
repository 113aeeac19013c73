"""Topics: subjects that two or more articles have details on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from xref.model import Topic
from xref.rendering import records
from xref.rendering.views.base import Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


class Topics(View):
    """The topics of a corpus."""

    key = "topics"
    columns = ("subject", "articles", "aspects")

    def record(self, item: Topic) -> records.Record:
        """Return a topic as the output contract has it."""
        return records.topic(item)

    def lines(self, item: Topic) -> Iterator[Row]:
        """Yield one line a topic."""
        yield item.subject, ", ".join(item.articles), ", ".join(item.aspects)

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the topics as a table."""
        from xref.rendering.layout import columns, count, line, widest

        yield line((count(len(self.articles), "article"), "bold"), "  ", count(len(self.items), "topic"))
        rows = [
            (
                line((item.subject, "bold")),
                line(count(len(item.articles), "article"), (f"  {', '.join(item.aspects)}", "dim")),
            )
            for item in self.items
        ]
        if rows:
            yield columns(rows, width, widest(rows, width), left=2)
