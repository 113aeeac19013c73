"""How far the parts of an attribution reach: where content before and behind a cue starts and ends."""

from __future__ import annotations

from typing import NamedTuple

from xref.attribution.contents import content_end, content_type
from xref.attribution.cues import lexicon
from xref.attribution.leads import list_led_in
from xref.attribution.phrases import is_finite, phrase_after
from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set

_AUXILIARY = word_set("auxiliary")
_TOLD = word_set("told")
_CLAUSE_OPENERS = word_set("clause_opener")
_STOPS = frozenset(".;:?!…")
DASHES = frozenset(("-", "–", "—", "--", "―"))
ADJUNCT_REACH = 14
"""The most tokens between a cue and content that an adjunct ("on Monday, in a letter to ...") fills."""

Range = tuple[int, int]


CARRIED = 0.8
"""The confidence in what is attributed without a cue word."""


class Frame(NamedTuple):
    """Token ranges (first, after) of the parts of one attribution."""

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    chance: float = CARRIED


class Setting(NamedTuple):
    """Where a cue stands: its sentence and the frame before it in that sentence."""

    reading: Reading
    start: int
    stop: int
    previous: Frame | None
    headline: bool


def group_start(reading: Reading, head: int, start: int) -> int:
    """Return the first token of the verb group whose head is the cue: its auxiliaries and adverbs before it."""
    first = head
    while first > start and reading.quoted[first - 1] < 0:
        if reading.lower[first - 1] not in _AUXILIARY and reading.kinds[first - 1] not in "rm":
            break
        first -= 1
    while first < head and reading.kinds[first] == "r" and reading.lower[first] not in _AUXILIARY:
        first += 1
    return first


def closes(reading: Reading, index: int) -> bool:
    """Tell whether content may end with token ``index``: a quotation's end, a comma or a dash."""
    return reading.quoted[index] >= 0 or reading.words[index] == "," or reading.words[index] in DASHES


def before_cue(setting: Setting, edge: int) -> Range | None:
    """Return the content that ends at token ``edge``: back to the start of its quotation or clause."""
    reading, start = setting.reading, setting.start
    end = edge + 1
    while end > start and reading.quoted[end - 1] < 0 and not reading.words[end - 1][0].isalnum():
        end -= 1
    first = start
    if setting.previous and setting.previous.content[0][0] < setting.previous.cue[0]:
        first = max([start, setting.previous.cue[1], *(part[1] for part in _parts(setting.previous) if part[1] < end)])
        while first < end and reading.quoted[first] < 0 and reading.lower[first] in (",", "and", "but", ".", ";"):
            first += 1
    if end <= first:
        return None
    number = reading.quoted[end - 1]
    if number >= 0:
        opened = reading.quotations[number][0]
        if opened <= first or not any(is_finite(reading, index) for index in range(first, opened)):
            between = opened - first
            first = opened if between <= 2 or opened < first else first
            return (min(first, opened), end)
    return (first, end)


def _parts(frame: Frame) -> list[Range]:
    return [*frame.content, *([frame.source] if frame.source else []), frame.cue]


def resumed(setting: Setting, after: int) -> tuple[Range, ...]:
    """Return the rest of a statement that its cue breaks: '"...," X said, "..."' or '..., X said, ...'."""
    reading, stop = setting.reading, setting.stop
    place = after
    while place < stop and reading.quoted[place] < 0 and reading.words[place] != ",":
        place += 1
    if place >= stop or place - after > ADJUNCT_REACH:
        return ()
    if reading.words[place] == "," and reading.quoted[place] < 0:
        place += 1
    if place >= stop:
        return ()
    if reading.quoted[place] >= 0:
        return (reading.quotations[reading.quoted[place]],)
    if place == after + 1:
        lower, kind = reading.lower[place], reading.kinds[place]
        if kind in "gw" or lower in ("according", "after", "as", "while", "before", "when"):
            return ()
        end = sentence_end(reading, place, stop)
        if end - place >= 3 and any(is_finite(reading, index) for index in range(place, end)) and kind not in "c":
            return ((place, end),)
    return ()


def content_start(reading: Reading, head: int, stop: int) -> int | None:
    """Return where the content after a cue starts: after the person told, the day, the place and the preposition."""
    place = head + 1
    if place >= stop:
        return None
    if reading.lower[head] in _TOLD and reading.kinds[place] in "nNjdo" and reading.quoted[place] < 0:
        told = phrase_after(reading, place, stop)
        if told:
            place = told[1]
    place = _past_adjunct(reading, place, stop)
    while place < stop and reading.quoted[place] < 0:
        lower = reading.lower[place]
        if lower in (",", ":") or lower in DASHES:
            place += 1
        elif reading.kinds[place] == "p" and lower not in ("that", "whether", "if", "because", "like"):
            place += 1
        elif lower == "to" and place + 1 < stop and (reading.kinds[place + 1] in "doNg"):
            place += 1
        else:
            break
    return place if place < sentence_end(reading, place, stop) or reading.quoted[min(place, stop - 1)] >= 0 else None


def _past_adjunct(reading: Reading, place: int, stop: int) -> int:
    """Return where "Monday", "in a statement" after a cue end, if "that" or a quotation follows them."""
    limit = min(stop, place + ADJUNCT_REACH)
    if place >= stop or reading.quoted[place] >= 0:
        return place
    lower = reading.lower[place]
    adjunct = lower in ("this", "last", "earlier", "later") or reading.kinds[place] in "Dpr"
    if not adjunct or lower in _CLAUSE_OPENERS:
        return place
    for index in range(place, limit):
        if reading.quoted[index] >= 0 and reading.words[index - 1] in (",", ":"):
            return index
        if reading.lower[index] in ("that", "whether") and reading.quoted[index] < 0:
            return index
        if is_finite(reading, index):
            break
    while place < stop and reading.kinds[place] in "Dr":
        place += 1
    return place


def content_from(setting: Setting, place: int, head: int, subject: Range | None) -> tuple[Range, ...] | None:
    """Return the content that begins at token ``place``: a quotation, or words up to where they are likely to end."""
    reading, stop = setting.reading, setting.stop
    end = sentence_end(reading, place, stop)
    number = reading.quoted[place]
    if number >= 0:
        after = reading.quotations[number][1]
        if after >= end or reading.words[after] in ".,;" or (after - 2 > place and reading.words[after - 2] in ".,?!"):
            return ((place, after),)
    if end <= place or not any(word[0].isalnum() for word in reading.words[place:end]):
        return None
    kind = content_type(reading, place, end, lexicon()[reading.lower[head]].clausal >= 0.6)
    if reading.kinds[head] == "g":
        kind += "g"
    elif subject and subject[1] - subject[0] == 1 and reading.lower[subject[0]] in ("who", "which", "that"):
        kind += "w"
    cut = content_end(reading, place, end, kind)
    while cut > place + 1 and reading.quoted[cut - 1] < 0 and reading.words[cut - 1] in ",;:":
        cut -= 1
    last = reading.quoted[cut - 1]
    if last >= 0:
        cut = max(cut, reading.quotations[last][1])
    return ((place, cut), *(list_led_in(reading, stop) if cut == end else ()))


def sentence_end(reading: Reading, first: int, stop: int) -> int:
    """Return ``stop`` without the marks that end the sentence."""
    while stop > first and reading.quoted[stop - 1] < 0 and reading.words[stop - 1] in _STOPS:
        stop -= 1
    return stop
