"""The quoted words of every article, a sentence at a time, each with who says them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xref.comparison.readings import Corpus, Reading
from xref.model import Claim, Field, Passage, Section, Span
from xref.spelling import spelt
from xref.words import Word

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Sgt|St|Jr|Sr|vs|No|U\.S|U\.N|U\.K)\.$")
_TERMINAL = re.compile(r"[.!?…][\"'”’)\]\s]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Words of one sentence that an article gives in quotation marks (``marked``) or as its own wording.

    ``forms`` are the words to compare (see ``spelling``), ``words`` those they come from; a sentence that the article
    breaks ("..., she said, ...") is one utterance with several ``pieces`` of the field.
    """

    article: str
    field: Field
    text: str
    claim: str
    speaker: str | None
    marked: bool
    pieces: tuple[Span, ...]
    forms: tuple[str, ...]
    words: tuple[Word, ...]

    def passages(self, first: int = 0, last: int | None = None) -> tuple[Passage, ...]:
        """Return the passages from one word to another (inclusive), one for each piece; all of it without arguments."""
        whole = first == 0 and last is None
        begin = self.words[first].start
        end = self.words[-1 if last is None else last].end
        found = []
        for piece in self.pieces:
            start, stop = (piece.start, piece.end) if whole else (max(begin, piece.start), min(end, piece.end))
            if start < stop:
                found.append(
                    Passage(article=self.article, field=self.field, start=start, end=stop, text=self.text[start:stop])
                )
        return tuple(found)


def utterances(corpus: Corpus) -> list[Utterance]:
    """Return the quoted sentences of all articles in order of article and place."""
    return [
        utterance
        for reading in corpus.readings
        for section in reading.sections
        for utterance in _of_section(reading, section)
    ]


def _of_section(reading: Reading, section: Section) -> Iterator[Utterance]:
    open_claim: Claim | None = None
    run: list[Span] = []
    for quotation in section.quotations:
        claims = reading.claims_at(section.field, quotation.inner.start, quotation.inner.end)
        claim = claims[0] if claims else None
        if claim is None:
            continue
        inner = _trimmed(section.text, quotation.inner)
        if open_claim is not None and (claim.id != open_claim.id or claim.kind == "narration"):
            yield from _sentences(reading, section, open_claim, run)
            run = []
        open_claim = claim
        run.append(inner)
    if open_claim is not None:
        yield from _sentences(reading, section, open_claim, run)


def _sentences(reading: Reading, section: Section, claim: Claim, quoted: Sequence[Span]) -> Iterator[Utterance]:
    pieces: list[Span] = []
    starts = [sentence.start for sentence in section.sentences]
    for span in quoted:
        for sentence in _split(section.text, span):
            if pieces and (
                _TERMINAL.search(section.text, pieces[-1].start, pieces[-1].end)
                or sentence.start > span.start
                or bisect_right(starts, pieces[-1].start) != bisect_right(starts, sentence.start)
            ):
                yield from _utterance(reading, section, claim, pieces)
                pieces = []
            pieces.append(sentence)
    if pieces:
        yield from _utterance(reading, section, claim, pieces)


def _utterance(reading: Reading, section: Section, claim: Claim, pieces: Sequence[Span]) -> Iterator[Utterance]:
    found = [item for piece in pieces for item in spelt(section.text, piece.start, piece.end)]
    if found:
        yield Utterance(
            article=reading.article.id,
            field=section.field,
            text=section.text,
            claim=claim.id,
            speaker=claim.speaker.name if claim.speaker else None,
            marked=True,
            pieces=tuple(pieces),
            forms=tuple(form for form, _ in found),
            words=tuple(word for _, word in found),
        )


def _split(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for found in _SENTENCE_END.finditer(text, span.start, span.end):
        if _ABBREVIATED.search(text, max(start, found.start() - 6), found.start() + 1):
            continue
        piece = _trimmed(text, Span(start, found.end()))
        if piece.end > piece.start:
            yield piece
        start = found.end()
    piece = _trimmed(text, Span(start, span.end))
    if piece.end > piece.start:
        yield piece


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not (text[start].isalnum() or text[start] in "$€£[("):
        start += 1
    while end > start and text[end - 1] in " \t\n\r,;:—–-\"'“”‘’":
        end -= 1
    return Span(start, end)
