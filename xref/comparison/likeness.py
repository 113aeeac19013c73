"""Whether two details are about one thing, judged by the words around them: a score with its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log10

from xref.comparison.anchors import Anchor
from xref.details import relate
from xref.matching import Weights

_WEIGHTS = {
    "bias": -2.5,
    "concept": 0.9,
    "concept_conflict": -3.0,
    "head": 0.4,
    "both": 1.0,
    "head_conflict": -2.5,
    "group": -0.6,
    "group_part": -1.0,
    "part": -1.2,
    "bare": -0.6,
    "sentence": 2.0,
    "dice": 4.2,
    "near": 0.5,
    "unique": 0.6,
    "crowd": -0.8,
    "places_conflict": -1.0,
    "dates_conflict": -1.8,
    "past": -1.0,
    "published": -9.0,
    "cumulative": -0.3,
    "more": -0.9,
    "lead": 0.7,
    "distance": -0.4,
    "far": -1.2,
}
"""What each reason adds to the log odds (fitted by logistic regression on pairs of quantities, then rounded)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What judging a pair needs beyond it: word weights, and how often each article has a key."""

    weights: Weights
    keys: Counter[tuple[int, str, str]]


def surroundings(weights: Weights, anchors: Iterable[Anchor]) -> Surroundings:
    """Count the distinct values that each article gives under each key."""
    distinct = {(a.reading, a.detail.type, key(a), str(a.detail.value)) for a in anchors}
    return Surroundings(weights=weights, keys=Counter(item[:3] for item in distinct))


def key(anchor: Anchor) -> str:
    """Return what a quantity counts, in a word: its concept, else its noun, else its predicate."""
    role = anchor.role
    return role.concept or role.head or role.predicate


def likeness(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return the log odds that two details of one type are about one thing: above 0 it is likelier than not."""
    return sum(_WEIGHTS[name] * value for name, value in reasons(a, b, around).items())


def telling(anchor: Anchor) -> float:
    """Return the log odds that an equal value adds: little for "two", much for "2,347" or "$40 million"."""
    number = anchor.detail.value
    if isinstance(number, tuple) or anchor.detail.type == "money":
        return 3.0
    if not isinstance(number, (int, float)):
        return 2.0
    digits = len(f"{number:.10g}".replace(".", "").strip("0"))
    return 3.0 if digits >= 3 else 2.5 if digits == 2 or number > 100 else 2.0 if number > 4 else 1.5


def reasons(a: Anchor, b: Anchor, around: Surroundings) -> dict[str, float]:
    """Return the reasons that speak for or against two details being about one thing, each 0 to 1 or a distance."""
    x, y = a.role, b.role
    same_concept = bool(x.concept) and x.concept == y.concept
    distance = _distance(a, b)
    found = {
        "bias": 1.0,
        "concept": float(same_concept),
        "concept_conflict": float(bool(x.concept and y.concept) and not same_concept),
        "head": float(bool(x.head) and x.head == y.head and not same_concept),
        "both": float(same_concept and bool(x.head) and x.head == y.head and not x.people),
        "head_conflict": float(_heads_conflict(a, b)),
        "group": float(x.people != y.people and not (x.part or y.part)),
        "group_part": float(x.people != y.people and (x.part or y.part)),
        "part": float(x.part != y.part),
        "bare": float(a.detail.type not in ("number", "ordinal") and not same_concept and x.head != y.head),
        "sentence": shared(a.stems, b.stems, around.weights),
        "dice": dice(a.stems, b.stems, around.weights),
        "near": dice(x.near, y.near, around.weights),
        "unique": float(
            key(a) == key(b) and all(around.keys[one.reading, one.detail.type, key(one)] == 1 for one in (a, b))
        ),
        "crowd": _crowd(a, b, around),
        "places_conflict": float(bool(a.places and b.places) and not a.places & b.places),
        "dates_conflict": float(apart(a, b)),
        "past": float(a.past != b.past),
        "published": float(issues_apart(a, b)),
        "cumulative": float(a.cumulative != b.cumulative),
        "more": float(x.more != y.more),
        "lead": float(is_lead(a) and is_lead(b)),
        "distance": min(distance, 4.0),
        "far": float(distance > (0.04 if x.concept == "magnitude" else 1.0)),
    }
    return {name: value for name, value in found.items() if value}


def _crowd(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return how many figures of this kind the two articles give: 0 if one each, 1 if four each, 2 at most."""
    counts = [max(1, around.keys[one.reading, one.detail.type, key(one)]) for one in (a, b)]
    return min(2.0, log10(counts[0] * counts[1]) / log10(16))


def _heads_conflict(a: Anchor, b: Anchor) -> bool:
    """Tell whether two nouns counted are two things: other groups of people, or different nouns."""
    x, y = a.role, b.role
    if not (x.head and y.head) or x.head == y.head or "any" in (x.group, y.group):
        return False
    return not x.group or x.group != y.group


def is_lead(anchor: Anchor) -> bool:
    """Tell whether a detail stands in the title or the first sentences."""
    return anchor.detail.field == "title" or anchor.order <= 2


def shared(a: frozenset[str], b: frozenset[str], weights: Weights) -> float:
    """Return the weight of the words in common, over that of the side with less (0 to 1)."""
    sizes = [_weight(side, weights) for side in (a, b)]
    common = _weight(a & b, weights)
    return common / max(min(sizes), 12.0) if common else 0.0


def dice(a: frozenset[str], b: frozenset[str], weights: Weights) -> float:
    """Return the weight of the words in common, over the mean of both sides (0 to 1)."""
    sizes = _weight(a, weights) + _weight(b, weights)
    return 2 * _weight(a & b, weights) / sizes if sizes else 0.0


def _weight(stems: frozenset[str], weights: Weights) -> float:
    return sum(weights.weight(stem) for stem in sorted(stems) if weights.weight(stem) >= 2.5)


def apart(a: Anchor, b: Anchor) -> bool:
    """Tell whether the dates beside two details cannot be one."""
    return a.when is not None and b.when is not None and relate(a.when, b.when) == "differ"


def issues_apart(a: Anchor, b: Anchor) -> bool:
    """Tell whether two details that carry no date of their own stand in articles of different times."""
    if a.past or b.past or not a.published or not b.published:
        return False
    months = [12 * int(one[:4]) + int(one[5:7] or 1) for one in (a.published, b.published) if one[:4].isdigit()]
    return len(months) == 2 and abs(months[0] - months[1]) > 3


def _distance(a: Anchor, b: Anchor) -> float:
    """Return how far apart two numbers are in powers of ten; 0 where one of them is no number."""
    values = []
    for anchor in (a, b):
        value = anchor.detail.value
        if isinstance(value, tuple) and value:
            value = value[-1]
        if isinstance(value, (int, float)) and value > 0:
            values.append(float(value))
    return abs(log10(values[0]) - log10(values[1])) if len(values) == 2 else 0.0
