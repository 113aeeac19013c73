"""How exact a quantity is, from the words beside it: "at least", "about", "up to", "or more"."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details.found import Found
from xref.details.tokens import Line, match_phrase, phrases, word_set
from xref.model import Precision

_LASTING = word_set("before_over_lasting")


@cache
def _before() -> dict[str, list[tuple[tuple[str, ...], Precision]]]:
    """Return the phrases that stand before a number, indexed by their last token; longer ones first."""
    index: dict[str, list[tuple[tuple[str, ...], Precision]]] = {}
    for phrase, side, precision in tables.rows("approximations"):
        if side == "before":
            tokens = tuple(phrase.split(" "))
            index.setdefault(tokens[-1], []).append((tokens, precision))  # type: ignore[arg-type]
    for found in index.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def _after() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(row[0], row[2]) for row in tables.rows("approximations") if row[1] == "after"])


def before(line: Line, index: int) -> tuple[Precision, int]:
    """Return the precision that the words before ``index`` give, and the token at which they begin."""
    at = index - 1 if line.low(index - 1) in ("the", "a", "an", "another", "other") else index
    for tokens, precision in _before().get(line.low(at - 1), ()):
        first = at - len(tokens)
        if tuple(line.lows[first:at]) == tokens:
            return precision, first
    return "exact", index


def passed(line: Line, last: int) -> int:
    """Return the token behind the words after a number that tell how exact it is: "38 or more people"."""
    after = match_phrase(line, last, _after())
    return after[0] if after else last


def qualified(line: Line, found: Found) -> Found:
    """Return the quantity with the precision that the words on both sides give it, and its phrase."""
    precision, left = before(line, found.first)
    if (
        found.type == "duration"
        and line.low(left) == "over"
        and not (line.low(found.first - 1) == "over" and line.low(left - 1) in _LASTING)
    ):
        precision, left = "exact", found.first  # "over three years" tells when, "for over three years" how long
    right = found.right or found.last
    if precision == "exact":
        after = match_phrase(line, found.last, _after()) or match_phrase(line, right, _after())
        if after and not (line.low(after[0] - 1) == "plus" and line.is_number(after[0])):
            precision, right = after[1], max(right, after[0])  # type: ignore[assignment]
    if found.precision != "exact":
        precision = found.precision
    return Found(found.type, found.first, found.last, found.value, precision, found.unit, left, right)
