"""The common shape of every answer: records for programs, rows for tables, blocks for people."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from xref.model import Article, Passage
from xref.rendering import records

if TYPE_CHECKING:
    from rich.console import RenderableType

Row = Sequence[Any]


class Note(NamedTuple):
    """What a thing says, and the passages it says it of."""

    body: str
    passages: tuple[Passage, ...]


class View(ABC):
    """One answer: its things in order, and how each looks to a program, in a table and to a person.

    ``key`` names the list in ``--format json``; ``columns`` name the fields of ``text`` lines, ``table_columns``
    those of CSV. A view whose ``single`` is true answers with one object instead of a list;
    one whose ``differs`` is true tells of a difference between sources. ``tagger`` names the one that found the claims.
    """

    key: ClassVar[str]
    columns: ClassVar[tuple[str, ...]]
    table_columns: tuple[str, ...] = ()
    tagger: str | None = None
    single: bool = False
    differs: bool = False

    def __init__(self, items: Sequence[Any], articles: Sequence[Article] = ()) -> None:
        self.items = items
        self.articles = articles

    def head(self) -> Mapping[str, Any]:
        """Return what stands before the records in ``--format json``."""
        return records.envelope(self.articles, tagger=self.tagger)

    @abstractmethod
    def record(self, item: Any) -> records.Record:
        """Return one thing as the output contract has it."""

    def note(self, item: Any) -> Note | None:
        """Return what one thing says of its passages, for annotations; None where it rests on none."""
        return None

    @abstractmethod
    def lines(self, item: Any) -> Iterator[Row]:
        """Yield the rows of one thing under ``columns``, for one line of text each."""

    def table(self, item: Any) -> Iterator[Row]:
        """Yield the rows of one thing under ``table_columns``, for a spreadsheet."""
        return self.lines(item)

    @abstractmethod
    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield what a person sees in a terminal of ``width`` columns, block by block."""
