"""Words cut into the pieces of a vocabulary (WordPiece: the longest piece first), as BERT models read them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "＂": '"'})
_LONGEST = 60  # letters; longer words are not words


class Pieces:
    """A vocabulary that turns a word into the numbers of its pieces. Case and accents do not count."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        """Take the pieces in the order of their numbers; "##" marks a piece that goes on."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}
        self.unknown = self._numbers["[UNK]"]
        self.first = self._numbers["[CLS]"]
        self.separator = self._numbers["[SEP]"]
        self.padding = self._numbers["[PAD]"]
        self.mask = self._numbers["[MASK]"]

    def __len__(self) -> int:
        """Return how many pieces there are."""
        return len(self._numbers)

    def __call__(self, word: str) -> tuple[int, ...]:
        """Return the piece numbers of a word (at least one)."""
        known = self._known.get(word)
        if known is None:
            known = self._cut(word)
            if len(word) <= _LONGEST and len(self._known) < 200_000:
                self._known[word] = known
        return known

    def _cut(self, word: str) -> tuple[int, ...]:
        if word in ("``", "''"):
            word = '"'
        plain = unicodedata.normalize("NFD", word.translate(_SAME).lower())
        plain = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
        numbers: list[int] = []
        for part in _parts(plain):
            numbers.extend(self._longest_first(part))
        return tuple(numbers) or (self.unknown,)

    def _longest_first(self, part: str) -> list[int]:
        numbers = []
        start = 0
        while start < len(part) <= _LONGEST:
            for end in range(len(part), start, -1):
                number = self._numbers.get(("##" if start else "") + part[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [self.unknown]
        return numbers or [self.unknown]


def _parts(word: str) -> list[str]:
    """Cut a word at its marks: "u.s" gives "u", ".", "s"."""
    parts = [""]
    for letter in word:
        if letter.isalnum():
            parts[-1] += letter
        else:
            parts += [letter, ""]
    return [part for part in parts if part]
