"""The rules tagger: attributions by cue words and the shape of the sentence around them, without a model."""

from __future__ import annotations

import re
from bisect import bisect_right

from xref.attribution.attributions import Attribution
from xref.attribution.claims import trim
from xref.model import Section, Span

_CUE = re.compile(
    r"\b(?:according to|(?:has |have |had )?(?:said|says|say|added|adds|told|tells|warned|warns|reported|reports"
    r"|claimed|claims"
    r"|noted|notes|argued|argues|stated|states|announced|announces|insisted|wrote|writes|continued|explained|confirmed|denied"
    r"|believes|believe|thinks|think|plans to|plan to|is planning to|hopes to|wants to))\b"
)
_SOURCE_BEFORE = re.compile(r"(?:[^\s,;:“”\"()]+\s+){0,7}[^\s,;:“”\"()]+\s*$")
_SOURCE_AFTER = re.compile(r"\s*((?:[^\s,;:“”\"().]+(?:\s+|(?=[,.]))){1,8})")
_BREAK = re.compile(r"\b(?:and|but|that|which|as|while|because|in|on|when)\s")


def tag(section: Section) -> list[Attribution]:
    """Return the attributions of ``section`` in order of content."""
    found = []
    starts = [quotation.start for quotation in section.quotations]
    for sentence in section.sentences:
        match = next(
            (m for m in _CUE.finditer(section.text, *sentence) if not _quoted(section, starts, m.start())), None
        )
        if match and (attribution := _attribution(section, sentence, match)):
            found.append(attribution)
    return sorted(found, key=lambda one: one.content)


def _quoted(section: Section, starts: list[int], place: int) -> bool:
    index = bisect_right(starts, place) - 1
    return index >= 0 and place < section.quotations[index].end and section.quotations[index].opened


def _attribution(section: Section, sentence: Span, cue: re.Match[str]) -> Attribution | None:
    text = section.text
    quotation = next((q for q in section.quotations if sentence.start <= q.start and q.end <= cue.start()), None)
    if quotation and cue.start() - quotation.end < 80:
        source = trim(text, Span(quotation.end, cue.start()))
        if source.end <= source.start and (after := _SOURCE_AFTER.match(text, cue.end(), sentence.end)):
            source = trim(text, Span(*after.span(1)))
        return Attribution(
            source=(source,) if source.end > source.start else (),
            cue=(Span(cue.start(), cue.end()),),
            content=(Span(quotation.start, quotation.end),),
        )
    before = text[sentence.start : cue.start()]
    comma = before.rstrip()[-1:] in ',”"' or cue.group() == "according to"
    if comma or (before.rstrip().rfind(",") > 20 and cue.end() + 30 > sentence.end):
        behind = _SOURCE_AFTER.match(text, cue.end(), sentence.end)
        content = trim(text, Span(sentence.start, cue.start()))
        span: Span | None
        if not comma:
            cut = sentence.start + before.rfind(",")
            content, span = trim(text, Span(sentence.start, cut)), trim(text, Span(cut, cue.start()))
        else:
            span = trim(text, Span(*behind.span(1))) if behind else None
    else:
        found = _SOURCE_BEFORE.search(text, sentence.start, cue.start())
        span = trim(text, Span(found.start(), cue.start())) if found else None
        content = trim(text, Span(cue.end(), sentence.end))
    if content.end <= content.start:
        return None
    return Attribution(
        source=(span,) if span and span.end > span.start else (),
        cue=(Span(cue.start(), cue.end()),),
        content=(content,),
    )
