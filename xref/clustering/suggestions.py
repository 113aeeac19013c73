"""What a person could decide about a claim or a cluster: the pairs that matter, each with the decision on it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from xref.clustering.decisions import Decision
from xref.clustering.scored import Scored
from xref.model import Claim, Cluster

NEAREST = 3
"""So many claims outside its cluster are named for a claim."""
FAINT = 0.2
"""Claims that score less with it are not named: hardly any of them says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two claims, the score that they have (None: not compared), and the decision that would change where they are."""

    a: Claim
    b: Claim
    score: float | None
    decision: Decision


def suggest(scored: Scored, item: Claim | Cluster, clusters: Collection[Cluster]) -> tuple[Suggestion, ...]:
    """Return what could be decided about a claim, or about a cluster.

    Of a claim: that it is no claim of its cluster (against each other member), or that it says the same as one of the
    claims of other articles that come nearest to it outside, the likest first. Of a cluster: that its first claim and
    another do not say the same.
    """
    if isinstance(item, Cluster):
        first, *others = item.claims
        return tuple(_suggestion(scored, first, other, together=True) for other in others)
    inside = next((found.claims for found in clusters if item.id in found.claims), (item.id,))
    parts = [_suggestion(scored, item.id, other, together=True) for other in inside if other != item.id]
    parts += [_suggestion(scored, item.id, other, together=False) for other in _nearest(scored, item.id, inside)]
    return tuple(parts)


def _nearest(scored: Scored, name: str, inside: Collection[str]) -> list[str]:
    """Return the claims of other articles that score highest with one, without those ``inside``."""
    at = scored.place[name]
    met = np.flatnonzero((scored.left == at) | (scored.right == at))
    others = scored.left[met] + scored.right[met] - at
    apart = (scored.stand.article[others] != scored.stand.article[at]) & (scored.scores[met] >= FAINT)
    met, others = met[apart], others[apart]
    order = np.lexsort((others, -scored.scores[met]))
    named = (scored.claims[other].id for other in others[order].tolist())
    return [other for other in named if other not in inside][:NEAREST]


def _suggestion(scored: Scored, one: str, two: str, *, together: bool) -> Suggestion:
    return Suggestion(
        a=scored.claims[scored.place[one]],
        b=scored.claims[scored.place[two]],
        score=scored.score(one, two),
        decision=Decision(a=one, b=two, decision="different" if together else "same"),
    )
