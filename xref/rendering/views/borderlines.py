"""Borderline pairs: claims whose score is nearest to the threshold, each with the line that decides it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.model import Article, Claim
from xref.rendering import records
from xref.rendering.lookup import Lookup
from xref.rendering.views.base import Note, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from xref.clustering import Borderline


class Borderlines(View):
    """The pairs of a corpus that are nearest to being joined or parted."""

    key = "pairs"
    columns = ("score", "together", "article a", "article b", "text a", "text b", "decision")

    def __init__(self, items: Sequence[Borderline], articles: Sequence[Article]) -> None:
        super().__init__(items, articles)
        self.lookup = Lookup(articles)

    def record(self, item: Borderline) -> records.Record:
        """Return a pair as the output contract has it."""
        return records.borderline(item)

    def note(self, item: Borderline) -> Note:
        """Return that the two may say the same."""
        told = "say the same" if item.together else "do not say the same"
        return Note(f"barely {told}: score {item.score:.3f}", (*item.a.content, *item.b.content))

    def lines(self, item: Borderline) -> Iterator[Row]:
        """Yield one line a pair."""
        a, b = item.a, item.b
        yield round(item.score, 3), item.together, a.article, b.article, a.text, b.text, item.decision.line()

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield pair by pair."""
        from xref.rendering.layout import columns, count, indented, line, widest

        yield line((count(len(self.articles), "article"), "bold"), "  ", count(len(self.items), "pair"))
        for item in self.items:
            yield line("")
            yield line((f"{item.score:.3f}", "bold"), "  together" if item.together else "  apart")
            rows = [(self._outlet(claim), line(claim.text)) for claim in (item.a, item.b)]
            yield columns(rows, width, widest(rows, width), left=2)
            yield indented(line((item.decision.line(), "dim")), 2)

    def _outlet(self, claim: Claim) -> Text:
        from xref.rendering.layout import outlet

        return outlet(self.lookup.articles[claim.article], "")
