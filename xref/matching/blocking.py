"""Which pairs are worth comparing: those that share a word few texts have, or several words that many texts have.

Texts are paired under the words that they share: a join on keys, never all pairs. A word that few texts hold is a key
by itself. Under a word that many hold, each text is put under the words that follow it, from rare to frequent, and so
on: the more texts there are, the more words a key has, so that the texts under one key stay few. Words come rarest
first, and a word so far down a text that what follows cannot make two texts alike enough is no key; nor are two texts
paired if what stands before their key in either already keeps them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from xref.matching.index import Flags, Index, Integers, Numbers, distinct
from xref.matching.setting import HOLDING
from xref.matching.signatures import Signatures

_Reals = np.ndarray[Any, np.dtype[np.float32]]

FEW = (16, 32, 64, 64)
"""Texts under one key that are all paired with one another: under one word, under two, and so on."""
LOOSE = 0.4
"""A likeness that shared words reach easily: if no more is asked for, single words are keys as far as a budget goes."""
PAIRS_A_TEXT = 12
"""That budget: pairs under single words, per text, the rarest words first."""
SMALL = 300_000
"""The least budget: so many pairs are no burden, however few texts there are."""
REACH = 4
"""So many words that follow a frequent word are taken beside it into keys."""
WINDOW = 6
"""Neighbours that a text is paired with under the longest keys, if even those have too many texts."""
STEP = 1 << 18
"""Entries that are put under keys at a time, and pairs that are gathered at a time, which bounds the memory."""


def candidates(index: Index, least: float = 0.0) -> tuple[Integers, Integers]:
    """Return the pairs of texts worth comparing: ``left < right``, in order, each once.

    ``least`` is how alike they have to be (``setting.alike``): pairs that cannot be may be left out.
    """
    pairs = packed(index, least)
    return pairs // index.size, pairs % index.size


def packed(index: Index, least: float = 0.0, among: Flags | None = None) -> Integers:
    """Return the pairs of texts worth comparing as one number each, ``left * index.size + right``, in order.

    There are many more of them than of pairs that are alike, so that they are best unpacked a piece at a time.
    ``among`` tells which texts are paired (None: all).
    """
    join = _Join.of(index, least)
    found = [np.zeros(0, dtype=np.int64), *join.pairs(join.single(among), 1)]
    return distinct(np.concatenate(found))


@dataclass(frozen=True, kw_only=True)
class _Entries:
    """Texts under keys: the key, the text, where the last word of the key stands, and two weights.

    ``gone`` is the weight of the words of the key; ``bound`` what a text can share at most with another that it meets
    under this key first: the words of the key and all that follow.
    """

    keys: Integers
    texts: Numbers
    places: Integers
    gone: _Reals
    bound: _Reals

    def __len__(self) -> int:
        return len(self.keys)

    def taken(self, which: Integers) -> _Entries:
        """Return some of the entries."""
        return _Entries(
            keys=self.keys[which], texts=self.texts[which], places=self.places[which], gone=self.gone[which],
            bound=self.bound[which],
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class _Join:
    """The words of the texts with what the join reads of them: the weight from each word on, and that of each text."""

    index: Index
    least: float
    share: float
    signatures: Signatures | None
    telling: Flags
    onward: _Reals
    totals: _Reals

    @classmethod
    def of(cls, index: Index, least: float) -> _Join:
        return cls(
            index=index, least=least, share=_least_share(least),
            signatures=Signatures.of(index) if least else None, telling=~index.empty | (least > 0),
            onward=_onward(index), totals=index.totals.astype(np.float32),
        )  # fmt: skip

    def single(self, among: Flags | None) -> _Entries:
        """Return the texts under each of their telling words."""
        texts = np.repeat(np.arange(self.index.size, dtype=np.int32), np.diff(self.index.words.starts))
        counted = self.telling[self.index.words.values] & self._reaching(self.onward, texts)
        kept = np.flatnonzero(counted if among is None else counted & among[texts])
        words = self.index.words.values[kept]
        return _Entries(
            keys=words.astype(np.int64), texts=texts[kept], places=kept, bound=self.onward[kept],
            gone=self.index.weights[words].astype(np.float32),
        )  # fmt: skip

    def _reaching(self, bound: _Reals, texts: Numbers) -> Flags:
        """Tell where so much weight is enough for a text to be alike another."""
        enough: Flags = bound >= self.share * self.totals[texts]
        return enough

    def pairs(self, entries: _Entries, depth: int) -> Iterator[Integers]:
        """Yield the pairs of texts under one key; a key with too many texts is made longer by a word."""
        entries = entries.taken(np.argsort(entries.keys, kind="stable"))
        starts, sizes = _groups(entries.keys)
        few = FEW[depth - 1]
        if depth == 1 and self.least <= LOOSE:
            few = max(few, _largest(sizes, max(SMALL, PAIRS_A_TEXT * self.index.size)))
        yield from self._within(entries, starts[sizes <= few], sizes[sizes <= few], few)
        starts, sizes = starts[sizes > few], sizes[sizes > few]
        if depth == len(FEW):
            yield from self._within(self._ordered(entries), starts, sizes, WINDOW + 1)
            return
        for first, stop in _pieces(sizes):
            held = entries.taken(_members(starts[first:stop], sizes[first:stop]))
            yield from self._ended(held)
            yield from self.pairs(self._longer(held), depth + 1)

    def _ended(self, entries: _Entries) -> Iterator[Integers]:
        """Yield the pairs of texts that may be alike by the words of their key alone: nothing need follow."""
        held = entries.taken(np.flatnonzero(self._reaching(entries.gone, entries.texts)))
        held = replace(held, bound=held.gone)
        starts, sizes = _groups(held.keys)
        few = sizes <= FEW[-1]
        yield from self._within(held, starts[few], sizes[few], FEW[-1])
        yield from self._within(held, starts[~few], sizes[~few], WINDOW + 1)

    def _longer(self, entries: _Entries) -> _Entries:
        """Return the texts under their keys made longer by each of the REACH telling words that follow."""
        ends = self.index.words.starts[entries.texts + 1]
        found = []
        for step in range(1, REACH + 1):
            place = entries.places + step
            inside = np.flatnonzero(place < ends)
            place, held = place[inside], entries.taken(inside)
            bound = held.gone + self.onward[place]
            kept = np.flatnonzero(self.telling[self.index.words.values[place]] & self._reaching(bound, held.texts))
            place, held = place[kept], held.taken(kept)
            words = self.index.words.values[place]
            found.append(
                _Entries(
                    keys=held.keys * len(self.index.forms) + words, texts=held.texts, places=place,
                    gone=held.gone + self.index.weights[words].astype(np.float32), bound=bound[kept],
                )
            )  # fmt: skip
        columns = ("keys", "texts", "places", "gone", "bound")
        return _Entries(**{name: np.concatenate([getattr(each, name) for each in found]) for name in columns})

    def _ordered(self, entries: _Entries) -> _Entries:
        """Return the entries so that those of one key that go on alike stand together."""
        following = np.minimum(entries.places + 1, len(self.index.words.values) - 1)
        return entries.taken(np.lexsort((entries.texts, self.index.words.values[following], entries.keys)))

    def _within(self, entries: _Entries, starts: Integers, sizes: Integers, reach: int) -> Iterator[Integers]:
        """Yield the pairs of texts under one key that stand less than ``reach`` apart there and may be alike."""
        found: list[Integers] = []
        pending = 0
        for apart in range(1, min(reach, int(sizes.max(initial=0)))):
            wide = sizes > apart
            starts, sizes = starts[wide], sizes[wide]
            for first, stop in _pieces(sizes - apart):
                places = _members(starts[first:stop], sizes[first:stop] - apart)
                found.append(self._promising(entries, places, apart))
                pending += len(found[-1])
            if pending > STEP:
                yield self._sifted(distinct(np.concatenate(found)))
                found, pending = [], 0
        if found:
            yield self._sifted(distinct(np.concatenate(found)))

    def _sifted(self, pairs: Integers) -> Integers:
        """Return the pairs that a quick look does not rule out."""
        if self.signatures is None:
            return pairs
        left, right = np.divmod(pairs, self.index.size)
        return pairs[self.signatures.may_be_alike(left, right, self.least)]

    def _promising(self, entries: _Entries, places: Integers, apart: int) -> Integers:
        """Return the pairs of entries ``apart`` from one another that may be as alike as is asked for."""
        one, two = entries.texts[places], entries.texts[places + apart]
        if self.least > 0:
            a, b = self.totals[one], self.totals[two]
            common = np.minimum(entries.bound[places], entries.bound[places + apart])
            most = common * ((2 - 2 * HOLDING) / (a + b) + HOLDING / np.minimum(a, b))
            kept = np.flatnonzero(most >= self.least - SLIP)
            one, two = one[kept], two[kept]
        low, high = np.minimum(one, two).astype(np.int64), np.maximum(one, two)
        return low * self.index.size + high


SLIP = 1e-4
"""What single precision may be off by."""


def _onward(index: Index) -> _Reals:
    """Return for each word of each text what it and the words after it weigh."""
    weights = index.weights[index.words.values]
    ends = np.cumsum(weights)
    last = np.append(0.0, ends)[index.words.starts[1:]]
    weights -= ends
    weights += np.repeat(last, np.diff(index.words.starts))
    onward: _Reals = weights.astype(np.float32)
    return onward


def _least_share(least: float) -> float:
    """Return the least share of a text's weight that it can have in common with one that it is alike enough to.

    The heavier text shares least. If it is r times as heavy, the lighter one has to share ``least / (2 (1 - h) / (1 +
    r) + h)`` of its weight (h: HOLDING), which cannot be more than all of it.
    """
    if least <= HOLDING:
        return 0.0
    times = np.linspace(1.0, 2 * (1 - HOLDING) / (least - HOLDING) - 1, 200)
    return max(0.0, float((least / (2 * (1 - HOLDING) / (1 + times) + HOLDING) / times).min()) - SLIP)


def _largest(sizes: Integers, budget: int) -> int:
    """Return the greatest size of group such that all groups up to it make no more than ``budget`` pairs."""
    if not len(sizes):
        return 1
    counts = np.bincount(sizes)
    each = np.arange(len(counts), dtype=np.int64)
    pairs = np.cumsum(counts * (each * (each - 1) // 2))
    return int(np.searchsorted(pairs, budget, side="right")) - 1


def _pieces(sizes: Integers) -> Iterator[tuple[int, int]]:
    """Yield where to cut groups of these sizes so that each piece has about STEP members, one group at the least."""
    if not len(sizes):
        return
    whole = (np.cumsum(sizes) - sizes) // STEP
    cuts = np.flatnonzero(np.append(True, whole[1:] != whole[:-1]))
    yield from zip(cuts.tolist(), np.append(cuts[1:], len(sizes)).tolist(), strict=True)


def _groups(keys: Integers) -> tuple[Integers, Integers]:
    """Return where the groups of equal keys start, which stand together, and their sizes."""
    first = np.ones(len(keys), dtype=bool)
    np.not_equal(keys[1:], keys[:-1], out=first[1:])
    starts = np.flatnonzero(first)
    return starts, np.diff(np.append(starts, len(keys)))


def _members(starts: Integers, sizes: Integers) -> Integers:
    """Return the places of all members of groups."""
    places: Integers = np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)
    places += np.arange(len(places))
    return places
