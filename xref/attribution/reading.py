"""A section as the rules read it: words and marks by number, each with its class and its quotation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import accumulate

from xref.attribution.tags import CLASSES, common_class, headline_class
from xref.attribution.wordsets import word_set
from xref.model import Section, Span

_TOKEN = re.compile(
    r"((?:[^\W\d_]\.){2,}(?:-[^\W_]+)*"  # "U.S.", "U.S.-led"
    r"|[^\W_]+(?:[-.&/'’][^\W_]+)*"
    r"|--|\.\.\.|``|''"
    r"|[^\w\s])"
)
_MARKUP = re.compile(r"<[^<>\s][^<>]{0,80}>|[*_]+")
_LEADING_CAPITAL = re.compile("[RP]")
_DIRECTIONS = word_set("direction")

_TAG_VERBS = word_set("tag_verb")
_FEWEST_QUOTED = 4
_LONGEST_TAG = 8
_TITLE_CASE = 0.7
"""Share of capitalised words from which a sentence without a full stop is a headline in title case."""


def read(section: Section) -> Reading:
    """Return the reading of a section; that of the last one is remembered, as several parts of the step need it."""
    global _latest
    if _latest is None or _latest.section is not section:
        _latest = Reading(section)
    return _latest


class Reading:
    """The tokens of a section: parallel lists, so that a rule can look left and right by number.

    ``quoted[i]`` is the number of the quotation that token ``i`` stands in (its marks included), else -1;
    ``kinds[i]`` its class (see ``xref.attribution.tags``); ``sentences``, ``paragraphs`` and ``quotations`` hold
    the first token and the one after the last.
    """

    __slots__ = (
        "_counts",
        "_headlines",
        "ends",
        "kinds",
        "lower",
        "paragraphs",
        "quotations",
        "quoted",
        "section",
        "sentences",
        "starts",
        "words",
    )

    def __init__(self, section: Section) -> None:
        self.section = section
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        self._read_words()
        words = self.words
        self.lower = [word.lower() for word in words]
        self.kinds = [CLASSES[word] for word in words]
        self._read_names()
        self.quoted = [-1] * len(words)
        self._counts: Counter[str] | None = None
        self.paragraphs = self._paragraphs()
        self.quotations = [self._place(number) for number in range(len(section.quotations))]
        self._headlines: list[tuple[int, int]] = []
        for first, stop in self.sentences:
            if words[stop - 1] != "." and stop - first >= 4:
                self._read_headline(first, stop)

    def _read_first_words(self) -> None:
        """Take the first word of a sentence for no name where it is a common word, alone or before a common word."""
        vocabulary = set(self.words)
        names: set[str] | None = None
        for first, stop in self.sentences:
            if self.kinds[first] != "N" or (first + 1 < stop and self.kinds[first + 1] == "N"):
                continue
            before_noun = first + 1 < stop and self.kinds[first + 1] == "n"
            common = common_class(self.lower[first], vocabulary, before_noun=before_noun)
            if common and names is None:
                firsts = {first for first, _ in self.sentences}
                names = {self.words[at] for at, kind in enumerate(self.kinds) if kind == "N" and at not in firsts}
            if common and names is not None and self.words[first] not in names:
                self.kinds[first] = common

    def _paragraphs(self) -> list[tuple[int, int]]:
        firsts = [bisect_left(self.starts, paragraph.start) for paragraph in self.section.paragraphs]
        afters = [*firsts[1:], len(self.words)] if firsts else []
        return [(first, after) for first, after in zip(firsts, afters, strict=True) if first < after]

    def paragraph_of(self, index: int) -> int:
        """Return the number of the paragraph that token ``index`` stands in."""
        return bisect_right(self.paragraphs, (index, len(self.words))) - 1

    def begins_sentence(self, index: int) -> bool:
        """Tell whether a token is the first of its sentence."""
        return self.sentences[self.sentence_of(index)][0] == index

    def sentence_of(self, index: int) -> int:
        """Return the number of the sentence that token ``index`` stands in."""
        return bisect_right(self.sentences, (index, len(self.words))) - 1

    def tokens(self, span: Span) -> tuple[int, int]:
        """Return the tokens of a span: the first one and the one after the last."""
        return bisect_left(self.ends, span.start + 1), bisect_left(self.starts, span.end)

    def in_headline(self, index: int) -> bool:
        """Tell whether a token stands in a headline whose words are all capitalised."""
        at = bisect_right(self._headlines, (index, len(self.words))) - 1
        return at >= 0 and self._headlines[at][0] <= index < self._headlines[at][1]

    def occurs_again(self, index: int) -> bool:
        """Tell whether the word at ``index`` stands in the section more than once, case aside."""
        if self._counts is None:
            self._counts = Counter(self.lower)
        return self._counts[self.lower[index]] > 1

    def _read_words(self) -> None:
        text = self.section.text
        if "<" in text or "*" in text or "_" in text:
            text = _MARKUP.sub(lambda found: " " * len(found.group()), text)
        for start, end in self.section.sentences:
            pieces = _TOKEN.split(text[start:end])  # what lies between words, a word, what lies between words, ...
            if len(pieces) > 1:
                first = len(self.words)
                edges = list(accumulate(map(len, pieces), initial=start))
                self.words += pieces[1::2]
                self.starts += edges[1:-1:2]
                self.ends += edges[2::2]
                self.sentences.append((first, len(self.words)))

    def _read_names(self) -> None:
        """Take capitalised adverbs and prepositions inside a sentence, and directions anywhere, for parts of names."""
        firsts = {first for first, _ in self.sentences}
        self._read_first_words()
        for found in _LEADING_CAPITAL.finditer("".join(self.kinds)):
            index = found.start()
            following = self.kinds[index + 1] if index + 1 < len(self.kinds) else ""
            inside = index not in firsts and (following == "N" or self.kinds[index - 1] == "N")
            named = self.lower[index] in _DIRECTIONS or inside
            self.kinds[index] = "N" if named else self.kinds[index].lower()

    def _place(self, number: int) -> tuple[int, int]:
        quotation = self.section.quotations[number]
        first = bisect_left(self.starts, quotation.start)
        after = bisect_left(self.starts, quotation.end)
        if not quotation.closed and not quotation.continued:
            after = self._before_tag(first, after)
        self.quoted[first:after] = [number] * (after - first)
        return first, after

    def _before_tag(self, first: int, after: int) -> int:
        """Return where a quotation that lost its closing mark ends: before ", Lind said" or "said Ada Lind"."""
        for index in range(first + _FEWEST_QUOTED, after - 1):
            if self.lower[index] not in _TAG_VERBS:
                continue
            if self.kinds[index + 1] == "N" and self.kinds[index - 1] not in "No":
                return index
            comma = index - 1
            while comma > first and index - comma <= _LONGEST_TAG and self.kinds[comma] in "nNdjo":
                comma -= 1
            if self.words[comma] == "," and comma < index - 1:
                return comma
        return after

    def _read_headline(self, first: int, stop: int) -> None:
        letters = [word for word in self.words[first:stop] if word[0].isalpha()]
        capitalised = sum(word[0].isupper() for word in letters)
        if letters and capitalised >= _TITLE_CASE * len(letters):
            self._headlines.append((first, stop))
            for index in range(first, stop):
                self.kinds[index] = headline_class(self.words[index])

    def span(self, first: int, after: int) -> Span:
        """Return the offsets of the tokens ``first`` up to but not including ``after``."""
        return Span(self.starts[first], self.ends[after - 1])


_latest: Reading | None = None
