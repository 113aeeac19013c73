"""The index against comparing all with all."""

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.matching import blocking
from xref.matching.blocking import candidates
from xref.matching.index import build, distinct
from xref.matching.measures import measure, overlap

WORDS = "harbour velmora ferry minister spring bread prize goat mayor bridge tarn strike vote storm roof 12 7 the of"
TEXTS = st.lists(st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join), max_size=14)


def pairs(index):
    left, right = candidates(index)
    return list(zip(left.tolist(), right.tolist(), strict=True))


@settings(deadline=None)
@given(texts=TEXTS)
def test_no_pair_with_a_telling_word_in_common_is_missed(texts):
    index = build(texts)
    empty = {form for form, flag in zip(index.forms, index.empty, strict=True) if flag}
    held = [
        {index.forms[word] for word in index.words.values[a:b]} - empty
        for a, b in zip(index.words.starts, index.words.starts[1:], strict=False)
    ]
    brute = [(one, two) for one, two in combinations(range(len(texts)), 2) if held[one] & held[two]]
    assert pairs(index) == brute


@settings(deadline=None)
@given(texts=TEXTS)
def test_a_pair_measures_the_same_alone_and_among_others_and_either_way_round(texts):
    index = build(texts)
    left, right = candidates(index)
    together = measure(index, left, right)
    for at in range(len(left)):
        assert (measure(index, left[at : at + 1], right[at : at + 1]) == together[at]).all()
        assert (measure(index, right[at : at + 1], left[at : at + 1]) == together[at]).all()


@given(texts=TEXTS)
def test_the_overlap_is_the_weight_of_the_common_words(texts):
    index = build(texts)
    left, right = candidates(index)
    for a, b, found in zip(left, right, overlap(index, left, right), strict=True):
        words = [set(index.words.values[index.words.starts[t] : index.words.starts[t + 1]].tolist()) for t in (a, b)]
        assert abs(found - sum(index.weights[word] for word in words[0] & words[1])) < 1e-9


def test_frequent_keys_do_not_blow_up(monkeypatch):
    monkeypatch.setattr(blocking, "SMALL", 1000)
    texts = [f"the harbour of velmora closes in spring {at % 7}" for at in range(4000)]
    assert len(pairs(build(texts))) < 4000 * 100


@given(st.lists(st.integers(-5, 5)))
def test_distinct_is_sorted_and_without_doubles(values):
    assert distinct(np.array(values, dtype=np.int64)).tolist() == sorted(set(values))
