"""The sparse agglomeration against a slow and obvious one."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from xref.clustering.linkage import agglomerate
from xref.clustering.step import components

EDGES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, 64).map(lambda score: score / 64),
    max_size=20,
)


ALONE = {node: node for node in range(8)}
ARTICLES = st.fixed_dictionaries({node: st.integers(0, 3) for node in range(8)})


def slow(edges, threshold, apart=(), article=ALONE):
    """Join the two groups of highest mean score again and again, looking at all of them each time."""
    groups = [[node] for node in sorted({node for pair in edges for node in pair})]
    while True:
        best = None
        for one, two in combinations(groups, 2):
            cross = [tuple(sorted((a, b))) for a in one for b in two]
            held = [pair for pair in cross if pair in edges and pair not in apart]
            missing = [pair for pair in cross if pair not in held]
            if not held or any(pair in apart for pair in missing):
                continue
            unscored = sum(article[a] != article[b] for a, b in missing)
            mean = sum(edges[pair] for pair in held) / (len(held) + unscored)
            if mean >= threshold and (best is None or mean > best[0] + 1e-12):
                best = (mean, one, two)
        if best is None:
            return sorted(map(sorted, groups))
        _, one, two = best
        groups = [group for group in groups if group not in (one, two)] + [sorted(one + two)]
        groups.sort()


def listed(edges):
    return [(one, two, score) for (one, two), score in edges.items()]


@settings(deadline=None)
@given(
    edges=EDGES,
    threshold=st.integers(1, 63).map(lambda at: (at + 0.5) / 64),
    article=st.just(ALONE) | ARTICLES,
    apart=st.lists(st.tuples(st.integers(0, 3), st.integers(4, 7)), max_size=3),
)
def test_groups_are_those_of_the_slow_reference(edges, threshold, article, apart):
    distinct = {pair: score + place / 1e4 for place, (pair, score) in enumerate(sorted(edges.items()))}
    found = sorted(agglomerate(listed(distinct), threshold, apart=apart, article=article))
    assert found == slow(distinct, threshold, apart, article)


@given(edges=EDGES, article=ARTICLES, low=st.integers(1, 63), high=st.integers(1, 63))
def test_a_higher_threshold_only_parts(edges, article, low, high):
    low, high = sorted((low, high))
    wide = agglomerate(listed(edges), low / 64, article=article)
    for group in agglomerate(listed(edges), high / 64, article=article):
        assert any(set(group) <= set(whole) for whole in wide)


def test_two_claims_of_one_article_share_what_they_are_both_like():
    """One article says in two sentences (0, 2) what another says in one (1)."""
    edges = {(0, 1): 0.9, (1, 2): 0.85}
    assert sorted(agglomerate(listed(edges), 0.5, article={0: 0, 1: 1, 2: 0})) == [[0, 1, 2]]
    assert sorted(agglomerate(listed(edges), 0.5, apart=[(0, 2)], article={0: 0, 1: 1, 2: 0})) == [[0, 1], [2]]


def test_a_chain_does_not_hold():
    edges = {(0, 1): 0.9, (1, 2): 0.85}
    assert sorted(agglomerate(listed(edges), 0.5)) == [[0, 1], [2]]


def test_one_missing_pair_does_not_part_a_group():
    """All but one of the pairs between two groups are alike: that one is likelier overlooked than telling."""
    edges = {(0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.8, (0, 3): 0.8, (1, 2): 0.8}
    assert sorted(agglomerate(listed(edges), 0.5)) == [[0, 1, 2, 3]]
    assert sorted(agglomerate(listed(edges), 0.65)) == [[0, 1], [2, 3]]


def test_pairs_apart_and_together():
    edges = {(0, 1): 0.9, (1, 2): 0.85, (0, 2): 0.8}
    assert sorted(agglomerate(listed(edges), 0.5, apart=[(0, 1)])) == [[0], [1, 2]]
    assert sorted(agglomerate(listed({(0, 1): 0.9}), 0.5, together=[(1, 3)])) == [[0], [1, 3]]


@given(pairs=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_components_are_those_of_the_graph(pairs):
    import numpy as np

    label = components(
        10, np.array([a for a, _ in pairs], dtype=np.int64), np.array([b for _, b in pairs], dtype=np.int64)
    )
    slow = list(range(10))
    for _ in range(10):
        for a, b in pairs:
            slow[a] = slow[b] = min(slow[a], slow[b])
    assert label.tolist() == slow
