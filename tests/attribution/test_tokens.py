"""Tokens: exact offsets, possessives apart, and what stands in quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.attribution.tokens import paragraphs, shape, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Lind's plan", ["Mayor", "Lind", "'s", "plan"]),  # the name is a token without its ending
        ("Lind’s", ["Lind", "’s"]),  # the same in curly typography
        ("don't, 1,000 U.S.", ["don't", ",", "1,000", "U.S", "."]),  # marks inside a word or number stay inside
        ("``We did''", ["``", "We", "did", "''"]),  # doubled marks are one mark
        ("wait... now", ["wait", "...", "now"]),  # so are three dots
        ("vice-mayor—she", ["vice-mayor", "—", "she"]),  # a hyphen joins, a dash parts
        ("", []),
    ],
)
def test_words_and_marks(text, expected):
    assert [token.text for token in tokens(text)] == expected


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('"We won," she said.', ['"', "We", "won", ",", '"']),  # straight marks take turns
        ("“We won,” she said. “Now”", ["“", "We", "won", ",", "”", "“", "Now", "”"]),
        ("She said we won.", []),
        ("We won,” she said.", ["”"]),  # a lost opening mark quotes nothing
    ],
)
def test_quoted(text, inside):
    assert [token.text for token in tokens(text) if token.quoted] == inside


@given(st.text())
def test_offsets_are_exact(text):
    for start, end in paragraphs(text):
        found = tokens(text, start, end)
        assert all(text[token.start : token.end] == token.text for token in found)
        assert all(start <= token.start < token.end <= end for token in found)
        assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text())
def test_every_letter_is_in_a_token(text):
    held = {place for token in tokens(text) for place in range(token.start, token.end)}
    assert all(place in held for place, letter in enumerate(text) if letter.isalnum())


@pytest.mark.parametrize(("word", "expected"), [("the", 0), ("Lind", 1), ("NATO", 2), ("A", 1), ("3rd", 3), (",", 4)])
def test_shape(word, expected):
    assert shape(word) == expected
