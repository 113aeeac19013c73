"""The rules tagger: attributions by counted cue words and the shape of the sentence around them, without a model."""

from __future__ import annotations

from collections.abc import Iterator

from xref.attribution.attributions import Attribution
from xref.attribution.carried import carry, labelled
from xref.attribution.cues import lexicon, probability
from xref.attribution.extents import Frame, Setting
from xref.attribution.frames import frame
from xref.attribution.reading import Reading, read
from xref.model import Section

LEAST = 0.45
"""The probability from which a word is taken for a cue."""

REACH = 250
"""How many words around a cue are looked at, however long the sentence."""

LEAST_ALONE = 0.8
"""The same where no source was found."""


def tag(section: Section) -> list[Attribution]:
    """Return the attributions of ``section`` in order of content."""
    reading = read(section)
    frames = list(_frames(reading))
    found = [_attribution(reading, one) for one in carry(reading, frames, labelled(reading))]
    return sorted(found, key=lambda one: (one.content, one.cue))


def framed(section: Section) -> list[Attribution]:
    """Return what each sentence of ``section`` attributes, in order of the cues; no quotation is carried on."""
    reading = read(section)
    return [_attribution(reading, one) for one in _frames(reading)]


def _frames(reading: Reading) -> Iterator[Frame]:
    cues, quoted = lexicon(), reading.quoted
    sentences = iter(reading.sentences)
    start = stop = 0
    for head in [index for index, word in enumerate(reading.lower) if word in cues]:
        if quoted[head] >= 0:
            continue
        while head >= stop:
            start, stop = next(sentences)
            previous: Frame | None = None
        chance = probability(reading, head, start, stop)
        if chance < LEAST:
            continue
        first, after = max(start, head - REACH), min(stop, head + REACH)
        headline = reading.words[stop - 1][-1].isalnum() and reading.in_headline(head)
        if found := frame(Setting(reading, first, after, previous, headline), head):
            if found.source or chance >= LEAST_ALONE:
                yield found._replace(chance=chance)
            if previous is None or not _inside(found, previous):
                previous = found


def _inside(inner: Frame, outer: Frame) -> bool:
    """Tell whether the cue of one frame stands in the content of another and its own content ends there too."""
    return any(
        first <= inner.cue[0] < after and inner.content[-1][1] <= after and first > outer.cue[0]
        for first, after in outer.content
    )


def _attribution(reading: Reading, parts: Frame) -> Attribution:
    return Attribution(
        source=(reading.span(*parts.source),) if parts.source else (),
        cue=(reading.span(*parts.cue),),
        content=tuple(reading.span(*piece) for piece in parts.content),
        confidence=parts.chance,
    )
