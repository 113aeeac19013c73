"""Many things under one word: nothing is left out, the work stays in proportion, and a small crowd meets in full."""

from __future__ import annotations

from itertools import combinations

import pytest

from xref.comparison.crowding import BATCH, CROWD, NEXT, RAREST, batches, meetings
from xref.comparison.grouping import PAIRS, pairs_of
from xref.comparison.step import compare
from xref.corpus import Corpus
from xref.matching import weigh
from xref.model import Article
from xref.words import stem

WEIGHTS = weigh(["the harbour closed", "the ferry sank", "the bridge opened"])


def words(thing: str) -> frozenset[str]:
    return frozenset(map(stem, thing.split()))


def things(count: int) -> list[str]:
    return [f"ferry sank number{at % 40}" for at in range(count)]


@pytest.mark.parametrize("count", [0, 1, CROWD, CROWD + 1, 5 * CROWD + 7])
def test_every_thing_is_in_one_batch(count: int) -> None:
    held = [f"{thing} {at}" for at, thing in enumerate(things(count))]
    found = batches(held, words, WEIGHTS)
    assert sorted(one for batch in found for one in batch) == sorted(held)
    assert all(len(batch) <= (BATCH if count > CROWD else CROWD) for batch in found)


def test_a_small_crowd_is_one_batch() -> None:
    assert batches(things(CROWD), words, WEIGHTS) == [things(CROWD)]


def test_batches_come_by_the_rarest_word_alone_and_then_in_order() -> None:
    held = [f"otter zebra{200 - at}" for at in range(2 * CROWD)] * 2
    found = batches(held, lambda thing: frozenset(thing.split()), Seldom())  # type: ignore[arg-type]
    assert found == [held[at : at + 20] for at in range(0, len(held), 20)]


class Seldom:
    """Weights by which an otter tells much, what is nobody else's tells more, and any other word tells little."""

    def weight(self, word: str) -> float:
        return 9.0 if word == "otter" else 12.0 if word[:2] in ("aa", "ab", "ac") else 4.0


def test_a_word_that_nobody_else_has_finds_nobody() -> None:
    """The three rarest words are of those that others have as well, and each finds the next two."""
    own = [f"aa{at} ab{at} ac{at}" for at in range(120)]
    held = [f"{some} {'otter' if at in (3, 50, 70, 110) else 'ferry'}" for at, some in enumerate(own)]
    met = sorted(pair for pair in meetings(held, lambda thing: frozenset(thing.split()), Seldom()) if 3 in pair)  # type: ignore[arg-type]
    assert met == [(3, 50), (3, 70)]


def test_a_word_that_two_have_makes_them_meet() -> None:
    held = [f"own{at}" for at in range(118)] + ["otter x", "otter y"]
    assert list(meetings(held, lambda thing: frozenset(thing.split()), Seldom())) == [(118, 119)]  # type: ignore[arg-type]


def test_each_of_a_crowd_meets_by_three_words_at_most() -> None:
    """Five words that two share each, of which the first three by letter are tried."""
    held = [f"own{at}" for at in range(110)] + ["a b c d e", "a", "b", "c", "d", "e"]
    met = list(meetings(held, lambda thing: frozenset(thing.split()), Seldom()))  # type: ignore[arg-type]
    assert met == [(110, 111), (110, 112), (110, 113)]


def test_things_with_a_rare_word_in_common_come_together() -> None:
    held = [f"ferry sank {'otter' if at % 50 == 0 else f'number{at}'}" for at in range(400)]
    home = [batch for batch in batches(held, words, WEIGHTS) if "ferry sank otter" in batch]
    assert [batch.count("ferry sank otter") for batch in home] == [8]


def test_a_small_crowd_meets_in_full() -> None:
    assert list(meetings(things(CROWD), words, WEIGHTS)) == list(combinations(range(CROWD), 2))


def test_a_large_crowd_meets_by_its_rarest_words() -> None:
    held = things(1000)
    met = set(meetings(held, words, WEIGHTS))
    assert len(met) <= RAREST * NEXT * len(held)
    assert (0, 40) in met, "both hold number0"
    assert {one for pair in met for one in pair} == set(range(1000)), "nobody meets nobody"


@pytest.mark.parametrize("count", [CROWD + 1, 1000, 4000])
def test_the_work_grows_with_the_crowd(count: int) -> None:
    held = ["ferry sank"] * count  # all alike: the hardest case
    assert len(list(meetings(held, words, WEIGHTS))) <= RAREST * NEXT * count
    assert sum(len(batch) ** 2 for batch in batches(held, words, WEIGHTS)) <= BATCH * (count + BATCH)


class Stub:
    def __init__(self, article: str, at: int) -> None:
        self.article, self.at = article, at


@pytest.mark.parametrize(("left", "right"), [(3, 4), (1, 500), (500, 1), (60, 60)])
def test_pairs_of_amounts_are_few_and_of_many_articles(left: int, right: int) -> None:
    sides = [[Stub(f"{name}{at % 12}", at) for at in range(count)] for name, count in (("a", left), ("b", right))]
    pairs = list(pairs_of(*sides))  # type: ignore[arg-type]
    assert len(pairs) == left * right if left * right <= PAIRS else len(pairs) <= PAIRS + 12
    assert len({one.article for one, _ in pairs}) >= min(6, left)


def test_a_figure_given_beyond_the_crowd_is_still_told_of() -> None:
    articles = tuple(
        Article(id=f"{at:03}", text=f"At least 38 people were killed in the blast. Number {at} of the reports says so.")
        for at in range(CROWD + 30)
    )
    corpus = Corpus(articles=articles, tagger="rules")
    found = compare(articles, corpus.claims, corpus.clusters)
    heard = {
        mention.passage.article
        for finding in found
        if finding.aspect == "number" and finding.verdict == "agree" and finding.values[0].value == 38
        for mention in finding.values[0].mentions
    }
    assert heard == {article.id for article in articles}
