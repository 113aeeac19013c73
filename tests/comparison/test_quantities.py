"""Which figures of several articles are set against each other, and which are about two things."""

from pathlib import Path
from types import SimpleNamespace

import cases
import compared
import pytest

from xref.comparison import quantities
from xref.comparison.anchors import anchors
from xref.comparison.likeness import surroundings
from xref.comparison.quantities import TYPES, quantity_findings
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.model import Article, Detail

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


TABLE = Path(__file__).with_name("quantities.tsv")


def read_of(texts, days=()):
    held = compared.corpus(texts, days)
    placed = anchors(held)
    return compared.shown(quantity_findings(held, placed, surroundings(held.weights, placed)))


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: row["articles"])
def test_what_articles_show(row):
    assert read_of(row["articles"].split(" || "), row["days"].split()) == row["findings"], row["reason"]


@pytest.mark.parametrize(
    ("texts", "judge", "least", "met", "parted", "why"),
    [
        (("It took 12 boats.", "It took 12 boats."), "likeness", -2.5, "agree", "single", "equal, with what 12 tells"),
        (("It took 12 boats.", "It took 14 boats."), "rivalry", -1.1, "differ", "single", "unequal"),
        (("It took 12 boats.", "It took about 13 boats."), "rivalry", -1.59, "vary", "single", "both may be right"),
        (("It took 12 boats.", "It took dozens of boats."), "rivalry", 0.5, "vary", "single", "a vague one"),
    ],
)
def test_from_where_on_two_are_about_one_thing(texts, judge, least, met, parted, why, monkeypatch):
    monkeypatch.setattr(quantities, "rivalry", lambda *_: -9.0)
    monkeypatch.setattr(quantities, judge, lambda *_: least)
    assert read_of(texts).split()[0] == met, why
    monkeypatch.setattr(quantities, judge, lambda *_: least - 0.02)
    assert read_of(texts).split()[0] == parted, why


def test_from_where_on_an_article_gives_two_figures_for_one_thing(monkeypatch):
    texts = ("It took 12 boats. It took 14 boats.", "It took 14 boats.")
    monkeypatch.setattr(quantities, "rivalry", lambda *_: 9.0)
    for odds, expected in ((-0.7, []), (-0.69, ["differ"])):
        monkeypatch.setattr(quantities, "dispute", lambda *_, odds=odds: odds)
        verdicts = [one.split()[0] for one in read_of(texts).split("; ")]
        assert [one for one in verdicts if one == "differ"] == expected


def amount(value, unit=None, kind="number", **more):
    detail = Detail(type=kind, text=str(value), start=0, end=1, value=value, unit=unit, **more)
    return SimpleNamespace(detail=detail, role=SimpleNamespace(concept=""))


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        (amount(1, "kilometre"), amount(1000, "metre"), "vary", "one length in two units"),
        (amount(1, "kilometre"), amount(1010, "metre"), "vary", "a hundredth more"),
        (amount(1, "kilometre"), amount(1011, "metre"), "differ", "more than a hundredth"),
        (amount(1010, "metre"), amount(1, "kilometre"), "vary", "either way"),
        (amount(1234, "metre"), amount(1235, "metre"), "differ", "in one unit it is to the letter"),
        (amount(1, "kilometre"), amount(1, "tonne"), "vary", "one figure of two dimensions"),
        (amount(12, "miner"), amount(12, "person"), "agree", "the noun counted does not matter"),
        (amount(12, "miner"), amount(14, "person"), "differ", "the figure does"),
        (amount(12, "miner"), amount(12, "mile"), "agree", "a measure beside what is counted"),
        (amount(12), amount(12), "agree", "no unit"),
        (amount(12, "dollar", "money"), amount(12, "euro", "money"), "differ", "currencies matter"),
        (amount((1, 2), "kilometre"), amount(1500, "metre"), "vary", "a range is not converted"),
    ],
)
def test_two_values(one, other, expected, why):
    assert quantities.relation(one, other) == expected, why


def test_another_concept_keeps_its_unit():
    dead = SimpleNamespace(detail=amount(12, "miner").detail, role=SimpleNamespace(concept="death"))
    assert quantities.relation(dead, amount(12, "person")) == quantities.relate(
        dead.detail, amount(12, "person").detail
    )


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (2, "kilometre", ("length", 2000.0)),
        (2.5, "tonne", ("mass", 2500.0)),
        (2, "person", None),  # no measure
        (2, None, None),
        ((1, 2), "kilometre", None),  # a range
    ],
)
def test_the_base_unit_of_a_measure(value, unit, expected):
    assert quantities.base(amount(value, unit).detail) == expected


def judged(size: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often two figures are weighed against each other where two articles give so many exact and vague ones."""
    weighed = []
    rivalry = quantities.rivalry
    monkeypatch.setattr(quantities, "rivalry", lambda *pair: weighed.append(pair) or rivalry(*pair))
    differing(*(" ".join(f"{at + number} boats sank; dozens of boats." for number in range(size)) for at in (10, 1000)))
    monkeypatch.undo()
    return len(weighed)


def test_vague_figures_meet_exact_ones_in_proportion(monkeypatch):
    """An article that gives dozens a hundred times is no report: twice as much of it takes twice the work."""
    assert 0 < judged(120, monkeypatch) < 2.5 * judged(60, monkeypatch)
