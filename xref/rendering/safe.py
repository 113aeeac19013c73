"""Text of strangers made safe to print: no control reaches a terminal, no cell runs in a spreadsheet."""

from __future__ import annotations

import re
from typing import Any

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides and isolates of direction
    "\u2028\u2029"  # line and paragraph separators
    "\ud800-\udfff\ufeff"  # lone surrogates, byte order mark
    "\ufff9-\ufffb\U000e0000-\U000e007f]"  # annotation and tag characters: invisible text
)
_BLANK = re.compile(r"[^\S\x1c-\x1f\x85\u2028\u2029]+")
_FORMULA = ("=", "+", "-", "@", "\t", "\n")  # a carriage return is escaped by then
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINK = re.compile(r"https?://[^\s\x00-\x20\x7f-\xa0\"'<>\\^`{|}]+", re.IGNORECASE)


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def printable(text: str) -> str:
    """Return ``text`` with every control, direction mark and lone surrogate as an escape; tabs and newlines stay."""
    return _UNSAFE.sub(_escape, text)


def one_line(text: str) -> str:
    """Return ``text`` printable on one line without tabs: each run of white space becomes one space."""
    return printable(_BLANK.sub(" ", text).strip(" "))


def cell(value: Any) -> Any:
    """Return a spreadsheet cell: text that a spreadsheet would run as a formula gets an apostrophe before it.

    Numbers stay numbers. Source: OWASP, CSV Injection.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    text = printable(value)
    return "'" + text if text.startswith(_FORMULA) else text


def escape_json(text: str) -> str:
    """Return JSON text whose DEL, C1, direction marks and separators are escaped: the same value, safe to show."""
    return _UNSAFE.sub(_escape_json, text)


def _escape_json(found: re.Match[str]) -> str:
    units = found.group().encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def strict(text: str) -> str:
    """Return ``text`` as strict JSON can hold it: a lone surrogate becomes U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def link(url: str | None) -> str | None:
    """Return ``url`` if it is a plain http(s) address that cannot break out of a link, else None."""
    if url and _LINK.fullmatch(url) and not _UNSAFE.search(url):
        return url
    return None
