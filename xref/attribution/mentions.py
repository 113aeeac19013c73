"""How a speaker is named where the article names them: a name, an office before or behind it, a pronoun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xref.attribution.nouns import (
    Gender,
    Sort,
    clean,
    given_names,
    group_nouns,
    is_organisation,
    is_plural,
    name_sort,
    person_nouns,
    singular,
    title_words,
)
from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set

_POSSESSIVE = ("'s", "’s", "'", "’")
_PRONOUNS: dict[str, Gender] = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_OTHER_PRONOUNS = frozenset(("i", "we", "you", "they", "it", "them", "us", "me", "their", "its", "our", "my", "one"))
_HONORIFICS: dict[str, Gender] = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "sir": "m",
    "dame": "f",
    "lady": "f",
    "dr": "-",
}
_RELATIVES = word_set("relative") | {"that"}
_PARTICLES = word_set("name_particle")
_OF = frozenset(("of", "for"))
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A speaker as named in one place.

    ``name`` is a proper name as written (without office or honorific), ``role`` the words for office or
    occupation, ``head`` the noun of an unnamed one ("spokeswoman") in lower case, ``members`` those of "Lind and Ek".
    """

    sort: Sort
    name: str | None = None
    role: str | None = None
    head: str | None = None
    gender: Gender = "-"
    definite: bool = False
    members: tuple[Mention, ...] = ()


def read_mention(reading: Reading, first: int, after: int) -> Mention:
    """Return how the tokens ``first`` up to ``after`` name a speaker."""
    lower = reading.lower[first]
    if after - first == 1 and (lower in _PRONOUNS or lower in _OTHER_PRONOUNS or lower in _RELATIVES):
        return Mention(sort="pronoun", head=lower, gender=_PRONOUNS.get(lower, "-"))
    parts = list(_parts(reading, first, after))
    if not parts:
        return Mention(sort="unknown")
    pair = _coordinated(reading, *parts[0])
    if pair and len(parts) == 1:
        return pair
    found = _read_part(reading, *parts[0])
    for part in parts[1:]:
        found = _join(found, _read_part(reading, *part))
    return found


