"""Every pair of claims worth comparing, with its score: what clustering, borderline pairs and explanations rest on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np

from xref.clustering.copies import spoken_for
from xref.matching.blocking import packed
from xref.matching.index import Flags, Index, Integers, Reals, build, distinct
from xref.matching.measures import PIECE, measure, overlap, ratio
from xref.matching.nearness import Near
from xref.matching.replacement import replaced
from xref.matching.scoring import logistic, shapes
from xref.matching.sentences import measure_sentences, sentences
from xref.matching.setting import Places, archive, asked, crowd, measure_setting, measure_standing, places
from xref.matching.step import explain
from xref.model import Article, Claim, Match

LEAST = 0.08
"""Pairs less alike than this (shared share of their words' weight) are not scored: none of them says the same."""
LEAST_SENTENCES = 0.15
"""Pairs whose sentences are as alike as this are scored however little the claims themselves are alike."""
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
    the scores that each pair has by itself, before it is set beside all others (``first``). ``sentences`` are those
    that hold the claims, None where the claims stand for them. ``speaks`` has the
    place of the claim that speaks for each: its own, or that of the first of a crowd in the same words.
    """

    claims: tuple[Claim, ...]
    index: Index
    sentences: Index | None
    left: Integers
    right: Integers
    likeness: Reals
    holding: Reals
    replacing: Reals
    first: Reals
    scores: Reals
    stand: Places
    speaks: Integers

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of each claim in ``claims``, by id."""
        return {claim.id: at for at, claim in enumerate(self.claims)}

    def score(self, a: str, b: str) -> float | None:
        """Return the score of the claims with these ids; None if they were not compared."""
        if a in self.place and b in self.place and self.speaks[self.place[a]] == self.speaks[self.place[b]]:
            return 1.0
        met = self._met(a, b)
        return float(self.scores[met[0]]) if len(met) else None

    def _met(self, a: str, b: str) -> Integers:
        """Return where the pair of these claims stands: one place, or none if they were not compared."""
        if a not in self.place or b not in self.place:
            return np.zeros(0, dtype=np.int64)
        one, two = sorted(int(self.speaks[self.place[name]]) for name in (a, b))
        first, last = np.searchsorted(self.left, [one, one + 1])
        met: Integers = first + np.flatnonzero(self.right[first:last] == two)
        return met

    def explain(self, a: str, b: str) -> Match | None:
        """Return why the claims with these ids have the score they have here; None if they were not compared."""
        met = self._met(a, b)
        if not len(met):
            return None
        one, two = int(self.left[met[0]]), int(self.right[met[0]])
        measured, setting = Measuring(self).of(met)
        standing = measure_standing(self.stand, self.left, self.right, self.first)[met]
        return explain(self.claims[one], self.claims[two], self.index, measured, (setting, standing), (one, two))


class Measuring:
    """The measures of pairs of claims and of the sentences that hold them."""

    def __init__(self, scored: Scored) -> None:
        self._of = scored
        self.setting = measure_setting(
            scored.stand, scored.left, scored.right, scored.likeness, scored.holding, scored.replacing
        )
        self._near = Near.among(scored.index)
        if scored.sentences is not None:
            shares = _shares(scored.sentences, scored.left, scored.right)
            self._around = measure_setting(scored.stand, scored.left, scored.right, *shares, scored.replacing)
            self._near_around = Near.among(scored.sentences)

    def of(self, which: Integers | slice) -> tuple[Reals, Reals]:
        """Return one row of MEASURES and one of FOUND for each of these pairs."""
        left, right, whole = self._of.left[which], self._of.right[which], self._of.sentences
        measured = measure(self._of.index, left, right, self._near)
        setting = self.setting[which]
        if whole is None:
            return measured, np.hstack([setting, measure_sentences(measured, setting)])
        around = measure(whole, left, right, self._near_around)
        return measured, np.hstack([setting, measure_sentences(around, self._around[which])])


def _shares(index: Index, left: Integers, right: Integers) -> tuple[Reals, Reals]:
    """Return likeness and holding of each pair: the share of all words, and of the lighter text's, in common."""
    common = overlap(index, left, right)
    one, two = index.totals[left], index.totals[right]
    return ratio(2 * common, one + two), ratio(common, np.minimum(one, two))


class _Pairs(NamedTuple):
    """Pairs to be scored: both places, and what is measured before the rest."""

    left: Integers
    right: Integers
    likeness: Reals
    holding: Reals
    replacing: Reals


def _alike(index: Index, stand: Places, whole: Index | None, among: Flags) -> _Pairs:
    """Return the candidates ``among`` some claims that are alike enough to be scored, or whose sentences are."""
    pairs = packed(index, max(0.0, asked(stand.articles) + CROWDED_OUT), among)
    if whole is not None:
        pairs = distinct(np.concatenate([pairs, packed(whole, among=among)]))
    pieces = (pairs[at : at + SIFTED] for at in range(0, max(1, len(pairs)), SIFTED))
    kept = [_sifted(index, stand, whole, *np.divmod(piece, max(1, index.size))) for piece in pieces]
    return _Pairs(*(np.concatenate(column) for column in zip(*kept, strict=True)))


def _sifted(index: Index, stand: Places, whole: Index | None, left: Integers, right: Integers) -> _Pairs:
    likeness, holding = _shares(index, left, right)
    near = likeness >= LEAST
    if whole is not None:
        near |= _shares(whole, left, right)[0] >= LEAST_SENTENCES
    crowded = crowd(stand.articles, likeness, holding)
    kept = np.flatnonzero(
        near & (crowded > CROWDED_OUT) & ((likeness >= REPEATED) | (stand.article[left] != stand.article[right]))
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


def pair_up(claims: Sequence[Claim], articles: Collection[Article] = ()) -> Scored:
    """Return the pairs of claims worth comparing, not yet scored: every score is 0."""
    claims = tuple(sorted(claims, key=lambda claim: (claim.id, claim.article, claim.content[0].start)))
    index = build([claim.text for claim in claims])
    whole = sentences(claims, index, articles)
    stand = places(claims)
    speaks = spoken_for(index)
    left, right, likeness, holding, replacing = _alike(index, stand, whole, speaks == np.arange(len(speaks)))
    return Scored(
        claims=claims, index=index, sentences=whole, left=left, right=right, likeness=likeness, holding=holding,
        replacing=replacing, first=np.zeros(len(left)), scores=np.zeros(len(left)), stand=stand, speaks=speaks,
    )  # fmt: skip


def score_pairs(
    claims: Sequence[Claim],
    *,
    articles: Collection[Article] = (),
    progress: Callable[[int, int], None] | None = None,
) -> Scored:
    """Score the pairs of claims worth comparing. The order of the claims does not matter.

    With the ``articles`` that the claims are from, the sentences that hold them are compared too. ``progress`` is
    called now and then with how many of how many pairs are scored.
    """
    paired = pair_up(claims, articles)
    measuring, by_itself, among_all = Measuring(paired), shapes("first"), shapes("found")
    pairs = len(paired.left)
    first, odds = np.zeros(pairs), np.zeros(pairs)
    for at in range(0, pairs, PIECE):
        piece = slice(at, at + PIECE)
        measured, setting = measuring.of(piece)
        first[piece] = logistic(by_itself.odds(measured, setting))
        odds[piece] = among_all.odds(measured, setting)
        if progress:
            progress(min(at + PIECE, pairs), pairs)
    standing = measure_standing(paired.stand, paired.left, paired.right, first)
    return replace(paired, first=first, scores=among_all.settled(odds, standing))
