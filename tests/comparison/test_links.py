"""Quotations side by side, made by hand: which are one, and which wordings belong together."""

from __future__ import annotations

import pytest
from quoted import said, weighing, worded

from xref.comparison.alignment import align
from xref.comparison.quotations import (
    Link,
    groups,
    links,
    runs,
    telling_weight,
    wordings,
    written,
)

WEIGHTS = weighing(
    6.0, the=1.0, of=1.0, we=2.0, to=1.0, will=2.0, it=1.0, be=1.0, at=1.0, all=1.0, gull=3.0, mast=2.9, keel=5.4,
    reef=5.5, tide=5.0, beacon=12.0, shoal=4.0, cove=4.0, dune=4.0, fjord=3.9, inlet=3.9, strait=3.9,
)  # fmt: skip
"""Function words of less than 3; other words of 6, so that two of them tell enough, but for those on the borders."""


def link(a: str, b: str, speaker: str | None = None) -> tuple[str, float] | None:
    """How two utterances of two articles are linked: relation and strength; the relation whichever comes first."""
    found, other = (links(worded(*pair, speaker=speaker), WEIGHTS) for pair in ((a, b), (b, a)))
    assert [one.relation for one in found] == [one.relation for one in other]
    return (found[0].relation, round(found[0].strength, 4)) if found else None


CUTS: list[tuple[str, str, str | None, tuple[str, float] | None, str]] = [
    ("harbour tax", "the harbour tax ruins", None, ("vary", 1.12), "two telling words of a longer sentence"),
    ("harbour tide", "the harbour tide", None, ("vary", 1.11), "just telling enough"),
    ("keel reef", "the keel reef", None, None, "a little less than that: anybody's words"),
    ("keel reef", "the keel reef", "Ada Lund", ("vary", 1.109), "but not if one speaker says them"),
    ("the reef", "the reef ahead", "Ada Lund", ("vary", 1.055), "half of it will do for one speaker"),
    ("the keel", "the keel ahead", "Ada Lund", None, "less than half will not"),
    ("beacon", "the beacon", "Ada Lund", None, "a single word is no quotation, however rare"),
    ("gull we will be it", "gull we will be it at", None, ("vary", 1.03), "five words, one of them telling"),
    ("gull we will be", "gull we will be at", None, None, "four words are few"),
    ("mast we will be it", "mast we will be it at", None, None, "five words that tell nothing"),
    ("shoal cove dune", "the shoal cove dune", None, ("vary", 1.12), "found by words that are not common"),
    ("fjord inlet strait", "the fjord inlet strait", None, None, "common words find nothing by themselves"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "speaker", "expected", "reason"), CUTS)
def test_a_quotation_cut_short(
    a: str, b: str, speaker: str | None, expected: tuple[str, float] | None, reason: str
) -> None:
    assert link(a, b, speaker) == expected, reason


