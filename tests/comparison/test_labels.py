"""Whom a quoted phrase is used of: the same in two articles, or somebody else."""

import pytest

from xref import Article, Finding
from xref.comparison.anchors import anchors
from xref.comparison.labels import label_findings
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    return label_findings(compared, anchors(compared))


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            "The paper called Peru a “moving target” in the spring.",
            "The paper warned of the “moving target” posed by Peru and Chile.",
            "one country against two",
        ),
        (
            "The paper called Peru a “moving target” in the spring.",
            "In the spring the paper said that Chile was a “moving target” for it.",
            "another country",
        ),
    ],
)
def test_another_bearer(a: str, b: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, one.aspect) for one in found(*texts)] == [("differ", "names")], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            "The paper called Peru a “moving target” in the spring.",
            "The paper warned of the “moving target” posed by Peru.",
            "the same country",
        ),
        (
            "The paper called Peru a “moving target” in the spring.",
            "Reporters from Chile spoke of a “moving target” in the spring.",
            "nobody is called so there",
        ),
        (
            "The paper called Peru a “moving target”. It called Chile a “moving target” too.",
            "The paper called Chile a “moving target” in the spring.",
            "an article that calls both so sets neither against the other",
        ),
    ],
)
def test_no_other_bearer(a: str, b: str, reason: str) -> None:
    assert found(a, b) == [], reason
