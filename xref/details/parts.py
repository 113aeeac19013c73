"""Whether a quantity is some of a larger one, shares what is told of the one before, and can be told of at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from xref.details.cardinals import starters
from xref.details.clauses import Scene, concepts
from xref.details.nouns import singular
from xref.details.predicates import happened, people
from xref.details.tokens import words_of
from xref.model import Detail

_PARTS = ("including", "included", "includes", "among them", "among whom", "of whom", "of them", "of which")
_OF_PEOPLE = frozenset(["death", "injury", "arrest", "charge", "critical"])
"""Concepts of what happens to people."""
_ALSO_PEOPLE = frozenset(["member", "family", "survivor", "hostage", "suspect", "occupant", "crew", "staff"])
_ALSO = frozenset({("it", "was"), ("it", "at"), ("it", "is"), ("spoke", "of"), ("figure", "at"), ("number", "at")})
_TYING = frozenset(["and", ",", "including", "plus", "or", "with", "among"])
_OPENERS = frozenset(["where", "when", "who", "which", "that", "while", "after", "before", "as"])
"""Words that begin another clause, in which another verb governs."""
_WERE = frozenset(["were", "are", "was", "is", "include", "included", "includes"])
_FARTHEST = 8
"""Words between two quantities beyond which they share no verb."""
_ENDINGS = ("man", "woman", "ist", "ian", "girl", "boy", "mate")
"""Endings of nouns for people that no table needs to list."""


@cache
def _persons() -> frozenset[str]:
    return words_of("person_nouns") | people().keys() | _ALSO_PEOPLE


def befalls(scene: Scene, concept: str, head: str, last: int, end: int) -> bool:
    """Tell whether what a concept tells of can befall what is counted: shells are not arrested, people not destroyed.

    A capitalised noun is taken for a people ("40 Tavians"); "deaths" and "injuries" tell of people themselves.
    """
    between = {singular(low) for low in scene.lows[last:end]} - {"more", "other", "one"}
    nouns = {head} | between
    if concept in _OF_PEOPLE:
        named = any(scene.line.capitalised(at) for at in range(last, end))
        return bool(named or nouns & _persons() or head.endswith(_ENDINGS) or happened().get(head) == concept)
    return not (concept == "destruction" and nouns & people().keys())


def is_part(scene: Scene, begin: int, last: int, end: int) -> bool:
    """Tell whether a quantity is some of a larger one: "including two", "two of whom"."""
    before = " ".join(scene.lows[max(0, begin - 4) : begin])
    return any(phrase in before for phrase in _PARTS) or is_subset(scene, last, end)


def is_subset(scene: Scene, last: int, end: int) -> bool:
    """Tell whether a quantity is fewer of the very things that a larger one counts: "three of the four soldiers"."""
    if scene.lows[last : last + 2] == ["of", "the"] and _state(scene.lows[last + 2 : last + 3]):
        return True  # "five of the injured"
    if " ".join(scene.lows[end : end + 2]) in ("of whom", "of them", "of which", "of those"):
        return True
    whole = scene.lows[end : end + 2] == ["of", "the"]
    return whole and (scene.line.is_number(end + 2) or scene.line.low(end + 2) in starters())


def among(scene: Scene, begin: int, last: int, end: int) -> tuple[str, str] | None:
    """Read (concept, noun) of some among the dead: "ten of the dead were children", "the dead included nine women"."""
    lows = scene.lows
    if lows[last : last + 2] == ["of", "the"] and (concept := _state(lows[last + 2 : last + 3])):
        told = lows[last + 3 : last + 4] in (["were"], ["are"], ["was"], ["is"]) and scene.noun(last + 4)
        return concept, singular(lows[last + 4]) if told else ""
    behind = lows[end : end + 4]
    if behind[1:3] == ["among", "the"] and (concept := _state(behind[3:])):
        return concept, ""
    before = [low for low in lows[max(0, begin - 5) : begin] if low not in ("also", "at", "least", "those")]
    if before[-1:] and before[-1] in _WERE and before[-3:-2] in (["the"], ["among"]):
        concept = _state(before[-2:-1])
        return (concept, "") if concept else None
    return None


def _state(found: Sequence[str]) -> str:
    """Return the concept of a word for people in some state ("dead"), "" for other words."""
    word = found[0] if found else ""
    return concepts("adjective").get(word, "") or concepts("noun").get(word, "")


def joined(scene: Scene, detail: Detail, begin: int, before: Detail, *, part: bool) -> bool:
    """Tell whether a quantity shares the predicate of the one before: "seven soldiers and four civilians".

    A part shares it whatever stands between: "17 people were killed two of them medics".
    """
    if before.type != detail.type:
        return False
    between = scene.lows[bisect_left(scene.line.starts, before.end) : begin]
    pairs = (tuple(scene.lows[begin - 2 : begin]), tuple(scene.lows[begin - 1 : begin + 1]))
    if detail.unit is None and not _ALSO.isdisjoint(pairs):
        return True  # "put it at 5.9, but the other said it was 6.1"
    if part and len(between) <= _FARTHEST and not any(low in (".", ";") for low in between):
        return True
    return len(between) <= _FARTHEST and any(low in _TYING for low in between) and _OPENERS.isdisjoint(between)


def owner_of(scene: Scene, begin: int) -> str:
    """Return the noun whose "of" a quantity follows ("a mother of two", "the lives of 20 people"), "" if none."""
    lows = scene.lows
    return lows[begin - 1] if lows[begin] == "of" and scene.noun(begin - 1) else ""
