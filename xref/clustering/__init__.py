"""Claims that say near-identical things, grouped: independent of the order of input, never chained through a third."""

from xref.clustering.decisions import Decision, read_decisions
from xref.clustering.edge import Borderline, borderline
from xref.clustering.scored import Scored, score_pairs
from xref.clustering.step import DEFAULT_THRESHOLD, cluster, cluster_scored

__all__ = [
    "DEFAULT_THRESHOLD",
    "Borderline",
    "Decision",
    "Scored",
    "borderline",
    "cluster",
    "cluster_scored",
    "read_decisions",
    "score_pairs",
]
