"""The common shape of every answer: records for programs, rows for tables, blocks for people."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from xref.model import Article, Claim, Passage, Span
from xref.rendering import records

if TYPE_CHECKING:
    from rich.console import RenderableType

Row = Sequence[Any]


class Lookup:
    """Articles and claims by id, for views that show a passage where it stands."""

    def __init__(self, articles: Iterable[Article], claims: Iterable[Claim] = ()) -> None:
        self.articles = {article.id: article for article in articles}
        self.claims = {claim.id: claim for claim in claims}
        self._outlets = Counter(article.source for article in self.articles.values())

    def name(self, article: str) -> str:
        """Return what tells an article from others: its outlet, with its id where the outlet has several or none."""
        found = self.articles.get(article)
        if found is None or not found.source:
            return article
        return found.source if self._outlets[found.source] == 1 else f"{found.source} ({article})"

    def context(self, passage: Passage, claim: str | None = None) -> Span:
        """Return the whole sentences around a passage: those of its claim, or the passage itself."""
        known = self.claims.get(claim or "")
        if known and known.article == passage.article and known.field == passage.field:
            start, end = known.context
            return Span(min(start, passage.start), max(end, passage.end))
        return passage.span

    def text(self, passage: Passage, span: Span) -> str:
        """Return a stretch of the field that a passage stands in."""
        article = self.articles.get(passage.article)
        return article.field(passage.field)[span.start : span.end] if article else passage.text


class View(ABC):
    """One answer: its things in order, and how each looks to a program, in a table and to a person.

    ``key`` names the list in ``--format json``; ``columns`` name the fields of ``text`` lines, ``table_columns``
    those of CSV. A view whose ``single`` is true answers with one object instead of a list;
    one whose ``differs`` is true tells of a difference between sources.
    """

    key: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    table_columns: ClassVar[tuple[str, ...]] = ()
    single: bool = False
    differs: bool = False

    def __init__(self, items: Sequence[Any], articles: Sequence[Article] = ()) -> None:
        self.items = items
        self.articles = articles

    def head(self) -> Mapping[str, Any]:
        """Return what stands before the records in ``--format json``."""
        return records.envelope(self.articles)

    @abstractmethod
    def record(self, item: Any) -> records.Record:
        """Return one thing as the output contract has it."""

    @abstractmethod
    def lines(self, item: Any) -> Iterator[Row]:
        """Yield the rows of one thing under ``columns``, for one line of text each."""

    def table(self, item: Any) -> Iterator[Row]:
        """Yield the rows of one thing under ``table_columns``, for a spreadsheet."""
        return self.lines(item)

    @abstractmethod
    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield what a person sees in a terminal of ``width`` columns, block by block."""
