"""A text as the learned taggers read it: tokens with offsets, their shape, whether they stand in quotation marks.

Reading is the same in training and in use, and needs nothing but the text of one paragraph, so that a model
meets the tokens it was trained on.
"""

from __future__ import annotations

import re
from typing import NamedTuple

TOKEN = re.compile(
    r"[^\W_]+(?:(?:[.&/\-]|['’ʼ](?![sS]\b)|(?<=\d),(?=\d))[^\W_]+)*"  # a word: "U.S", "don't", "1,000", "on-line"
    r"|['’ʼ][sS]\b"  # a possessive ending by itself
    r"|``|''|\.\.\.|[^\w\s]|_"  # marks, one by one
)
QUOTE_OPEN = frozenset(("“", "„", "«", "``"))
QUOTE_CLOSE = frozenset(("”", "»", "''"))
QUOTE_EITHER = frozenset(('"', "＂"))
QUOTES = QUOTE_OPEN | QUOTE_CLOSE | QUOTE_EITHER


class Token(NamedTuple):
    """A word or mark with its offsets; ``quoted`` tells whether it stands between quotation marks (or is one)."""

    start: int
    end: int
    text: str
    quoted: bool


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of the paragraph ``text[start:end]`` with offsets into ``text``. Linear in the length."""
    found = []
    inside = False
    for match in TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        if word in QUOTES:
            opens = word in QUOTE_OPEN or (word in QUOTE_EITHER and not inside)
            inside = opens
            found.append(Token(match.start(), match.end(), word, True))
        else:
            found.append(Token(match.start(), match.end(), word, inside))
    return found


def shape(word: str) -> int:
    """Return the shape of a word: 0 lower case, 1 capitalised, 2 capitals, 3 with a digit, 4 a mark."""
    if not word[0].isalnum():
        return 4
    if any(letter.isdigit() for letter in word):
        return 3
    if word[0].isupper():
        return 2 if len(word) > 1 and word.isupper() else 1
    return 0


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the offsets of the lines of ``text`` that are not blank."""
    return [found.span() for found in re.finditer(r"[^\s][^\n]*", text)]
