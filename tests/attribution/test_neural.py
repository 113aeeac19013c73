"""The neural tagger: the search for the best roles, and what the model finds in plain cases."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.attribution import neural, transformer
from xref.model import Article
from xref.segmentation import segment

np = pytest.importorskip("numpy")
needs_model = pytest.mark.skipif(not neural.available(), reason="the extra neural or its model is not there")

NUMBERS = st.integers(-9, 9)
ROWS = st.lists(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=5), min_size=1, max_size=4)


@settings(deadline=None)
@given(ROWS, st.lists(NUMBERS, min_size=12, max_size=12))
def test_the_best_roles_are_those_of_a_full_search(rows, numbers):
    chain = transformer.Chain(np.array(numbers[:3], dtype=float), np.array(numbers[3:], dtype=float).reshape(3, 3))

    def total(row, roles):
        path = sum(chain.steps[before, after] for before, after in pairwise(roles))
        return chain.begin[roles[0]] + path + sum(row[place][role] for place, role in enumerate(roles))

    found = transformer.best_roles([np.array(row, dtype=np.float32) for row in rows], chain)
    for row, roles in zip(rows, found, strict=True):
        best = max(total(row, other) for other in product(range(3), repeat=len(row)))
        assert len(roles) == len(row)
        assert total(row, roles) == best


def test_near_words_have_buckets_of_their_own():
    buckets = transformer.distance_buckets()
    near = [int(buckets[distance + transformer.REACH]) for distance in range(-8, 9)]
    assert len(set(near)) == len(near)
    assert int(buckets.max()) < 2 * (transformer.FARTHEST + 1)


def test_a_missing_model_is_named(tmp_path):
    pytest.importorskip("onnxruntime")
    with pytest.raises(FileNotFoundError, match="neural"):
        transformer.open_transformer(tmp_path)


def found(text):
    (section, *_) = segment(Article(id="a", text=text))
    return neural.tag(section)


@needs_model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We kept our word,” Mayor Ada Lind said.", [("Mayor Ada Lind", "said", "“We kept our word,”")]),
        ("Lind said that the bridge was safe.", [("Lind", "said", "that the bridge was safe")]),
        ("According to the ministry, the bridge is safe.", [("the ministry", "According to", "the bridge is safe")]),
        ("", []),
    ],
)
def test_plain_cases(text, expected):
    assert [
        tuple(" / ".join(text[start:end] for start, end in part) for part in (one.source, one.cue, one.content))
        for one in found(text)
    ] == expected


@needs_model
def test_a_long_text_is_read_to_its_end():
    line = "The bridge is safe and it will stay open through the summer, Mayor Ada Lind said on Monday.\n"
    text = line * 40
    assert [one.cue[0].start // len(line) for one in found(text)] == list(range(40))


def test_confidence_grows_with_the_probability_of_the_cue():
    chances = [0.0001, 0.3, 0.5, 0.9, 0.999, 1.0]
    sure = [neural.confidence(chance) for chance in chances]
    assert sure == sorted(sure)
    assert 0 < sure[0] < sure[-1] < 1
