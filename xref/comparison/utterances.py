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
_LONGEST = 3
"""Characters of the longest abbreviation before its full stop."""
_FIRST = 7
"""Words that stand for a whole quotation."""
_TERMINAL = re.compile(r"[.!?…][\"'”’)\]\s]*$")
_OPENING = re.compile(r"[^\W_]|[$€£\[(]")
_MARKS = " \t\n\r,;:—–-\"'“”‘’"
"""What stands at the end of a quotation and is none of its words."""


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

    def opening(self) -> str:
        """Return the first words on one line, with an ellipsis for those behind and for what breaks them."""
        words = self.words[:_FIRST]
        text = " … ".join(" ".join(passage.text.split()) for passage in self.passages(0, len(words) - 1))
        return text + " …" if len(self.words) > len(words) else text


def utterances(corpus: Corpus) -> list[Utterance]:
    """Return the quoted sentences of all articles in order of article and place."""
    return [one for reading in corpus.readings for section in reading.sections for one in _of_section(reading, section)]


def _of_section(reading: Reading, section: Section) -> Iterator[Utterance]:
    runs: list[tuple[Claim, list[Span]]] = []
    for quotation in section.quotations:
        claims = reading.claims_at(section.field, quotation.inner.start, quotation.inner.end)
        if not claims:
            continue
        claim = claims[0]
        if runs and runs[-1][0].id == claim.id and claim.kind != "narration":
            runs[-1][1].append(quotation.inner)
        else:
            runs.append((claim, [quotation.inner]))
    for claim, quoted in runs:
        yield from _sentences(reading, section, claim, quoted)


def _sentences(reading: Reading, section: Section, claim: Claim, quoted: Sequence[Span]) -> Iterator[Utterance]:
    """Yield the sentences of a claim: what an article breaks within a sentence, and does not end, goes on behind it."""
    pieces: list[Span] = []
    starts = [sentence.start for sentence in section.sentences]
    for span in quoted:
        for piece in _split(section.text, span):
            if pieces and (
                _TERMINAL.search(section.text, pieces[-1].start, pieces[-1].end)
                or bisect_right(starts, pieces[-1].start) != bisect_right(starts, piece.start)
            ):
                yield from utterance(reading, section, claim, pieces, marked=True)
                pieces = []
            pieces.append(piece)
    if pieces:
        yield from utterance(reading, section, claim, pieces, marked=True)


def utterance(
    reading: Reading, section: Section, claim: Claim, pieces: Sequence[Span], *, marked: bool
) -> Iterator[Utterance]:
    """Yield the utterance of some pieces of a section, if they have words."""
    found = [item for piece in pieces for item in spelt(section.text, piece.start, piece.end)]
    if found:
        yield Utterance(
            article=reading.article.id,
            field=section.field,
            text=section.text,
            claim=claim.id,
            speaker=claim.speaker.name if claim.speaker else None,
            marked=marked,
            pieces=tuple(pieces),
            forms=tuple(form for form, _ in found),
            words=tuple(word for _, word in found),
        )


def _split(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of a quotation, without marks around them; those that have no words are left out."""
    start = span.start
    ends = [found.end() for found in _SENTENCE_END.finditer(text, *span) if not _abbreviated(text, found.start())]
    for end in (*ends, span.end):
        opening = _OPENING.search(text, start, end)
        if opening:
            yield Span(opening.start(), opening.start() + len(text[opening.start() : end].rstrip(_MARKS)))
        start = end


def _abbreviated(text: str, stop: int) -> bool:
    """Tell whether a full stop belongs to an abbreviation."""
    return bool(_ABBREVIATED.search(text, stop - _LONGEST, stop + 1))
