"""Windows of about one length as tensors."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from xref.attribution.pieces import Pieces
from xref.attribution.transformer import REACH
from xref.training.samples import NONE, Sample

BATCH_PIECES = 3072
"""Pieces in a batch at most, padding included."""
NEGATIVES = 3
"""Words a window that look like cues and are none, taught to have no content."""
MASKED = 0.04
"""The part of the pieces that is hidden, so that names are not learned by heart."""


@dataclass(slots=True)
class Pairs:
    """The cues of a batch: which window each stands in, at which word, and the words around it with their roles."""

    owner: Tensor  # (cues,)
    cue: Tensor  # (cues,)
    words: Tensor  # (cues, reach) numbers of words
    present: Tensor  # (cues, reach) 0 where there is no word
    roles: Tensor  # (cues, reach)


@dataclass(slots=True)
class Batch:
    """Windows as tensors."""

    pieces: Tensor  # (windows, pieces)
    forms: Tensor  # (windows, pieces)
    firsts: Tensor  # (windows, words) the first piece of each word
    present: Tensor  # (windows, words) 0 where there is no word
    is_cue: Tensor  # (windows, words)
    role: Tensor  # (windows, words) the role of a word for any cue
    pairs: Pairs
    padding: int

    @property
    def mask(self) -> Tensor:
        """Tell which pieces are no padding, shaped for attention."""
        return (self.pieces != self.padding)[:, None, None, :]


def group(found: Sequence[Sample], chance: random.Random) -> list[list[Sample]]:
    """Group samples of like length into batches, in random order."""
    ordered = sorted(found, key=lambda sample: len(sample.window.pieces) + 24 * chance.random(), reverse=True)
    grouped: list[list[Sample]] = []
    for sample in ordered:
        if grouped and len(grouped[-1][0].window.pieces) * (len(grouped[-1]) + 1) <= BATCH_PIECES:
            grouped[-1].append(sample)
        else:
            grouped.append([sample])
    chance.shuffle(grouped)
    return grouped


def make_batch(group: Sequence[Sample], pieces: Pieces, rates: Mapping[str, float], chance: random.Random) -> Batch:
    """Pad and stack samples. ``rates`` tell which words look like cues."""
    hidden = [[pieces.mask if chance.random() < MASKED else piece for piece in one.window.pieces] for one in group]
    cues = [sample.cues + _alike(sample, rates, chance) for sample in group]
    roles = [
        sample.roles + [[NONE] * len(sample.window.words)] * (len(all_cues) - len(sample.cues))
        for sample, all_cues in zip(group, cues, strict=True)
    ]
    words = [len(sample.window.words) for sample in group]
    is_cue = torch.zeros(len(group), max(words))
    for row, sample in enumerate(group):
        is_cue[row, sample.cues] = 1
    return Batch(
        pieces=_padded(hidden, pieces.padding),
        forms=_padded([sample.window.forms for sample in group]),
        firsts=_padded([sample.window.firsts for sample in group]),
        present=_padded([[1] * count for count in words]).float(),
        is_cue=is_cue,
        role=_padded([[max(column) for column in zip(*rows, strict=True)] for rows in roles]),
        pairs=_pairs(cues, roles, words),
        padding=pieces.padding,
    )


def _alike(sample: Sample, rates: Mapping[str, float], chance: random.Random) -> list[int]:
    """Return words that look like cues and are none."""
    words = sample.window.words
    others = [index for index in range(len(words)) if index not in sample.cues]
    others.sort(key=lambda index: rates.get(words[index].text.lower(), 0.0) + 0.2 * chance.random())
    return others[-NEGATIVES:]


def _pairs(cues: Sequence[list[int]], roles: Sequence[list[list[int]]], words: Sequence[int]) -> Pairs:
    owner = torch.tensor([row for row, found in enumerate(cues) for _ in found])
    cue = torch.tensor([index for found in cues for index in found])
    first = (cue - REACH).clamp(min=0).unsqueeze(1)
    after = torch.minimum(cue + REACH + 1, torch.tensor(words)[owner]).unsqueeze(1)
    places = first + torch.arange(2 * REACH + 1)
    present = (places < after).float()
    places = places.clamp(max=max(words) - 1)
    given = _padded([row for rows in roles for row in rows], width=max(words))
    return Pairs(owner, cue, places, present, given.gather(1, places))


def _padded(rows: Sequence[Sequence[int]], filling: int = 0, width: int = 0) -> Tensor:
    width = width or max(len(row) for row in rows)
    return torch.tensor([[*row, *[filling] * (width - len(row))] for row in rows])
