"""Details put together: first equal values about one thing, then the different values that are given for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import isqrt

from xref.comparison.anchors import Anchor

SLACK = 0.5
"""How much less likely two members of a group may be to be about one thing where others link them."""
PAIRS_OF_ARTICLE = 12
"""Pairs of anchors of one article by which two of its amounts are told apart."""
PAIRS = 48
"""Pairs of anchors by which two amounts are compared; those of a story that fifteen outlets tell have no more."""
NEVER = -99.0
"""The log odds of a pair that cannot be about one thing."""

Odds = Callable[[Anchor, Anchor], float]


@dataclass(slots=True)
class Amount:
    """One value with the anchors that give it, all about one thing."""

    anchors: list[Anchor]

    @property
    def articles(self) -> set[str]:
        """The articles that give the value."""
        return {anchor.article for anchor in self.anchors}

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the sentences that give the value."""
        return frozenset().union(*(anchor.stems for anchor in self.anchors))

    def of(self, article: str) -> list[Anchor]:
        """Return the anchors of one article."""
        return [anchor for anchor in self.anchors if anchor.article == article]


def gather(held: Sequence[Anchor], odds: Odds, least: float) -> list[Amount]:
    """Put anchors of one value together, the most alike first, while the mean of their log odds is about ``least``.

    Compares each with each: ``held`` is to be few (see ``crowding``).
    """
    count = len(held)
    scores = [[0.0] * count for _ in range(count)]
    for i, j in combinations(range(count), 2):
        scores[i][j] = scores[j][i] = odds(held[i], held[j])
    between = [list(row) for row in scores]
    """The sum of the log odds between two groups, each known by its first member."""
    home = {number: [number] for number in range(count)}
    likely = [(i, j) for i, j in combinations(range(count), 2) if scores[i][j] >= least]
    for i, j in sorted(likely, key=lambda pair: -scores[pair[0]][pair[1]]):
        left, right = home[i], home[j]
        if left is not right and between[left[0]][right[0]] / (len(left) * len(right)) >= least - SLACK:
            for other in range(count):
                between[left[0]][other] += between[right[0]][other]
                between[other][left[0]] = between[left[0]][other]
            _join(home, left, right)
    return [Amount([held[number] for number in members]) for members in _distinct(home)]


def group(amounts: Sequence[Amount], scores: dict[tuple[int, int], float], least: float) -> list[list[Amount]]:
    """Put amounts together, the most alike first: every two of a group have log odds of at least about ``least``.

    ``scores`` holds the log odds of the pairs that may be about one thing; a pair without is not.
    """
    home = {number: [number] for number in range(len(amounts))}
    likely = [pair for pair in scores if scores[pair] >= least]
    for i, j in sorted(likely, key=lambda pair: (-scores[pair], pair)):
        left, right = home[i], home[j]
        if left is not right and all(
            scores.get((min(x, y), max(x, y)), NEVER) >= least - SLACK for x in left for y in right
        ):
            _join(home, left, right)
    return [[amounts[number] for number in members] for members in _distinct(home)]


def likeness_of(a: Amount, b: Amount, odds: Odds) -> float:
    """Return the log odds of two amounts: the mean over the articles of the smaller side of their best pair."""
    if len(b.articles) < len(a.articles):
        a, b = b, a
    best: dict[str, float] = {}
    for one, other in pairs_of(a.anchors, b.anchors):
        best[one.article] = max(best.get(one.article, NEVER), odds(one, other))
    return sum(best[article] for article in sorted(best)) / len(best)


def pairs_of(a: Sequence[Anchor], b: Sequence[Anchor], most: int = PAIRS) -> Iterator[tuple[Anchor, Anchor]]:
    """Yield the pairs of two sides' anchors; of more than ``most`` those of the first anchors of every article."""
    if len(a) * len(b) > most:
        side = max(isqrt(most), most // min(len(a), len(b)))
        a, b = _first(a, side), _first(b, side)
    return product(a, b)


def _first(anchors: Sequence[Anchor], most: int) -> list[Anchor]:
    """Return so many anchors, of each article the first before the second of any."""
    seen: Counter[str] = Counter()
    ranked = []
    for at, anchor in enumerate(anchors):
        ranked.append((seen[anchor.article], at))
        seen[anchor.article] += 1
    return [anchors[at] for _, at in sorted(ranked)[:most]]


def _join(home: dict[int, list[int]], left: list[int], right: list[int]) -> None:
    left += right
    for member in right:
        home[member] = left


def _distinct(home: dict[int, list[int]]) -> Iterable[list[int]]:
    return (sorted(members) for members in {id(members): members for members in home.values()}.values())
