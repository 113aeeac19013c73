"""Whether two names are borne by the same person or organisation."""

from __future__ import annotations

from functools import cache
from typing import Literal

from xref import tables
from xref.details.tokens import words_of
from xref.model import Verdict
from xref.words import fold, words


@cache
def _legal() -> frozenset[str]:
    return words_of("organisation_words", "legal")


def same_name(a: str, b: str, *, kind: str = "person") -> Verdict:
    """Compare two names: "agree" (the same bearer), "vary" (may be), "differ"."""
    first, second = _tokens(a, kind), _tokens(b, kind)
    if first == second or sorted(first) == sorted(second):
        return "agree"
    if _initials(first, second) or _initials(second, first):
        return "agree"
    if kind == "person" and first and second and first[-1] == second[-1]:
        if len(first) == 1 or len(second) == 1:
            return "agree"
        if _first_name(first[0]) == _first_name(second[0]) and _only_initials(first[1:-1], second[1:-1]):
            return "agree"
        return "vary" if first[0][:1] == second[0][:1] else "differ"
    if set(first) < set(second) or set(second) < set(first):
        return "vary"
    return "differ"


@cache
def _nicknames() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows("nicknames")}


def _first_name(name: str) -> str:
    return _nicknames().get(name, name)


def _only_initials(first: list[str], second: list[str]) -> bool:
    """Tell whether what stands between first and last name is the same but for initials: "Ada M. Lind"."""
    full = [[name for name in names if len(name) > 1] for names in (first, second)]
    return full[0] == full[1]


def _tokens(name: str, kind: str) -> list[str]:
    tokens = [fold(word.text) for word in words(name)]
    while kind == "person" and len(tokens) > 2 and tokens[-1] in ("jr", "sr", "ii", "iii", "iv"):
        tokens.pop()
    if kind == "organisation":
        tokens = [
            token for token in tokens if token not in _legal() and token not in ("the", "of", "and", "for")
        ] or tokens
    return tokens


def _initials(short: list[str], long: list[str]) -> bool:
    """Tell whether one word is made of the first letters of the other name: NATO."""
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


Kind = Literal["person", "organisation"]
