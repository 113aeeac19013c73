"""The pairs nearest the threshold: where a person's decision is worth most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from xref.clustering.scored import Scored
from xref.clustering.step import DEFAULT_THRESHOLD
from xref.model import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Borderline:
    """Two claims and the score that they have together."""

    a: Claim
    b: Claim
    score: float


def borderline(scored: Scored, *, threshold: float = DEFAULT_THRESHOLD, count: int = 10) -> tuple[Borderline, ...]:
    """Return the ``count`` pairs of different articles whose scores are nearest to the threshold, nearest first."""
    articles = scored.stand.article
    apart = np.flatnonzero(articles[scored.left] != articles[scored.right])
    distance = np.abs(scored.scores[apart] - threshold)
    nearest = apart[np.argsort(distance, kind="stable")[:count]]
    return tuple(
        Borderline(a=scored.claims[scored.left[at]], b=scored.claims[scored.right[at]], score=float(scored.scores[at]))
        for at in nearest.tolist()
    )