CHANGES: list[tuple[str, str, str | None, tuple[str, float] | None, str]] = [
    ("we will gull at noon", "we will gull at dawn", "Ada Lund", ("differ", 0.8), "of one speaker, four words"),
    ("we will gull at noon", "we will gull at dawn", None, None, "but not of whoever"),
    ("we will mast at noon", "we will mast at dawn", "Ada Lund", None, "nor if they tell nothing"),
    ("will gull at noon", "will gull at dawn", "Ada Lund", None, "nor if they are three"),
    ("we will all gull at", "we will gull at", "Ada Lund", None, "a word more is no word for another"),
    ("the we will gull at noon", "we will gull at dawn", "Ada Lund", None, "nor if an end is cut besides"),
    ("harbour tax ruins boats", "harbour tax ruins nets", None, ("differ", 0.75), "three telling words and another"),
    ("gull tide gull boats", "gull tide gull nets", None, ("differ", 0.75), "three words that are just telling enough"),
    ("shoal gull mast boats", "shoal gull mast nets", None, None, "three words that are not"),
    ("harbour tax boats", "harbour tax nets", None, None, "two words alike are no quotation"),
    ("harbour big tax", "harbour tax", None, None, "nor with a word more between them"),
    ("harbour tax big boats", "harbour tax boats", None, ("differ", 0.8571), "a word more in three telling ones"),
    ("harbour of big boats", "harbour of boats", None, ("differ", 0.8571), "of which one may be a small word"),
    ("shoal shoal big mast", "shoal shoal mast", None, None, "a word more in three that tell too little"),
    ("the harbour tax ruins nets", "harbour tax ruins boats", None, ("differ", 0.75), "a start cut and a word changed"),
    ("harbour tax ruins nets kelp", "harbour tax ruins boats", None, None, "two words for one in a short phrase"),
    ("harbour tax ruins boats nets kelp", "harbour tax ruins boats sand", None, None, "nor of four words"),
    ("we will be it at noon", "we will be it at dawn", None, ("differ", 0.8333), "five words and another"),
    ("we will be it noon", "we will be it dawn", None, None, "four of them are few"),
    (
        "harbour tax will be it at the nets",
        "harbour tax will be it at the boats kelp sand pots crab",
        None,
        ("differ", 0.7),
        "more than a half of the words, and two telling",
    ),
    (
        "harbour tax will be it at the nets",
        "harbour tax will be it at the boats kelp sand pots crab weed",
        None,
        None,
        "not quite so many",
    ),
    (
        "harbour tide will be it at the nets",
        "harbour tide will be it at the boats kelp sand pots crab",
        None,
        ("differ", 0.7),
        "so many that are just telling enough",
    ),
    (
        "keel reef will be it at the nets",
        "keel reef will be it at the boats kelp sand pots crab",
        None,
        None,
        "so many that are not",
    ),
    (
        "harbour tax will be it at the of nets weed",
        "harbour tax will be it at the of boats kelp sand pots crab shells",
        "Ada Lund",
        ("differ", 0.6667),
        "of one speaker two thirds of eight words will do",
    ),
    (
        "harbour tax will be it at the of nets weed",
        "harbour tax will be it at the of boats kelp sand pots crab shells",
        None,
        None,
        "but not of whoever",
    ),
    (
        "harbour tax will be it at the nets weed",
        "harbour tax will be it at the boats kelp sand pots crab shells",
        "Ada Lund",
        None,
        "nor of seven words",
    ),
    (
        "harbour tax will be it at the of to nets weed rope",
        "harbour tax will be it at the of to boats kelp sand pots crab shells buoys pearls sails",
        "Ada Lund",
        ("differ", 0.6),
        "six of ten words of one speaker",
    ),
    (
        "harbour tax will be it at the of to nets weed rope",
        "harbour tax will be it at the of to boats kelp sand pots crab shells buoys pearls sails oars",
        "Ada Lund",
        None,
        "a little less",
    ),
    (
        "we will be it at the of to nets weed",
        "we will be it at the of to boats kelp",
        None,
        ("differ", 0.8),
        "four of five words, however common",
    ),
    (
        "we will be it at the of to nets weed",
        "we will be it at the of to boats kelp sand",
        None,
        None,
        "fewer, of which none tells anything",
    ),
    (
        "harbour shoal gull nets",
        "cove gull shoal harbour dune",
        "Ada Lund",
        ("differ", 0.3333),
        "two thirds of what one speaker's words weigh, in another order",
    ),
    ("harbour shoal gull nets", "cove gull shoal harbour dune", None, None, "but of one speaker only"),
    ("harbour shoal gull nets", "cove gull shoal harbour tide", "Ada Lund", None, "a little less is another"),
    ("nets harbour beacon", "gull beacon harbour", "Ada Lund", None, "however much they weigh"),
    ("harbour shoal mast", "mast shoal harbour", "Ada Lund", None, "two telling words in another order"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "speaker", "expected", "reason"), CHANGES)
def test_a_word_changed(a: str, b: str, speaker: str | None, expected: tuple[str, float] | None, reason: str) -> None:
    assert link(a, b, speaker) == expected, reason


def test_one_article_has_its_speaker_say_both() -> None:
    """Four words of one speaker and another word: two wordings of one saying, if no article has both of them."""
    one, other = "we will gull at noon", "we will gull at dawn"
    apart = [said(one, "a", "Ada Lund"), said(other, "b", "Ada Lund")]
    both = [*apart, said(other, "a", "Ada Lund")]
    assert [len(links(wordings(some), WEIGHTS)) for some in (apart, both)] == [1, 0]


def test_what_one_article_says_twice_is_not_compared() -> None:
    twice = [said("harbour tax", "a"), said("the harbour tax ruins", "a")]
    assert links(wordings(twice), WEIGHTS) == []
    assert len(links(wordings([*twice, said("harbour tax", "b")]), WEIGHTS)) == 1
    assert len(links(wordings([*twice, said("harbour tax", "0")]), WEIGHTS)) == 1


@pytest.mark.parametrize(
    ("one", "other", "linked", "reason"),
    [
        ("Ada Lund", "Mayor Lund", 1, "a surname in common"),
        ("Ada Maria Lund", "Ada Lund", 1, "a surname behind two given names"),
        ("Ada Lund", "ADA LUND", 1, "whatever the case"),
        ("Ada Lund", "Lund Brandt", 0, "somebody else"),
        ("Ada Lund", None, 0, "nobody is named"),
        (None, None, 0, "nobody is named by either"),
    ],
)
def test_one_speaker(one: str | None, other: str | None, linked: int, reason: str) -> None:
    utterances = [said("we will gull at noon", "a", one), said("we will gull at dawn", "b", other)]
    assert len(links(wordings(utterances), WEIGHTS)) == linked, reason


