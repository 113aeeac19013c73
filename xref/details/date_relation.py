"""Two dates, times or durations side by side."""

from __future__ import annotations

import re
from datetime import date, timedelta

from xref.details.calendar_words import words
from xref.details.number_relation import compare
from xref.details.tokens import Line
from xref.model import Detail, Value, Verdict
from xref.words import fold

_SEASONS = {
    "21": range(3, 7), "22": range(6, 10), "23": range(9, 13), "24": range(12, 16), "Q1": range(1, 4),
    "Q2": range(4, 7), "Q3": range(7, 10), "Q4": range(10, 13), "H1": range(1, 7), "H2": range(7, 13),
}  # fmt: skip
"""Months of the seasons (northern, with their edges), quarters and halves of a year; 13 is January of the next."""
_RESOLVED = re.compile(r"[-T\d]")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_DURATION = re.compile(
    r"P(?:([\d.]{1,20})Y)?(?:([\d.]{1,20})M)?(?:([\d.]{1,20})W)?(?:([\d.]{1,20})D)?"
    r"(?:T(?:([\d.]{1,20})H)?(?:([\d.]{1,20})M)?(?:([\d.]{1,20})S)?)?"
)
_SECONDS = (31556952.0, 2629746.0, 604800.0, 86400.0, 3600.0, 60.0, 1.0)


ROUNDED = 5
"""Minutes between two times of day of which one may be the other, rounded: 7 p.m. and 7:01 p.m."""
OTHER_UNIT = 0.1
"""Relative distance between a month and four weeks, and other durations said in another unit."""


def relate_moments(a: Detail, b: Detail) -> Verdict:
    """Compare two dates or times; what one leaves open (the year, the day, "next year") makes no difference."""
    if a.value is None or b.value is None:
        return "agree" if fold(a.text) == fold(b.text) else "vary"
    if isinstance(a.value, tuple) or isinstance(b.value, tuple):
        return _ranges(a.value, b.value)
    verdict = relate_dates(str(a.value), str(b.value))
    if verdict == "differ" or (verdict == "agree" and a.type == b.type == "time"):  # noon is 12 p.m.
        return verdict
    parts = [_part(detail.text) for detail in (a, b)]
    if parts[0] != parts[1]:
        return "differ" if parts[0] and parts[1] else "vary"
    return verdict


def _part(text: str) -> str | None:
    """Return which part of a day, month or year a date names: "early Monday" and "Monday morning" are its first."""
    return next((words("edge")[low] for low in Line(text).lows if low in words("edge")), None)


def _ranges(a: Value, b: Value) -> Verdict:
    first = a if isinstance(a, tuple) else (a, a)
    second = b if isinstance(b, tuple) else (b, b)
    ends = [relate_dates(str(one), str(other)) for one, other in zip(first, second, strict=True)]
    if ends == ["agree", "agree"]:
        return "agree"
    if first[0] != first[1] and second[0] != second[1]:
        return "differ"
    single, (low, high) = (first[0], second) if first[0] == first[1] else (second[0], first)
    inside = sorted(map(str, (low, single, high)))[1] == str(single)
    return "vary" if inside or ends != ["differ", "differ"] else "differ"


def relate_dates(a: str, b: str) -> Verdict:
    """Compare two values: ISO 8601 / EDTF, or the words of a date that nothing resolved."""
    if a == b:
        return "agree"
    if not (_RESOLVED.match(a) and _RESOLVED.match(b)):
        return "vary"  # "next year" without a publication date
    day_a, clock_a = _split(a)
    day_b, clock_b = _split(b)
    days = _days(day_a, day_b)
    if days == "differ" or not (clock_a and clock_b):
        return "vary" if (clock_a or clock_b) and days == "agree" else days
    if clock_a.rstrip("Z") == clock_b.rstrip("Z"):
        return days if bool(day_a) == bool(day_b) else "vary"
    between = minutes_between(a, b)
    other_zone = clock_a.endswith("Z") != clock_b.endswith("Z")
    return "vary" if other_zone or (between is not None and between <= ROUNDED) else "differ"


def minutes_between(a: str, b: str) -> int | None:
    """Return the minutes between the times of day of two values, None if one of them tells none."""
    first, second = _minutes(a), _minutes(b)
    return None if first is None or second is None else abs(first - second)


def days_between(a: str, b: str) -> int | None:
    """Return the days between two values, None unless both tell a day."""
    spans = [_span(_split(value)[0]) for value in (a, b)]
    return abs((spans[0][0] - spans[1][0]).days) if spans[0] and spans[1] else None


def hour_of(value: str) -> int | None:
    """Return the hour (0 to 24) of a value with a time of day, None for others."""
    minutes = _minutes(value)
    return None if minutes is None else minutes // 60


