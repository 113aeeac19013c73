"""Two quantities side by side: numbers with what they count, measures, money, percentages, ordinals."""

from __future__ import annotations

from functools import cache
from math import isfinite

from xref.details.tokens import word_set
from xref.details.units import dimensions
from xref.model import Detail, Precision, Verdict

CONVERTED = 0.02
"""Relative distance that rounding leaves between one length in kilometres and in miles."""
ABOUT = 0.1
"""Relative distance that "about" and "nearly" bridge."""
BEYOND = 0.1
"""How far above "more than 600" a number may lie and still be what was meant; below for "up to"."""
ROUNDED = 0.03
"""Relative distance up to which 43,000 may be 43,350 rounded."""
SMALLEST_ROUNDED = 1000
"""Below this, people count: 40 dead are not 42."""


def relate_numbers(a: Detail, b: Detail) -> Verdict:
    """Compare two quantities: never "agree" where the units differ."""
    if a.type != b.type:
        return _share(a, b)
    if isinstance(a.value, str) or isinstance(b.value, str):
        return _worded(a, b)
    if a.type in ("money", "percent") and a.unit != b.unit:
        return "differ"
    units = _units(a.unit, b.unit)
    if units == "converted":
        return _converted(a, b)
    verdict = compare(_bounds(a), _bounds(b), (a.precision, b.precision), whole=a.type in ("number", "ordinal"))
    return "vary" if units == "other" and verdict == "agree" else verdict


def _share(a: Detail, b: Detail) -> Verdict:
    """Compare a fraction with a percentage; nothing else of two types compares."""
    fraction, percent = (a, b) if a.type == "number" else (b, a)
    value = fraction.value
    if {fraction.type, percent.type} != {"number", "percent"} or not isinstance(value, float) or not 0 < value < 1:
        return "differ"
    if not isinstance(percent.value, int | float) or percent.unit != "%":
        return "differ"
    near = abs(value * 100 - percent.value)
    return (
        "agree"
        if near < 0.5
        else "vary"
        if near <= 2 or ("about" in (a.precision, b.precision) and near <= 5)
        else "differ"
    )


def _worded(a: Detail, b: Detail) -> Verdict:
    """Compare where a count is left open ("dozens") or is a score: an open count never makes a difference alone."""
    if a.value == b.value:
        return "agree" if _units(a.unit, b.unit) in ("same", "unknown") else "vary"
    return "vary" if "vague" in (a.precision, b.precision) else "differ"


@cache
def _interchangeable() -> tuple[frozenset[str], frozenset[str]]:
    return word_set("people_noun"), word_set("people_state")


def _units(a: str | None, b: str | None) -> str:
    """Return how two units relate: "same", "unknown" (one is missing), "converted" or "other".

    People and what became of them ("38 people", "38 dead") go together; "38 dead" and "38 wounded" do not.
    """
    if a == b:
        return "same"
    if a is None or b is None:
        return "unknown"
    people, states = _interchangeable()
    if (a in people and (b in people or b in states)) or (b in people and a in states):
        return "same"
    first, second = dimensions().get(a), dimensions().get(b)
    if first and second and first[0] == second[0] and first[0] != "temperature":
        return "converted"
    return "other"


def _converted(a: Detail, b: Detail) -> Verdict:
    bounds = []
    for detail in (a, b):
        scale = float(dimensions()[str(detail.unit)][1])
        low, high = _bounds(detail)
        bounds.append((low * scale * (1 - CONVERTED / 2), high * scale * (1 + CONVERTED / 2)))
    return "vary" if bounds[0][0] <= bounds[1][1] and bounds[1][0] <= bounds[0][1] else "differ"


def _bounds(detail: Detail) -> tuple[float, float]:
    value = detail.value
    ends = value if isinstance(value, tuple) else (value, value)
    return float(ends[0] or 0), float(ends[1] or 0)


def compare(
    a: tuple[float, float], b: tuple[float, float], precisions: tuple[Precision, Precision], *, whole: bool = True
) -> Verdict:
    """Compare two numbers or ranges (low, high) with what the words beside them say about how exact they are.

    "About" a number agrees with the number; "at least" it varies. Ranges that are not the same differ unless one of
    them is approximate; a number inside a range varies.
    """
    bounded = {"at_least", "at_most"}
    step = 1.0 if whole else 0.0
    if a == b:
        return "vary" if precisions[0] != precisions[1] and not bounded.isdisjoint(precisions) else "agree"
    about = ABOUT / 2 if bounded & {*precisions} else ABOUT  # "about 14,000" is not "more than 15,000"
    first, second = _stretch(a, precisions[0], step, about), _stretch(b, precisions[1], step, about)
    overlap = first[0] <= second[1] and second[0] <= first[1]
    both = precisions[0] == precisions[1] and precisions[0] in bounded
    if both:  # "over 600" and "over 660" are two counts
        overlap = abs(a[0] - b[0]) <= BEYOND / 2 * max(abs(a[0]), abs(b[0]))
    exact = precisions[0] in ("exact", "vague") and precisions[1] in ("exact", "vague")
    if overlap and not (exact and a[0] < a[1] and b[0] < b[1]):
        return "vary"
    if exact and a[0] == a[1] and b[0] == b[1] and _rounds(a[0], b[0], whole):
        return "vary"
    return "differ"


def _stretch(bounds: tuple[float, float], precision: Precision, step: float, about: float) -> tuple[float, float]:
    """Return the lowest and highest number that the words allow; ``step`` is the least they bridge (one person)."""
    low, high = bounds
    if precision == "at_least":
        return low, high + max(abs(high) * BEYOND, step)
    if precision == "at_most":
        return low - max(abs(low) * BEYOND, step), high
    if precision == "about":
        return low - abs(low) * about, high + abs(high) * about
    return low, high


def _rounds(a: float, b: float, whole: bool) -> bool:
    """Tell whether one number is the other rounded to fewer digits: 43,000 and 43,350; $10,978 and $11,000."""
    rough, fine = sorted((a, b), key=_digits)
    if (
        not isfinite(a)
        or not isfinite(b)
        or _digits(rough) >= _digits(fine)
        or abs(a - b) > ROUNDED * max(abs(a), abs(b))
    ):
        return False
    if whole and max(abs(a), abs(b)) < SMALLEST_ROUNDED:
        return False
    return float(f"{fine:.{_digits(rough) - 1}e}") == rough or abs(a - b) <= ROUNDED * abs(rough) / 3


def _digits(value: float) -> int:
    """Return the number of significant digits as written: 43,000 has two."""
    return len(f"{value:.12g}".replace("-", "").replace(".", "").split("e")[0].strip("0"))
