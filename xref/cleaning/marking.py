"""Marking: single lines, the regions that headings open, what stands above and below the article's body."""

from __future__ import annotations

import re

from xref.cleaning import furniture
from xref.cleaning.lines import bare
from xref.cleaning.page import EVERYWHERE, Page
from xref.cleaning.regions import mark_regions
from xref.loading.head import byline
from xref.loading.limits import MAX_STANDFIRST_WORDS
from xref.model import Aside

HEAD = EVERYWHERE | {"head"}
TAIL = EVERYWHERE | {"tail"}

HEAD_LINES = 200
"""Lines above the body in which date lines and bylines are looked for; a page's menus may stand there too."""

PORTRAIT_WORDS = 120
"""Words of an author's portrait at most."""

_TITLES = frozenset({"related", "photo credit"})
"""Reasons that do not count against an article's own title: "Watch: ..." and "Video: ..." are titles, too."""

_BETWEEN_NAMES = re.compile(r",|\band\b|&|\||;")


def mark(text: str, title: str = "", author: str = "") -> list[Aside]:
    """Return the asides of a text in no order; they may touch, never overlap.

    ``title`` is the article's, which is no furniture; ``author`` wrote it, and a portrait of the author is furniture.
    A text that would be furniture through and through is what somebody wanted to read, and has none.
    """
    page = Page(text)
    mark_regions(page)
    named = _head(page, title)
    _portraits(page, [author, *named])
    _tail(page)
    if page.lines and page.lines[0].text == title.strip() and page.reasons[0] in _TITLES:
        page.reasons[0] = None
    if all(reason is not None for reason in page.reasons):
        return []
    asides = []
    for line, reason in zip(page.lines, page.reasons, strict=True):
        if reason is not None:
            asides.append(Aside(start=line.start, end=line.end, reason=reason))
        else:
            asides += [Aside(start=start, end=end, reason=why) for start, end, why in furniture.ends(line)]
    return asides


def _head(page: Page, title: str) -> list[str]:
    """Mark date lines, bylines and the like above the body, and return the names in the bylines."""
    named: list[str] = []
    prose = 0
    for number, line in enumerate(page.lines[:HEAD_LINES]):
        if prose and not page.prose(number, len(page.lines)):
            break  # below the body
        if page.reasons[number] is not None:
            continue
        if page.dated(number):
            page.reasons[number] = "date line"
        elif (by := byline(bare(line.text))) is not None:
            page.reasons[number] = "byline"
            named += [name.strip() for name in _BETWEEN_NAMES.split(by)]
        elif (reason := furniture.of_line(line, HEAD)) is not None:
            page.reasons[number] = reason
        elif line.prose:
            prose += line.words
            if prose > MAX_STANDFIRST_WORDS:
                break
    return named


def _portraits(page: Page, authors: list[str]) -> None:
    """Mark portraits of the authors: paragraphs below the middle that start with the name of one."""
    full = tuple(name for name in authors if len(name.split()) >= 2)
    if not full:
        return
    for number in range(len(page.lines) // 2, len(page.lines)):
        line = page.lines[number]
        if page.reasons[number] is None and line.text.startswith(full) and line.words <= PORTRAIT_WORDS:
            page.reasons[number] = "author"


def _tail(page: Page) -> None:
    """Mark notices, credits and portraits below the body: from the end up to the first prose that is none of these."""
    for number in range(len(page.lines) - 1, 0, -1):
        line = page.lines[number]
        if page.reasons[number] is not None:
            continue
        reason = furniture.of_line(line, TAIL) or furniture.notice(line, below=True)
        if reason is None and furniture.is_credit(line):
            reason = "reporter credit"
        if reason is not None:
            page.reasons[number] = reason
        elif line.prose:
            return
