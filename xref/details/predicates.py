"""What happens to those that a number counts: the verb, state or measure that governs a quantity in its clause.

Read from the words around by the most frequent class of each, without a parse; where they do not tell, nothing is
found.
"""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details.clauses import APPROXIMATE, REPORTING, Scene, concepts, phrase_end
from xref.details.nouns import singular
from xref.details.tokens import words_of
from xref.model import Detail
from xref.words import stem

_REACH = 9
"""Tokens to either side of a quantity that are searched for what governs it."""
_FARTHEST = 18
"""Tokens before a quantity that are searched for the measure whose change or size it is."""
_NEAR = 8
"""Tokens after "the number of" that may tell who is counted."""
_LINKS = words_of("subject_words", "link") | frozenset("-:")
_CHANGES = words_of("subject_words", "change")
_SETTLEMENTS = words_of("subject_words", "settlement")
_QUAKES = words_of("subject_words", "quake")
_BETWEEN = frozenset(
    ["were", "was", "are", "is", "confirmed", "remain", "remained", "in",
     "reported", "feared", "presumed", "believed", "left", "also"]
)  # fmt: skip
"""Words that may stand between those counted and the word for their state: "five were injured"."""
_CLAUSE_OPENERS = frozenset(
    ["and", "but", "or", "after", "when", "while", "as", "that", "because", "since", "whose", "where"]
)
_BEFALLS = frozenset(["death", "injury", "missing", "evacuation", "displacement"])
"""What befalls residents, rather than telling how many there are."""
_JOINED = frozenset(["and", "including", "or"])
_FINITE = frozenset(["were", "was", "are", "is", "have", "has", "had"])
_OF_THEM = frozenset(["including", "among", "most", "mostly", "many", "some", "all", "both", "half"])
_LISTS = 2
"""How many further groups of people may stand between those counted and the verb: a bound on the work."""
_LONGEST_PHRASE = 3
_WIDEST_LIST = 9
"""Tokens of a second group of people that may stand before the verb of both."""


@cache
def people() -> dict[str, str]:
    """Return noun -> group of the nouns for people."""
    return {row[0]: row[1] for row in tables.rows("people_groups")}


@cache
def happened() -> dict[str, str]:
    """Return the singular of each noun that tells what happened -> concept ("life" as in "claimed 20 lives")."""
    return {singular(word): concept for word, concept in concepts("noun").items()}


def governing(scene: Scene, detail: Detail, begin: int, first: int, last: int, end: int) -> tuple[str, str]:
    """Return (concept, stem) of the word that governs a quantity: ("", "") if none is near."""
    lows = scene.lows
    named = _named(scene, detail, last, end)
    if named and named[0] == "population" and lows[begin] != "of":
        fate = _state(scene, last, end) or _verb(scene, detail, begin, end)
        return fate if fate[0] in _BEFALLS else named  # "two residents were killed" tells of no population
    if named := named or _state(scene, last, end):
        return named
    if lows[end : end + 3] == ["the", "number", "of"] and (told := _numbered(scene, end + 3, len(lows))):
        return told  # "bringing to 10 the number of people killed"
    measure = _measure(scene, begin, first, last, end)
    if measure:
        return measure
    if isinstance(detail.value, float) and detail.unit is None and detail.value < 10 and _QUAKES & set(lows):
        return "magnitude", "measure"  # "the quake measured 6.1"
    if detail.unit == "person" and any(
        low in _SETTLEMENTS and lows[at + 1 : at + 2] in (["of"], ["with"])
        for at, low in enumerate(lows[max(0, begin - 3) : first], max(0, begin - 3))
    ):
        return "population", "population"
    return _verb(scene, detail, begin, end)


def _named(scene: Scene, detail: Detail, last: int, end: int) -> tuple[str, str] | None:
    """Read what the noun that is counted tells of itself: "four deaths"."""
    if detail.unit in happened():
        return happened()[detail.unit], stem(detail.unit)
    noun = next((low for low in scene.lows[last:end] if low in concepts("noun")), None)
    return (concepts("noun")[noun], stem(noun)) if noun else None


def _state(scene: Scene, last: int, end: int) -> tuple[str, str] | None:
    """Read the word for the state of those counted: "five people were reported missing"."""
    lows = scene.lows
    for at, low in enumerate(lows[last : end + 4], last):
        if low in concepts("adjective"):
            return concepts("adjective")[low], stem(low)
        if at >= end and low not in _BETWEEN and lows[end : end + 2] not in (["of", "them"], ["of", "whom"]):
            return None
    return None


def _verb(scene: Scene, detail: Detail, begin: int, end: int) -> tuple[str, str]:
    """Read the verb beside a quantity: one that tells what happens comes before any other, on either side."""
    left = _left_verb(scene, detail, begin - 1)
    if left and left[0]:
        return left
    right = _right_verb(scene, end)
    if right and (right[0] or not left):
        return right
    return left or _far_verb(scene, begin)


def counted_noun(scene: Scene, first: int, end: int) -> str:
    """Return the noun after "the number of" before or behind a quantity: "bringing to ten the number of Tavians"."""
    lows = scene.lows
    at = end + 2 if lows[end : end + 3] == ["the", "number", "of"] else 0
    back = first
    while not at and first - back <= _FARTHEST and not scene.stop(back):
        if lows[back - 1 : back + 1] == ["number", "of"]:
            at = back
        back -= 1
    if not at:
        return ""
    last = phrase_end(scene, at + 1)
    return singular(lows[last - 1]) if scene.noun(last - 1) else ""


