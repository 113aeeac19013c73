"""Windows: every word of the paragraphs is read once, with what fits of the paragraphs before as context."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.attribution.pieces import Pieces
from xref.attribution.tokens import paragraphs, tokens
from xref.attribution.windows import windows

PIECES = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "a", "##a"])
TEXTS = st.lists(st.text(alphabet="a ,", max_size=30), max_size=12).map("\n".join)


@given(TEXTS, st.integers(12, 40), st.integers(0, 20))
def test_each_word_is_new_in_one_window(text, longest, context):
    found = windows(text, paragraphs(text), PIECES, longest, context)
    expected = [word for start, end in paragraphs(text) for word in tokens(text, start, end)]
    assert [word for window in found for word in window.words[window.known :]] == expected


@given(TEXTS, st.integers(12, 40), st.integers(0, 20))
def test_windows_fit_and_point_at_their_words(text, longest, context):
    for window in windows(text, paragraphs(text), PIECES, longest, context):
        assert len(window.pieces) == len(window.forms) <= longest
        assert len(window.firsts) == len(window.words)
        assert window.firsts == sorted(set(window.firsts))
        assert window.pieces[0] == PIECES.first
        assert window.pieces[-1] == PIECES.separator


def test_context_is_whole_paragraphs():
    text = "a a a\na a\na a a a a a"
    first, second = windows(text, paragraphs(text), PIECES, 12, 4)
    assert (first.known, len(first.words)) == (0, 5)
    assert (second.known, len(second.words)) == (2, 8)  # "a a" fits into the context, "a a a" does not


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_no_words_no_windows(text):
    assert windows(text, paragraphs(text), PIECES) == []
