"""Runs of capitalised words, and what an article itself tells about its names: the first of two passes over it.

Gathered are full names ("Anna Berg" makes "Berg" a person), abbreviations ("North Velmora Union (NVU)"), and which
words are also written small.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from xref import tables
from xref.details import gazetteer
from xref.details.found import Found
from xref.details.nouns import closing
from xref.details.tokens import Line, match_phrase, phrases, word_set, words_of

_INNER = frozenset(("of", "for", "&", "on"))
_PARTICLES = word_set("name_particle")
_IN_CAPITALS = word_set("name_in_capitals")
_SUFFIXES = word_set("name_suffix")
_NUMERALS = frozenset(("III", "VII", "VIII", "XII", "XIII", "XIV", "XVI"))
"""Numbers behind a name that are no abbreviation."""
_ABBREVIATED = frozenset(("st", "jr", "sr", "mt", "ft"))
_HEADLINE = 0.6
"""Share of capitalised words from which on a line may be set as a headline, where capitals tell nothing."""
_ONE_IN = 8
"""In a headline at most one word in so many is written small, prepositions and the like apart."""


@dataclass(slots=True)
class Names:
    """What one article tells about its names."""

    people: dict[str, list[str]] = field(default_factory=dict)
    """Surname, lower-cased -> full names in order of appearance."""
    abbreviations: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, set[str]] = field(default_factory=dict)
    """Initials -> the full names of organisations that have them, with and without their small words."""
    common: set[str] = field(default_factory=set)
    """Words that the article also writes in lower case."""
    alone: set[str] = field(default_factory=set)
    """Capitalised words that stand alone inside a sentence."""

    def add_person(self, name: str) -> None:
        """Remember a full name under its surname."""
        known = self.people.setdefault(surname_of(name), [])
        if name not in known:
            known.append(name)

    def add_organisation(self, name: str) -> None:
        """Remember the full name of an organisation under its initials."""
        words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
        for initials in ("".join(word[0] for word in words), "".join(word[0] for word in words if word[0].isupper())):
            if len(initials) > 1:
                self.bodies.setdefault(initials.upper(), set()).add(name)

    def organisation(self, name: str) -> str:
        """Return the full name that an abbreviation stands for: as the article tells, by its initials, as known."""
        known = self.abbreviations.get(name)
        bodies = self.bodies.get(name, set())
        if known is None and len(bodies) == 1:
            (known,) = bodies
        return known or abbreviated_bodies().get(name.replace(".", ""), name)

    def person(self, name: str) -> str:
        """Return the full name that a shorter one stands for in this article; the name itself if that is not clear."""
        known = [full for full in self.people.get(surname_of(name), ()) if " " in full and _begins_alike(name, full)]
        return max(known, key=len) if len({full.split()[0] for full in known}) == 1 else name


def surname_of(name: str) -> str:
    """Return the last name of a person, lower-cased, without "Jr." and the like."""
    words = [word for word in name.split() if word.rstrip(".").lower() not in _SUFFIXES]
    return (words or [name])[-1].casefold().replace("’", "'")


def _begins_alike(name: str, full: str) -> bool:
    return " " not in name or name.split()[0] == full.split()[0]


@cache
def abbreviated_bodies() -> dict[str, str]:
    """Return abbreviation -> full name of the organisations that the table of organisations has under both."""
    return {
        row[1]: row[0] for row in tables.rows("organisations") if row[1].isupper() and len(row[0]) > len(row[1]) + 2
    }


@cache
def titles() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the titles and offices that stand before names, by their first token."""
    return phrases([(title, title) for (title,) in tables.rows("titles")])


@cache
def given_names() -> frozenset[str]:
    """Return given names in lower case, without diacritics."""
    return frozenset(row[0] for row in tables.rows("given_names"))


@cache
def words_in(table: str) -> frozenset[str]:
    """Return the words of a table of name parts."""
    return words_of(table)


def learn(line: Line, taken: list[Found], names: Names) -> list[tuple[int, int]]:
    """First pass: note what the line tells about names and return its runs of capitalised words as token pairs."""
    busy = {at for found in taken for at in range(found.first, found.last)}
    runs: list[tuple[int, int]] = []
    headline = is_headline(line)
    at = 0
    while at < len(line):
        if not line.words[at][0].isupper():
            if line.words[at].isalpha():
                names.common.add(line.lows[at])
            if not starts_small(line, at):
                at += 1
                continue
        elif at in busy or not _begins(line, at):
            at += 1
            continue
        last = _run_end(line, at, busy)
        runs.append((at, last))
        _note(line, at, last, names, headline)
        at = last
    return runs


def starts_small(line: Line, at: int) -> bool:
    """Tell whether "al" or "el" begins a name here ("al-Rashid")."""
    return line.low(at) in ("al", "el") and line.hyphen(at + 1) and line.capitalised(at + 2)


def is_one_word(line: Line, first: int, last: int) -> bool:
    """Tell whether a name is one word to the eye: "Berg", "al-Rashid", "O'Hara"."""
    return last - first == 1 or starts_small(line, first) or (last - first == 2 and line.low(first + 1)[:1] == "'")


def _begins(line: Line, at: int) -> bool:
    low = line.lows[at]
    return low not in closing() or (line.words[at].isupper() and low in _IN_CAPITALS)


