"""Recognisers of percentages, ages, measures and scores: what may follow a number besides the noun it counts."""

from __future__ import annotations

from xref.details.calendar_words import months
from xref.details.cardinals import Cardinal, read_cardinal, tidy
from xref.details.found import Found
from xref.details.nouns import closing, is_plural
from xref.details.tokens import Line
from xref.details.units import unit_at
from xref.model import Value

PERCENT = "%"
POINT = "percentage point"
OLDEST = 122
"""Years: the greatest age on record; a larger bare number between commas is no age."""


def read_percent(line: Line, number: Cardinal, value: Value, last: int) -> Found | None:
    """Read "5 percent", "5%", "five per cent", "2 percentage points", "40 percent to 70 percent"."""
    end, unit = _percent_sign(line, last)
    if not unit:
        return None
    between = "between" in (line.low(number.first - 1), line.low(number.first - 2))
    ranged = line.low(end) in ("to", "-") or (line.low(end) == "and" and between)
    high = read_cardinal(line, end + 1) if ranged and line.low(number.first - 1) != "from" else None
    if high and isinstance(value, int | float) and high.value > value:
        last, other = _percent_sign(line, high.last)
        if other == unit:
            return Found("percent", number.first, last, (value, high.value), unit=unit)
    return Found("percent", number.first, end, value, unit=unit)


def _percent_sign(line: Line, last: int) -> tuple[int, str]:
    """Return the token after the percent sign or words at ``last`` and the unit they name ("" for none)."""
    at = last + (line.hyphen(last) and line.glued(last - 1))
    low = line.low(at)
    if low in ("%", "percent", "pct", "percents"):
        at += 1
    elif low == "per" and line.low(at + 1) == "cent":
        at += 2
    elif low == "percentage":
        at += 1
    else:
        return last, ""
    at += line.hyphen(at) and line.low(at + 1) in ("point", "points")
    if line.low(at) in ("point", "points"):
        return at + 1, POINT
    return at, PERCENT


def read_age(line: Line, number: Cardinal, value: Value, last: int) -> Found | None:
    """Read "38 years old", "38-year-old", "six weeks of age", "87 yo", "aged 38", "Anna Berg, 38,"."""
    at = last + line.hyphen(last)
    unit = unit_at(line, at)
    if unit and unit.name in ("year", "month", "week", "day"):
        end = at + 1
        hyphen = line.hyphen(end)
        if line.low(end + hyphen) in ("old", "olds"):
            return Found("number", number.first, end + hyphen + 1, value, unit=f"{unit.name} of age")
        if line.low(end) == "of" and line.low(end + 1) == "age":
            return Found("number", number.first, end + 2, value, unit=f"{unit.name} of age")
        return None
    if line.low(at) in ("yo", "y.o."):
        return Found("number", number.first, at + 1, value, unit="year of age")
    before, after = line.low(number.first - 1), line.low(last)
    if before in ("aged", "age", "ages"):
        return Found("number", number.first - 1, last, value, unit="year of age")
    if number.worded or not isinstance(value, int) or not 0 < value <= OLDEST or before != ",":
        return None
    name = line.low(number.first - 2)
    named = line.capitalised(number.first - 2) and name not in months() and not line.words[number.first - 2].isupper()
    if named and after in (",", ".", ";", ")", ""):
        return Found("number", number.first, last, value, unit="year of age")
    return None


def read_measure(line: Line, number: Cardinal, value: Value, last: int) -> Found | None:
    """Read "29km", "six feet", "6.8-magnitude", "magnitude 6.8", "90 degrees Fahrenheit", "5 feet 2 inches"."""
    at = last + (line.hyphen(last) and line.glued(last - 1))
    if line.low(at) == "magnitude":
        return Found("number", number.first, at + 1, value, unit="magnitude")
    before = [line.low(number.first - back) for back in (1, 2)]
    if before[0] == "magnitude" or (before[0] in ("of", "-") and before[1] == "magnitude"):
        return Found("number", number.first, last, value, unit="magnitude")
    unit = unit_at(line, at)
    if unit is None or unit.dimension == "duration" or not _is_unit(line, at, unit.last):
        return None
    found = Found("number", number.first, unit.last, value, unit=unit.name)
    return _with_inches(line, found) if unit.name == "foot" else found


def read_half(line: Line, index: int) -> Found | None:
    """Read "half a mile", "half-mile" at the word "half" and "a mile and a half", "a half mile" at the article."""
    at = index + (line.low(index) in ("a", "an"))
    half = line.low(at) == "half"
    if half:
        at += 1 + (line.low(at + 1) in ("a", "an", "-"))
    elif at == index:
        return None
    unit = unit_at(line, at)
    if unit is None or unit.dimension not in ("length", "area", "mass", "volume") or line.low(at).endswith("s"):
        return None
    if half:
        return Found("number", index, unit.last, 0.5, unit=unit.name) if len(line.low(at)) > 1 else None
    if line.lows[unit.last : unit.last + 3] == ["and", "a", "half"]:
        return Found("number", index, unit.last + 3, 1.5, unit=unit.name)
    return None


def _is_unit(line: Line, at: int, last: int) -> bool:
    """Tell whether a short word after a number is a measure: "5m" and "5 m" are, "5 M" and "5m people" are not."""
    word = line.words[at]
    if last > at + 1 or len(word) > 2:
        return True
    glued, after = line.glued(at - 1), line.low(at + 1)
    if len(word) == 1 and word.isalpha():
        if word == "m" and glued and is_plural(after) and after not in closing():
            return False
        return word.islower() and (glued or word == "m") and after[:1] != "'"
    return not word.istitle() or glued


def _with_inches(line: Line, feet: Found) -> Found:
    """Add the inches of "5 feet 2 inches", "5 ft 2 in", "5-foot-2"."""
    at = feet.last + (line.low(feet.last) in ("and", "-"))
    inches = read_cardinal(line, at)
    if inches is None or not isinstance(feet.value, int) or not 0 <= inches.value < 12:
        return feet
    joined = line.hyphen(feet.last) and line.glued(feet.last)
    unit = unit_at(line, inches.last)
    named = (unit is not None and unit.name == "inch") or line.low(inches.last) == "in"
    if not named and not joined:
        return feet
    last = inches.last + 1 if named else inches.last
    return Found("number", feet.first, last, tidy(feet.value + inches.value / 12), unit="foot")


def read_score(line: Line, number: Cardinal) -> Found | None:
    """Read "3-2" or "52-48": two whole numbers joined by a dash, the first not smaller, as results are written."""
    at = number.last
    if (
        number.worded
        or number.scale != 1
        or line.words[at : at + 1] not in (["-"], ["–"])
        or not line.glued(at - 1)
        or not line.glued(at)
    ):
        return None
    if not line.is_number(at + 1) or line.hyphen(at + 2) or not isinstance(number.value, int) or number.value > 999:
        return None
    other = read_cardinal(line, at + 1)
    if other is None or not isinstance(other.value, int) or other.value > number.value:
        return None
    return Found("number", number.first, other.last, f"{number.value}-{other.value}", unit="score")
