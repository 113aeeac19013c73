"""Annotated articles as a network is trained on them: windows with the role that each cue gives to each word."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from xref.attribution.attributions import Attribution
from xref.attribution.pieces import Pieces
from xref.attribution.tokens import Token, paragraphs, tokens
from xref.attribution.windows import Window, windows
from xref.model import Span
from xref.training.annotations import AnnotatedText

NONE, SOURCE, CONTENT, CUE = range(4)


@dataclass(slots=True)
class Sample:
    """A window with its gold: for each cue the word that stands for it and the role that it gives to each word."""

    window: Window
    cues: list[int] = field(default_factory=list)
    roles: list[list[int]] = field(default_factory=list)


def cue_rates(annotated: Iterable[AnnotatedText]) -> dict[str, float]:
    """Return how often each word (lower case) is part of a cue when it occurs, pulled towards 0 where it is rare."""
    seen: Counter[str] = Counter()
    cued: Counter[str] = Counter()
    for article in annotated:
        words = tokens(article.text)
        seen.update(word.text.lower() for word in words)
        inside = word_indexes(words, [span for found in article.versions[0] for span in found.cue])
        cued.update(words[index].text.lower() for index in inside)
    return {word: count / (seen[word] + 2) for word, count in cued.items()}


def word_indexes(words: Sequence[Token], spans: Iterable[Span]) -> list[int]:
    """Return the indexes of the words that share a character with one of the spans, in order. Words are in order."""
    starts = [word.start for word in words]
    ends = [word.end for word in words]
    return sorted(
        {index for span in spans for index in range(bisect_right(ends, span.start), bisect_left(starts, span.end))}
    )


def samples(
    article: AnnotatedText,
    version: int,
    pieces: Pieces,
    rates: dict[str, float],
    *,
    longest: int,
    chance: random.Random | None = None,
) -> list[Sample]:
    """Return the windows of an article with the gold of one annotator; ``chance`` moves the cuts between windows."""
    lines = paragraphs(article.text)
    head = chance.randrange(longest // 2, longest) if chance else longest
    first = windows(article.text, lines, pieces, head, 0)[:1] if chance else []
    rest = lines
    if first:
        end = first[0].words[-1].end
        rest = [(max(start, end), stop) for start, stop in lines if stop > end]
    found = first + windows(article.text, rest, pieces, longest, 0)
    return [_labelled(window, article.versions[version], rates) for window in found]


def _labelled(window: Window, gold: Sequence[Attribution], rates: dict[str, float]) -> Sample:
    sample = Sample(window)
    words = window.words
    start, end = words[0].start, words[-1].end
    for attribution in gold:
        if attribution.end <= start or attribution.start >= end:
            continue
        cue = word_indexes(words, attribution.cue)
        content = word_indexes(words, attribution.content)
        if not cue or not content:
            continue
        roles = [NONE] * len(words)
        for role, indexes in ((CONTENT, content), (SOURCE, word_indexes(words, attribution.source)), (CUE, cue)):
            for index in indexes:
                roles[index] = role
        sample.cues.append(max(cue, key=lambda index: (rates.get(words[index].text.lower(), 0.0), -index)))
        sample.roles.append(roles)
    return sample


def held_out(annotated: Sequence[AnnotatedText], every: int) -> tuple[list[AnnotatedText], list[AnnotatedText]]:
    """Split articles into those to learn from and those to check with (one in ``every``; none if that is 0)."""
    check = [article for number, article in enumerate(annotated) if every and number % every == every // 2]
    names = {article.name for article in check}
    return [article for article in annotated if article.name not in names], check
