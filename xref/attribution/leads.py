"""What a sentence that ends with a colon leads in: a quotation, a list, the next paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from xref.attribution.reading import Reading

_LONGEST_LIST = 16
_BULLETS = frozenset("•‣◦▪●⁃·*–—-")

Range = tuple[int, int]


def led_in(reading: Reading, stop: int) -> tuple[Range, ...]:
    """Return what a sentence that ends with a colon before token ``stop`` leads in: quotation, list, paragraph."""
    if stop >= len(reading.words) or reading.words[stop - 1] != ":":
        return ()
    if reading.quoted[stop] >= 0:
        return tuple(_quotations(reading, reading.quoted[stop]))
    number = reading.paragraph_of(stop)
    first, after = reading.paragraphs[number]
    if stop > first:
        return ((stop, after),)
    return tuple(_items(reading, number)) or ((first, without_stop(reading, first, after)),)


def _quotations(reading: Reading, number: int) -> Iterator[Range]:
    yield reading.quotations[number]
    quotations = reading.section.quotations
    while number + 1 < len(quotations) and quotations[number].continued:
        number += 1
        yield reading.quotations[number]


def list_led_in(reading: Reading, stop: int) -> tuple[Range, ...]:
    """Return the items of the list that a sentence before token ``stop`` leads in, if a list follows its colon."""
    if stop >= len(reading.words) or reading.words[stop - 1] != ":":
        return ()
    number = reading.paragraph_of(stop)
    return tuple(_items(reading, number)) if reading.paragraphs[number][0] == stop else ()


def _bulleted(reading: Reading, number: int) -> bool:
    return reading.words[reading.paragraphs[number][0]] in _BULLETS


def _items(reading: Reading, number: int) -> Iterator[Range]:
    for item in range(number, min(len(reading.paragraphs), number + _LONGEST_LIST)):
        if not _bulleted(reading, item):
            return
        first, after = reading.paragraphs[item]
        if after > first + 1:
            yield first + 1, without_stop(reading, first + 1, after)


def without_stop(reading: Reading, first: int, after: int) -> int:
    """Return ``after`` without the mark that ends a paragraph or item which begins at ``first``."""
    return after - 1 if after - 1 > first and reading.words[after - 1] in ".;,:" else after
