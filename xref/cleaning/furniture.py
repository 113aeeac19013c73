"""What single lines are: the tables of furniture asked about a line, a sentence, a heading, a notice."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xref import tables
from xref.cleaning.lines import Line, fold, sentences
from xref.cleaning.patterns import Index

NOTICE_PHRASES = 3
"""Different phrases of legal and house notices that make a paragraph a notice wherever it stands."""

NOTICE_PHRASES_BELOW = 2
"""The same below the article's body, where notices stand."""

HEADING_WORDS = 12
"""Words of a heading at most."""

LONG_HEADING_WORDS = 40
"""The same for the headings of comments, which may repeat the article's title."""


class Rule(NamedTuple):
    """What a pattern of a line stands for."""

    reason: str
    scope: str
    most: int


class Heading(NamedTuple):
    """What a heading opens."""

    reason: str
    scope: str


@cache
def _line_index() -> Index[Rule]:
    table = tables.rows("furniture_lines")
    return Index((pattern, Rule(reason, scope, int(most))) for reason, scope, most, pattern in table)


@cache
def _heading_index() -> Index[Heading]:
    return Index((pattern, Heading(reason, scope)) for reason, scope, pattern in tables.rows("furniture_headings"))


def of_line(line: Line, scopes: frozenset[str]) -> str | None:
    """Return what furniture a whole line is, None if none. ``scopes`` are those of the table that count here."""
    if _quotes(line.text):
        return None
    found = _reasons(line.folded, line.words, scopes if line.heading else scopes - {"title"})
    if found:
        return min(found)
    if line.heading and (bar := _bar(line.text)) is not None:
        return bar
    parts = sentences(line)
    if len(parts) < 2 or "sentence" not in scopes:
        return None
    first = None
    for start, end in parts:
        reason = of_sentence(line.text[start - line.start : end - line.start])
        if reason is None:
            return None
        first = first or reason
    return first


def of_sentence(text: str) -> str | None:
    """Return what furniture a sentence is, None if none."""
    found = [] if _quotes(text) else _reasons(fold(text), len(text.split()), frozenset({"sentence"}))
    return min(found) if found else None


def _quotes(text: str) -> bool:
    """Tell whether a text starts with a quotation and goes on after it: then somebody is quoted, not the page."""
    return text[0] in _OPENING and text.rstrip()[-1] not in _CLOSING


_OPENING = "“\"‘'«„"
_CLOSING = "”\"’'»"


def _bar(text: str) -> str | None:
    """Return what a bar of links is ("Share | Tweet | Print", "Facebook Twitter WhatsApp"), None if it is none."""
    if len(text) > LONGEST_BAR:
        return None
    parts = [part for part in _BAR.split(text) if part.strip()]
    if len(parts) >= 3 and all(len(part.split()) <= 4 for part in parts) and _TRAIL.search(text):
        return "site menu"
    if len(parts) == 1:
        parts = text.split()
    reasons = [_reasons(fold(part), len(part.split()), _OF_BARS) for part in parts]
    return min(reasons[0]) if len(parts) >= 2 and all(reasons) else None


_BAR = re.compile(r"[|·•>›»]|\s/\s")
_TRAIL = re.compile(r"[>›»]")
_OF_BARS = frozenset({"line", "title"})

LONGEST_BAR = 150
"""Code points of a bar of links at most."""


def _reasons(folded: str, words: int, scopes: frozenset[str]) -> list[str]:
    if words > _most():
        return []
    found = _line_index().find(folded, lambda rule: rule.scope in scopes and words <= rule.most)
    return [rule.reason for rule in found]


@cache
def _most() -> int:
    return max(int(most) for _, _, most, _ in tables.rows("furniture_lines"))


def ends(line: Line) -> list[tuple[int, int, str]]:
    """Return the runs of furniture sentences at the start and the end of a paragraph that also has other sentences."""
    parts = sentences(line)
    if len(parts) < 2:
        return []
    made: list[tuple[int, int, str]] = []
    for order in (parts, parts[::-1]):
        run: list[tuple[int, int]] = []
        reason = None
        for start, end in order:
            found = of_sentence(line.text[start - line.start : end - line.start])
            if found is None:
                break
            reason = reason or found
            run.append((start, end))
        if reason is not None:
            made.append((min(start for start, _ in run), max(end for _, end in run), reason))
    return made


def heading(line: Line) -> Heading | None:
    """Return what region a line opens, None if it opens none."""
    if line.words > LONG_HEADING_WORDS or line.text.endswith((".", ";")) or any(sign in line.text for sign in "{}="):
        return None
    short = line.words <= HEADING_WORDS
    return min(_heading_index().find(line.folded, lambda found: short or found.scope == "end"), default=None)


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Return the phrases of notices by their first words."""
    by_word: dict[str, list[tuple[str, str]]] = {}
    for reason, phrase in tables.rows("furniture_phrases"):
        by_word.setdefault(_FIRST_WORD.split(phrase, maxsplit=1)[0], []).append((reason, phrase))
    return by_word


_FIRST_WORD = re.compile(r"[^a-z0-9]+")


def notice(line: Line, below: bool) -> str | None:
    """Return what notice a paragraph is by its phrases: that of most of them, None if it has too few."""
    if line.words < BODY_NOTICE_WORDS:
        return None
    phrases = _phrases()
    here = phrases.keys() & set(_FIRST_WORD.split(line.folded))
    found = [reason for word in sorted(here) for reason, phrase in phrases[word] if phrase in line.folded]
    if len(found) < (NOTICE_PHRASES_BELOW if below else NOTICE_PHRASES):
        return None
    return max(sorted(set(found)), key=found.count)


BODY_NOTICE_WORDS = 8
"""Words of a notice at least."""


@cache
def _credit_words() -> dict[str, frozenset[str]]:
    return {word: frozenset(following.split()) for word, following in tables.rows("credit_words")}


def is_credit(line: Line) -> bool:
    """Tell whether a line only says who reported, wrote or edited: names, and the words credits are made of."""
    allowed = _credit_words()
    written = line.text.split()
    plain = [word.strip("().,;:*\"'’").casefold() for word in written]
    found = False
    for number, word in enumerate(plain):
        if word and not written[number].lstrip("(*\"'")[:1].isupper() and word not in allowed:
            return False
        last = number + 1 == len(plain) or written[number].endswith(":")
        found = found or ("." if last else plain[number + 1]) in allowed.get(word, ())
    return found and line.words >= 2
