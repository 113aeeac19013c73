"""Regions that a heading opens: comments down to the end, lists of other stories, boxes."""

from __future__ import annotations

from xref.cleaning import furniture
from xref.cleaning.lines import Line
from xref.cleaning.page import Page

SIGN_OFF_LINES = 3
SIGN_OFF_WORDS = 8
"""Lines, and words of each, that a blog's motto between the article and its comments may have."""

THREAD_LINES = 10
"""Lines below a heading that are searched for signs of comments."""

SHARE_ABOVE = 0.6
"""Share of a text's prose that must stand above a doubtful heading of comments without other signs."""


def mark_regions(page: Page) -> None:
    """Set aside every region that a heading opens, from the top down, in time linear in the number of lines."""
    stops, extends = _bounds(page)
    number = 0
    while number < len(page.lines):
        opened = furniture.heading(page.lines[number])
        if opened is None:
            number += 1
            continue
        above = page.prose(0, number)
        if opened.scope == "box":
            end = _box(page, number, with_prose=opened.reason == "author")
        elif not above:
            end = number + 1  # a menu or a link above the article: what follows may be the article's title
        elif opened.scope == "list":
            start = _pairs(page, number + 1)
            end = len(page.lines) if stops[start] == len(page.lines) else max(start, extends[stops[start]])
        elif opened.scope == "end" or _is_thread(page, number, above):
            end = len(page.lines)
            _sign_off(page, number)
        else:
            end = number + 1
        page.cover(number, end, opened.reason)
        number = end


def _bounds(page: Page) -> tuple[list[int], list[int]]:
    """Return for each line where a list of teasers that has reached it stops, and for each stop where the list ends.

    A list goes on over titles and teasers and stops at prose that is no teaser: a teaser breaks off with an
    ellipsis, or a date stands under it. It ends behind the last title or teaser before the stop.
    """
    count = len(page.lines)
    stops = [count] * (count + 1)
    extends = [0] * (count + 1)
    for number in range(count - 1, -1, -1):
        line = page.lines[number]
        stopping = line.prose and page.reasons[number] is None and not page.dated(number + 1)
        stops[number] = number if stopping else stops[number + 1]
    for number, line in enumerate(page.lines):
        goes_on = page.dated(number + 1) or line.cut or not line.ended
        extends[number + 1] = number + 1 if goes_on else extends[number]
    return stops, extends


def _pairs(page: Page, start: int) -> int:
    """Return the end of a row of two or more pairs, each a title and one paragraph; ``start`` if there is none."""
    pairs = 0
    current = start
    while current + 1 < len(page.lines) and page.lines[current].heading and page.lines[current + 1].prose:
        pairs += 1
        current += 2
    return current if pairs >= 2 else start


def _box(page: Page, number: int, *, with_prose: bool) -> int:
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


def _is_thread(page: Page, number: int, above: int) -> bool:
    if above >= SHARE_ABOVE * page.prose(0, len(page.lines)):
        return True
    following = page.lines[number + 1 : number + 1 + THREAD_LINES]
    return any(furniture.of_line(line, frozenset({"thread"})) for line in following)


def _sign_off(page: Page, number: int) -> None:
    """Set a blog's motto aside: one to three short lines between the end of the article and its comments."""
    first = number
    while first > 0 and number - first <= SIGN_OFF_LINES:
        if page.reasons[first - 1] is not None or not _is_motto(page.lines[first - 1]):
            break
        first -= 1
    if 0 < number - first <= SIGN_OFF_LINES and first > 0:
        page.cover(first, number, "blog")


def _is_motto(line: Line) -> bool:
    return line.words <= SIGN_OFF_WORDS and not line.ended and not any(sign.isdigit() for sign in line.text)
