"""Claims that say near-identical things, grouped."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence

import numpy as np

from xref.clustering.copies import joined, spoken
from xref.clustering.decisions import Decision, settle
from xref.clustering.linkage import agglomerate
from xref.clustering.scored import Scored, score_pairs
from xref.matching.index import Integers
from xref.model import Claim, Cluster

DEFAULT_THRESHOLD = 0.5
FLOOR = 0.1
"""Two claims of two articles that score less count as not alike at all."""
LABEL = 120
"""Letters that a label has at best."""


def cluster(
    claims: Sequence[Claim], *, threshold: float = DEFAULT_THRESHOLD, decisions: Collection[Decision] = ()
) -> tuple[Cluster, ...]:
    """Return the clusters of two or more claims, in order of their first claim.

    Two groups join while the mean score of the pairs between them is at least ``threshold`` (0 to 1), the most alike
    first; a pair of two articles that scores less than FLOOR counts as 0. ``decisions`` of a person win over any
    score. The order of the claims does not matter, and a higher threshold never joins claims that a lower one keeps
    apart.

    Raises ValueError if decisions contradict one another.
    """
    return cluster_scored(score_pairs(claims), threshold=threshold, decisions=decisions)


def cluster_scored(
    scored: Scored, *, threshold: float = DEFAULT_THRESHOLD, decisions: Collection[Decision] = ()
) -> tuple[Cluster, ...]:
    """Return the clusters of claims whose pairs have been scored, as ``cluster`` does."""
    groups = _groups(scored, threshold, decisions)
    found = (_cluster([scored.claims[at] for at in group]) for group in groups if len(group) > 1)
    return tuple(sorted(found, key=_place))


def _place(found: Cluster) -> tuple[str, int, str]:
    first = found.mentions[0]
    return (first.article, first.start, found.id)


def _cluster(claims: list[Claim]) -> Cluster:
    claims = sorted(claims, key=lambda claim: (claim.article, claim.field, claim.content[0].start, claim.id))
    ids = tuple(claim.id for claim in claims)
    return Cluster(
        id=hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12],
        label=min((claim.text for claim in claims), key=lambda text: (abs(len(text) - LABEL), text)),
        articles=tuple(dict.fromkeys(claim.article for claim in claims)),
        claims=ids,
        mentions=tuple(passage for claim in claims for passage in claim.content),
    )


def _groups(scored: Scored, threshold: float, decisions: Collection[Decision]) -> Iterator[list[int]]:
    """Return the groups of places of claims; those of one claim may be left out."""
    together, apart = settle(decisions, {claim.id: at for at, claim in enumerate(scored.claims)})
    linked = _linked(scored, threshold, spoken(together, scored.speaks), spoken(apart, scored.speaks))
    return joined(linked, scored.speaks, apart)


def _linked(
    scored: Scored, threshold: float, together: Sequence[tuple[int, int]], apart: Sequence[tuple[int, int]]
) -> Iterator[list[int]]:
    """Yield the groups of the claims that speak for themselves."""
    linked = scored.scores >= FLOOR
    left, right, scores = scored.left[linked], scored.right[linked], scored.scores[linked]
    strong = scores >= threshold
    ends = np.array(together, dtype=np.int64).reshape(-1, 2)
    label = components(len(scored.claims), np.append(left[strong], ends[:, 0]), np.append(right[strong], ends[:, 1]))
    inside = label[left] == label[right]
    left, right, scores = left[inside], right[inside], scores[inside]
    order = np.argsort(label[left], kind="stable")
    left, right, scores = left[order], right[order], scores[order]
    owner = label[left]
    starts = np.flatnonzero(np.append(True, owner[1:] != owner[:-1])) if len(owner) else np.zeros(0, dtype=np.int64)
    stops = np.append(starts[1:], len(owner))[: len(starts)]
    forced: dict[int, list[tuple[int, int]]] = {}
    for one, two in together:
        forced.setdefault(int(label[one]), []).append((one, two))
    parted: dict[int, list[tuple[int, int]]] = {}
    for one, two in apart:
        if label[one] == label[two]:
            parted.setdefault(int(label[one]), []).append((one, two))
    for start, stop in zip(starts.tolist(), stops.tolist(), strict=True):
        name = int(owner[start])
        if stop - start == 1 and name not in forced and name not in parted:
            yield [int(left[start]), int(right[start])]
            continue
        edges = list(
            zip(left[start:stop].tolist(), right[start:stop].tolist(), scores[start:stop].tolist(), strict=True)
        )
        pairs = forced.pop(name, [])
        nodes = {node for edge in edges for node in edge[:2]} | {node for pair in pairs for node in pair}
        article = {node: int(scored.stand.article[node]) for node in nodes}
        yield from agglomerate(edges, threshold, pairs, parted.get(name, ()), article)
    for pairs in forced.values():
        yield from agglomerate((), threshold, pairs, ())


def components(size: int, left: Integers, right: Integers) -> Integers:
    """Return for each of ``size`` nodes the least node that it hangs together with."""
    label = np.arange(size, dtype=np.int64)
    while True:
        least = np.minimum(label[left], label[right])
        fresh = label.copy()
        np.minimum.at(fresh, left, least)
        np.minimum.at(fresh, right, least)
        np.minimum.at(fresh, label[left], least)
        np.minimum.at(fresh, label[right], least)
        while True:
            jumped = fresh[fresh]
            if np.array_equal(jumped, fresh):
                break
            fresh = jumped
        if np.array_equal(fresh, label):
            return label
        label = fresh
