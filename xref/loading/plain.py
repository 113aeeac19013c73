"""Text and Markdown to an article: optional front matter, else the first line as the title."""

from __future__ import annotations

import re

from xref.loading import fields
from xref.loading.shapes import Draft, Options
from xref.model import Problem

MAX_FRONT_LINES = 60
"""Lines of front matter; a rule of dashes that is not closed within so many opens no front matter."""

_ENTRY = re.compile(r"([A-Za-z][\w -]{0,40}):(?:\s+(.*)|\s*)")


def read(text: str, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    """Return the one article of a text file. Front matter is cut off; what follows it is the article's text."""
    front, body = front_matter(text)
    if front is None:
        return [Draft(text=text)], []
    if not body.strip():
        return [Draft(text=body)], []
    made, problems = fields.draft({**front, "text": body}, {**options.fields, "text": "text"}, name, None)
    return [made], problems


def front_matter(text: str) -> tuple[dict[str, str] | None, str]:
    """Split ``text`` into the entries of its front matter (None without one) and the rest.

    Front matter is a block between two lines of three dashes at the very top whose lines read ``key: value``.
    """
    head = text.lstrip("\n")
    if not head.startswith("---"):
        return None, text
    entries: dict[str, str] = {}
    position = 0
    for number, line in enumerate(head.split("\n", MAX_FRONT_LINES)[:MAX_FRONT_LINES]):
        position += len(line) + 1
        bare = line.rstrip()
        if number == 0:
            if bare != "---":
                return None, text
        elif bare in ("---", "..."):
            return entries, head[position:].lstrip("\n")
        elif (entry := _ENTRY.fullmatch(bare)) is not None:
            entries[entry[1].strip().casefold()] = _unquoted((entry[2] or "").strip())
        elif bare and not bare.startswith(("#", " ", "\t", "- ")):
            return None, text
    return None, text


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'" else value
