"""Pieces of HTML, as feeds and newsletters carry them, to plain text with its paragraphs."""

from __future__ import annotations

import html
import re

_TAG = re.compile(
    r"<(/?)(?:[a-zA-Z][a-zA-Z0-9]{0,20}:)?([a-zA-Z][a-zA-Z0-9]*)(?![a-zA-Z0-9])[^<>]*>"
)  # XHTML may have a prefix
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
        "section", "table", "td", "th", "tr", "ul",
    }
)  # fmt: skip
_UNSEEN = frozenset({"head", "script", "style", "template", "title"})
_SPACE = re.compile(r"[ \t\n\r\f]+")


def plain(fragment: str) -> str:
    """Return the text of a piece of HTML: blocks become paragraphs, what no reader sees is left out. Linear."""
    paragraphs: list[str] = []
    current: list[str] = []
    position = 0
    fragment = _without_comments(fragment)
    unseen = None
    for tag in _TAG.finditer(fragment):
        if unseen is None:
            current.append(fragment[position : tag.start()])
        position = tag.end()
        name = (tag[1] + tag[2]).casefold()
        if unseen is not None:
            unseen = None if name == "/" + unseen else unseen
        elif name in _UNSEEN:
            unseen = name
        elif name.lstrip("/") in _BLOCKS:
            paragraphs.append("".join(current))
            current = []
    if unseen is None:
        current.append(fragment[position:])
    paragraphs.append("".join(current))
    texts = (_SPACE.sub(" ", html.unescape(paragraph)).strip() for paragraph in paragraphs)
    return "\n\n".join(text for text in texts if text)


def _without_comments(fragment: str) -> str:
    if "<!--" not in fragment:
        return fragment
    kept = []
    position = 0
    while (start := fragment.find("<!--", position)) >= 0:
        kept.append(fragment[position:start])
        end = fragment.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        position = end + 3
    return "".join([*kept, fragment[position:]])
