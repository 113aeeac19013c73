"""Details put together: equal ones about one thing, then the values given for it, whatever order they come in."""

from itertools import permutations

import pytest

from xref.comparison.grouping import NEVER, PAIRS_OF_ARTICLE, Amount, gather, group, likeness_of, pairs_of


class Stub:
    """As much of an anchor as grouping asks for: the article that it stands in, and a name."""

    def __init__(self, name: str, article: str = "") -> None:
        self.name = name
        self.article = article or name
        self.stems = frozenset(name)

    def __repr__(self) -> str:
        return self.name


def odds_of(table):
    return lambda a, b: table.get(frozenset((a.name, b.name)), NEVER)


def names(amounts):
    return sorted(sorted(anchor.name for anchor in amount.anchors) for amount in amounts)


@pytest.mark.parametrize(
    ("table", "expected", "why"),
    [
        ({"ab": 2.0, "bc": 2.0, "ac": 2.0}, [["a", "b", "c"]], "all alike"),
        ({"ab": 2.0, "bc": -1.0, "ac": -1.0}, [["a", "b"], ["c"]], "the third is about another thing"),
        ({"ab": 2.0, "bc": 2.0, "ac": -1.5}, [["a", "b", "c"]], "a weak pair that the others make up for"),
        ({"ab": 2.0, "bc": 1.0, "ac": -2.0}, [["a", "b", "c"]], "just as much as they make up for"),
        ({"ab": 2.0, "bc": 1.0, "ac": -2.2}, [["a", "b"], ["c"]], "a little more than that"),
        ({"ab": 0.0}, [["a", "b"], ["c"]], "as likely as not"),
        ({"ab": -0.1, "bc": -0.1, "ac": -0.1}, [["a"], ["b"], ["c"]], "a little less"),
        ({"ab": 2.0, "bc": 0.5, "ac": -5.0}, [["a", "b"], ["c"]], "a chain does not join what cannot be one"),
        ({}, [["a"], ["b"], ["c"]], "nothing in common"),
    ],
)
def test_equal_values_about_one_thing(table, expected, why):
    odds = odds_of({frozenset(pair): value for pair, value in table.items()})
    for order in permutations("abc"):
        assert names(gather([Stub(name) for name in order], odds, 0.0)) == expected, why


@pytest.mark.parametrize(
    ("scores", "expected", "why"),
    [
        ({(0, 1): 1.0, (1, 2): 1.0, (0, 2): 1.0}, [[0, 1, 2]], "three figures for one thing"),
        ({(0, 1): 1.0, (1, 2): 0.5}, [[0, 1], [2]], "a pair without odds cannot be one thing"),
        ({(0, 1): 1.0, (1, 2): 0.5, (0, 2): -0.5}, [[0, 1, 2]], "a little less likely is allowed"),
        ({(0, 1): 1.0, (1, 2): 0.5, (0, 2): -1.5}, [[0, 1], [2]], "much less likely is not"),
        ({(0, 1): -0.1}, [[0], [1], [2]], "below the mark nothing joins"),
        ({(0, 1): 0.0}, [[0, 1], [2]], "at the mark it does"),
    ],
)
def test_different_values_for_one_thing(scores, expected, why):
    amounts = [Amount([Stub(name)]) for name in "abc"]
    found = group(amounts, scores, 0.0)
    assert sorted(sorted(amounts.index(amount) for amount in together) for together in found) == expected, why


def test_raising_the_mark_never_joins():
    scores = {(0, 1): 1.0, (1, 2): 0.5, (0, 2): 0.2}
    amounts = [Amount([Stub(name)]) for name in "abc"]
    sizes = [len(group(amounts, scores, mark)) for mark in (-1.0, 0.0, 0.6, 1.5)]
    assert sizes == sorted(sizes)


def test_the_smaller_side_must_be_like_the_other_in_each_of_its_articles():
    few = Amount([Stub("a", "one"), Stub("b", "two")])
    many = Amount([Stub("c", "three"), Stub("d", "four"), Stub("e", "five")])
    odds = odds_of({frozenset("ac"): 2.0, frozenset("bd"): 1.0, frozenset("be"): -1.0})
    assert likeness_of(few, many, odds) == likeness_of(many, few, odds) == 1.5


def test_of_sides_as_large_the_first_decides():
    left, right = Amount([Stub("a"), Stub("b")]), Amount([Stub("c"), Stub("d")])
    odds = odds_of({frozenset("ac"): 2.0, frozenset("bc"): 1.0, frozenset("ad"): -1.0, frozenset("bd"): -1.0})
    assert (likeness_of(left, right, odds), likeness_of(right, left, odds)) == (1.5, 0.5)


def test_an_amount_has_the_articles_and_words_of_all_that_give_it():
    amount = Amount([Stub("mill", "one"), Stub("fire", "two"), Stub("dam", "one")])
    assert amount.articles == {"one", "two"}
    assert amount.stems == set("milfredam")
    assert [anchor.name for anchor in amount.of("one")] == ["mill", "dam"]


@pytest.mark.parametrize(
    ("left", "right", "most", "expected", "why"),
    [
        (6, 8, 48, 48, "as many as there may be"),
        (7, 8, 48, 36, "more: six of each side"),
        (1, 500, 48, 48, "one side is small: more of the other"),
        (500, 2, 48, 48, "whichever it is"),
        (60, 60, None, 36, "two stories told by many: as many of each"),
        (1, 500, None, 48, "told by one and by many"),
        (1, 500, PAIRS_OF_ARTICLE, 12, "within an article"),
    ],
)
def test_how_many_pairs_are_compared(left, right, most, expected, why):
    sides = [[Stub(f"{side}{at}") for at in range(count)] for side, count in (("a", left), ("b", right))]
    assert len(list(pairs_of(*sides, *([most] if most else [])))) == expected, why


def test_of_many_pairs_those_of_the_first_anchors_of_each_article_are_taken():
    held = [Stub(f"{article}{at}", article) for article in "xyz" for at in range(3)]
    found = {one.name for one, _ in pairs_of(held, [Stub("a")], 4)}
    assert found == {"x0", "y0", "z0", "x1"}
