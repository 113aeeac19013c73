"""Recogniser of names: people, organisations, places, and lists of them.

Names are read in two passes over an article. The first gathers what the article itself tells: full names ("Anna
Berg" makes "Berg" a person), abbreviations ("North Velmora Union (NVU)"), and which words it also writes in lower case.
The second tells what each run of capitalised words is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from xref import tables
from xref.details import gazetteer
from xref.details.found import Found
from xref.details.nouns import closing
from xref.details.tokens import Line, match_phrase, phrases, word_set, words_of
from xref.model import DetailType

_INNER = frozenset(("of", "for", "&", "on"))
_PARTICLES = word_set("name_particle")
_NO_ACRONYM = word_set("no_acronym")
_ADJECTIVES = word_set("before_title")
_APPOSITION = word_set("apposition")
_PERSON_VERBS = word_set("person_verb")
_BEFORE_PLACE = word_set("before_place")
_ABBREVIATED = frozenset(("st", "jr", "sr", "mt", "ft"))
_HEADLINE = 0.6
"""Share of capitalised words from which on a line may be set as a headline, where capitals tell nothing."""
_ONE_IN = 8
"""In a headline at most one word in so many is written small, prepositions and the like apart."""
_LONGEST = 4
"""Words of the longest name that is taken for a person's without a title."""


@dataclass(slots=True)
class Names:
    """What one article tells about its names."""

    people: dict[str, list[str]] = field(default_factory=dict)
    """Surname, lower-cased -> full names in order of appearance."""
    abbreviations: dict[str, str] = field(default_factory=dict)
    common: set[str] = field(default_factory=set)
    """Words that the article also writes in lower case."""
    alone: set[str] = field(default_factory=set)
    """Capitalised words that stand alone inside a sentence."""

    def add_person(self, name: str) -> None:
        """Remember a full name under its surname."""
        known = self.people.setdefault(_surname(name), [])
        if name not in known:
            known.append(name)

    def person(self, name: str) -> str:
        """Return the full name that a shorter one stands for in this article; the name itself if that is not clear."""
        known = [full for full in self.people.get(_surname(name), ()) if " " in full and _begins_alike(name, full)]
        return max(known, key=len) if len({full.split()[0] for full in known}) == 1 else name


def _surname(name: str) -> str:
    words = [word for word in name.split() if word.rstrip(".").lower() not in ("jr", "sr", "ii", "iii")]
    return (words or [name])[-1].casefold().replace("’", "'")


def _begins_alike(name: str, full: str) -> bool:
    return " " not in name or name.split()[0] == full.split()[0]


@cache
def _titles() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(row[0], row[0]) for row in tables.rows("titles")])


@cache
def _organisations() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(row[0], row[0]) for row in tables.rows("organisations")])


@cache
def _given() -> frozenset[str]:
    return frozenset(row[0] for row in tables.rows("given_names"))


@cache
def _words(table: str) -> frozenset[str]:
    return words_of(table)


def learn(line: Line, taken: list[Found], names: Names) -> list[tuple[int, int]]:
    """First pass: note what the line tells about names and return its runs of capitalised words as token pairs."""
    busy = {at for found in taken for at in range(found.first, found.last)}
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(line):
        if not line.words[at][0].isupper():
            if line.words[at].isalpha():
                names.common.add(line.lows[at])
            if not _lower_start(line, at):
                at += 1
                continue
        elif at in busy or not _begins(line, at):
            at += 1
            continue
        last = _run_end(line, at, busy)
        runs.append((at, last))
        _note(line, at, last, names)
        at = last
    return runs


def _lower_start(line: Line, at: int) -> bool:
    """Tell whether "al" or "el" begins a name here ("al-Rashid")."""
    return line.lows[at] in ("al", "el") and line.hyphen(at + 1) and line.capitalised(at + 2)


def _begins(line: Line, at: int) -> bool:
    low = line.lows[at]
    return line.words[at][0].isalpha() and (low not in closing() or (line.words[at].isupper() and low in ("us", "it")))


