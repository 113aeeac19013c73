"""Details where they stand: each with its role, its sentence, and what tells its instance from another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from xref.attribution.tags import word_class
from xref.comparison.readings import Corpus, Reading
from xref.details.subjects import Role, roles_of
from xref.model import Claim, Detail, Section, Span
from xref.tables import rows
from xref.words import Word, fold, stem, words

_CUMULATIVE = re.compile(
    r"\b(?:since|so far this|this year|in (?:recent|the (?:past|last)) \w+|over the (?:past|last)|to date|in all"
    r"|overall|war|conflict|every (?:year|day|month)|per (?:year|day|month)|a year|annually|on average|in history)\b",
    re.IGNORECASE,
)


_AUXILIARY = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "will"})
LEAD = 3
"""Sentences at the start of an article that tell its story in short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A detail in its place.

    ``stems`` are those of its sentence, ``block`` those of the sentences around it as well (of title and lead, if it
    stands there); ``names`` the words of the people, places and organisations in it, ``places`` those of places alone.
    ``when`` is the date nearest to the detail, ``past`` that it is long before the article, ``published`` the day that
    the article is from; ``cumulative`` marks totals over a long time; ``order`` is the number of the sentence;
    ``voice`` are stems of the words for whoever gives the figure, none where the article gives it itself.
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
    names: frozenset[str]
    places: frozenset[str]
    when: Detail | None
    past: bool
    published: str | None
    cumulative: bool
    voice: frozenset[str]


def anchors(corpus: Corpus) -> list[Anchor]:
    """Return every detail of every article once, in order of article (by id), field and place."""
    return [
        anchor
        for number, reading in sorted(enumerate(corpus.readings), key=lambda item: item[1].article.id)
        for section in reading.sections
        for anchor in _of_section(number, reading, section)
    ]


def _of_section(number: int, reading: Reading, section: Section) -> Iterator[Anchor]:
    held: dict[tuple[int, int, str], tuple[Detail, Claim]] = {}
    for claim in reading.claims:
        for detail in claim.details:
            if detail.field == section.field:
                held.setdefault((detail.start, detail.end, detail.type), (detail, claim))
    placed = [held[key] for key in sorted(held)]
    details = [detail for detail, _ in placed]
    starts = [sentence.start for sentence in section.sentences]
    at = [max(0, bisect_right(starts, detail.start) - 1) for detail in details]
    around: dict[int, list[Detail]] = {}
    for detail, order in zip(details, at, strict=True):
        around.setdefault(order, []).append(detail)
    stems = [_stems(section.text, sentence) for sentence in section.sentences]
    lead = frozenset[str]().union(_stems(reading.article.title), *(_lead(reading)))
    roles = roles_of(section, details)
    spoken = {id(detail) for detail, role in zip(details, roles, strict=True) if role.speech}
    day = next((d for d, o in zip(details, at, strict=True) if o < LEAD and _is_day(d) and id(d) not in spoken), None)
    for (detail, claim), role, order in zip(placed, roles, at, strict=True):
        sentence = section.sentences[order] if section.sentences else Span(0, len(section.text))
        near = around[order]
        when = _nearest_date(section.text, detail, [one for one in near if id(one) not in spoken])
        if when is None and (order < LEAD or section.field == "title"):
            when = day
        yield Anchor(
            reading=number,
            article=reading.article.id,
            claim=claim.id,
            speaker=claim.speaker.name if claim.speaker else None,
            detail=detail,
            role=role,
            sentence=sentence,
            order=order,
            stems=stems[order] if stems else frozenset(),
            block=lead
            if order < LEAD or section.field == "title"
            else stems[order - 1].union(*stems[order : order + 2]),
            names=_name_words(one for one in near if one.type in ("person", "place", "organisation")),
            places=_name_words(one for one in near if one.type == "place"),
            when=when,
            past=_is_past(when, reading.article.published),
            published=reading.article.published,
            voice=_voice(section, sentence, detail, claim),
            cumulative=bool(_CUMULATIVE.search(section.text, sentence.start, sentence.end)),
        )


def _nearest_date(text: str, detail: Detail, near: Sequence[Detail]) -> Detail | None:
    """Return the date nearest to a detail, unless a detail of its type or two verbs stand between them."""
    dates = [one for one in near if one.type == "date" and one is not detail]
    dates.sort(key=lambda one: (_gap(detail, one), one.start))
    for date in dates[:1]:
        low, high = sorted((detail.start, date.start))
        between = [word.text for word in words(text, low, high)]
        verbs = sum(word_class(word) in "vbeg" and fold(word) not in _AUXILIARY for word in between)
        if verbs < 2 and not any(one.type == detail.type and low < one.start < high for one in near):
            return date
    return None


def _is_past(when: Detail | None, published: str | None) -> bool:
    """Tell whether a date is of another year than the article or more than two months before it."""
    value = when.value if when else None
    if isinstance(value, tuple) and value:
        value = value[-1]
    if not isinstance(value, str) or not published or not (value[:4].isdigit() and published[:4].isdigit()):
        return False
    years = int(published[:4]) - int(value[:4])
    if value[5:7].isdigit() and published[5:7].isdigit():
        return 12 * years + int(published[5:7]) - int(value[5:7]) > 2
    return years > 0


def _is_day(detail: Detail) -> bool:
    """Tell whether a detail is a date that names a day."""
    value = detail.value
    return detail.type == "date" and isinstance(value, str) and (len(value) == 10 or value.startswith("-W-"))


def _gap(a: Detail, b: Detail) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _voice(section: Section, sentence: Span, detail: Detail, claim: Claim) -> frozenset[str]:
    """Return the stems of the words for whoever gives a detail: the claim's speaker, else who counts near it."""
    if claim.speaker and claim.speaker.name:
        return frozenset(stem(word.text) for word in words(claim.speaker.name))
    before = words(section.text, sentence.start, detail.start)
    for at in range(len(before) - 1, -1, -1):
        if fold(before[at].text) in _counting():
            return _nouns(before[max(0, at - 8) : at])
        if fold(before[at].text) == "to" and at and fold(before[at - 1].text) == "according":
            return _nouns(before[at + 1 : at + 6])
    after = words(section.text, detail.end, sentence.end)
    for at, word in enumerate(after[:40]):
        if fold(word.text) in ("by", "to") and at and fold(after[at - 1].text) in ("according", *_counting()):
            return _nouns(after[at + 1 : at + 6])
    return frozenset()


def _nouns(found: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem(word.text) for word in found if word_class(word.text) in "nN")


@cache
def _counting() -> frozenset[str]:
    return frozenset(row[0] for row in rows("subject_words") if row[1] in ("speech", "counting"))


def _lead(reading: Reading) -> list[frozenset[str]]:
    section = next((section for section in reading.sections if section.field == "text"), None)
    return [_stems(section.text, sentence) for sentence in section.sentences[:LEAD]] if section else []


def _stems(text: str, span: Span | None = None) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words(text, *(span or (0, None))))


def _name_words(details: Iterator[Detail] | Sequence[Detail]) -> frozenset[str]:
    return frozenset(fold(word.text) for detail in details for word in words(detail.text) if len(word.text) > 2)
