"""A section as the rules read it: words and marks by number, each with its quotation and sentence."""

from __future__ import annotations

import re

from xref.attribution.tags import word_class
from xref.model import Quotation, Section, Span

_TOKEN = re.compile(r"[^\W_]+(?:[-.&/'’][^\W_]+)*|--|\.\.\.|``|''|[^\w\s]")


class Reading:
    """The tokens of a section: parallel lists, so that a rule can look left and right by number.

    ``quoted[i]`` is the number of the quotation that token ``i`` stands in (its marks included), else -1;
    ``sentences`` and ``quotations`` hold the first token and the one after the last.
    """

    __slots__ = ("ends", "lower", "quotations", "quoted", "section", "sentences", "starts", "words")

    def __init__(self, section: Section) -> None:
        self.section = section
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        for sentence in section.sentences:
            first = len(self.words)
            for found in _TOKEN.finditer(section.text, sentence.start, sentence.end):
                self.words.append(found.group())
                self.starts.append(found.start())
                self.ends.append(found.end())
            self.sentences.append((first, len(self.words)))
        self.lower = [word.lower() for word in self.words]
        self.quoted = [-1] * len(self.words)
        self.quotations = [self._place(number, quotation) for number, quotation in enumerate(section.quotations)]

    def _place(self, number: int, quotation: Quotation) -> tuple[int, int]:
        from bisect import bisect_left

        first = bisect_left(self.starts, quotation.start)
        after = bisect_left(self.starts, quotation.end)
        for index in range(first, after):
            self.quoted[index] = number
        return first, after

    def kind(self, index: int) -> str:
        """Return the class of a token (see ``xref.attribution.tags``)."""
        return word_class(self.words[index])

    def span(self, first: int, after: int) -> Span:
        """Return the offsets of the tokens ``first`` up to but not including ``after``."""
        return Span(self.starts[first], self.ends[after - 1])
