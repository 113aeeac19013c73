"""Findings about lists of names: the same names in any order, or a longer and a shorter list of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from xref.comparison.anchors import Anchor
from xref.comparison.crowding import batches
from xref.comparison.grouping import pairs_of
from xref.comparison.likeness import Surroundings, is_lead, shared
from xref.comparison.readings import Corpus
from xref.comparison.results import finding
from xref.comparison.values import given, subject_of
from xref.matching import Weights
from xref.model import Finding
from xref.words import fold, words

ALIKE = 0.4
"""Share of the telling words of their sentences that two lists must have in common to be about one thing."""


def list_findings(corpus: Corpus, anchors: Sequence[Anchor], around: Surroundings) -> list[Finding]:
    """Return what the articles' lists of names show, in no particular order."""
    held: dict[frozenset[str], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        names = members(anchor)
        if anchor.detail.type == "names" and len(names) > 1:
            held[names].append(anchor)
    found: list[Finding] = []
    wider: dict[frozenset[str], list[Anchor]] = {names: list(held[names]) for names in held}
    for less, more in _pairs(held, corpus.weights):
        parts: dict[bool, list[tuple[Anchor, Anchor]]] = {True: [], False: []}
        for a, b in _alike(held[less], held[more], around):
            parts[_has_the_rest(a, b)].append((a, b))
        wider[less] += {id(b): b for _, b in parts[True]}.values()
        found += _part(corpus, parts[False])
    return [*found, *(one for names in sorted(wider, key=sorted) for one in _agreement(corpus, wider[names]))]


def members(anchor: Anchor) -> frozenset[str]:
    """Return the names of a list, each in the form in which names are compared."""
    names = anchor.detail.value if isinstance(anchor.detail.value, tuple) else ()
    return frozenset(" ".join(fold(word.text) for word in words(str(name))) for name in names)


def _agreement(corpus: Corpus, anchors: Sequence[Anchor]) -> Iterator[Finding]:
    articles = {anchor.article for anchor in anchors}
    if len(articles) > 1:
        one = given(corpus, anchors)
        yield finding(
            verdict="agree", subject=subject_of(anchors, _text), aspect="names", values=[one], score=_score(anchors),
            why=f"{len(articles)} articles name {one.text}",
        )  # fmt: skip


def _pairs(held: dict[frozenset[str], list[Anchor]], weights: Weights) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Return the pairs of lists of which one holds all of the other."""
    by_name: dict[str, list[frozenset[str]]] = defaultdict(list)
    for names in sorted(held, key=sorted):
        for name in sorted(names):
            by_name[name].append(names)
    pairs = {
        (a, b) if a < b else (b, a)
        for some in by_name.values()
        for batch in batches(some, lambda names: names, weights)
        for a, b in combinations(batch, 2)
        if a < b or b < a
    }
    return sorted(pairs, key=lambda pair: (sorted(pair[0]), sorted(pair[1])))


def _alike(less: Sequence[Anchor], more: Sequence[Anchor], around: Surroundings) -> list[tuple[Anchor, Anchor]]:
    """Return the pairs of a list and a longer one, of two articles, that are about one thing."""
    return [
        (a, b)
        for a, b in pairs_of(less, more)
        if a.article != b.article and shared(a.stems, b.stems, around.weights) >= ALIKE
    ]


def _part(corpus: Corpus, alike: Sequence[tuple[Anchor, Anchor]]) -> Iterator[Finding]:
    if alike:
        short = given(corpus, [a for a, _ in alike])
        long = given(corpus, [b for _, b in alike])
        yield finding(
            verdict="vary", subject=subject_of([b for _, b in alike], _text), aspect="names", values=[short, long],
            score=0.8 * _score([one for pair in alike for one in pair]), why=f"{short.text} / {long.text}",
        )  # fmt: skip


def _has_the_rest(less: Anchor, more: Anchor) -> bool:
    """Tell whether the sentence of the shorter list names outside it what the longer one has besides.

    "Norway and partners such as Peru and Chile" are those of "Peru, Chile and Norway".
    """
    rest = {word for name in members(more) - members(less) for word in name.split() if len(word) > 2}
    return bool(rest) and rest <= less.names


def _text(anchor: Anchor) -> str:
    return " ".join(anchor.detail.text.split())


def _score(anchors: Sequence[Anchor]) -> float:
    """Score by how many articles give it, how long it is, and how early: 0.4 to 0.9."""
    articles = {anchor.article for anchor in anchors}
    length = max(len(members(anchor)) for anchor in anchors)
    return 0.4 + 0.2 * min(1.0, len(articles) / 4) + 0.2 * min(1.0, length / 4) + 0.1 * any(map(is_lead, anchors))
