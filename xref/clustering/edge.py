"""The pairs nearest the threshold: where a person's decision is worth most."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from xref.clustering.decisions import Decision
from xref.clustering.scored import Scored
from xref.clustering.step import DEFAULT_THRESHOLD
from xref.model import Claim, Cluster


@dataclass(frozen=True, slots=True, kw_only=True)
class Borderline:
    """Two claims, the score that they have, whether they share a cluster, and the decision that would change that."""

    a: Claim
    b: Claim
    score: float
    together: bool

    @property
    def id(self) -> str:
        """What names the pair."""
        return f"{self.a.id}-{self.b.id}"

    @property
    def decision(self) -> Decision:
        """The decision that would part them if they are together, and join them if they are not."""
        return Decision(a=self.a.id, b=self.b.id, decision="different" if self.together else "same")


def borderline(
    scored: Scored,
    clusters: Collection[Cluster] = (),
    *,
    threshold: float = DEFAULT_THRESHOLD,
    count: int = 10,
    decisions: Collection[Decision] = (),
    among: Collection[str] | None = None,
) -> tuple[Borderline, ...]:
    """Return the ``count`` pairs of different articles whose scores are nearest to the threshold, nearest first.

    ``clusters`` tell which pairs are together; pairs that ``decisions`` settle are left out. ``among`` are the ids of
    which a pair must have one (None: any will do).
    """
    articles = scored.stand.article
    apart = np.flatnonzero(articles[scored.left] != articles[scored.right])
    distance = np.abs(scored.scores[apart] - threshold)
    settled = {frozenset((each.a, each.b)) for each in decisions}
    home = {claim: found.id for found in clusters for claim in found.claims}
    found: list[Borderline] = []
    for at in apart[np.argsort(distance, kind="stable")].tolist():
        if len(found) == count:
            break
        a, b = scored.claims[scored.left[at]], scored.claims[scored.right[at]]
        if {a.id, b.id} in settled or not (among is None or a.id in among or b.id in among):
            continue
        together = a.id in home and home[a.id] == home.get(b.id)
        found.append(Borderline(a=a, b=b, score=float(scored.scores[at]), together=together))
    return tuple(found)
