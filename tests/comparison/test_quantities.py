"""Which figures of several articles are set against each other, and which are about two things."""

import pytest

from xref.comparison.anchors import anchors
from xref.comparison.likeness import surroundings
from xref.comparison.quantities import TYPES, quantity_findings
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.model import Article

DAY = "2016-10-06"


def differing(*texts, published=DAY):
    """The values of every difference that the quantities of some articles make, as written."""
    articles = tuple(Article(id=str(n), text=text, published=published) for n, text in enumerate(texts))
    corpus = read(articles, Corpus(articles=articles, tagger="rules").claims)
    found = anchors(corpus)
    findings = quantity_findings(corpus, found, surroundings(corpus.weights, found))
    return [sorted(one.text for one in finding.values) for finding in findings if finding.verdict == "differ"]


BLAST = "A bomb blast at the market of Tarnhold killed 12 people and wounded 30 on Thursday."


@pytest.mark.parametrize(
    ("first", "second", "expected", "why"),
    [
        (
            BLAST,
            "A bomb blast at the market of Tarnhold killed 15 people and wounded 30 on Thursday.",
            [["12 people", "15 people"]],
            "one toll, two figures",
        ),
        (
            BLAST,
            "The death toll of the blast at the market of Tarnhold rose to 15, police said.",
            [["12 people", "15"]],
            "the toll by another name",
        ),
        (
            BLAST,
            "A bomb blast at the market of Tarnhold killed twelve people and wounded thirty on Thursday.",
            [],
            "number words are no difference",
        ),
        (
            BLAST,
            "A bomb blast at the market of Tarnhold killed 12 people and wounded 30 on Thursday. "
            "In August 2015 a bomb blast at the market of Tarnhold killed 51 people.",
            [],
            "an earlier disaster is recalled",
        ),
        (
            BLAST,
            "A bomb blast at the market of Tarnhold killed 12 people, including four children, on Thursday.",
            [],
            "a part is not the whole",
        ),
        (
            BLAST,
            "Shelling of the village of Upper Ashby killed 19 people on Thursday, aid workers said.",
            [],
            "another cause in another place",
        ),
        (
            BLAST,
            "A bomb blast killed 12 people on Thursday. Ada Lind, 51, was shopping at the market of Tarnhold.",
            [],
            "an age is no toll",
        ),
        (
            "Ada Lind, 34, was arrested in Tarnhold on Thursday.",
            "Ada Lind, 36, was arrested in Tarnhold on Thursday.",
            [["34", "36"]],
            "the age of one person",
        ),
        (
            "Ada Lind is the mother of 12 children, her sister said.",
            "Ada Lind, a mother of 13, was shot, her sister said.",
            [["12 children", "13"]],
            "the children of a woman, whatever befell her",
        ),
        (
            "Of those hurt at the market of Tarnhold, five were critically injured, the hospital said.",
            "Of those hurt at the market of Tarnhold, 15 were critically injured, the hospital said.",
            [["15", "five"]],
            "the critically injured",
        ),
    ],
)
def test_two_articles(first, second, expected, why):
    assert differing(first, second) == expected, why


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        (
            "A blast killed people at the market of Tarnhold. The ministry said that at least 20 people were killed. "
            "The rescue service said that at least 31 people were killed.",
            [["at least 20 people", "at least 31 people"]],
            "two speakers, two tolls",
        ),
        (
            "A raid on a school left 22 children dead. The relief fund said 22 children and six teachers were killed. "
            "The monitor gave a toll of 36 dead, among them 15 children and four teachers.",
            [["15 children", "22 children"], ["four teachers", "six teachers"]],
            "a count of somebody else's",
        ),
        (
            "A raid on the market of Tarnhold killed 20 people. Separate shelling of a village killed 31 people.",
            [],
            "two incidents",
        ),
    ],
)
def test_one_article_beside_another_that_gives_no_figure(text, expected, why):
    assert differing(text, "The market of Tarnhold was closed.") == expected, why


def test_copies_that_give_a_total_and_a_part_differ_in_nothing():
    text = "Attacks killed 10 civilians and wounded 15. An officer said that rockets killed 6 civilians in Tarnhold."
    assert differing(text, text) == []


def test_figures_of_other_types_never_meet():
    assert differing("The repair took 20 days.", "The repair cost $30.") == []
    assert "date" not in TYPES


@pytest.mark.parametrize(
    ("first", "second", "expected", "why"),
    [
        (
            "A strike hit a depot. More than 470,000 people have been killed since the war began in March 2011.",
            "A raid hit a camp. More than 290,000 people have been killed in the conflict.",
            [["More than 290,000 people", "More than 470,000 people"]],
            "the toll of a war, whatever the news of the day; 2011 is when it began, not when they died",
        ),
        (
            "The department said that it had received 55,000 pages of her letters.",
            "In December 2015 boxes with 50,000 pages of her letters were delivered to the department.",
            [["50,000 pages", "55,000 pages"]],
            "only one of them says when",
        ),
        (
            "Ada Lind, a mother of 12, was shot from the roof.",
            "At least 13 shots were fired from the roof at Ada Lind.",
            [],
            "her children are no shots",
        ),
        (
            "Three of the four soldiers killed in Tarnhold died in one building.",
            "Four soldiers were killed in Tarnhold.",
            [],
            "some of those counted are fewer than all of them",
        ),
    ],
)
def test_what_sets_figures_apart(first, second, expected, why):
    assert differing(first, second) == expected, why


def findings(*texts, published=DAY):
    """What the quantities of some articles show."""
    articles = tuple(Article(id=str(n), text=text, published=published) for n, text in enumerate(texts))
    corpus = read(articles, Corpus(articles=articles, tagger="rules").claims)
    found = anchors(corpus)
    return quantity_findings(corpus, found, surroundings(corpus.weights, found))


@pytest.mark.parametrize(
    ("first", "second", "subject", "why"),
    [
        (
            "Ada Lind worked at the plant in Tarnhold for 15 years before the fire.",
            "Ada Lind worked at the plant in Tarnhold for 17 years before the fire.",
            "time worked",
            "the verb says what nothing else does",
        ),
        (
            "The fund in Tarnhold has raised $200,000 since the fire.",
            "The fund in Tarnhold has raised $300,000 since the fire.",
            "money raised",
            "the same of money",
        ),
    ],
)
def test_a_subject_that_only_the_verb_tells(first, second, subject, why):
    assert {found.subject for found in findings(first, second) if found.verdict == "differ"} == {subject}, why


def test_a_vague_figure_is_shown_beside_a_difference_and_makes_none():
    blast = "A bomb blast at the market of Tarnhold on Thursday killed"
    told = findings(f"{blast} 12 people.", f"{blast} 25 people.", f"{blast} dozens of people.")
    assert [sorted(one.text for one in found.values) for found in told if found.verdict == "differ"] == [
        ["12 people", "25 people", "dozens of people"]
    ]
    told = findings(f"{blast} 35 people.", f"{blast} dozens of people.")
    assert "differ" not in {found.verdict for found in told}
