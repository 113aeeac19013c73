"""What only notation tells apart becomes one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.matching.spelled import spelled


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("She didn't stay", "She did not stay"),
        ("They’ll vote", "They will vote"),  # curly
        ("He can't, cannot", "He can not, can not"),
        ("The U.S. team", "The US team"),
        ("at 6 p.m. today", "at 6 pm today"),
        ("61 000 marchers", "61000 marchers"),
        ("the 1990's", "the 1990s"),
        ("-5 degrees", "minus 5 degrees"),
        ("the caf\u0065\u0301", "the caf\u00e9"),  # composed and decomposed
        ("The Labour programme", "The Labor program"),
    ],
)
def test_one_notation(text, other):
    assert spelled(text) == spelled(other)


@pytest.mark.parametrize(
    "text",
    [
        "won 3-2",  # no number below zero
        "in 2019-20",
        "Quill's bridge",  # a possessive
    ],
)
def test_what_stays(text):
    assert spelled(text) == text


@given(st.text(max_size=60))
def test_nothing_breaks_it(text):
    assert isinstance(spelled(text), str)


def test_a_long_text_takes_linear_time():
    assert len(spelled("n't" * 30_000 + "a." * 30_000)) > 1000
