"""What two texts have in common and what they do not, measured for many pairs at once.

Every measure is symmetric and depends on the two texts and the weights of the words alone, so that one pair
measured by itself gives exactly the numbers it gets among a million.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from xref.matching.index import Flags, Index, Integers, Reals, Rows, Sides, distinct
from xref.matching.nearness import Near

LETTERS = 600
"""Letters of a text whose order is compared: the cost grows with the square of their number."""
_MARKS = str.maketrans({"“": "", "”": "", "„": "", '"': "", "’": "'", "‘": "'", "–": "-", "—": "-"})

PIECE = 1 << 14
"""Pairs that are measured at a time, which bounds the memory."""
MEASURES = (
    "likeness", "holding", "common", "phrases", "phrases_held", "triples", "spelling", "near", "near_holding",
    "near_held", "numbers", "numbers_differ", "numbers_missing", "negation", "names", "names_missing", "names_differ",
    "left_over", "left_over_more", "length", "specific", "specific_most",
)  # fmt: skip


def measure(index: Index, left: Integers, right: Integers, near: Near | None = None) -> Reals:
    """Return one row of MEASURES for each pair (``left[k]``, ``right[k]``) of texts of the index."""
    near = near or Near.among(index)
    pieces = [_measure(index, left[at : at + PIECE], right[at : at + PIECE], near) for at in range(0, len(left), PIECE)]
    return np.concatenate(pieces) if pieces else np.zeros((0, len(MEASURES)))


def overlap(index: Index, left: Integers, right: Integers) -> Reals:
    """Return the summed weight of the words that each pair has in common."""
    pieces = []
    for at in range(0, len(left), PIECE):
        sides = shared(index.words, index.named, left[at : at + PIECE], right[at : at + PIECE])
        pieces.append(_sum(sides.left_pair, index.weights[sides.left] * sides.left_shared, len(left[at : at + PIECE])))
    return np.concatenate(pieces) if pieces else np.zeros(0)


def shared(rows: Rows, named: Flags, left: Integers, right: Integers) -> Sides:
    """Look the words of each left text up among those of its right text."""
    places, left_pair = rows.of(left)
    others, right_pair = rows.of(right)
    words, other_words = rows.values[places].astype(np.int64), rows.values[others].astype(np.int64)
    found, met = _meet(left_pair, words, right_pair, other_words)
    return Sides(
        left=words, left_pair=left_pair, left_shared=found, left_named=named[places],
        right=other_words, right_pair=right_pair, right_shared=met, right_named=named[others],
    )  # fmt: skip


def _meet(left_pair: Integers, left: Integers, right_pair: Integers, right: Integers) -> tuple[Flags, Flags]:
    """Tell for each value whether its pair has it on the other side too. Both sides are sorted by pair, then value."""
    width = int(max(left.max(initial=0), right.max(initial=0))) + 1
    keys, other_keys = left_pair * width + left, right_pair * width + right
    met = np.zeros(len(other_keys), dtype=bool)
    if not len(keys) or not len(other_keys):
        return np.zeros(len(keys), dtype=bool), met
    at = np.minimum(np.searchsorted(other_keys, keys), len(other_keys) - 1)
    found = other_keys[at] == keys
    met[at[found]] = True
    return found, met


def _sum(pair: Integers, values: np.ndarray[Any, Any], pairs: int) -> Reals:
    return np.bincount(pair, weights=values, minlength=pairs).astype(np.float64)


def ratio(part: Reals, whole: Reals) -> Reals:
    """Return part by whole, 0 where there is no whole."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _measure(index: Index, left: Integers, right: Integers, near: Near) -> Reals:
    pairs = len(left)
    sides = shared(index.words, index.named, left, right)
    weight = index.weights[sides.left]
    common = _sum(sides.left_pair, weight * sides.left_shared, pairs)
    a, b = index.totals[left], index.totals[right]
    low, high = np.minimum(a, b), np.maximum(a, b)
    out = np.zeros((pairs, len(MEASURES)))
    put = dict(zip(MEASURES, range(len(MEASURES)), strict=True))
    out[:, put["likeness"]] = ratio(2 * common, low + high)
    out[:, put["holding"]] = ratio(common, low)
    out[:, put["common"]] = common / 10
    out[:, put["left_over"]] = (low - common) / 5
    out[:, put["left_over_more"]] = (high - common) / 5
    phrases, counts = _runs(index.phrases, left, right)
    out[:, put["phrases"]] = ratio(phrases, np.maximum(*counts))
    out[:, put["phrases_held"]] = ratio(phrases, np.minimum(*counts))
    triples, counts = _runs(index.triples, left, right)
    out[:, put["triples"]] = ratio(triples, np.maximum(*counts))
    gain, gain_right = near.gains(index, sides, pairs)
    out[:, put["near"]] = ratio(gain + gain_right, low + high)
    held = ratio(common + gain, a), ratio(common + gain_right, b)
    out[:, put["near_holding"]], out[:, put["near_held"]] = np.minimum(*held), np.maximum(*held)
    out[:, put["spelling"]] = _spelling(index, left, right)
    _numbers(out, put, index, sides, pairs)
    _names(out, put, index, sides, pairs)
    negated = [
        _sum(of, index.negation[words], pairs) > 0
        for of, words in ((sides.left_pair, sides.left), (sides.right_pair, sides.right))
    ]
    out[:, put["negation"]] = negated[0] != negated[1]
    lengths = [
        (index.sequence.starts[which + 1] - index.sequence.starts[which]).astype(float) for which in (left, right)
    ]
    out[:, put["length"]] = ratio(np.abs(lengths[0] - lengths[1]), np.maximum(*lengths))
    if index.counted:
        telling = sides.left_shared & ~index.empty[sides.left]
        words, of = sides.left[telling], sides.left_pair[telling]
        apart = 1.0 / np.maximum(1, index.counts[words] - 1)
        out[:, put["specific"]] = _sum(of, apart, pairs)
        np.maximum.at(out[:, put["specific_most"]], of, apart)
    return out


