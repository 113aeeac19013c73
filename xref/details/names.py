"""Recogniser of names: people, organisations, places, and lists of them; resolved within the article."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from xref import tables
from xref.details import gazetteer
from xref.details.found import Found
from xref.details.nouns import closing
from xref.details.tokens import Line, match_phrase, phrases, word_set, words_of
from xref.model import DetailType

_INNER = ("of", "for", "and", "&", "on")
_PARTICLES = word_set("name_particle")
_NO_ACRONYM = word_set("no_acronym")


@dataclass(slots=True)
class Names:
    """The names of one article: full names by surname, and organisations by abbreviation."""

    people: dict[str, list[str]] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)

    def add_person(self, name: str) -> None:
        """Remember a full name under its surname."""
        known = self.people.setdefault(name.split()[-1].casefold(), [])
        if name not in known:
            known.append(name)

    def person(self, name: str) -> str:
        """Return the full name that a surname stands for in this article; the name itself if that is not clear."""
        known = self.people.get(name.split()[-1].casefold(), [])
        if " " in name:
            return name
        return known[0] if len(known) == 1 else name


@cache
def _titles() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(title, title) for (title,) in tables.rows("titles")])


@cache
def _organisation_words() -> frozenset[str]:
    return words_of("organisation_words")


def read_names(line: Line, taken: list[Found], names: Names) -> list[Found]:
    """Return the names on a line in order; tokens that belong to ``taken`` (dates, quantities) are left out."""
    busy = {at for found in taken for at in range(found.first, found.last)}
    found: list[Found] = []
    at = 0
    while at < len(line):
        if at in busy or not _begins(line, at):
            at += 1
            continue
        last = _run_end(line, at, busy)
        found += _classify(line, at, last, names)
        at = last
    return found + _lists(line, found)


def _begins(line: Line, at: int) -> bool:
    if not line.capitalised(at) or not line.words[at][0].isalpha():
        return False
    low = line.lows[at]
    return low not in closing() or (line.words[at].isupper() and len(low) > 1 and low in ("us", "it"))


def _run_end(line: Line, at: int, busy: set[int]) -> int:
    """Return the token after the run of capitalised words that begins at ``at``."""
    end = at + 1
    while end < len(line) and end not in busy:
        low = line.lows[end]
        if line.capitalised(end) or _inside_name(line, end):
            end += 1
        elif (
            low == "-"
            and line.glued(end - 1)
            and line.glued(end)
            and end + 1 < len(line)
            and line.words[end + 1].isalpha()
        ):
            end += 2
        elif low in _INNER or low in _PARTICLES:
            skip = 2 if line.low(end + 1) == "the" else 1
            if (
                not line.capitalised(end + skip)
                or low == "and"
                or (low in _INNER and not _organisational(line, at, end))
            ):
                break
            end += skip + 1
        else:
            break
    return end


def _inside_name(line: Line, at: int) -> bool:
    """Tell whether the token is the tail of O'Hara or the full stop of "Gen." or "J." before another name."""
    low = line.lows[at]
    if low == ".":
        return line.glued(at - 1) and line.capitalised(at + 1) and _abbreviated(line, at - 1)
    return low[0] == "'" and len(low) > 2 and line.words[at][1].isupper()


def _abbreviated(line: Line, at: int) -> bool:
    return (
        len(line.words[at]) == 1
        or match_phrase(line, at, _titles()) is not None
        or line.lows[at] in ("st", "jr", "sr", "mt", "ft")
    )


def _organisational(line: Line, first: int, last: int) -> bool:
    return any(line.lows[at] in _organisation_words() for at in range(first, last))


def _classify(line: Line, first: int, last: int, names: Names) -> list[Found]:
    """Return what the run of capitalised words stands for."""
    while (
        first < last
        and (line.lows[first] in closing() or line.lows[first] in ("-", "."))
        and not line.words[first].isupper()
    ):
        first += 1
    start = first
    titled = False
    while first < last:
        if (
            gazetteer.country_of_people(line.lows[first])
            and last - first > 1
            and not _organisational(line, first, last)
        ):
            first += 1
            continue
        title = match_phrase(line, first, _titles())
        if title is None or title[0] > last:
            break
        first = title[0] + (line.low(title[0]) == "." and line.glued(title[0] - 1))
        titled = True
    if first >= last:
        return []
    if titled and not _organisational(line, first, last):
        return [_person(line, first, last, names)]
    place = _place(line, first, last)
    if place:
        return [place]
    if _organisational(line, start, last) and last - start > 1:
        return [_organisation(line, start if not titled else first, last, names)]
    return _guess(line, first, last, names)


