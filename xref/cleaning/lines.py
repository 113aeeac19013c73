"""A text as lines with offsets, and the form of a line in which the furniture tables know it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|\*\*|__|`|\[(?=[^\[\]]{1,200}\]\([^()\s]{1,300}\))|\]\([^()\s]{1,300}\)")
_FOLDED = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "|": "-", "·": "-", "•": "-",
        "(": " ", ")": " ", "[": " ", "]": " ", "{": " ", "}": " ", "\u00a0": " ", "…": "...", "#": " ", "→": " ",
        "«": " ", "»": " ", "›": " ", "‹": " ", "▼": " ", "▶": " ", "►": " ", "★": " ", "✓": " ",
        "\u200b": "", "\u00ad": "",
    }
)  # fmt: skip
_NUMBER = re.compile(r"\d[\d.,:]*k?\b|\d+")
_COPYRIGHT = re.compile(r"\(\s?[cC]\s?\)")
_ENDS = " \t.:;,!?>*-\"'"
_STOP = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+(?=[^\W\d_a-zß-ÿ]|[\"“‘'(@#\d])")
_TERMINAL = re.compile(r"[.!?…:][\"'”’)\]]{0,3}$")
_ELLIPSIS = re.compile(r"(?:\[?(?:…|(?<!\.)\.{3,})\]?|read more|continue reading|more »)\W{0,3}$", re.IGNORECASE)

BODY_WORDS = 12
"""Words from which a line that ends like a sentence counts as the body of an article."""

LONG_WORDS = 30
"""Words from which a line counts as body however it ends; no title is that long."""

LONGEST_FOLDED = 2_000
"""Code points of a line that are folded and matched; furniture is short, and matching stays cheap."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the space around it. ``gap`` tells whether a blank line stands above it."""

    start: int
    end: int
    text: str
    folded: str
    words: int
    gap: bool

    @property
    def ended(self) -> bool:
        """Whether it ends like a sentence."""
        return _TERMINAL.search(self.text, max(0, len(self.text) - 8)) is not None

    @property
    def cut(self) -> bool:
        """Whether it breaks off as a teaser does: with an ellipsis or "read more"."""
        return _ELLIPSIS.search(self.text, max(0, len(self.text) - 24)) is not None

    @property
    def prose(self) -> bool:
        """Whether it is long enough and ends like a sentence of an article."""
        return (self.words >= LONG_WORDS or (self.words >= BODY_WORDS and self.ended)) and not self.cut

    @property
    def heading(self) -> bool:
        """Whether it looks like a title: short, and not ended like a sentence."""
        return self.words <= 20 and not self.ended


def fold(text: str) -> str:
    """Return ``text`` as the tables write it: lower case, plain signs, 0 for numbers, no markup, no end marks."""
    text = _MARKUP.sub("", _COPYRIGHT.sub("© ", text[:LONGEST_FOLDED])).translate(_FOLDED).casefold()
    return " ".join(_NUMBER.sub("0", text).split()).replace(" :", ":").strip(_ENDS)


def bare(text: str) -> str:
    """Return ``text`` without markup."""
    return _MARKUP.sub("", text)


def lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank."""
    made: list[Line] = []
    position, gap = 0, True
    for written in text.split("\n"):
        stripped = written.strip()
        if stripped:
            start = position + len(written) - len(written.lstrip())
            made.append(Line(start, start + len(stripped), stripped, fold(stripped), len(stripped.split()), gap))
        gap = not stripped
        position += len(written) + 1
    return made


def sentences(line: Line) -> list[tuple[int, int]]:
    """Cut a line roughly into sentences, as offsets into the text; good enough to tell pleas from prose."""
    cuts = [line.start + found.end() for found in _STOP.finditer(line.text)]
    starts, ends = [line.start, *cuts], [*cuts, line.end]
    return [(start, end) for start, end in zip(starts, ends, strict=True)]
