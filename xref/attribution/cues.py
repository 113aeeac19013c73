"""Cue words: how likely a word is to attribute something, counted by the word and its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import exp, log
from typing import NamedTuple

from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set
from xref.tables import rows

_INTENTIONS = word_set("intention")
_BELIEFS = word_set("belief")
_CLAUSE_FIRST = word_set("clause_first")
_QUOTING = word_set("quoting")
_TOLD_PERSON = word_set("told_person")
_REACH = 14
_CLOSED_BEFORE = word_set("nominal_before")
INTENDED = 0.5
"""The least probability of "plans to", "fears that" and the like."""

_CLOSED = frozenset("dowmpctr")
_AUXILIARIES = word_set("auxiliary_forms")
_PRIOR, _WEIGHT = 2.0, 12.0
"""How many imagined occurrences pull a rare word, and a rare context, towards what holds for all words."""


ALL = "<all>"
"""The row of the table that counts all cue words together."""


class _Counts(NamedTuple):
    cued: float
    seen: float
    following: Mapping[str, tuple[int, int]]
    preceding: Mapping[str, tuple[int, int]]
    clausal: float  # share of what it attributes that is a clause
    before: float  # share that stands before it
    around: float  # share that stands on both sides, its subject included


def following(reading: Reading, index: int, stop: int) -> str:
    """Return what follows token ``index`` in a sentence that ends before ``stop``: a function word or a class."""
    return _key(reading, index + 1) if index + 1 < stop else "$"


def preceding(reading: Reading, index: int, start: int) -> str:
    """Return what precedes token ``index`` in a sentence that starts at ``start``, adverbs passed over."""
    index -= 1
    while index > start and reading.kinds[index] == "r":
        index -= 1
    return _key(reading, index) if index >= start else "^"


def _key(reading: Reading, index: int) -> str:
    kind = reading.kinds[index]
    lower = reading.lower[index].replace("’", "'")
    if lower in _AUXILIARIES or kind in _CLOSED:
        return lower
    return kind


def probability(reading: Reading, index: int, start: int, stop: int) -> float:
    """Return how likely token ``index`` is to be the head of a cue, in the sentence ``start`` up to ``stop``."""
    word, after, before = reading.lower[index], following(reading, index, stop), preceding(reading, index, start)
    chance = _probability(word, after, before)
    if chance >= INTENDED or before in _CLOSED_BEFORE:
        return chance
    if word in _QUOTING and "saying" in reading.lower[index + 1 : min(stop, index + _REACH)]:
        return INTENDED
    if word == "told" and after in _TOLD_PERSON:
        return INTENDED
    if word in _INTENTIONS and after in ("to", "that"):
        return INTENDED
    return INTENDED if word in _BELIEFS and reading.kinds[index] != "n" and after in _CLAUSE_FIRST else chance


@lru_cache(maxsize=65536)
def _probability(word: str, after: str, before: str) -> float:
    table = lexicon()
    counts, all_words = table[word], table[ALL]
    rate = all_words.cued / all_words.seen
    cued, uncued = counts.cued + _PRIOR * rate, counts.seen - counts.cued + _PRIOR * (1 - rate)
    odds = log(cued / uncued)
    odds += _evidence(counts, counts.following, all_words.following, after, all_words)
    odds += _evidence(counts, counts.preceding, all_words.preceding, before, all_words)
    return 1 / (1 + exp(-odds))


def _evidence(
    counts: _Counts,
    own: Mapping[str, tuple[int, int]],
    general: Mapping[str, tuple[int, int]],
    key: str,
    all_words: _Counts,
) -> float:
    """Return the logarithm of how much more often ``key`` stands next to the word as a cue than otherwise."""
    general_cued, general_seen = general.get(key, (1, 4))
    as_cue = (general_cued + 0.5) / (all_words.cued + 1)
    otherwise = (general_seen - general_cued + 0.5) / (all_words.seen - all_words.cued + 1)
    if key not in own:
        return log(as_cue / otherwise)
    cued, seen = own[key]
    as_cue = (cued + _WEIGHT * as_cue) / (counts.cued + _WEIGHT)
    otherwise = (seen - cued + _WEIGHT * otherwise) / (counts.seen - counts.cued + _WEIGHT)
    return log(as_cue / otherwise)


@lru_cache(maxsize=1)
def lexicon() -> Mapping[str, _Counts]:
    """Return the counts of every cue word; ``ALL`` stands for all of them together."""
    return {
        word: _Counts(int(cued), int(seen), _contexts(after), _contexts(left), *map(float, (clausal, before, around)))
        for word, cued, seen, after, left, clausal, before, around in rows("cue_counts")
    }


def _contexts(cell: str) -> dict[str, tuple[int, int]]:
    contexts = {}
    for entry in cell.split():
        key, _, counts = entry.rpartition(":")
        cued, _, seen = counts.partition("/")
        contexts[key] = (int(cued), int(seen))
    return contexts
