"""Bytes to text, once: byte-order mark, UTF-8, the encoding asked for or declared, then Windows-1252 with a warning."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from xref import tables
from xref.model import Problem

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks and what they tell."""
_LINE_ENDS = re.compile(r"\r\n?")
_MOJIBAKE = re.compile(r"â€[™œ˜“”¦\u009d\u009c\u0099]|Ã[©¨¡³¶¼±]|Â[\u00a0£©«»°]|ï¿½")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

MOJIBAKE_SHOWN = 2
"""How many such sequences make a warning; one alone may be a text about encodings."""


class UnreadableError(Exception):
    """Bytes that are no text; the message says what they are."""


def decode(
    data: bytes, name: str, encoding: str | None = None, declared: str | None = None
) -> tuple[str, list[Problem]]:
    """Return the text of a file, each line end a newline, and warnings about guesses.

    Raises UnreadableError if the bytes are not text.
    """
    for mark, marked in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], marked, name)
    if b"\0" in data[:65536]:
        return _with_zeros(data, name, encoding)
    if (kind := signature(data)) is not None:
        raise UnreadableError(f"not text but {kind}")
    for coding in filter(None, ("utf-8", encoding, _as_browsers_do(declared))):
        with suppress(UnicodeError, LookupError):
            return lines(data.decode(coding)), []
    if _looks_binary(data):
        raise UnreadableError("not text but a binary file")
    text = data.decode("cp1252", errors="replace")
    advice = "give --encoding if letters look wrong"
    return lines(text), [Problem(where=name, what="not UTF-8: read as Windows-1252", advice=advice, severity="warning")]


def _as_browsers_do(declared: str | None) -> str | None:
    """Return the encoding meant by a declaration: ISO 8859-1 and ASCII mean Windows-1252 (WHATWG)."""
    with suppress(LookupError):
        if declared is not None and codecs.lookup(declared).name in ("iso8859-1", "ascii"):
            return "cp1252"
    return declared


def _marked(data: bytes, coding: str, name: str) -> tuple[str, list[Problem]]:
    try:
        return lines(data.decode(coding)), []
    except UnicodeDecodeError as error:
        what = f"its byte-order mark says {coding} but byte {error.start} is not"
        return lines(data.decode(coding, errors="replace")), [Problem(where=name, what=what, severity="warning")]


def _with_zeros(data: bytes, name: str, encoding: str | None) -> tuple[str, list[Problem]]:
    """Zero bytes: text only in an encoding of two or four bytes, and only if somebody says so."""
    if encoding is not None and codecs.lookup(encoding).name.startswith(("utf-16", "utf-32")):
        try:
            return lines(data.decode(encoding)), []
        except UnicodeDecodeError as error:
            raise UnreadableError(f"not {encoding}: {error.reason} at byte {error.start}") from None
    odd, even = data[1:4096:2].count(0), data[:4096:2].count(0)
    if min(odd, even) == 0 and max(odd, even) > len(data[:4096]) // 4:
        coding = "utf-16-le" if odd else "utf-16-be"
        raise UnreadableError(f"looks like UTF-16 without a byte-order mark (give --encoding {coding})")
    raise UnreadableError(f"not text but {signature(data) or 'a binary file'}")


def lines(text: str) -> str:
    """Return ``text`` with every line end as one newline, as Python's text files do."""
    return _LINE_ENDS.sub("\n", text) if "\r" in text else text


def signature(data: bytes) -> str | None:
    """Name the binary format that ``data`` begins like, None if none is known."""
    head = data[:16].hex()
    return next((name for begins, name in tables.rows("file_signatures") if head.startswith(begins)), None)


def without_surrogates(text: str) -> str:
    """Return ``text`` with lone surrogates, which no strict JSON can hold, replaced one for one (offsets stay)."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def has_surrogates(text: str) -> bool:
    """Tell whether ``text`` has surrogates without their other half."""
    return _LONE_SURROGATE.search(text) is not None


def mojibake(text: str) -> str | None:
    """Return the first piece of ``text`` that looks like UTF-8 read as Windows-1252, None for a clean text."""
    found = None
    for count, match in enumerate(_MOJIBAKE.finditer(text), start=1):
        found = found or match.group()
        if count >= MOJIBAKE_SHOWN:
            return found
    return None


def _looks_binary(data: bytes) -> bool:
    head = data[:65536]
    controls = len(head.translate(None, bytes(set(range(256)) - (set(range(32)) - {9, 10, 11, 12, 13, 27}))))
    return controls > max(2, len(head) // 200)