def _runs(rows: Rows, left: Integers, right: Integers) -> tuple[Reals, tuple[Reals, Reals]]:
    places, left_pair = rows.of(left)
    others, right_pair = rows.of(right)
    # the hashes have 36 bits and a piece 16: both fit the sign bit of 64 with room to spare
    keys = (left_pair << 36) | rows.values[places]
    other_keys = (right_pair << 36) | rows.values[others]
    pairs = len(left)
    sizes = (
        np.bincount(left_pair, minlength=pairs).astype(float),
        np.bincount(right_pair, minlength=pairs).astype(float),
    )
    if not len(keys) or not len(other_keys):
        return np.zeros(pairs), sizes
    at = np.minimum(np.searchsorted(other_keys, keys), len(other_keys) - 1)
    return np.bincount(left_pair[other_keys[at] == keys], minlength=pairs).astype(float), sizes


def _spelling(index: Index, left: Integers, right: Integers) -> Reals:
    """Return the share of letters that stand in the same order in both texts, of at most LETTERS letters each."""
    from rapidfuzz import fuzz
    from rapidfuzz.process import cpdist

    plain = {at: plain_letters(index.texts[at]) for at in distinct(np.concatenate([left, right])).tolist()}
    one, two = [plain[at] for at in left.tolist()], [plain[at] for at in right.tolist()]
    return cpdist(one, two, scorer=fuzz.ratio, dtype=np.float64) / 100


def plain_letters(text: str) -> str:
    """Return the first LETTERS letters of a text without case, quotation marks and kinds of dash."""
    return text[:LETTERS].translate(_MARKS).casefold()


def _numbers(out: Reals, put: dict[str, int], index: Index, sides: Sides, pairs: int) -> None:
    number, number_right = index.number[sides.left], index.number[sides.right]
    both = _sum(sides.left_pair, number & sides.left_shared, pairs)
    only = _sum(sides.left_pair, number & ~sides.left_shared, pairs)
    only_right = _sum(sides.right_pair, number_right & ~sides.right_shared, pairs)
    out[:, put["numbers"]] = ratio(both, both + only + only_right)
    out[:, put["numbers_differ"]] = (only > 0) & (only_right > 0)
    out[:, put["numbers_missing"]] = (only > 0) != (only_right > 0)


def _names(out: Reals, put: dict[str, int], index: Index, sides: Sides, pairs: int) -> None:
    named, named_right = sides.left_named, sides.right_named
    only = _sum(sides.left_pair, named & ~sides.left_shared, pairs)
    only_right = _sum(sides.right_pair, named_right & ~sides.right_shared, pairs)
    out[:, put["names"]] = _sum(sides.left_pair, index.weights[sides.left] * (named & sides.left_shared), pairs) / 5
    out[:, put["names_missing"]] = np.minimum(4, only + only_right)
    out[:, put["names_differ"]] = (only > 0) & (only_right > 0)
