"""What the words of a mention tell: nouns for people and groups, given names, organisations, and what a name names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from xref.tables import rows

Gender = Literal["f", "m", "-"]


Sort = Literal["person", "organisation", "place", "document", "group", "pronoun", "unknown"]


_MARKUP = re.compile(r"<[^<>\s][^<>]{0,80}>|[*_]+|\s+")


_INITIALS = re.compile(r"\b[^\W\d_]\.[^\W\d_]\.$")


@dataclass(frozen=True, slots=True)
class _Noun:
    gender: Gender
    wider: str


@cache
def person_nouns() -> dict[str, _Noun]:
    """Return the nouns for a person in the singular, each with its gender and a wider word."""
    return {noun: _Noun(gender, wider) for noun, gender, wider in rows("person_nouns")}  # type: ignore[arg-type]


@cache
def group_nouns() -> dict[str, str]:
    """Return the nouns for an organisation or a document in the singular, each with what sort of thing it is."""
    return {row[0]: row[1] for row in rows("group_nouns")}


@cache
def given_names() -> dict[str, Gender]:
    """Return given names with the gender of those who bear them."""
    return {row[0]: row[1] for row in rows("name_genders")}  # type: ignore[misc]


@cache
def known_organisations() -> dict[str, str]:
    """Return names of well-known organisations with what sort of thing each is."""
    return {row[0]: row[1] for row in rows("known_organisations")}


@cache
def title_words() -> frozenset[str]:
    """Return the last words of titles and offices, in lower case."""
    return frozenset(title.split()[-1] for (title,) in rows("titles")) - {"state", "staff"}


@cache
def _organisation_words() -> frozenset[str]:
    return frozenset(row[0] for row in rows("organisation_words")) | frozenset(row[0] for row in rows("outlet_words"))


@cache
def _places() -> frozenset[str]:
    return frozenset(row[0] for row in rows("places"))


def is_outlet(name: str) -> bool:
    """Tell whether a name is that of a news outlet, by itself or by a word of it ("the Harbour Echo")."""
    words = name.lower().split()
    return known_organisations().get(name) == "outlet" or (len(words) > 1 and any(w in _outlet_words() for w in words))


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(row[0] for row in rows("outlet_words")) - {"union", "research", "world", "today"}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(person_nouns().keys() | group_nouns().keys())


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """Return the singular of a noun in lower case that is in the tables of nouns; others unchanged."""
    known = _nouns()
    if noun in known or not noun.endswith("s"):
        return "man" if noun == "men" else "woman" if noun == "women" else noun
    for form in (noun[:-1], noun[:-2] if noun.endswith("es") else "", noun[:-3] + "y" if noun.endswith("ies") else ""):
        if form in known:
            return form
    if noun.endswith("swomen"):
        return noun[:-2] + "an"
    return noun


def is_plural(noun: str) -> bool:
    """Tell whether a noun of the tables stands in the plural."""
    return singular(noun) != noun or noun in ("people", "police", "men", "women")


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """Return words of an article without markup and line ends, as a name or role is shown."""
    cleaned = " ".join(_MARKUP.sub(" ", text).split()).strip(" ,;:–—-()[]'\"“”‘’")
    return cleaned if _INITIALS.search(cleaned) else cleaned.rstrip(".")


def is_organisation(words: list[str]) -> bool:
    """Tell whether any word, in lower case, is one that names an organisation or an outlet has."""
    known, nouns = _organisation_words(), group_nouns()
    return any(word in known or word in nouns for word in words)


@lru_cache(maxsize=16384)
def name_sort(name: str) -> Sort:
    """Return what a name by itself is likely to name."""
    words = name.split()
    if name in known_organisations():
        return "organisation"
    if name in _places():
        return "place"
    if is_organisation([word.lower() for word in words]):
        return "organisation"
    if len(words) > 1 and name.isupper():
        return "unknown"  # the place of a dateline, a heading
    if any(len(word) > 1 and word.isupper() and "." not in word for word in words):
        return "organisation"
    if len(words) > 1 and words[0] in given_names():
        return "person"
    return "unknown"
