"""Group claims into clusters by average linkage over the pairs that share telling words."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from xref.matching.lexicon import Weights, stems, weigh
from xref.model import Claim, Cluster

DEFAULT_THRESHOLD = 0.5
COMMON = 400
"""A word that more claims hold than this proposes no pairs."""


def cluster(claims: Sequence[Claim], *, threshold: float = DEFAULT_THRESHOLD) -> tuple[Cluster, ...]:
    """Return the clusters of two or more claims, in order of their first claim.

    Two groups join while the mean score of their pairs is at least ``threshold`` (0 to 1), the most alike first.
    """
    claims = sorted(claims, key=lambda claim: claim.id)
    weights = weigh(claim.text for claim in claims)
    groups = _agglomerate(len(claims), _pairs([claim.text for claim in claims], weights, 0.25), threshold)
    return tuple(sorted((_cluster([claims[at] for at in group]) for group in groups if len(group) > 1), key=_order))


def _order(found: Cluster) -> tuple[str, int, str]:
    first = found.mentions[0]
    return (first.article, first.start, found.id)


def _cluster(claims: list[Claim]) -> Cluster:
    claims = sorted(claims, key=lambda claim: (claim.article, claim.content[0].start, claim.id))
    ids = tuple(claim.id for claim in claims)
    label = min((claim.text for claim in claims), key=lambda text: (abs(len(text) - 120), text))
    return Cluster(
        id=hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12],
        label=label,
        articles=tuple(dict.fromkeys(claim.article for claim in claims)),
        claims=ids,
        mentions=tuple(passage for claim in claims for passage in claim.content),
    )


def _pairs(texts: list[str], weights: Weights, floor: float) -> dict[tuple[int, int], float]:
    sets = [set(stems(text)) for text in texts]
    weight = {word: weights.weight(word) for held in sets for word in held}
    sizes = [sum(weight[word] for word in sorted(held)) for held in sets]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, held in enumerate(sets):
        for word in held:
            holders[word].append(at)
    common: dict[tuple[int, int], float] = defaultdict(float)
    for word in sorted(holders):
        if len(holders[word]) <= COMMON:
            for at, left in enumerate(holders[word]):
                for right in holders[word][at + 1 :]:
                    common[left, right] += weight[word]
    scores = {}
    for (left, right), shared in common.items():
        likeness = 2 * shared / (sizes[left] + sizes[right])
        score = 0.5 * likeness + 0.5 * shared / max(min(sizes[left], sizes[right]), 12.0)
        if score >= floor:
            scores[left, right] = score
    return scores


def _agglomerate(count: int, scores: dict[tuple[int, int], float], threshold: float) -> list[list[int]]:
    near: list[dict[int, float]] = [{} for _ in range(count)]
    for (left, right), score in scores.items():
        near[left][right] = near[right][left] = score
    members: dict[int, list[int]] = {at: [at] for at in range(count)}
    queue = [(-score, left, right) for (left, right), score in scores.items() if score >= threshold]
    heapify(queue)
    while queue:
        minus, left, right = heappop(queue)
        if left not in members or right not in members or near[left].get(right) != -minus:
            continue
        a, b = len(members[left]), len(members[right])
        members[left] += members.pop(right)
        for other in near[left].keys() | near[right].keys():
            if other in (left, right):
                continue
            score = (a * near[left].get(other, 0.0) + b * near[right].get(other, 0.0)) / (a + b)
            near[left][other] = near[other][left] = score
            near[other].pop(right, None)
            if score >= threshold:
                heappush(queue, (-score, min(left, other), max(left, other)))
        near[left].pop(right, None)
        near[right].clear()
    return [sorted(group) for group in members.values()]
