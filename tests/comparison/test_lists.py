"""Lists of names: the same names in any order, a part of them, and the rest in the same sentence."""

from dataclasses import replace
from typing import Any

import pytest
from quoted import weighing

from xref import Article, Finding
from xref.comparison.anchors import anchors
from xref.comparison.likeness import surroundings
from xref.comparison.lists import list_findings
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.matching import Weights


def found(*texts: str) -> list[tuple[str, int]]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    placed = anchors(compared)
    findings = list_findings(compared, placed, surroundings(compared.weights, placed))
    return [(one.verdict, sum(len(value.mentions) for value in one.values)) for one in findings]


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        (
            "The fishery pact was signed by Peru, Chile and Norway.",
            "Norway, Peru and Chile signed the fishery pact.",
            [("agree", 2)],
            "order is nothing",
        ),
        (
            "The fishery pact was signed by Peru and Chile.",
            "The fishery pact was signed by Peru, Chile and Norway.",
            [("vary", 2)],
            "one list is a part of the other",
        ),
        (
            "The fishery pact was signed by Norway with partners such as Peru and Chile.",
            "The fishery pact was signed by Peru, Chile and Norway.",
            [("agree", 2)],
            "the sentence of the shorter list has the rest of the longer one",
        ),
        (
            "The fishery pact was signed by Peru and Chile.",
            "The whale hunt was condemned by Peru, Chile and Norway.",
            [],
            "lists of two things",
        ),
    ],
)
def test_lists(a: str, b: str, expected: list[tuple[str, int]], reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert found(*texts) == expected, reason


Shown = tuple[str, str, str, float]
LATE = "It rained all day in the old town. It was cold there. Nobody knew why. "


def pact(names: str) -> str:
    return f"The fishery pact was signed by {names}."


def listed(*texts: str, weights: Weights | None = None, **other: Any) -> list[Finding]:
    """The findings about the lists of some articles, whose anchors are changed as given: one value for each article."""
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    compared = read(articles, Corpus(articles=articles, tagger="rules").claims)
    if weights:
        compared = replace(compared, weights=weights)
    placed = [
        replace(anchor, **{name: given[anchor.reading] for name, given in other.items()})
        for anchor in anchors(compared)
    ]
    return list_findings(compared, placed, surroundings(compared.weights, placed))


@pytest.mark.parametrize(
    ("texts", "expected", "reason"),
    [
        (
            [pact("Peru, Chile and Norway")] * 2,
            [("agree", "signed", "2 articles name Peru, Chile and Norway", 0.75)],
            "three names in two leads",
        ),
        (
            [pact("Peru, Chile and Norway")] * 5,
            [("agree", "signed", "5 articles name Peru, Chile and Norway", 0.85)],
            "five articles are as good as four",
        ),
        (
            [pact("Peru, Chile, Norway, Ghana and Mali")] * 2,
            [("agree", "signed", "2 articles name Peru, Chile, Norway, Ghana and Mali", 0.8)],
            "five names are as good as four",
        ),
        (
            [LATE + pact("Peru, Chile and Norway")] * 2,
            [("agree", "signed", "2 articles name Peru, Chile and Norway", 0.65)],
            "further down",
        ),
        (
            [LATE + pact("Peru and Chile"), pact("Chile and Peru")],
            [("agree", "signed", "2 articles name Peru and Chile", 0.7)],
            "one lead",
        ),
        (
            [pact("Peru and Chile"), pact("Peru, Chile and Norway")],
            [("vary", "signed", "Peru and Chile / Peru, Chile and Norway", 0.6)],
            "a part of a list",
        ),
        (
            [pact("Peru and Chile"), pact("Peru, Chile and Norway"), pact("Chile and Peru")],
            [
                ("vary", "signed", "Peru and Chile / Peru, Chile and Norway", 0.64),
                ("agree", "signed", "2 articles name Peru and Chile", 0.7),
            ],
            "two agree on the part",
        ),
        (
            ["The pact was signed by Norway with partners such as Peru and Chile.", pact("Peru, Chile and Norway")],
            [("agree", "signed", "2 articles name Peru and Chile", 0.75)],
            "the sentence of the shorter list has the rest",
        ),
        (
            [
                "The pact was signed by Norway with partners such as Peru and Chile.",
                pact("Peru, Chile, Ghana and Norway"),
            ],
            [("vary", "signed", "Peru and Chile / Peru, Chile, Ghana and Norway", 0.64)],
            "it has not all of the rest",
        ),
        ([f"{pact('Peru and Chile')} {pact('Peru, Chile and Norway')}", "It rained."], [], "one article with both"),
        ([pact("Peru and Chile"), pact("Peru and Norway")], [], "neither holds the other"),
        ([pact("Peru"), pact("Peru")], [], "a single name"),
    ],
)
def test_what_is_said_of_lists(texts: list[str], expected: list[Shown], reason: str) -> None:
    found_ = listed(*texts)
    assert [(one.verdict, one.subject, one.why, one.score) for one in found_] == expected, reason
    assert {one.aspect for one in found_} <= {"names"}


@pytest.mark.parametrize(
    ("weights", "count", "reason"),
    [
        ({"pact": 8.0, "fish": 12.0, "crab": 12.0}, 1, "four tenths of their words in common"),
        ({"pact": 7.9, "fish": 12.0, "crab": 12.0}, 0, "a little less"),
    ],
)
def test_lists_of_one_thing(weights: dict[str, float], count: int, reason: str) -> None:
    stems = [frozenset({"pact", "fish"}), frozenset({"pact", "crab"})]
    found_ = listed(
        pact("Peru and Chile"), pact("Peru, Chile and Norway"), stems=stems, weights=weighing(6.0, **weights)
    )
    assert len(found_) == count, reason


@pytest.mark.parametrize(
    ("names", "rest", "verdict", "reason"),
    [
        ("norway", "Norway", "agree", "the rest stands beside the list"),
        ("", "Norway", "vary", "it does not"),
        ("new zealand", "New Zealand", "agree", "every word of it"),
        ("zealand", "New Zealand", "vary", "a word of it"),
        ("salvador", "El Salvador", "agree", "short words of a name do not count"),
    ],
)
def test_the_rest_of_a_list(names: str, rest: str, verdict: str, reason: str) -> None:
    around = [frozenset(names.split()), frozenset[str]()]
    (one,) = listed(pact("Peru and Chile"), pact(f"Peru, Chile and {rest}"), names=around)
    assert one.verdict == verdict, reason


def test_values_of_lists_are_their_passages() -> None:
    (one,) = listed(pact("Peru and  Chile"), pact("Chile, Norway and Peru"))
    assert [(value.value, value.text) for value in one.values] == [
        (("Chile", "Peru"), "Peru and Chile"),
        (("Chile", "Norway", "Peru"), "Chile, Norway and Peru"),
    ]
    assert [[m.passage.article for m in value.mentions] for value in one.values] == [["a0"], ["a1"]]


def test_lists_in_lists_in_lists() -> None:
    """Each list is set beside every longer one, in order of their names."""
    found_ = listed(pact("Peru and Chile"), pact("Peru, Chile and Norway"), pact("Peru, Chile, Norway and Ghana"))
    assert [one.why for one in found_] == [
        "Peru, Chile and Norway / Peru, Chile, Norway and Ghana",
        "Peru and Chile / Peru, Chile, Norway and Ghana",
        "Peru and Chile / Peru, Chile and Norway",
    ]


def test_a_range_of_figures_is_no_list() -> None:
    assert listed("It took 38 to 41 days.", "It took 38 to 41 days.") == []


def test_a_list_without_a_subject_is_called_by_its_names() -> None:
    text = "The winners: Peru, Chile and Norway."
    (one,) = listed(text, text)
    assert one.subject == "Peru, Chile and Norway"
