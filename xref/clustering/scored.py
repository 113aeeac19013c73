"""Every pair of claims worth comparing, with its score: what clustering, borderline pairs and explanations rest on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from xref.matching.blocking import packed
from xref.matching.index import Index, Integers, Reals, build
from xref.matching.measures import PIECE, measure, overlap, ratio
from xref.matching.nearness import Near
from xref.matching.replacement import replaced
from xref.matching.scoring import logistic, shapes
from xref.matching.setting import Places, archive, asked, crowd, measure_setting, measure_standing, places
from xref.matching.step import explain
from xref.model import Claim, Match

LEAST = 0.08
"""Pairs less alike than this (shared share of their words' weight) are not scored: none of them says the same."""


CROWDED_OUT = -0.12
"""The measure "crowd" up to which a pair is not scored: what it takes away then no other measure makes up for."""
HOPELESS = -6.0
"""What the crowd and the words replaced may take from the log-odds of a pair: nothing else makes up for more."""
SIFTED = 1 << 17
"""Candidates that are looked at at a time, which bounds the memory."""
REPEATED = 0.7
"""Claims of one article say the same only if they are as alike as this: a writer does not say one thing twice."""


@dataclass(frozen=True, kw_only=True)
class Scored:
    """Claims in order of their ids, and the pairs among them with their scores.

    ``left`` and ``right`` are places in ``claims`` (left < right, in order); ``scores`` stand beside them, and so do
    the scores that each pair has by itself, before it is set beside all others (``first``).
    """

    claims: tuple[Claim, ...]
    index: Index
    left: Integers
    right: Integers
    likeness: Reals
    holding: Reals
    replacing: Reals
    first: Reals
    scores: Reals
    stand: Places

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of each claim in ``claims``, by id."""
        return {claim.id: at for at, claim in enumerate(self.claims)}

    def score(self, a: str, b: str) -> float | None:
        """Return the score of the claims with these ids; None if they were not compared."""
        met = self._met(a, b)
        return float(self.scores[met[0]]) if len(met) else None

    def _met(self, a: str, b: str) -> Integers:
        """Return where the pair of these claims stands: one place, or none if they were not compared."""
        if a not in self.place or b not in self.place:
            return np.zeros(0, dtype=np.int64)
        one, two = sorted((self.place[a], self.place[b]))
        first, last = np.searchsorted(self.left, [one, one + 1])
        met: Integers = first + np.flatnonzero(self.right[first:last] == two)
        return met

    def explain(self, a: str, b: str) -> Match | None:
        """Return why the claims with these ids have the score they have here; None if they were not compared."""
        met = self._met(a, b)
        if not len(met):
            return None
        one, two = int(self.left[met[0]]), int(self.right[met[0]])
        measured = measure(self.index, self.left[met], self.right[met])
        setting = measure_setting(self.stand, self.left, self.right, self.likeness, self.holding, self.replacing)[met]
        standing = measure_standing(self.stand, self.left, self.right, self.first)[met]
        return explain(self.claims[one], self.claims[two], self.index, measured, (setting, standing), (one, two))


class _Pairs(NamedTuple):
    """Pairs to be scored: both places, and what is measured before the rest."""

    left: Integers
    right: Integers
    likeness: Reals
    holding: Reals
    replacing: Reals


def _alike(index: Index, stand: Places) -> _Pairs:
    """Return the candidates that are alike enough to be scored."""
    pairs = packed(index, max(0.0, asked(stand.articles) + CROWDED_OUT))
    pieces = (pairs[at : at + SIFTED] for at in range(0, max(1, len(pairs)), SIFTED))
    kept = [_sifted(index, stand, *np.divmod(piece, max(1, index.size))) for piece in pieces]
    return _Pairs(*(np.concatenate(column) for column in zip(*kept, strict=True)))


def _sifted(index: Index, stand: Places, left: Integers, right: Integers) -> _Pairs:
    common = overlap(index, left, right)
    one, two = index.totals[left], index.totals[right]
    likeness, holding = ratio(2 * common, one + two), ratio(common, np.minimum(one, two))
    crowded = crowd(stand.articles, likeness, holding)
    kept = np.flatnonzero(
        (likeness >= LEAST)
        & (crowded > CROWDED_OUT)
        & ((likeness >= REPEATED) | (stand.article[left] != stand.article[right]))
    )
    pairs = _Pairs(left[kept], right[kept], likeness[kept], holding[kept], np.zeros(len(kept)))
    size = archive(stand.articles)
    if not size:
        return pairs
    replacing = replaced(index, pairs.left, pairs.right)
    read = shapes("found")
    taken = read.addition("crowd", crowded[kept]) + read.addition("replaced", size * replacing)
    kept = np.flatnonzero(taken > HOPELESS)
    return _Pairs(pairs.left[kept], pairs.right[kept], pairs.likeness[kept], pairs.holding[kept], replacing[kept])


def score_pairs(claims: Sequence[Claim], *, progress: Callable[[int, int], None] | None = None) -> Scored:
    """Score the pairs of claims worth comparing. The order of the claims does not matter.

    ``progress`` is called now and then with how many of how many pairs are scored.
    """
    claims = tuple(sorted(claims, key=lambda claim: (claim.id, claim.article, claim.content[0].start)))
    index = build([claim.text for claim in claims])
    stand = places(claims)
    left, right, likeness, holding, replacing = _alike(index, stand)
    setting = measure_setting(stand, left, right, likeness, holding, replacing)
    near, by_itself, among_all = Near.among(index), shapes("first"), shapes("found")
    first, odds = np.zeros(len(left)), np.zeros(len(left))
    for at in range(0, len(left), PIECE):
        piece = slice(at, at + PIECE)
        measured = measure(index, left[piece], right[piece], near)
        first[piece] = logistic(by_itself.odds(measured, setting[piece]))
        odds[piece] = among_all.odds(measured, setting[piece])
        if progress:
            progress(min(at + PIECE, len(left)), len(left))
    return Scored(
        claims=claims,
        index=index,
        left=left,
        right=right,
        likeness=likeness,
        holding=holding,
        replacing=replacing,
        first=first,
        scores=among_all.settled(odds, measure_standing(stand, left, right, first)),
        stand=stand,
    )
