"""Newsletters saved as mail (.eml) or as mailboxes (.mbox) to articles, by the standard library."""

from __future__ import annotations

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from xref.loading.decoding import lines, without_surrogates
from xref.loading.errors import RefusedError
from xref.loading.markup import plain
from xref.loading.shapes import Draft
from xref.model import Problem

_FROM_LINE = re.compile(rb"^From [^\n]{0,300}\n", re.MULTILINE)
_QUOTED_FROM = re.compile(r"^>(>{0,9}From )", re.MULTILINE)


def read(data: bytes, name: str) -> tuple[list[Draft], list[Problem]]:
    """Return the article of one message. Raises RefusedError if it has no text or is no mail."""
    draft = _draft(data)
    if draft is None:
        raise RefusedError("not a mail message: it has no headers")
    if not draft.text.strip():
        raise RefusedError("a message without text")
    return [draft], []


def read_mailbox(data: bytes, name: str) -> tuple[list[Draft], list[Problem]]:
    """Return the articles of a mailbox in the mbox format, one a message."""
    starts = [found.start() for found in _FROM_LINE.finditer(data)]
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
    message = BytesParser(policy=policy.default).parsebytes(data)
    if not message.keys():
        return None
    name, address = parseaddr(_header(message, "from") or "")
    return Draft(
        text=_QUOTED_FROM.sub(r"\1", _body(message)),
        id=None,
        title=_header(message, "subject"),
        source=name or address or None,
        published=_header(message, "date"),
        extra={"author": address} if address and name else {},
    )


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, TypeError):  # the parser trips over some broken headers
        return None
    text = without_surrogates(" ".join(str(value).split())) if value is not None else ""
    return text or None


def _body(message: EmailMessage) -> str:
    """Return the text of a message: as plain text if it has that, else its HTML as text."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, ValueError):  # an encoding that nobody knows
        payload = part.get_payload(decode=True)
        content = payload.decode("utf-8", errors="replace") if isinstance(payload, bytes) else ""
    text = lines(without_surrogates(str(content)))
    return plain(text) if part.get_content_subtype() == "html" else text
