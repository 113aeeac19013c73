"""What the corpus around two claims says about them: better counterparts elsewhere, like neighbours, one speaker.

A claim that has a better counterpart in the other article is less likely to be the same as the lesser one; two claims
whose neighbours match are more likely to be the same, and so are two that stand high in their articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log10

import numpy as np

from xref.matching.index import Flags, Integers, Numbers, Reals
from xref.model import Claim
from xref.words import fold, words

SETTING = ("lead", "lead_most", "surroundings", "speaker", "crowd", "distance", "depth", "replaced")
"""The measures of a pair that only a corpus gives."""
STANDING = ("rank", "rank_most", "company")
"""The measures of a pair that only the first scores of all pairs give: lead and surroundings by score, not by words."""
CROWDED, ARCHIVE = 30, 100_000
"""Articles from which a corpus is more than a story or two, and from which it is an archive in full."""
DEMAND = 0.755
"""The share of the words' weight that two claims of an archive are to have in common."""
HOLDING = 0.25
"""The part of that share which the share of the lighter text makes up; that of both texts is the rest."""
FAINT = 0.12
"""A likeness below which a claim is no rival, so that what the candidates leave out never matters."""


def crowd(articles: int, likeness: Reals, holding: Reals) -> Reals:
    """Return how far the share of words in common is above (or below) what so many articles ask for.

    Among the reports of one story two claims that share a third of their words mostly say the same; in an archive of
    thousands of articles hardly any two do. So nothing is asked of a story, and DEMAND of 100,000 articles or more.
    What is above counts by the size of the archive too: nothing in a story.
    """
    ahead = alike(likeness, holding) - asked(articles)
    counted: Reals = np.where(ahead < 0, ahead, ahead * archive(articles))
    return counted


def alike(likeness: Reals, holding: Reals) -> Reals:
    """Return how alike two texts are by the weight they share: of both (``likeness``) and of the lighter."""
    return (1 - HOLDING) * likeness + HOLDING * holding


def asked(articles: int) -> float:
    """Return how alike two claims of so many articles are asked to be."""
    return DEMAND * archive(articles)


