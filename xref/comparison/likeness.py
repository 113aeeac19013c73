"""Whether two details are about one thing, judged by the words around them: a score with its reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import log10
from typing import Literal, get_args

from xref.comparison import occasions
from xref.comparison.anchors import TOTAL, Anchor
from xref.details import relate
from xref.details.date_relation import seconds
from xref.matching import Weights
from xref.model import Value
from xref.tables import rows
from xref.words import stem

SMALL = 4
"""Numbers below this stand for many things."""
Pair = Literal["equal", "rival", "dispute"]
"""Two equal values, two unequal ones of two articles, two unequal ones of one article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What judging a pair needs beyond it: word weights, and how often each article has a key."""

    weights: Weights
    keys: Counter[tuple[int, str, str]]
    kinds: Counter[tuple[int, str]]
    values: frozenset[tuple[str, str, str, str]]
    leads: dict[str, frozenset[str]]

    def gives(self, anchor: Anchor, other: Anchor) -> bool:
        """Tell whether the article of one figure gives the value of another one as well, for what may be one thing."""
        return (anchor.article, other.detail.type, key(other), str(other.detail.value)) in self.values

    def central(self, anchor: Anchor) -> float:
        """Return how much the sentences around a figure share with the lead of its article (0 to 1)."""
        return dice(anchor.block, self.leads.get(anchor.article, frozenset()), self.weights)


def surroundings(weights: Weights, anchors: Iterable[Anchor]) -> Surroundings:
    """Count the distinct values that each article gives under each key, and keep the words of each lead."""
    held = list(anchors)
    distinct = {(a.reading, a.detail.type, key(a), str(a.detail.value)) for a in held}
    return Surroundings(
        weights=weights,
        keys=Counter(item[:3] for item in distinct),
        kinds=Counter((a[0], a[1]) for a in {(one.reading, one.detail.type, str(one.detail.value)) for one in held}),
        values=frozenset((a.article, a.detail.type, key(a), str(a.detail.value)) for a in held if key(a)),
        leads={a.article: a.lead for a in held},
    )


def key(anchor: Anchor) -> str:
    """Return what a quantity counts, in a word: its concept, else its noun, else its predicate."""
    role = anchor.role
    return role.concept or role.head or role.predicate


def keys(anchor: Anchor) -> frozenset[str]:
    """Return the words by which a quantity may meet another: what happens, what is counted, whose it is."""
    role, kind = anchor.role, anchor.detail.type
    if role.concept == "age":
        return frozenset([f"age {role.head}"])
    names = [role.concept, f"of {role.owner}" if role.owner else ""]
    if not role.people or not role.concept:
        names.append(role.head)
    if kind not in ("number", "ordinal"):
        names.append(kind)
    elif not any(names) and kind == "number":
        names.append(f"verb {role.predicate}" if role.predicate else "")
    return frozenset(name for name in names if name)


def likeness(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return the log odds that two details of one type are about one thing: above 0 it is likelier than not."""
    return _summed("equal", reasons(a, b, around))


