"""Relays: through whom the article has a claim, where it does not have it from the speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from xref.attribution.attributions import Attribution
from xref.attribution.cast import Appearance
from xref.attribution.nouns import is_outlet
from xref.attribution.phrases import is_finite, phrase_before
from xref.attribution.reading import Reading
from xref.attribution.speakers import Speakers
from xref.attribution.wordsets import word_set
from xref.model import Passage, Relay, Span, Speaker

_CARRYING = word_set("carrying")
_QUOTING = word_set("quoting")
_REPORTING = word_set("reporting")
_DEEPEST = 3
"""How many relays of one claim are told at most."""
_REACH = 4
_LONGEST_HEADING = 12


def relays(speakers: Speakers, attributions: Sequence[Attribution]) -> list[tuple[Relay, ...]]:
    """Return the relays of every attribution, the one that the article names first (nearest to it) first."""
    found: list[list[Relay]] = [[] for _ in attributions]
    for number, outer in _enclosing(attributions):
        relay = _of_speaker(speakers.speaker(outer)) if _reports(speakers.reading, attributions[outer]) else None
        if relay and len(found[number]) < _DEEPEST:
            found[number].append(relay)
    for number, attribution in enumerate(attributions):
        found[number] += _carriers(speakers, attribution)
    leads = list(_leads(speakers, attributions))
    starts = [span.start for span, _ in leads]
    for number, attribution in enumerate(attributions):
        at = bisect_right(starts, attribution.start) - 1
        if at >= 0 and attribution.start < leads[at][0].end:
            found[number].append(leads[at][1])
    return [tuple(_distinct(one, speakers.speaker(number)))[:_DEEPEST] for number, one in enumerate(found)]


def governed(speakers: Speakers, attributions: Sequence[Attribution]) -> list[tuple[Span, Relay]]:
    """Return the stretches of the section that a sentence such as "An earlier Echo report said:" leads in."""
    return list(_leads(speakers, attributions))


def _enclosing(attributions: Sequence[Attribution]) -> Iterator[tuple[int, int]]:
    """Yield pairs of attributions of which the second has the cue of the first in its content, the inner ones first."""
    places = sorted((span.start, -span.end, number) for number, one in enumerate(attributions) for span in one.content)
    order = sorted(range(len(attributions)), key=lambda number: _cue_start(attributions[number]))
    stack: list[tuple[int, int]] = []  # end of a content, its attribution
    at = 0
    for number in order:
        start = _cue_start(attributions[number])
        while at < len(places) and places[at][0] <= start:
            begin, end, outer = places[at]
            while stack and stack[-1][0] <= begin:
                stack.pop()
            stack.append((-end, outer))
            at += 1
        while stack and stack[-1][0] <= start:
            stack.pop()
        for _, outer in stack[: -_DEEPEST - 1 : -1]:
            if outer != number and attributions[outer].cue != attributions[number].cue:
                yield number, outer


def _reports(reading: Reading, attribution: Attribution) -> bool:
    """Tell whether a cue says that something is so ("said that"), not that somebody likes or fears it."""
    return any(reading.lower[at] in _REPORTING for span in attribution.cue for at in range(*reading.tokens(span)))


def _cue_start(attribution: Attribution) -> int:
    return (attribution.cue or attribution.source or attribution.content)[0].start


def _of_speaker(speaker: Speaker | None) -> Relay | None:
    if speaker is None or speaker.name is None or speaker.mention is None:
        return None
    return Relay(name=speaker.name, mention=speaker.mention)


def _distinct(found: Sequence[Relay], speaker: Speaker | None) -> Iterator[Relay]:
    seen = {speaker.name} if speaker else set()
    for relay in found:
        if relay.name not in seen:
            seen.add(relay.name)
            yield relay


def _carriers(speakers: Speakers, attribution: Attribution) -> Iterator[Relay]:
    """Yield the outlets that carried a statement: "told the Echo", "in comments carried by the Echo"."""
    reading = speakers.reading
    if not attribution.cue or not attribution.source:
        return
    first, after = reading.tokens(attribution.cue[0])
    start, stop = reading.sentences[reading.sentence_of(first)]
    for one in speakers.cast.between(start, stop):
        if _outside(reading, one, attribution) and is_outlet(one.figure.name) and _carried_by(reading, one, start):
            yield _relay(speakers, one.figure.name, one.first, one.after)
    if reading.lower[after - 1] == "saying" and any(word in _QUOTING for word in reading.lower[first:after]):
        subject = phrase_before(reading, first - 1, start) if first > start else None
        passive = any(word in ("was", "were", "been", "is") for word in reading.lower[first:after])
        if subject and not passive and (name := speakers.name_of(*subject)):
            yield _relay(speakers, name, *subject)


def _outside(reading: Reading, one: Appearance, attribution: Attribution) -> bool:
    place = reading.starts[one.first]
    return not any(span.start <= place < span.end for span in (*attribution.content, *attribution.source))


def _carried_by(reading: Reading, one: Appearance, start: int) -> bool:
    """Tell whether "by", "told", "with", "on" stands before the name, with nothing like a verb between."""
    for index in range(one.first - 1, max(start, one.first - _REACH) - 1, -1):
        if reading.lower[index] in _CARRYING:
            return True
        if is_finite(reading, index) or reading.kinds[index] in "pt,":
            return False
    return False


def _relay(speakers: Speakers, name: str, first: int, after: int) -> Relay:
    span = speakers.reading.span(first, after)
    section = speakers.reading.section
    mention = Passage(
        article=speakers.article.id,
        start=span.start,
        end=span.end,
        text=section.text[span.start : span.end],
        field=section.field,
    )
    return Relay(name=name, mention=mention)


def _leads(speakers: Speakers, attributions: Sequence[Attribution]) -> Iterator[tuple[Span, Relay]]:
    """Yield what a report is said to say over several paragraphs: up to the next heading or the next such sentence."""
    reading = speakers.reading
    found: list[tuple[int, int]] = []
    for number, attribution in enumerate(attributions):
        if attribution.cue and attribution.source and attribution.content[0].start > attribution.cue[-1].end:
            _, after = reading.tokens(attribution.cue[-1])
            if after < len(reading.words) and reading.words[after] == ":" and _ends_paragraph(reading, after):
                found.append((reading.paragraph_of(after), number))
    for at, (paragraph, number) in enumerate(found):
        relay = _of_speaker(speakers.speaker(number))
        last = found[at + 1][0] if at + 1 < len(found) else len(reading.paragraphs)
        end = paragraph + 1
        while end < last and not _is_heading(reading, end):
            end += 1
        if relay and end > paragraph + 1 and not _is_person(speakers, number):
            yield (
                Span(
                    reading.starts[reading.paragraphs[paragraph][1]], reading.ends[reading.paragraphs[end - 1][1] - 1]
                ),
                relay,
            )


def _ends_paragraph(reading: Reading, index: int) -> bool:
    return reading.paragraphs[reading.paragraph_of(index)][1] == index + 1


def _is_person(speakers: Speakers, number: int) -> bool:
    figure = speakers.figure(number)
    return figure is not None and figure.personal


def _is_heading(reading: Reading, paragraph: int) -> bool:
    first, after = reading.paragraphs[paragraph]
    return (
        after - first <= _LONGEST_HEADING and reading.words[after - 1] not in ".!?…:" and reading.quoted[after - 1] < 0
    )
