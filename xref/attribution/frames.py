"""How cue, source and content lie together around one cue: who stands where, and which words are the content."""

from __future__ import annotations

from xref.attribution.contents import content_end, content_type
from xref.attribution.cues import lexicon
from xref.attribution.extents import (
    ADJUNCT_REACH,
    DASHES,
    Frame,
    Range,
    Setting,
    before_cue,
    closes,
    content_from,
    content_start,
    group_start,
    resumed,
    sentence_end,
)
from xref.attribution.leads import led_in
from xref.attribution.phrases import before_time, clause_subject, is_finite, phrase_after, phrase_before
from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set

_BE = word_set("be")
_CLAUSE_OPENERS = word_set("clause_opener")
_FEWEST_UNMARKED = 4
_SHARING = word_set("sharing")
_QUOTING = word_set("quoting")


def frame(setting: Setting, head: int) -> Frame | None:
    """Return how the attribution around the cue whose head is token ``head`` lies, or None if it has no content."""
    reading, start = setting.reading, setting.start
    if reading.lower[head] == "according":
        return _according(setting, head)
    if setting.previous and setting.previous.cue[0] <= head < setting.previous.cue[1]:
        return None
    if reading.lower[head] in _QUOTING:
        reach = range(head + 2, min(setting.stop, head + ADJUNCT_REACH))
        saying = next((at for at in reach if _as_saying(reading, at)), None)
        if saying and (found := _quoted_as(setting, saying)):
            return found
    first = group_start(reading, head, start)
    before = first - 1
    counts = lexicon()[reading.lower[head]]
    if counts.around > 0.4:
        return _around(setting, first, head)
    if reading.kinds[head] in "nj" and _is_nominal(reading, head, start):
        return _nominal(setting, head)
    passive = any(reading.lower[index] in _BE for index in range(first, head)) and reading.kinds[head] in "ve"
    if passive and (found := _passive(setting, first, head)):
        return found
    subject = _subject(setting, first, head)
    while before > start and reading.kinds[before] == "r" and reading.quoted[before] < 0:
        before -= 1
    before = before_time(reading, before, start)
    direct = subject is not None and subject[1] >= before
    edge = subject[0] - 1 if subject and direct else before
    if edge >= start and closes(reading, edge):
        found = _parenthetical(setting, subject if direct else None, first, head, edge)
        if found:
            return found
    return _following(setting, subject, first, head)


def _subject(setting: Setting, first: int, head: int) -> Range | None:
    """Return who is the subject of the verb group that starts at ``first``."""
    reading, start = setting.reading, setting.start
    before = first - 1
    while before > start and reading.kinds[before] == "r" and reading.quoted[before] < 0:
        before -= 1
    if before < start:
        return None
    progressive = any(reading.lower[index] in _BE for index in range(first, head))
    shared = (reading.kinds[head] == "g" and not progressive) or reading.lower[before] in _SHARING
    if first < head and reading.lower[first] == "to":
        shared = True
    before = before_time(reading, before, start)
    if not shared and reading.quoted[before] < 0:
        found = phrase_before(reading, before, start)
        if found:
            return found
    if not shared and reading.kinds[head] in "ve" and reading.words[before] == ",":
        return None
    if setting.previous and setting.previous.source:
        return setting.previous.source
    return clause_subject(reading, start, before)


def _parenthetical(setting: Setting, subject: Range | None, first: int, head: int, edge: int) -> Frame | None:
    """Return the frame of "..., X said" or "..., said X", or None if the content does not come first."""
    reading, start, stop = setting.reading, setting.start, setting.stop
    counts = lexicon()[reading.lower[head]]
    after = head + 1
    source = subject
    if reading.kinds[head] == "g":
        return None
    quoted = reading.quoted[edge] >= 0 or (edge > start and reading.quoted[edge - 1] >= 0)
    if source is None:
        if (counts.before < 0.1 and not setting.headline) or first < head:
            return None
        source = phrase_after(reading, after, stop)
        if source is None or (source[1] < stop and is_finite(reading, source[1])):
            return None
        after = source[1]
    elif not quoted and (counts.before < 0.05 or not _tail(reading, after, stop)):
        return None
    elif quoted and after < stop and reading.lower[after] in _CLAUSE_OPENERS and reading.lower[after] != "when":
        return None
    content = before_cue(setting, edge)
    if content is None:
        return None
    if not quoted and not setting.headline and not any(is_finite(reading, index) for index in range(*content)):
        return None
    return Frame(source, (first, head + 1), (content, *resumed(setting, after)))


def _tail(reading: Reading, after: int, stop: int) -> bool:
    """Tell whether nothing that could be content follows a cue: the sentence ends, or a comma or adjunct follows."""
    if after >= stop or reading.words[after] in ".,;:" or reading.words[after] in DASHES:
        return after >= stop or reading.words[after] != ":"
    lower = reading.lower[after]
    if lower in _CLAUSE_OPENERS and lower != "when":
        return False
    adjunct = reading.kinds[after] in "Dp" or lower in ("this", "last", "earlier", "later", "when")
    place = after
    while place < stop and reading.words[place] != ",":
        if reading.quoted[place] >= 0 or (is_finite(reading, place) and lower != "when"):
            return False
        place += 1
    return adjunct or place - after <= 4


def _following(setting: Setting, subject: Range | None, first: int, head: int) -> Frame | None:
    """Return the frame of "X said ...": the content comes after the cue."""
    reading, stop = setting.reading, setting.stop
    place = content_start(reading, head, stop)
    content = led_in(reading, stop) if place is None else content_from(setting, place, head, subject)
    if not content and subject and subject[1] >= first - 1 and place is None:
        content = _unmarked(setting, subject, head)
    if not content:
        return None
    after = place if place and reading.kinds[place - 1] == "p" else head + 1
    return Frame(subject, (first, after), content)


