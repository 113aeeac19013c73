"""Recogniser of times of day: "10:35 a.m.", "5 p.m.", "14:30 GMT", "4 in the morning", "noon" (ISO 8601: "T10:35")."""

from __future__ import annotations

import re
from dataclasses import replace

from xref.details.found import Found
from xref.details.tokens import Line, word_set

_HALF = {"a.m.": 0, "am": 0, "p.m.": 12, "pm": 12}
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ZONES = word_set("time_zone")
TRIGGERS = frozenset(_NAMED)
"""The lower-cased words, numbers apart, at which a time may stand."""


def read_time(line: Line, index: int) -> Found | None:
    """Return the time of day at token ``index``."""
    low = line.lows[index]
    if low in _NAMED:
        return None if line.capitalised(index) else Found("time", index, index + 1, _NAMED[low])
    if not line.is_number(index) or (line.hyphen(index - 1) and line.glued(index - 1) and line.glued(index - 2)):
        return None
    read = _clock(line, index)
    if read is None or (line.low(index - 1) == ":" and line.glued(index - 1)):  # "05:30" of "9:05:30"
        return None
    hour, minute, last = read
    half, end = _half(line, last)
    if half is not None and 1 <= hour <= 12:
        plain = line.low(end - 1) == "'clock"
        return _zoned(line, index, end, hour if plain else hour % 12 + half, minute or 0)
    if minute is None or hour > 23:
        return None
    return _zoned(line, index, last, hour, minute)


def _clock(line: Line, index: int) -> tuple[int, int | None, int] | None:
    """Read hour and minutes: "10:35", "10.35 am", "1035 GMT", "5"; and the token after them."""
    word = line.words[index]
    digits = word.isdecimal()
    if digits and line.low(index + 1) == ":":
        minutes = line.low(index + 2)
        whole = len(minutes) == 2 and minutes.isdecimal() and line.glued(index) and line.glued(index + 1)
        if whole and int(minutes) < 60 and line.low(index + 3) != ":":
            return int(word), int(minutes), index + 3
        return None
    if digits and len(word) == 4 and int(word[2:]) < 60:
        after = line.low(index + 1)
        if after in ("gmt", "utc", "hours", "hrs") or (after == "local" and line.low(index + 2) == "time"):
            return int(word[:2]), int(word[2:]), index + 1
    if digits:
        return int(word), None, index + 1
    hours, _, minutes = word.partition(".")
    if len(minutes) == 2 and hours.isdecimal() and int(hours) <= 12 and _half(line, index + 1)[0] is not None:
        return (int(hours), int(minutes), index + 1) if int(minutes) < 60 else None
    return None


def _half(line: Line, at: int) -> tuple[int | None, int]:
    """Read "a.m.", "pm", "p.m", "in the morning", "o'clock in the evening"; the hours to add and the token after."""
    low = line.low(at)
    if low in _HALF:
        return _HALF[low], at + 1
    if (
        low in ("a", "p")
        and line.low(at + 1) == "."
        and line.low(at + 2) == "m"
        and line.glued(at)
        and (line.glued(at + 1) or line.low(at + 3) == ".")  # "7 p. m."
    ):
        return _HALF[low + "m"], at + 3
    if low == "o" and line.low(at + 1) == "'clock":
        half, end = _half(line, at + 2)
        return (0, at + 2) if half is None else (half, end)
    if low == "in" and line.low(at + 1) == "the" and line.low(at + 2) in ("morning", "afternoon", "evening"):
        return 0 if line.low(at + 2) == "morning" else 12, at + 3
    return None, at


def _zoned(line: Line, first: int, last: int, hour: int, minute: int) -> Found | None:
    zone = line.low(last)
    text = f"T{hour:02d}:{minute:02d}"
    if zone in ("gmt", "utc"):
        return Found("time", first, last + 1, text + "Z")
    if zone in _ZONES and line.words[last].isupper():
        return Found("time", first, last + 1, text)
    if zone == "local" and line.low(last + 1) == "time":
        return Found("time", first, last + 2, text)
    return Found("time", first, last, text)


def dated(found: list[Found]) -> list[Found]:
    """Return what was found on a line with the day of each time filled in from the nearest date of that line."""
    days = [
        each for each in found if each.type == "date" and isinstance(each.value, str) and _DAY.fullmatch(each.value)
    ]
    if not days:
        return found
    return [_on_nearest(each, days) if each.type == "time" else each for each in found]


def _on_nearest(time: Found, days: list[Found]) -> Found:
    day = min(days, key=lambda each: max(each.first - time.last, time.first - each.last))
    return replace(time, value=f"{day.value}{time.value}")
