"""Articles whose accents are marks of their own, read as if they were composed; every offset is the stored text's.

"e" and a combining acute are one letter to a reader and two to a pattern. Such an article is read in its composed
form (Unicode NFC of each letter with its marks), and what is found is moved back to the text as it is stored.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from xref.model import Article, Aside, Claim, Detail, Field, Passage, Quotation, Section, Span

_LETTER = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """An article with composed letters, and for each place in its fields the place in the article as stored."""

    article: Article
    stored: Article
    places: Mapping[Field, Sequence[int]]

    def asides(self, asides: Iterable[Aside]) -> tuple[Aside, ...]:
        """Return asides of the stored text as asides of the composed one."""
        places = self.places["text"]
        moved = (
            replace(aside, start=bisect_right(places, aside.start) - 1, end=bisect_left(places, aside.end))
            for aside in asides
        )
        return tuple(aside for aside in moved if aside.start < aside.end)

    def sections(self, sections: Iterable[Section]) -> tuple[Section, ...]:
        """Return sections of the composed article as sections of the stored one."""
        return tuple(replace(self._moved(part, part.field), text=self.stored.field(part.field)) for part in sections)

    def claims(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Return claims of the composed article as claims of the stored one; the words of a claim stay composed."""
        return tuple(self._moved(claim, claim.field) for claim in claims)

    def _moved(self, moved: Any, field: Field) -> Any:
        """Return a thing with its offsets, and those of everything in it, moved to the stored text."""
        if isinstance(moved, Span):
            return Span(self.places[field][moved.start], self.places[field][moved.end])
        if isinstance(moved, tuple):
            return tuple(self._moved(part, field) for part in moved)
        if not is_dataclass(moved) or isinstance(moved, type):
            return moved
        own: Field = moved.field if isinstance(moved, Passage | Detail) else field
        changes = {
            one.name: self._moved(getattr(moved, one.name), own)
            for one in fields(moved)
            if _holds_more(moved, one.name)
        }
        if isinstance(moved, Passage | Detail | Quotation):
            changes["start"], changes["end"] = self.places[own][moved.start], self.places[own][moved.end]
        if isinstance(moved, Passage | Detail):
            changes["text"] = self.stored.field(own)[changes["start"] : changes["end"]]
        return replace(moved, **changes)


def _holds_more(thing: Any, name: str) -> bool:
    """Tell whether a part of a thing may have offsets in it; a normalised value never has."""
    part = getattr(thing, name)
    return name != "value" and (isinstance(part, tuple) or is_dataclass(part))


def composed(article: Article) -> Composed | None:
    """Return the composed form of an article, None if it is composed already (as nearly all are)."""
    if not any(not text.isascii() and _LETTER.search(text) for text in (article.text, article.title)):
        return None
    text, places = _composed(article.text)
    title, title_places = _composed(article.title)
    if (text, title) == (article.text, article.title):
        return None
    made = replace(article, text=text, title=title)
    return Composed(article=made, stored=article, places={"text": places, "title": title_places})


def _composed(text: str) -> tuple[str, Sequence[int]]:
    """Return a text with composed letters, and the place in ``text`` of each of its code points and of its end."""
    pieces: list[str] = []
    places = array("Q")
    position = 0
    for found in _LETTER.finditer(text):
        start, end = found.span()
        letter = unicodedata.normalize("NFC", found.group())
        pieces += (text[position:start], letter)
        places.extend(range(position, start))
        places.append(start)
        places.extend(range(end - len(letter) + 1, end))  # marks that have no composed form are the last
        position = end
    places.extend(range(position, len(text) + 1))
    return "".join([*pieces, text[position:]]), places
