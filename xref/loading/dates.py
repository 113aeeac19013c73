"""Publication dates as written, to ISO 8601 with the precision known. Nothing is taken from the clock.

A numeric date such as 4/3/2016 has two readings; which one holds is decided by other dates of the same file that
leave no choice, or by a date with a month's name in the articles' own text. Failing both, the date stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Literal, NamedTuple

from xref import tables

Order = Literal["month first", "day first"]

FIRST_YEAR, LAST_YEAR = 1600, 2199
"""Years that a publication date may have; the oldest newspapers appeared in the 1600s."""

CENTURY_TURN = 70
"""Two-digit years from here on are of the 1900s, those below of the 2000s (POSIX ``%y`` turns at 69)."""

NEAR_DAYS = 3
"""How far a date in an article's text may be from a reading of its publication date to speak for that reading."""

_ISO = re.compile(
    r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?"
    r"(?:(?:T|\s{1,3})(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,3}(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_RFC_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s{1,3}([+-]\d{4}|GMT|UTC|UT|Z)")
_CTIME = re.compile(
    r"[A-Za-z]{3},?\s{1,3}([A-Za-z]{3})\s{1,3}(\d{1,2})\s{1,3}(\d{2}):(\d{2})(?::(\d{2}))?"
    r"(?:\s{1,3}([+-]\d{4}|GMT|UTC|Z|[A-Z]{3,4}))?\s{1,3}(\d{4})"
)
_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d{2})/(\d{2}|[A-Za-z]{3})(?:/(\d{2}))?/|[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)"
)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?(?:\.\d{1,9})?")


class Written(NamedTuple):
    """A date found in running text: where it stands and what it is in ISO 8601."""

    start: int
    end: int
    value: str


@cache
def _months() -> dict[str, int]:
    return {form: int(month) for form, month in tables.rows("months")}


@cache
def _named() -> re.Pattern[str]:
    """Dates with a month's name: day first, month first, or month and year alone."""
    month = "(?:" + "|".join(sorted(_months(), key=lambda form: (-len(form), form))) + r")\b\.?"
    return re.compile(
        rf"(?<![\w/])(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s{{1,3}}of)?[\s-]{{0,3}}(?P<month>{month}),?[\s-]{{0,3}}(?P<year>\d{{4}})"
        rf"|(?P<month_b>{month})[\s-]{{0,3}}(?P<day_b>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s{{0,3}}|[\s-]{{1,3}})(?P<year_b>\d{{4}})"
        rf"|(?P<year_c>\d{{4}})[\s,-]{{1,3}}(?P<month_c>{month})[\s-]{{1,3}}(?P<day_c>\d{{1,2}})(?:st|nd|rd|th)?"
        rf"|(?P<month_d>{month}),?\s{{1,3}}(?P<year_d>\d{{4}}))(?![\w/]|,\d{{3}})",
        re.IGNORECASE,
    )


def written(text: str) -> list[Written]:
    """Return the dates with a month's name and a year in ``text``, in order. Linear in its length."""
    found = []
    for match in _named().finditer(text):
        group = match.groupdict()
        kind = "" if group["year"] else next(k for k in ("_b", "_c", "_d") if group["year" + k])
        day = group.get("day" + kind)
        month = _months()[group["month" + kind].rstrip(".").casefold()]
        value = _iso(int(group["year" + kind]), month, int(day) if day else None)
        if value is not None:
            found.append(Written(match.start(), match.end(), value))
    return found


def numeric(value: str) -> tuple[str | None, str | None] | None:
    """Return the readings (month first, day first) of a date in digits, None for one that no calendar has."""
    match = _NUMERIC.match(value)
    if match is None:
        return None
    first, second, digits = int(match[1]), int(match[3]), match[4]
    year = int(digits)
    if len(digits) == 2:
        year += 1900 if year >= CENTURY_TURN else 2000
    return _iso(year, first, second), _iso(year, second, first)


