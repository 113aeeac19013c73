"""From attributions to claims: the half of the step that all taggers feed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from hashlib import sha256
from itertools import accumulate

from xref.attribution.attributions import Attribution
from xref.attribution.reading import read
from xref.model import Article, Claim, Kind, Passage, Quotation, Relay, Section, Span, Speaker
from xref.words import WORD

_OWN_CLAUSE = 5
"""Words that the rest of a sentence needs before it counts as a statement of its own."""

_EDGE = " \t\r\n\u00a0,;:–—-"


class Layout:
    """A section with its words counted, so that coverage is known without reading the text again."""

    def __init__(self, section: Section) -> None:
        self.section = section
        self.reading = read(section)
        self.word_starts = [found.start() for found in WORD.finditer(section.text)]
        self.sentence_starts = [sentence.start for sentence in section.sentences]
        self._quotation_starts = [quotation.start for quotation in section.quotations]

    def words(self, span: Span) -> int:
        """Return how many words start in ``span``."""
        return bisect_left(self.word_starts, span.end) - bisect_left(self.word_starts, span.start)

    def is_clause(self, span: Span) -> bool:
        """Tell whether a stretch is long enough for a statement of its own and has a verb."""
        if self.words(span) < _OWN_CLAUSE:
            return False
        first, after = self.reading.tokens(span)
        return any(kind in "vm" for kind in self.reading.kinds[first:after])

    def context(self, start: int, end: int) -> Span:
        """Return the whole sentences that hold ``start:end``."""
        sentences = self.section.sentences
        first = max(0, bisect_right(self.sentence_starts, start) - 1)
        last = max(first, bisect_right(self.sentence_starts, max(start, end - 1)) - 1)
        return Span(min(start, sentences[first].start), max(end, sentences[last].end))

    def quotations(self, span: Span) -> Sequence[Quotation]:
        """Return the quotations that overlap ``span``."""
        first = max(0, bisect_right(self._quotation_starts, span.start) - 1)
        last = bisect_left(self._quotation_starts, span.end)
        return [found for found in self.section.quotations[first:last] if found.end > span.start]

    def kind(self, content: Sequence[Span]) -> Kind:
        """Return whether the content stands inside quotation marks: all of it, a part, or none."""
        total = sum(self.words(span) for span in content)
        quoted = sum(
            self.words(Span(max(span.start, found.start), min(span.end, found.end)))
            for span in content
            for found in self.quotations(span)
        )
        if not quoted:
            return "indirect"
        return "direct" if quoted >= total else "mixed"


def claim(
    article: Article,
    layout: Layout,
    kind: Kind,
    content: Sequence[Span],
    *,
    speaker: Speaker | None = None,
    cue: Span | None = None,
    relay: tuple[Relay, ...] = (),
    confidence: float = 1.0,
) -> Claim:
    """Return one claim about ``article``; its id depends on the article, the field and the exact content."""
    field = layout.section.field
    passages = tuple(passage(article, layout.section, span) for span in content)
    text = " ".join(found.text for found in passages)
    ends = list(content)
    if cue:
        ends.append(cue)
    if speaker and speaker.mention and speaker.mention.field == field:
        ends.append(speaker.mention.span)
    return Claim(
        id=claim_id(article.id, passages),
        article=article.id,
        source=article.source,
        published=article.published,
        kind=kind,
        text=text,
        content=passages,
        context=layout.context(min(span.start for span in content), max(span.end for span in ends)),
        speaker=speaker,
        cue=passage(article, layout.section, cue) if cue else None,
        relay=relay,
        confidence=round(confidence, 2),
    )


def claim_id(article: str, content: Sequence[Passage]) -> str:
    """Return twelve hexadecimal digits that name the claim: the same for the same content in the same place."""
    places = ";".join(f"{found.start}-{found.end}" for found in content)
    key = "\x1f".join((article, content[0].field, places, *(found.text for found in content)))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def passage(article: Article, section: Section, span: Span) -> Passage:
    """Return the passage of ``article`` that ``span`` cuts out of ``section``."""
    text = section.text[span.start : span.end]
    return Passage(article=article.id, start=span.start, end=span.end, text=text, field=section.field)


def narration(
    article: Article, layout: Layout, attributions: Sequence[Attribution], governed: Sequence[tuple[Span, Relay]] = ()
) -> list[Claim]:
    """Return the claims in the article's own voice: sentences, or what is left of them, that nobody is said to say.

    ``governed`` are stretches (in order) that the article has from somebody else as a whole.
    """
    covered = _union(attributions)
    ends = list(accumulate((span.end for span in covered), max))
    starts = [span.start for span, _ in governed]
    claims = []
    for sentence in layout.section.sentences:
        first = bisect_right(ends, sentence.start)
        gaps = _gaps(layout.section.text, sentence, covered, first)
        kept = gaps if gaps[:1] == [sentence] else [gap for gap in gaps if layout.is_clause(gap)]
        if kept:
            at = bisect_right(starts, sentence.start) - 1
            relay = (governed[at][1],) if at >= 0 and sentence.start < governed[at][0].end else ()
            claims.append(claim(article, layout, "narration", kept, relay=relay))
    return claims


def _union(attributions: Sequence[Attribution]) -> list[Span]:
    return sorted(span for found in attributions for part in (found.source, found.cue, found.content) for span in part)


def _gaps(text: str, sentence: Span, covered: Sequence[Span], first: int) -> list[Span]:
    """Return the stretches of ``sentence`` outside ``covered`` (from index ``first``), trimmed."""
    gaps, start = [], sentence.start
    touched = False
    for index in range(first, len(covered)):
        span = covered[index]
        if span.start >= sentence.end:
            break
        touched = True
        if span.start > start:
            gaps.append(Span(start, span.start))
        start = max(start, span.end)
    if not touched:
        return [sentence]
    if start < sentence.end:
        gaps.append(Span(start, sentence.end))
    return [trimmed for gap in gaps if (trimmed := trim(text, gap)).end > trimmed.start]


def trim(text: str, span: Span) -> Span:
    """Return ``span`` without white space, commas and dashes at its ends."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)
