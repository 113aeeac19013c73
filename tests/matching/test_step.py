"""The score and its explanation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.matching import match_texts

WORDS = "The harbour of Velmora closes reopens in spring not 12 twelve 40 dead killed ferry Tarn said by on Monday"
TEXTS = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(a=TEXTS | st.text(max_size=40), b=TEXTS | st.text(max_size=40))
def test_contributions_add_up_to_the_score_and_sides_do_not_matter(a, b):
    found = match_texts(a, b)
    assert 0.0 <= found.score <= 1.0
    assert sum(feature.contribution for feature in found.features) == pytest.approx(found.score, abs=1e-9)
    assert match_texts(b, a).score == found.score


@settings(deadline=None, max_examples=40)
@given(
    words=st.lists(st.sampled_from(WORDS.split()), min_size=2, max_size=10),
    at=st.integers(0, 9),
    new=st.sampled_from(["31", "no", "Kelmar"]),
)
def test_another_number_negation_or_name_never_agrees(words, at, new):
    changed = list(words)
    changed[at % len(words)] = new
    assert match_texts(" ".join(words), " ".join(changed)).verdict != "agree"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("5 injured", "Five hurt", "agree"),  # number word, words for one thing
        ("$ 53m", "$ 53 million", "agree"),  # notation
        ("12 killed", "13 killed", "differ"),
        ("12 killed", "at least 12 killed", "vary"),
        ("Velmora sued Ostrand", "Ostrand sued Velmora", "differ"),  # who did what
        ("Velmora, Tarn and Ostrand agreed", "Ostrand, Velmora and Tarn agreed", "agree"),  # a list has no order
        ("Velmora will close the port", "Velmora will not close the port", "differ"),
    ],
)
def test_verdict(a, b, verdict):
    assert match_texts(a, b).verdict == verdict
    assert match_texts(b, a).verdict == verdict


def test_very_long_texts_are_capped():
    text = "harbour " * 200_000
    assert match_texts(text, text).same
