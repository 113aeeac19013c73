"""Whether two figures are given for one thing: the reasons for and against, by the words around them."""

import pytest

from xref.comparison.anchors import anchors
from xref.comparison.likeness import dispute, keys, reasons, rivalry, surroundings, telling
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.model import Article

STORY = "A bomb blast at the market of Tarnhold killed 12 people on Monday."


def figures(*texts, published=()):
    """The quantities of some articles with what judging them needs."""
    days = [*published, *[None] * len(texts)]
    articles = tuple(Article(id=str(n), text=text, published=days[n]) for n, text in enumerate(texts))
    corpus = read(articles, Corpus(articles=articles, tagger="rules").claims)
    found = anchors(corpus)
    return [one for one in found if one.detail.type in ("number", "money", "duration")], surroundings(
        corpus.weights, found
    )


def pair(first, second, published=()):
    found, around = figures(first, second, published=published)
    one = next(anchor for anchor in found if anchor.article == "0")
    other = next(anchor for anchor in found if anchor.article == "1")
    return one, other, around


@pytest.mark.parametrize(
    ("other", "reason", "why"),
    [
        ("Gunmen shot 14 people dead at the market of Tarnhold on Monday.", "causes_conflict", "another kind of cause"),
        ("An explosion at the market killed at least 14 people.", "causes", "a blast and an explosion are one kind"),
        ("Elsewhere, a blast killed 14 people.", "aside", "words that turn to another happening"),
        ("A blast killed 14 people and wounded 30.", "concept", "the same thing happens to them"),
        ("A bomb blast wounded 14 people.", "concept_conflict", "the dead are not the wounded"),
        ("Another 14 people died in the blast at the market.", "more", "an addition is no total"),
        ("The blast killed people at a market, including 14 women.", "group_part", "some of a whole"),
        ("More than 14 people have been killed in the conflict.", "cumulative", "a total over a long time"),
    ],
)
def test_reasons(other, reason, why):
    assert reasons(*pair(STORY, other)).get(reason), why


@pytest.mark.parametrize(
    ("nearer", "farther", "why"),
    [
        (
            "A bomb blast at the market of Tarnhold killed 15 people on Monday.",
            "Shelling of a village killed 15 people on Monday.",
            "the same cause and place",
        ),
        (
            "A blast at the market of Tarnhold killed 15 people.",
            "A blast at the market of Tarnhold killed 15,000 people.",
            "figures of one size",
        ),
        (
            "A blast at the market killed 15 people.",
            "A separate blast at the market killed 15 people.",
            "another happening is announced",
        ),
    ],
)
def test_the_nearer_rival_scores_higher(nearer, farther, why):
    assert rivalry(*pair(STORY, nearer)) > rivalry(*pair(STORY, farther)), why


def test_a_place_that_only_one_of_two_names_speaks_against_them():
    lead = "A bomb blast in Lyon killed 12 people on Monday. Rescuers searched the market. Shops were closed. "
    found, around = figures(lead, lead.replace("12", "13") + "In Madrid a blast killed 17 people.")
    by_value = {anchor.detail.value: anchor for anchor in found}
    assert by_value[17].site == {"madrid"}
    assert reasons(by_value[12], by_value[17], around).get("elsewhere")
    assert not reasons(by_value[12], by_value[13], around).get("elsewhere")


def test_an_earlier_disaster_is_another_occasion():
    recalled = "A blast in August 2015 killed 30 people at the market of Tarnhold."
    one, other, around = pair(STORY, recalled, published=("2016-10-06", "2016-10-06"))
    assert other.past
    assert reasons(one, other, around).get("occasion")


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "The ministry said that 20 people were killed. The rescue service said that 31 people were killed.",
            True,
            "two speakers, one thing",
        ),
        (
            "A raid killed 20 people. Nobody claimed it. The town is quiet again. Shops are open. Buses run. "
            "Another raid killed 31 people.",
            False,
            "two raids",
        ),
    ],
)
def test_disputes_within_an_article(text, expected, why):
    (one, other), around = figures(text)
    assert (dispute(one, other, around) > 0) is expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials said 38 people were killed.", {"death"}),  # what happens to people is enough
        ("The fire destroyed 38 houses.", {"destruction", "house"}),  # things also meet by their noun
        ("Ada Lind, 38, was hurt.", {"age lind"}),  # an age belongs to a person, not to a toll
        ("She is a mother of 12.", {"of mother"}),
        ("When he was arrested, police found three shells.", {"shell"}),  # shells are not arrested
    ],
)
def test_what_a_figure_may_meet_another_by(text, expected):
    (one, *_), _ = figures(text)
    assert keys(one) == expected


def test_a_long_number_tells_more_than_a_short_one():
    found, _ = figures("They sold 2 boats, 40 nets, 2,347 crates.")
    told = [telling(anchor) for anchor in found]
    assert told == sorted(told)
    assert told[0] < told[-1]


def test_amounts_of_a_list_are_each_for_something_else():
    prices = "He paid $300 for a hat, $450 for a lamp, $700 for a ring and $5,100 for a boat."
    found, around = figures(prices, "The clerk kept $5,900 at home.")
    one = next(anchor for anchor in found if anchor.detail.value == 5100)
    other = next(anchor for anchor in found if anchor.detail.value == 5900)
    alone, about = figures("He spent $5,100 there.", "The clerk kept $5,900 at home.")
    assert reasons(one, other, around)["list"] > reasons(*alone[:2], about).get("list", 0.0)
