"""RSS and Atom feeds to articles, one an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from xref.loading.errors import RefusedError
from xref.loading.markup import plain
from xref.loading.shapes import Draft, Options
from xref.model import Problem

_DECLARED = re.compile(rb"<\?xml[^<>]{0,100}?encoding\s{0,3}=\s{0,3}[\"']([\w.:-]{2,40})", re.IGNORECASE)
_PROLOGUE = re.compile(r"\s{0,100}<\?xml[^<>]{0,200}\?>")
_TEXTS = ("encoded", "content", "description", "summary", "subtitle")
_DATES = ("published", "pubdate", "date", "issued", "updated", "modified")
_IDS = ("guid", "id")


def declared(data: bytes) -> str | None:
    """Return the encoding that an XML file says it is in."""
    found = _DECLARED.search(data[:512])
    return found[1].decode("ascii") if found else None


def read(text: str, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    """Return the entries of a feed. Raises RefusedError for XML that is broken or no feed."""
    if "<!ENTITY" in text:
        raise RefusedError("XML with entities of its own is not read")
    try:
        root = ElementTree.fromstring(_PROLOGUE.sub("", text, count=1))
    except ElementTree.ParseError as error:
        raise RefusedError(f"broken XML: {error}") from None
    if _name(root) not in ("rss", "feed", "rdf"):
        raise RefusedError(f"XML, but neither RSS nor Atom (its root is <{_name(root)}>)")
    channel = next((child for child in root if _name(child) == "channel"), root)
    outlet = _text(channel, ("title",))
    made: list[Draft] = []
    problems: list[Problem] = []
    for number, entry in enumerate(_entries(root), start=1):
        draft = _draft(entry, outlet)
        if draft.text.strip():
            made.append(draft)
        else:
            what = f"entry {number} ({draft.title or 'without title'}) has no text"
            problems.append(Problem(where=name, what=what))
    if not made and not problems:
        problems.append(Problem(where=name, what="a feed without entries"))
    return made, problems


def _entries(root: ElementTree.Element) -> Iterator[ElementTree.Element]:
    return (element for element in root.iter() if _name(element) in ("item", "entry"))


def _draft(entry: ElementTree.Element, outlet: str | None) -> Draft:
    bodies = [plain(_inner(child)) for name in _TEXTS for child in entry if _name(child) == name]
    title = _text(entry, ("title",))
    author = _text(entry, ("creator", "author"))
    return Draft(
        text=max(bodies, key=len, default=""),  # the summary when a feed leaves the content empty
        id=_text(entry, _IDS),
        title=plain(title) if title else None,
        source=_text(entry, ("source", "publisher")) or outlet,
        published=_text(entry, _DATES),
        url=_link(entry),
        extra={"author": author} if author else {},
    )


def _name(element: ElementTree.Element) -> str:
    """Return the name of an element without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].casefold()


def _inner(element: ElementTree.Element) -> str:
    """Return the content of an element: its text (escaped HTML), or its children written out (XHTML)."""
    if len(element) == 0:
        return element.text or ""
    return "".join([element.text or "", *(ElementTree.tostring(child, encoding="unicode") for child in element)])


def _text(element: ElementTree.Element, names: tuple[str, ...]) -> str | None:
    for name in names:
        for child in element:
            if _name(child) == name:
                text = " ".join("".join(child.itertext()).split()) if name != "source" else _source(child)
                if text:
                    return text
    return None


def _source(element: ElementTree.Element) -> str:
    """Return the title of the feed an entry was taken from (RSS: the text, Atom: a title inside)."""
    inner = next((child for child in element if _name(child) == "title"), element)
    return " ".join((inner.text or "").split())


def _link(entry: ElementTree.Element) -> str | None:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            link = (child.get("href") or child.text or "").strip()
            if link:
                return link
    return None
