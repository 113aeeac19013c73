"""A crowd of claims in the same words is one cluster, at the cost of one claim."""

import pytest

from xref.clustering import Decision, cluster, cluster_scored, score_pairs
from xref.clustering.copies import CROWD, spoken_for
from xref.matching.index import build

NOTICE = "The harbour of Velmora will close for three weeks in spring."
MANY = CROWD + 6


def crowd(claim, count=MANY, others=("A goat was elected mayor of Tarn.",)):
    texts = [*[NOTICE] * count, *others]
    return [claim(f"{at:03d}", text, str(at)) for at, text in enumerate(texts)]


def test_the_first_of_a_crowd_speaks_for_it():
    spoken = spoken_for(build([NOTICE] * MANY + [NOTICE.upper(), "A goat was elected mayor"]))
    assert spoken[: MANY + 1].tolist() == [0] * (MANY + 1)  # case does not count
    assert spoken[-1] == MANY + 1


def test_a_few_in_the_same_words_speak_for_themselves():
    assert spoken_for(build([NOTICE] * CROWD)).tolist() == list(range(CROWD))


@pytest.mark.parametrize("count", [CROWD, 20 * CROWD])
def test_a_crowd_is_one_cluster_with_what_is_like_it(claim, count):
    others = ("Velmora's harbour will close for three weeks in spring", "A goat was elected mayor.")
    claims = crowd(claim, count, others)
    (found,) = cluster(claims)
    assert set(found.claims) == {each.id for each in claims[: count + 1]}
    assert cluster(claims[::-1]) == (found,)


def test_the_pairs_of_a_crowd_are_not_scored(claim):
    scored = score_pairs(crowd(claim))
    assert len(scored.left) == 0
    assert scored.score("003", "007") == 1.0
    assert scored.score("003", f"{MANY:03d}") is None


def test_decisions_win_over_a_crowd(claim):
    scored = score_pairs(crowd(claim))
    apart = cluster_scored(scored, decisions=[Decision(a="003", b="007", decision="different")])
    assert ["007" in found.claims for found in apart] == [False]  # the later one stays alone
    goat = f"{MANY:03d}"
    (together,) = cluster_scored(scored, decisions=[Decision(a="005", b=goat, decision="same")])
    assert len(together.claims) == MANY + 1
    (parted,) = cluster_scored(scored, decisions=[Decision(a="005", b=goat, decision="different")])
    assert len(parted.claims) == MANY


def test_a_crowd_of_empty_texts_is_none():
    assert spoken_for(build(["..."] * MANY)).tolist() == list(range(MANY))
