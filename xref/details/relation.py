"""Two details of one type side by side: agree, vary or differ. Subjects play no part here."""

from __future__ import annotations

import re

from xref.details import gazetteer
from xref.details.names_compared import same_name
from xref.details.quantities import units
from xref.model import Detail, Value, Verdict
from xref.words import fold, words

NEAR = 0.05
"""Relative distance within which a rounded number or a converted measure is no contradiction."""
OPEN = 1.25
"""How far "at least" and "up to" are taken to reach: "at least 12" goes with 13, not with 40."""


def relate(a: Detail, b: Detail) -> Verdict:
    """Compare the values of two details: "agree", "vary" or "differ".

    Details of different types vary at best; a number against a number of another unit differs unless one of the
    units is unknown, or both measure one dimension and convert into each other.
    """
    if a.type != b.type:
        return "vary" if {a.type, b.type} <= {"date", "time"} else "differ"
    if a.type in ("date", "time"):
        return _moments(a, b)
    if a.type == "duration":
        return _durations(a, b)
    if a.type == "place":
        return _places(str(a.value), str(b.value))
    if a.type in ("person", "organisation"):
        return _names(a, b)
    if a.type == "names":
        return _lists(a.value, b.value)
    return _quantities(a, b)


def _quantities(a: Detail, b: Detail) -> Verdict:
    first, second = a.value, b.value
    if isinstance(first, str) != isinstance(second, str):
        return "vary" if "vague" in (a.precision, b.precision) else "differ"  # a score against a number
    if a.unit != b.unit and not isinstance(first, str):
        converted = _converted(a, b)
        if converted is None:
            if a.unit and b.unit:
                return "differ"
            return "vary" if _numbers(a, b) != "differ" else "differ"
        return "vary" if converted else "differ"
    if isinstance(first, str) or isinstance(second, str):
        return "agree" if first == second else "vary" if "vague" in (a.precision, b.precision) else "differ"
    return _numbers(a, b)


def _numbers(a: Detail, b: Detail) -> Verdict:
    if a.precision == "vague" or b.precision == "vague":
        return "agree" if a.value == b.value else "vary"
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    if a.value == b.value:
        return "agree" if a.precision == b.precision else "vary"
    if a.precision == b.precision and a.precision in ("at_least", "at_most"):
        return "vary" if max(low_a, low_b) <= (1 + NEAR) * min(low_a, low_b) else "differ"  # "over 30", "over 40"
    if low_a <= high_b and low_b <= high_a:
        return "vary"
    return "differ"


def _bounds(detail: Detail) -> tuple[float, float]:
    """Return the lowest and highest number that the words allow."""
    value = detail.value
    low, high = (value[0], value[-1]) if isinstance(value, tuple) and value else (value, value)
    low, high = float(low or 0), float(high or 0)  # type: ignore[arg-type]
    if detail.precision == "at_least":
        return low, max(high * OPEN, high + 1)
    if detail.precision == "at_most":
        return min(low / OPEN, low - 1), high
    if detail.precision == "about":
        return low * 0.9, high * 1.1
    return low, high


def _converted(a: Detail, b: Detail) -> bool | None:
    """Tell whether two measures of one dimension come to the same; None if they cannot be converted."""
    factors = [
        next(((of, factor) for unit, of, factor in units().values() if unit == detail.unit), None) for detail in (a, b)
    ]
    if (
        not factors[0]
        or not factors[1]
        or factors[0][0] != factors[1][0]
        or isinstance(a.value, tuple)
        or isinstance(b.value, tuple)
    ):
        return None
    try:
        first, second = (
            float(str(detail.value)) * float(factor[1])
            for detail, factor in zip((a, b), factors, strict=True)
            if factor
        )
    except ValueError:
        return None
    return abs(first - second) <= NEAR * max(abs(first), abs(second))


_PART = re.compile(r"\b(early|late|mid|beginning|end|start|morning|afternoon|evening|night|overnight|noon|midnight)\b")


def _moments(a: Detail, b: Detail) -> Verdict:
    if isinstance(a.value, tuple) or isinstance(b.value, tuple):
        first = a.value if isinstance(a.value, tuple) else (a.value, a.value)
        second = b.value if isinstance(b.value, tuple) else (b.value, b.value)
        if first == second:
            return "agree"
        return "vary" if str(first[0]) <= str(second[-1]) and str(second[0]) <= str(first[-1]) else "differ"
    if a.value is None or b.value is None:
        return "agree" if fold(a.text) == fold(b.text) else "vary"
    verdict = _dates(str(a.value), str(b.value))
    parts = [frozenset(_PART.findall(detail.text.lower())) for detail in (a, b)]
    if verdict == "agree" and parts[0] != parts[1]:
        return "vary"
    return verdict


def _dates(a: str, b: str) -> Verdict:
    if a == b:
        return "agree"
    if not (a[0].isdigit() or a[0] in "-T") or not (b[0].isdigit() or b[0] in "-T"):
        return "vary"  # "next year" without a publication date
    if a.startswith("T") != b.startswith("T"):
        return _dates(a[a.find("T") :], b[b.find("T") :]) if "T" in a and "T" in b else "vary"
    if a.startswith("T"):
        return "agree" if a.rstrip("Z") == b.rstrip("Z") else "differ"
    if a.startswith("--") or b.startswith("--"):
        return _yearless(a, b)
    if "W" in a or "W" in b:
        return _weeks(a, b)
    return _prefix(a, b)


