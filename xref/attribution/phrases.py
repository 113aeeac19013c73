"""Noun phrases by the classes of their words: who stands before a verb, who stands after it."""

from __future__ import annotations

from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set

_LINKS = word_set("phrase_link")
_SUBJECT_WH = word_set("subject_wh")
_NO_APPOSITION = word_set("no_apposition")
_TIMES = word_set("time_noun")
_THIS = word_set("time_pointer")
_BEFORE_TIME = word_set("before_time")
_PRONOUN_LIKE = word_set("pronoun_like")
_RELATIVES = word_set("relative")
_LONGEST_ASIDE = 30
_CLOSING = {")": "(", "]": "[", "-": "-", "–": "–", "—": "—", "--": "--"}


def is_finite(reading: Reading, index: int) -> bool:
    """Tell whether a token outside quotation marks may be a finite verb."""
    return reading.quoted[index] < 0 and reading.kinds[index] in "vm"


def phrase_before(reading: Reading, last: int, start: int) -> tuple[int, int] | None:
    """Return the noun phrase that ends with token ``last``: its first token and the one after its last.

    A comma, bracket or dash at ``last`` closes an aside ("Ada Lind, the mayor, said"), which belongs to the phrase.
    """
    after = last + 1
    word = reading.words[last]
    if word == "," or word in _CLOSING:
        opening = _aside_opening(reading, last, start)
        if opening is None or opening <= start:
            return None
        first = _left_edge(reading, opening - 1, start)
        if first is None:
            return None
        named = first - 2 >= start and reading.words[first - 1] == "," and reading.kinds[first - 2] == "N"
        if named and reading.kinds[first] == "d":
            first = _left_edge(reading, first - 2, start) or first
        return first, last if word != ")" and word != "]" else after
    first = _left_edge(reading, last, start)
    return None if first is None else (first, after)


def before_time(reading: Reading, last: int, start: int) -> int:
    """Return the last token before "on Monday" or "this week" where that ends with token ``last``, else ``last``."""
    place = last
    while place > start and reading.kinds[place] == "D":
        place -= 1
    if place == last and place > start and reading.lower[place] in _TIMES and reading.lower[place - 1] in _THIS:
        place -= 2
    if place < last:
        while place > start and (reading.lower[place] in _BEFORE_TIME or reading.kinds[place] == "r"):
            place -= 1
    return place


def _aside_opening(reading: Reading, last: int, start: int) -> int | None:
    """Return the mark that opens the aside which the mark at ``last`` closes."""
    wanted = _CLOSING.get(reading.words[last], ",")
    best = None
    for index in range(last - 1, max(start, last - _LONGEST_ASIDE) - 1, -1):
        if reading.words[index] != wanted or reading.quoted[index] >= 0:
            continue
        if wanted != ",":
            return index
        following = reading.lower[index + 1]
        if following in _RELATIVES or following == "whose":
            return index
        if best is None:
            best = index
            if not any(is_finite(reading, at) for at in range(index, last)):
                return best
        if reading.kinds[index + 1] in "dp":
            return index
        if reading.kinds[index - 1] not in "nN":
            break
    return best


def _left_edge(reading: Reading, last: int, start: int) -> int | None:
    kind = reading.kinds[last]
    if kind in "ow":
        return last if kind == "o" or reading.lower[last] in _SUBJECT_WH else None
    if reading.lower[last] in _PRONOUN_LIKE:
        return last
    first = None
    place = last
    while place >= start and reading.quoted[place] < 0:
        kind = reading.kinds[place]
        lower = reading.lower[place]
        if kind in "nNjd":
            first = place
            linked = place - 2 >= start and reading.lower[place - 1] in _LINKS and reading.kinds[place - 2] in "nNj"
            if kind == "d" and not linked and reading.kinds[place - 1] != "d":
                break
        elif reading.words[place] == ")" and first == place + 1:
            opening = _aside_opening(reading, place, start)
            if opening is None:
                break
            place = opening
        elif lower in _LINKS and first == place + 1 and place - 1 >= start and reading.kinds[place - 1] in "nNj":
            pass
        elif lower == "." and place > start and len(reading.words[place - 1]) <= 4 and reading.kinds[place - 1] == "N":
            pass
        elif lower == "&" or (
            kind in "ev" and first == place + 1 and place > start and _is_modifier(reading, place, last + 1)
        ):
            first = place
        elif kind == "," and lower == "," and first == place + 1 and _in_list(reading, place, last, start):
            pass
        else:
            break
        place -= 1
    return first


