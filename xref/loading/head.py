"""What the top of a text says about itself: its outlet, its date, its byline. Only lines that say just that count."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from xref import tables
from xref.loading import dates
from xref.loading.limits import MAX_HEAD_LINES, MAX_STAMP_LENGTH, MAX_STANDFIRST_WORDS


class Head(NamedTuple):
    """What was found, None for what was not. ``published`` is as written, for ``dates.parse``."""

    source: str | None = None
    published: str | None = None
    author: str | None = None


class Stamp(NamedTuple):
    """A line that gives a date: the date as written, a name in front of it, and whether it is only an update."""

    date: str
    name: str | None
    updated: bool

    @property
    def source(self) -> str | None:
        """The name if it is an outlet's; a place may stand before a date as well."""
        if self.name is None:
            return None
        is_outlet = _has_outlet_word(self.name) or _DOMAIN.fullmatch(self.name) is not None
        return _agency(self.name) or (self.name if is_outlet else None)


_DOMAIN = re.compile(r"[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.[a-z]{2,12}", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:(?:first|originally|last|article|date)\s)?(?P<verb>published|posted|updated|edited|modified|"
    r"date of publication|publication date|created|date|issued|filed)\b(?:\s(?:on|at|by|in|online))?\s{0,3}:?\s{0,3}",
    re.IGNORECASE,
)
_UPDATES = frozenset({"updated", "edited", "modified"})
_TIME = re.compile(
    r"\b\d{1,2}[:.]\s?\d{2}(?::\d{2})?\s{0,2}(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s{0,2}[ap]\.?\s?m\b\.?|\b\d{4}\s(?=GMT|UTC|HKT)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|on|at|noon|midnight|uk|[a-z]?(?:e|c|m|p|k|h|j|i|a)[sdk]?t|gmt|utc|bst|"
    r"cest|eest|aest|aedt|local time|\d{1,2} min(?:ute)? read|min read)\b",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{4}|\d[/.-]\d")  # no date without them: the quick way out
_NUMERIC = re.compile(r"(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d/])")
_SEPARATORS = " \t\u00a0,;:|–—-·•@/()[]*_."
_BYLINE = re.compile(r"(?:written\s)?by:?\s+(?=\S)(.{2,120})", re.IGNORECASE)
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{1,40}(?:,\s[A-Z][\w .'’-]{1,30})?(?:,\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,?\s\d{4})?)?\s?"
    r"\((?P<agency>[A-Za-z/ -]{2,30})\)\s?[-–—]{1,2}\s"
)
_NAME = re.compile(r"[^\W\d_][\w&.'’-]*(?:\s(?:of|the|and|&|for|in|de|[^\W\d_][\w&.'’-]*)){0,6}")
_LINKS = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|\*\*|__")


def head(text: str, title: str | None = None) -> Head:
    """Return what the lines above the article's body say: down to the first prose that is more than a standfirst."""
    source = published = updated = author = None
    prose = 0
    lines = [_LINKS.sub("", line).strip() for line in _top(text)]
    last = max((number for number, line in enumerate(lines) if is_prose(line)), default=0)
    for number, bare in enumerate(lines):
        if prose and number > last:
            break  # below the body
        if title and bare == title.strip() and stamp(bare) is None:
            continue
        if (by := byline(bare)) is not None:
            author = author or _author(by)
            source = source or _outlet_after_comma(by)
            bare = by
        elif (dateline := _DATELINE.match(bare)) is not None:
            source = source or _agency(dateline["agency"])
            published = published or next((found.value for found in dates.written(dateline.group())), None)
        if not prose and source is None and (outlet := masthead(bare)) is not None:
            source = outlet
        elif (found := stamp(bare)) is not None:
            source = source or found.source
            if found.updated:
                updated = updated or found.date
            else:
                published = published or found.date
        elif is_prose(bare):
            prose += len(bare.split())
            if prose > MAX_STANDFIRST_WORDS:
                break
    return Head(source, published or updated, author)


def stamp(line: str) -> Stamp | None:
    """Read a line that holds a date and nothing else but a label, a weekday, a time and the name of an outlet."""
    if len(line) > MAX_STAMP_LENGTH or _DIGITS.search(line) is None:
        return None
    rest = line
    found = _dates(line)
    if not found:
        return None
    labels = list(_LABEL.finditer(line))
    updated = False
    first = found[0]
    for start, end in reversed(found):
        rest = rest[:start] + "\0" + rest[end:]
    before, _, after = rest.partition("\0")
    if labels and labels[0].start() < first[0]:
        updated = labels[0]["verb"].casefold() in _UPDATES
    name = _name_before(_LABEL.sub(" ", before))
    remains = _stripped(_LABEL.sub(" ", after.replace("\0", " ")))
    if name is None or remains:
        return None
    return Stamp(line[first[0] : first[1]], name or None, updated)


def _dates(line: str) -> list[tuple[int, int]]:
    named = [(found.start, found.end) for found in dates.written(line) if len(found.value) == 10]
    return sorted(named or [match.span() for match in _NUMERIC.finditer(line)])


def _stripped(text: str) -> str:
    return _FILLER.sub(" ", _TIME.sub(" ", text)).strip(_SPACES)


_SPACES = _SEPARATORS + "\n"


def _name_before(text: str) -> str | None:
    """Return the outlet named before a date, "" if nothing stands there, None if it is something else."""
    bare = _stripped(text)
    if not bare or _DOMAIN.fullmatch(bare):
        return bare
    if _NAME.fullmatch(bare) is None or not all(w[0].isupper() or w in _SMALL for w in bare.split()):
        return None
    return bare


_SMALL = frozenset({"of", "the", "and", "&", "for", "in", "de"})


@cache
def _outlet_words() -> frozenset[str]:
    return frozenset(word for word, _ in tables.rows("outlet_words"))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(word for word, alone in tables.rows("outlet_words") if alone)


def masthead(line: str) -> str | None:
    """Return the outlet that a line names and says nothing else, with a label or without; None for any other."""
    labelled = _SOURCE_LABEL.match(line[:MAX_STAMP_LENGTH])
    name = _stripped(line[labelled.end() :] if labelled else line)
    if not name or len(name) > LONGEST_MASTHEAD:
        return None
    if (agency := _agency(name)) is not None:
        return agency
    if _DOMAIN.fullmatch(name):
        return name if labelled else None
    if _NAME.fullmatch(name) is None or not all(w[0].isupper() or w in _SMALL for w in name.split()):
        return None
    if labelled:
        return name if _has_outlet_word(name) else None
    return name if len(name.split()) >= 2 and name.split()[-1].casefold() in _last_words() else None


_SOURCE_LABEL = re.compile(
    r"(?:source|outlet|publication|publisher|published\sby|newspaper)\s{0,2}:\s{0,3}", re.IGNORECASE
)

LONGEST_MASTHEAD = 50
"""Code points of the name of an outlet at most."""


def _has_outlet_word(name: str) -> bool:
    return not _outlet_words().isdisjoint(re.findall(r"[a-z]+", name.casefold()))


def _outlet_after_comma(byline: str) -> str | None:
    """Return the outlet in "Jane Doe, The Daily Example"."""
    _, comma, rest = byline.partition(",")
    name = rest.strip(_SPACES)
    if not comma or _NAME.fullmatch(name) is None:
        return None
    return _agency(name) or (name if _has_outlet_word(name) and not _TITLES.search(name) else None)


_TITLES = re.compile(
    r"\b(?:editor|reporter|writer|correspondent|staff|columnist|contributor|special|chief|producer|bureau)\b",
    re.IGNORECASE,
)


def _author(byline: str) -> str | None:
    name = re.split(r",|\||\s[-–—]\s|(?<!\s)\s+(?:for|at|on)\s", byline, maxsplit=1)[0].strip(_SPACES)
    return name if name and not _dates(name) else None


@cache
def _agencies() -> dict[str, str]:
    return dict(tables.rows("news_agencies"))  # type: ignore[arg-type]


def _agency(name: str) -> str | None:
    return _agencies().get(name.strip())


def _top(text: str) -> list[str]:
    """Return the first lines that are not blank, without copying the rest of a long text."""
    lines = [line.strip() for line in text[: MAX_HEAD_LINES * 1000].split("\n")]
    return [line for line in lines if line][:MAX_HEAD_LINES]


def is_prose(line: str) -> bool:
    """Tell whether a line is long enough for the body of an article or its standfirst."""
    return len(line) > MAX_STAMP_LENGTH or (len(line) > 100 and line.rstrip("\"”'’)").endswith((".", "!", "?")))


def byline(line: str) -> str | None:
    """Return what follows "By" in a line that names who wrote the article and says nothing else, None for any other."""
    found = _BYLINE.fullmatch(line)
    if found is None or len(line) > MAX_STAMP_LENGTH:
        return None
    names = [word for word in found[1].split() if word[0].isupper()]
    others = {
        word.strip(",.;:|()–—-").casefold() for word in found[1].split() if word[0].isalpha() and word[0].islower()
    }
    return found[1] if names and others <= _byline_words() else None


@cache
def _byline_words() -> frozenset[str]:
    return frozenset(word for (word,) in tables.rows("byline_words"))
