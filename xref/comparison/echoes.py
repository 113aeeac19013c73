"""Quoted words that another article gives without quotation marks: in indirect speech, or where it lost its marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xref.comparison.alignment import Alignment, align
from xref.comparison.quotations import TELLING, Wording, runs, telling_weight
from xref.comparison.readings import Corpus, Reading
from xref.comparison.utterances import Utterance
from xref.model import Section, Span
from xref.spelling import spelt

HELD = 0.75
"""Share of a quotation's words, by weight, that a sentence must hold to count as giving them."""
LIKE = 0.7
"""Share of words in common between the quotation and the stretch that gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A stretch of a sentence, outside quotation marks, with the words of a wording (``changed``: not quite all)."""

    wording: int
    utterance: Utterance
    changed: bool


def echoes(corpus: Corpus, found: Sequence[Wording]) -> list[Echo]:
    """Return the stretches of other articles that give the words of a wording outside quotation marks."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(found):
        for run in sorted(runs(wording.forms)):
            holders[run].append(number)
    return [
        echo
        for reading in corpus.readings
        for section in reading.sections
        for sentence in _unquoted(reading, section)
        for echo in _of_sentence(corpus, found, holders, sentence)
    ]


def _of_sentence(
    corpus: Corpus, found: Sequence[Wording], holders: dict[str, list[int]], sentence: Utterance
) -> Iterator[Echo]:
    candidates = sorted({number for run in sorted(runs(sentence.forms)) for number in holders.get(run, ())})
    for number in candidates[:20]:
        wording = found[number]
        if sentence.article in wording.articles:
            continue
        alignment = align(wording.forms, sentence.forms)
        stretch = _stretch(alignment, wording, corpus)
        if stretch is None:
            continue
        first, last = stretch
        given = sentence.forms[first : last + 1]
        cut = Utterance(
            article=sentence.article,
            field=sentence.field,
            text=sentence.text,
            claim=sentence.claim,
            speaker=sentence.speaker,
            marked=False,
            pieces=tuple(passage.span for passage in sentence.passages(first, last)),
            forms=given,
            words=sentence.words[first : last + 1],
        )
        yield Echo(wording=number, utterance=cut, changed=given != wording.forms)


def _stretch(alignment: Alignment, wording: Wording, corpus: Corpus) -> tuple[int, int] | None:
    if not alignment.same:
        return None
    held = telling_weight([wording.forms[i] for i, _ in alignment.same], corpus.weights)
    whole = telling_weight(wording.forms, corpus.weights)
    if held < TELLING or held < HELD * whole:
        return None
    first, last = alignment.same[0][1], alignment.same[-1][1]
    likeness = 2 * len(alignment.same) / (len(wording.forms) + last - first + 1)
    return (first, last) if likeness >= LIKE else None


def _unquoted(reading: Reading, section: Section) -> Iterator[Utterance]:
    at = 0
    for sentence in section.sentences:
        while at < len(section.quotations) and section.quotations[at].end <= sentence.start:
            at += 1
        pieces, start, number = [], sentence.start, at
        while number < len(section.quotations) and section.quotations[number].start < sentence.end:
            if section.quotations[number].start > start:
                pieces.append(Span(start, section.quotations[number].start))
            start = max(start, section.quotations[number].end)
            number += 1
        if start < sentence.end:
            pieces.append(Span(start, sentence.end))
        claims = reading.claims_at(section.field, sentence.start, sentence.end) if pieces else []
        found = [item for piece in pieces for item in spelt(section.text, piece.start, piece.end)]
        if claims and found:
            yield Utterance(
                article=reading.article.id,
                field=section.field,
                text=section.text,
                claim=claims[0].id,
                speaker=claims[0].speaker.name if claims[0].speaker else None,
                marked=False,
                pieces=tuple(pieces),
                forms=tuple(form for form, _ in found),
                words=tuple(word for _, word in found),
            )
