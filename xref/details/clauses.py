"""What governs a word in its clause: the tokens around it with their classes, and the verb, event or measure beside it.

Read from the words around by the most frequent class of each, without a parse; where they do not tell, nothing is
found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

from xref import tables
from xref.attribution.tags import word_class
from xref.details.tokens import Line, words_of
from xref.model import Detail, Span
from xref.words import stem

_REACH = 18
"""Tokens to either side of a detail that are searched for what governs it."""
_NEAR = 8
"""Words to either side of a detail that count as standing near it."""
_FARTHEST = 60
"""Tokens to either side of a detail beyond which nothing is near it, whatever stands between."""
_MARKS = frozenset("'\"“”’‘($€£")
"""Marks that may stand between a number and the word that governs it."""
APPROXIMATE = words_of("subject_words", "approximate") | _MARKS
REPORTING = words_of("subject_words", "reporting")
_SPEECH = words_of("subject_words", "speech")
_STOPS = frozenset(".;?!…")


class Scene:
    """The tokens of a sentence with the class of each."""

    def __init__(self, text: str, sentence: Span) -> None:
        self.line = Line(text, sentence.start, sentence.end)
        self.lows = self.line.lows
        self.classes = [word_class(word) for word in self.line.words]
        for at, kind in enumerate(self.classes):
            if self.lows[at] == "'ll" or "'t" in self.lows[at : at + 2]:
                self.classes[at] = "m"  # "they'll", "won't", "isn't"
            elif at and self.line.words[at] == "May":
                self.classes[at] = "D"
            elif kind in "nj" and self._verb_after_all(at):
                self.classes[at] = "b"

    def _verb_after_all(self, at: int) -> bool:
        """Tell whether a word that is mostly a noun or adjective is a verb here: "will open", "to open a"."""
        before = self.classes[at - 1] if at else ""
        after = self.classes[at + 1] if at + 1 < len(self.classes) else ""
        return before == "m" or (before == "t" and after in ("d", "o"))

    def span(self, detail: Detail) -> tuple[int, int]:
        """Return the tokens (first, last exclusive) that a detail covers."""
        first = bisect_right(self.line.ends, detail.start)
        return first, bisect_left(self.line.starts, detail.end)

    def noun(self, at: int) -> bool:
        """Tell whether there is a noun or a name at a token."""
        return 0 <= at < len(self.lows) and self.classes[at] in "nN"

    def verb(self, at: int) -> bool:
        """Tell whether there is a verb form at a token."""
        return 0 <= at < len(self.lows) and self.classes[at] in "vbge"

    def stop(self, at: int) -> bool:
        """Tell whether a clause ends at a token."""
        return not 0 <= at < len(self.lows) or self.lows[at] in _STOPS

    def near(self, first: int, last: int) -> frozenset[str]:
        """Return the stems of the content words within reach of a detail, itself left out."""
        found = set()
        for step, at in ((-1, first - 1), (1, last)):
            left, end = _NEAR, at + step * _FARTHEST
            while left and at != end and not self.stop(at):
                if self.classes[at] in "nNjvbge" and self.lows[at][0].isalpha():
                    found.add(stem(self.lows[at]))
                    left -= 1
                at += step
        return frozenset(found)


@cache
def concepts(role: str) -> dict[str, str]:
    """Return word -> concept of one role: "verb", "noun", "adjective", "measure", "term" (verbs of a prison term)."""
    return {word: concept for word, concept, of in tables.rows("predicates") if of == role}


@cache
def event_nouns() -> frozenset[str]:
    """Return the stems of nouns that name an event."""
    return frozenset(stem(row[0]) for row in tables.rows("event_nouns"))


@cache
def dimensions() -> dict[str, str]:
    """Return unit -> dimension of the units of measure ("mile" -> "length"), time left out."""
    return {unit: of for _, unit, of, _ in tables.rows("units") if of != "duration"}


@cache
def factors() -> dict[str, tuple[str, float]]:
    """Return unit -> (dimension, factor to the base unit) of the units that convert by a factor."""
    found = {}
    for _, unit, of, factor in tables.rows("units"):
        if of != "duration" and factor[:1].isdigit():
            found[unit] = (of, float(factor))
    return found


def phrase_end(scene: Scene, last: int) -> int:
    """Return the token after the noun phrase that goes on behind a number."""
    at = last
    while at < len(scene.lows) and at < last + 6:
        compound = scene.lows[at] == "-" or scene.lows[at - 1] == "-"
        if not compound and (scene.classes[at] not in "nNj" or (scene.lows[at] in concepts("adjective") and at > last)):
            break
        at += 1
    return at


def phrase_start(scene: Scene, first: int) -> int:
    """Return the token from which words qualify a number: "at least", "a total of"."""
    at = first
    while at > 0 and first - at < 6 and scene.lows[at - 1] in APPROXIMATE:
        at -= 1
    return at


def event_before(scene: Scene, first: int) -> int | None:
    """Return the token of the event noun that a phrase qualifies ("the summit in Tarnhold in July"), or None."""
    at = first - 1
    while first - at <= _REACH and not scene.stop(at):
        low, kind = scene.lows[at], scene.classes[at]
        if kind == "n" and stem(low) in event_nouns():
            return at
        if kind in "ve" and low not in ("held", "scheduled", "planned", "set", "will", "be", "due", "took", "taking"):
            return None
        if kind == "n" and low not in ("place", "capital", "city", "town", "part"):
            return None
        at -= 1
    return None


def spoken(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a phrase says when (or where) something was said: "said on Monday", "on Monday told reporters"."""
    at = first - 1
    while first - at <= 5 and not scene.stop(at) and scene.lows[at] != ",":
        if scene.lows[at] in _SPEECH:
            return True
        if scene.verb(at):
            return False
        at -= 1
    return any(low in _SPEECH for low in scene.lows[last : last + 2])


def phrase_begin(scene: Scene, noun: int) -> int:
    """Return the first token of the noun phrase that ends with a noun."""
    at = noun
    while at > 0 and noun - at < 4 and (scene.classes[at - 1] in "nNj" or scene.lows[at - 1] in ("-", "'s")):
        at -= 1
    while at < noun and not scene.lows[at][0].isalnum():
        at += 1
    return at


def verb_near(scene: Scene, first: int, last: int) -> int | None:
    """Return the token of the verb nearest before a phrase, else the nearest behind it, else None."""
    at = first - 1
    while first - at <= _REACH and not scene.stop(at):
        if scene.verb(at) and stem(scene.lows[at]) not in REPORTING:
            return at
        at -= 1
    at = last
    while at - last <= _REACH and not scene.stop(at):
        if scene.verb(at) and stem(scene.lows[at]) not in REPORTING:
            return at
        at += 1
    return None


def object_of(scene: Scene, verb: int, stop: int) -> tuple[int, int]:
    """Return the tokens of the noun phrase right after a verb."""
    at = verb + 1
    while at < len(scene.lows) and scene.classes[at] in "dtp" and at <= verb + 3:
        at += 1
    begin = at
    while at < len(scene.lows) and at < begin + 4 and scene.classes[at] in "nNj" and at != stop:
        at += 1
    return begin, at
