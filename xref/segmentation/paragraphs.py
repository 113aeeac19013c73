"""Paragraphs: stretches between blank lines or line ends, with hard-wrapped lines joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.model import Aside, Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BULLET = re.compile(r"[•‣◦▪●⁃·*–—>-]\s|\(?\w{1,2}[.)]\s")
_WORD_END = re.compile(r"[\w,;]$")
_FULL_STOP = re.compile(r"[.!?][\"'”’)]*\s")
_LONGEST_WRAP = 120
_SHORTEST_WRAP = 45
_SHORTEST_BROKEN = 60
_OPENING = re.compile(r'(?<![^\s(\[—–-])["“](?=\S)')
_CLOSING = re.compile(r'(?<=[^\s(\[])["”](?!\w)')


def paragraphs(text: str, asides: Sequence[Aside] = ()) -> list[Span]:
    """Return the paragraphs of ``text`` in order, without surrounding white space and outside all ``asides``."""
    lines = [line for piece in _outside(text, asides) for line in _lines(text, piece)]
    joined: list[Span] = []
    for number, line in enumerate(lines):
        gap = text[joined[-1].end : line.start] if joined else ""
        if joined and not gap.strip() and _continues(text, joined[-1], lines[number - 1], line, gap):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _outside(text: str, asides: Sequence[Aside]) -> Iterator[Span]:
    start = 0
    for aside in asides:
        if aside.start > start:
            yield Span(start, aside.start)
        start = max(start, aside.end)
    if start < len(text):
        yield Span(start, len(text))


def _lines(text: str, piece: Span) -> Iterator[Span]:
    for found in _LINE.finditer(text, piece.start, piece.end):
        line = found.group()
        if stripped := line.strip():
            start = found.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(stripped))


def _continues(text: str, paragraph: Span, previous: Span, line: Span, gap: str) -> bool:
    """Tell whether ``line`` goes on with the paragraph whose last line so far is ``previous``."""
    if _BULLET.match(text, line.start):
        return False
    length = previous.end - previous.start
    unfinished = _WORD_END.search(text, previous.end - 1, previous.end) is not None
    blank = gap.count("\n") > 1
    if unfinished and text[line.start].islower() and length >= _SHORTEST_WRAP:
        punctuated = text[previous.end - 1] == "," or _FULL_STOP.search(text, previous.start, previous.end)
        return not text.startswith("by ", line.start) and (not blank or punctuated is not None)
    if blank:
        return unfinished and length >= _SHORTEST_BROKEN and _quotation_goes_on(text, previous, line)
    return unfinished and _SHORTEST_WRAP <= length <= _LONGEST_WRAP and _wrapped(text, paragraph, line)


def _quotation_goes_on(text: str, previous: Span, line: Span) -> bool:
    """Tell whether a quotation that ``previous`` leaves open is closed early in ``line``, which opens none itself."""
    opened = max((found.start() for found in _OPENING.finditer(text, previous.start, previous.end)), default=-1)
    if opened < 0 or _CLOSING.search(text, opened + 1, previous.end):
        return False
    closing = _CLOSING.search(text, line.start, line.end)
    opening = _OPENING.search(text, line.start, line.end)
    return closing is not None and (opening is None or closing.start() < opening.start())


def _wrapped(text: str, paragraph: Span, line: Span) -> bool:
    """Tell whether the first word of ``line`` would not have fitted on the line before: the mark of a hard wrap."""
    first = text.find(" ", line.start, line.end)
    width = (line.end if first < 0 else first) - line.start
    last_break = text.rfind("\n", paragraph.start, paragraph.end)
    longest = max(line.end - line.start, paragraph.end - last_break - 1)
    return longest <= _LONGEST_WRAP and paragraph.end - last_break - 1 + width + 1 > longest - 4
