"""Quoted words that another article gives without quotation marks: in indirect speech, or where it lost its marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from xref.comparison.alignment import Alignment, align
from xref.comparison.quotations import TELLING, Wording, runs, telling_weight
from xref.comparison.readings import Corpus, Reading
from xref.comparison.utterances import Utterance, utterance
from xref.matching import Weights
from xref.model import Section, Span

HELD = 0.75
"""Share of a quotation's words, by weight, that a sentence must hold to count as giving them."""
LIKE = 0.7
"""Share of words in common between the quotation and the stretch that gives it."""

_MOST = 20
"""Wordings that a sentence is compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A stretch of a sentence, outside quotation marks, with the words of a wording, or nearly all of them."""

    wording: int
    utterance: Utterance


def echoes(corpus: Corpus, found: Sequence[Wording]) -> list[Echo]:
    """Return the stretches of other articles that give the words of a wording outside quotation marks."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, wording in enumerate(found):
        for run in runs(wording.forms):
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
    candidates = sorted({number for run in runs(sentence.forms) for number in holders.get(run, ())})
    for number in candidates[:_MOST]:
        wording = found[number]
        if sentence.article in wording.articles:
            continue
        alignment = align(wording.forms, sentence.forms)
        held = stretch(alignment, wording, corpus.weights)
        if held is None:
            continue
        first, last = held
        cut = replace(
            sentence,
            pieces=tuple(passage.span for passage in sentence.passages(first, last)),
            forms=sentence.forms[first : last + 1],
            words=sentence.words[first : last + 1],
        )
        yield Echo(wording=number, utterance=cut)


def stretch(alignment: Alignment, wording: Wording, weights: Weights) -> tuple[int, int] | None:
    """Return the first and the last word of a sentence (the second of two aligned) that give a wording, if any do."""
    held = telling_weight([wording.forms[i] for i, _ in alignment.same], weights)
    whole = telling_weight(wording.forms, weights)
    if held < TELLING or held < HELD * whole:
        return None
    first, last = alignment.same[0][1], alignment.same[-1][1]
    likeness = 2 * len(alignment.same) / (len(wording.forms) + last - first + 1)
    return (first, last) if likeness >= LIKE else None


def _unquoted(reading: Reading, section: Section) -> Iterator[Utterance]:
    starts = [quotation.start for quotation in section.quotations]
    ends = [quotation.end for quotation in section.quotations]
    for sentence in section.sentences:
        first, last = bisect_right(ends, sentence.start), bisect_left(starts, sentence.end)
        pieces = list(map(Span, [sentence.start, *ends[first:last]], [*starts[first:last], sentence.end]))
        for claim in reading.claims_at(section.field, sentence.start, sentence.end)[:1]:
            yield from utterance(reading, section, claim, pieces, marked=False)
