"""What is attributed without a cue of its own: quotations that run on, transcripts, a name behind a dash."""

from __future__ import annotations

from bisect import bisect_left

from xref.attribution.frames import Frame
from xref.attribution.reading import Reading

_FEWEST_WORDS = 4
_LONGEST_NAME = 6
_DASHES = frozenset(("-", "–", "—", "--", "―", "~"))


def carry(reading: Reading, frames: list[Frame]) -> list[Frame]:
    """Return ``frames`` (in order of sentence) with the quotations that nobody was found for yet."""
    covered = bytearray(len(reading.words))
    holder: dict[int, int] = {}  # the last frame with a quotation, by paragraph
    paragraphs = _paragraph_numbers(reading)
    for number, frame in enumerate(frames):
        for first, after in frame.content:
            covered[first:after] = b"\1" * (after - first)
            if reading.quoted[first] >= 0 or reading.quoted[after - 1] >= 0:
                holder[paragraphs[first]] = max(number, holder.get(paragraphs[first], 0))
    result = list(frames)
    for first, after in reading.quotations:
        if after - first < _FEWEST_WORDS + 2 or any(covered[first:after]):
            continue
        paragraph = paragraphs[first]
        named = _name_behind(reading, after)
        if named:
            result.append(named._replace(content=((first, after),)))
            continue
        holding = holder.get(paragraph)
        if holding is not None and _stands_alone(reading, first, after):
            kept = result[holding]
            result[holding] = kept._replace(content=(*kept.content, (first, after)))
    return result


def _paragraph_numbers(reading: Reading) -> list[int]:
    starts = [paragraph.start for paragraph in reading.section.paragraphs]
    numbers, paragraph = [], 0
    for start in reading.starts:
        while paragraph + 1 < len(starts) and starts[paragraph + 1] <= start:
            paragraph += 1
        numbers.append(paragraph)
    return numbers


def _stands_alone(reading: Reading, first: int, after: int) -> bool:
    """Tell whether the quotation begins a sentence."""
    at = bisect_left(reading.sentences, (first, 0))
    return at < len(reading.sentences) and reading.sentences[at][0] == first


def _name_behind(reading: Reading, after: int) -> Frame | None:
    """Return the frame of '"..." - Ada Lind' without its content."""
    words = reading.words
    if after + 1 >= len(words) or words[after] not in _DASHES:
        return None
    stop = after + 1
    while stop < len(words) and stop - after <= _LONGEST_NAME and reading.kind(stop) == "N":
        stop += 1
    if stop == after + 1:
        return None
    ends = (
        stop >= len(words)
        or "\n" in reading.section.text[reading.ends[stop - 1] : reading.starts[stop]]
        or words[stop] in ",.("
    )
    return Frame((after + 1, stop), (after, after + 1), ()) if ends else None
