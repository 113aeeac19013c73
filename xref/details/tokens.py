"""A sentence as tokens with offsets: the form in which the recognisers of details read text.

Numbers with their thousands separators and decimals, dotted abbreviations ("U.S.", "a.m."), words, the tail of a
contraction or possessive ("'s") and single marks are tokens. The pattern is linear: no branch can fail late.
"""

from __future__ import annotations

import re

from xref import tables

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,12}"  # U.S., a.m.
    r"|\d{1,3}(?:,\d{2,3}){0,7},\d{3}(?!\d)(?:\.\d+)?"  # 1,234.5 and 12,34,567; the bound keeps lists of numbers linear
    r"|\d+(?:\.\d+)?|(?<![\d.])\.\d+"
    r"|(?<=[^\W\d_])['’ʼ][^\W\d_]+"  # the tail of don't, Friday’s, O'Hara
    r"|[^\W\d_]+"
    r"|[^\w\s]|_"
)
LONGEST_NUMBER = 24
"""Digits beyond which a run of digits is no quantity but an identifier."""


class Line:
    """The tokens of ``text[start:end]``; ``lows`` are lower-cased with plain apostrophes and hyphens."""

    __slots__ = ("end", "ends", "lows", "start", "starts", "text", "words")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.start = start
        self.end = len(text) if end is None else end
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        for found in TOKEN.finditer(text, start, self.end):
            self.starts.append(found.start())
            self.ends.append(found.end())
            self.words.append(found.group())
        self.lows = [word.lower() if word.isascii() else word.lower().translate(_FOLDED) for word in self.words]

    def __len__(self) -> int:
        return len(self.words)

    def low(self, index: int) -> str:
        """Return the lower-cased token at ``index`` or "" beyond the ends."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def glued(self, index: int) -> bool:
        """Tell whether the token at ``index`` touches the one after it."""
        return 0 <= index < len(self.words) - 1 and self.ends[index] == self.starts[index + 1]

    def is_number(self, index: int) -> bool:
        """Tell whether the token at ``index`` is written in digits (and is short enough to be a quantity)."""
        if not 0 <= index < len(self.words):
            return False
        word = self.words[index]
        return (word[0].isdecimal() or (word[0] == "." and len(word) > 1)) and len(word) <= LONGEST_NUMBER

    def capitalised(self, index: int) -> bool:
        """Tell whether the token at ``index`` begins with a capital letter."""
        return 0 <= index < len(self.words) and self.words[index][0].isupper()

    def slice(self, first: int, last: int) -> str:
        """Return the text of the tokens ``first`` to ``last`` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def hyphen(self, index: int) -> bool:
        """Tell whether the token at ``index`` is a hyphen or dash."""
        return self.low(index) == "-"


_FOLDED = str.maketrans({"‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "--", "−": "-", "’": "'", "ʼ": "'", "‘": "'"})


def phrases(rows: list[tuple[str, str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Index phrases by their first token; longer ones first. ``rows`` are (phrase, what it stands for)."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, meaning in rows:
        tokens = tuple(Line(phrase).lows)
        index.setdefault(tokens[0], []).append((tokens, meaning))
    for found in index.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return index


def match_phrase(line: Line, index: int, table: dict[str, list[tuple[tuple[str, ...], str]]]) -> tuple[int, str] | None:
    """Return the token after the longest phrase of ``table`` that begins at ``index``, and its meaning."""
    for tokens, meaning in table.get(line.low(index), ()):
        if len(tokens) == 1 or tuple(line.lows[index : index + len(tokens)]) == tokens:
            return index + len(tokens), meaning
    return None


def words_of(table: str, *kinds: str) -> frozenset[str]:
    """Return the first column of ``table`` where the second is one of ``kinds`` (all rows without kinds)."""
    return frozenset(row[0] for row in tables.rows(table) if not kinds or row[1] in kinds)


def word_set(name: str) -> frozenset[str]:
    """Return the closed set of words called ``name`` in the table of word sets."""
    return frozenset(word for of, word in tables.rows("word_sets") if of == name)
