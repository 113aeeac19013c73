"""Words of a text with their offsets, and the forms under which two words count as the same.

Typography never makes a difference: curly and straight marks, hyphens, case, Unicode composition and possessives
are folded away here and nowhere else, so that every step agrees on what the same word is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

_RUN = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"  # letters, some of which may have their accents behind them

WORD = re.compile(rf"{_RUN}(?:['’ʼ]{_RUN})*")
"""A run of letters and digits; an apostrophe inside it belongs to it ("don't", "NATO’s"), a hyphen does not."""

LONGEST = 64
"""Letters beyond which a run of letters is no word of a language: it is left unstemmed (stemming is not linear)."""

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


class Word(NamedTuple):
    """A word as written with its offsets in the text it was read from."""

    start: int
    end: int
    text: str


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of ``text[start:end]`` with offsets into ``text``. Linear in the length."""
    return [
        Word(found.start(), found.end(), found.group())
        for found in WORD.finditer(text, start, len(text) if end is None else end)
    ]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return the form of a word that ignores case, typography, composition and a possessive ending."""
    folded = unicodedata.normalize("NFKC", word).casefold().translate(_APOSTROPHES)
    return folded[:-2] if folded.endswith("'s") else folded.rstrip("'")


def holds(texts: Iterable[str | None], wanted: str) -> bool:
    """Tell whether the words of ``wanted`` all stand in one of ``texts``, whatever their case; no words, no."""
    parts = {fold(word.text) for word in words(wanted)}
    return bool(parts) and any(parts <= {fold(word.text) for word in words(text)} for text in texts if text)


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer  # heavy: only where words are compared

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a word (Snowball English, Porter 2001) in its folded form: "offices" and "Office’s" meet."""
    folded = fold(word)
    return str(_stemmer().stemWord(folded)) if len(folded) <= LONGEST else folded
