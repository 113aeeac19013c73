"""Units of time and measure by the words, hyphens or not, that name them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from xref import tables
from xref.details.tokens import Line


class Unit(NamedTuple):
    """A unit found on a line: its name in values, dimension, factor to the base unit, and the token after it."""

    name: str
    dimension: str
    factor: str
    last: int


@cache
def _index() -> dict[str, tuple[str, str, str]]:
    return {word.replace("-", " "): (unit, dimension, factor) for word, unit, dimension, factor in tables.rows("units")}


@cache
def _leaders() -> dict[str, int]:
    """Return the first word of each unit -> how many words its longest name has."""
    leaders: dict[str, int] = {}
    for words in _spelled():
        leaders[words[0]] = max(leaders.get(words[0], 0), len(words))
    return leaders


@cache
def _spelled() -> dict[tuple[str, ...], tuple[str, str, str]]:
    return {tuple(Line(word).lows): entry for word, entry in _index().items()}


def unit_at(line: Line, at: int) -> Unit | None:
    """Return the unit whose name begins at ``at``, the longest first; hyphens inside it do not count."""
    longest = _leaders().get(line.low(at))
    if longest is None:
        return None
    words: list[str] = []
    ends: list[int] = []
    index = at
    while index < len(line) and len(words) < longest:
        if not line.hyphen(index):
            words.append(line.lows[index])
            ends.append(index + 1)
        index += 1
    for count in range(len(words), 0, -1):
        entry = _spelled().get(tuple(words[:count]))
        if entry:
            return Unit(*entry, ends[count - 1])
    return None


@cache
def dimensions() -> dict[str, tuple[str, str]]:
    """Return (dimension, factor) of each unit by the name used in values."""
    return {name: (dimension, factor) for name, dimension, factor in _index().values()}


@cache
def unit_words() -> frozenset[str]:
    """Return the words that name a unit of time or measure."""
    return frozenset(row[0] for row in tables.rows("units"))
