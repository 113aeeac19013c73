"""What a detail is about: the noun it counts, the word that governs it, and the event or thing it belongs to.

Read from the words around it by the most frequent class of each, without a parse; where they do not tell, nothing is
claimed. ``roles`` gives what comparing needs; the ``label`` of a role is the subject shown to people.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from xref.attribution.tags import word_class
from xref.details.clauses import (
    Scene,
    concepts,
    dimensions,
    event_before,
    object_of,
    phrase_begin,
    phrase_end,
    phrase_start,
    spoken,
    verb_near,
)  # fmt: skip
from xref.details.nouns import singular
from xref.details.parts import among, befalls, is_part, is_subset, joined, owner_of
from xref.details.predicates import counted_noun, governing, people
from xref.details.staffing import workplace
from xref.details.tokens import Line, words_of
from xref.model import Detail, Section, Span
from xref.words import stem

_MORE = words_of("subject_words", "more")
_EARLIER = words_of("subject_words", "earlier")
_FARTHEST = 12
"""Tokens to either side of a quantity among which the word that governs it stands."""
_LASTING = frozenset(["sentence", "duration"])
"""Concepts that a duration may belong to: the 12 days in which somebody was killed are no toll."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """The part a detail plays in its sentence.

    ``concept`` is what happens ("death", see tables/predicates.tsv; "" if the governing word is not in it),
    ``predicate`` the stem of the governing word, ``head`` the singular of the noun counted or the event named,
    ``owner`` the noun before "of" ("mother of two"), ``modifiers`` the stems that qualify the head. ``part`` marks
    some of a whole ("including two"), ``subset`` fewer of the very things counted ("two of them"), ``more`` an addition
    ("another two"), ``earlier`` a value given as outdated, ``speech`` that it tells when or where something was said.
    ``governors`` are the stems of every verb and event noun that a date or place may belong to. ``near`` are the stems
    of the content words close by; ``told`` is the governing word of a quantity as written.
    """

    label: str | None
    concept: str = ""
    predicate: str = ""
    head: str = ""
    owner: str = ""
    modifiers: frozenset[str] = frozenset()
    part: bool = False
    subset: bool = False
    more: bool = False
    earlier: bool = False
    speech: bool = False
    governors: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    told: str = ""

    @property
    def group(self) -> str:
        """The group of people counted ("child"), "any" for people in general or nobody named, "" for things."""
        return people().get(self.head, "") if self.head else "any"

    @property
    def people(self) -> bool:
        """Tell whether people in general are counted, rather than a group of them or things."""
        return self.group == "any"


def roles(text: str, sentence: Span, details: Sequence[Detail]) -> list[Role]:
    """Return the role of each of the details that stand in one sentence of ``text``, in the order given."""
    scene = Scene(text, sentence)
    found: dict[int, Role] = {}
    previous: tuple[Detail, Role] | None = None
    order = sorted(range(len(details)), key=lambda at: (details[at].start, details[at].end))
    for place, number in enumerate(order):
        detail = details[number]
        beside = [details[at] for at in order[max(0, place - 3) : place + 4]]
        first, last = scene.span(detail)
        if detail.unit == "year of age":
            role = _age(scene, beside, detail, first, last)
        elif detail.type == "number" and detail.unit in dimensions():
            role = _measured(scene, detail, first, last)
        elif detail.type in ("number", "money", "percent", "duration", "ordinal"):
            role = _quantity(scene, detail, first, last, previous)
            if role.concept == "population":
                role = _inhabited(role, beside, detail)
            previous = (detail, role)
        else:
            role = _happening(scene, first, last)
        found[number] = role
    _carry_back(details, found)
    return [found[number] for number in range(len(details))]


def assign(section: Section, details: Sequence[Detail]) -> tuple[Detail, ...]:
    """Return the details of one section with their subjects filled in where the clause tells them."""
    return tuple(
        replace(detail, subject=role.label) for detail, role in zip(details, roles_of(section, details), strict=True)
    )


def roles_of(section: Section, details: Sequence[Detail]) -> list[Role]:
    """Return the role of each detail of one section, in the order given."""
    starts = [sentence.start for sentence in section.sentences]
    by_sentence: dict[int, list[int]] = {}
    for number, detail in enumerate(details):
        by_sentence.setdefault(bisect_right(starts, detail.start) - 1, []).append(number)
    found: dict[int, Role] = {}
    for at, numbers in by_sentence.items():
        sentence = section.sentences[at]
        found.update(zip(numbers, roles(section.text, sentence, [details[n] for n in numbers]), strict=True))
    return [found[number] for number in range(len(details))]


def _carry_back(details: Sequence[Detail], found: dict[int, Role]) -> None:
    """Give a whole the concept of the part that follows it: "left 35 people, including 22 children, dead"."""
    order = sorted(found, key=lambda at: (details[at].start, details[at].end))
    for whole, part in pairwise(order):
        near = details[part].start - details[whole].end < 40
        if near and not found[whole].concept and found[part].part and found[part].concept:
            concept, head = found[part].concept, found[whole].head
            label = _quantity_label(details[whole], head, concept, found[part].predicate)
            found[whole] = replace(found[whole], concept=concept, predicate=found[part].predicate, label=label)


def _age(scene: Scene, beside: Sequence[Detail], detail: Detail, first: int, last: int) -> Role:
    """Read whose age it is: the person named right before ("Ada Lind, 63") or soon after ("38-year-old Ada Lind")."""
    owner = ""
    for other in beside:
        if other.type != "person":
            continue
        between = scene.line.text[other.end : detail.start] if other.end <= detail.start else None
        behind = scene.line.text[detail.end : other.start] if other.start >= detail.end else None
        if between is not None and between.strip(" (\t") in (",", "", "is", "was", ", who is"):
            owner = other.text
        elif not owner and behind is not None and len(behind) < 30 and not _other_name(behind):
            owner = other.text
    words = [low for low in Line(owner).lows if low.isalpha() and low not in ("jr", "sr", "ii", "iii", "iv")]
    head = words[-1] if words else ""
    return Role(
        label=f"age of {owner}" if head else "age",
        concept="age",
        predicate="age",
        head=head,
        near=scene.near(first, last),
    )


def _other_name(between: str) -> bool:
    """Tell whether another name, a verb, or the end of a phrase, stands between an age and a name behind it."""
    words = between.split()
    return (
        not set(between).isdisjoint(",.;:")
        or any(word[0].isupper() or (word_class(word) in "vm" and not word.endswith("ed")) for word in words)
        or (
            bool(words) and words[-1].endswith("ed")
        )  # "the 38-year-old killed Ada Lind", not "retired teacher Ada Lind"
    )


def _inhabited(role: Role, beside: Sequence[Detail], detail: Detail) -> Role:
    """Add whose population it is: the place named right before it ("Vardo, a town of 2,000 people")."""
    before = [other for other in beside if other.type == "place" and other.end <= detail.start]
    last = max(before, key=lambda other: other.end) if before else None
    place = last.text if last and detail.start - last.end < 24 else ""
    return replace(role, head=place.lower(), label=f"population of {place}" if place else "population")


def _measured(scene: Scene, detail: Detail, first: int, last: int) -> Role:
    """Read what a measure is of: the place that a distance is taken from, else the noun or verb beside it."""
    dimension = dimensions().get(detail.unit or "", "")
    begin, at, head, distance = phrase_start(scene, first), last, "", False
    reach = last + (11 if scene.lows[last : last + 1] == ["("] else 6)
    while at < reach and not scene.stop(at) and scene.lows[at] != ",":
        if scene.lows[at - 1] in ("of", "from", "off", "outside") and scene.classes[at] == "N":
            while scene.classes[at + 1 : at + 2] == ["N"]:
                at += 1
            head, distance = scene.lows[at], dimension == "length"
            break
        at += 1
    end = phrase_end(scene, last)
    if not head and end > last and scene.noun(end - 1):
        head = singular(scene.lows[end - 1])
    concept, predicate = governing(scene, detail, begin, first, last, end)
    name = _NAMES.get(concept) if concept in concepts("measure").values() else None
    return Role(
        label=name or (f"distance from {head}" if distance else head or dimension),
        concept=concept if name else dimension,
        predicate=predicate,
        head=head,
        near=scene.near(first, last),
    )


def _quantity(scene: Scene, detail: Detail, first: int, last: int, previous: tuple[Detail, Role] | None) -> Role:
    end = phrase_end(scene, last)
    head = _head(scene, detail, first, last, end)
    begin = phrase_start(scene, first)
    place = workplace(scene, detail, first, last, end)
    if place:
        return Role(label=f"{place} staff", concept="employment", predicate="staff", near=scene.near(first, last))
    concept, predicate = governing(scene, detail, begin, first, last, end)
    head = head or (counted_noun(scene, first, end) if predicate == "number" else "")
    part = is_part(scene, begin, last, end)
    some = among(scene, begin, last, end)
    if some:
        concept, predicate, head, part = some[0], some[0], some[1] or head, True
    if not concept and previous and joined(scene, detail, begin, previous[0], part=part):
        concept, predicate = previous[1].concept, previous[1].predicate
        part = part or previous[1].part
    if concept in ("death", "injury") and predicate in concepts("measure"):
        head = ""
    if previous and previous[1].concept == "vote" and detail.unit is None and scene.lows[first - 1 : first] == ["to"]:
        concept, predicate = "opposition", "vote"  # "54 votes to 41"
    if head and predicate != "number" and not befalls(scene, concept, head, last, end):
        concept, predicate = "", ""
    if detail.type == "duration" and concept not in _LASTING:
        concept = ""
    owner = owner_of(scene, begin)
    if owner and owner in concepts("noun") and concepts("noun")[owner] in ("death", "injury"):
        concept, predicate, owner = concepts("noun")[owner], stem(owner), ""  # "cost the lives of 20 people"
    elif owner and ((not head and concept not in concepts("measure").values()) or singular(owner) in _PARENTS):
        concept, predicate = "", stem(owner)  # "a mother of two was killed" counts no dead
    around = scene.lows[max(0, begin - 9) : end + 3]
    return Role(
        label=_quantity_label(detail, head, concept, predicate),
        concept=concept,
        predicate=predicate,
        head=head,
        owner=singular(owner),
        modifiers=frozenset(stem(low) for low in scene.lows[last:end] if low.isalpha()),
        part=part,
        subset=is_subset(scene, last, end),
        more=any(
            low in _MORE and scene.lows[at : at + 1] != ["than"]
            for at, low in enumerate(scene.lows[begin:end], begin + 1)
        ),
        earlier=any(low in _EARLIER for low in around),
        near=scene.near(first, last),
        told=_as_written(scene, predicate, begin, end),
    )


def _as_written(scene: Scene, predicate: str, begin: int, end: int) -> str:
    """Return the participle nearest to a quantity that has the stem of what governs it, "" if that is none."""
    if not predicate:
        return ""
    reach = range(begin - _FARTHEST, end + _FARTHEST)
    found = [at for at in reach if not begin <= at < end and stem(scene.line.low(at)) == predicate]
    if not found:
        return ""
    low = scene.lows[min(found, key=lambda at: (max(begin - at, at - end), at))]
    kind = word_class(low)
    return low if kind == "e" or (kind == "v" and low.endswith("ed")) else ""


def _head(scene: Scene, detail: Detail, first: int, last: int, end: int) -> str:
    if detail.type == "number" and detail.unit:
        if detail.unit in concepts("adjective"):
            return ""
        return (
            singular(scene.lows[end - 1])
            if scene.lows[last : last + 1] == ["-"] and scene.noun(end - 1)
            else detail.unit
        )
    if detail.type in ("percent", "ordinal", "number"):
        at = last
        if scene.lows[at : at + 1] == ["of"]:
            at += 1
            while at < len(scene.lows) and scene.classes[at] in "djN":
                at += 1
            while scene.noun(at + 1):
                at += 1
            return singular(scene.lows[at]) if scene.noun(at) else ""
        if end > last and scene.noun(end - 1) and not (detail.type == "ordinal" and _names_place(scene, first, end)):
            return singular(scene.lows[end - 1])
    return _explained(scene, first) if detail.type == "ordinal" else ""


def _explained(scene: Scene, first: int) -> str:
    """Return the noun that an ordinal without one explains: "open an office in Lyon, the bank's first in France"."""
    comma = next((at for at in range(first - 1, first - 6, -1) if scene.line.low(at) == ","), None)
    if comma is None or not all(
        scene.classes[at] in "dnNj" or scene.lows[at] == "'s" for at in range(comma + 1, first)
    ):
        return ""
    verb = next((at for at in range(comma - 1, comma - 16, -1) if scene.verb(at)), None)
    begin, end = (0, 0) if verb is None else object_of(scene, verb, comma)
    return singular(scene.lows[end - 1]) if end > begin and scene.noun(end - 1) else ""


def _names_place(scene: Scene, first: int, end: int) -> bool:
    """Tell whether an ordinal and its noun are a name ("97th Avenue"), in a line that does not capitalise all."""
    if not scene.line.capitalised(end - 1):
        return False
    others = [at for at, kind in enumerate(scene.classes) if kind in "nvjbe" and not first <= at < end]
    return any(not scene.line.capitalised(at) for at in others if scene.lows[at].isalpha())


_PARENTS = frozenset(["mother", "father", "parent", "grandmother", "grandfather"])
"""Nouns for people of whom a number tells how many children they have."""


_NAMES = {
    "death": "dead", "injury": "injured", "critical": "critically injured", "casualty": "casualties",
    "missing": "missing", "arrest": "arrested",
    "charge": "charged", "rescue": "rescued", "evacuation": "evacuated", "displacement": "displaced",
    "trapped": "trapped", "destruction": "destroyed or damaged", "infection": "cases", "attendance": "attendance",
    "population": "population", "magnitude": "magnitude", "depth": "depth", "speed": "speed",
    "temperature": "temperature", "cost": "cost", "value": "value", "sentence": "sentence", "duration": "duration",
    "shooting": "shots fired", "employment": "staff", "vote": "votes", "opposition": "votes against",
}  # fmt: skip
"""What a concept is called in the label of a subject."""


def _quantity_label(detail: Detail, head: str, concept: str, predicate: str) -> str | None:
    name = _NAMES.get(concept, "")
    if people().get(head) == "any" or not head or head in concepts("noun") or head in concepts("adjective"):
        return name or (head if head not in ("", "more", "one") else None)
    if name and detail.type == "number":
        return name if concept in ("magnitude", "population") else f"{head} {name}"
    return name or head


def _happening(scene: Scene, first: int, last: int) -> Role:
    """Read what a date, a place or a name belongs to: the event noun it qualifies, else the verb that governs it."""
    near = scene.near(first, last)
    if spoken(scene, first, last):
        return Role(label=None, speech=True, near=near)
    noun = event_before(scene, first)
    verb = verb_near(scene, first, last)
    governors = frozenset(stem(scene.lows[at]) for at in (noun, verb, _attributed(scene, last)) if at is not None)
    if noun is not None:
        begin = phrase_begin(scene, noun)
        label = scene.line.slice(begin, noun + 1)
        return Role(
            label=_plain(label),
            predicate=stem(scene.lows[noun]),
            head=stem(scene.lows[noun]),
            modifiers=frozenset(stem(low) for low in scene.lows[begin:noun] if low.isalpha()),
            governors=governors,
            near=near,
        )
    if verb is None:
        return Role(label=None, near=near)
    low = scene.lows[verb]
    begin, end = object_of(scene, verb, first)
    label = f"{low} {scene.line.slice(begin, end)}" if end > begin else low
    return Role(
        label=_plain(label),
        concept=concepts("verb").get(low, ""),
        predicate=stem(low),
        head=stem(scene.lows[end - 1]) if end > begin else "",
        modifiers=frozenset(stem(low) for low in scene.lows[begin : end - 1] if low.isalpha()),
        governors=governors,
        near=near,
    )


def _attributed(scene: Scene, last: int) -> int | None:
    """Return the token of the noun that a date or place stands before: "Sunday's quake", "a Wednesday briefing"."""
    at = last + (scene.lows[last : last + 1] == ["'s"])
    while at < len(scene.lows) and scene.classes[at] in "jN" and at < last + 3:
        at += 1
    return at if scene.classes[at : at + 1] == ["n"] else None


def _plain(label: str) -> str:
    return " ".join(label.split())