def _parts(reading: Reading, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between commas, without brackets and relative clauses."""
    start = first
    index = first
    while index < after:
        word = reading.lower[index]
        if word in _RELATIVES and index > first:
            break
        if word in (",", "(", "[", "-", "–", "—", "--"):
            if index > start:
                yield start, index
            if word in ("(", "["):
                while index < after and reading.words[index] not in ")]":
                    index += 1
            start = index + 1
        index += 1
    if index > start and not (start < index and reading.lower[start] in _RELATIVES):
        yield start, index


def _join(found: Mention, more: Mention) -> Mention:
    """Return a mention with what is said behind a comma: an office behind a name, a name behind an office."""
    if found.name and more.role and not found.role and more.sort != "group" and not more.name:
        gender = found.gender if found.gender != "-" else more.gender
        return _replace(found, role=more.role, gender=gender, sort="person" if more.sort == "person" else found.sort)
    if not found.name and more.name and found.sort in ("person", "organisation"):
        gender = found.gender if found.gender != "-" else more.gender
        return _replace(found, name=more.name, gender=gender)
    return found


def _replace(
    found: Mention,
    *,
    name: str | None = None,
    role: str | None = None,
    gender: Gender = "-",
    sort: Sort | None = None,
) -> Mention:
    return Mention(
        sort=sort or found.sort,
        name=name or found.name,
        role=role or found.role,
        head=found.head,
        gender=gender,
        definite=found.definite,
        members=found.members,
    )


def _coordinated(reading: Reading, first: int, after: int) -> Mention | None:
    """Return the mention of several speakers by name: "Ada Lind and Bo Ek"."""
    if "and" not in reading.lower[first:after]:
        return None
    at = reading.lower.index("and", first, after)
    if not first < at < after - 1 or reading.kinds[at - 1] != "N" or reading.kinds[after - 1] != "N":
        return None
    left, right = _read_part(reading, first, at), _read_part(reading, at + 1, after)
    if not left.name or not right.name or is_organisation(reading.lower[at + 1 : after]):
        return None
    return Mention(sort="group", name=f"{left.name} and {right.name}", members=(left, right))


def _read_part(reading: Reading, first: int, after: int) -> Mention:
    definite = reading.lower[first] in ("the", "this", "that")
    while first < after - 1 and reading.kinds[first] in "dr":
        first += 1
    runs = _merged(reading, list(name_runs(reading, first, after)))
    stop = _segment_end(reading, first, after, runs)
    inside = [run for run in runs if run[0] < stop]
    if not inside:
        return _unnamed(reading, first, stop, after, definite)
    run = inside[-1]
    if run[1] < stop:
        return _noun_behind(reading, first, run, stop, after, definite)
    return _name_last(reading, first, run, after, definite)


def name_runs(reading: Reading, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words that may be names, initials and particles ("van", "bin") inside them."""
    index = first
    kinds, lower, words = reading.kinds, reading.lower, reading.words
    while index < after:
        if kinds[index] != "N":
            index += 1
            continue
        end = index + 1
        while end < after:
            if kinds[end] == "N" and words[end - 1][-2:] not in _POSSESSIVE:
                end += 1
            elif words[end] == "." and end + 1 < after and kinds[end + 1] == "N" and _abbreviated(words[end - 1]):
                end += 1
            elif lower[end] in _PARTICLES and (behind := _past_particles(reading, end, after)):
                end = behind
            elif lower[end] == "&" and end + 1 < after:
                end += 2
            else:
                break
        yield index, end
        index = end


def _abbreviated(word: str) -> bool:
    return len(word) == 1 or (len(word) <= 4 and word.lower() in title_words())


def _past_particles(reading: Reading, index: int, after: int) -> int:
    """Return where the name goes on behind "van der", "bin": after the capitalised word there; 0 if there is none."""
    while index < after and reading.lower[index] in _PARTICLES and reading.kinds[index] != "N":
        index += 1
    return index + 1 if index < after and reading.kinds[index] == "N" else 0


def _merged(reading: Reading, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the runs with those joined that name one organisation: "Bank of Lund", "Ministry for the Sea"."""
    merged: list[tuple[int, int]] = []
    for run in runs:
        if merged:
            start, end = merged[-1]
            between = reading.lower[end : run[0]]
            linked = between[:1] and between[0] in _OF and between[1:] in ([], ["the"])
            if linked and (is_organisation(reading.lower[start:end]) or _is_office(reading, start, end, run)):
                merged[-1] = (start, run[1])
                continue
        merged.append(run)
    return merged


def _is_office(reading: Reading, start: int, end: int, run: tuple[int, int]) -> bool:
    """Tell whether a title and what follows its "of" are an office before a name: "Secretary of State Ada Lind"."""
    given = given_names()
    return reading.lower[end - 1] in title_words() and any(
        reading.words[index] in given for index in range(run[0] + 1, run[1] - 1)
    )


def _segment_end(reading: Reading, first: int, after: int, runs: list[tuple[int, int]]) -> int:
    """Return where the words before "of", "for", "with", "in" end; "of" inside the name of an organisation stays in."""
    for index in range(first + 1, after):
        if reading.kinds[index] in "ptge" and not any(start < index < end for start, end in runs):
            return index
    return after


def _text(reading: Reading, first: int, after: int) -> str:
    span = reading.span(first, after)
    return clean(reading.section.text[span.start : span.end])


def _unnamed(reading: Reading, first: int, stop: int, after: int, definite: bool) -> Mention:
    head = reading.lower[stop - 1]
    base = singular(head)
    role = _text(reading, first, after)
    if base in person_nouns() or head.endswith("-year-old"):
        noun = person_nouns().get(base)
        if noun and is_plural(head):
            return Mention(sort="group", role=role, head=base, definite=definite)
        return Mention(sort="person", role=role, head=base, gender=noun.gender if noun else "-", definite=definite)
    sort = group_nouns().get(base)
    if sort == "document":
        return Mention(sort="document", role=role, head=base, definite=definite)
    if sort:
        return Mention(sort="organisation", role=role, head=base, definite=definite)
    return Mention(sort="unknown", role=role, head=base, definite=definite)


def _noun_behind(reading: Reading, first: int, run: tuple[int, int], stop: int, after: int, definite: bool) -> Mention:
    """Return the mention of "the Foreign Ministry spokeswoman", "the Lund Echo website", "Lund officials"."""
    head = reading.lower[stop - 1]
    base = singular(head)
    sort = group_nouns().get(base)
    if sort in ("outlet", "company", "agency", "bloc", "group") and not is_plural(head):
        return Mention(sort="organisation", name=_bare(reading, *run), head=base, definite=definite)
    if sort == "document":
        return Mention(sort="document", name=_bare(reading, *run), role=_text(reading, first, stop), head=base)
    if sort and not is_plural(head):
        return Mention(sort="organisation", name=_text(reading, first, stop), head=base)
    return _unnamed(reading, first, stop, after, definite)


def _name_last(reading: Reading, first: int, run: tuple[int, int], after: int, definite: bool) -> Mention:
    """Return the mention of a name with what stands before it: "Foreign Ministry spokeswoman Ada Lind"."""
    start, end = run
    gender: Gender = "-"
    title = None if is_organisation(reading.lower[end - 1 : end]) else _last_title(reading, start, end)
    for index in range(start, end):
        gender = _HONORIFICS.get(reading.lower[index], gender)
    if title == end - 1:  # "the Prime Minister": an office alone
        office, head = _text(reading, first, after), reading.lower[title]
        return Mention(sort="person", role=office, head=head, gender=gender, definite=definite)
    name_start = start if title is None else title + 1
    while name_start < end - 1 and not reading.words[name_start][0].isalnum():
        name_start += 1
    name = _bare(reading, name_start, end)
    before = first if first < start else None
    owned = before is not None and reading.words[start - 1][-2:] in _POSSESSIVE
    noun = singular(reading.lower[start - 1]) if before is not None else ""
    role_end = start if title is None else title + 1
    role = _text(reading, first, role_end) if role_end > first else None
    if role and title is not None and reading.words[role_end] == ".":
        role += "."
    if title is not None and _only_honorific(reading, start, title):
        role = _text(reading, first, start) if before is not None else None
    if noun in person_nouns():
        gender = person_nouns()[noun].gender if gender == "-" else gender
        return Mention(sort="person", name=name, role=role, gender=_gender(name, gender), definite=definite)
    if title is not None:
        known = person_nouns().get(reading.lower[title])
        gender = known.gender if known and gender == "-" else gender
        return Mention(sort="person", name=name, role=role, gender=_gender(name, gender), definite=definite)
    sort = name_sort(name)
    if title is None and before is None and end - start > 2 and _is_word_before_name(reading, start):
        role, name = _text(reading, start, start + 1), _bare(reading, start + 1, end)
        return Mention(sort="person", name=name, role=role, gender=_gender(name, gender), definite=definite)
    if noun in group_nouns():
        return Mention(sort="organisation", name=name, head=noun, definite=definite)
    if owned and sort == "organisation":
        name = _text(reading, first, end)
    given = _gender(name, gender)
    if noun and sort in ("person", "unknown") and not owned and noun not in group_nouns():
        return Mention(sort="person", name=name, role=role, gender=given, definite=definite)
    return Mention(sort=sort, name=name, gender=given if sort in ("person", "unknown") else "-", definite=definite)


def _last_title(reading: Reading, start: int, end: int) -> int | None:
    """Return the last word of a run that is a title ("Prime Minister Bo Ek"), or None; a given name may follow none."""
    titles = title_words()
    found = None
    if "of" in reading.lower[start:end]:
        behind = reading.lower.index("of", start, end)
        return next((index - 1 for index in range(behind + 2, end) if reading.words[index] in given_names()), None)
    for index in range(start, end):
        lower = reading.lower[index]
        if lower in titles or lower in person_nouns():
            if index > start and reading.words[index - 1] in given_names() and lower not in ("general", "secretary"):
                continue
            found = index
    return found


def _is_word_before_name(reading: Reading, start: int) -> bool:
    """Tell whether a sentence begins with an occupation and a name: "Striker Ada Lind"."""
    given = given_names()
    return reading.begins_sentence(start) and reading.words[start] not in given and reading.words[start + 1] in given


def _only_honorific(reading: Reading, start: int, title: int) -> bool:
    return all(reading.lower[index] in _HONORIFICS or reading.words[index] == "." for index in range(start, title + 1))


def _bare(reading: Reading, first: int, after: int) -> str:
    """Return a name without a possessive ending."""
    name = _text(reading, first, after)
    for ending in ("'s", "’s", "'S", "’S"):
        name = name.removesuffix(ending)
    return name


def _gender(name: str, told: Gender) -> Gender:
    if told != "-":
        return told
    words = name.split()
    return given_names().get(words[0], "-") if len(words) > 1 else "-"
