"""Sentences: cut at full stops, question and exclamation marks that end something, within paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from xref.model import Span
from xref.tables import rows

_END = re.compile(
    r"(?<![.!?…])(?<![.!?…]\s)(?P<marks>[.!?…](?:\s?[.!?…])*)"  # whole runs of marks: it is read once
    r"(?P<closers>[\"'”’»)\]*]*(?:\s[\"”»](?=\s))?)(?P<gap>\s+(?![.!?…])|(?=[A-Z“\"(])|\Z)"
)
_NEXT = re.compile(r"[\"'“‘«„(\[*•⁃–—`-]*\s?(?P<word>[^\W_]+(?:['’.][^\W_]+)*)")
_LAST = re.compile(r"[^\s\"“”'‘’(\[/–—-]+$")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_ADDRESS = re.compile(r"@|//|www\.|_")
_ENUMERATOR = re.compile(r"(?<!\S)[•⁃]?\s?(\d{1,2}|[a-z])(?:\.\)|\.|\))\s*(?=[A-Z])")
_BULLET = re.compile(r"(?<=\s)[•⁃‣▪●](?=\s?\w)")
_ELLIPSIS = re.compile(r"\.\s?\.\s?\.|…")
_TAG = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*|I|[Hh]e|[Ss]he|[Tt]hey|the|a|of)\s){1,6}(?:said|says|asked|asks|added|replied|wrote|told)\b"
)
_LOOK_BACK = 40
_LOOK_AHEAD = 60


def sentences(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Return the sentences of ``text`` in order; none crosses a paragraph, and every word of one is in a sentence."""
    return [sentence for paragraph in paragraphs for sentence in _sentences(text, paragraph)]


def _sentences(text: str, paragraph: Span) -> Iterator[Span]:
    start, last = paragraph
    for cut in sorted(_cuts(text, paragraph)):
        end = cut
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            yield Span(start, end)
            start = cut
            while start < last and text[start].isspace():
                start += 1
    if start < last:
        yield Span(start, last)


def _cuts(text: str, paragraph: Span) -> set[int]:
    """Return where sentences of ``paragraph`` begin, the first one excepted (white space may come before it)."""
    cuts = _enumeration(text, paragraph)
    cuts.update(found.start() for found in _BULLET.finditer(text, paragraph.start + 1, paragraph.end))
    markers = frozenset(cuts)
    start = paragraph.start
    for found in _END.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, start, paragraph.end, found) and not (markers and _after_marker(text, markers, found.start())):
            cuts.add(found.end("closers"))
            start = found.end()
    return cuts


def _enumeration(text: str, paragraph: Span) -> set[int]:
    """Return the starts of the items of a list that runs on in one paragraph: "1. Salt 2. Bread"."""
    first = _ENUMERATOR.match(text, paragraph.start, paragraph.end)
    if first is None:
        return set()
    expected = first.group(1)
    cuts = set()
    for found in _ENUMERATOR.finditer(text, paragraph.start, paragraph.end):
        if found.group(1) == expected:
            cuts.add(found.start())
            expected = str(int(expected) + 1) if expected.isdigit() else chr(ord(expected) + 1)
    return cuts if len(cuts) > 1 else {paragraph.start}


def _after_marker(text: str, markers: frozenset[int], stop: int) -> bool:
    """Tell whether the full stop at ``stop`` is that of a list marker ("1.", "• 9.")."""
    start = stop
    while start and text[start - 1].isalnum():
        start -= 1
    return start in markers or start - 1 in markers or start - 2 in markers


def _ends(text: str, start: int, last: int, found: re.Match[str]) -> bool:
    """Tell whether the mark that was ``found`` ends the sentence that began at ``start``."""
    if found.end() >= last:
        return False
    following = _NEXT.match(text, found.end(), min(last, found.end() + _LOOK_AHEAD))
    if following is None:
        return True
    word, marks, closers = following["word"], found["marks"], found["closers"]
    if not found["gap"] and not _glued(text, found, word):
        return False
    if word[0].islower():
        return False
    if closers and _TAG.match(text, found.end(), min(last, found.end() + _LOOK_AHEAD)):
        return "!" not in marks and "?" not in marks
    if closers[:1] == "]":
        return False  # an omission: "[...]"
    if _ELLIPSIS.fullmatch(marks):
        return word.lower() in _openers() and word != "I"
    return marks != "." or bool(closers) or _full_stop_ends(text, start, found.start(), word)


def _glued(text: str, found: re.Match[str], word: str) -> bool:
    """Tell whether a sentence may end where no space follows ("Thursday.The"), which names and addresses forbid."""
    before = text[max(0, found.start() - _LOOK_BACK) : found.start()].rsplit(None, 1)[-1:]
    if not before or len(before[0]) < 2 or not before[0][-2:].isalpha() or not before[0][-1].islower():
        return bool(found["closers"]) and len(word) > 1
    after = text[found.end() : found.end() + _LOOK_AHEAD].split(None, 1)[0]
    return len(word) > 1 and word[1:].islower() and "." not in before[0] and not _ADDRESS.search(before[0] + after)


def _full_stop_ends(text: str, start: int, stop: int, word: str) -> bool:
    """Tell whether a single full stop at ``stop`` ends a sentence that ``word`` (not in lower case) follows."""
    back = _LAST.search(text, max(start, stop - _LOOK_BACK), stop)
    if back is None:
        return True
    token = back.group()
    opener = word.lower() in _openers()
    if _INITIALS.fullmatch(token):
        if token.lower() in ("a.m", "p.m"):
            return not (word[0].isdigit() or word.lower() in _after_time()) and (opener or back.start() - start > 12)
        return opener and not (word in ("I", "A") and len(token) == 1)
    kind = _abbreviations().get(token.lower())
    if kind == "title":
        return token.islower() and opener
    if kind == "number":
        return not word[0].isdigit() and (token.islower() or opener)
    if kind == "inner":
        return opener or (token.islower() and len(token) > 2)
    return True


@cache
def _after_time() -> frozenset[str]:
    """Return what goes on after a time of day: "9 a.m. Tuesday", "4 a.m. EDT"."""
    days = {row[0] for row in rows("calendar") if row[1] in ("weekday", "month")}
    return frozenset(days | {row[1] for row in rows("word_sets") if row[0] == "time_zone"})


@cache
def _abbreviations() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("abbreviations")}


@cache
def _openers() -> frozenset[str]:
    return frozenset(word for (word,) in rows("sentence_openers"))
