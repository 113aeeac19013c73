"""The small language of the furniture tables: words, ``*`` for any words, ``(a|b|)`` for a choice, ``0`` for a number.

A pattern is cut at its stars into pieces that are searched from left to right, so matching takes time linear in the
length of the line. Patterns are found by the first word of their first piece, so a line meets only a few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from xref import tables

Label = TypeVar("Label")

_BRACKET = re.compile(r"[()]")
_WORD = re.compile(r"[^\W_]+|[@©]")
_EDGE = r"(?:(?<![^\W_])|(?![^\W_]))"  # not inside a word


@cache
def _common() -> frozenset[str]:
    return frozenset(row[0] for row in tables.rows("function_words"))


class Pattern(NamedTuple):
    """A pattern without choices that hold stars. It is compiled when a line first comes near it: most never are."""

    plain: str

    def matches(self, line: str) -> bool:
        """Tell whether the whole folded line is an instance of the pattern."""
        pieces, open_start, open_end = compiled(self.plain)
        position = 0
        for number, piece in enumerate(pieces):
            anchored = number == 0 and not open_start
            found = piece.match(line) if anchored else piece.search(line, position)
            if found is None:
                return False
            position = found.end()
        return open_end or position == len(line)


class Index(Generic[Label]):
    """Patterns with what they stand for, looked up by a line."""

    def __init__(self, entries: Iterable[tuple[str, Label]]) -> None:
        self._at_start: dict[str, list[tuple[Pattern, Label]]] = {}
        self._anywhere: dict[str, list[tuple[Pattern, Label]]] = {}
        for written, label in entries:
            for plain in _without_starred_choices(written):
                self._add(plain, label)

    def _add(self, plain: str, label: Label) -> None:
        pattern = Pattern(plain)
        starts = [words for piece in plain.split("*") if (words := first_words(piece))]
        if not starts:
            raise ValueError(f"the pattern {plain!r} has no word to find it by")
        table, words = self._at_start, starts[0]
        if plain.startswith("*"):  # any piece will do: the first that does not start with a word that most lines have
            table, words = self._anywhere, next((words for words in starts if not words & _common()), starts[0])
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


@cache
def compiled(plain: str) -> tuple[tuple[re.Pattern[str], ...], bool, bool]:
    """Return the pieces of a pattern between its stars, and whether it is open at its start and at its end."""
    parts = plain.split("*")
    pieces = []
    for number, part in enumerate(parts):
        if part.strip():
            pieces.append(re.compile(_EDGE + _expression(part) + ("$" if number == len(parts) - 1 else _EDGE)))
    return tuple(pieces), not parts[0].strip(), not parts[-1].strip()


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
    for bracket in _BRACKET.finditer(written):
        if bracket.group() == "(":
            depth, start = depth + 1, start if depth else bracket.start()
        else:
            depth -= 1
            if depth == 0:
                yield start, bracket.start()


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
