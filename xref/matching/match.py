"""The score of two claims, and why: what their words have in common, by how telling those words are."""

from __future__ import annotations

from xref.matching.lexicon import Weights, stems, weigh
from xref.model import Claim, Feature, Match

SAME = 0.5
"""The score from which two claims count as the same."""


def match(a: Claim, b: Claim, weights: Weights | None = None) -> Match:
    """Compare two claims; ``weights`` are those of the corpus they stand in (None: general news)."""
    return _score(a.text, b.text, weights or weigh(()))


def match_texts(a: str, b: str) -> Match:
    """Compare two texts as if each were a claim."""
    return _score(a, b, weigh(()))


def _score(a: str, b: str, weights: Weights) -> Match:
    left, right = set(stems(a)), set(stems(b))
    common = sum(weights.weight(word) for word in sorted(left & right))
    sizes = [sum(weights.weight(word) for word in sorted(side)) for side in (left, right)]
    likeness = 2 * common / sum(sizes) if sum(sizes) else 0.0
    holding = common / min(sizes) if min(sizes) else 0.0
    score = 0.5 * likeness + 0.5 * holding
    shown = " ".join(sorted(left & right, key=lambda word: (-weights.weight(word), word))[:8])
    features = (
        Feature(name="words in common", value=likeness, contribution=0.5 * likeness, a=shown, b=shown),
        Feature(name="held by the other", value=holding, contribution=0.5 * holding, a=shown, b=shown),
    )
    return Match(
        score=score, same=score >= SAME, verdict="agree" if left == right else "vary", features=features, details=()
    )