def _in_list(reading: Reading, comma: int, last: int, start: int) -> bool:
    """Tell whether the comma divides the members of a list that ends with "and": "Lind, Berg and Holm"."""
    if comma - 1 < start or reading.kinds[comma - 1] != "N" or reading.kinds[comma + 1] != "N":
        return False
    return any(reading.lower[index] == "and" for index in range(comma, last))


def phrase_after(reading: Reading, first: int, stop: int) -> tuple[int, int] | None:
    """Return the noun phrase that begins with token ``first``, what is said of it after a comma included."""
    place = _right_edge(reading, first, stop)
    if place == first:
        return None
    if place + 1 < stop and reading.words[place] == "(":
        closing = next((at for at in range(place, min(stop, place + 8)) if reading.words[at] == ")"), None)
        place = closing + 1 if closing else place
    if place + 1 < stop and reading.words[place] == "," and reading.quoted[place] < 0:
        lower = reading.lower[place + 1]
        if lower in _RELATIVES:
            end = place + 2
            while end < stop and reading.words[end] not in ",.;" and reading.quoted[end] < 0:
                end += 1
            return first, end
        named = reading.kinds[place - 1] == "n" and reading.kinds[place + 1] == "N"
        if reading.kinds[place + 1] in "dnj" or named:
            end = _right_edge(reading, place + 1, stop)
            if end > place + 1 and (end >= stop or reading.words[end] in ",.") and lower not in _NO_APPOSITION:
                return first, end
    return first, place


def _right_edge(reading: Reading, first: int, stop: int) -> int:
    place = first
    while place < stop and reading.quoted[place] < 0:
        kind = reading.kinds[place]
        lower = reading.lower[place]
        if kind == "o":
            return place + 1 if place == first else place
        if kind in "nNjd" or (kind == "e" and place > first):
            place += 1
        elif kind in "ev" and _is_modifier(reading, place, stop, leading=place == first):
            place += 1
        elif lower in _LINKS and place > first and place + 1 < stop and _goes_on(reading, place + 1):
            place += 1
        elif lower == "." and place > first and len(reading.words[place - 1]) <= 4 and place + 1 < stop:
            place += 1
        elif lower == "&":
            place += 1
        else:
            break
    return place


def _is_modifier(reading: Reading, index: int, stop: int, *, leading: bool = False) -> bool:
    """Tell whether a word in -ed stands as an adjective: "the disgraced banker"; ``leading``: it comes first."""
    if not reading.lower[index].endswith(("ed", "en")) or index + 1 >= stop:
        return False
    if not leading and reading.kinds[index - 1] not in "djp":
        return False
    return reading.kinds[index + 1] in "nN" and reading.quoted[index + 1] < 0


def _goes_on(reading: Reading, index: int) -> bool:
    return reading.kinds[index] in "nNjd" and reading.quoted[index] < 0


def clause_subject(reading: Reading, start: int, before: int) -> tuple[int, int] | None:
    """Return the subject of the clause that begins the sentence: the noun phrase before its first finite verb.

    What stands in front ("Speaking in Lund on Monday, ...") is passed over.
    """
    if reading.kinds[start] in "pgewr":
        comma = start + 1
        while comma < before and (reading.words[comma] != "," or reading.quoted[comma] >= 0):
            comma += 1
        start = comma + 1 if comma < before else start
    for place in range(start + 1, before):
        if is_finite(reading, place):
            last = place - 1
            while last > start and reading.kinds[last] == "r":
                last -= 1
            if reading.quoted[last] < 0 and reading.kinds[last] in "nNojd,w":
                return phrase_before(reading, last, start)
            return None
    return None
