"""The neural tagger: a small transformer over whole paragraphs, with the vote of the rules beside it.

Both say which words are likely to stand for a cue, and which roles the words around it have. The transformer knows what
words mean; the rules know what holds in any text, however unlike those that the transformer learned from.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import as_file, files
from importlib.util import find_spec
from math import exp, log
from typing import TYPE_CHECKING, Any, NamedTuple

from xref.attribution import rules, transformer
from xref.attribution.attributions import Attribution
from xref.attribution.completing import complete
from xref.attribution.decoding import CONTENT, CUE, NONE, SOURCE, Found, attributions
from xref.attribution.linking import link
from xref.attribution.tokens import Token
from xref.attribution.transformer import REACH, Transformer, best_roles, distance_buckets
from xref.attribution.windows import Window, windows
from xref.model import Section

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]

LEAST = 0.33
"""The probability from which a word is taken for a cue."""
CUE_VOTE, ROLE_VOTE = 0.3, 0.3
"""What is added to the log odds of a cue that the rules take for one, and to the score of the role they give a word."""
TRUST = (0.45, 0.05)
"""Slope and offset from the log odds of a cue to those that its content overlaps one that people marked by a half or
more: fitted to the articles held out from training, where nine of ten of the surest contents did."""
LEAST_SOURCE, LEAST_CONTENT = -5.0, 1.0
"""By how much a source or content must be likelier than none for a word, where the best sequence has none."""
_FALL = 1.0  # how much farther from a role its other words may be
_ROWS = 512  # cues that are decoded at once


class _Cue(NamedTuple):
    """A word that stands for a cue, with the scores (words, roles) of the words from number ``first`` on."""

    chance: float
    word: int
    first: int
    scores: Numbers


class NeuralModel:
    """A transformer, asked window by window."""

    def __init__(self, transformer: Transformer) -> None:
        """Take the networks."""
        self._transformer = transformer

    def tag(self, section: Section) -> list[Attribution]:
        """Return the attributions of ``section`` in order of content."""
        framed = rules.framed(section)
        ruled = {place: one for one in framed for span in one.cue for place in range(span.start, span.end)}
        words: list[Token] = []
        cues: list[_Cue] = []
        for window in windows(section.text, section.paragraphs, self._transformer.pieces):
            cues += self._read(window, len(words) - window.known, ruled)
            words += window.words[window.known :]
        _ask_rules(ruled, words, cues)
        found: list[Found] = []
        for first in range(0, len(cues), _ROWS):
            rows = cues[first : first + _ROWS]
            for cue, roles in zip(rows, best_roles([cue.scores for cue in rows], self._transformer.chain), strict=True):
                add(roles, cue.scores, CONTENT, LEAST_CONTENT)
                add(roles, cue.scores, SOURCE, LEAST_SOURCE)
                found.append((confidence(cue.chance), cue.first, roles))
        return complete(section, attributions(words, found), framed)

    def _read(self, window: Window, offset: int, ruled: Mapping[int, Attribution]) -> list[_Cue]:
        """Return the cues of the window that stand after its context; its first word is number ``offset``.

        ``ruled`` holds the attributions of the rules by the places of their cues.
        """
        import numpy as np

        scores, as_cue, as_word = self._transformer.network.words(window)
        votes = np.array([CUE_VOTE if word.start in ruled else 0.0 for word in window.words])
        chances = 1 / (1 + np.exp(-scores - votes))
        cues = np.flatnonzero(chances >= LEAST)
        cues = cues[cues >= window.known]
        if not len(cues):
            return []
        count = len(window.words)
        firsts = np.maximum(cues - REACH, 0)
        lengths = np.minimum(cues + REACH + 1, count) - firsts
        places = np.minimum(firsts[:, None] + np.arange(lengths.max()), count - 1)
        distances = distance_buckets()[places - cues[:, None] + REACH]
        roles = self._transformer.network.pairs(as_cue[cues], as_word, places, distances)
        return [
            _Cue(float(chances[cue]), offset + int(cue), offset + int(first), row[:length])
            for cue, first, length, row in zip(cues, firsts, lengths, roles, strict=True)
        ]


def _ask_rules(ruled: Mapping[int, Attribution], words: list[Token], cues: list[_Cue]) -> None:
    """Add the roles that the rules give to the words around each cue to its scores."""
    import numpy as np

    starts = [word.start for word in words]
    for cue in cues:
        attribution = ruled.get(words[cue.word].start)
        if attribution is None:
            continue
        roles = np.full(len(cue.scores), NONE)
        parts = ((CONTENT, attribution.content), (SOURCE, attribution.source), (CUE, attribution.cue))
        for role, spans in parts:
            for span in spans:
                first, after = (bisect_left(starts, place) - cue.first for place in span)
                roles[max(0, first) : max(0, after)] = role
        cue.scores[np.arange(len(roles)), roles] += ROLE_VOTE


def confidence(chance: float) -> float:
    """Return how likely an attribution is right whose cue has the probability ``chance``."""
    slope, offset = TRUST
    chance = min(chance, 1 - 1e-6)
    return 1 / (1 + exp(slope * log(1 / chance - 1) - offset))


def add(roles: list[int], scores: Numbers, role: int, least: float) -> None:
    """Give a role to the words that are nearest to it, where the best sequence has none (``least``: by how much)."""
    if role in roles:
        return
    near = [
        row[role] - row[NONE] if taken == NONE else -99.0 for row, taken in zip(scores.tolist(), roles, strict=True)
    ]
    best = max(range(len(near)), key=near.__getitem__)
    if near[best] < least:
        return
    first, after = best, best + 1
    while first > 0 and near[first - 1] > near[best] - _FALL:
        first -= 1
    while after < len(near) and near[after] > near[best] - _FALL:
        after += 1
    roles[first:after] = [role] * (after - first)


@lru_cache(maxsize=1)
def _model() -> NeuralModel:
    with as_file(files("xref.attribution") / "models") as folder:
        return NeuralModel(transformer.open_transformer(folder))


def tag(section: Section) -> list[Attribution]:
    """Return the attributions of ``section`` in order of content.

    Raises ImportError without onnxruntime and FileNotFoundError without a model.
    """
    return link(section, _model().tag(section))


def available() -> bool:
    """Tell whether the packages and the models that this tagger needs are there."""
    models = files("xref.attribution") / "models"
    names = (transformer.NETWORK, transformer.PAIRS, transformer.CHAIN, transformer.PIECES)
    return find_spec("onnxruntime") is not None and all((models / name).is_file() for name in names)