def _measure(scene: Scene, begin: int, first: int, last: int, end: int) -> tuple[str, str] | None:
    """Find the noun that names what is measured: "death toll rose to 41", "5.9-magnitude", "a population of 2,000"."""
    lows, known = scene.lows, concepts("measure")
    for at, low in enumerate(lows[first : end + 3], first):
        if low in known and not any(lows[i] == "," or scene.stop(i) for i in range(last, at)):
            return known[low], low
    at = first - 1
    near = range(begin - 1, first)
    before = {lows[i] for i in near if lows[i] != "at" or lows[i + 1] not in ("least", "most")}
    changed, being = bool(before & {"at", "to"}), bool(before & {"is", "was"})
    while at >= 0 and first - at <= (_FARTHEST if changed or being else _REACH):
        if lows[at - 1 : at + 1] == ["number", "of"]:
            return _numbered(scene, at + 1, first)
        for phrase in (" ".join(lows[max(0, at - more) : at + 1]) for more in (2, 1, 0)):
            if phrase in known and (changed or not being or "toll" in phrase or _all_links(scene, at + 1, begin)):
                return known[phrase], phrase
        changed = changed or lows[at] in _CHANGES
        if scene.stop(at) or not (changed or being or lows[at] in _LINKS or lows[at] in APPROXIMATE):
            return None
        at -= 1
    return None


def _all_links(scene: Scene, at: int, begin: int) -> bool:
    """Tell whether nothing but words that tie a figure to a measure stands between them."""
    return all(low in _LINKS or low in APPROXIMATE for low in scene.lows[at:begin])


def _numbered(scene: Scene, begin: int, first: int) -> tuple[str, str] | None:
    """Read what is counted after "the number of": "the number of people killed in the quake rose to 23"."""
    for low in scene.lows[begin : min(first, begin + _NEAR)]:
        for role in ("adjective", "verb", "noun"):
            if low in concepts(role):
                return concepts(role)[low], "number"
    return None


def _left_verb(scene: Scene, detail: Detail, at: int) -> tuple[str, str] | None:
    """Read the verb right before a number's phrase, reporting verbs left aside."""
    for count in range(_LONGEST_PHRASE, 1, -1):
        phrase = " ".join(scene.lows[at + 1 - count : at + 1])
        if phrase in concepts("verb"):
            return concepts("verb")[phrase], phrase  # "shot to death two officers"
    low = scene.line.low(at)
    if not (scene.verb(at) or low in concepts("verb")):
        return None
    if low in concepts("verb"):
        return concepts("verb")[low], stem(low)
    if low in concepts("loss") and detail.unit in people():
        return concepts("loss")[low], stem(low)  # "lost seven soldiers", not "lost seven seats"
    if detail.type == "duration" and low in concepts("term"):
        return concepts("term")[low], stem(low)
    return None if stem(low) in REPORTING else ("", stem(low))


def _past_parts(scene: Scene, end: int) -> int:
    """Return the token after a parenthesis that names some of those counted: "nine, including two boys, were hurt"."""
    if scene.lows[end : end + 1] != [","] or scene.line.low(end + 1) not in _OF_THEM:
        return end
    for at, low in enumerate(scene.lows[end + 2 : end + 14], end + 2):
        if low == ",":
            return at + 1 if scene.verb(at + 1) or scene.classes[at + 1 : at + 2] == ["m"] else end
    return end


def _past_list(scene: Scene, at: int) -> int | None:
    """Return the token of the verb that those counted share with others: "30 soldiers and nine rebels were killed"."""
    for more, low in enumerate(scene.lows[at + 1 : at + 1 + _WIDEST_LIST], at + 1):
        if low in _FINITE:
            return more if more > at + 1 else None
        if scene.classes[more] not in "dnNj" and low not in ("and", ",", "-") and low not in APPROXIMATE:
            return None
    return None


def _right_verb(scene: Scene, end: int) -> tuple[str, str] | None:
    """Read the verb that a number's phrase is the subject of: "38 people were killed", "32 on board died"."""
    at = end = _past_parts(scene, end)
    lists = _LISTS
    while at < end + _REACH and not scene.stop(at) and scene.lows[at] != ",":
        low = scene.lows[at]
        for count in range(_LONGEST_PHRASE, 1, -1):
            phrase = " ".join(scene.lows[at : at + count])
            if phrase in concepts("verb"):
                return concepts("verb")[phrase], phrase
        if low in concepts("verb") and (scene.verb(at) or low in concepts("adjective")):
            return concepts("verb")[low], stem(low)
        shared = _past_list(scene, at) if low in _JOINED and lists else None
        if shared is not None:
            at, end, lists = shared, shared, lists - 1
            continue
        if low in _CLAUSE_OPENERS:
            return None
        if scene.classes[at] in "ve" and stem(low) not in REPORTING and low not in _LINKS:
            return "", stem(low)
        at += 1
    return None


def _far_verb(scene: Scene, begin: int) -> tuple[str, str]:
    """Read the nearest verb before a number in its clause."""
    at = begin
    while begin - at <= _REACH and not scene.stop(at):
        low = scene.lows[at]
        if scene.verb(at) and stem(low) not in REPORTING:
            own = any(scene.lows[i] in _JOINED for i in range(at, begin)) and low in concepts("intransitive")
            return ("", "") if own else (concepts("verb").get(low, ""), stem(low))
        at -= 1
    return "", ""
