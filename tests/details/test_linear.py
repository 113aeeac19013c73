"""Work grows with the length of a text, whatever the text: counted in function calls, which no clock disturbs."""

import sys

import pytest

from xref.details.certainty import certainty_of, polarity_of
from xref.details.step import find
from xref.model import Article, Section, Span

FAMILIES = [
    "1,", "12,", "123,", "1.", "1/", "1-", "9", "two and ", "one hundred and ", "twenty-", "half a ", "a ",
    "5 million ", "$ ", "$1 to ", "5 percent to ", "5 square ", "tens of ", "at least ", "the past ", "last ",
    "years and ", "ago ", "June ", "June 1, ", "Monday, ", "5 a.m. ", "first ", "Anna ", "Bank of ", "A.",
    "Japan, ", "Japan and ", "al-", "Van der ", "President ", "Ministry of the ", "Bank & ", "not ",
    "not deny ", "No, ", "a:", "'", "(", "U.S. ", "Q", "\u202f1", "İ",
]  # fmt: skip
LENGTH = 1200
"""Characters of the shorter text."""
GROWTH = 2.6
"""Twice the text may take so many times the calls (the first calls of each kind cost more)."""


def calls(text: str) -> int:
    """Return the number of function calls that reading a text as one sentence takes."""
    whole = (Span(0, len(text)),)
    section = Section(field="text", text=text, paragraphs=whole, sentences=whole, quotations=())
    article = Article(id="a", text=text, published="2023-05-18")
    count = 0

    def note(_frame, event, _argument) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        find(article, (section,))
        certainty_of(text)
        polarity_of(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", FAMILIES)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    count = LENGTH // len(piece)
    calls(piece * count)  # these two fill the caches
    calls(piece * count * 2)
    assert calls(piece * count * 2) <= GROWTH * calls(piece * count) + 500