def _run_end(line: Line, at: int, busy: set[int]) -> int:
    """Return the token after the run of capitalised words that begins at ``at``."""
    end = at + 1
    while end < len(line) and end not in busy:
        low = line.lows[end]
        if (line.capitalised(end) and line.words[end][0].isalpha()) or _inside(line, end):
            if low in closing() and not line.words[end].isupper():
                break
            end += 1
        elif _lower_start(line, end):
            end += 3
        elif low == "-" and line.glued(end - 1) and line.glued(end) and line.low(end + 1)[:1].isalpha():
            end += 2
        elif low in _INNER or low in _PARTICLES:
            skip = 2 if line.low(end + 1) == "the" else 1
            if (
                not line.capitalised(end + skip)
                or end + skip in busy
                or (low in _INNER and not _has(line, at, end, "organisation_words"))
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
        return line.glued(at - 1) and line.capitalised(at + 1) and _abbreviated(line, at - 1)
    return low[0] == "'" and len(low) > 2 and line.words[at][1].isupper()


def _abbreviated(line: Line, at: int) -> bool:
    short = len(line.words[at]) == 1 or line.lows[at] in _ABBREVIATED
    return short or match_phrase(line, at, _titles()) is not None


def _has(line: Line, first: int, last: int, table: str) -> bool:
    return any(line.lows[at] in _words(table) for at in range(first, last))


def _note(line: Line, first: int, last: int, names: Names) -> None:
    """Remember what a run tells for certain."""
    if line.low(last) == "(" and line.low(last + 2) == ")" and line.words[last + 1].isupper() and last - first > 1:
        names.abbreviations[line.words[last + 1]] = line.slice(_start(line, first, last, names), last)
    if last - first == 1 and first > 0:
        names.alone.add(line.lows[first])
    bare, titled = _without_titles(line, _start(line, first, last, names), last)
    if last - bare > 1 and not _is_headline(line) and not _has(line, bare, last, "organisation_words"):
        given = gazetteer.plain(line.words[bare]) in _given()
        aged = line.low(last) == "," and line.is_number(last + 1) and line.low(last + 2) in (",", ".")
        if (titled or given or aged) and _shaped(line, bare, last) and not _placed(line, bare, last):
            names.add_person(line.slice(bare, last))
    elif last - bare == 1 and titled and line.words[bare].isalpha() and line.lows[bare] not in closing():
        names.add_person(line.words[bare])


def _is_headline(line: Line) -> bool:
    """Tell whether a line is set in capitals throughout, small words apart."""
    words = [word for word in line.words if word[0].isalpha()]
    small = sum(word[0].islower() and word not in _small_words() for word in words)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) > 3 and capitals >= _HEADLINE * len(words) and small * _ONE_IN <= len(words)


@cache
def _small_words() -> frozenset[str]:
    return words_of("function_words", "preposition", "determiner", "pronoun", "auxiliary")


def _shaped(line: Line, first: int, last: int) -> bool:
    """Tell whether the run is made like the name of a person."""
    words = line.words[first:last]
    fits = all(word[0].isupper() or word in ".-" or word[0] in "'’" or word.lower() in _PARTICLES for word in words)
    heavy = any(word.isupper() and len(word) > 2 for word in words) and not all(word.isupper() for word in words)
    return (
        fits
        and not heavy
        and not _has(line, first, last, "thing_words")
        and not _has(line, last - 1, last, "place_words")
    )


def _placed(line: Line, first: int, last: int) -> bool:
    """Tell whether the run is the name of a place, or a country or nationality stands in it."""
    if any(place.kind != "demonym" for place in gazetteer.lookup(line.slice(first, last))):
        return True
    kinds = {place.kind for at in range(first, last) for place in gazetteer.lookup(line.lows[at])[:1]}
    if (
        any(place.kind == "capital" for place in gazetteer.lookup(line.lows[first]))
        and line.lows[first] not in _given()
    ):
        return True
    return not kinds.isdisjoint(("country", "demonym", "continent"))


def _start(line: Line, first: int, last: int, names: Names) -> int:
    """Return where the name begins in a run: a sentence's first word may be an ordinary one ("Police Chief")."""
    while first < last - 1 and (line.lows[first] in closing() or line.lows[first] in (".", "-")):
        if line.words[first].isupper() and len(line.words[first]) > 1:
            break
        first += 1
    if first == 0 and last - first > 1 and line.lows[0] in names.common and not _titled(line, 0):
        first += 1
        while first < last - 1 and not line.capitalised(first):  # "State-run TV"
            first += 1
    return first


def _titled(line: Line, at: int) -> bool:
    return match_phrase(line, at, _titles()) is not None