def _unmarked(setting: Setting, subject: Range, head: int) -> tuple[Range, ...] | None:
    """Return the content before "X said" at the end of a sentence that lost its comma."""
    reading, start = setting.reading, setting.start
    if lexicon()[reading.lower[head]].before < 0.3 or subject[0] - start < _FEWEST_UNMARKED:
        return None
    if any(is_finite(reading, index) or reading.kinds[index] in "ge" for index in range(start, subject[0])):
        return ((start, subject[0]),)
    return None


def _as_saying(reading: Reading, index: int) -> bool:
    return reading.lower[index] in ("saying", "telling") and reading.lower[index - 1] == "as"


def _quoted_as(setting: Setting, head: int) -> Frame | None:
    """Return the frame of "X quoted Y as saying ...", "Y was quoted by X as saying ...": the source is Y."""
    reading, start, stop = setting.reading, setting.start, setting.stop
    quoting = head - 2
    while quoting > start and reading.lower[quoting] not in _QUOTING:
        quoting -= 1
    if quoting <= start or head - quoting > ADJUNCT_REACH:
        return None
    first = group_start(reading, quoting, start)
    subject = phrase_before(reading, first - 1, start) if first > start else None
    if any(reading.lower[index] in _BE for index in range(first, quoting)):
        source = subject
    else:
        source = phrase_after(reading, quoting + 1, head - 1)
    named = head + 1 < stop and reading.lower[head + 1] == "by"
    place = None if named else content_start(reading, head, stop)
    if place is not None:
        content = content_from(setting, place, head, source)
    else:
        edge = subject[0] - 1 if subject else first - 1
        before = before_cue(setting, edge) if edge >= start and closes(reading, edge) else None
        content = (before,) if before else led_in(reading, stop)
    return Frame(source, (first, head + 1), content) if content and source else None


def _according(setting: Setting, head: int) -> Frame | None:
    """Return the frame of "according to X"."""
    reading, start, stop = setting.reading, setting.start, setting.stop
    source = phrase_after(reading, head + 2, stop) if head + 2 < stop else None
    if source is None:
        return None
    cue = (head, head + 2)
    if head - start <= 1 or reading.words[head - 1] in ".;":
        place = source[1]
        while place < stop and reading.words[place] != "," and reading.quoted[place] < 0:
            place += 1
        place = place if place < stop else source[1]
        while place < stop and reading.quoted[place] < 0 and reading.words[place] in ",:":
            place += 1
        if place >= stop:
            return None
        return Frame(source, cue, ((place, max(place + 1, sentence_end(reading, place, stop))),))
    end = head
    while end > start and reading.quoted[end - 1] < 0 and not reading.words[end - 1][0].isalnum():
        end -= 1
    first = start
    if setting.previous and setting.previous.content[0][0] < setting.previous.cue[0]:
        first = max([start, *(part[1] for part in (setting.previous.cue,) if part[1] < end)])
    if end <= first:
        return None
    return Frame(source, cue, ((first, end), *resumed(setting, source[1])))


def _around(setting: Setting, first: int, head: int) -> Frame | None:
    """Return the frame of "X seemed to ...", "X is expected to ...": what seems so is the whole of it."""
    reading, start, stop = setting.reading, setting.start, setting.stop
    subject = phrase_before(reading, first - 1, start) if first > start else None
    place = head + 1
    if subject is None or place >= stop:
        return None
    end = sentence_end(reading, place, stop)
    kind = content_type(reading, place, end, False)
    return Frame(None, (first, head + 1), (subject, (place, content_end(reading, place, end, kind))))


def _is_nominal(reading: Reading, head: int, start: int) -> bool:
    """Tell whether a cue word that may be a noun is used as one."""
    if reading.kinds[head] == "j":
        return False
    if head == start:
        return True
    kind = reading.kinds[head - 1]
    word = reading.words[head - 1]
    return kind in "dj" or word[-2:] in ("'s", "’s") or word[-2:] in ("s'", "s’") or kind in "vgpc"


def _nominal(setting: Setting, head: int) -> Frame | None:
    """Return the frame of "his plan to ...", "X's claim that ...": the possessor is the source."""
    reading, start, stop = setting.reading, setting.start, setting.stop
    place = head + 1
    if place >= stop or reading.quoted[place] >= 0:
        return None
    source = None
    for index in range(head - 1, max(start, head - 4) - 1, -1):
        word, lower = reading.words[index], reading.lower[index]
        if lower in ("his", "her", "their", "its", "my", "our", "your"):
            source = (index, index + 1)
        elif word[-2:] in ("'s", "’s") or (word[-1:] in "'’" and len(word) > 1):
            source = phrase_before(reading, index, start) or (index, index + 1)
        elif reading.kinds[index] in "jn":
            continue
        break
    place_of_content = content_start(reading, head, stop)
    if place_of_content is None:
        return None
    content = content_from(setting, place_of_content, head, source)
    if source is None and reading.kinds[head - 1] in "vg":
        source = setting.previous.source if setting.previous else clause_subject(reading, start, head - 1)
    return Frame(source, (head, head + 1), content) if content else None


def _passive(setting: Setting, first: int, head: int) -> Frame | None:
    """Return the frame of "... was reported by X": the subject is the content, X the source."""
    reading, start, stop = setting.reading, setting.start, setting.stop
    by = head + 1
    while by < min(stop, head + 3) and reading.lower[by] != "by":
        by += 1
    if by >= min(stop, head + 3) or by + 1 >= stop:
        return None
    source = phrase_after(reading, by + 1, stop)
    content = phrase_before(reading, first - 1, start) if first > start else None
    if source is None or content is None:
        return None
    return Frame(source, (first, by + 1), (content,))
