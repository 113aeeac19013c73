"""Details put together: first equal values about one thing, then the different values that are given for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from xref.comparison.anchors import Anchor

SLACK = 1.0
"""How much less likely two members of a group may be to be about one thing where others link them."""
CROWD = 100
"""Anchors of one value that are compared each with each; no news story gives one figure so often."""
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


def gather(held: Sequence[Anchor], odds: Odds, least: float) -> list[Amount]:
    """Put anchors of one value together, the most alike first, while the mean of their log odds is about ``least``.

    Of a value that is given more than ``CROWD`` times, as many at a time are compared, so that the work stays in
    proportion.
    """
    return [
        amount for first in range(0, len(held), CROWD) for amount in _gather(held[first : first + CROWD], odds, least)
    ]


def _gather(held: Sequence[Anchor], odds: Odds, least: float) -> list[Amount]:
    scores = {(i, j): odds(held[i], held[j]) for i, j in combinations(range(len(held)), 2)}
    home = {number: [number] for number in range(len(held))}
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if scores[pair] < least:
            break
        left, right = home[pair[0]], home[pair[1]]
        if left is not right:
            linked = [scores[min(x, y), max(x, y)] for x in left for y in right]
            if sum(linked) / len(linked) >= least - SLACK:
                _join(home, left, right)
    return [Amount([held[number] for number in members]) for members in _distinct(home)]


def group(amounts: Sequence[Amount], scores: dict[tuple[int, int], float], least: float) -> list[list[Amount]]:
    """Put amounts together, the most alike first: every two of a group have log odds of at least about ``least``.

    ``scores`` holds the log odds of the pairs that may be about one thing; a pair without is not.
    """
    home = {number: [number] for number in range(len(amounts))}
    for i, j in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if scores[i, j] < least:
            break
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
    for one in a.anchors:
        for other in b.anchors:
            best[one.article] = max(best.get(one.article, NEVER), odds(one, other))
    return sum(best[article] for article in sorted(best)) / len(best)


def _join(home: dict[int, list[int]], left: list[int], right: list[int]) -> None:
    left += right
    for member in right:
        home[member] = left


def _distinct(home: dict[int, list[int]]) -> Iterable[list[int]]:
    return (sorted(members) for members in {id(members): members for members in home.values()}.values())
