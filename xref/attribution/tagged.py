"""A section as the light tagger reads it: tokens with their class, stem, sentence and quotation, in parallel lists."""

from __future__ import annotations

from bisect import bisect_left

from xref.attribution.tags import word_class
from xref.attribution.tokens import Token, tokens
from xref.model import Section
from xref.words import stem

_LONGEST_BACK, _LONGEST_ON = 4, 4
"""Sentences before and after a cue's own that a quotation can reach."""
_LONGEST = 160
"""Tokens to either side of a cue."""


class TaggedText:
    """The tokens of a section by number.

    ``quoted[i]`` is the number of the quotation token ``i`` stands in (its marks included), else -1;
    ``sentence[i]`` the number of its sentence; ``sentences`` the first token of each and the one after its last.
    """

    __slots__ = ("classes", "lower", "quoted", "section", "sentence", "sentences", "stems", "tokens")

    def __init__(self, section: Section) -> None:
        self.section = section
        self.tokens: list[Token] = []
        self.sentence: list[int] = []
        self.sentences: list[tuple[int, int]] = []
        for number, span in enumerate(section.sentences):
            first = len(self.tokens)
            self.tokens += tokens(section.text, span.start, span.end)
            self.sentence += [number] * (len(self.tokens) - first)
            self.sentences.append((first, len(self.tokens)))
        self.lower = [token.text.lower().replace("’", "'") for token in self.tokens]
        self.classes = [token_class(token.text) for token in self.tokens]
        self.stems = [stem(word) if word[0].isalpha() else word for word in self.lower]
        self.quoted = [-1] * len(self.tokens)
        starts = [token.start for token in self.tokens]
        for number, quotation in enumerate(section.quotations):
            for index in range(bisect_left(starts, quotation.start), bisect_left(starts, quotation.end)):
                self.quoted[index] = number

    def reach(self, cue: int) -> tuple[int, int]:
        """Return the stretch of tokens in which the words that belong to a cue are looked for.

        It is the sentence, with what comes before in a quotation the sentence begins in, and what comes after in
        one that it ends in or that the next sentence opens.
        """
        number = self.sentence[cue]
        first = last = number
        sentences, quoted = self.sentences, self.quoted
        while first > 0 and number - first < _LONGEST_BACK:
            start = sentences[first][0]
            if start and start < len(quoted) and quoted[start] >= 0 and quoted[start - 1] == quoted[start]:
                first -= 1
            else:
                break
        while last + 1 < len(sentences) and last - number < _LONGEST_ON:
            start = sentences[last + 1][0]
            if start < len(quoted) and quoted[start] >= 0 and (last == number or quoted[start - 1] == quoted[start]):
                last += 1
            else:
                break
        return max(sentences[first][0], cue - _LONGEST), min(sentences[last][1], cue + _LONGEST)


def token_class(word: str) -> str:
    """Return the class of a token (see ``xref.attribution.tags``); ``s`` is a possessive ending."""
    if word[0] in "'’ʼ" and len(word) == 2:
        return "s"
    if word in ("``", "''"):
        return "q"
    found = word_class(word)
    return "N" if found == "D" or word == "I" else found  # as the models were trained: days are names
