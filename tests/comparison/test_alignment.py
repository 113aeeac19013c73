"""Two sequences of words side by side: what is the same, what was cut, what was changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.comparison.alignment import align

ROWS = [
    # (one, other, words the same, changes inside, cuts, reason)
    ("we sail at dawn", "we sail at dawn", 4, 0, 0, "the same"),
    ("we sail at dawn", "we sail at noon", 3, 1, 0, "both go on with another word: a change, not a cut"),
    ("we sail at dawn", "we sail", 2, 0, 1, "cut at the end"),
    ("we sail at dawn", "sail at dawn", 3, 0, 1, "cut at the start"),
    ("we sail at dawn", "we all sail at dawn", 4, 1, 0, "a word more inside"),
    ("we sail at dawn", "nothing of it", 0, 1, 0, "nothing in common"),
]


@pytest.mark.parametrize(("a", "b", "same", "inside", "cuts", "reason"), ROWS)
def test_align(a: str, b: str, same: int, inside: int, cuts: int, reason: str) -> None:
    for one, other in ((a, b), (b, a)):
        found = align(one.split(), other.split())
        assert (len(found.same), len(found.inside), len(found.cuts)) == (same, inside, cuts), reason


def test_what_is_the_same_by_place() -> None:
    found = align(["we", "sail", "home", "at", "dawn"], ["all", "sail", "at", "dawn"])
    assert found.same == ((1, 1), (3, 2), (4, 3))
    assert found.likeness == 2 * 3 / (2 * 3 + 3)


@pytest.mark.parametrize(("a", "b"), [("", ""), ("we", "they"), ("", "they")])
def test_nothing_in_common_is_nothing_alike(a: str, b: str) -> None:
    assert align(a.split(), b.split()).likeness == 0.0


def test_words_that_stand_often_are_words_like_others() -> None:
    many = ["the", "boat"] * 150
    assert len(align(many, ["now", *many]).same) == 300


def test_four_hundred_words_are_aligned() -> None:
    many = [f"w{number}" for number in range(402)]
    assert len(align(many, many).same) == 400


words = st.lists(st.sampled_from("abcd"), max_size=12)


@given(words, words)
def test_nothing_is_lost(a: list[str], b: list[str]) -> None:
    found = align(a, b)
    changes = (*found.inside, *found.cuts)
    assert len(found.same) + sum(change.a_end - change.a_start for change in changes) == len(a)
    assert len(found.same) + sum(change.b_end - change.b_start for change in changes) == len(b)
    assert all(a[i] == b[j] for i, j in found.same)
    assert 0.0 <= found.likeness <= 1.0
