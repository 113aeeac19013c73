"""Places by name: what a name is, under which name it is compared, and what it lies in."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from xref import tables


class Place(NamedTuple):
    """A row of the table: ``of`` lists what the place lies in, from near to far ("Kentucky, United States")."""

    name: str
    kind: str
    of: str
    thousands: int


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Return the lower-cased name without diacritics and typographic apostrophes."""
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'"))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).lower()


_KINDS = ("continent", "country", "alias", "capital", "region", "city", "area", "abbreviation", "demonym")
"""The likeliest of places of one name first."""


@cache
def _index() -> dict[str, tuple[Place, ...]]:
    index: dict[str, list[Place]] = {}
    for name, kind, of, thousands in tables.rows("places"):
        index.setdefault(name.lower(), []).append(Place(name, kind, of, int(thousands or 0)))
    return {name: tuple(sorted(places, key=lambda place: _KINDS.index(place.kind))) for name, places in index.items()}


def lookup(name: str) -> tuple[Place, ...]:
    """Return the places of that name, the most likely first; empty if the table has none."""
    return _index().get(name.lower()) or _index().get(plain(name)) or ()


def places(name: str) -> list[Place]:
    """Return the places of that name, without the words that only lead to one (a demonym, an abbreviation)."""
    return [place for place in lookup(name) if place.kind not in ("abbreviation", "demonym")]


def canonical(name: str) -> str:
    """Return the name under which a place is compared: "U.S." -> "United States"; unknown names as they are."""
    return next((place.of if place.kind == "alias" else place.name for place in places(name)), name)


def country_of_people(word: str) -> str | None:
    """Return the country a demonym belongs to: "Japanese" -> "Japan"."""
    return next((place.of for place in lookup(word) if place.kind == "demonym"), None)


@cache
def containers(name: str) -> frozenset[str]:
    """Return all that a place of this name may lie in, near and far: Tokyo -> {Japan, Asia}."""
    found: set[str] = set()
    pending = [name]
    while pending:
        for place in places(pending.pop()):
            parents = [part for part in place.of.split(", ") if part]
            pending += [parent for parent in parents if parent not in found]
            found.update(parents)
    return frozenset(found)
