"""Details where they stand: each with its role, its sentence, and what tells its instance from another."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from xref.attribution.tags import word_class
from xref.comparison.occasions import long_before
from xref.comparison.readings import Corpus, Reading
from xref.details.clauses import event_nouns
from xref.details.subjects import Role, roles_of
from xref.details.tokens import words_of
from xref.model import Claim, Detail, Section, Span
from xref.tables import rows
from xref.words import Word, fold, stem, words

_CUMULATIVE = re.compile(
    r"\b(?:since|so far this|this year|in (?:recent|the (?:past|last)) \w+|over the (?:past|last)|to date|in all"
    r"|overall|war|conflict|every (?:year|day|month)|per (?:year|day|month)|a year|annually|on average|in history)\b",
    re.IGNORECASE,
)

_ASIDE = re.compile(
    r"\b(?:separate|separately|elsewhere|meanwhile|another (?=[a-z])(?!\w* (?:people|were|was))"
    r"|(?:an?|the) (?:earlier|previous|similar|different|subsequent|second|third)"
    r"(?! (?:toll|death|count|figure|report))"
    r"|earlier (?:that|this|in the|on|attack|strike|raid)s?)\b",
    re.IGNORECASE,
)
"""Words that turn from what an article tells to another happening."""
_AUXILIARY = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having"})
_CARRIED = frozenset(stem(word) for word in ("suicide", "car", "truck", "roadside", "bomber"))
LEAD = 3
"""Sentences at the start of an article that tell its story in short."""
_COUNTED = 14
"""Words before a figure among which those that tell of a count stand."""
_SINCE = 8
"""Words before a date among which "since" makes it the beginning of a time."""
TOTAL = 1000
"""From here on a figure of a long time is a total of it, which many give."""
TABLE = 60
"""Details of a sentence beyond which it is a list or a table, where only what is close to a detail is of it."""
CLOSE = 150
"""Code points either side of such a detail that can tell what it belongs to."""
REACH = 1500
"""Code points either side of a detail, within its sentence, that can tell what it belongs to: a bound on the work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A detail in its place.

    ``stems`` are those of its sentence (of a hostile one, of the part that it stands in), ``block`` those of the
    sentences around it as well (of title and lead, if it stands there), ``lead`` those of its article's title and lead;
    ``names`` the words of the people, places and organisations in it, ``places`` those of places alone, ``site`` those
    of places that its article's lead has not.
    ``causes`` are the kinds of cause that its sentence names, or else those around it (see tables/causes.tsv).
    ``when`` is the date nearest to the detail, ``past`` that it is long before the article, ``published`` the day that
    the article is from (or says it is); ``aside`` that the words before tell of another happening ("elsewhere");
    ``cumulative`` marks totals over a long time; ``order`` is the number of the sentence;
    ``voice`` are stems of the words for whoever gives the figure, none where the article gives it itself; ``tallied``
    that it is told as somebody's count ("recorded", "gave a toll of", "according to").
    """

    reading: int
    article: str
    claim: str
    speaker: str | None
    detail: Detail
    role: Role
    sentence: Span
    order: int
    stems: frozenset[str]
    block: frozenset[str]
    lead: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    site: frozenset[str]
    causes: frozenset[str]
    when: Detail | None
    past: bool
    published: str | None
    aside: bool
    cumulative: bool
    voice: frozenset[str]
    tallied: bool


def anchors(corpus: Corpus) -> list[Anchor]:
    """Return every detail of every article once, in order of article (by id), field and place."""
    return [
        anchor
        for number, reading in sorted(enumerate(corpus.readings), key=lambda item: item[1].article.id)
        for anchor in _of_reading(number, reading)
    ]


def _of_reading(number: int, reading: Reading) -> Iterator[Anchor]:
    placed = {section.field: _placed(reading, section) for section in reading.sections}
    roles = {
        section.field: roles_of(section, [detail for detail, _ in placed[section.field]])
        for section in reading.sections
    }
    days = [
        day
        for section in sorted(reading.sections, key=lambda section: section.field)
        if (day := _lead_day(section, placed[section.field], roles[section.field]))
    ]
    for section in reading.sections:
        yield from _of_section(number, reading, section, placed[section.field], roles[section.field], days)


def _placed(reading: Reading, section: Section) -> list[tuple[Detail, Claim]]:
    """Return the details of a section in order of place, each with the first claim that holds it."""
    held: dict[tuple[int, int, str], tuple[Detail, Claim]] = {}
    for claim in reading.claims:
        for detail in claim.details:
            if detail.field == section.field:
                held.setdefault((detail.start, detail.end, detail.type), (detail, claim))
    return [held[key] for key in sorted(held)]


def _lead_day(section: Section, placed: Sequence[tuple[Detail, Claim]], roles: Sequence[Role]) -> Detail | None:
    """Return the first day that the title or the first sentences name, that of a statement left aside."""
    starts = [sentence.start for sentence in section.sentences]
    for (detail, _), role in zip(placed, roles, strict=True):
        if bisect_right(starts, detail.start) > LEAD:
            return None
        if _is_day(detail) and not role.speech:
            return detail
    return None


def _of_section(
    number: int,
    reading: Reading,
    section: Section,
    placed: Sequence[tuple[Detail, Claim]],
    roles: Sequence[Role],
    days: Sequence[Detail],
) -> Iterator[Anchor]:
    details = [detail for detail, _ in placed]
    starts = [sentence.start for sentence in section.sentences]
    at = [bisect_right(starts, detail.start) - 1 for detail in details]
    around: dict[int, list[Detail]] = {}
    for detail, order in zip(details, at, strict=True):
        around.setdefault(order, []).append(detail)
    stems = [
        _Stems(section.text, sentence, 2 * (REACH if len(around.get(order, ())) <= TABLE else CLOSE))
        for order, sentence in enumerate(section.sentences)
    ]
    lead = frozenset[str]().union(_stems(reading.article.title), *(_lead(reading)))
    spoken = {id(detail) for detail, role in zip(details, roles, strict=True) if role.speech}
    day = days[0] if days else None
    published = reading.article.published or (str(day.value) if day else None)
    for (detail, claim), role, order in zip(placed, roles, at, strict=True):
        sentence = section.sentences[order]
        reach = _reach(sentence, detail, REACH if len(around[order]) <= TABLE else CLOSE)
        near = _near(around[order], reach)
        when = _nearest_date(section.text, detail, [one for one in near if id(one) not in spoken])
        if when is None and order < LEAD:
            when = day
        places = _name_words(one for one in near if one.type == "place")
        own = stems[order].at(detail.start)
        block = lead if order < LEAD else own.union(*_beside(stems, order))
        yield Anchor(
            reading=number,
            article=reading.article.id,
            claim=claim.id,
            speaker=claim.speaker.name if claim.speaker else None,
            detail=detail,
            role=role,
            sentence=sentence,
            order=order,
            stems=own,
            block=block,
            lead=lead,
            names=_name_words(one for one in near if one.type in ("person", "place", "organisation")),
            places=places,
            causes=_causes(own) or _causes(block),
            site=frozenset(word for word in places if stem(word) not in lead),
            when=when,
            past=long_before(when.value if when else None, published),
            published=published,
            aside=bool(_ASIDE.search(section.text, reach.start, detail.end)),
            tallied=_tallied(section.text, reach, detail),
            voice=_voice(section, reach, detail, claim),
            cumulative=bool(_CUMULATIVE.search(section.text, reach.start, reach.end)),
        )


class _Stems:
    """The stems of a sentence; of a very long one in parts, so that not every figure of a table carries all of them."""

    def __init__(self, text: str, sentence: Span, size: int) -> None:
        starts = range(sentence.start, max(sentence.start + 1, sentence.end), size)
        self._start, self._size = sentence.start, size
        self.parts = [_stems(text, Span(start, min(start + size, sentence.end))) for start in starts]

    def at(self, offset: int) -> frozenset[str]:
        """Return the stems of the part that an offset stands in."""
        return self.parts[max(0, min(len(self.parts) - 1, (offset - self._start) // self._size))]


def _beside(stems: Sequence[_Stems], order: int) -> list[frozenset[str]]:
    """Return the stems at the end of the sentence before one, and at the start of the one behind it."""
    return [one.parts[-1] for one in stems[order - 1 : order]] + [one.parts[0] for one in stems[order + 1 : order + 2]]


def _reach(sentence: Span, detail: Detail, reach: int) -> Span:
    """Return the part of a sentence in which the words for a detail are looked for: all of it, unless it is hostile."""
    return Span(max(sentence.start, detail.start - reach), min(sentence.end, detail.end + reach))


def _near(found: Sequence[Detail], reach: Span) -> Sequence[Detail]:
    """Return those of a sentence's details, sorted by place, that stand within reach."""
    return found[bisect_left(found, reach.start, key=_start) : bisect_right(found, reach.end, key=_start)]


