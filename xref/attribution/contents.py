"""Where the content after a cue ends: counted by the words at which a clause or a phrase may stop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from xref.attribution.cues import lexicon
from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set
from xref.tables import rows

_OPENERS = word_set("clause_opener")
_WEIGHT = 4.0
_DASHES = frozenset(("-", "–", "—", "--", "―"))


def content_type(reading: Reading, first: int, stop: int, clausal: bool) -> str:
    """Return what kind of content begins at token ``first``: that-clause, infinitive, clause, or phrase."""
    lower = reading.lower[first]
    if lower in _OPENERS:
        return "t"
    if lower == "to" and first + 1 < stop:
        return "i"
    if reading.kinds[first] == "g":
        return "g"
    return "c" if clausal else "n"


def boundaries(reading: Reading, first: int, stop: int, kind: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """Yield the tokens in ``first`` to ``stop`` before which the content may end, with what they look like."""
    verb = "0"
    place = first + 1
    if reading.kinds[first] in "vm":
        verb = "1"
    while place < stop:
        number = reading.quoted[place]
        if number >= 0:
            place = max(place + 1, reading.quotations[number][1])
            if place < stop and reading.quoted[place] < 0:
                sort = reading.kinds[place]
                if sort not in "pcwtrvmeg,.":
                    yield place, (kind + verb, _length(place - first), '" ' + sort)
            continue
        word = reading.lower[place]
        sort = reading.kinds[place]
        length = _length(place - first)
        if sort in ",." or word in _DASHES:
            after = place + 1
            mark = "-" if word in _DASHES else word
            if after < stop:
                key = mark + " " + ("list" if mark == "," and _lists(reading, after, stop) else _look(reading, after))
                if _look(reading, after) in ("and", "but", "or") and after + 1 < stop:
                    key += " " + _look(reading, after + 1)
                yield place, (kind + verb, length, key)
        elif sort in "vm":
            yield place, (kind + verb, length, _look(reading, place))
            verb = "1" if verb == "0" else "2"
        elif reading.words[place - 1] == "," or (reading.kinds[place - 1] in "cp" and sort not in "wt"):
            pass
        elif sort == "c":
            yield place, (kind + verb, length, word + (" " + _look(reading, place + 1) if place + 1 < stop else ""))
        elif sort in "pwtrge":
            yield place, (kind + verb, length, word if sort in "pwt" else _look(reading, place))
        place += 1


def _lists(reading: Reading, place: int, stop: int) -> bool:
    """Tell whether the words after a comma are a member of a list that "and" or "or" ends: "Lund, Malmo and Ystad"."""
    for index in range(place, min(stop, place + 12)):
        if reading.lower[index] in ("and", "or"):
            return index > place + 0 and index + 1 < stop and reading.kinds[index + 1] in "nNjd"
        if reading.kinds[index] not in "nNjd," or reading.quoted[index] >= 0:
            return False
    return False


def _look(reading: Reading, place: int) -> str:
    word = reading.lower[place]
    sort = reading.kinds[place]
    if sort in "vge" and word in lexicon():
        return "CUE" + sort
    if sort in "dowmpct,":
        return word
    return sort


def _length(words: int) -> str:
    return "1" if words < 2 else "2" if words < 4 else "4" if words < 8 else "8" if words < 16 else "9"


def content_end(reading: Reading, first: int, stop: int, kind: str) -> int:
    """Return the most likely end of the content that begins at ``first`` in a sentence that ends at ``stop``."""
    best, best_place, alive = 0.0, stop, 1.0
    for place, (sort, length, key) in boundaries(reading, first, stop, kind):
        chance = _chance(sort, length, key)
        if alive * chance > best:
            best, best_place = alive * chance, place
        alive *= 1 - chance
        if alive < best:
            return best_place
    return stop if alive >= best else best_place


@lru_cache(maxsize=16384)
def _chance(sort: str, length: str, key: str) -> float:
    table = _table()
    chance = 0.05
    for level in (("*", "*", key), (sort, "*", key), (sort, length, key)):
        ended, seen = table.get(level, (0, 0))
        chance = (ended + _WEIGHT * chance) / (seen + _WEIGHT)
    return chance


@lru_cache(maxsize=1)
def _table() -> Mapping[tuple[str, str, str], tuple[int, int]]:
    return {(sort, length, key): (int(ended), int(seen)) for sort, length, key, ended, seen in rows("content_ends")}