def _run_end(line: Line, at: int, busy: set[int]) -> int:
    """Return the token after the run of capitalised words that begins at ``at``."""
    end = at + 1
    while end < len(line) and end not in busy:
        low = line.lows[end]
        if line.capitalised(end) or _inside(line, end):
            if low in closing() and not line.words[end].isupper():
                break
            end += 1
        elif starts_small(line, end):
            end += 3
        elif low == "-" and line.glued(end - 1) and line.glued(end) and line.low(end + 1)[:1].isalpha():
            end += 2
        elif low in _INNER or low in _PARTICLES:
            skip = 2 if line.low(end + 1) == "the" or (low in _PARTICLES and line.low(end + 1) in _PARTICLES) else 1
            if (
                not line.capitalised(end + skip)
                or end + skip in busy
                or (low in _INNER and not has(line, at, end, "organisation_words"))
            ):
                break
            end += skip + 1
        else:
            break
    return end


def _inside(line: Line, at: int) -> bool:
    """Tell whether the token is the tail of O'Hara or the full stop of "Gen." or "J." before another name."""
    low = line.lows[at]
    if low == ".":
        goes_on = line.capitalised(at + 1) or starts_small(line, at + 1)
        return line.glued(at - 1) and goes_on and _abbreviated(line, at - 1)
    return low[0] == "'" and len(low) > 2 and line.words[at][1].isupper()


def _abbreviated(line: Line, at: int) -> bool:
    short = len(line.words[at]) == 1 or line.lows[at] in _ABBREVIATED
    return short or match_phrase(line, at, titles()) is not None


def has(line: Line, first: int, last: int, table: str) -> bool:
    """Tell whether a word of a table stands among the tokens."""
    return any(line.lows[at] in words_in(table) for at in range(first, last))


def _note(line: Line, first: int, last: int, names: Names, headline: bool) -> None:
    """Remember what a run tells for certain; runs of a headline tell little."""
    if line.low(last) == "(" and line.low(last + 2) == ")" and line.words[last + 1].isupper() and last - first > 1:
        names.abbreviations[line.words[last + 1]] = line.slice(start_of(line, first, last, names), last)
    if last - first == 1 and first > 0:
        names.alone.add(line.lows[first])
    bare, titled = without_titles(line, start_of(line, first, last, names), last)
    if last - bare > 1 and not headline and not has(line, bare, last, "organisation_words"):
        given = gazetteer.plain(line.words[bare]) in given_names() and not starts_small(line, bare)
        aged = line.low(last) == "," and line.is_number(last + 1) and line.low(last + 2) in (",", ".")
        if (titled or given or aged) and is_shaped(line, bare, last) and not is_placed(line, bare, last):
            names.add_person(line.slice(bare, last))
    elif last - bare == 1 and titled and line.words[bare].isalpha() and line.lows[bare] not in closing():
        names.add_person(line.words[bare])


def is_headline(line: Line) -> bool:
    """Tell whether a line is set in capitals throughout, small words apart."""
    words = [word for word in line.words if word[0].isalpha()]
    small = sum(word[0].islower() and word not in _small_words() for word in words)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 3 and capitals >= _HEADLINE * len(words) and small * _ONE_IN <= len(words)


@cache
def _small_words() -> frozenset[str]:
    return words_of("function_words", "preposition", "determiner", "pronoun", "auxiliary")


def is_shaped(line: Line, first: int, last: int) -> bool:
    """Tell whether the run is made like the name of a person."""
    words = line.words[first:last]
    fits = all(word[0].isupper() or word in ".-" or word[0] in "'’" or word.lower() in _PARTICLES for word in words)
    heavy = any(word.isupper() and len(word) > 2 and word not in _NUMERALS for word in words)
    heavy = heavy and not all(word.isupper() for word in words)
    return (
        fits
        and not heavy
        and not has(line, first, last, "thing_words")
        and not has(line, last - 1, last, "place_words")
    )


def is_placed(line: Line, first: int, last: int) -> bool:
    """Tell whether the run is the name of a place, or a country or nationality stands in it."""
    if any(place.kind != "demonym" for place in gazetteer.lookup(line.slice(first, last))):
        return True
    kinds = {place.kind for at in range(first, last) for place in gazetteer.lookup(line.lows[at])}
    if (
        any(place.kind == "capital" for place in gazetteer.lookup(line.lows[first]))
        and line.lows[first] not in given_names()
    ):
        return True
    return not kinds.isdisjoint(("country", "demonym", "continent"))


def start_of(line: Line, first: int, last: int, names: Names) -> int:
    """Return where the name begins in a run: a sentence's first word may be an ordinary one ("Police Chief")."""
    while first < last - 1 and (line.lows[first] in closing() or line.lows[first] in (".", "-")):
        if line.words[first].isupper() and len(line.words[first]) > 1:
            break
        first += 1
    if first == 0 and last - first > 1 and line.lows[0] in names.common and not titled_at(line, 0):
        first += 1
        while first < last - 1 and not line.capitalised(first):  # "State-run TV"
            first += 1
    return first


def titled_at(line: Line, at: int) -> bool:
    """Tell whether a title begins at a token."""
    return match_phrase(line, at, titles()) is not None


def without_titles(line: Line, first: int, last: int) -> tuple[int, bool]:
    """Return where the name begins after nationality, party and titles, and whether there was a title."""
    titled = first > 0 and titled_at(line, first - 1) and not line.capitalised(first - 1)
    while first < last:
        title = match_phrase(line, first, titles())
        if title and title[0] <= last:
            first, titled = title[0], True
            if first < last and line.low(first) == "." and line.glued(first - 1):
                first += 1
            continue
        skipped = _before_title(line, first, last)
        if skipped == first:
            break
        first = skipped
    return first, titled


def _before_title(line: Line, first: int, last: int) -> int:
    """Return the title after what leads to it ("Ohio Governor", "Supreme Court Justice"), or ``first`` without one."""
    for end in range(last - 2, first, -1):
        title = match_phrase(line, end, titles())
        if title and title[0] < last and not has(line, title[0], last, "organisation_words"):
            return end
    return first
