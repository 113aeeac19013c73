"""Words as matching sees them: their normal forms, what kind of word each is, and how telling it is in a corpus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import fsum, log
from typing import NamedTuple
from unicodedata import normalize

from xref.matching.numerals import in_digits
from xref.tables import rows
from xref.words import fold, stem

LONGEST = 300
"""Words of a text that are read; the rest of a longer one does not take part in matching, which bounds every cost."""
PRIOR = 200.0
"""Sentences of general news that the rarity of a word is smoothed with, for corpora of a few texts."""
TELLING = 2.5
"""Weight from which a word is more than a function word."""
REMEMBERED = 50_000
"""Sets of words whose weights are kept, so that a word is not weighed for every pair of the sets that hold it."""
_EMPTY = 150
"""So many of the commonest words of the language say nothing of what a text is about."""

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*[^\W_]*|[^\W_]+(?:['’ʼ][^\W_]+)*|[$€£¥%]")


class Form(NamedTuple):
    """A word as written, read: its normal form and what kind of word it is."""

    form: str
    number: bool
    name: bool
    negation: bool
    empty: bool


@cache
def common_words() -> tuple[dict[str, float], float]:
    """Return the share of news sentences that hold a stem, and the share taken for a stem that the table lacks."""
    (_, total), *counted = rows("word_rarity")
    return {word: int(count) / int(total) for word, count in counted}, 2.0 / int(total)


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(word for word, _ in rows("word_rarity")[1 : _EMPTY + 1])


@cache
def _negations() -> frozenset[str]:
    return frozenset(word for word, kind in rows("negations") if kind == "word")


@cache
def _numbers() -> dict[str, str]:
    return {word: value for word, kind, value in rows("number_words") if kind in ("unit", "ten")}


@cache
def _same_words() -> dict[str, str]:
    return {"percent": "%", "pct": "%", "pc": "%", "dollars": "$", "dollar": "$", "euros": "€", "pounds": "£"}


@lru_cache(maxsize=1 << 18)
def read_word(word: str) -> Form:
    """Return how a word as written counts: "Twelve" as the number 12, "Hill’s" as the name "hill"."""
    folded = fold(word)
    number = _numbers().get(folded)
    if number is None and word[0].isdecimal():
        number = folded.replace(",", "")
    if number is not None:
        return Form(number, True, False, False, False)
    if folded in _same_words():
        return Form(_same_words()[folded], False, False, False, False)
    form = stem(word)
    name = word[0].isupper() and form not in common_words()[0]
    negation = folded in _negations() or folded.endswith("n't")
    return Form(form, False, name, negation, form in _empty_words())


def tokens(text: str) -> list[str]:
    """Return the first LONGEST words, numbers and currency signs of a text as written, numbers of many words as one."""
    text = text[: LONGEST * 20]
    return in_digits(_TOKEN.findall(text if text.isascii() else normalize("NFC", text))[:LONGEST])


def stems(text: str) -> list[str]:
    """Return the normal forms of the first LONGEST words of a text, in order."""
    return [read_word(word).form for word in tokens(text)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How telling words are in a corpus: texts that hold each normal form, and how many texts there are in all."""

    counts: dict[str, int]
    total: int
    _known: dict[str, float] = field(default_factory=dict, init=False, repr=False, compare=False)
    _telling: dict[frozenset[str], tuple[frozenset[str], float]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def weight(self, word: str) -> float:
        """Return the weight of a normal form, above 0: the rarer, the more telling."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = rarity(self.counts.get(word, 0), self.total, word)
        return known

    def telling(self, words: frozenset[str]) -> tuple[frozenset[str], float]:
        """Return those of some normal forms that are not function words, and what they weigh together."""
        found = self._telling.get(words)
        if found is None:
            if len(self._telling) >= REMEMBERED:
                self._telling.clear()
            kept = frozenset(word for word in words if self.weight(word) >= TELLING)
            found = self._telling[words] = kept, fsum(map(self.weight, kept))
        return found

    def common(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Return what the words in common of two sets that ``telling`` gave weigh together."""
        return fsum(map(self._known.__getitem__, a & b))


def rarity(count: int, total: int, word: str) -> float:
    """Return the weight of a word that ``count`` of ``total`` texts hold, above 0: the rarer, the more telling."""
    shares, unknown = common_words()
    held = count + PRIOR * shares.get(word, unknown)
    return log(1.0 + (total + PRIOR) / (held + 0.5))


def weigh(texts: Iterable[str]) -> Weights:
    """Count the texts that hold each word. An empty corpus gives the weights of general news."""
    counts: dict[str, int] = {}
    total = 0
    for text in texts:
        total += 1
        for word in set(stems(text)):
            counts[word] = counts.get(word, 0) + 1
    return Weights(counts=counts, total=total)
