"""Dates relative to a publication date: calendar arithmetic that invents nothing where a date is unknown.

Values are ISO 8601 / EDTF: "2023", "2023-06", "2023-06-11", "199X" (a decade), "19XX" (a century), "2023-22" (a season,
21 to 24), "2023-Q2", "2023-W24"; "--06" and "--06-11" without a year, "-W-3" a Wednesday of a week unknown.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Direction = Literal["past", "future", "near"]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day of which the month or the day may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str | None) -> Moment | None:
        """Read ISO 8601 ("2023", "2023-05", "2023-05-18", with a time or not); None for anything else."""
        parts = (text or "").split("T")[0].split("-")
        if (
            not parts[0].isdecimal()
            or len(parts[0]) != 4
            or not all(part.isdecimal() for part in parts)
            or len(parts) > 3
        ):
            return None
        numbers = [int(part) for part in parts]
        if numbers[0] == 0 or (len(numbers) > 1 and not 1 <= numbers[1] <= 12):
            return None
        if len(numbers) > 2 and not 1 <= numbers[2] <= calendar.monthrange(numbers[0], numbers[1])[1]:
            return None
        return cls(*numbers)

    @property
    def whole(self) -> date | None:
        """The day, if it is known to the day."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
            if self.day:
                text += f"-{self.day:02d}"
        return text


def shift_days(day: date, days: int) -> date | None:
    """Return the day ``days`` later (earlier if negative), None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(moment: Moment, months: int) -> Moment | None:
    """Return the month ``months`` later; its day is left open. None if the month of ``moment`` is unknown."""
    if not moment.month:
        return None
    count = moment.year * 12 + moment.month - 1 + months
    return Moment(count // 12, count % 12 + 1) if 12 <= count < 120000 else None


def weekday_after(day: date, weekday: int) -> date | None:
    """Return the next day with ISO ``weekday``, None outside the calendar."""
    return shift_days(day, (weekday - day.isoweekday() - 1) % 7 + 1)


def weekday_until(day: date, weekday: int) -> date | None:
    """Return the last day with ISO ``weekday`` up to ``day``, None outside the calendar."""
    return shift_days(day, -((day.isoweekday() - weekday) % 7))


def year_of(moment: Moment, month: int, day: int | None, direction: Direction) -> int:
    """Return the year in which a month (and day) without a year falls, seen from ``moment``."""
    if not moment.month:
        return moment.year
    here = moment.month * 31 + (moment.day or 15 if day else 0)
    there = month * 31 + (day or 0)
    if direction == "past":
        return moment.year - (there > here)
    if direction == "future":
        return moment.year + (there < here)
    distance = there - here
    return moment.year - 1 if distance > 6 * 31 else moment.year + 1 if distance < -6 * 31 else moment.year


def week(day: date) -> str:
    """Return the ISO week of a day: "2023-W24"."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as in Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the ``nth`` ISO ``weekday`` of a month; -1 is the last."""
    days = [
        day
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
        if date(year, month, day).isoweekday() == weekday
    ]
    return date(year, month, days[nth - 1] if nth > 0 else days[nth])
