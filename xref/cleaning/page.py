"""A text as a page: its lines, what each of them is, and how much prose stands where."""

from __future__ import annotations

from itertools import accumulate

from xref.cleaning import furniture
from xref.cleaning.lines import Line, bare, lines
from xref.loading.head import stamp

EVERYWHERE = frozenset({"line", "sentence", "title"})
"""Scopes of the table of lines that count wherever a line stands."""


class Page:
    """The lines of a text with the reasons why they are furniture; None for what belongs to the article."""

    def __init__(self, text: str) -> None:
        self.lines: list[Line] = lines(text)
        self.reasons: list[str | None] = [
            furniture.of_line(line, EVERYWHERE) or furniture.notice(line, below=False) for line in self.lines
        ]
        self._words = [0, *accumulate(line.words if line.prose else 0 for line in self.lines)]
        self._dated = [stamp(bare(line.text)) is not None for line in self.lines]

    def prose(self, start: int, end: int) -> int:
        """Return the number of words in the prose of some lines."""
        return self._words[end] - self._words[start]

    def dated(self, number: int) -> bool:
        """Tell whether there is such a line and it gives a date and nothing else."""
        return number < len(self.lines) and self._dated[number]

    def cover(self, start: int, end: int, reason: str) -> None:
        """Set some lines aside, whatever they were before."""
        self.reasons[start:end] = [reason] * (end - start)
