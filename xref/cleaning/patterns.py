"""The small language of the furniture tables: words, ``*`` for any words, ``(a|b|)`` for a choice, ``0`` for a number.

A pattern is cut at its stars into pieces that are searched from left to right, so matching takes time linear in the
length of the line. Patterns are found by the first word of their first piece, so a line meets only a few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Label = TypeVar("Label")

_WORD = re.compile(r"[^\W_]+|[@©]")
_EDGE = r"(?:(?<![^\W_])|(?![^\W_]))"  # not inside a word


class Pattern(NamedTuple):
    """A pattern without choices that hold stars: its pieces, and whether it is open at its start and end."""

    pieces: tuple[re.Pattern[str], ...]
    open_start: bool
    open_end: bool

    def matches(self, line: str) -> bool:
        """Tell whether the whole folded line is an instance of the pattern."""
        if not self.pieces:
            return True
        position = 0
        for number, piece in enumerate(self.pieces):
            anchored = number == 0 and not self.open_start
            found = piece.match(line) if anchored else piece.search(line, position)
            if found is None:
                return False
            position = found.end()
        return self.open_end or position == len(line)


class Index(Generic[Label]):
    """Patterns with what they stand for, looked up by a line."""

    def __init__(self, entries: Iterable[tuple[str, Label]]) -> None:
        self._at_start: dict[str, list[tuple[Pattern, Label]]] = {}
        self._anywhere: dict[str, list[tuple[Pattern, Label]]] = {}
        for written, label in entries:
            for plain in _without_starred_choices(written):
                self._add(plain, label)

    def _add(self, plain: str, label: Label) -> None:
        pattern = compiled(plain)
        words = first_words(plain.lstrip("*"))
        if not words:
            raise ValueError(f"the pattern {plain!r} has no word to find it by")
        table = self._anywhere if pattern.open_start else self._at_start
        for word in words:
            table.setdefault(word, []).append((pattern, label))

    def find(self, line: str, wanted: Callable[[Label], bool] = lambda label: True) -> Iterator[Label]:
        """Yield the ``wanted`` labels of the patterns that match the folded ``line``, in no order."""
        words = _WORD.findall(line)
        if not words:
            return
        for pattern, label in self._at_start.get(words[0], ()):
            if wanted(label) and pattern.matches(line):
                yield label
        for word in self._anywhere.keys() & words:
            for pattern, label in self._anywhere[word]:
                if wanted(label) and pattern.matches(line):
                    yield label


def compiled(plain: str) -> Pattern:
    """Compile a pattern whose choices hold no stars."""
    parts = plain.split("*")
    pieces = []
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        if part.strip():
            pieces.append(re.compile(_EDGE + _expression(part) + ("$" if last else _EDGE)))
    return Pattern(tuple(pieces), not parts[0].strip(), not parts[-1].strip())


def _expression(part: str) -> str:
    """Return the regular expression of a piece: choices as groups, everything else to the letter."""
    return "".join({"(": "(?:", ")": ")", "|": "|"}.get(sign) or re.escape(sign) for sign in part.strip())


def _without_starred_choices(written: str) -> list[str]:
    """Write out the choices that hold a star; those that do not are left for the regular expression."""
    for start, end in _choices(written):
        inner = written[start + 1 : end]
        if "*" in inner:
            before, after = written[:start], written[end + 1 :]
            return [plain for one in _split(inner) for plain in _without_starred_choices(before + one + after)]
    return [re.sub(r"\*\s*\*", "*", " ".join(written.split()))]


def _choices(written: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the outermost choices."""
    depth = start = 0
    for position, sign in enumerate(written):
        if sign == "(":
            depth, start = depth + 1, start if depth else position
        elif sign == ")":
            depth -= 1
            if depth == 0:
                yield start, position


def _split(inner: str) -> list[str]:
    """Split a choice at its own bars."""
    depth, parts = 0, [""]
    for sign in inner:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def first_words(plain: str) -> set[str]:
    """Return the words that a line which matches the pattern may start with."""
    words: set[str] = set()
    for start in _starts(plain):
        found = _WORD.search(start.split("*")[0])
        if found is not None:
            words.add(found.group())
    return words


def _starts(plain: str) -> Sequence[str]:
    """Write out the choices at the start of a pattern as far as its first word reaches."""
    for start, end in _choices(plain):
        before = plain[:start]
        if re.search(r"[^\W_]\W", before):
            break
        after = plain[end + 1 :]
        return [one for choice in _split(plain[start + 1 : end]) for one in _starts(before + choice + after)]
    return [plain]
