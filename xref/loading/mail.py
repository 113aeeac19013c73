"""Newsletters saved as mail (.eml) or as mailboxes (.mbox) to articles, by the standard library."""

from __future__ import annotations

import re
from contextlib import suppress
from email import policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr
from itertools import islice

from xref.loading.decoding import lines, without_surrogates
from xref.loading.errors import RefusedError
from xref.loading.markup import plain
from xref.loading.shapes import Draft, Options
from xref.model import Problem

MAX_HEADER = 5_000
"""Code points of a header that is looked at; the standard parser takes quadratic time on long ones."""

_FROM_LINE = re.compile(rb"^From [^\n]{0,300}\n", re.MULTILINE)
_QUOTED_FROM = re.compile(r"^>(>{0,9}From )", re.MULTILINE)
_LONG_HEADER = re.compile(rb"^[A-Za-z-]{1,60}:(?:[^\n]{5000}|(?:[^\n]{0,1000}\n[ \t]){100})", re.MULTILINE)


def read(data: bytes, name: str) -> tuple[list[Draft], list[Problem]]:
    """Return the article of one message. Raises RefusedError if it has no text or is no mail."""
    draft = _draft(data)
    if draft is None:
        raise RefusedError("not a mail message: it has no headers, or headers of no use")
    if not draft.text.strip():
        raise RefusedError("a message without text")
    return [draft], []


def read_mailbox(data: bytes, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    """Return the articles of a mailbox in the mbox format, one a message."""
    starts = [found.start() for found in islice(_FROM_LINE.finditer(data), options.max_articles + 2)]
    if not starts or data[: starts[0]].strip():
        raise RefusedError("not a mailbox: it does not start with a From line")
    made: list[Draft] = []
    problems: list[Problem] = []
    for number, (start, end) in enumerate(zip(starts, [*starts[1:], len(data)], strict=True), start=1):
        draft = _draft(data[data.index(b"\n", start) + 1 : end])
        if draft is None or not draft.text.strip():
            problems.append(Problem(where=name, what=f"message {number} has no text"))
        else:
            made.append(draft)
    return made, problems


def _draft(data: bytes) -> Draft | None:
    if _LONG_HEADER.search(data) is not None:
        return None
    message = BytesParser(policy=policy.compat32).parsebytes(data)
    if not message.keys():
        return None
    name, address = parseaddr(_header(message, "from") or "")
    return Draft(
        text=_QUOTED_FROM.sub(r"\1", _body(message)),
        title=_header(message, "subject"),
        source=name or address or None,
        published=_header(message, "date"),
        extra={"author": address} if address and name else {},
    )


def _header(message: Message, name: str) -> str | None:
    """Return a header decoded (RFC 2047) on one line, None if it is not there, too long or empty."""
    value = message.get(name)
    if value is None or len(str(value)) > MAX_HEADER:
        return None
    try:
        decoded = str(make_header(decode_header(str(value))))
    except (HeaderParseError, LookupError, ValueError):
        decoded = str(value)
    return " ".join(without_surrogates(decoded).split()) or None


def _body(message: Message) -> str:
    """Return the text of a message: its plain text if it has that, else its HTML as text."""
    parts = [part for part in message.walk() if part.get_content_maintype() == "text" and not part.get_filename()]
    for kind in ("plain", "html"):
        for part in parts:
            if part.get_content_subtype() == kind and (text := _content(part)).strip():
                return plain(text) if kind == "html" else text
    return ""


def _content(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    for coding in ("utf-8", part.get_content_charset() or "cp1252", "cp1252"):
        with suppress(UnicodeError, LookupError):  # not in that encoding, or in one that nobody knows
            return lines(payload.decode(coding))
    return lines(payload.decode("utf-8", errors="replace"))
