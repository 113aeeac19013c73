"""Recognisers of dates that lean on another day: weekdays, "yesterday", "last week", "this spring", "a year ago"."""

from __future__ import annotations

from datetime import date

from xref.details.calendar_words import edge, following_year, guess_year, months, plain_relative, relative, words
from xref.details.cardinals import read_ordinal
from xref.details.clock import Moment, shift_days, shift_months, week, weekday_after, weekday_until, year_of
from xref.details.found import Clock, Found
from xref.details.tense import direction
from xref.details.tokens import Line, word_set
from xref.details.written_dates import read_day_month, read_month

_BEFORE_WEEKEND = word_set("before_weekend")
TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def day_of(clock: Clock) -> date | None:
    """Return the publication day, if it is known to the day."""
    return clock.published.whole if clock.published else None


def read_weekday(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Read "Friday", "last Friday", "Friday, June 9", "Fri." before a date."""
    low = line.lows[index]
    if not line.capitalised(index):
        return None
    dated = _with_month(line, index, clock)
    if dated:
        return dated
    short = low in words("weekday_short")
    if short and not (line.low(index + 1) == "." and line.low(index - 1) in ("on", "last", "next", "since", "until")):
        return None
    weekday = int(words("weekday_short" if short else "weekday")[low])
    kind, first = relative(line, index, floor)
    day = _weekday_day(line, index, weekday, kind, clock)
    value = day.isoformat() if day else f"-W-{weekday}"
    first = first if kind else index
    return Found("date", edge(line, first, floor), _part_of_day(line, index + 1), value)


def _part_of_day(line: Line, at: int) -> int:
    """Return the token after "morning", "night" behind a day ("Friday night"), ``at`` without one."""
    return at + 1 if line.low(at) in words("part") else at


def _with_month(line: Line, index: int, clock: Clock) -> Found | None:
    """Read the month and day after a weekday: "Monday, Oct. 26", "Monday 26 October"."""
    at = index + 1
    at += line.low(at) == "." and line.glued(index)
    at += line.low(at) == ","
    if line.low(at) == "the":
        at += 1
    found = read_month(line, at, at, clock) if line.low(at) in months() else None
    if line.is_number(at):
        found = read_day_month(line, at, clock)
    if found is None:
        return None
    value = found.value[0] if isinstance(found.value, tuple) else found.value
    day = Moment.parse(str(value).replace("--", "2000-"))
    return Found("date", index, found.last, found.value) if day and day.day else None


def _weekday_day(line: Line, index: int, weekday: int, kind: str, clock: Clock) -> date | None:
    today = day_of(clock)
    named = clock.named.whole if clock.named else None
    if kind == "after" and named:
        return weekday_after(named, weekday)
    if today is None:
        return None
    if kind == "last":
        return weekday_until(shift_days(today, -1) or today, weekday)
    if kind in ("next", "after"):
        return weekday_after(today, weekday)
    if direction(line, index) != "future" or kind == "past":
        return weekday_until(today, weekday)
    return today if today.isoweekday() == weekday else weekday_after(today, weekday)


def read_today(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Read "today", "tonight", "yesterday", "tomorrow"."""
    today = day_of(clock)
    low = line.lows[index]
    day = shift_days(today, TODAY[low]) if today else None
    return Found("date", edge(line, index, floor), _part_of_day(line, index + 1), day.isoformat() if day else low)


def read_season(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Read "summer 2023", "last fall", "this spring"; a season alone is no date."""
    code = int(words("season")[line.lows[index]])
    first = edge(line, index, floor)
    year, last = following_year(line, index + 1, clock)
    if year is None:
        kind, first = relative(line, first, floor)
        if kind not in ("last", "next", "this", "past") or line.hyphen(index + 1):
            return None
        first = edge(line, first, floor)
        if clock.published is None:
            return Found("date", first, last, plain_relative(kind, line.lows[index]))
        year = _season_year(code, kind, clock.published)
    return Found("date", first, last, f"{year:04d}-{code}")


def _season_year(code: int, kind: str, published: Moment) -> int:
    month = (code - 21) * 3 + 3  # the month in which a northern season begins
    if kind == "this" or published.month is None:
        return published.year
    if kind == "next":
        return year_of(published, month, None, "future")
    year = year_of(published, month, None, "past")
    running = year == published.year and published.month - month < 3
    return year - 1 if running else year


def read_unit(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Read "last week", "this year", "the following day", "the 19th century", "the second quarter of 2015"."""
    step = words("unit")[line.lows[index]]
    if line.hyphen(index + 1) and line.glued(index):
        return None
    kind, first = relative(line, index, floor)
    if kind == "past":
        return None  # "the past week" is a stretch of time
    if kind == "this" and step == "D":
        return None
    if not kind:
        return _bare_unit(line, index, floor, step, clock)
    value = step_value(step, kind, clock) or plain_relative(kind, line.lows[index])
    return Found("date", edge(line, first, floor), index + 1, value)


def _bare_unit(line: Line, index: int, floor: int, step: str, clock: Clock) -> Found | None:
    """Read "over the weekend", "the day before", "by the end of the year", "earlier in the week"."""
    if line.low(index - 1) != "the":
        return None
    if step == "WE":
        return _weekend(line, index, clock)
    after = line.low(index + 1)
    if (
        step == "D"
        and after in ("before", "after")
        and line.low(index + 2) in (".", ",", "", "and", "when", "in", "by", "with")
    ):
        value = step_value("D", "before" if after == "before" else "after", clock)
        return Found("date", index - 1, index + 2, value or plain_relative(after, "day"))
    first = edge(line, index - 1, floor)
    if first < index - 1 and step in ("W", "M", "Y", "10Y", "100Y"):
        kind = "this"
        value = step_value(step, kind, clock) or plain_relative(kind, line.lows[index])
        return Found("date", first, index + 1, value)
    return None


def _weekend(line: Line, index: int, clock: Clock) -> Found | None:
    if line.low(index - 2) not in _BEFORE_WEEKEND:
        return None
    today = day_of(clock)
    if today is None:
        return Found("date", index - 1, index + 1, "weekend")
    future = direction(line, index) == "future"
    day = today if today.isoweekday() > 5 or future else shift_days(today, -7)
    return Found("date", index - 1, index + 1, f"{week(day)}-WE") if day else None


def read_ranked(line: Line, index: int, clock: Clock) -> Found | None:
    """Read "the 19th century", "second quarter of 2015", "first half of this year" at the ordinal."""
    ordinal = read_ordinal(line, index)
    if ordinal is None:
        return None
    value, at = ordinal
    at += line.hyphen(at)
    part = line.low(at)
    if part in ("century", "centuries"):
        return Found("date", index, at + 1, f"{value - 1:02d}XX") if 1 < value < 30 else None
    if part not in ("quarter", "half") or value > (4 if part == "quarter" else 2):
        return None
    year, last = following_year(line, at + 1, clock)
    return Found("date", index, last, f"{year:04d}-{part[0].upper()}{value}") if year else None


def step_value(step: str, kind: str, clock: Clock) -> str | None:
    """Return the value of "<kind> <step>" ("last", "M"), None where the dates known do not tell."""
    leans = kind in ("that", "after", "before")
    base = clock.named if leans else clock.published
    if base is None:
        return None
    shift = {"last": -1, "before": -1, "next": 1, "after": 1}.get(kind, 0)
    if step == "Y":
        return f"{base.year + shift:04d}"
    if step == "10Y":
        return f"{base.year // 10 + shift}X"
    if step == "100Y":
        return f"{base.year // 100 + shift}XX"
    if step == "M":
        month = shift_months(base, shift)
        return str(month) if month else None
    if step == "Q" and base.month:
        count = base.year * 4 + (base.month - 1) // 3 + shift
        return f"{count // 4:04d}-Q{count % 4 + 1}"
    return _day_step(step, shift, base.whole)


def _day_step(step: str, shift: int, day: date | None) -> str | None:
    if day is None:
        return None
    if step in ("D", "N", "part"):
        moved = shift_days(day, shift)
        return moved.isoformat() if moved else None
    if step in ("W", "WE"):
        moved = shift_days(day, shift * 7)
        return week(moved) + ("-WE" if step == "WE" else "") if moved else None
    return None


def shifted(count: float, step: str, sign: int, base: Moment | None) -> str | None:
    """Return the date ``count`` steps before or after ``base``, as precise as the step ("three years ago": a year)."""
    if base is None or not float(count).is_integer() or count > 10000:
        return None
    number = int(count) * sign
    days = {"D": 1, "W": 7, "14D": 14}.get(step)
    if days:
        moved = shift_days(base.whole, number * days) if base.whole else None
        return None if moved is None else moved.isoformat() if step == "D" else week(moved)
    if step == "M":
        month = shift_months(base, number)
        return str(month) if month else None
    years = {"Y": 1, "10Y": 10, "100Y": 100}.get(step)
    if years and 0 < base.year + number * years < 9999:
        return f"{base.year + number * years:04d}"
    return None


def year_for(line: Line, index: int, month: int, day: int | None, clock: Clock) -> int | None:
    """Return the year of a holiday named at ``index`` ("last Thanksgiving")."""
    return guess_year(line, index, month, day, relative(line, index, 0)[0], clock)
