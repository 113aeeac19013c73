"""Pieces of HTML to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.loading.markup import plain

CASES = [
    ("<p>One &amp; two</p><p>Three</p>", "One & two\n\nThree", "paragraphs and entities"),
    ("One<br/>Two", "One\n\nTwo", "breaks"),
    ("<p>A <b>bold</b>\n  word</p>", "A bold word", "inline tags and space"),
    ("<style>p {}</style><p>A</p><script>if (a<b) {}</script>B", "A\n\nB", "what nobody sees"),
    ("A<!-- not <p>this</p> -->B", "AB", "comments"),
    ("A<!-- never closed <p>B</p>", "A", "a comment without end"),
    ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4", "signs that are no tags"),
    ("&lt;p&gt;", "<p>", "an escaped tag is text"),
    ("<script>never closed <p>A</p>", "", "a script without end"),
    ("plain", "plain", "no tags"),
]


@pytest.mark.parametrize(("fragment", "text", "why"), CASES, ids=[case[2] for case in CASES])
def test_plain(fragment, text, why):
    assert plain(fragment) == text


@given(st.text(alphabet="<>/!-pbscrit& ;a\n", max_size=80))
def test_nothing_is_raised(fragment):
    assert plain(fragment) == plain(fragment).strip()