def _start(detail: Detail) -> int:
    return detail.start


def _nearest_date(text: str, detail: Detail, near: Sequence[Detail]) -> Detail | None:
    """Return the date nearest to a detail, unless two verbs stand between them, or a detail of its type and it is one
    of several dates.
    """
    dates = [one for one in near if one.type == "date" and one is not detail]
    date = min(dates, key=lambda one: (_gap(detail, one), one.start), default=None)
    if date is None or _begins(text, detail, date):
        return None
    low, high = sorted((detail.start, date.start))
    verbs = sum(_is_verb(word.text) for word in words(text, low, high))
    beside = len(dates) > 1 and any(one.type == detail.type and low < one.start < high for one in near)
    return None if verbs > 1 or beside else date


def _begins(text: str, detail: Detail, date: Detail) -> bool:
    """Tell whether a date is the day from which a total counts: "4,000 have died since the war began in March 2011".

    A record that has stood since a day is from that day.
    """
    if not isinstance(detail.value, (int, float)) or detail.value < TOTAL:
        return False
    between = [fold(word.text) for word in words(text, detail.end, date.start)]
    return "since" in between[-_SINCE:]


def _causes(stems: frozenset[str]) -> frozenset[str]:
    """Return the kinds of cause that words name; what somebody carries or drives to its place falls from no plane."""
    told = [_kinds_of_cause()[one] for one in stems & _kinds_of_cause().keys()]
    kinds = {kind for some in told for kind in some}
    carried = not stems.isdisjoint(_CARRIED) and ("air",) not in told
    return frozenset(kinds - {"air"} if carried else kinds)


