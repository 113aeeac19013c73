"""Recogniser of durations: "three days", "two-hour", "a year and a half", "for weeks", "the past decade" (ISO 8601).

What stands "three days ago" or "a week later" is a date; an unknown count is X, as in TimeML: "weeks" is PXW.
"""

from __future__ import annotations

from xref.details.cardinals import Cardinal, read_cardinal, tidy
from xref.details.found import Clock, Found
from xref.details.nouns import singular
from xref.details.relative_dates import shifted
from xref.details.tokens import Line, word_set
from xref.details.units import unit_at
from xref.model import Value

_ORDER = ("Y", "M", "W", "D", "N", "TH", "TM", "TS")
_BETWEEN = word_set("between_number_and_unit")
_BEFORE_SPAN = word_set("before_lasting")
_BEFORE_VAGUE = word_set("before_vague_span")


def designator(line: Line, at: int) -> str | None:
    """Return the ISO 8601 designator of the unit of time at ``at`` ("D", "TH", "10Y"), None if there is none."""
    unit = unit_at(line, at)
    return unit.factor if unit and unit.dimension == "duration" else None


def read_duration(line: Line, number: Cardinal, value: Value, last: int, clock: Clock) -> Found | None:
    """Read the unit of time after a number, and what follows it: a date if "ago", "earlier" or "later" does."""
    at = last + (line.low(last) in _BETWEEN)
    at += line.hyphen(at) and line.glued(at - 1)
    step = designator(line, at)
    if step is None or line.low(at + 1) == "per":
        return None
    end = at + 1
    if line.low(end) == "and" and line.low(end + 1) in ("a", "half") and isinstance(value, int):
        skip = 2 if line.low(end + 1) == "half" else 3
        if line.low(end + skip - 1) == "half":
            value, end = value + 0.5, end + skip
    away = _away(line, number.first, value, end, step, clock)
    if away:
        return away
    text = iso(value, step)
    text, end = _with_rest(line, text, step, end)
    return Found("duration", number.first, end, text, unit=singular(line.lows[at]))


def _with_rest(line: Line, text: Value, step: str, end: int) -> tuple[Value, int]:
    """Add "and three months" to "two years", and what goes on behind it."""
    at = end + (line.low(end) in ("and", ","))
    more = read_cardinal(line, at)
    finer = designator(line, more.last) if more else None
    if more is None or finer is None or step not in _ORDER or finer not in _ORDER or not isinstance(text, str):
        return text, end
    if _ORDER.index(finer) <= _ORDER.index(step) or line.low(more.last + 1) in ("ago", "old", "earlier", "later", "-"):
        return text, end
    rest = str(iso(more.value, finer))[1:]
    text += rest[1:] if "T" in text and rest.startswith("T") else rest
    return _with_rest(line, text, finer, more.last + 1)


def iso(value: Value, step: str) -> Value:
    """Return a duration in ISO 8601: (3, "D") -> "P3D", (5.5, "TH") -> "PT5H30M"; decades count in years."""
    if isinstance(value, tuple):
        return tuple(iso(part, step) for part in value)
    if not isinstance(value, int | float):
        return None
    if step[:-1].isdecimal():
        value = value * int(step[:-1])
    number = tidy(value)
    if step == "TH" and isinstance(number, float) and (number * 60).is_integer():
        minutes = int(number * 60)
        return f"PT{minutes // 60}H{minutes % 60}M" if minutes >= 60 else f"PT{minutes}M"
    return _written(number, step)


def _written(number: object, step: str) -> str:
    """Return so many of a unit; nights count as days and weekends as weeks."""
    letter = {"N": "D", "WE": "W"}.get(step, step[-1])
    return f"{'PT' if step.startswith('T') else 'P'}{number}{letter}"


def _away(line: Line, first: int, value: Value, end: int, step: str, clock: Clock) -> Found | None:
    """Read "ago", "earlier", "later", "from now" after a duration of days or more: a date."""
    low = line.low(end)
    if step.startswith("T"):
        return None
    if low in ("ago", "hence") or (low == "from" and line.low(end + 1) == "now"):
        base, sign, last = clock.published, -1 if low == "ago" else 1, end + (2 if low == "from" else 1)
    elif low in ("earlier", "later") or (low in ("before", "after") and line.low(end + 1) in ("", ".", ",")):
        base, sign, last = clock.named, -1 if low in ("earlier", "before") else 1, end + 1
    else:
        return None
    date = shifted(value, step, sign, base) if isinstance(value, int | float) else None
    return Found("date", first, last, date or " ".join(line.lows[first:last]))


def read_article_span(line: Line, index: int, clock: Clock) -> Found | None:
    """Read "a week ago", "for a year", "an hour and a half", "a half-hour", "a quarter-century" at the article."""
    at, count = index + 1, 1.0
    if line.low(at) in ("half", "quarter"):
        count = 0.5 if line.low(at) == "half" else 0.25
        at += 1
        at += line.hyphen(at) or line.low(at) == "of"
        at += line.low(at) in ("a", "an")
    step = designator(line, at)
    if step is None or line.low(at).endswith("s"):
        return None
    value = tidy(count)
    found = read_duration(line, Cardinal(value, index, at, worded=True), value, at, clock)
    if found is None:
        return None
    bare = found.last == at + 1 and count == 1
    if bare and line.low(index - 1) not in _BEFORE_SPAN and line.low(found.last) not in ("long", "after", "before"):
        return None  # "twice a week", "$5 a day"
    return found


def read_half(line: Line, index: int, clock: Clock) -> Found | None:
    """Read "half an hour", "half a century" at the word "half"."""
    if line.low(index + 1) not in ("an", "a", "-"):
        return None
    step = designator(line, index + 2)
    if step is None:
        return None
    return read_duration(line, Cardinal(0.5, index, index + 2, worded=True), 0.5, index + 2, clock)


def read_bare(line: Line, index: int) -> Found | None:
    """Read a unit of time without a count: "for weeks", "the past decade", "decades-long", "minutes later"."""
    step = designator(line, index)
    if step is None:
        return None
    low, before = line.lows[index], line.low(index - 1)
    if before == "past" and not low.endswith("s"):
        return Found("duration", index - 1, index + 1, iso(1, step), unit=low)
    if line.hyphen(index + 1) and line.low(index + 2) in ("long", "old") and line.glued(index):
        value = _written("X", step) if low.endswith("s") else iso(1, step)
        return Found("duration", index, index + 3, value, "vague" if low.endswith("s") else "exact", singular(low))
    if not low.endswith("s") or not (
        before in _BEFORE_VAGUE or line.low(index + 1) in ("later", "earlier", "ago", "after")
    ):
        return None
    if line.low(index + 1) in ("ago", "earlier") and not step.startswith("T"):
        return Found("date", index, index + 2, f"{low} {line.low(index + 1)}", "vague")
    return Found("duration", index, index + 1, _written("X", step), "vague", singular(low))


def vague_span(line: Line, first: int, at: int) -> Found | None:
    """Read the unit of time after a vague count that ends before ``at``: "several weeks", "a few days ago"."""
    step = designator(line, at)
    if step is None:
        return None
    if line.low(at + 1) in ("ago", "earlier", "later") and not step.startswith("T"):
        return Found("date", first, at + 2, " ".join(line.lows[first : at + 2]), "vague")
    return Found("duration", first, at + 1, _written("X", step), "vague", singular(line.lows[at]))
