"""HTML made of elements, so that no text of an article is ever taken for markup."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from xref.rendering.safe import link, printable

VOID = frozenset({"meta", "br"})
"""Elements of HTML that have no end; those of SVG do, though they hold nothing."""


class Html(str):
    """Text that is markup already; every other string is escaped where it enters a page."""

    __slots__ = ()


def text(content: str) -> Html:
    """Return text as markup: escaped, and free of controls and direction overrides."""
    return Html(escape(printable(content), quote=True))


def tag(name: str, /, *content: str, **attributes: str | int | float | None) -> Html:
    """Return an element; ``class_`` and ``aria_label`` become ``class`` and ``aria-label``, None leaves one out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in VOID:
        return Html(f"<{name}{written}>")
    inner = "".join(part if isinstance(part, Html) else text(part) for part in content)
    return Html(f"<{name}{written}>{inner}</{name}>")


def anchor(content: str, target: str | None, **attributes: str | None) -> Html:
    """Return a link to a place in the page or to a plain http(s) address; anything else stays text."""
    if target is None or not (target.startswith("#") or link(target)):
        return content if isinstance(content, Html) else text(content)
    outside = None if target.startswith("#") else "noreferrer"
    return tag("a", content, href=target, rel=outside, **attributes)


def fragment(url: str | None, passage: str) -> str | None:
    """Return the address of a passage in the original page, by its text (WICG, Scroll to Text Fragment)."""
    address = link(url)
    words = passage.split()
    if not address or not words:
        return None
    ends = [" ".join(words)] if len(words) <= 12 else [" ".join(words[:5]), " ".join(words[-5:])]
    wanted = ",".join(quote(part.encode("utf-8", "replace"), safe="").replace("-", "%2D") for part in ends)
    return f"{address}{':~:' if '#' in address else '#:~:'}text={wanted}"