@cache
def _kinds_of_cause() -> dict[str, tuple[str, ...]]:
    return {stem(row[0]): tuple(row[1].split()) for row in rows("causes")}


def _is_verb(word: str) -> bool:
    return word_class(word) in "vbeg" and fold(word) not in _AUXILIARY and stem(word) not in event_nouns()


def _is_day(detail: Detail) -> bool:
    """Tell whether a detail is a date that names a day."""
    value = detail.value
    return detail.type == "date" and isinstance(value, str) and (len(value) == 10 or value.startswith("-W-"))


def _gap(a: Detail, b: Detail) -> int:
    return max(a.start - b.end, b.start - a.end)


def _voice(section: Section, sentence: Span, detail: Detail, claim: Claim) -> frozenset[str]:
    """Return the stems of the words for whoever gives a detail: the claim's speaker, else who counts near it."""
    if claim.speaker and claim.speaker.name:
        return frozenset(stem(word.text) for word in words(claim.speaker.name))
    before = words(section.text, sentence.start, detail.start)
    lows = [fold(word.text) for word in before]
    for at in reversed(range(len(before))):
        if lows[at] in _counting():
            return _subject(before[max(0, at - 8) : at])
        if lows[at : at + 2] == ["according", "to"]:
            return _nouns(before[at + 2 : at + 7])
    after = words(section.text, detail.end, sentence.end)
    for at, (word, link) in enumerate(pairwise(fold(word.text) for word in after[:40])):
        if link in ("by", "to") and word in ("according", *_counting()):
            return _nouns(after[at + 2 : at + 7])
    return frozenset()


def _tallied(text: str, sentence: Span, detail: Detail) -> bool:
    """Tell whether the words before a figure tell that somebody counted: "the monitor gave a toll of 36 dead"."""
    before = [fold(word.text) for word in words(text, sentence.start, detail.start)][-_COUNTED:]
    return not _tallies().isdisjoint(before) or ("according", "to") in pairwise(before)


@cache
def _tallies() -> frozenset[str]:
    return words_of("subject_words", "counting") | {"toll", "count", "tally"}


def _subject(found: Sequence[Word]) -> frozenset[str]:
    """Return the stems of the nouns before a verb, and of the word after an article that is mostly a verb elsewhere."""
    told = [word for before, word in pairwise(found) if fold(before.text) in ("the", "a", "an", "one", "another")]
    return _nouns(found) | frozenset(stem(word.text) for word in told if word_class(word.text) in "vb")


def _nouns(found: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem(word.text) for word in found if word_class(word.text) in "nN")


@cache
def _counting() -> frozenset[str]:
    return frozenset(row[0] for row in rows("subject_words") if row[1] in ("speech", "counting"))


def _lead(reading: Reading) -> list[frozenset[str]]:
    section = next((section for section in reading.sections if section.field == "text"), None)
    spans = (
        [Span(one.start, min(one.end, one.start + 2 * REACH)) for one in section.sentences[:LEAD]] if section else []
    )
    return [_stems(section.text, span) for span in spans] if section else []


def _stems(text: str, span: Span | None = None) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words(text, *(span or (0, None))))


def _name_words(details: Iterator[Detail] | Sequence[Detail]) -> frozenset[str]:
    return frozenset[str]().union(*(_words_of_name(detail.text) for detail in details))


@lru_cache(maxsize=1 << 14)
def _words_of_name(name: str) -> frozenset[str]:
    return frozenset(fold(word.text) for word in words(name) if len(word.text) > 2)
