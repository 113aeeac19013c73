"""Words, and what counts as the same word."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.words import fold, holds, words

SAME = [
    ("NATO’s", "nato", "case and possessive"),
    ("don’t", "don't", "typography"),
    ("résumé", "re\u0301sume\u0301", "accents as marks of their own"),
    ("Ångström", "A\u030angstro\u0308m", "the same inside and at the start of a word"),
    ("ﬁve", "five", "ligatures"),
]


@pytest.mark.parametrize(("a", "b", "why"), SAME, ids=[case[2] for case in SAME])
def test_one_word_in_two_forms(a, b, why):
    assert [fold(word.text) for word in words(a)] == [fold(word.text) for word in words(b)]
    assert len(words(a)) == 1


@given(st.text(alphabet=st.sampled_from("aéñ ü'’-_1.\u0301\u0308ß東"), max_size=40))
def test_words_are_exact_and_composition_makes_no_difference(text):
    assert all(text[word.start : word.end] == word.text for word in words(text))
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert [fold(word.text) for word in words(composed)] == [fold(word.text) for word in words(decomposed)]


def test_holds():
    assert holds([None, "The Tarn Echo"], "ECHO tarn")
    assert not holds(["The Tarn Echo"], "tarn post")
    assert not holds(["The Tarn Echo"], "...")