def _without_titles(line: Line, first: int, last: int) -> tuple[int, bool]:
    """Return where the name begins after nationality, party and titles, and whether there was a title."""
    titled = first > 0 and _titled(line, first - 1) and not line.capitalised(first - 1)
    while first < last:
        title = match_phrase(line, first, _titles())
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
        title = match_phrase(line, end, _titles())
        if title and title[0] < last and not _has(line, title[0], last, "organisation_words"):
            return end
    return first


def classify(line: Line, runs: list[tuple[int, int]], names: Names) -> list[Found]:
    """Second pass: return the names on a line in order, and after them the lists that they form."""
    headline = _is_headline(line)
    found: list[Found] = []
    unknown: list[Found] = []
    for first, last in runs:
        start = _start(line, first, last, names)
        read = [] if headline else _read(line, start, last, names)
        if read:
            found += read
            continue
        known = _scan(line, start, last, names) if headline or last - start > _LONGEST else []
        found += known
        if not known and last - start == 1 and first > 0 and not headline:
            unknown.append(Found("names", start, last, line.slice(start, last)))
    return found + lists(line, sorted(found + unknown, key=lambda each: (each.first, -each.last)))


def _read(line: Line, first: int, last: int, names: Names) -> list[Found]:
    """Return what a run as a whole stands for; empty if that is not clear."""
    known = match_phrase(line, first, _organisations())
    if known and known[0] == last and line.capitalised(first):
        return [Found("organisation", first, last, line.slice(first, last))]
    bare, titled = _without_titles(line, first, last)
    organisational = _has(line, bare, last, "organisation_words")
    if bare < last and titled and not organisational and _shaped(line, bare, last):
        return [Found("person", bare, last, line.slice(bare, last))]
    if bare >= last:
        return []
    place = _place(line, bare, last)
    if place:
        return [place]
    if organisational and last - first > 1 and not _has(line, last - 1, last, "thing_words"):
        return [Found("organisation", first if bare == first or not titled else bare, last, line.slice(first, last))]
    if last - bare == 1 or (last - bare == 3 and _lower_start(line, bare)) or line.lows[bare : bare + 2] == ["al", "-"]:
        return _single(line, bare, last, names)
    if _is_person(line, bare, last, names):
        names.add_person(line.slice(bare, last))
        return [Found("person", bare, last, line.slice(bare, last))]
    return []


def _is_person(line: Line, first: int, last: int, names: Names) -> bool:
    """Tell whether an unknown run of words is a person: its surname stands alone elsewhere, or it speaks."""
    if last - first > _LONGEST or not _shaped(line, first, last) or _placed(line, first, last):
        return False
    words = [line.lows[at] for at in range(first, last) if line.words[at].isalpha()]
    surname = words[-1] if words else ""
    if gazetteer.plain(words[0] if words else "") in _given() or surname in names.people:
        return True
    if any(word in names.common for word in words) or gazetteer.country_of_people(words[0]):
        return False
    speaks = line.low(last) in _PERSON_VERBS or line.low(first - 1) in _PERSON_VERBS
    explained = line.low(last) == "," and (line.low(last + 1) in _APPOSITION or _titled(line, last + 1))
    return surname in names.alone or words[0] in names.alone or speaks or explained


def _single(line: Line, at: int, last: int, names: Names) -> list[Found]:
    """Return what a capitalised word by itself ("Berg", "al-Rashid") stands for."""
    word = line.slice(at, last)
    low = word.lower()
    if low in names.people:
        return [Found("person", at, last, word)]
    if word.isupper() and 2 <= len(word) <= 6 and low not in _NO_ACRONYM and word.isalpha():
        return [] if line.glued(last - 1) and line.is_number(last) else [Found("organisation", at, last, word)]
    if at == 0 or low in names.common or gazetteer.country_of_people(low):
        return []
    beside = line.low(last) in _words("place_words") or (
        line.low(at - 1) == "of" and line.low(at - 2) in _words("place_words")
    )
    if beside or (line.low(at - 1) in ("in", "near") and low not in _words("thing_words") and low not in _given()):
        return [Found("place", at, last, word)]
    return []


