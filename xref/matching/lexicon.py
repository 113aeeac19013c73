"""The words of many texts as numbers: one identity a stem, and how telling each stem is among these texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from typing import Any

import numpy as np

from xref.tables import rows
from xref.words import WORD, stem

LONGEST = 300
"""Words of a text that are read; the rest of a longer one does not take part in matching, which bounds every cost."""
PRIOR = 200.0
"""Sentences of general news that the rarity of a word is smoothed with, for corpora of a few texts."""

Integers = np.ndarray[Any, np.dtype[np.int32]]
Reals = np.ndarray[Any, np.dtype[np.float64]]


@cache
def common_words() -> tuple[dict[str, float], float]:
    """Return the share of news sentences that hold a stem, and the share taken for a stem that the table lacks."""
    (_, total), *counted = rows("word_rarity")
    return {word: int(count) / int(total) for word, count in counted}, 2.0 / int(total)


def stems(text: str) -> list[str]:
    """Return the stems of the first LONGEST words of a text, in order."""
    return [stem(word) for word in WORD.findall(text[: LONGEST * 30])[:LONGEST]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How telling words are in a corpus: sentences that hold each stem, and how many there are in all."""

    counts: dict[str, int]
    total: int

    def weight(self, word: str) -> float:
        """Return the weight of a stem, above 0: the rarer, the more telling."""
        shares, unknown = common_words()
        held = self.counts.get(word, 0) + PRIOR * shares.get(word, unknown)
        return log(1.0 + (self.total + PRIOR) / (held + 0.5))


def weigh(texts: Iterable[str]) -> Weights:
    """Count the texts that hold each stem. An empty corpus gives the weights of general news."""
    counts: dict[str, int] = {}
    total = 0
    for text in texts:
        total += 1
        for word in set(stems(text)):
            counts[word] = counts.get(word, 0) + 1
    return Weights(counts=counts, total=total)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexed:
    """Texts as arrays: ``words[starts[i]:starts[i + 1]]`` are the distinct word numbers of text ``i``, rarest first.

    Word numbers are ranks of rarity (0 is the rarest); ``weights[number]`` is the weight of a word.
    """

    words: Integers
    starts: np.ndarray[Any, np.dtype[np.int64]]
    weights: Reals

    @property
    def size(self) -> int:
        """How many texts there are."""
        return len(self.starts) - 1


def lex(texts: Sequence[str], weights: Weights) -> Lexed:
    """Number the words of texts by rarity; equal texts in equal corpora give equal arrays."""
    sets = [set(stems(text)) for text in texts]
    weight = {word: weights.weight(word) for held in sets for word in held}
    order = sorted(weight, key=lambda word: (-weight[word], word))
    number = {word: at for at, word in enumerate(order)}
    starts = np.zeros(len(sets) + 1, dtype=np.int64)
    np.cumsum([len(held) for held in sets], out=starts[1:])
    words = np.fromiter((at for held in sets for at in sorted(number[word] for word in held)), dtype=np.int32)
    return Lexed(words=words, starts=starts, weights=np.array([weight[word] for word in order], dtype=np.float64))
