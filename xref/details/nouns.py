"""The noun that a number counts, and the singular under which it is compared."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.attribution.tags import word_class
from xref.details.tokens import Line, words_of

_PASSED = frozenset(("other", "more", "additional", "further", "extra", "others", "such", "new", "fellow"))
"""Words that may stand between a number and the noun phrase that it counts."""
_PAUSES = frozenset(["", *".,;?!"])
FARTHEST = 5
"""Tokens after a number within which the noun it counts must end."""


@cache
def irregular() -> dict[str, str]:
    """Return plural -> singular of the nouns whose singular no rule gives."""
    return {row[0]: row[1] for row in tables.rows("irregular_nouns")}


@cache
def closing() -> frozenset[str]:
    """Return the words that end a noun phrase."""
    return words_of("function_words")


@cache
def singular(noun: str) -> str:
    """Return the singular of a lower-cased English noun: "officials" -> "official", "parties" -> "party"."""
    known = irregular().get(noun)
    if known:
        return known
    if len(noun) > 4 and noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


@cache
def is_plural(word: str) -> bool:
    """Tell whether a lower-cased word looks like a plural noun."""
    if word in irregular():
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


@cache
def _adverb(low: str) -> bool:
    return low.endswith("ly") and word_class(low) == "r"


def _compound(line: Line, at: int) -> bool:
    """Tell whether a word and the one behind its hyphen qualify a noun, rather than being the noun ("co-workers")."""
    if not (line.glued(at) and line.hyphen(at + 1) and line.glued(at + 1)):
        return False
    return word_class(line.low(at + 2)) in "vegj" and line.low(at + 3)[:1].isalpha()


def _names_group(line: Line, at: int) -> bool:
    """Tell whether a name that ends like a plural stands before the noun counted: "Lagos residents"."""
    if not line.capitalised(at):
        return False
    for after in (at + 1, at + 2):
        low = line.low(after)
        if not low.isalpha() or low in closing() or line.capitalised(after):
            return False
        if is_plural(low):
            return True
    return False


def counted(line: Line, index: int, *, several: bool) -> tuple[int, int] | None:
    """Return the tokens (first, last) of the noun that a number before token ``index`` counts, or None.

    The noun is the first plural within reach ("38 other civilian contractors were"); after "one" and before a
    number's hyphen ("30-member") it is the last word of the noun phrase.
    """
    at = index
    hyphen = line.low(at) == "-" and line.glued(at - 1) and line.glued(at)
    if hyphen and line.low(at + 1) == "odd":  # "40-odd people"
        at, hyphen = at + 2, False
    if hyphen:
        return (at + 1, at + 2) if line.low(at + 1).isalpha() else None
    if line.low(at) == "of" and line.low(at + 1) in ("the", "its", "their", "his", "her", "those", "these", "our"):
        at += 2
    while line.low(at) in _PASSED:
        at += 1
    start, head = at, None
    predicates = irregular()
    while at < start + FARTHEST:
        low = line.low(at)
        if low in predicates and (low not in closing() or at == start):
            return at, at + 1
        if low in closing() or not (low[:1].isalpha() or low == "-"):
            break
        ends = line.low(at + 1) in closing() or line.low(at + 1) in _PAUSES
        if word_class(low) in "ve" and (ends if head is None else not several):
            break  # "one protester threw", "one used by the bank", "two escaped."
        if _compound(line, at):
            at += 3  # "two rebel-held towns"
            continue
        if line.capitalised(at) and word_class(line.words[at]) == "D":
            break  # "injured two others Monday"
        if low != "-" and not _adverb(low):
            head = at
            if several and is_plural(low) and not _names_group(line, at):
                return at, at + 1
        at += 1
    if head is None or (several and head != start):
        return None
    return head, head + 1
