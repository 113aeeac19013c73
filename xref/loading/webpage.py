"""A saved web page to an article: main text and metadata by trafilatura, which the extra ``web`` installs."""

from __future__ import annotations

import logging
import re
from typing import Any

from xref.loading.errors import RefusedError, missing_extra
from xref.loading.shapes import Draft, Options
from xref.model import Problem

_DECLARED = re.compile(rb"<meta[^<>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}([\w.:-]{2,40})", re.IGNORECASE)

_TABLES = re.compile(r"<(/?)(?:table|thead|tbody|tfoot|tr|td|th|caption)\b[^<>]*>", re.IGNORECASE)

ONE_ROW = 0.5
"""Share of a text that stands in one row of a table if that is the layout of the page; rows of data are short."""

DATES: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
"""How the date is looked for: as published, in metadata and marked elements only, and never against today's date,
which would make the answer depend on the day it is asked."""


def declared(data: bytes) -> str | None:
    """Return the encoding that a page says it is in."""
    found = _DECLARED.search(data[:4096])
    return found[1].decode("ascii") if found else None


def read(text: str, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    """Return the article of a page. Raises RefusedError for a page without one, or without trafilatura."""
    if "<" not in text:
        raise RefusedError("not a web page: it has no tags", "name it .txt if it is text")
    try:
        import trafilatura  # noqa: F401
    except ImportError:
        raise missing_extra("web", "web pages") from None
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else its errors reach the terminal
    logging.getLogger("htmldate").addHandler(logging.NullHandler())
    found = _extracted(text)
    if found is not None and _is_laid_out_by_tables(found.text):
        found = _extracted(_TABLES.sub(r"<\1div>", text)) or found
    if found is None:
        raise RefusedError("no article found on this page")
    outlet = _outlet(found.sitename) or _outlet(found.hostname)
    made = Draft(
        text="\n\n".join((found.text or "").split("\n")),  # each of its lines is a paragraph
        title=_title(found.title, outlet),
        source=outlet,
        published=found.date or None,
        url=found.url or None,
        extra={"author": found.author} if found.author else {},
    )
    return [made], []


def _extracted(text: str) -> Any:
    """Return what trafilatura makes of a page, None if it finds no text."""
    import trafilatura

    found = trafilatura.bare_extraction(
        text, include_comments=False, favor_recall=True, with_metadata=True, date_extraction_params=dict(DATES)
    )
    return None if found is None or isinstance(found, dict) or not (found.text or "").strip() else found


def _is_laid_out_by_tables(text: str) -> bool:
    """Tell whether most of a page's text stands in one row of cells: an old page whose tables are its columns."""
    longest = max((len(line) for line in text.split("\n") if line.startswith("|")), default=0)
    return longest > len(text) * ONE_ROW


def _outlet(name: str | None) -> str | None:
    """Return the name of a site without what is only its address or its account."""
    bare = (name or "").strip().lstrip("@").removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.strip(" /") or None


def _title(title: str | None, outlet: str | None) -> str | None:
    """Return the title of a page without the name of the site behind it."""
    bare = (title or "").strip()
    for sign in ("|", "-", "–", "—", "·", ":"):
        if outlet and bare.endswith(f" {sign} {outlet}"):
            bare = bare[: -len(outlet) - 3].strip()
    return bare or None
