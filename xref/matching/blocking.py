"""Which pairs are worth comparing: those that share a rare word, or two of their rarest words.

Every text is given keys, and texts with a key in common are paired: a join, never all pairs. Keys that many texts
share are taken only as far as a budget of pairs per text reaches, rarest keys first; texts under a key beyond it are
paired with their neighbours in an order that brings like texts together. So the work is linear in the texts.
"""

from __future__ import annotations

import numpy as np

from xref.matching.index import Index, Integers, Numbers, distinct

RAREST = 6
"""So many of a text's rarest words are paired into keys."""
PAIRS_A_TEXT = 12
"""The budget of pairs for each kind of key, per text."""
SMALL = 300_000
"""The least budget: so many pairs are no burden, however few texts there are."""
WINDOW = 6
"""Neighbours that a text is paired with under a key beyond the budget."""
STEP = 1 << 22
"""Keys whose pairs are gathered at a time, which bounds the memory."""


def candidates(index: Index) -> tuple[Integers, Integers]:
    """Return the pairs of texts worth comparing: ``left < right``, in order, each once."""
    pairs = packed(index)
    return pairs // index.size, pairs % index.size


def packed(index: Index) -> Integers:
    """Return the pairs of texts worth comparing as one number each, ``left * index.size + right``, in order.

    There are many more of them than of pairs that are alike, so that they are best unpacked a piece at a time.
    """
    telling = ~index.empty[index.words.values]
    owner = np.repeat(np.arange(index.size, dtype=np.int64), np.diff(index.words.starts))[telling]
    words = index.words.values[telling].astype(np.int64)
    budget = max(SMALL, PAIRS_A_TEXT * index.size)
    rare = _rarest(words, owner, index.size, len(index.forms))
    rank = _likeness_order(rare)
    found = [_join(words, owner, budget, index.size, None)]
    if index.size > 2:
        keys, owners = _pairs_of_rarest(rare, len(index.forms))
        found.append(_join(keys, owners, budget, index.size, rank))
    return distinct(np.concatenate(found))


def _rarest(words: Integers, owner: Integers, size: int, forms: int) -> Numbers:
    """Return the RAREST rarest words of each text, ``forms`` where a text has fewer. Words come rarest first."""
    out = np.full((size, RAREST), forms, dtype=np.int32)
    if len(words):
        first = np.searchsorted(owner, np.arange(size))
        place = np.arange(len(words)) - first[owner]
        kept = place < RAREST
        out[owner[kept], place[kept]] = words[kept]
    return out


def _likeness_order(rare: Numbers) -> Integers:
    """Return the rank of each text when they are sorted by their rarest words: texts alike come to stand together."""
    order = np.lexsort(rare.T[::-1])
    rank = np.empty(len(rare), dtype=np.int64)
    rank[order] = np.arange(len(rare))
    return rank


def _pairs_of_rarest(rare: Numbers, forms: int) -> tuple[Integers, Integers]:
    keys, owners = [], []
    for one in range(RAREST):
        for two in range(one + 1, RAREST):
            held = np.flatnonzero(rare[:, two] < forms)
            keys.append(rare[held, one].astype(np.int64) * forms + rare[held, two])
            owners.append(held.astype(np.int32))
    return np.concatenate(keys), np.concatenate(owners)


def _join(keys: Integers, owner: Integers, budget: int, size: int, rank: Integers | None) -> Integers:
    """Pair the texts that share a key, rare keys first, up to ``budget`` pairs; beyond it neighbours by ``rank``."""
    if not len(keys):
        return np.zeros(0, dtype=np.int64)
    order = np.argsort(keys, kind="stable") if rank is None else np.lexsort((rank[owner], keys))
    keys, owner = keys[order], owner[order].astype(np.int64)
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    sizes = np.diff(np.append(starts, len(keys)))
    del keys
    shared = sizes > 1
    starts, sizes = starts[shared], sizes[shared]
    largest = _largest(sizes, budget)
    found = [_within(owner, starts[sizes <= largest], sizes[sizes <= largest], largest, size)]
    if rank is not None:
        beyond = sizes > largest
        found.append(_within(owner, starts[beyond], sizes[beyond], WINDOW + 1, size))
    return distinct(np.concatenate(found))


def _largest(sizes: Integers, budget: int) -> int:
    """Return the greatest size of group such that all groups up to it make no more than ``budget`` pairs."""
    if not len(sizes):
        return 1
    counts = np.bincount(sizes)
    each = np.arange(len(counts), dtype=np.int64)
    pairs = np.cumsum(counts * (each * (each - 1) // 2))
    return int(np.searchsorted(pairs, budget, side="right")) - 1


def _within(owner: Integers, starts: Integers, sizes: Integers, reach: int, size: int) -> Integers:
    """Return the pairs of members of each group that stand less than ``reach`` apart, as ``left * size + right``."""
    found = [np.zeros(0, dtype=np.int64)]
    pending = 0
    for apart in range(1, min(reach, int(sizes.max(initial=0)))):
        wide = sizes > apart
        starts, sizes = starts[wide], sizes[wide]
        if not len(sizes):
            break
        length = sizes - apart
        first = np.repeat(starts - (np.cumsum(length) - length), length) + np.arange(int(length.sum()))
        one, two = owner[first], owner[first + apart]
        found.append(np.minimum(one, two) * size + np.maximum(one, two))
        pending += len(one)
        if pending > STEP:
            found, pending = [distinct(np.concatenate(found))], 0
    return distinct(np.concatenate(found))
