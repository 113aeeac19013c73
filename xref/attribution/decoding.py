"""From roles to attributions: each cue says which words are its source and its content; no word is in two contents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xref.attribution.attributions import Attribution
from xref.attribution.tokens import Token
from xref.model import Span

NONE, SOURCE, CONTENT, CUE = range(4)
"""The roles of a word for a cue."""

Found = tuple[float, int, Sequence[int]]
"""The probability of a cue, the first word that roles are given to, the roles of the words from there on."""


def attributions(words: Sequence[Token], found: Iterable[Found]) -> list[Attribution]:
    """Return the attributions that the roles amount to, in order of content.

    Contents exclude each other: the surest cue takes its words first, and a cue that keeps half of its own or
    less is dropped.
    """
    taken: set[int] = set()
    kept = []
    for chance, offset, roles in sorted(found, key=lambda entry: (-entry[0], entry[1])):
        content = [offset + index for index, role in enumerate(roles) if role == CONTENT]
        free = [index for index in content if index not in taken]
        if 2 * len(free) > len(content):
            taken.update(free)
            kept.append(_attribution(words, chance, offset, roles, free))
    return sorted(kept, key=lambda one: (one.content, one.cue))


def _attribution(
    words: Sequence[Token], chance: float, offset: int, roles: Sequence[int], content: list[int]
) -> Attribution:
    sources = _runs([offset + index for index, role in enumerate(roles) if role == SOURCE])
    cues = _runs([offset + index for index, role in enumerate(roles) if role == CUE])
    longest = max(sources, key=lambda run: run[1] - run[0], default=None)
    return Attribution(
        source=_spans(words, [longest] if longest else []),
        cue=_spans(words, cues),
        content=_spans(words, _runs(content)),
        confidence=round(chance, 3),
    )


def _runs(indexes: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches (first, last) of consecutive numbers."""
    found: list[tuple[int, int]] = []
    for index in indexes:
        if found and found[-1][1] == index - 1:
            found[-1] = (found[-1][0], index)
        else:
            found.append((index, index))
    return found


def _spans(words: Sequence[Token], stretches: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(words[first].start, words[last].end) for first, last in stretches)
