"""Words in the place of others: what only one of two texts has counts for nothing, what both have of their own does."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.matching.index import build
from xref.matching.replacement import USUAL, replaced

LINE = "The harbour of Velmora will close for three weeks in spring while divers repair the old sluice gate"
WORDS = LINE.split()


def words_replaced(a, b):
    """The count before it is set beside the length."""
    index = build([a, b])
    shorter = min(len(a.split()), len(b.split()))
    return replaced(index, np.array([0]), np.array([1]))[0] * np.sqrt(shorter / USUAL)


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (LINE, 0),
        (" ".join(WORDS[4:]), 0),  # its beginning is cut
        (" ".join(WORDS[:-4]), 0),  # its end is cut
        (f"Officials added that {LINE}", 0),  # somebody says it
        (LINE.replace("close for", "for close"), 0),  # two neighbours swapped
        (LINE.replace("three", "four"), 1),
        (LINE.replace("divers", "masons").replace("spring", "autumn"), 2),
        (LINE.replace("divers repair the old sluice gate", "a mayor gave her speech indoors"), 6),  # another end
        (LINE.replace("The harbour of Velmora", "A mill near Tarn"), 4),
    ],
)
def test_words_replaced(other, count):
    assert words_replaced(LINE, other) == pytest.approx(count)
    assert words_replaced(other, LINE) == pytest.approx(count)


def test_cut_at_either_end_nothing_is_replaced():
    assert words_replaced(" ".join(WORDS[4:]), " ".join(WORDS[:-4])) == 0


def test_a_longer_text_may_differ_in_more_words():
    long = " ".join(f"word{at}" for at in range(4 * USUAL))
    index = build([long, long.replace("word7 word8", "other more")])
    assert replaced(index, np.array([0]), np.array([1]))[0] == pytest.approx(1)


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), min_size=2, max_size=8))
def test_never_more_than_the_words_of_the_shorter(texts):
    index = build(texts)
    left, right = np.triu_indices(len(texts), 1)
    lengths = np.diff(index.sequence.starts)
    shorter = np.minimum(lengths[left], lengths[right])
    found = replaced(index, left, right)
    assert (found >= 0).all()
    assert (found * np.sqrt(np.maximum(shorter, 1) / USUAL) <= shorter + 1e-9).all()


def test_more_words_than_letters_that_may_stand_in_a_text():
    """Word numbers that fall among the surrogates are no letters."""
    texts = [" ".join(f"w{at}" for at in range(first, first + 200)) for first in range(0, 60_000, 200)]
    index = build(texts)
    every = np.arange(len(texts) - 1)
    assert (replaced(index, every, every + 1) > 0).all()
