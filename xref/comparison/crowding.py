"""What is compared with what where many things meet under one word: all of it with all of it, or each with the nearest.

Comparing each with each takes quadratic time, which a few reports of one story can afford and an archive cannot. Beyond
a limit the things that share their rarest words are compared, so that one story still meets itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from xref.matching import Weights

Thing = TypeVar("Thing")

CROWD = 100
"""Things under one word that are compared each with each. A story that fifteen outlets tell has under sixty."""
BATCH = 20
"""How many at a time are compared each with each where there are more."""
RAREST = 3
"""Rarest words by which each of a crowd finds others, of those that any other has as well."""
NEXT = 2
"""How many others each of a crowd meets by one word: those that follow it in order."""


def batches(held: Sequence[Thing], words: Callable[[Thing], frozenset[str]], weights: Weights) -> list[list[Thing]]:
    """Return all things, those together that are to be compared each with each.

    More than ``CROWD`` come in batches of ``BATCH``, ordered by the rarest word that each shares with another.
    """
    if len(held) <= CROWD:
        return [list(held)]
    rarest = _rarest(held, words, weights)
    order = sorted(range(len(held)), key=lambda at: (rarest[at][:1], at))
    return [[held[at] for at in sorted(order[first : first + BATCH])] for first in range(0, len(order), BATCH)]


def meetings(
    held: Sequence[Thing], words: Callable[[Thing], frozenset[str]], weights: Weights
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of numbers of things to compare, the lower one first; a pair may come more than once.

    Of up to ``CROWD`` things every pair; of more, each with the ``NEXT`` next ones for each of its rarest words.
    """
    if len(held) <= CROWD:
        yield from combinations(range(len(held)), 2)
        return
    holders: dict[str, list[int]] = defaultdict(list)
    for at, some in enumerate(_rarest(held, words, weights)):
        for word in some:
            holders[word].append(at)
    for word in sorted(holders):
        numbers = holders[word]
        for place, one in enumerate(numbers):
            for other in numbers[place + 1 : place + 1 + NEXT]:
                yield one, other


def _rarest(held: Sequence[Thing], words: Callable[[Thing], frozenset[str]], weights: Weights) -> list[tuple[str, ...]]:
    """Return for each thing its rarest words, rarest first, of those that at least one other has."""
    sides = [words(one) for one in held]
    counts = Counter(word for side in sides for word in side)
    return [
        tuple(word for _, word in sorted((-weights.weight(word), word) for word in side if counts[word] > 1)[:RAREST])
        for side in sides
    ]
