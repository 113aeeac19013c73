"""Answers as tables for notebooks: flat rows with the columns of the CSV output, and data frames made of them.

pandas and polars are imported only by the method that is named after them; xref itself needs neither.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from importlib import import_module
from typing import Any, ClassVar, TypeVar

from xref.model import Claim, Finding, Value

Thing = TypeVar("Thing", covariant=True)
Cells = tuple[Any, ...]


class Table(tuple[Thing, ...]):
    """A tuple of things that can also be had as rows: ``columns`` name the cells of each row, in order."""

    __slots__ = ()
    columns: ClassVar[tuple[str, ...]]

    @staticmethod
    @abstractmethod
    def cells(item: Any) -> Iterator[Cells]:
        """Yield the cells of each row of one thing: text, numbers and None."""

    def rows(self) -> list[dict[str, Any]]:
        """Return every row as a dictionary by column."""
        return [dict(zip(self.columns, cells, strict=True)) for item in self for cells in self.cells(item)]

    def to_pandas(self) -> Any:
        """Return a pandas data frame. Raises ImportError if pandas is not installed."""
        return import_module("pandas").DataFrame(self.rows(), columns=list(self.columns))

    def to_polars(self) -> Any:
        """Return a polars data frame. Raises ImportError if polars is not installed."""
        return import_module("polars").DataFrame(self.rows(), schema=list(self.columns), infer_schema_length=None)


class ClaimTable(Table[Claim]):
    """Claims, one row each; several relays or details stand in one cell with semicolons between them."""

    __slots__ = ()
    columns = (
        "id", "article", "source", "published", "kind", "speaker", "role", "cue", "relay", "certainty", "polarity",
        "text", "field", "start", "end", "details", "cluster", "confidence",
    )  # fmt: skip

    @staticmethod
    def cells(item: Claim) -> Iterator[Cells]:
        """Yield the one row of a claim."""
        yield (
            item.id, item.article, item.source, item.published, item.kind, speaker_name(item),
            item.speaker.role if item.speaker else None, item.cue.text if item.cue else None,
            "; ".join(relay.name for relay in item.relay), item.certainty, item.polarity, item.text, item.field,
            item.content[0].start, item.content[-1].end,
            "; ".join(f"{detail.type}: {detail.text}" for detail in item.details), item.cluster, item.confidence,
        )  # fmt: skip


class FindingTable(Table[Finding]):
    """Findings, one row a mention: a finding has as many rows as passages carry one of its values."""

    __slots__ = ()
    columns = (
        "finding", "verdict", "aspect", "subject", "value", "text", "article", "speaker", "claim", "field", "start",
        "end", "passage", "silent", "origin", "score", "why",
    )  # fmt: skip

    @staticmethod
    def cells(item: Finding) -> Iterator[Cells]:
        """Yield one row a mention of a value."""
        silent = ", ".join(item.silent) + (f" and {item.silent_more} more" if item.silent_more else "")
        for value in item.values:
            for mention in value.mentions:
                at = mention.passage
                yield (
                    item.id, item.verdict, item.aspect, item.subject, flat(value.value), value.text, at.article,
                    mention.speaker, mention.claim, at.field, at.start, at.end, at.text, silent,
                    item.origin, item.score, item.why,
                )  # fmt: skip


def flat(value: Value) -> str | None:
    """Return a normalised value as one column can hold it beside others: as text, a list with commas."""
    if value is None:
        return None
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


def speaker_name(item: Claim) -> str | None:
    """Return the speaker by name, or as written while the name is unknown, or None for the article's own voice."""
    if item.speaker is None:
        return None
    if item.speaker.name is None and item.speaker.mention is not None:
        return item.speaker.mention.text
    return item.speaker.name
