"""Agglomeration by average linkage over a sparse graph of scores: no chaining, and monotone by construction.

Groups join in order of their score, which is the mean score of the pairs between them. A pair that was not scored, or
scored below the floor, keeps its groups apart for good, as a cannot-link does. So every pair inside a group scores at
least the floor, and the mean at least the threshold. The order of joining does not depend on the threshold, which only
tells where it stops: a higher one never joins what a lower one keeps apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

Edge = tuple[int, int, float]
Pair = tuple[int, int]


def agglomerate(
    edges: Iterable[Edge], threshold: float, together: Iterable[Pair] = (), apart: Iterable[Pair] = ()
) -> list[list[int]]:
    """Return the groups of the nodes that edges name, each sorted. Lower nodes go first where scores tie.

    ``edges`` hold the score of each pair that may share a group; pairs ``together`` join before all others, and
    pairs ``apart`` never do.
    """
    near: dict[int, dict[int, float]] = {}
    for one, two, score in edges:
        near.setdefault(one, {})[two] = score
        near.setdefault(two, {})[one] = score
    for one, two in apart:
        near.get(one, {}).pop(two, None)
        near.get(two, {}).pop(one, None)
    together = list(together)
    for pair in together:
        for node in pair:
            near.setdefault(node, {})
    members = {node: [node] for node in near}
    group = {node: node for node in near}
    for one, two in together:
        a, b = sorted((group[one], group[two]))
        if a != b:
            for node in members[b]:
                group[node] = a
            _join(near, members, [], a, b, threshold)
    queue = [(-score, one, two) for one in near for two, score in near[one].items() if one < two and score >= threshold]
    heapify(queue)
    while queue:
        minus, one, two = heappop(queue)
        if one in members and two in members and near[one].get(two) == -minus:
            _join(near, members, queue, one, two, threshold)
    return [sorted(group) for group in members.values()]


def _join(
    near: dict[int, dict[int, float]],
    members: dict[int, list[int]],
    queue: list[tuple[float, int, int]],
    one: int,
    two: int,
    threshold: float,
) -> None:
    """Join group ``two`` to group ``one`` and score it anew against those near to both."""
    a, b = len(members[one]), len(members[two])
    members[one] += members.pop(two)
    left, right = near[one], near.pop(two)
    for other in left.keys() - right.keys():
        if other != two:
            del near[other][one]
    for other in right.keys() - left.keys():
        if other != one:
            del near[other][two]
    fresh = {}
    for other in left.keys() & right.keys():
        score = (a * left[other] + b * right[other]) / (a + b)
        fresh[other] = near[other][one] = score
        del near[other][two]
        if score >= threshold:
            heappush(queue, (-score, min(one, other), max(one, other)))
    near[one] = fresh