def rivalry(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return the log odds that two unequal figures are given for one thing."""
    return _summed("rival", reasons(a, b, around))


def dispute(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return the log odds that one article gives two figures for one thing: two speakers', or an earlier one."""
    apart_in_text = abs(a.order - b.order) if a.detail.field == b.detail.field else 0
    told = {
        **reasons(a, b, around),
        "voices": float(bool(a.voice and b.voice) and not a.voice & b.voice),
        "tallied": float(bool(a.voice or b.voice) and a.voice != b.voice and (a.tallied or b.tallied)),
        "voices_head": float(bool(a.voice and b.voice and a.role.head) and not a.voice & b.voice)
        * float(a.role.head == b.role.head),
        "voice": float(bool(a.voice) != bool(b.voice)),
        "earlier": float(a.role.earlier != b.role.earlier),
        "beside": float(1 <= apart_in_text <= 2),
        "one_lead": float(is_lead(a) != is_lead(b)),
    }
    return _summed("dispute", told)


def _summed(pair: Pair, told: Mapping[str, float]) -> float:
    """Return the log odds that reasons add up to for a kind of pair."""
    weights = _weights()[pair]
    return sum(weights.get(name, 0.0) * value for name, value in told.items())


@cache
def _weights() -> dict[Pair, dict[str, float]]:
    """Return what each reason adds to the log odds, for each kind of pair (see tables/likeness_reasons.tsv)."""
    table = [(name, told) for name, *told, _ in rows("likeness_reasons")]
    return {pair: {name: float(told[at]) for name, told in table if told[at]} for at, pair in enumerate(get_args(Pair))}


def telling(anchor: Anchor) -> float:
    """Return the log odds that an equal value adds: little for "two", much for "2,347" or "$40 million"."""
    number = anchor.detail.value
    if isinstance(number, tuple) or anchor.detail.type == "money":
        return 3.0
    if not isinstance(number, (int, float)):
        return 2.0
    digits = len(f"{number:.10g}".replace(".", "").strip("0"))
    return 3.0 if digits >= 3 else 2.5 if digits == 2 or number >= 200 else 2.0 if number > 4 else 1.5


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
        "head_conflict": float(heads_conflict(a, b)),
        "group": float(x.people != y.people and not (x.part or y.part)),
        "group_part": float(x.people != y.people and (x.part or y.part)),
        "part": float(x.part != y.part),
        "subset": float(x.subset != y.subset),
        "bare": float(a.detail.type not in ("number", "ordinal") and not same_concept and x.head != y.head),
        "sentence": shared(a.stems, b.stems, around.weights),
        "dice": dice(a.stems, b.stems, around.weights),
        "near": dice(x.near, y.near, around.weights),
        "unique": float(
            key(a) == key(b) and all(around.keys[one.reading, one.detail.type, key(one)] == 1 for one in (a, b))
        ),
        "crowd": _crowd(a, b, around),
        "list": _list(a, b, around),
        "places_conflict": float(bool(a.places and b.places) and not a.places & b.places),
        "elsewhere": float(_elsewhere(a, b)),
        "causes": float(bool(a.causes & b.causes)),
        "causes_conflict": float(bool(a.causes and b.causes) and not a.causes & b.causes),
        "incident": float(bool(a.causes and b.causes and a.places and b.places))
        * float(not (a.causes & b.causes or a.places & b.places)),
        "dates_conflict": float(apart(a, b)),
        "occasion": float(occasions_apart(a, b) and not _undated(a, b)),
        "recalled": float(occasions_apart(a, b) and _undated(a, b)),
        "totals": float(_total(a) and _total(b)),
        "published": float(issues_apart(a, b)),
        "aside": float(a.aside != b.aside),
        "taken": float(around.gives(b, a)) + float(around.gives(a, b)),
        "central": around.central(a) + around.central(b),
        "key": float(bool((keys(a) & keys(b)) - {"duration"})),
        "exact": float(a.detail.precision == b.detail.precision == "exact"),
        "small": float(all(isinstance(one.detail.value, (int, float)) and one.detail.value < SMALL for one in (a, b))),
        "modifiers": float(bool(x.modifiers and y.modifiers) and not x.modifiers & y.modifiers),
        "one": float(1 in (a.detail.value, b.detail.value) and not same_concept),
        "length": float(x.concept == y.concept == "length" and x.predicate != y.predicate),
        "duration": float(a.detail.type == "duration"),
        "money": float(a.detail.type == "money"),
        "age": float("age" in (x.concept, y.concept) and x.head != y.head),
        "person": float(x.concept == y.concept == "age" and bool(x.head) and x.head == y.head),
        "owner": float(bool(x.owner) and x.owner == y.owner),
        "names": min(3, len(a.names & b.names)) / 3,
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


def _list(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return how many figures of their type the articles give, where neither verb nor noun joins two: 0 to 2.

    An article that lists what each thing cost gives many amounts, each of something else.
    """
    x, y = a.role, b.role
    if a.detail.type == "number" or (x.concept and x.concept == y.concept) or (x.head and x.head == y.head):
        return 0.0
    counts = [max(1, around.kinds[one.reading, one.detail.type]) for one in (a, b)]
    return min(2.0, log10(counts[0] * counts[1]) / log10(16))


def heads_conflict(a: Anchor, b: Anchor) -> bool:
    """Tell whether two nouns counted are two things: other groups of people, or different nouns."""
    x, y = a.role, b.role
    if x.head == y.head or "any" in (x.group, y.group):  # anybody, or nobody named
        return False
    return not x.group or x.group != y.group


def _elsewhere(a: Anchor, b: Anchor) -> bool:
    """Tell whether one of two details stands beside a place that its article's lead has not, nor the other's words."""
    return any(
        one.site and not any(stem(word) in held for word in one.site for held in (other.lead, other.block, other.stems))
        for one, other in ((a, b), (b, a))
    )


def is_lead(anchor: Anchor) -> bool:
    """Tell whether a detail stands in the title or the first sentences."""
    return anchor.detail.field == "title" or anchor.order <= 2


def shared(a: frozenset[str], b: frozenset[str], weights: Weights) -> float:
    """Return the weight of the words in common, over that of the side with less (0 to 1)."""
    (one, left), (other, right) = weights.telling(a), weights.telling(b)
    common = weights.common(one, other)
    return common / max(min(left, right), 12.0) if common else 0.0


def dice(a: frozenset[str], b: frozenset[str], weights: Weights) -> float:
    """Return the weight of the words in common, over the mean of both sides (0 to 1)."""
    (one, left), (other, right) = weights.telling(a), weights.telling(b)
    sizes = left + right
    return 2 * weights.common(one, other) / sizes if sizes else 0.0


def apart(a: Anchor, b: Anchor) -> bool:
    """Tell whether the dates beside two details cannot be one."""
    return a.when is not None and b.when is not None and relate(a.when, b.when) == "differ"


def occasions_apart(a: Anchor, b: Anchor) -> bool:
    """Tell whether two details belong to things that happened at different times, by dates and days of publication."""
    one, other = ((anchor.when.value if anchor.when else None, anchor.published) for anchor in (a, b))
    return occasions.apart(one, other)


def _undated(a: Anchor, b: Anchor) -> bool:
    """Tell whether one of two figures has no date and stands where an article may tell of any time."""
    return any(one.when is None and not is_lead(one) for one in (a, b))


def _total(anchor: Anchor) -> bool:
    """Tell whether a figure counts all that befell people over a long time: the toll of a war."""
    return anchor.cumulative and bool(anchor.role.concept) and _size(anchor.detail.value) >= TOTAL


def issues_apart(a: Anchor, b: Anchor) -> bool:
    """Tell whether two details that carry no date of their own stand in articles of different times."""
    if a.past or b.past or not a.published or not b.published:
        return False
    months = [12 * int(one[:4]) + int(one[5:7] or 1) for one in (a.published, b.published) if one[:4].isdigit()]
    return len(months) == 2 and abs(months[0] - months[1]) > 3


def _distance(a: Anchor, b: Anchor) -> float:
    """Return how far apart two quantities are in powers of ten; 0 where one of them has no size."""
    sizes = [_size(anchor.detail.value) for anchor in (a, b)]
    return abs(log10(sizes[0]) - log10(sizes[1])) if min(sizes) > 0 else 0.0


def _size(value: Value) -> float:
    if isinstance(value, tuple) and value:
        value = value[-1]
    if isinstance(value, str):
        return seconds(value) or 0.0
    return float(value) if isinstance(value, (int, float)) else 0.0
