"""What a recogniser found on a line, before it becomes a detail of an article."""

from __future__ import annotations

from dataclasses import dataclass

from xref.details.clock import Moment
from xref.model import DetailType, Precision, Value


@dataclass(frozen=True, slots=True)
class Found:
    """A value read from the tokens ``first`` to ``last`` (exclusive) of a line.

    ``left`` and ``right`` bound the wider phrase in tokens ("at least 38 people"); None means the same as
    ``first`` and ``last``.
    """

    type: DetailType
    first: int
    last: int
    value: Value
    precision: Precision = "exact"
    unit: str | None = None
    left: int | None = None
    right: int | None = None


@dataclass(slots=True)
class Clock:
    """What the readers know of time: the publication date, and the last day that the text named ("that day")."""

    published: Moment | None
    named: Moment | None = None
    paired: tuple[int, str] | None = None
    """Where in the text a second day of the month just read stands ("June 11 and 12"), and the month's value."""