def _guess(line: Line, first: int, last: int, names: Names) -> list[Found]:
    words = [line.words[at] for at in range(first, last)]
    if last - first == 1:
        if line.lows[first] in names.people:
            return [_person(line, first, last, names)]
        if words[0].isupper() and 2 <= len(words[0]) <= 6 and line.lows[first] not in _NO_ACRONYM:
            return [_organisation(line, first, last, names)]
        return []
    if len(words) <= 4 and all(word[0].isupper() or word in ".-" or word in _PARTICLES for word in words):
        if all(word.isupper() for word in words):
            return []
        return [_person(line, first, last, names)]
    return []


def _person(line: Line, first: int, last: int, names: Names) -> Found:
    name = line.slice(first, last)
    if last - first > 1:
        names.add_person(name)
    return Found("person", first, last, name)


def _organisation(line: Line, first: int, last: int, names: Names) -> Found:
    name = line.slice(first, last)
    if line.low(last) == "(" and last + 2 < len(line) and line.words[last + 1].isupper() and line.low(last + 2) == ")":
        names.abbreviations[line.words[last + 1]] = name
    return Found("organisation", first, last, name)


def _place(line: Line, first: int, last: int) -> Found | None:
    """Return the place that the whole run names, with the region or country after a comma ("Vilnius, Lithuania")."""
    found = [
        place for place in gazetteer.lookup(line.slice(first, last)) if place.kind not in ("demonym", "abbreviation")
    ]
    if not found:
        return None
    if found[0].kind in ("city", "region") and last - first == 1 and not _place_is_meant(line, first, last, found[0]):
        return None
    if line.low(last) == "," and line.capitalised(last + 1):
        for end in (last + 4, last + 3, last + 2):
            if end <= len(line) and _contains(line.slice(last + 1, end), found):
                outer = line.slice(last + 1, end)
                return Found(
                    "place", first, end, f"{gazetteer.canonical(line.slice(first, last))}, {gazetteer.canonical(outer)}"
                )
    return Found("place", first, last, gazetteer.canonical(line.slice(first, last)))


def _contains(outer: str, places: list[gazetteer.Place]) -> bool:
    names = {outer, gazetteer.canonical(outer)}
    names |= {place.of for place in gazetteer.lookup(outer) if place.kind == "abbreviation"}
    return any(part in names for place in places for part in place.of.split(", "))


def _place_is_meant(line: Line, first: int, last: int, place: gazetteer.Place) -> bool:
    before = line.low(first - 1)
    return (
        place.thousands >= 1000
        or before in ("in", "near", "at", "from", "to", "of", "outside", "around", "for", "across")
        or (line.low(last) == "," and line.capitalised(last + 1))
    )


def _lists(line: Line, found: list[Found]) -> list[Found]:
    """Return the lists of names among ``found``: "South Korea, Australia and New Zealand"."""
    lists: list[Found] = []
    group: list[Found] = []
    joined = False
    for name in [*found, None]:
        gap = line.lows[group[-1].last : name.first] if group and name else []
        linked = bool(gap) and len(gap) <= 3 and all(word in (",", "and", "or", "&", "the") for word in gap)
        if name and group and linked:
            group.append(name)
            joined = joined or "and" in gap or "or" in gap or "&" in gap
            continue
        if len(group) > 1 and joined:
            lists.append(
                Found("names", group[0].first, group[-1].last, tuple(sorted(str(each.value) for each in group)))
            )
        group, joined = [name] if name else [], False
    return lists


def resolved(type_: DetailType, value: str, names: Names) -> str:
    """Return the name in full as the article gives it: "Kishida" -> "Fumio Kishida", "NATO" -> what it stands for."""
    if type_ == "person":
        return names.person(value)
    if type_ == "organisation":
        return names.abbreviations.get(value, value)
    return value
