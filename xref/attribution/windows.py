"""Stretches of whole paragraphs, each as long as a transformer reads at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from xref.attribution.pieces import Pieces
from xref.attribution.tokens import Token, shape, tokens

LONGEST = 192
"""Pieces in a window, marks included."""
CONTEXT = 24
"""Pieces of the paragraphs before that a window repeats at most."""


@dataclass(slots=True)
class Window:
    """Consecutive tokens as a model reads them: ``firsts[i]`` is the place of the first piece of ``words[i]``.

    The first ``known`` words were part of the window before and stand here as context.
    """

    known: int = 0
    words: list[Token] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    pieces: list[int] = field(default_factory=list)
    forms: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Stretch:
    """A paragraph, or a part of one that is too long, cut into pieces."""

    words: list[Token]
    pieces: list[tuple[int, ...]]
    length: int


def windows(
    text: str, paragraphs: Iterable[tuple[int, int]], pieces: Pieces, longest: int = LONGEST, context: int = CONTEXT
) -> list[Window]:
    """Return the windows that cover the paragraphs of ``text`` in order. Linear in the length of the text."""
    found: list[Window] = []
    packed: list[_Stretch] = []
    length = fresh = 0
    for stretch in _stretches(text, paragraphs, pieces, longest - 2):
        if fresh and length + stretch.length + 1 > longest - 1:
            found.append(_window(packed, len(packed) - fresh, pieces))
            packed, length = _context(packed, min(context, longest - 2 - stretch.length))
            fresh = 0
        packed.append(stretch)
        length += stretch.length + 1
        fresh += 1
    if fresh:
        found.append(_window(packed, len(packed) - fresh, pieces))
    return found


def _stretches(text: str, paragraphs: Iterable[tuple[int, int]], pieces: Pieces, longest: int) -> Iterator[_Stretch]:
    for start, end in paragraphs:
        stretch = _Stretch([], [], 0)
        for word in tokens(text, start, end):
            cut = pieces(word.text)[: longest // 4]
            if stretch.length + len(cut) > longest:
                yield stretch
                stretch = _Stretch([], [], 0)
            stretch.words.append(word)
            stretch.pieces.append(cut)
            stretch.length += len(cut)
        if stretch.words:
            yield stretch


def _context(packed: list[_Stretch], room: int) -> tuple[list[_Stretch], int]:
    """Return the last stretches that fit into ``room`` pieces, and how many pieces they take."""
    kept: list[_Stretch] = []
    length = 0
    for stretch in reversed(packed):
        if length + stretch.length + 1 > room:
            break
        kept.insert(0, stretch)
        length += stretch.length + 1
    return kept, length


def _window(packed: list[_Stretch], known: int, pieces: Pieces) -> Window:
    window = Window(known=sum(len(stretch.words) for stretch in packed[:known]))
    window.pieces.append(pieces.first)
    window.forms.append(0)
    for stretch in packed:
        for word, cut in zip(stretch.words, stretch.pieces, strict=True):
            window.words.append(word)
            window.firsts.append(len(window.pieces))
            window.pieces.extend(cut)
            window.forms.extend([shape(word.text) + 5 * word.quoted] * len(cut))
        window.pieces.append(pieces.separator)
        window.forms.append(0)
    return window
