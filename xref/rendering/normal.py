"""A normalised value for people to read, where it tells more than the words as written: "July" is 2024-07."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from xref.model import FindingValue
from xref.words import words

_DURATION = re.compile(r"P(?:(\d+)([YMWD])|T(\d+)([HMS]))")
_UNITS = {"Y": "year", "W": "week", "D": "day", "H": "hour", "S": "second"}
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_TIME = re.compile(r"T(\d\d:\d\d(?::\d\d)?)")


def normal_form(value: FindingValue) -> str | None:
    """Return the normalised value as people write it, or None where the words as written tell as much."""
    normal = _readable(value.value)
    if normal is None or (isinstance(value.value, int | float) and any(map(str.isdigit, value.text))):
        return None  # "$4 million" needs no 4,000,000 beside it
    told = {word.text.casefold() for word in words(value.text.replace("-", " "))}
    parts = {word.text.casefold() for word in words(normal)}
    return None if parts <= told or {part.rstrip("s") for part in parts} <= told else normal


def show_value(value: Any) -> Any:
    """Return a normalised value as a table can hold it: a tuple becomes a list with commas."""
    return ", ".join(str(part) for part in value) if isinstance(value, tuple) else value


def _readable(value: Any) -> str | None:
    """Return a normalised value in plain words and figures; None for one that only a program needs."""
    if isinstance(value, tuple):
        return ", ".join(filter(None, map(_readable, value)))
    if not isinstance(value, str):
        return None if value is None else f"{value:,}" if isinstance(value, int | float) else str(value)
    if value.startswith("-"):  # ISO 8601 with its year, or all but the day of the week, left out
        return "date unknown" if value.startswith("-W") else "year unknown"
    if duration := _DURATION.fullmatch(value):
        number, unit = (duration[1], duration[2]) if duration[1] else (duration[3], duration[4])
        name = _UNITS.get(unit) or ("month" if duration[1] else "minute")
        return f"{number} {name}" if number == "1" else f"{number} {name}s"
    if week := _WEEK.fullmatch(value):
        return f"week {int(week[2])} of {week[1]}"
    if time := _TIME.fullmatch(value):
        return time[1]
    return None if value.startswith(("PX", "PTX")) else value


def show_silent(names: Sequence[str], more: int, most: int | None = None) -> str:
    """Return the names of silent articles (the first ``most``), and how many more there are than that."""
    shown = names[:most]
    more += len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
