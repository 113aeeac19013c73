"""Two sequences of words side by side: what is the same, what was cut at an end, what was changed inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LONGEST = 400
"""Words of a sequence that are aligned; what lies beyond is taken as cut (aligning takes quadratic time)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Words ``a_start:a_end`` of one stand where words ``b_start:b_end`` of the other stand (either may be empty)."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """How two sequences of words meet.

    ``same`` are the index pairs of equal words; ``inside`` the changes between the first and the last of them (or at an
    end where both go on with other words); ``cuts`` the ends that only one of the two has.
    """

    same: tuple[tuple[int, int], ...]
    inside: tuple[Change, ...]
    cuts: tuple[Change, ...]

    @property
    def likeness(self) -> float:
        """Share (0 to 1) of the words that are the same, ends that were cut left out."""
        changed = sum(change.a_end - change.a_start + change.b_end - change.b_start for change in self.inside)
        return 2 * len(self.same) / (2 * len(self.same) + changed) if self.same else 0.0


def align(a: Sequence[str], b: Sequence[str]) -> Alignment:
    """Align two sequences of word forms, longest common runs first (Ratcliff and Obershelp 1988)."""
    a, b = a[:LONGEST], b[:LONGEST]
    same: list[tuple[int, int]] = []
    changes: list[Change] = []
    for tag, a_start, a_end, b_start, b_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            same.extend((a_start + at, b_start + at) for at in range(a_end - a_start))
        else:
            changes.append(Change(a_start=a_start, a_end=a_end, b_start=b_start, b_end=b_end))
    cuts = tuple(change for change in changes if _one_sided(change) and (change.a_start == 0 or change.a_end == len(a)))
    return Alignment(same=tuple(same), inside=tuple(change for change in changes if change not in cuts), cuts=cuts)


def _one_sided(change: Change) -> bool:
    return change.a_start == change.a_end or change.b_start == change.b_end
