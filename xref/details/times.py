"""Recogniser of times of day: "10:35 a.m.", "5 p.m.", "14:30 GMT", "noon". Values are ISO 8601 times ("T10:35")."""

from __future__ import annotations

from xref.details.found import Found
from xref.details.tokens import Line, word_set

_HALF = {"a.m.": 0, "am": 0, "a.m": 0, "p.m.": 12, "pm": 12, "p.m": 12}
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_ZONES = word_set("time_zone")


def read_time(line: Line, index: int) -> Found | None:
    """Return the time of day at token ``index``."""
    low = line.lows[index]
    if low in _NAMED and line.low(index - 1) not in ("high", "after") and not line.capitalised(index):
        return Found("time", index, index + 1, _NAMED[low])
    if not line.is_number(index):
        return None
    hour, minute, last = _clock(line, index)
    if hour is None:
        return None
    half = _HALF.get(line.low(last))
    if half is None and line.low(last) in ("a", "p") and line.low(last + 1) == "." and line.low(last + 2) == "m":
        half, last = _HALF[line.low(last) + "m"], last + 2
    if half is not None and 1 <= hour <= 12:
        return _zoned(line, index, last + 1, hour % 12 + half, minute or 0)
    if minute is None:
        if line.low(last) == "o" and line.low(last + 1) == "'clock":
            return Found("time", index, last + 2, f"T{hour:02d}:00")
        word = line.words[index]
        if (
            len(word) == 4
            and word.isdecimal()
            and line.low(last) in ("gmt", "utc")
            and int(word[2:]) < 60
            and int(word[:2]) < 24
        ):
            return _zoned(line, index, last, int(word[:2]), int(word[2:]))
        return None
    return _zoned(line, index, last, hour, minute) if hour < 24 else None


def _clock(line: Line, index: int) -> tuple[int | None, int | None, int]:
    """Read hour and minutes: "10:35", "10.35" (only before am/pm), "5"."""
    word = line.words[index]
    if word.isdecimal() and len(word) <= 4:
        if line.low(index + 1) == ":" and line.glued(index) and line.glued(index + 1) and line.is_number(index + 2):
            minutes = line.words[index + 2]
            if (
                len(word) <= 2
                and len(minutes) == 2
                and minutes.isdecimal()
                and int(minutes) < 60
                and line.low(index + 3) != ":"
            ):
                return int(word), int(minutes), index + 3
            return None, None, index
        return int(word), None, index + 1
    hours, dot, minutes = word.partition(".")
    if (
        dot
        and len(minutes) == 2
        and hours.isdecimal()
        and int(minutes) < 60
        and line.low(index + 1) in _HALF
        and int(hours) <= 12
    ):
        return int(hours), int(minutes), index + 1
    return None, None, index


def _zoned(line: Line, first: int, last: int, hour: int, minute: int) -> Found:
    zone = line.low(last)
    text = f"T{hour:02d}:{minute:02d}"
    if zone in ("gmt", "utc"):
        return Found("time", first, last + 1, text + "Z")
    if zone in _ZONES and line.words[last].isupper():
        return Found("time", first, last + 1, text)
    return Found("time", first, last, text)
