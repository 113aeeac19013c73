"""How many words stand in the place of others: what sets two claims of an archive apart however much else they share.

A claim that is cut short, or has words put before it, still says the same; one with another beginning or another end
says something else. Both share as many words, so that the order of the words has to tell them apart.
"""

from __future__ import annotations

import numpy as np

from xref.matching.index import Index, Integers, Reals, distinct

USUAL = 20
"""Words of a usual sentence: a longer one may differ in more words, by the root of its length."""
PIECE = 1 << 16
"""Pairs that are compared at a time, which bounds the memory."""
_SURROGATES = 0xD800
_LETTERS = 0x110000 - 0x800


def replaced(index: Index, left: Integers, right: Integers) -> Reals:
    """Return for each pair how many words of a usual sentence were replaced by others, 0 if words are only missing.

    Turning one text into the other takes a replacement where either has words of its own at one place; without
    replacements each would take two steps, a word that goes and one that comes. What is saved is their number.
    """
    pieces = [_replaced(index, left[at : at + PIECE], right[at : at + PIECE]) for at in range(0, len(left), PIECE)]
    return np.concatenate(pieces) if pieces else np.zeros(0)


def _replaced(index: Index, left: Integers, right: Integers) -> Reals:
    from rapidfuzz.distance import Indel, Levenshtein
    from rapidfuzz.process import cpdist

    held = distinct(np.concatenate([left, right]))
    written = _written(index, held)
    one = [written[at] for at in np.searchsorted(held, left).tolist()]
    two = [written[at] for at in np.searchsorted(held, right).tolist()]
    saved = cpdist(one, two, scorer=Indel.distance, dtype=np.int32)
    saved = saved - cpdist(one, two, scorer=Levenshtein.distance, dtype=np.int32)
    lengths = np.diff(index.sequence.starts)
    shorter = np.maximum(1, np.minimum(lengths[left], lengths[right]))
    found: Reals = saved / np.sqrt(shorter / USUAL)
    return found


def _written(index: Index, held: Integers) -> list[str]:
    """Return texts with a letter for each word, which is what the fast comparison of sequences reads."""
    places, _ = index.sequence.of(held)
    letters = index.sequence.values[places] % _LETTERS
    letters += (letters >= _SURROGATES) * 0x800
    whole = letters.astype("<u4").tobytes().decode("utf-32-le")
    lengths = index.sequence.starts[held + 1] - index.sequence.starts[held]
    ends = np.cumsum(lengths)
    return [whole[start:end] for start, end in zip((ends - lengths).tolist(), ends.tolist(), strict=True)]