def _minutes(value: str) -> int | None:
    hour, _, minute = _split(value)[1].rstrip("Z").partition(":")
    return 60 * int(hour) + int(minute) if hour.isdecimal() and minute.isdecimal() else None


def _split(value: str) -> tuple[str, str]:
    day, _, clock = value.partition("T")
    return day, clock


def _days(a: str, b: str) -> Verdict:
    if a == b:
        return "agree"
    if "W" in a or "W" in b:
        return _weeks(a, b)
    if a.startswith("--") or b.startswith("--"):
        return _yearless(a, b)
    return _coarser(a, b)


def _yearless(a: str, b: str) -> Verdict:
    """Compare where the year of one is unknown ("--06-11")."""
    first, second = (value[2:] if value.startswith("--") else value[5:] for value in (a, b))
    if first == second:
        return "agree"
    if first in _SEASONS or second in _SEASONS:
        return "vary" if _calendar_months(first) & _calendar_months(second) else "differ"
    return "vary" if first.startswith(second) or second.startswith(first) else "differ"


def _calendar_months(part: str) -> set[int]:
    """Return the months, December 0, of a season or of a month (and day): "24" -> 0, 1, 2, 3; "06-11" -> 6."""
    return {month % 12 for month in _SEASONS.get(part) or [int(part[:2])]}


def _weeks(a: str, b: str) -> Verdict:
    """Compare where a week ("2023-W24") or a bare weekday ("-W-3") takes part."""
    if a.startswith("-W-") or b.startswith("-W-"):
        weekday, other = (a, b) if a.startswith("-W-") else (b, a)
        span = _span(other)
        if span is None:
            return "differ" if other.startswith("-W-") else "vary"
        day, last = span
        if day != last:
            return "vary"
        return "agree" if day.isoweekday() == int(weekday[3]) else "differ"
    first, second = _span(a), _span(b)
    if first and second:
        return "vary" if first[0] <= second[1] and second[0] <= first[1] else "differ"
    coarse, span = (a, second) if first is None else (b, first)
    if span is None or coarse.startswith("--"):
        return "vary"
    ends = {_coarser(coarse, end.isoformat()) for end in span}
    return "vary" if "vary" in ends else "differ"


def _span(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a week or day, None for anything coarser."""
    found = _WEEK.fullmatch(value)
    try:
        if found:
            monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
            return monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
        day = date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None
    return (day, day) if day else None


def _coarser(a: str, b: str) -> Verdict:
    """Compare dates of different precision: the coarser one varies with what lies in it."""
    if a.startswith(b.rstrip("X")) or b.startswith(a.rstrip("X")):
        return "vary"
    seasonal = a[5:] in _SEASONS or b[5:] in _SEASONS
    return "vary" if seasonal and _months(a) & _months(b) else "differ"


def _months(value: str) -> set[int]:
    """Return the months, counted from the year 0, of a season or month; the winter of a year may have begun in it."""
    year, part = value[:4], value[5:7]
    if not part:
        return set()
    months = _SEASONS.get(part) or [int(part)]
    winter = range(1, 4) if part == "24" else ()
    return {int(year) * 12 + month for month in (*months, *winter)}


def relate_durations(a: Detail, b: Detail) -> Verdict:
    """Compare two durations by their length: PT72H and P3D agree; an unknown count ("weeks") varies."""
    if a.value == b.value:
        alike = (0.0, 0.0)
        return compare(alike, alike, (a.precision, b.precision))
    first, second = _length(a.value), _length(b.value)
    if "vague" in (a.precision, b.precision) or first is None or second is None:
        return "vary"
    if abs(first[0] - second[0]) <= 0.001 * second[0] and abs(first[1] - second[1]) <= 0.001 * second[1]:
        first = second
    elif a.unit != b.unit and abs(first[0] - second[0]) <= OTHER_UNIT * max(first[0], second[0]):
        return "vary"
    return compare(first, second, (a.precision, b.precision), whole=False)


def _length(value: Value) -> tuple[float, float] | None:
    ends = [seconds(str(part)) for part in (value if isinstance(value, tuple) else (value,))]
    if not ends or ends[0] is None or ends[-1] is None:
        return None
    return ends[0], ends[-1]


def seconds(value: str) -> float | None:
    """Return the seconds of an ISO 8601 duration, a year and a month at their mean length; None for other values."""
    found = _DURATION.fullmatch(value)
    if not found or not any(found.groups()):
        return None
    try:
        return sum(float(part) * size for part, size in zip(found.groups(), _SECONDS, strict=True) if part)
    except ValueError:
        return None
