"""Claims that say near-identical things, grouped: independent of the order of input, never chained through a third."""

from xref.clustering.decisions import Decision, load_decisions, read_decisions
from xref.clustering.edge import Borderline, borderline
from xref.clustering.scored import Scored, score_pairs
from xref.clustering.step import DEFAULT_THRESHOLD, cluster, cluster_scored
from xref.clustering.suggestions import Suggestion, suggest

__all__ = [
    "DEFAULT_THRESHOLD",
    "Borderline",
    "Decision",
    "Scored",
    "Suggestion",
    "borderline",
    "cluster",
    "cluster_scored",
    "load_decisions",
    "read_decisions",
    "score_pairs",
    "suggest",
]
