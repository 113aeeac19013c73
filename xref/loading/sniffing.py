"""What content is that has no known name, told by how it begins."""

from __future__ import annotations

import re

from xref.loading.csvfile import DELIMITERS
from xref.loading.decoding import MARKS
from xref.loading.fields import columns

SPOKEN = {
    "text": "text",
    "json": "JSON",
    "jsonl": "JSON Lines",
    "csv": "CSV",
    "html": "a web page",
    "feed": "a feed",
    "pdf": "a PDF",
    "mail": "a mail message",
    "mbox": "a mailbox",
}
"""The formats in a message."""

_HEADERS = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,50}){2}")
_MAIL_HEADER = re.compile(rb"^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):", re.I | re.M)
_FEED_ROOT = re.compile(rb"<(?:rss|feed|rdf:rdf)[\s>]", re.I)
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body", b"<!--")


def sniff(data: bytes) -> str:
    """Return the format of some content; text if nothing speaks against it."""
    start = _plain(data[:8192]).lstrip(b"\xef\xbb\xbf \t\r\n")[:4096]
    lower = start.lower()
    if b"%pdf" in lower[:1024]:
        return "pdf"
    if start.startswith((b"[", b"{")):
        return "json" if start.startswith(b"[") else "jsonl"
    if lower.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and _FEED_ROOT.search(lower):
        return "feed"
    if lower.startswith(_PAGE_STARTS):
        return "html"
    if start.startswith(b"From ") and _HEADERS.match(start[start.find(b"\n") + 1 :]):
        return "mbox"
    if _HEADERS.match(start) and _MAIL_HEADER.search(start):
        return "mail"
    return "csv" if _is_table(start) else "text"


def _plain(start: bytes) -> bytes:
    """Return the start of some content as UTF-8 where its byte-order mark tells of two or four bytes a letter."""
    for mark, coding in MARKS:
        if start.startswith(mark):
            return start[len(mark) :].decode(coding, errors="replace").encode()
    return start


def _is_table(start: bytes) -> bool:
    """Tell whether the first line names columns, among them a text and one more field of an article."""
    header = start.split(b"\n", 1)[0].decode("utf-8", errors="replace").strip()
    for delimiter in DELIMITERS:
        names = [name.strip(" \"'") for name in header.split(delimiter)]
        if len(names) >= 2 and all(0 < len(name) <= 40 for name in names):
            found = columns(names, {})
            if found["text"] and any(keys for field, keys in found.items() if field != "text"):
                return True
    return False