def _yearless(a: str, b: str) -> Verdict:
    first = a[2:] if a.startswith("--") else a[5:]
    second = b[2:] if b.startswith("--") else b[5:]
    if not first or not second or not first[:1].isdigit() or not second[:1].isdigit():
        return "vary"
    if first == second:
        return "agree"
    return "vary" if first.startswith(second) or second.startswith(first) else "differ"


def _weeks(a: str, b: str) -> Verdict:
    import datetime

    def span(value: str) -> tuple[datetime.date, datetime.date] | None:
        weekly = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
        try:
            if weekly:
                monday = datetime.date.fromisocalendar(int(weekly[1]), int(weekly[2]), 1)
                return monday + datetime.timedelta(days=5 if weekly[3] else 0), monday + datetime.timedelta(days=6)
            day = datetime.date.fromisoformat(value)
        except ValueError:
            return None
        return day, day

    first, second = span(a), span(b)
    if first and second:
        return "vary" if first[0] <= second[1] and second[0] <= first[1] else "differ"
    if a.startswith("-W") and b.startswith("-W"):
        return "differ"
    for week, other in ((a, second), (b, first)):
        if week.startswith("-W-") and other and other[0] == other[1]:
            return "agree" if other[0].isoweekday() == int(week[3]) else "differ"
    return "vary" if a[:4] == b[:4] or not (a[:4].isdigit() and b[:4].isdigit()) else "differ"


_SEASON_MONTHS = {
    "21": ("03", "04", "05", "06"),
    "22": ("06", "07", "08", "09"),
    "23": ("09", "10", "11", "12"),
    "24": ("12", "01", "02", "03"),
}
_QUARTER_MONTHS = {
    "Q1": ("01", "02", "03"),
    "Q2": ("04", "05", "06"),
    "Q3": ("07", "08", "09"),
    "Q4": ("10", "11", "12"),
}


def _prefix(a: str, b: str) -> Verdict:
    """Compare dates of different precision: the coarser one varies with what lies in it."""
    a, b = a.split("T")[0], b.split("T")[0]
    if a == b:
        return "vary"
    shorter, longer = sorted((a, b), key=len)
    stem = shorter.rstrip("X")
    if longer.startswith(stem):
        return "vary"
    for one, other in ((a, b), (b, a)):
        months = _SEASON_MONTHS.get(one[5:7]) or _QUARTER_MONTHS.get(one[5:7])
        if months and one[:4] == other[:4] and other[5:7] in months:
            return "vary"
    return "differ"


_DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_SECONDS = (31556952.0, 2629746.0, 604800.0, 86400.0, 3600.0, 60.0, 1.0)


def _seconds(value: Value) -> float | None:
    found = _DURATION.fullmatch(str(value))
    if not found or not any(found.groups()):
        return None
    return sum(float(part) * size for part, size in zip(found.groups(), _SECONDS, strict=True) if part)


def _durations(a: Detail, b: Detail) -> Verdict:
    if a.value == b.value:
        return "agree" if a.precision == b.precision else "vary"
    if "vague" in (a.precision, b.precision) or isinstance(a.value, tuple) or isinstance(b.value, tuple):
        return "vary"
    first, second = _seconds(a.value), _seconds(b.value)
    if first is None or second is None:
        return "vary"
    if abs(first - second) <= 0.001 * max(first, second):
        return "agree" if a.precision == b.precision else "vary"
    loose = "about" in (a.precision, b.precision) or str(a.value)[-1:] != str(b.value)[-1:]  # "a month", "four weeks"
    slack = 0.1 if loose else 0.02
    if abs(first - second) <= slack * max(first, second):
        return "vary"
    larger, smaller = (a, b) if first > second else (b, a)
    return "vary" if smaller.precision == "at_least" or larger.precision == "at_most" else "differ"


def _plain(name: str) -> list[str]:
    return [fold(word.text) for word in words(name)]


def _places(a: str, b: str) -> Verdict:
    first, second = a.split(", ")[0], b.split(", ")[0]
    if _plain(first) == _plain(second):
        outer = [set(value.split(", ")[1:]) for value in (a, b)]
        return "agree" if not outer[0] or not outer[1] or outer[0] & outer[1] else "differ"
    inside = set(a.split(", ")[1:]) | gazetteer.containers(first)
    outside = set(b.split(", ")[1:]) | gazetteer.containers(second)
    return "vary" if second in inside or first in outside else "differ"


def _names(a: Detail, b: Detail) -> Verdict:
    return same_name(str(a.value), str(b.value), kind=a.type)


def _lists(a: Value, b: Value) -> Verdict:
    first = {fold(str(name)) for name in a} if isinstance(a, tuple) else {fold(str(a))}
    second = {fold(str(name)) for name in b} if isinstance(b, tuple) else {fold(str(b))}
    if first == second:
        return "agree"
    return "vary" if first < second or second < first else "differ"
