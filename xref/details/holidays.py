"""Recogniser of holidays: "Thanksgiving Day", "Christmas 2022", "last Easter"."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from xref import tables
from xref.details.calendar_words import following_year
from xref.details.clock import easter, nth_weekday, week
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
        near = day_in(clock.published.year, rule)
        year = year_for(line, at, near.month, near.day, clock)
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return Found("date", at, last, f"--{rule}" if "-" in rule.split(" ")[0] else line.slice(at, last))
    day = day_in(year, rule)
    if line.low(last) == "week":
        return Found("date", at, last + 1, week(day))
    return Found("date", at, last, day.isoformat())


def day_in(year: int, rule: str) -> date:
    """Return the day of a holiday in a year.

    Rules are those of the table: "MM-DD"; "month weekday nth (+days)"; "easter days".
    """
    first, *parts = rule.split(" ")
    if "-" in first:
        return date.fromisoformat(f"{year:04d}-{rule}")
    numbers = [int(part) for part in parts]
    if first == "easter":
        return easter(year) + timedelta(days=numbers[0])
    weekday, nth, *days = numbers
    return nth_weekday(year, int(first), weekday, nth) + timedelta(days=sum(days))
