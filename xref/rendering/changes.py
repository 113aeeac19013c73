"""Which words of a text make it different from other texts: for showing, not for judging."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from xref.model import Span
from xref.words import Word, fold, words

LONGEST = 400
"""Words of a text that are compared, since comparing takes quadratic time; those beyond are shown unmarked."""


def changed(text: str, others: Iterable[str]) -> list[Span]:
    """Return the stretches of ``text`` whose words are not in each of ``others``, in order; case does not count."""
    own = words(text)[:LONGEST]
    forms = [fold(word.text) for word in own]
    differing: set[int] = set()
    for other in others:
        rest = [fold(word.text) for word in words(other)[:LONGEST]]
        for tag, start, end, _, _ in SequenceMatcher(None, forms, rest, autojunk=False).get_opcodes():
            if tag != "equal":
                differing.update(range(start, end))
    return _joined(own, sorted(differing))


def _joined(own: list[Word], indexes: list[int]) -> list[Span]:
    spans: list[Span] = []
    for index in indexes:
        word = own[index]
        if spans and index - 1 in indexes and spans[-1].end == own[index - 1].end:
            spans[-1] = Span(spans[-1].start, word.end)
        else:
            spans.append(Span(word.start, word.end))
    return spans
