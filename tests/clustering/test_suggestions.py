"""What a person could decide about a claim or a cluster."""

import pytest

from xref.clustering import Decision, cluster_scored, score_pairs, suggest

TEXTS = (
    ("1", "The harbour of Velmora will close for three weeks in spring.", "a"),
    ("2", "Velmora's harbour will be closed for three weeks in spring", "b"),
    ("3", "The mayor of Velmora swam across the harbour in spring.", "c"),
    ("4", "A bakery in Ostrand won the yearly bread prize.", "c"),
)


PARTED = [Decision(a=one, b="3", decision="different") for one in "12"]


@pytest.fixture
def scored(claim):
    return score_pairs([claim(name, text, article, 100 * int(name)) for name, text, article in TEXTS])


def test_a_claim_may_leave_its_cluster_or_take_in_its_nearest(scored):
    clusters = cluster_scored(scored, decisions=PARTED)
    assert [found.claims for found in clusters] == [("1", "2")]
    found = suggest(scored, scored.claims[0], clusters)
    assert [(each.decision.decision, each.a.id, each.b.id) for each in found] == [
        ("different", "1", "2"),
        ("same", "1", "3"),  # the nearest outside; the bakery is about nothing that this is about
    ]
    assert [each.score for each in found] == [scored.score("1", "2"), scored.score("3", "1")]


def test_a_cluster_may_lose_each_claim_but_its_first(scored):
    clusters = cluster_scored(scored, decisions=PARTED)
    (found,) = suggest(scored, clusters[0], clusters)
    assert found.decision.line() == '{"decision": "different", "a": "1", "b": "2"}'


def test_a_pair_that_was_not_compared_has_no_score(scored):
    assert scored.score("1", "4") is None
    assert scored.score("1", "nobody") is None
    assert scored.explain("1", "4") is None
