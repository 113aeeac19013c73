"""Where people live, in the words that news has for it."""

import pytest

from xref import Article, Finding
from xref.comparison.anchors import anchors
from xref.comparison.homes import home_findings
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    return home_findings(compared, anchors(compared))


@pytest.mark.parametrize(
    ("a", "b", "verdict", "reason"),
    [
        (
            "Ada Lind, 63, of Mill Island, was hit.",
            "Ada Lind, who lived in Harrow Park, was hit.",
            "differ",
            "two places that no table has",
        ),
        ("Ada Lind, 63, of Lyon, was hit.", "Lind lived in Oslo.", "differ", "two cities"),
        ("Ada Lind, 63, of Lyon, was hit.", "Lind lived in France.", "vary", "one within the other"),
        ("Ada Lind, 63, of Mill Island, was hit.", "Lind lived in Oslo.", "vary", "the unknown may lie in the known"),
    ],
)
def test_homes(a: str, b: str, verdict: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, one.subject) for one in found(*texts)] == [(verdict, "home of Lind")], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Ada Lind, 63, of Lyon, was hit.", "Ada Lind lived in Lyon.", "one home"),
        ("Ada Lind, 63, of Lyon, was hit.", "Odo Brandt, 41, of Oslo, was held.", "two people"),
        ("Ada Lind, 63, of Lyon, was hit.", "Ada Lind was hit in Oslo.", "where it happened is no home"),
        (
            "Ada Lind, 63, of Lyon, was hit. Lind had lived in Oslo.",
            "Ada Lind, 63, of Oslo, was hit.",
            "an article that has both knows that she moved",
        ),
    ],
)
def test_no_two_homes(a: str, b: str, reason: str) -> None:
    assert found(a, b) == [], reason
