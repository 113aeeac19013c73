"""A quick look at how alike two texts may be: each as a row of bits, the heavier a word the more of them.

What two rows have in common is counted in a few steps, whatever the lengths of the texts. Bits that two words happen to
share make texts look more alike than they are, hardly ever less, so that what is left out here is not alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from xref.matching.index import Flags, Index, Integers
from xref.matching.setting import alike

BITS = 512
"""Bits of a row: a usual sentence sets about one in eight."""
HEAVIEST = 6
"""Bits of a word of the greatest weight."""
SLACK = 0.05
"""How much less alike two texts may look than they are, for the bits of words are counted in whole numbers."""
PIECE = 1 << 16
"""Texts or pairs that are looked at at a time, which bounds the memory."""

Bits = np.ndarray[Any, np.dtype[np.uint64]]


@dataclass(frozen=True, kw_only=True)
class Signatures:
    """The bits of each text, and how many are set."""

    rows: Bits
    counts: Integers

    @classmethod
    def of(cls, index: Index) -> Signatures:
        """Return the signatures of the texts of an index."""
        heights = np.maximum(1, np.rint(index.weights * HEAVIEST)).astype(np.int64)
        pieces = [_rows(index, heights, at) for at in range(0, index.size, PIECE)]
        rows = np.concatenate(pieces) if pieces else np.zeros((0, BITS // 64), dtype=np.uint64)
        return cls(rows=rows, counts=_ones(rows))

    def may_be_alike(self, left: Integers, right: Integers, least: float) -> Flags:
        """Tell for each pair whether its texts may be as alike as ``least`` (``setting.alike``)."""
        out = np.zeros(len(left), dtype=bool)
        for at in range(0, len(left), PIECE):
            one, two = left[at : at + PIECE], right[at : at + PIECE]
            both = _ones(self.rows[one] & self.rows[two])
            a, b = self.counts[one], self.counts[two]
            out[at : at + PIECE] = alike(2 * both / (a + b), both / np.minimum(a, b)) >= least - SLACK
        return out


def _rows(index: Index, heights: Integers, first: int) -> Bits:
    """Return the signatures of PIECE texts from ``first``."""
    starts = index.words.starts[first : first + PIECE + 1]
    words = index.words.values[starts[0] : starts[-1]].astype(np.int64)
    owner = np.repeat(np.arange(len(starts) - 1, dtype=np.int64), np.diff(starts))
    told = np.zeros((len(starts) - 1, BITS), dtype=bool)
    told[:, 0] = starts[1:] == starts[:-1]  # so that no text is without bits
    for bit in range(HEAVIEST):
        held = heights[words] > bit
        mixed = (words[held].astype(np.uint64) * np.uint64(HEAVIEST) + np.uint64(bit + 1)) * np.uint64(
            0x9E3779B97F4A7C15
        )
        told[owner[held], (mixed >> np.uint64(40)).astype(np.int64) % BITS] = True
    return np.packbits(told, axis=1).view(np.uint64)


def _ones(rows: Bits) -> Integers:
    """Return how many bits of each row are set: in every two, four, eight bits, then in all eights together."""
    counts = rows - ((rows >> np.uint64(1)) & np.uint64(0x5555555555555555))
    counts = (counts & np.uint64(0x3333333333333333)) + ((counts >> np.uint64(2)) & np.uint64(0x3333333333333333))
    counts = (counts + (counts >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    ones: Integers = ((counts * np.uint64(0x0101010101010101)) >> np.uint64(56)).sum(axis=1).astype(np.int64)
    return ones
