"""Quotations as typeset: curly, straight, doubled and angled marks, broken over paragraphs, marked on one side only."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from xref.model import Quotation, Span

_MARK = re.compile(r"[“”„‟«»\"]|``|'(?=''(?!'))|''|[‘’']")
_SINGLE = frozenset("‘’'")
_BEFORE_OPENING = frozenset(" \t\n\r\u00a0([{—–-/:>*_“\"'‘`…")
_AFTER_CLOSING = frozenset(" \t\n\r\u00a0)]}.,;:!?—–-/<*_”\"'’…")
_NOT_QUOTED = re.compile(r"(?:\d0s|tis|twas|em|til|till|cause|n|round|bout|s|t|re|ve|ll|d|m)\b", re.IGNORECASE)


class _Side(Enum):
    """What a mark can do where it stands."""

    OPEN = 1
    CLOSE = 2
    EITHER = 3
    NONE = 4


class _Mark(NamedTuple):
    start: int
    end: int
    side: _Side
    single: bool


def quotations(text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]) -> list[Quotation]:
    """Return the outermost quotations of ``text``, sorted and disjoint; none crosses a paragraph.

    A quotation that runs over several paragraphs is one quotation a paragraph, all but the last ``continued``.
    One that lost its opening mark starts with the sentence that its closing mark stands in; one that lost its
    closing mark ends with its sentence, or with its paragraph where the paragraph has no other mark.
    """
    scanner = _Scanner(text, sentences)
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        scanner.read(paragraph, following)
    return scanner.found


class _Scanner:
    """Reads the marks of a text paragraph by paragraph; ``found`` grows."""

    def __init__(self, text: str, sentences: Sequence[Span]) -> None:
        self.found: list[Quotation] = []
        self._text = text
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._left_open = False  # whether the paragraph before ended inside a quotation

    def read(self, paragraph: Span, following: Span | None) -> None:
        """Add the quotations of one paragraph; ``following`` is the paragraph after it."""
        opened: _Mark | None = None
        single: _Single | None = None
        free, doubles = paragraph.start, 0
        for mark in _marks(self._text, paragraph):
            if mark.single:
                if opened is None:
                    single, closed = self._read_single(mark, single)
                    free = closed or free
                continue
            doubles += 1
            if opened is None and (mark.side is _Side.CLOSE or (doubles == 1 and self._goes_on_to(mark))):
                inches = self._text[mark.start] == '"' and self._text[mark.start - 1].isdigit()
                if single is None and not inches:
                    self._add_unopened(paragraph, free, mark)
                    free = mark.end
            elif opened is None:
                opened = mark
            elif mark.side is _Side.OPEN:
                self._add_unclosed(opened, min(mark.start, self._sentence_end(opened.end)))
                opened = mark
            else:
                self._add(opened, mark.start, mark.end)
                opened, free = None, mark.end
        self._close_single(single)
        self._left_open = opened is not None
        if opened is not None:
            goes_on = following is not None and _opens(self._text, following)
            whole = goes_on or doubles == 1
            self._add_unclosed(opened, paragraph.end if whole else self._sentence_end(opened.end), goes_on)

    def _goes_on_to(self, mark: _Mark) -> bool:
        """Tell whether a mark that stands free (`fell, " she said`) closes what the paragraph before left open."""
        before = self._text[max(0, mark.start - 2) : mark.start]
        return self._left_open and mark.side is _Side.EITHER and before[:1] in {",", ".", "?", "!"}

    def _add(self, opened: _Mark, inner_end: int, end: int) -> None:
        if self._text[opened.end : inner_end].strip():
            self.found.append(Quotation(start=opened.start, end=end, inner=Span(opened.end, inner_end)))

    def _add_unopened(self, paragraph: Span, free: int, mark: _Mark) -> None:
        start = self._sentences[bisect_right(self._starts, mark.start) - 1].start
        if self._left_open and free == paragraph.start:
            start = paragraph.start
        start = max(free, start)
        while start < mark.start and self._text[start] in " \t\n\r\u00a0,;:":
            start += 1
        if self._text[start : mark.start].strip():
            self.found.append(Quotation(start=start, end=mark.end, inner=Span(start, mark.start), opened=False))

    def _add_unclosed(self, opened: _Mark, end: int, goes_on: bool = False) -> None:
        while end > opened.end and self._text[end - 1].isspace():
            end -= 1
        if end > opened.end:
            inner = Span(opened.end, end)
            self.found.append(Quotation(start=opened.start, end=end, inner=inner, closed=False, continued=goes_on))

    def _sentence_end(self, place: int) -> int:
        return self._sentences[bisect_right(self._starts, place) - 1].end

    def _read_single(self, mark: _Mark, single: _Single | None) -> tuple[_Single | None, int]:
        """Return the state after a single mark, and where the quotation that it closes ends (0 if it closes none)."""
        if single is None:
            opens = mark.side is _Side.OPEN
            return (_Single(mark, len(self.found), None) if opens else None), 0
        if mark.side is _Side.OPEN and single.perhaps is None:
            return single, 0
        if mark.side is _Side.OPEN:
            closed = self._close_single(single)
            return _Single(mark, len(self.found), None), closed
        if mark.side is _Side.EITHER:  # a plural possessive or the end: the last such mark decides
            return _Single(single.opened, single.before, single.perhaps or mark), 0
        return None, self._close_single(_Single(single.opened, single.before, mark))

    def _close_single(self, single: _Single | None) -> int:
        """Add a quotation in single marks, in place of those inside it; return its end (0 if it never closed)."""
        if single is None or single.perhaps is None:
            return 0
        kept = [quotation for quotation in self.found[single.before :] if quotation.start >= single.perhaps.end]
        del self.found[single.before :]
        self._add(single.opened, single.perhaps.start, single.perhaps.end)
        self.found += kept
        return single.perhaps.end


class _Single(NamedTuple):
    """A single mark that may open a quotation: how many quotations stood before it, where it perhaps closes."""

    opened: _Mark
    before: int
    perhaps: _Mark | None


def _marks(text: str, paragraph: Span) -> Iterator[_Mark]:
    for found in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = found.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        mark = found.group()
        side = _single_side(text, mark, before, after, end) if mark in _SINGLE else _double_side(mark, before, after)
        if side is not _Side.NONE:
            yield _Mark(start, end, side, mark in _SINGLE)


def _double_side(mark: str, before: str, after: str) -> _Side:
    opens = before in _BEFORE_OPENING and not after.isspace() and after not in ".,;:!?)"
    closes = not before.isspace() and after in _AFTER_CLOSING
    if mark in "“„«``":
        return _Side.CLOSE if closes and not opens else _Side.OPEN
    if mark in "”»''":
        return _Side.OPEN if opens and not closes else _Side.CLOSE
    if before.isdigit() and after != "." and not opens and not closes:
        return _Side.NONE  # inches, seconds
    if opens == closes:
        return _Side.EITHER
    return _Side.OPEN if opens else _Side.CLOSE


def _single_side(text: str, mark: str, before: str, after: str, end: int) -> _Side:
    if before in _BEFORE_OPENING and not after.isspace() and after not in _AFTER_CLOSING:
        apostrophe = mark != "‘" and _NOT_QUOTED.match(text, end)
        return _Side.NONE if apostrophe else _Side.OPEN
    if mark == "‘" or before.isspace() or after not in _AFTER_CLOSING:
        return _Side.NONE
    possessive = before == "s" and after == " " and text[end + 1 : end + 2].islower()
    return _Side.EITHER if possessive else _Side.CLOSE


def _opens(text: str, paragraph: Span) -> bool:
    """Tell whether ``paragraph`` begins with an opening mark."""
    first = next(_marks(text, Span(paragraph.start, min(paragraph.end, paragraph.start + 2))), None)
    return first is not None and first.start == paragraph.start and not first.single
