"""Recogniser of dates: looks at what a token is (a month, a weekday, a year, "week") and asks the reader for it.

Relative dates resolve against the publication date only. Without one, the value says no more than the text does:
"--06" (June of a year unknown), "-W-3" (a Wednesday), "next year".
"""

from __future__ import annotations

from functools import cache

from xref.details import holidays, relative_dates, written_dates
from xref.details.calendar_words import moment_of, months, words
from xref.details.cardinals import lexicon
from xref.details.found import Clock, Found
from xref.details.tokens import Line


def read_date(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Return the date at token ``index``; words before it down to token ``floor`` may belong to it ("last June")."""
    found = _read(line, index, floor, clock)
    if found is not None:
        value = found.value[1] if isinstance(found.value, tuple) else found.value
        moment = moment_of(value)
        if moment and moment.month:
            clock.named = moment
    return found


def _read(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    low = line.low(index)
    if low in lexicon("ordinal") or line.low(index + 1) in ("st", "nd", "rd", "th"):
        ranked = relative_dates.read_ranked(line, index, clock)
        if ranked:
            return ranked
    if line.is_number(index):
        return (
            written_dates.read_paired(line, index, clock)
            or written_dates.read_numeric(line, index)
            or written_dates.read_day_month(line, index, clock)
            or written_dates.read_year(line, index, floor)
        )
    found = None
    if low in months():
        found = written_dates.read_month(line, index, floor, clock)
    elif low in words("weekday") or low in words("weekday_short"):
        found = relative_dates.read_weekday(line, index, floor, clock)
    elif low in relative_dates.TODAY:
        found = relative_dates.read_today(line, index, floor, clock)
    elif low in words("season"):
        found = relative_dates.read_season(line, index, floor, clock)
    elif low in words("unit"):
        found = relative_dates.read_unit(line, index, floor, clock)
    elif low in ("q", "'"):
        found = written_dates.read_short(line, index, clock)
    if low in holidays.index():
        return holidays.read_holiday(line, index, clock) or found
    return found


@cache
def triggers() -> frozenset[str]:
    """Return the lower-cased tokens, numbers apart, at which a date may stand."""
    kinds = ("month", "weekday", "weekday_short", "season", "unit")
    calendar = frozenset[str]().union(*(words(kind) for kind in kinds))
    return (
        calendar
        | frozenset(lexicon("ordinal"))
        | frozenset(relative_dates.TODAY)
        | frozenset(holidays.index())
        | frozenset(("q", "'"))
    )
