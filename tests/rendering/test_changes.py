from __future__ import annotations

import pytest

from xref.rendering.changes import changed


@pytest.mark.parametrize(
    ("text", "others", "marked"),
    [
        ("we kept our word", ["we kept our promise"], ["word"]),
        ("We kept OUR word", ["we kept our word"], []),  # case is no change
        ("Asia-Pacific", ["Asia Pacific"], []),  # nor is a hyphen
        ("a quiet old town", ["a town"], ["quiet old"]),  # neighbours are one stretch
        ("red and blue", ["green and yellow"], ["red", "blue"]),
        ("red", ["red", "blue"], ["red"]),  # what one of the others lacks differs
        ("same", [], []),  # nothing to differ from
        ("", ["x"], []),
        ("a " * 250 + "b " * 250, ["a " * 250 + "c"], ["b " * 149 + "b"]),  # beyond 400 words nothing is compared
        ("x a " * 200, ["a " * 250], ["x"] * 200),  # a word may be frequent
    ],
)
def test_changed_words(text, others, marked):
    assert [text[start:end] for start, end in changed(text, others)] == marked
