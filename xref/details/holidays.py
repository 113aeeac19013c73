"""Recogniser of holidays: "Thanksgiving Day", "Christmas 2022", "last Easter"."""

from __future__ import annotations

from datetime import date
from functools import cache

from xref import tables
from xref.details.calendar_words import following_year
from xref.details.clock import Moment, easter, nth_weekday, shift_days, week
from xref.details.found import Clock, Found
from xref.details.relative_dates import year_for
from xref.details.tokens import Line, match_phrase, phrases


@cache
def index() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the names of holidays by their first token, with their rule."""
    return phrases([(row[0], row[1]) for row in tables.rows("holidays")])


def read_holiday(line: Line, at: int, clock: Clock) -> Found | None:
    """Return the holiday named at token ``at``."""
    read = match_phrase(line, at, index())
    if read is None or not line.capitalised(at):
        return None
    last, rule = read
    year, last = following_year(line, last, clock)
    if year is None and clock.published:
        day = Moment.parse(date_of(rule, clock.published.year))
        year = year_for(line, at, day.month, day.day, clock) if day and day.month else clock.published.year
    value = date_of(rule, year)
    if value and line.low(last) == "week" and len(value) == len("2023-04-09"):
        value, last = week(date.fromisoformat(value)), last + 1
    return Found("date", at, last, value or line.slice(at, last))


def date_of(rule: str, year: int | None) -> str | None:
    """Return the day of a holiday in a year; "--MM-DD" for a fixed one without a year, None for a movable one.

    Rules are those of the table: "MM-DD"; "month weekday nth (+days)"; "easter days".
    """
    parts = rule.split(" ")
    if "-" in parts[0]:
        return f"{year:04d}-{rule}" if year else f"--{rule}"
    if year is None:
        return None
    if parts[0] == "easter":
        day = shift_days(easter(year), int(parts[1]))
    else:
        month, weekday, nth = (int(part) for part in parts[:3])
        day = shift_days(nth_weekday(year, month, weekday, nth), int(parts[3]) if len(parts) > 3 else 0)
    return day.isoformat() if day else None
