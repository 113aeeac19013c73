"""The rules tagger: attributions by counted cue words and the shape of the sentence around them, without a model."""

from __future__ import annotations

from xref.attribution.attributions import Attribution
from xref.attribution.carried import carry
from xref.attribution.cues import lexicon, probability
from xref.attribution.frames import Frame, Setting, frame
from xref.attribution.reading import Reading
from xref.model import Section

LEAST = 0.4
"""The probability from which a word is taken for a cue."""

CARRIED = 0.8
"""The confidence in what is attributed without a cue word."""


def tag(section: Section) -> list[Attribution]:
    """Return the attributions of ``section`` in order of content."""
    reading = Reading(section)
    frames: list[Frame] = []
    chances: list[float] = []
    cues = lexicon()
    for start, stop in reading.sentences:
        previous = None
        for head in range(start, stop):
            if reading.lower[head] in cues and reading.quoted[head] < 0:
                chance = probability(reading, head, start, stop)
                if chance >= LEAST and (parts := frame(Setting(reading, start, stop, previous), head)):
                    previous = parts
                    frames.append(parts)
                    chances.append(chance)
    carried = carry(reading, frames)
    chances += [CARRIED] * (len(carried) - len(chances))
    found = [_attribution(reading, parts, chance) for parts, chance in zip(carried, chances, strict=True)]
    return sorted(found, key=lambda one: (one.content, one.cue))


def _attribution(reading: Reading, parts: Frame, chance: float) -> Attribution:
    return Attribution(
        source=(reading.span(*parts.source),) if parts.source else (),
        cue=(reading.span(*parts.cue),),
        content=tuple(reading.span(*piece) for piece in parts.content),
        confidence=chance,
    )
