"""Marking: where the body of the article is, what stands above and below it, and the regions that headings open."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from xref.cleaning import furniture
from xref.cleaning.lines import Line, bare, lines
from xref.loading.head import byline, stamp
from xref.model import Aside

EVERYWHERE = frozenset({"line", "sentence", "title"})
HEAD = EVERYWHERE | {"head"}
TAIL = EVERYWHERE | {"tail"}

HEAD_LINES = 200
"""Lines above the body in which date lines and bylines are looked for; a page's menus may stand there too."""

PORTRAIT_WORDS = 120
"""Words of an author's portrait at most."""

SIGN_OFF_LINES = 3
SIGN_OFF_WORDS = 8
"""Lines, and words of each, that a blog's motto between the article and its comments may have."""

THREAD_LINES = 10
"""Lines below a heading that are searched for signs of comments."""

SHARE_ABOVE = 0.6
"""Share of a text's prose that must stand above a doubtful heading of comments without other signs."""


@dataclass(slots=True)
class _Page:
    """The lines of a text and what each of them is; None for what belongs to the article."""

    lines: list[Line]
    reasons: list[str | None]
    parts: list[Aside] = field(default_factory=list)

    def prose(self, start: int, end: int) -> int:
        """Count the words of the prose among some lines."""
        return sum(line.words for line in self.lines[start:end] if line.prose)


def mark(text: str, title: str = "", author: str = "") -> list[Aside]:
    """Return the asides of a text in no order; they may touch, never overlap.

    ``title`` is the article's, which is no furniture; ``author`` wrote it, and a portrait of the author is furniture.
    """
    page = _Page(found := lines(text), [None] * len(found))
    for number, line in enumerate(page.lines):
        page.reasons[number] = furniture.of_line(line, EVERYWHERE) or furniture.notice(line, below=False)
    _regions(page)
    named = _head(page, title)
    _author_box(page, [author, *named])
    _tail(page)
    if all(reason is not None for reason in page.reasons):
        return []  # furniture through and through: then it is what somebody wanted to read
    _ends_of_paragraphs(page)
    return page.parts + [
        Aside(start=line.start, end=line.end, reason=reason)
        for line, reason in zip(page.lines, page.reasons, strict=True)
        if reason is not None
    ]


def _regions(page: _Page) -> None:
    number = 0
    while number < len(page.lines):
        opened = furniture.heading(page.lines[number])
        end = _extent(page, number, opened) if opened is not None else number
        if opened is not None and end > number:
            for covered in range(number, end):
                page.reasons[covered] = opened.reason
            if opened.reason == "comments":
                _sign_off(page, number)
        number = max(end, number + 1)


def _extent(page: _Page, number: int, opened: furniture.Heading) -> int:
    """Return the line behind the region that a heading opens; ``number`` itself if it opens none."""
    if opened.scope == "box":
        return _box(page, number, with_prose=opened.reason == "author")
    above = page.prose(0, number)
    if not above:
        return number + 1  # a menu or a link above the article: what follows it may be the article's title
    if opened.scope == "list":
        return _list(page, number)
    if opened.scope == "thread" and not _is_thread(page, number, above):
        return number + 1
    return len(page.lines)


def _is_thread(page: _Page, number: int, above: int) -> bool:
    below = page.prose(number + 1, len(page.lines))
    if above >= SHARE_ABOVE * (above + below):
        return True
    following = page.lines[number + 1 : number + 1 + THREAD_LINES]
    return any(furniture.of_line(line, frozenset({"thread"})) for line in following)


def _list(page: _Page, number: int) -> int:
    """Return the end of a list of titles and teasers: where prose goes on that is no teaser.

    A teaser breaks off with an ellipsis, or a date stands under it, or it stands in a row of pairs.
    """
    end = current = max(number + 1, _pairs(page, number + 1))
    count = len(page.lines)
    while current < count:
        line = page.lines[current]
        dated = current + 1 < count and stamp(bare(page.lines[current + 1].text)) is not None
        if line.prose and page.reasons[current] is None and not dated:
            break
        current += 1
        if dated or line.cut or not line.ended:
            end = current
    return count if current >= count else end


def _pairs(page: _Page, start: int) -> int:
    """Return the end of a row of two or more pairs, each a title and one paragraph; ``start`` if there is none."""
    pairs = 0
    current = start
    while current + 1 < len(page.lines) and page.lines[current].heading and page.lines[current + 1].prose:
        pairs += 1
        current += 2
    return current if pairs >= 2 else start


def _box(page: _Page, number: int, *, with_prose: bool) -> int:
    """Return the end of a box: the paragraph under its heading, or the short lines there up to a blank line."""
    current = number + 1
    if current >= len(page.lines):
        return current
    if page.lines[current].prose:
        return current + with_prose
    while current < len(page.lines) and not page.lines[current].prose:
        current += 1
        if current < len(page.lines) and page.lines[current].gap:
            break
    return current


def _sign_off(page: _Page, number: int) -> None:
    """Mark a blog's motto: one to three short lines between the end of the article and the heading of its comments."""
    first = number
    while first > 0 and page.reasons[first - 1] is None and _is_motto(page.lines[first - 1]):
        first -= 1
    if 0 < number - first <= SIGN_OFF_LINES and first > 0:
        for covered in range(first, number):
            page.reasons[covered] = "blog"


def _is_motto(line: Line) -> bool:
    return line.words <= SIGN_OFF_WORDS and not line.ended and not any(sign.isdigit() for sign in line.text)


def _head(page: _Page, title: str) -> list[str]:
    """Mark date lines, bylines and the like above the body, and return the names in the bylines."""
    named: list[str] = []
    for number, line in enumerate(page.lines[:HEAD_LINES]):
        if page.reasons[number] is not None:
            continue
        if line.text == title.strip() and number == 0 and stamp(bare(line.text)) is None:
            continue
        plain = bare(line.text)
        if stamp(plain) is not None:
            page.reasons[number] = "date line"
        elif (by := byline(plain)) is not None:
            page.reasons[number] = "byline"
            named += [name.strip() for name in _BETWEEN_NAMES.split(by)]
        elif (reason := furniture.of_line(line, HEAD)) is not None:
            page.reasons[number] = reason
        elif line.prose:
            break
    return named


_BETWEEN_NAMES = re.compile(r",|\band\b|&|\||;")


def _author_box(page: _Page, authors: list[str]) -> None:
    """Mark portraits of the authors: paragraphs below the middle that start with the name of one."""
    full = tuple(name for name in authors if len(name.split()) >= 2)
    if not full:
        return
    for number in range(len(page.lines) // 2, len(page.lines)):
        line = page.lines[number]
        if page.reasons[number] is None and line.text.startswith(full) and line.words <= PORTRAIT_WORDS:
            page.reasons[number] = "author"


def _tail(page: _Page) -> None:
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


def _ends_of_paragraphs(page: _Page) -> None:
    for line, reason in zip(page.lines, page.reasons, strict=True):
        if reason is None:
            page.parts += [Aside(start=start, end=end, reason=why) for start, end, why in furniture.ends(line)]
