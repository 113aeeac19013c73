"""When the thing that a figure belongs to happened: the date beside it, else the days before its article appeared."""

from __future__ import annotations

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date

from xref.model import Value

NEWS = 8
"""Days back that what an article tells without a date may lie: a report tells of its day, or of the week before."""
LATER = 75
"""Days later that an article may still tell of the same thing without saying when it was."""
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")

Stretch = tuple[int, int]
"""The first and the last day that something may have happened on, counted from the first day of the calendar."""


def stretch(value: Value) -> Stretch | None:
    """Return the days that a date covers ("2016-09" is all of September), None where it tells no year."""
    if isinstance(value, tuple) and value:
        ends = [stretch(value[0]), stretch(value[-1])]
        return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None
    if not isinstance(value, str):
        return None
    read = _DATE.match(value)
    if read is None:
        return None
    year, month, day = (int(part) if part else 0 for part in read.groups())
    if not year:
        return None
    first, last = date(year, 1, 1), date(year, 12, 31)
    if month and value[read.end() :][:1] in ("", "T"):
        with suppress(ValueError):  # 2016-22 is a summer
            first, last = date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1])
    return first.toordinal(), last.toordinal()


def long_before(when: Value, day: Value) -> bool:
    """Tell whether a date lies before what an article of a day tells as news: it is recalled."""
    then, now = stretch(when), stretch(day)
    return then is not None and now is not None and then[1] + NEWS < now[0]


def apart(one: tuple[Value, Value], other: tuple[Value, Value]) -> bool:
    """Tell whether two things happened at different times, each given by the date beside it and its article's day.

    What has no date beside it happened in the days before its article, or is what earlier articles told as news.
    """
    (when, day), (other_when, other_day) = one, other
    recalled, other_recalled = long_before(when, day), long_before(other_when, other_day)
    first = stretch(when) if recalled else _news(day)
    second = stretch(other_when) if other_recalled else _news(other_day)
    if first is None or second is None:
        return False
    slack = 0 if recalled and other_recalled else LATER if not (recalled or other_recalled) else NEWS
    return first[1] + slack < second[0] or second[1] + slack < first[0]


def _news(day: Value) -> Stretch | None:
    known = stretch(day)
    return (known[0] - NEWS, known[1]) if known else None
