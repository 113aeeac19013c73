"""Claims that say near-identical things, grouped: independent of the order of input, never chained through a third."""

from xref.clustering.cluster import DEFAULT_THRESHOLD, cluster

__all__ = ["DEFAULT_THRESHOLD", "cluster"]
