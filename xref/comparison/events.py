"""An event that has a name of its own, to come in one article and over in another, though neither tells the day.

"is scheduled to appear for a hearing", "the committee began its hearing": the noun is one, and so are those named.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from xref.attribution.tags import word_class
from xref.comparison.crowding import meetings
from xref.comparison.deeds import Deed
from xref.comparison.likeness import dice
from xref.comparison.outcomes import PUT_OFF
from xref.comparison.readings import Corpus, Reading
from xref.comparison.results import finding, mention, value
from xref.comparison.stances import COMING
from xref.details.clauses import event_nouns
from xref.model import Field, Finding, Passage, Section, Span
from xref.words import Word, stem, words

LIKE = 0.25
"""Share of the words of two sentences, by weight, from which their event is one."""
REACH = 12
"""Words from the verb to the noun of its event at most."""


_PAST = ("hit", "split")
"""Verbs whose past tense is written as their present, and that stand for it more often."""


_STOPS = frozenset(":;")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """An event in a sentence: whether it is to come, the words from the verb to its noun, and who is named with it."""

    deed: Deed
    coming: bool
    passage: Passage
    stems: frozenset[str]
    names: frozenset[str]


def event_findings(corpus: Corpus, done: Sequence[Deed], others: Iterable[Finding]) -> list[Finding]:
    """Return the events that are to come in one article and over in another, but for those that ``others`` tell."""
    told = {
        (held.passage.article, held.passage.field, held.passage.start)
        for other in others
        if other.aspect == "certainty"
        for one in other.values
        for held in one.mentions
    }
    by_noun: dict[str, list[_Event]] = defaultdict(list)
    for noun, event in _events(corpus, done):
        if (event.deed.article, event.passage.field, event.passage.start) not in told:
            by_noun[noun].append(event)
    return [found for noun in sorted(by_noun) for found in _of_noun(corpus, noun, by_noun[noun])]


def _events(corpus: Corpus, done: Sequence[Deed]) -> Iterator[tuple[str, _Event]]:
    by_place: dict[tuple[str, Field], list[Deed]] = defaultdict(list)
    for deed in sorted(done, key=lambda deed: deed.passage.start):
        by_place[deed.article, deed.passage.field].append(deed)
    for reading in sorted(corpus.readings, key=lambda reading: reading.article.id):
        for section in reading.sections:
            held = by_place.get((reading.article.id, section.field), [])
            starts = [deed.passage.start for deed in held]
            for sentence in section.sentences:
                first, last = bisect_right(starts, sentence.start - 1), bisect_right(starts, sentence.end)
                if first < last:
                    yield from _of_sentence(reading, section, sentence, held[first:last])


def _of_sentence(
    reading: Reading, section: Section, sentence: Span, held: Sequence[Deed]
) -> Iterator[tuple[str, _Event]]:
    found = words(section.text, *sentence)
    stems = [stem(word.text) for word in found]
    starts = [deed.passage.start for deed in held]
    for at, word in enumerate(found):
        number = bisect_right(starts, word.start - 1) - 1
        if stems[at] not in event_nouns() or word_class(word.text) not in "nN" or number < 0:
            continue  # "openly" is no opening
        deed = held[number]
        coming = deed.stance in COMING
        clause = section.text[deed.passage.start : word.start]
        near = found[max(0, at - REACH)].start <= deed.passage.start and not _STOPS & set(clause)
        over = deed.stance in ("done", "doing") and not _timeless(deed)
        if near and not deed.negated and deed.verb not in PUT_OFF and (coming or over):
            start, end = deed.passage.start, max(word.end, deed.passage.end)
            yield (
                stems[at],
                _Event(
                    deed=deed,
                    coming=coming,
                    passage=Passage(
                        article=reading.article.id,
                        field=section.field,
                        start=start,
                        end=end,
                        text=section.text[start:end],
                    ),
                    stems=frozenset(stems),
                    names=frozenset(one for one, other in zip(stems[1:], found[1:], strict=True) if _capital(other)),
                ),
            )


def _timeless(deed: Deed) -> bool:
    """Tell whether a verb stands as the dictionary has it ("hold a summit every year"): that tells of no time."""
    told = deed.group.casefold()
    return stem(told) == deed.verb and not told.endswith(("s", "ed")) and told not in _PAST


def _capital(word: Word) -> bool:
    return word.text[0].isupper()


def _of_noun(corpus: Corpus, noun: str, held: Sequence[_Event]) -> Iterator[Finding]:
    pairs = {
        (i, j)
        for i, j in meetings(held, lambda event: event.stems, corpus.weights)
        if held[i].coming != held[j].coming
        and held[i].deed.article != held[j].deed.article
        and held[i].names & held[j].names
        and dice(held[i].stems, held[j].stems, corpus.weights) >= LIKE
    }
    alike = [held[number] for number in sorted({number for pair in pairs for number in pair})]
    sides = [[event for event in alike if event.coming is coming] for coming in (True, False)]
    articles = [{event.deed.article for event in side} for side in sides]
    if not alike or articles[0] & articles[1]:
        return
    values = [
        value(
            "planned" if side[0].coming else "done",
            " ".join(side[0].passage.text.split()),
            [mention(corpus, event.passage, event.deed.claim) for event in side],
        )
        for side in sides
    ]
    yield finding(
        verdict="differ", subject=noun, aspect="certainty", values=values,
        score=0.35 + 0.3 * min(1.0, len(articles[0] | articles[1]) / 4),
        why=f"{values[0].text} / {values[1].text}",
    )  # fmt: skip
