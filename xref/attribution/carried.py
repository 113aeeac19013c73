"""What is attributed without a known cue: quotations that run on, a name before a colon or behind a dash."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from xref.attribution.extents import Frame
from xref.attribution.leads import without_stop
from xref.attribution.phrases import clause_subject, is_finite, phrase_after, phrase_before
from xref.attribution.reading import Reading
from xref.tables import rows

_FEWEST_WORDS = 4
_LONGEST_NAME = 6
_LONGEST_TAG = 12
_LONGEST_LEAD = 100
_LONGEST_LABEL = 5
_FEWEST_LABELLED = 3
_DASHES = frozenset(("-", "–", "—", "--", "―", "~"))
_ENDINGS = frozenset(",?!.…—–")


def carry(reading: Reading, frames: list[Frame], labels: list[Frame]) -> list[Frame]:
    """Return ``frames`` (in order of sentence) with the quotations that nobody was found for yet.

    A quotation without words of its own around it belongs to whoever spoke last in its paragraph, or in the
    paragraph before if that ends inside a quotation; those of ``labels`` (see ``labelled``) that nothing else covers
    are their own. New frames stand behind the given ones.
    """
    return _Carrier(reading, frames, labels).result


class _Carrier:
    def __init__(self, reading: Reading, frames: list[Frame], labels: list[Frame]) -> None:
        self._reading = reading
        self.result = list(frames)
        self._covered = bytearray(len(reading.words) + 1)
        self._firsts = [first for first, _ in reading.sentences]
        self._starts = [paragraph.start for paragraph in reading.section.paragraphs]
        self._holder: dict[int, int] = {}  # the last frame that quotes, by paragraph
        self._speech: dict[int, int] = {}  # the last frame at all, by paragraph
        for number in range(len(frames)):
            self._note(number)
        for frame in labels:
            if not self._covered[frame.content[0][0]]:
                self.result.append(frame)
                self._note(len(self.result) - 1)
        for number, (first, after) in enumerate(reading.quotations):
            telling = after - first >= _FEWEST_WORDS + 2 or _is_sentence(reading, first, after)
            if telling and not any(self._covered[first:after]):
                self._place(number, first, after)

    def _note(self, number: int) -> None:
        frame = self.result[number]
        nested = self._covered[frame.cue[0]]
        for first, after in frame.content:
            self._covered[first:after] = b"\1" * (after - first)
        last = frame.content[-1]
        paragraph = self._paragraph(last[0])
        if self._reading.quoted[last[1] - 1] >= 0:
            self._holder[paragraph] = max(number, self._holder.get(paragraph, 0))
        if not nested:
            self._speech[paragraph] = max(number, self._speech.get(paragraph, 0))

    def _paragraph(self, token: int) -> int:
        return bisect_right(self._starts, self._reading.starts[token]) - 1

    def _place(self, number: int, first: int, after: int) -> None:
        reading = self._reading
        at = bisect_right(self._firsts, first) - 1
        start = reading.sentences[at][0]
        stop = reading.sentences[bisect_right(self._firsts, after - 1) - 1][1]
        found = _name_behind(reading, after) or _introduced(reading, start, first) or _tagged(reading, after, stop)
        if found:
            self.result.append(found._replace(content=((first, after),)))
            self._note(len(self.result) - 1)
            return
        if start != first:
            return
        paragraph = self._paragraph(first)
        holder = self._holder.get(paragraph)
        if holder is None and self._goes_on(number):
            holder = self._holder.get(paragraph - 1)
        if holder is None and self._fills(paragraph, first, after):
            holder = self._speech.get(paragraph - 1)
        if holder is not None:
            held = self.result[holder]
            self.result[holder] = held._replace(content=tuple(sorted((*held.content, (first, after)))))
            self._covered[first:after] = b"\1" * (after - first)
            self._holder[paragraph] = self._speech[paragraph] = holder

    def _goes_on(self, number: int) -> bool:
        """Tell whether the quotation before was left open for this one."""
        return number > 0 and self._reading.section.quotations[number - 1].continued

    def _fills(self, paragraph: int, first: int, after: int) -> bool:
        """Tell whether the quotation is the whole of its paragraph."""
        span = self._reading.section.paragraphs[paragraph]
        return self._reading.starts[first] == span.start and self._reading.ends[after - 1] >= span.end - 1


def _is_sentence(reading: Reading, first: int, after: int) -> bool:
    """Tell whether a short quotation is a sentence: a capital and a full stop or the like before its closing mark."""
    return after - first > 3 and reading.words[after - 2] in ".?!," and reading.words[first + 1][0].isupper()


def _name_behind(reading: Reading, after: int) -> Frame | None:
    """Return the frame of '"..." - Ada Lind' without its content."""
    words = reading.words
    if after + 1 >= len(words) or words[after] not in _DASHES:
        return None
    stop = after + 1
    while stop < len(words) and stop - after <= _LONGEST_NAME and reading.kinds[stop] == "N":
        stop += 1
    if stop == after + 1:
        return None
    ends = stop >= len(words) or words[stop] in ",.("
    if ends or "\n" in reading.section.text[reading.ends[stop - 1] : reading.starts[stop]]:
        return Frame((after + 1, stop), (after, after + 1), ())
    return None


def _introduced(reading: Reading, start: int, first: int) -> Frame | None:
    """Return the frame of 'She went on: "..."' or 'Ada Lind: "..."' without its content."""
    colon = first - 1
    start = max(start, first - _LONGEST_LEAD)
    if colon <= start or reading.words[colon] != ":" or reading.quoted[colon] >= 0:
        return None
    verbs = [index for index in range(start + 1, colon) if is_finite(reading, index)]
    if not verbs:
        source = phrase_before(reading, colon - 1, start)
        return Frame(source, (colon, first), ()) if source else None
    source = clause_subject(reading, start, colon)
    return Frame(source, (verbs[0], verbs[0] + 1), ()) if source and source[1] <= verbs[0] else None


def _tagged(reading: Reading, after: int, stop: int) -> Frame | None:
    """Return the frame of '"...," Lind barked.' without its content."""
    if after + 1 >= stop or not {reading.words[after - 1], reading.words[after - 2]} & _ENDINGS:
        return None
    first = after + 1 if reading.words[after] == "," else after
    if reading.quoted[first] >= 0:
        return None
    if is_finite(reading, first):
        source = phrase_after(reading, first + 1, stop) if first + 1 < stop else None
        return Frame(source, (first, first + 1), ()) if source else None
    for verb in range(first + 1, min(stop, first + _LONGEST_TAG)):
        if is_finite(reading, verb):
            source = phrase_before(reading, verb - 1, first)
            return Frame(source, (verb, verb + 1), ()) if source and source[0] == first else None
    return None


def labelled(reading: Reading) -> list[Frame]:
    """Return the paragraphs that begin with a name and a colon: lines of a transcript, headlines ("Lind: ...")."""
    found = [frame for paragraph in reading.paragraphs if (frame := _label(reading, *paragraph))]
    capitals = sum(_in_capitals(reading, frame) for frame in found)
    return [
        frame
        for frame in found
        if reading.occurs_again(frame.cue[0] - 1)
        or len(range(*(frame.source or (0, 0)))) > 1
        or (capitals > 1 and _in_capitals(reading, frame))
    ]


def _in_capitals(reading: Reading, frame: Frame) -> bool:
    return all(word.isupper() for word in reading.words[slice(*(frame.source or (0, 0)))])


def _label(reading: Reading, first: int, after: int) -> Frame | None:
    colon = first
    while (
        colon < after and colon - first <= _LONGEST_LABEL and reading.kinds[colon] == "N" and reading.quoted[colon] < 0
    ):
        colon += 1
    if colon == first or colon + _FEWEST_LABELLED >= after or reading.words[colon] != ":":
        return None
    if any(reading.lower[index] in _labels() for index in range(first, colon)) or reading.words[colon + 1][0].isdigit():
        return None
    return Frame((first, colon), (colon, colon + 1), ((colon + 1, without_stop(reading, colon + 1, after)),))


@cache
def _labels() -> frozenset[str]:
    return frozenset(row[0] for row in rows("paragraph_labels"))