def test_a_break_or_a_cut_in_one_of_the_articles_will_do() -> None:
    plain, broken = "The harbour tax will ruin every boat and sink", "The harbour tax will ruin every boat | and sink"
    other = said("The harbour tax will ruin every boat in Kyme", "c")
    held = wordings([said(plain, "a"), said(broken, "b"), other])
    assert [one.relation for one in links(held, WEIGHTS)] == ["vary"]
    plain, cut = "The harbour tax will ruin every boat", "The harbour tax … will ruin every boat"
    other = said("The harbour tax really will ruin every boat", "c")
    held = wordings([said(plain, "a"), said(cut, "b"), other])
    assert [one.relation for one in links(held, WEIGHTS)] == ["vary"]


@pytest.mark.parametrize(("count", "expected"), [(60, 1), (61, 0)])
def test_words_that_many_quotations_hold_find_nothing(count: int, expected: int) -> None:
    utterances = [said("beacon at", "x"), said("beacon at it", "y")]
    utterances += [said(f"beacon w{number}x", "y") for number in range(count - 2)]
    assert len(links(wordings(utterances), weighing(0.0, beacon=12.0))) == expected
    beside = [said("beacon tax", "p"), said("beacon tax kelp", "q"), *utterances]  # found by another word
    assert len(links(wordings(beside), weighing(0.0, beacon=12.0, tax=12.0))) == 1


def test_links_come_the_strongest_first() -> None:
    held = worded(
        "harbour tax will ruin nets", "harbour tax will ruin boats", "harbour tax will ruin boats and sink them",
        articles="abc",
    )  # fmt: skip
    found = links(held, weighing(6.0))
    assert [(one.a, one.b, round(one.strength, 3)) for one in found] == [(1, 2, 1.3), (0, 1, 0.8)]
    weak = links(worded("harbour tax", "harbour tax nets", "harbour tax boats", articles="abc"), weighing(6.0))
    assert [(one.a, one.b) for one in weak] == [(0, 1), (0, 2)]


def test_wordings_come_by_article_and_place_whatever_the_order() -> None:
    first, second, third = said("One thing", "a"), said("another thing", "b"), said("one thing!", "c")
    for some in ([first, second, third], [third, second, first]):
        found = wordings(some)
        assert [wording.forms for wording in found] == [("1", "thing"), ("another", "thing")]
        assert [one.article for one in found[0].utterances] == ["a", "c"]
        assert found[0].articles == {"a", "c"}


def joined(*pairs: tuple[int, int]) -> list[Link]:
    same = align(["a"], ["a"])
    return [Link(a=a, b=b, relation="vary", strength=1.0, alignment=same) for a, b in pairs]


@pytest.mark.parametrize(
    ("count", "pairs", "expected", "reason"),
    [
        (2, [], [(0,), (1,)], "nothing is linked: each by itself"),
        (2, [(0, 1)], [(0, 1)], "two that are linked"),
        (3, [(0, 1), (0, 2), (1, 2)], [(0, 1, 2)], "three that are all linked"),
        (3, [(1, 2), (0, 1), (0, 2)], [(0, 1, 2)], "in any order"),
        (3, [(0, 1), (1, 2)], [(0, 1), (1, 2)], "a chain: the stronger link makes the set, the other a pair"),
        (4, [(0, 3), (1, 2)], [(0, 3), (1, 2)], "two sets by their first members"),
        (4, [(2, 3), (0, 1), (0, 2), (1, 2), (0, 3), (1, 3)], [(0, 1, 2, 3)], "two sets that are one"),
        (4, [(2, 3), (0, 1), (0, 2), (1, 2), (0, 3)], [(0, 1), (2, 3), (0, 2), (1, 2), (0, 3)], "but for one pair"),
    ],
)
def test_groups(count: int, pairs: list[tuple[int, int]], expected: list[tuple[int, ...]], reason: str) -> None:
    held = worded(*(f"w{number}x thing" for number in range(count)), articles="abcd"[:count])
    assert groups(held, joined(*pairs)) == expected, reason


def test_runs_are_of_four_words() -> None:
    assert runs(["we", "will", "sail"]) == set()
    assert runs(["we", "will", "sail", "home", "at"]) == {"we will sail home", "will sail home at"}


def test_what_words_weigh_together() -> None:
    weights = weighing(6.0, the=2.99, gull=3.0)
    assert telling_weight(["the", "gull", "nets", "gull"], weights) == 12.0


@pytest.mark.parametrize(
    ("words", "start", "end", "expected", "reason"),
    [
        ("every last  boat sinks", 1, 3, "last boat", "words on one line"),
        ("every d*** boat", 1, 2, "d***", "signs for letters behind the last word"),
        ("every d* boat", 1, 2, "d", "one sign is a mark of something else"),
        ("every “boat”, they sink", 1, 2, "boat", "no marks behind it"),
    ],
)
def test_words_as_written(words: str, start: int, end: int, expected: str, reason: str) -> None:
    assert written(said(words), start, end) == expected, reason