def _place(line: Line, first: int, last: int) -> Found | None:
    """Return the place that the whole run names, with the region or country after a comma ("Vilnius, Lithuania")."""
    name = line.slice(first, last)
    found = [place for place in gazetteer.lookup(name) if place.kind not in ("demonym", "abbreviation")]
    if name == "Us":
        return None
    state = _state(line, last)
    if state:
        return Found("place", first, state[0], f"{gazetteer.canonical(name)}, {state[1]}")
    if not found:
        worded = last - first > 1 and line.lows[last - 1] in _words("place_words") and line.lows[first] != "united"
        return Found("place", first, last, name) if worded else None
    if found[0].kind in ("city", "region") and last - first == 1 and not _place_is_meant(line, first, last, found[0]):
        return None
    if line.low(last) == "," and line.capitalised(last + 1):
        for end in range(min(last + 5, len(line)), last + 1, -1):
            outer = line.slice(last + 1, end)
            if _contains(outer, found):
                return Found("place", first, end, f"{gazetteer.canonical(name)}, {gazetteer.canonical(outer)}")
    return Found("place", first, last, gazetteer.canonical(name))


def _state(line: Line, last: int) -> tuple[int, str] | None:
    """Read the abbreviated state after a place: ", Colo.", ", N.H."; the token after it and its name."""
    if line.low(last) != "," or not line.capitalised(last + 1):
        return None
    for end in (min(last + 3, len(line)), last + 2):
        for place in gazetteer.lookup(line.slice(last + 1, end)):
            if place.kind == "abbreviation":
                return end, place.of
    return None


def _contains(outer: str, places: list[gazetteer.Place]) -> bool:
    names = {outer, gazetteer.canonical(outer)}
    names |= {place.of for place in gazetteer.lookup(outer) if place.kind == "abbreviation"}
    return any(part in names for place in places for part in place.of.split(", "))


def _place_is_meant(line: Line, first: int, last: int, place: gazetteer.Place) -> bool:
    """Tell whether a word that is also a surname or a plain word is the place: a preposition or a comma tells."""
    if line.lows[first] in _given() and line.low(first - 1) not in _BEFORE_PLACE:
        return False
    if place.thousands >= 1000 or place.kind == "region":
        return True
    return line.low(first - 1) in _BEFORE_PLACE or (line.low(last) == "," and line.capitalised(last + 1))


def _scan(line: Line, first: int, last: int, names: Names) -> list[Found]:
    """Return the known names inside a run that means nothing as a whole ("Quake Kills Dozens In Japan")."""
    found: list[Found] = []
    at = first
    while at < last:
        each = _known_at(line, at, last, names)
        if each:
            found.append(each)
            at = each.last
        else:
            at += 1
    return found


def _known_at(line: Line, at: int, last: int, names: Names) -> Found | None:
    organisation = match_phrase(line, at, _organisations())
    if organisation and organisation[0] <= last and line.capitalised(at):
        return Found("organisation", at, organisation[0], line.slice(at, organisation[0]))
    for end in range(min(last, at + _LONGEST), at, -1):
        name = line.slice(at, end)
        places = [
            place for place in gazetteer.lookup(name) if place.kind in ("country", "capital", "continent", "alias")
        ]
        if places and line.capitalised(at) and name != "Us":
            return Found("place", at, end, gazetteer.canonical(name))
        if end - at > 1 and name in names.people.get(_surname(name), ()):
            return Found("person", at, end, name)
    low = line.lows[at]
    return Found("person", at, at + 1, line.words[at]) if low in names.people and low not in names.common else None


def lists(line: Line, found: list[Found]) -> list[Found]:
    """Return the lists of names among ``found``: "South Korea, Australia and New Zealand"."""
    groups: list[Found] = []
    group: list[Found] = []
    joined = False
    for name in [*found, None]:
        gap = line.lows[group[-1].last : name.first] if group and name else []
        if name and group and gap and len(gap) <= 3 and all(word in _JOINTS for word in gap) and not joined:
            group.append(name)
            joined = any(word != "," and word != "the" for word in gap)
            continue
        if joined and _is_list(group):
            groups.append(
                Found("names", group[0].first, group[-1].last, tuple(sorted(str(each.value) for each in group)))
            )
        group, joined = [name] if name else [], False
    return groups


_JOINTS = frozenset((",", "and", "or", "&", "the"))


def _is_list(group: list[Found]) -> bool:
    kinds = {each.type for each in group} - {"names"}
    return len(kinds) == 1 or (not kinds and len(group) > 2) if len(group) > 1 else False


def resolved(type_: DetailType, value: str, names: Names) -> str:
    """Return the name in full as the article gives it: "Berg" -> "Anna Berg", "NVU" -> what it stands for."""
    if type_ == "person":
        return names.person(value)
    if type_ == "organisation":
        return names.abbreviations.get(value, value)
    return value
