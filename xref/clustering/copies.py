"""Claims in the same words, by the hundred: scored once, through the first of them, and then joined to it.

A notice that stands under ten thousand articles makes fifty million pairs that all have one score. Of such a crowd only
the first claim is compared with others, and the rest go where it goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from xref.matching.index import Index, Integers

CROWD = 64
"""Claims in the same words from which one speaks for all."""
_Names = np.ndarray[Any, np.dtype[np.uint64]]
_FACTOR = 0x9E3779B97F4A7C15


def spoken_for(index: Index) -> Integers:
    """Return for each text the one that speaks for it: the first of a crowd in the same words, else itself.

    The words are compared as matching reads them, so that case and punctuation do not count.
    """
    own = np.arange(index.size, dtype=np.int64)
    named = _names(index)
    order = np.argsort(named, kind="stable")
    starts = np.flatnonzero(np.append(True, named[order][1:] != named[order][:-1])) if len(own) else own
    sizes = np.diff(np.append(starts, len(own)))
    for start, size in zip(starts[sizes > CROWD].tolist(), sizes[sizes > CROWD].tolist(), strict=True):
        crowd = order[start : start + size]
        if len(_words(index, crowd[0])):
            same = [np.array_equal(_words(index, at), _words(index, crowd[0])) for at in crowd.tolist()]
            own[crowd[same]] = crowd[0]
    return own


def _words(index: Index, at: int) -> Integers:
    words: Integers = index.sequence.values[index.sequence.starts[at] : index.sequence.starts[at + 1]]
    return words


def _names(index: Index) -> _Names:
    """Return a number for each text that texts in the same words share: its words mixed with their places."""
    starts = index.sequence.starts
    place = np.arange(len(index.sequence.values), dtype=np.uint64)
    place -= np.repeat(starts[:-1], np.diff(starts)).astype(np.uint64)
    mixed = (index.sequence.values.astype(np.uint64) + np.uint64(1)) * (place * np.uint64(2) + np.uint64(1))
    mixed *= np.uint64(_FACTOR)
    mixed ^= mixed >> np.uint64(31)
    mixed *= np.uint64(_FACTOR)
    sums = np.append(np.uint64(0), np.cumsum(mixed))
    names: _Names = sums[starts[1:]] - sums[starts[:-1]]
    return names


def spoken(pairs: Iterable[tuple[int, int]], speaks: Integers) -> list[tuple[int, int]]:
    """Return pairs of texts as pairs of those that speak for them, in order, each once."""
    ends = ((int(speaks[one]), int(speaks[two])) for one, two in pairs)
    return sorted({(min(pair), max(pair)) for pair in ends if pair[0] != pair[1]})


def joined(groups: Iterable[list[int]], speaks: Integers, apart: Collection[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield groups with the copies of their members; a copy that a person keeps apart from a member stays alone."""
    copies = _copies(speaks)
    if not copies:
        yield from groups
        return
    parted: dict[int, set[int]] = {}
    for one, two in apart:
        parted.setdefault(one, set()).add(two)
        parted.setdefault(two, set()).add(one)
    for group in groups:
        yield _with_copies(group, copies, parted)
    for first in sorted(copies):
        yield _with_copies([first], {first: copies[first]}, parted)


def _copies(speaks: Integers) -> dict[int, list[int]]:
    copies: dict[int, list[int]] = {}
    for at in np.flatnonzero(speaks != np.arange(len(speaks))).tolist():
        copies.setdefault(int(speaks[at]), []).append(at)
    return copies


def _with_copies(group: list[int], copies: dict[int, list[int]], parted: Mapping[int, set[int]]) -> list[int]:
    """Return a group with the copies of its members, which are taken from ``copies``."""
    found = set(group)
    for at in group:
        for copy in copies.pop(at, ()):
            if not parted.get(copy, set()) & found:
                found.add(copy)
    return sorted(found)
