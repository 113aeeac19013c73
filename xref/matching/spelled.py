"""A text as its words are compared: contractions in full, abbreviations without full stops, numbers unspaced."""

from __future__ import annotations

import re
import unicodedata

from xref.spelling import american, forms
from xref.words import WORD

_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))")
_DOTTED = re.compile(r"(?<!\w)(?:[A-Za-z]\.){2,8}")
_DECADE = re.compile(r"(?<=\d0)'s\b")
_BELOW_ZERO = re.compile(r"(?<![\w,.:-])[-−](?=\d)")
_SHORT = re.compile(r"\b(?:cannot|\w{0,20}'(?:t|ll|ve|re|m))\b", re.IGNORECASE)


def _in_full(found: re.Match[str]) -> str:
    word = found.group()
    head, *rest = forms(word)
    as_written = word[: len(head)]
    return " ".join((as_written if as_written.casefold() == head else head, *rest))


def _american(found: re.Match[str]) -> str:
    return american(found.group())


def spelled(text: str) -> str:
    """Return ``text`` so that what only notation tells apart is one: "didn't", "U.S.", "61 000", "1990's", "-5",
    "colour".

    The length changes: offsets into the result mean nothing.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    if "." in text:
        text = _DOTTED.sub(lambda found: found.group().replace(".", ""), text)
    if "'" in text:
        text = _DECADE.sub("s", text)
    text = _BELOW_ZERO.sub("minus ", _THOUSANDS.sub("", text))
    return WORD.sub(_american, _SHORT.sub(_in_full, text))
