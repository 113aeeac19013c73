"""From measures to a score: each measure adds to, or takes from, the odds that two claims say the same.

What a measure adds is read off a line through a few points (tables/match_shapes.tsv), fitted by xref.training.matching.
The score is the logistic of the sum, so it lies between 0 and 1, and what each measure does to it can be told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, Literal

import numpy as np

from xref.matching.index import Reals
from xref.matching.measures import MEASURES
from xref.matching.sentences import FOUND
from xref.matching.setting import STANDING
from xref.tables import rows

DIGITS = 6
"""Scores and contributions are rounded to so many digits, so that they add up and print alike everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What one measure adds to the log-odds: straight lines between the points, level beyond them."""

    name: str
    at: Reals
    adds: Reals

    def of(self, values: Reals) -> Reals:
        """Return what each value adds."""
        return np.interp(values, self.at, self.adds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """All that makes a score: the log-odds it starts from, and what each measure adds."""

    start: float
    shapes: tuple[Shape, ...]

    def additions(self, measured: Reals, setting: Reals | None = None, standing: Reals | None = None) -> Reals:
        """Return what each measure adds to the log-odds of each pair, in the order of the shapes."""
        columns = _columns(measured, setting, standing)
        out = np.zeros((len(measured), len(self.shapes)))
        for at, shape in enumerate(self.shapes):
            out[:, at] = shape.of(columns[shape.name])
        return out

    def addition(self, name: str, values: Reals) -> Reals:
        """Return what one measure adds to the log-odds."""
        return next(shape for shape in self.shapes if shape.name == name).of(values)

    def odds(self, measured: Reals, setting: Reals | None = None, start: float | None = None) -> Reals:
        """Return the log-odds of each pair without its standing; ``start`` is what they begin with (None: as fitted).

        One measure is added after the other, as the explanation adds them up.
        """
        odds = np.full(len(measured), self.start if start is None else start)
        columns = _columns(measured, setting)
        for shape in self.shapes:
            if shape.name in columns:
                odds += shape.of(columns[shape.name])
        return odds

    def settled(self, odds: Reals, standing: Reals) -> Reals:
        """Return the score of each pair from its log-odds and its standing, which comes last in the table."""
        odds = odds.copy()
        for shape in self.shapes:
            if shape.name in STANDING:
                odds += shape.of(standing[:, STANDING.index(shape.name)])
        return logistic(odds)


def _columns(measured: Reals, setting: Reals | None = None, standing: Reals | None = None) -> dict[str, Any]:
    known = [(MEASURES, measured), (FOUND, setting), (STANDING, standing)]
    return {name: of[:, at] for names, of in known if of is not None for at, name in enumerate(names)}


def logistic(odds: Reals) -> Reals:
    """Return the probability of log-odds, rounded to DIGITS digits."""
    return np.round(1.0 / (1.0 + np.exp(-odds)), DIGITS)


@cache
def shapes(kind: Literal["given", "first", "found"]) -> Shapes:
    """Return the fitted shapes: for two texts that somebody gives, or for two claims found in a corpus.

    Claims found in a corpus are scored twice: first each pair by itself, then with its standing among all.

    Given and found differ because the pairs do: texts that a person puts side by side are mostly about one thing,
    while of all pairs of claims in a corpus hardly any say the same.
    """
    table = [row[1:] for row in rows("match_shapes") if row[0] == kind]
    (start,) = (float(adds) for name, _, adds in table if name == "start")
    read = []
    for name, points in groupby((row for row in table if row[0] != "start"), key=lambda row: row[0]):
        pairs = [(float(at), float(adds)) for _, at, adds in points]
        read.append(Shape(name=name, at=np.array([x for x, _ in pairs]), adds=np.array([y for _, y in pairs])))
    return Shapes(start=start, shapes=tuple(read))
