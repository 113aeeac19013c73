"""Lists of names: the same names in any order, a part of them, and the rest in the same sentence."""

import pytest

from xref import Article
from xref.comparison.anchors import anchors
from xref.comparison.likeness import surroundings
from xref.comparison.lists import list_findings
from xref.comparison.readings import read
from xref.corpus import Corpus


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
