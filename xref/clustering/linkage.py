"""Agglomeration by average linkage over a sparse graph of scores: no chaining, and monotone by construction.

Groups join in order of their score, which is the mean score of the pairs between them. A pair of claims of two articles
that was not scored, or scored below the floor, counts as 0: one link holds two claims together, but a group only where
most of it is alike. Two claims of one article that were not scored do not count: a claim that one article makes in a
sentence may stand in two sentences of another. Pairs that a person set apart keep their groups apart for good. The
order of joining does not depend on the threshold, which only tells where it stops: a higher one never joins what a
lower one keeps apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush
from typing import NamedTuple

Edge = tuple[int, int, float]
Pair = tuple[int, int]


class _Tie(NamedTuple):
    """What is between two groups: the sum of the scores, how many pairs were scored, how many of two articles."""

    total: float
    scored: int
    across: int


def agglomerate(
    edges: Iterable[Edge],
    threshold: float,
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
    article: Mapping[int, int] | None = None,
) -> list[list[int]]:
    """Return the groups of the nodes that edges name, each sorted. Lower nodes go first where scores tie.

    ``edges`` hold the score of each pair that may share a group; pairs ``together`` join before all others, and
    pairs ``apart`` never do. ``article`` is that of each node (None: each node has one of its own).
    """
    graph = _Graph(edges, together, apart, article)
    for one, two in together:
        graph.force(one, two)
    queue = [
        (-score, one, two)
        for one, ties in graph.near.items()
        for two in ties
        if one < two and (score := graph.score(one, two)) >= threshold and not graph.parted(one, two)
    ]
    heapify(queue)
    while queue:
        minus, one, two = heappop(queue)
        if graph.score(one, two) == -minus:
            for other, score in graph.join(one, two):
                if score >= threshold:
                    heappush(queue, (-score, min(one, other), max(one, other)))
    return [sorted(group) for group in graph.members.values()]


class _Graph:
    """Groups and the ties between them; a group is named by its first node."""

    def __init__(
        self, edges: Iterable[Edge], together: Iterable[Pair], apart: Iterable[Pair], article: Mapping[int, int] | None
    ) -> None:
        self.near: dict[int, dict[int, _Tie]] = {}
        of = (lambda node: node) if article is None else article.__getitem__
        for one, two, score in edges:
            tie = _Tie(score, 1, int(of(one) != of(two)))
            self.near.setdefault(one, {})[two] = self.near.setdefault(two, {})[one] = tie
        self._barred: dict[int, set[int]] = {}
        for one, two in apart:
            self.near.get(one, {}).pop(two, None)
            self.near.get(two, {}).pop(one, None)
            self._barred.setdefault(one, set()).add(two)
            self._barred.setdefault(two, set()).add(one)
        for pair in together:
            for node in pair:
                self.near.setdefault(node, {})
        self.members = {node: [node] for node in self.near}
        self._articles = {node: Counter([of(node)]) for node in self.near}
        self._group = {node: node for node in self.near}

    def score(self, one: int, two: int) -> float:
        """Return the mean score of the pairs between two groups, -1 if nothing ties them or one is no more."""
        tie = self.near[one].get(two) if one in self.members and two in self.members else None
        if tie is None:
            return -1.0
        few, many = sorted((self._articles[one], self._articles[two]), key=len)
        same = sum(count * many[name] for name, count in few.items() if name in many)
        unscored = len(self.members[one]) * len(self.members[two]) - same - tie.across
        return tie.total / (tie.scored + unscored)

    def parted(self, one: int, two: int) -> bool:
        """Tell whether a node of one group is barred from one of the other."""
        if not self._barred:
            return False
        return any(self._group.get(other) == two for node in self.members[one] for other in self._barred.get(node, ()))

    def force(self, one: int, two: int) -> None:
        """Join the groups of two nodes whatever the scores between them."""
        one, two = sorted((self._group[one], self._group[two]))
        if one != two:
            self.join(one, two)

    def join(self, one: int, two: int) -> list[tuple[int, float]]:
        """Join group ``two`` to group ``one`` and return the groups that it may join next, with their scores."""
        for node in self.members[two]:
            self._group[node] = one
        self.members[one] += self.members.pop(two)
        self._articles[one] += self._articles.pop(two)
        left, right = self.near[one], self.near.pop(two)
        left.pop(two, None)
        right.pop(one, None)
        fresh: dict[int, _Tie] = {}
        for other in sorted(left.keys() | right.keys()):
            ties = [side[other] for side in (left, right) if other in side]
            tie = _Tie(*(sum(part) for part in zip(*ties, strict=True))) if len(ties) > 1 else ties[0]
            self.near[other].pop(two, None)
            self.near[other].pop(one, None)
            if not self.parted(one, other):
                fresh[other] = self.near[other][one] = tie
        self.near[one] = fresh
        return [(other, self.score(one, other)) for other in fresh]