def archive(articles: int) -> float:
    """Return how much of an archive so many articles are: 0 up to CROWDED of them, 1 from ARCHIVE."""
    share: float = min(1.0, max(0.0, log10(max(1, articles) / CROWDED)) / log10(ARCHIVE / CROWDED)) ** 1.25
    return share


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where claims stand: the article of each (as a number), the claims before and after it there (-1: none).

    ``rival`` tells which claims count as rivals (a title repeats the text, so it does not); ``speaker`` is the
    number of the speaker's last name, -1 for none; ``depth`` how far down its article a claim stands, from 0 (its
    title or its first claim) to 1 (its last).
    """

    articles: int
    article: Numbers
    before: Numbers
    after: Numbers
    rival: Flags
    speaker: Numbers
    depth: Reals


def places(claims: Sequence[Claim]) -> Places:
    """Return where claims stand. The order of the claims does not matter beyond the numbering."""
    articles = {name: at for at, name in enumerate(sorted({claim.article for claim in claims}))}
    speakers: dict[str, int] = {}
    size = len(claims)
    article, speaker = np.zeros(size, dtype=np.int32), np.full(size, -1, dtype=np.int32)
    before, after = np.full(size, -1, dtype=np.int32), np.full(size, -1, dtype=np.int32)
    rival = np.ones(size, dtype=bool)
    for at, claim in enumerate(claims):
        article[at] = articles[claim.article]
        rival[at] = claim.field == "text"
        name = claim.speaker.name if claim.speaker else None
        last = fold(words(name)[-1].text) if name and words(name) else ""
        if last:
            speaker[at] = speakers.setdefault(last, len(speakers))
    order = sorted(range(size), key=lambda at: (claims[at].article, claims[at].field, claims[at].content[0].start))
    for one, two in pairwise(order):
        if claims[one].article == claims[two].article and claims[one].field == claims[two].field:
            after[one], before[two] = two, one
    return Places(
        articles=len(articles), article=article, before=before, after=after, rival=rival, speaker=speaker,
        depth=_depth(claims, article, rival, len(articles)),
    )  # fmt: skip


def _depth(claims: Sequence[Claim], article: Numbers, in_text: Flags, articles: int) -> Reals:
    start = np.array([claim.content[0].start for claim in claims], dtype=np.float64) * in_text
    last = np.ones(articles)
    np.maximum.at(last, article, start)
    depth: Reals = start / last[article]
    return depth


def measure_setting(
    stand: Places, left: Integers, right: Integers, likeness: Reals, holding: Reals, replacing: Reals
) -> Reals:
    """Return one row of SETTING for each pair. Pairs are distinct, in order, and ``left < right``.

    ``replacing`` are the words replaced, which count by the size of the archive.
    """
    one = _lead(stand, left, right, likeness)
    two = _lead(stand, right, left, likeness)
    out = np.zeros((len(left), len(SETTING)))
    out[:, 0], out[:, 1] = np.minimum(one, two), np.maximum(one, two)
    out[:, 2] = _surroundings(stand, left, right, likeness)
    a, b = stand.speaker[left], stand.speaker[right]
    out[:, 4] = crowd(stand.articles, likeness, holding)
    out[:, 3] = np.where((a < 0) | (b < 0), 0, np.where(a == b, 1, -1))
    one, two = stand.depth[left], stand.depth[right]
    out[:, 5], out[:, 6] = np.abs(one - two), np.maximum(one, two)
    out[:, 7] = archive(stand.articles) * replacing
    return out


def measure_standing(stand: Places, left: Integers, right: Integers, scores: Reals) -> Reals:
    """Return one row of STANDING for each pair, from the first scores of all pairs."""
    one, two = _lead(stand, left, right, scores), _lead(stand, right, left, scores)
    out = np.zeros((len(left), len(STANDING)))
    out[:, 0], out[:, 1] = np.minimum(one, two), np.maximum(one, two)
    out[:, 2] = _surroundings(stand, left, right, scores)
    return out


def _lead(stand: Places, mine: Integers, other: Integers, likeness: Reals) -> Reals:
    """Return how far each pair is ahead of the next best claim of the other's article."""
    if not len(mine):
        return np.zeros(0)
    counted = np.where(stand.rival[other] & (likeness > FAINT), likeness, FAINT)
    # both directions of every pair, so that each claim meets all claims of the other article
    owner = np.concatenate([mine, other]).astype(np.int64)
    towards = stand.article[np.concatenate([other, mine])].astype(np.int64)
    reverse = np.where(stand.rival[mine] & (likeness > FAINT), likeness, FAINT)
    values = np.concatenate([counted, reverse])
    group = owner * (int(stand.article.max()) + 1) + towards
    order = np.lexsort((-values, group))
    first = np.ones(len(order), dtype=bool)
    first[1:] = group[order][1:] != group[order][:-1]
    start = np.flatnonzero(first)
    of = np.cumsum(first) - 1
    best = values[order][start]
    second = np.full(len(start), FAINT)
    has = np.append(start[1:], len(order)) - start > 1
    second[has] = values[order][start[has] + 1]
    position = np.empty(len(order), dtype=np.int64)
    position[order] = np.arange(len(order))
    place = position[: len(mine)]
    alone = place == start[of[place]]
    rivalling = np.where(alone, second[of[place]], best[of[place]])
    return np.where(stand.article[mine] == stand.article[other], likeness - FAINT, likeness - rivalling)


def _surroundings(stand: Places, left: Integers, right: Integers, likeness: Reals) -> Reals:
    """Return the likeness of the claims just before, or just after, those of each pair, whichever is greater."""
    best = np.zeros(len(left))
    if not len(left):
        return best
    size = len(stand.article)
    keys = left.astype(np.int64) * size + right
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    for step in (stand.before, stand.after):
        a, b = step[left].astype(np.int64), step[right].astype(np.int64)
        wanted = np.minimum(a, b) * size + np.maximum(a, b)
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        met = (a >= 0) & (b >= 0) & (keys[at] == wanted)
        best = np.maximum(best, np.where(met, likeness[order[at]], 0.0))
    return best
