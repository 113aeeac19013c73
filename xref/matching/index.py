"""Texts as compact arrays: what every comparison of pairs reads, built once in time linear in the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import Any

import numpy as np

from xref.matching.lexicon import PRIOR, Weights, rarity, read_word, tokens

Integers = np.ndarray[Any, np.dtype[np.int64]]
Numbers = np.ndarray[Any, np.dtype[np.int32]]
Reals = np.ndarray[Any, np.dtype[np.float64]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]


@dataclass(frozen=True, kw_only=True)
class Rows:
    """Rows of unlike length in one array: row ``i`` is ``values[starts[i]:starts[i + 1]]``."""

    values: np.ndarray[Any, Any]
    starts: Integers

    def of(self, which: Integers) -> tuple[Integers, Integers]:
        """Return the places of all values of the rows ``which``, and for each the position of its row there."""
        lengths = self.starts[which + 1] - self.starts[which]
        owner = np.repeat(np.arange(len(which), dtype=np.int64), lengths)
        first = np.cumsum(lengths) - lengths
        places = np.arange(len(owner), dtype=np.int64) + (self.starts[which] - first)[owner]
        return places, owner


@dataclass(frozen=True, kw_only=True)
class Index:
    """Texts as arrays over their words, which are numbered by rarity (0 the rarest, ties by spelling).

    ``sequence`` has the words of each text in order, ``words`` its distinct words, rarest first; ``named`` tells for
    each of these whether it is written as a name there. The rest is about words: ``weights`` from 0 to 1, ``counts``
    (texts that hold it), and what kind of word it is. ``counted`` tells whether the counts are those of a corpus.
    """

    texts: Sequence[str]
    forms: list[str]
    sequence: Rows
    words: Rows
    named: Flags
    weights: Reals
    counts: Numbers
    number: Flags
    negation: Flags
    empty: Flags
    counted: bool

    @property
    def size(self) -> int:
        """How many texts there are."""
        return len(self.words.starts) - 1

    @cached_property
    def totals(self) -> Reals:
        """The summed weight of the distinct words of each text."""
        owner = np.repeat(np.arange(self.size), np.diff(self.words.starts))
        return np.bincount(owner, weights=self.weights[self.words.values], minlength=self.size).astype(np.float64)

    @cached_property
    def phrases(self) -> Rows:
        """The distinct pairs of neighbouring words of each text, as hashes in order."""
        return _neighbours(self.sequence, 2)

    @cached_property
    def triples(self) -> Rows:
        """The distinct runs of three words of each text, as hashes in order."""
        return _neighbours(self.sequence, 3)


def distinct(values: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Return the distinct values in order. (Many times faster on integers than numpy's own, which may hash.)"""
    if not len(values):
        return values
    ordered = np.sort(values)
    first = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def build(texts: Sequence[str], weights: Weights | None = None) -> Index:
    """Read texts into arrays. ``weights`` are those of the corpus they stand in; None: these texts are the corpus."""
    number_of: dict[str, int] = {}
    flat: list[int] = []
    lengths = np.zeros(len(texts), dtype=np.int64)
    for at, text in enumerate(texts):
        found = tokens(text)
        lengths[at] = len(found)
        flat += [number_of.setdefault(word, len(number_of)) for word in found]
    written = np.array(flat, dtype=np.int32)
    del flat
    return _assemble(texts, list(number_of), written, lengths, weights)


def _assemble(
    texts: Sequence[str], surfaces: list[str], written: Numbers, lengths: Integers, weights: Weights | None
) -> Index:
    read = [read_word(word) for word in surfaces]
    spelled = sorted({word.form for word in read})
    place = {form: at for at, form in enumerate(spelled)}
    form_of = np.array([place[word.form] for word in read], dtype=np.int64)
    name_of = np.array([word.name for word in read], dtype=bool)
    owner = np.repeat(np.arange(len(lengths), dtype=np.int64), lengths)
    sequence = form_of[written]
    width = max(1, len(spelled))
    held = distinct(owner * width + sequence) % width
    if weights is None:
        counts = np.bincount(held, minlength=len(spelled)).astype(np.int32)
        total = len(lengths)
    else:
        counts = np.array([weights.counts.get(form, 0) for form in spelled], dtype=np.int32)
        total = weights.total
    del held
    scale = log(1.0 + (total + PRIOR) / 0.5)
    rarities = np.array([rarity(int(count), total, form) for form, count in zip(spelled, counts, strict=True)]) / scale
    order = np.argsort(-rarities, kind="stable")
    rank = np.empty(len(spelled), dtype=np.int64)
    rank[order] = np.arange(len(spelled))
    sequence = rank[sequence]
    keys = distinct(((owner * width + sequence) << 1) | ~name_of[written])
    first = np.ones(len(keys), dtype=bool)
    first[1:] = (keys[1:] >> 1) != (keys[:-1] >> 1)
    keys = keys[first]
    named = (keys & 1) == 0
    keys >>= 1
    starts = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=starts[1:])
    kinds = {word.form: word for word in read}
    forms = [spelled[at] for at in order]
    return Index(
        texts=texts,
        forms=forms,
        sequence=Rows(values=sequence.astype(np.int32), starts=starts),
        words=Rows(values=(keys % width).astype(np.int32), starts=_starts(keys // width, len(lengths))),
        named=named,
        weights=rarities[order],
        counts=counts[order],
        number=np.array([kinds[form].number for form in forms], dtype=bool),
        negation=np.array([kinds[form].negation for form in forms], dtype=bool),
        empty=np.array([kinds[form].empty for form in forms], dtype=bool),
        counted=weights is None or weights.total > 0,
    )


def _starts(owner: Integers, size: int) -> Integers:
    starts = np.zeros(size + 1, dtype=np.int64)
    np.cumsum(np.bincount(owner, minlength=size), out=starts[1:])
    return starts


def _neighbours(sequence: Rows, length: int) -> Rows:
    """Return the distinct hashed runs of ``length`` words of each row."""
    size = len(sequence.starts) - 1
    if len(sequence.values) < length:
        return Rows(values=np.zeros(0, dtype=np.int64), starts=np.zeros(size + 1, dtype=np.int64))
    owner = np.repeat(np.arange(size, dtype=np.int64), np.diff(sequence.starts))
    runs = len(sequence.values) - length + 1
    mixed = np.zeros(runs, dtype=np.uint64)
    for offset in range(length):
        mixed = (mixed + sequence.values[offset : offset + runs].astype(np.uint64) + np.uint64(1)) * np.uint64(
            0x9E3779B97F4A7C15
        )
        mixed ^= mixed >> np.uint64(29)
    inside = owner[:runs] == owner[length - 1 :]
    keys = distinct((owner[:runs][inside] << 36) | (mixed[inside] >> np.uint64(28)).astype(np.int64))
    return Rows(values=keys & ((1 << 36) - 1), starts=_starts(keys >> 36, size))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The distinct words of both texts of many pairs, and which of them the other text has too."""

    left: Integers
    left_pair: Integers
    left_shared: Flags
    right: Integers
    right_pair: Integers
    right_shared: Flags
    left_named: Flags
    right_named: Flags
