"""Numbers written in several words, as one word in digits: "one hundred and twelve" is "112"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from xref.tables import rows

_LARGE = ("hundred", "thousand")
"""Words that follow a number and make it greater. (Millions and more are written as a word also after digits.)"""
Run = tuple[str, int]
"""A number in digits, and the place after its last word."""


@cache
def _values(kind: str) -> dict[str, int]:
    return {word: int(value) for word, of, value in rows("number_words") if of == kind}


@cache
def _inside() -> frozenset[str]:
    """Return the words, however capitalised, one of which every number of several words has."""
    found = (*_values("ten"), *_LARGE)
    return frozenset(form for word in found for form in (word, word.capitalize(), word.upper()))


def in_digits(words: Sequence[str]) -> list[str]:
    """Return words with every cardinal of several words, "twenty" "three", made one in digits, "23"."""
    if _inside().isdisjoint(words):
        return list(words)
    found: list[str] = []
    at = 0
    while at < len(words):
        number, after = _run(words, at)
        found.append(number if after > at + 1 else words[at])
        at = max(after, at + 1)
    return found


def _run(words: Sequence[str], start: int) -> Run:
    """Read the cardinal below a million that begins at a place."""
    value, at = _hundreds(words, start)
    if at > start and _word(words, at) == "thousand":
        below, after = _hundreds(words, at + 1 + _and(words, at + 1))
        value = 1000 * value + below
        at = after if below else at + 1
    return str(value), at


def _hundreds(words: Sequence[str], start: int) -> tuple[int, int]:
    """Read a cardinal below a thousand; without one the value is 0 and the place the same."""
    value, at = _tens(words, start)
    if at > start and value < 10 and _word(words, at) == "hundred":
        below, after = _tens(words, at + 1 + _and(words, at + 1))
        value = 100 * value + below
        at = after if below else at + 1
    return value, at


def _tens(words: Sequence[str], start: int) -> tuple[int, int]:
    word = _word(words, start)
    unit = _values("unit").get(word)
    if unit is not None:
        return unit, start + 1
    ten = _values("ten").get(word)
    if ten is None:
        return 0, start
    unit = _values("unit").get(_word(words, start + 1), 0)
    return (ten + unit, start + 2) if 0 < unit < 10 else (ten, start + 1)


def _and(words: Sequence[str], at: int) -> bool:
    """Tell whether "and" stands before a number word."""
    return _word(words, at) == "and" and bool(_tens(words, at + 1)[0])


def _word(words: Sequence[str], at: int) -> str:
    return words[at].lower() if at < len(words) else ""
