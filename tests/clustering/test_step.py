"""The promises of clustering, each as a property over made-up corpora."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xref.clustering import Decision, borderline, cluster, cluster_scored, score_pairs
from xref.clustering.step import FLOOR

WORDS = "harbour velmora ferry minister closes spring bread prize goat mayor bridge tarn strike vote storm roof"
CORPORA = st.lists(
    st.tuples(st.sampled_from("abcd"), st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=7)), max_size=12
)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def corpus(claim, rows):
    return tuple(claim(f"{at:02d}", " ".join(words), article, 100 * at) for at, (article, words) in enumerate(rows))


def sets(clusters):
    return {frozenset(found.claims) for found in clusters}


def linked(clusters):
    return {pair for found in clusters for pair in combinations(sorted(found.claims), 2)}


def test_near_identical_claims_share_a_cluster_and_others_stay_alone(claim):
    claims = (
        claim("1", "The harbour of Velmora will close for three weeks in spring.", "a"),
        claim("2", "Velmora's harbour will be closed for three weeks in spring", "b"),
        claim("3", "A bakery in Ostrand won the yearly bread prize.", "b", 100),
    )
    (found,) = cluster(claims)
    assert found.claims == ("1", "2")
    assert found.articles == ("a", "b")
    assert [passage.text for passage in found.mentions] == [claims[0].text, claims[1].text]


def test_no_claims_no_clusters(claim):
    assert cluster(()) == ()
    assert cluster((claim("1", "Velmora"),)) == ()


@QUICK
@given(rows=CORPORA, order=st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(claim, rows, order):
    claims = list(corpus(claim, rows))
    found = cluster(claims)
    order.shuffle(claims)
    assert cluster(claims) == found


@QUICK
@given(rows=CORPORA, low=st.floats(0, 1), high=st.floats(0, 1))
def test_a_higher_threshold_never_joins(claim, rows, low, high):
    low, high = sorted((low, high))
    scored = score_pairs(corpus(claim, rows))
    assert linked(cluster_scored(scored, threshold=high)) <= linked(cluster_scored(scored, threshold=low))


@QUICK
@given(rows=CORPORA, threshold=st.floats(0.1, 0.9))
def test_no_claim_is_chained_to_another_through_a_third(claim, rows, threshold):
    scored = score_pairs(corpus(claim, rows))
    score = {
        (scored.claims[left].id, scored.claims[right].id): value
        for left, right, value in zip(scored.left, scored.right, scored.scores, strict=True)
    }
    for found in cluster_scored(scored, threshold=threshold):
        article = {claim.id: claim.article for claim in scored.claims}
        pairs = list(combinations(sorted(found.claims), 2))
        held = [score.get(pair, 0.0) for pair in pairs]
        counted = [
            value if value >= FLOOR else 0.0
            for pair, value in zip(pairs, held, strict=True)
            if value >= FLOOR or article[pair[0]] != article[pair[1]]
        ]
        assert sum(counted) / len(counted) >= threshold - 1e-9


@QUICK
@given(rows=CORPORA)
def test_each_claim_is_in_one_cluster_at_most(claim, rows):
    names = [name for found in cluster(corpus(claim, rows)) for name in found.claims]
    assert len(names) == len(set(names))


@QUICK
@given(rows=CORPORA, ends=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.booleans()), max_size=4))
def test_decisions_always_win(claim, rows, ends):
    claims = corpus(claim, rows)
    decisions = [
        Decision(a=f"{a:02d}", b=f"{b:02d}", decision="same" if same else "different")
        for a, b, same in ends
        if a != b and max(a, b) < len(claims)
    ]
    together = {each for each in decisions if each.decision == "same"}
    if any(joined(each, together) for each in decisions if each.decision == "different"):
        with pytest.raises(ValueError, match="contradict"):
            cluster(claims, decisions=decisions)
        return
    found = linked(cluster(claims, decisions=decisions))
    for each in decisions:
        assert (tuple(sorted((each.a, each.b))) in found) == (each.decision == "same")


def joined(decision, together):
    """Whether decisions for "same" lead from one end of a decision to the other."""
    reached = {decision.a}
    for _ in together:
        reached |= {end for each in together if {each.a, each.b} & reached for end in (each.a, each.b)}
    return decision.b in reached


def test_the_id_depends_on_the_claims_alone(claim):
    claims = [claim(name, "The harbour of Velmora will close in spring.", name) for name in "ab"]
    (one,) = cluster(claims)
    (two,) = cluster([*claims, claim("c", "A goat was elected mayor of Tarn.", "c")])
    assert one.id == two.id


def test_ten_thousand_times_the_same_words_are_no_burden(claim):
    claims = [claim(f"{at:05d}", "he said it would be so", str(at)) for at in range(3000)]
    cluster(claims)  # ends: empty words propose no pairs


def test_borderline_pairs_are_the_nearest_to_the_threshold(claim):
    rows = [("a", WORDS.split()[:6]), ("b", WORDS.split()[:5]), ("c", WORDS.split()[2:8]), ("d", WORDS.split()[5:12])]
    scored = score_pairs(corpus(claim, rows))
    found = borderline(scored, threshold=0.4, count=2)
    distances = sorted(abs(score - 0.4) for score in scored.scores)
    assert [abs(each.score - 0.4) for each in found] == pytest.approx(distances[:2])
    settled = borderline(scored, threshold=0.4, count=2, decisions=[found[0].decision])
    assert settled[0] == found[1]  # what a person has decided is not asked again


def test_a_borderline_pair_comes_with_the_decision_that_changes_it(claim):
    rows = [("a", WORDS.split()[:6]), ("b", WORDS.split()[:5]), ("c", WORDS.split()[2:8])]
    scored = score_pairs(corpus(claim, rows))
    clusters = cluster_scored(scored)
    for each in borderline(scored, clusters):
        changed = linked(cluster_scored(scored, decisions=[each.decision]))
        assert each.together == ((each.a.id, each.b.id) in linked(clusters))
        assert ((each.a.id, each.b.id) in changed) != each.together


def test_a_pair_is_explained_by_the_score_it_was_clustered_by(claim):
    claims = (
        claim("1", "The harbour of Velmora will close for three weeks in spring.", "a", speaker="Ada Brook"),
        claim("2", "Velmora's harbour will be closed for two weeks in spring", "b", speaker="Brook"),
    )
    scored = score_pairs(claims)
    explained = scored.explain("2", "1")
    assert explained is not None
    assert explained.score == scored.scores[0]
    assert sum(feature.contribution for feature in explained.features) == pytest.approx(explained.score, abs=1e-9)
    assert "better counterparts" in {feature.name for feature in explained.features}
    assert scored.explain("1", "nobody") is None


def test_repeating_oneself_in_other_words_is_not_linked(claim):
    text = "The harbour of Velmora will close for three weeks in spring."
    other = replace(claim("2", "In spring the minister means to shut the port of Velmora for weeks.", "a", 100))
    assert cluster((claim("1", text, "a"), other)) == ()
