"""Recogniser of names: people, organisations, places, and lists of them; the second of two passes over an article."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details import gazetteer
from xref.details.found import Found
from xref.details.name_runs import (
    Names,
    given_names,
    has,
    is_headline,
    is_one_word,
    is_placed,
    is_shaped,
    start_of,
    starts_small,
    surname_of,
    titled_at,
    without_titles,
    words_in,
)
from xref.details.tokens import Line, match_phrase, phrases, word_set
from xref.model import DetailType

_APPOSITION = word_set("apposition")
_PERSON_VERBS = word_set("person_verb")
_BEFORE_PLACE = word_set("before_place")
_PARTICLES = word_set("name_particle")
_NO_ACRONYM = word_set("no_acronym")
_JOINTS = frozenset((",", "and", "or", "&", "the"))
_LONGEST = 4
"""Words of the longest name that is taken for a person's without a title."""


@cache
def _organisations() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(name, name) for name, _ in tables.rows("organisations")])


def classify(line: Line, runs: list[tuple[int, int]], names: Names) -> list[Found]:
    """Second pass: return the names on a line in order, and after them the lists that they form."""
    headline = is_headline(line)
    found: list[Found] = []
    unknown: list[Found] = []
    for first, last in runs:
        start = start_of(line, first, last, names)
        if found and start < found[-1].last:
            continue  # the country of "Lyon, France"
        read = None if headline else _read(line, start, last, names)
        if read:
            found.append(read)
            continue
        known = _scan(line, start, last, names) if headline or last - start > _LONGEST else []
        found += known
        if not known and last - start == 1 and first > 0 and not headline:
            unknown.append(Found("names", start, last, line.slice(start, last)))
    return found + lists(line, sorted(found + unknown, key=lambda each: each.first))


def _read(line: Line, first: int, last: int, names: Names) -> Found | None:
    """Return what a run as a whole stands for; None if that is not clear."""
    known = match_phrase(line, first, _organisations())
    if known and known[0] == last and (line.capitalised(first) or starts_small(line, first)):
        return Found("organisation", first, last, line.slice(first, last))
    bare, titled = without_titles(line, first, last)
    if bare >= last:
        return None
    organisational = has(line, bare, last, "organisation_words")
    if titled and not organisational and is_shaped(line, bare, last):
        return Found("person", bare, last, line.slice(bare, last))
    place = _place(line, bare, last)
    if place:
        return place
    if bare == first and _is_home(line, first):
        return Found("place", first, last, line.slice(first, last))
    if organisational and last - first > 1 and not has(line, last - 1, last, "thing_words"):
        start = bare if titled else first
        names.add_organisation(line.slice(start, last))
        return Found("organisation", start, last, line.slice(start, last))
    if is_one_word(line, bare, last):
        return _single(line, bare, last, names)
    if _is_person(line, bare, last, names):
        names.add_person(line.slice(bare, last))
        return Found("person", bare, last, line.slice(bare, last))
    return None


def _is_home(line: Line, at: int) -> bool:
    """Tell whether a name stands where the home of a person does: "Ada Lind, 63, of Mill Point"."""
    marks = [line.low(before) for before in (at - 4, at - 2, at - 1)]
    return marks == [",", ",", "of"] and line.is_number(at - 3)


def _is_person(line: Line, first: int, last: int, names: Names) -> bool:
    """Tell whether an unknown run of words is a person: its surname stands alone elsewhere, or it speaks."""
    if last - first > _LONGEST or not is_shaped(line, first, last) or is_placed(line, first, last):
        return False
    words = [line.lows[at] for at in range(first, last) if line.words[at].isalpha()]
    if not words:
        return False  # abbreviations alone
    surname = surname_of(" ".join(words))
    if gazetteer.plain(words[0]) in given_names() or surname in names.people:
        return True
    if any(word in names.common for word in words):
        return False
    speaks = line.low(last) in _PERSON_VERBS or line.low(first - 1) in _PERSON_VERBS
    explained = line.low(last) == "," and (line.low(last + 1) in _APPOSITION or titled_at(line, last + 1))
    explained = explained or (line.low(first - 1) == "," and titled_at(line, first - 2))
    noble = any(line.lows[at] in _PARTICLES for at in range(first + 1, last - 1))
    return surname in names.alone or words[0] in names.alone or speaks or explained or noble


def _single(line: Line, at: int, last: int, names: Names) -> Found | None:
    """Return what a capitalised word by itself ("Berg", "al-Rashid") stands for."""
    word = line.slice(at, last)
    low = word.lower()
    if surname_of(word) in names.people:
        return Found("person", at, last, word)
    if word.isupper() and 2 <= len(word) <= 6 and low not in _NO_ACRONYM and word.isalpha():
        return None if line.glued(last - 1) and line.is_number(last) else Found("organisation", at, last, word)
    if at == 0 or low in names.common or gazetteer.country_of_people(low):
        return None
    beside = line.low(last) in words_in("place_words") or (
        line.low(at - 1) == "of" and line.low(at - 2) in words_in("place_words")
    )
    if beside or (
        line.low(at - 1) in ("in", "near") and low not in words_in("thing_words") and low not in given_names()
    ):
        return Found("place", at, last, word)
    return None


def _place(line: Line, first: int, last: int) -> Found | None:
    """Return the place that the whole run names, with the region or country after a comma ("Lyon, France")."""
    name = line.slice(first, last)
    found = gazetteer.places(name)
    state = _state(line, last)
    if state:
        return Found("place", first, state[0], f"{gazetteer.canonical(name)}, {state[1]}")
    if not found:
        worded = last - first > 1 and line.lows[last - 1] in words_in("place_words") and line.lows[first] != "united"
        return Found("place", first, last, name) if worded else None
    if found[0].kind in ("city", "region") and last - first == 1 and not _place_is_meant(line, first, last, found[0]):
        return None
    if line.low(last) == "," and line.capitalised(last + 1):
        for end in range(min(last + 6, len(line)), last + 1, -1):
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
    names = (outer, gazetteer.canonical(outer))
    return any(part in names for place in places for part in place.of.split(", "))


def _place_is_meant(line: Line, first: int, last: int, place: gazetteer.Place) -> bool:
    """Tell whether a word that is also a surname or a plain word is the place: a preposition or a comma tells."""
    if line.lows[first] in given_names() and line.low(first - 1) not in _BEFORE_PLACE:
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
        if places and line.capitalised(at):
            return Found("place", at, end, gazetteer.canonical(name))
        if end - at > 1 and name in names.people.get(surname_of(name), ()):
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
        if name and gap and all(word in _JOINTS for word in gap) and not joined:
            group.append(name)
            joined = any(word != "," and word != "the" for word in gap)
            continue
        if joined and _is_list(group):
            groups.append(
                Found("names", group[0].first, group[-1].last, tuple(sorted(str(each.value) for each in group)))
            )
        group, joined = [name] if name else [], False
    return groups


def _is_list(group: list[Found]) -> bool:
    kinds = {each.type for each in group} - {"names"}
    return len(kinds) == 1 or (not kinds and len(group) > 2)


def resolved(type_: DetailType, value: str, names: Names) -> str:
    """Return the name in full as the article gives it: "Berg" -> "Anna Berg", "NVU" -> what it stands for."""
    if type_ == "person":
        return names.person(value)
    if type_ == "organisation":
        return names.organisation(value)
    return value
