"""Lookups in the calendar table, and the small pieces of date expressions that several readers share."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details.clock import Direction, Moment, year_of
from xref.details.found import Clock
from xref.details.tense import direction
from xref.details.tokens import Line

_EDGES = frozenset(("early", "late", "mid", "earlier", "later"))
_EDGE_PAIRS = frozenset(
    [(word, "of") for word in ("end", "beginning", "start", "middle", "rest", "half")]
    + [(word, "in") for word in ("early", "late", "later", "earlier")]
)
_RELATIVE = {
    "last": "last", "previous": "last", "past": "past", "next": "next", "coming": "next", "following": "next",
    "this": "this", "current": "this", "that": "that", "same": "that", "upcoming": "next",
}  # fmt: skip
SLACK = 45
"""Days by which a date without a year may contradict the tense of its clause before another year is meant."""


@cache
def words(kind: str) -> dict[str, str]:
    """Return word -> value of one kind of calendar word ("weekday", "season", "unit", "part")."""
    return {word: value for word, of, value in tables.rows("calendar") if of == kind}


@cache
def months() -> dict[str, int]:
    """Return month name or abbreviation -> number."""
    return {word: int(value) for word, value in words("month").items()}


def is_year(line: Line, index: int) -> bool:
    """Tell whether four digits that may be a year stand at ``index``."""
    word = line.low(index)
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2200


def following_year(line: Line, at: int, clock: Clock) -> tuple[int | None, int]:
    """Read the year after a month, day or season: ", 2023", "of 2023", "'98", "this year"; and the token after it."""
    skip = 1 if line.low(at) in (",", "of") else 0
    if is_year(line, at + skip) and line.low(at + skip + 1) not in ("people", "%"):
        return int(line.words[at + skip]), at + skip + 1
    if line.low(at) == "'" and line.glued(at) and line.is_number(at + 1) and len(line.words[at + 1]) == 2:
        short = line.words[at + 1]
        return (full_year(int(short)), at + 2) if short.isdecimal() else (None, at)
    shift = {"this": 0, "last": -1, "next": 1, "that": 0}.get(line.low(at + skip))
    if shift is not None and line.low(at + skip + 1) == "year" and line.low(at) != ",":
        base = clock.named if line.low(at + skip) == "that" else clock.published
        if base is not None:
            return base.year + shift, at + skip + 2
    return None, at


def full_year(short: int) -> int:
    """Return the year that two digits stand for: 98 -> 1998, 23 -> 2023."""
    return 2000 + short if short < 40 else 1900 + short


def edge(line: Line, index: int, floor: int) -> int:
    """Return where the words "early", "mid-", "the end of" before ``index`` begin (``index`` without them)."""
    at = index
    if line.low(at - 1) == "-" and line.low(at - 2) in ("mid", "early", "late", "post", "pre"):
        at -= 2
    elif line.low(at - 1) in _EDGES:
        at -= 1
    elif (line.low(at - 2), line.low(at - 1)) in _EDGE_PAIRS:
        at -= 2
    return max(at, floor)


def relative(line: Line, index: int, floor: int) -> tuple[str, int]:
    """Return how the word before ``index`` relates to now, and the token where it begins.

    "last", "next", "this" as they stand; "past" for a span up to now; "that" and "after" lean on a day named before.
    """
    if index - 1 < floor:
        return "", index
    low = line.low(index - 1)
    kind = _RELATIVE.get(low, "")
    if not kind:
        return "", index
    article = line.low(index - 2)
    if index - 2 < floor or article not in ("the", "this", "that"):
        return kind, index - 1
    if article == "the" and low in ("next", "following"):
        return "after", index - 2
    return "before" if low == "previous" else kind, index - 2


def guess_year(line: Line, index: int, month: int, day: int | None, kind: str, clock: Clock) -> int | None:
    """Return the year of a month (and day) written without one, or None without a publication date."""
    published = clock.published
    if published is None:
        return None
    if kind == "this" or published.month is None:
        return published.year
    if kind in ("last", "past", "next"):
        way: Direction = "future" if kind == "next" else "past"
        year = year_of(published, month, day, way)
        same = (year, month) == (published.year, published.month)
        return year + (1 if kind == "next" else -1) if same and day is None else year
    near = year_of(published, month, day, "near")
    way = direction(line, index)
    ahead = (near - published.year) * 372 + (month - published.month) * 31 + ((day or 15) - (published.day or 15))
    if way == "past" and ahead > SLACK:
        return near - 1
    if way == "future" and ahead < -SLACK:
        return near + 1
    return near


def plain_relative(kind: str, unit: str) -> str:
    """Return the value of a relative date that nothing resolves: "last year", "following day"."""
    return f"{ {'past': 'last', 'after': 'following', 'before': 'previous'}.get(kind, kind) } {unit}"


def moment_of(value: object) -> Moment | None:
    """Return the day or month that a date value names, None for any other value."""
    return Moment.parse(value) if isinstance(value, str) else None
