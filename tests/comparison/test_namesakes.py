"""Names nearly the same: one bearer written two ways, or two bearers."""

import pytest

from xref import Article, Finding
from xref.comparison.anchors import anchors
from xref.comparison.namesakes import namesake_findings
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    return namesake_findings(compared, anchors(compared))


@pytest.mark.parametrize(
    ("a", "b", "verdict", "reason"),
    [
        ("Police arrested Ada Lindqvist.", "Police arrested Ada Lundkvist.", "differ", "two letters off: another name"),
        ("Police arrested Ada Demarchi.", "Police arrested Ada Marchi.", "differ", "a particle lost"),
        ("Police arrested Ada Wolfe III, 38.", "Police arrested Ada Wolff.", "vary", "one letter off: a slip"),
        (
            "She was questioned for hours by the House Fishery Affairs Committee.",
            "She was questioned for hours by the House Fishery Relations Committee.",
            "differ",
            "one word of a long name",
        ),
        ("Lund Fishery Advisors Inc. said so.", "Lund Fishery Advisers Inc. said so.", "vary", "a spelling"),
    ],
)
def test_near_names(a: str, b: str, verdict: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, len(one.values)) for one in found(*texts)] == [(verdict, 2)], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Police arrested Ada Lindqvist.", "Police arrested Odo Lundkvist.", "another given name: two people"),
        ("Police arrested Ada Lind.", "Police arrested Ada Brandt.", "surnames that are nothing alike"),
        (
            "Police arrested Ada Lindqvist and Ada Lundkvist.",
            "Police arrested Ada Lundkvist.",
            "an article with both tells them apart",
        ),
        ("Police arrested Ada Lindqvists men.", "Police arrested Ada Lindqvist.", "a genitive that lost its mark"),
        (
            "She was questioned for hours by the House Trade Committee.",
            "She was questioned for hours by the House Health Committee.",
            "a short name has nothing but that word",
        ),
        (
            "She was questioned for hours by the North Velmora Steel Union.",
            "She was questioned for hours by the South Velmora Steel Union.",
            "bodies of two regions share most of their names",
        ),
    ],
)
def test_two_bearers(a: str, b: str, reason: str) -> None:
    assert found(a, b) == [], reason
