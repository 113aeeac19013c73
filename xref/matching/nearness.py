"""Words that mean nearly the same ("killed", "dead"): found where one text has one of them and the other the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from xref.matching.index import Index, Integers, Reals, Rows, Sides
from xref.tables import rows


@cache
def near_words() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return for each word (a stem) the words near to it and how near, 0 to 1."""
    table: dict[str, list[tuple[str, float]]] = {}
    for word, listed in rows("near_words"):
        for pair in listed.split():
            other, nearness = pair.split(":")
            table.setdefault(word, []).append((other, int(nearness) / 100))
            table.setdefault(other, []).append((word, int(nearness) / 100))
    return {word: tuple(sorted(others)) for word, others in table.items()}


@dataclass(frozen=True, kw_only=True)
class Near:
    """The near words of the words of one index: ``others`` are word numbers, ``nearness`` stands beside them."""

    others: Rows
    nearness: Reals

    @classmethod
    def among(cls, index: Index) -> Near:
        """Look up which words of an index are near to one another."""
        number = {form: at for at, form in enumerate(index.forms)}
        table = near_words()
        lengths = np.zeros(len(index.forms) + 1, dtype=np.int64)
        others: list[int] = []
        nearness: list[float] = []
        for at, form in enumerate(index.forms):
            if form in table and not index.empty[at]:
                known = sorted((number[other], value) for other, value in table[form] if other in number)
                lengths[at + 1] = len(known)
                others += [other for other, _ in known]
                nearness += [value for _, value in known]
        return cls(
            others=Rows(values=np.array(others, dtype=np.int32), starts=np.cumsum(lengths)),
            nearness=np.array(nearness, dtype=np.float64),
        )

    def gains(self, index: Index, sides: Sides, pairs: int) -> tuple[Reals, Reals]:
        """Return for each pair what the near words of each side weigh, by nearness."""
        left_free = ~sides.left_shared & ~sides.left_named
        right_free = ~sides.right_shared & ~sides.right_named
        left, left_pair = sides.left[left_free], sides.left_pair[left_free]
        right, right_pair = sides.right[right_free], sides.right_pair[right_free]
        return (
            self._gain(index, (left, left_pair), (right, right_pair), pairs),
            self._gain(index, (right, right_pair), (left, left_pair), pairs),
        )

    def _gain(
        self, index: Index, side: tuple[Integers, Integers], other: tuple[Integers, Integers], pairs: int
    ) -> Reals:
        words, pair = side
        if not len(words) or not len(other[0]) or not len(self.nearness):
            return np.zeros(pairs)
        places, owner = self.others.of(words)
        width = len(index.forms)
        keys = pair[owner] * width + self.others.values[places]
        held = other[1] * width + other[0]
        at = np.minimum(np.searchsorted(held, keys), len(held) - 1)
        met = held[at] == keys
        best = np.zeros(len(words))
        np.maximum.at(best, owner[met], self.nearness[places[met]])
        return np.bincount(pair, weights=best * index.weights[words], minlength=pairs).astype(np.float64)
