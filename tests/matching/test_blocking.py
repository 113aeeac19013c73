"""The candidates against comparing all with all."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xref.matching import blocking
from xref.matching.blocking import candidates
from xref.matching.index import build, distinct
from xref.matching.measures import measure, overlap, ratio
from xref.matching.setting import alike
from xref.matching.signatures import Signatures

WORDS = "harbour velmora ferry minister spring bread prize goat mayor bridge tarn strike vote storm roof 12 7 the of"
TEXTS = st.lists(st.lists(st.sampled_from(WORDS.split()), max_size=9).map(" ".join), max_size=14)
QUICK = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def pairs(index, least=0.0):
    left, right = candidates(index, least)
    return list(zip(left.tolist(), right.tolist(), strict=True))


def all_pairs(index):
    """Every pair, and how alike its texts are."""
    left, right = np.triu_indices(index.size, 1)
    common = overlap(index, left, right)
    a, b = index.totals[left], index.totals[right]
    return left, right, alike(ratio(2 * common, a + b), ratio(common, np.minimum(a, b)))


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


@pytest.mark.parametrize("few", [(16, 32, 64, 64), (1, 1, 1, 64), (2, 3, 64)])
@QUICK
@given(texts=TEXTS, least=st.sampled_from([0.1, 0.3, 0.5, 0.65, 0.9]))
def test_no_pair_as_alike_as_is_asked_for_is_missed(monkeypatch, few, texts, least):
    """However long the keys have to be, as long as their words stand within reach of one another."""
    monkeypatch.setattr(blocking, "FEW", few)
    monkeypatch.setattr(blocking, "SMALL", 4)
    monkeypatch.setattr(blocking, "PAIRS_A_TEXT", 1)
    monkeypatch.setattr(blocking, "REACH", 9)
    monkeypatch.setattr("xref.matching.signatures.SLACK", 2.0)
    index = build(texts)
    left, right, likeness = all_pairs(index)
    brute = {(int(a), int(b)) for a, b, value in zip(left, right, likeness, strict=True) if value >= least + 1e-3}
    assert brute <= set(pairs(index, least))


@settings(deadline=None)
@given(texts=TEXTS.map(lambda texts: [text for text in texts if text]).filter(bool))
def test_the_quick_look_sees_what_is_the_same(texts):
    index = build(texts)
    signatures = Signatures.of(index)
    every = np.arange(index.size)
    assert signatures.may_be_alike(every, every, 1.0).all()
    left, right, likeness = all_pairs(index)
    assert not signatures.may_be_alike(left, right, 0.95)[likeness < 0.2].any()


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


@pytest.mark.parametrize("least", [0.0, 0.65])
def test_frequent_keys_do_not_blow_up(monkeypatch, least):
    monkeypatch.setattr(blocking, "SMALL", 1000)
    texts = [f"the harbour of velmora closes in spring {at % 7}" for at in range(4000)]
    assert len(pairs(build(texts), least)) < 4000 * 100


def test_longer_keys_mean_less_work_and_the_same_pairs():
    """Texts that share one frequent word alone are not paired; those that share the words after it are."""
    texts = [f"velmora {first} {second}" for first in "abcdefgh" for second in "klmnopqrstuv"] * 2
    index = build(texts)
    left, right, likeness = all_pairs(index)
    found = pairs(index, 0.9)
    assert set(found) == set(zip(left[likeness >= 0.9].tolist(), right[likeness >= 0.9].tolist(), strict=True))


@given(st.lists(st.integers(-5, 5)))
def test_distinct_is_sorted_and_without_doubles(values):
    assert distinct(np.array(values, dtype=np.int64)).tolist() == sorted(set(values))