def parse(value: str, order: Order | None = None) -> str | None:
    """Return a date in ISO 8601 with the precision given, or None if it is no date or has two readings.

    Known are ISO 8601 and its compact form, RFC 2822, "May 18, 2023", "18 May 2023", "May 2023", Unix seconds or
    milliseconds, and numeric dates where only one reading exists or ``order`` decides. A time of day is kept
    only where it comes with a machine's precision (ISO, RFC 2822, Unix time).
    """
    value = value.strip()[:100]
    if not value:
        return None
    if match := _ISO.fullmatch(value):
        year, month, day = match[1], match[3], match[4]
        clock = (match[5], match[6], match[7], match[8]) if day else ("", "", "", "")
        return _stamp(_iso(int(year), int(month) if month else None, int(day) if day else None), *clock)
    if match := _COMPACT.fullmatch(value):
        iso = _iso(int(match[1]), int(match[2]), int(match[3]))
        if iso is not None or len(value) == 8:
            return _stamp(iso, match[4], match[5], match[6], match[7])
    if _EPOCH.fullmatch(value):
        return _from_epoch(float(value))
    if match := _CTIME.fullmatch(value):
        zone = match[6] if match[6] is None or not match[6].isalpha() or match[6] in ("GMT", "UTC", "Z") else None
        day = parse(f"{match[2]} {match[1]} {match[7]}")
        return _stamp(day, match[3], match[4], match[5], zone)
    if found := written(value):
        return _from_named(value, found)
    readings = numeric(re.sub(r"^[^\W\d]{3,9},?\s{1,3}", "", value))
    if readings is None:
        return None
    month_first, day_first = readings
    if month_first and day_first and month_first != day_first:
        return None if order is None else month_first if order == "month first" else day_first
    return month_first or day_first


def in_address(url: str) -> str | None:
    """Return the date in a web address ("/2023/05/18/", "/2023/may/18/", "-2023-05-18"), None without one."""
    found = _IN_ADDRESS.search(url[:2_000])
    if found is None:
        return None
    year, month = found[1] or found[4], (found[2] or found[5]).casefold()
    number = _months().get(month) or (int(month) if month.isdigit() else 0)
    day = found[3] or found[6]
    return _iso(int(year), number, int(day) if day else None)


def decide(values: Iterable[str], texts: Sequence[str] = (), addresses: Sequence[str] = ()) -> Order | None:
    """Return the order of day and month that the numeric dates of one file follow, None where nothing tells.

    ``values`` are the dates as written; ``texts`` and ``addresses`` run parallel to them. Dates with one reading
    only decide; if there are none, texts (month in letters) and web addresses that name a day near one reading and
    none near the other. A split vote decides nothing.
    """
    readings = {position: found for position, value in enumerate(values) if (found := numeric(value.strip()))}
    votes: set[Order] = {
        "month first" if month_first else "day first"
        for month_first, day_first in readings.values()
        if (month_first is None) != (day_first is None)
    }
    if not votes:
        for position, (month_first, day_first) in readings.items():
            if month_first is not None and day_first is not None and month_first != day_first:
                days = [found.value for text in texts[position : position + 1] for found in written(text)]
                days += [day for url in addresses[position : position + 1] if (day := in_address(url)) is not None]
                if _near(days, month_first) != _near(days, day_first):
                    votes.add("month first" if _near(days, month_first) else "day first")
    return votes.pop() if len(votes) == 1 else None


def is_ambiguous(value: str) -> bool:
    """Tell whether a date in digits has two readings."""
    readings = numeric(value.strip())
    return readings is not None and None not in readings and readings[0] != readings[1]


def _near(days: Iterable[str], reading: str) -> bool:
    middle = date.fromisoformat(reading)
    return any(len(day) == 10 and abs((date.fromisoformat(day) - middle).days) <= NEAR_DAYS for day in days)


def _from_named(value: str, found: list[Written]) -> str | None:
    """Read a value that is a date with a month's name; other words than weekday, time and zone make it no date."""
    first = found[0]
    if any(character.isalpha() for character in value[: first.start]) and not _WEEKDAY.fullmatch(value[: first.start]):
        return None
    if clock := _RFC_TIME.match(value[first.end :].lstrip(" ,")):
        return _stamp(first.value, clock[1].zfill(2), clock[2], clock[3], clock[4])
    return first.value


_WEEKDAY = re.compile(
    r"\W{0,3}(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{0,3}", re.IGNORECASE
)


def _from_epoch(seconds: float) -> str | None:
    if seconds >= 1e11:
        seconds /= 1000
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=int(seconds))
    return moment.strftime("%Y-%m-%dT%H:%MZ") if FIRST_YEAR <= moment.year <= LAST_YEAR else None


def _iso(year: int, month: int | None, day: int | None) -> str | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is None:
        return f"{year:04}"
    try:
        complete = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return complete if day else complete[:7]


def _stamp(day: str | None, hour: str | None, minute: str | None, second: str | None, zone: str | None) -> str | None:
    """Join a day and a time of day; a time that no clock shows is left out."""
    if day is None or len(day) < 10 or not hour or not minute:
        return day
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 60:
        return day
    if zone is None:
        offset = ""
    elif zone[0] in "+-":
        offset = f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
        offset = "Z" if offset in ("+00:00", "-00:00") else offset
    else:
        offset = "Z"
    return f"{day}T{hour}:{minute}{offset}"
