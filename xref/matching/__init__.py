"""Whether two claims say the same, and why: a score from the words they share and the details they differ in."""

from xref.matching.lexicon import Weights, weigh
from xref.matching.step import SAME, match, match_texts

__all__ = ["SAME", "Weights", "match", "match_texts", "weigh"]
