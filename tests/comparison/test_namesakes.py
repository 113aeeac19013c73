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


def shown(a: str, b: str, frame: str) -> list[str]:
    found_ = [found(frame.format(one), frame.format(other)) for one, other in ((a, b), (b, a))]
    told = [[one.verdict for one in some] for some in found_]
    assert told[0] == told[1]
    return told[0]


PEOPLE = [
    ("Ada Lindqvist", "Ada Lundqvist", ["vary"], "one letter"),
    ("Ada Lindqvist", "Ada Lindqvix", ["differ"], "two letters"),
    ("Ada Lindqvist", "Ada Lindqmin", [], "more letters"),
    ("Ada Lind", "Ada Lint", [], "two short names"),
    ("Ada Lind", "Ada Linde", ["vary"], "four letters and five"),
    ("Ada Lin", "Ada Linde", [], "three letters"),
    ("Ada Linde", "Ada Linte", ["vary"], "five letters"),
    ("Ada Morlan", "Ada Norlan", [], "another first letter"),
    ("Ada Marchi", "Ada Demarchi", ["differ"], "a particle before it"),
    ("Ada Brandts", "Ada Brandt", [], "a genitive that lost its mark"),
    ("Ada Brandt", "Ada Marlene Brandt", [], "one surname: one woman, or her mother"),
    ("Ada Maria Brandt", "Ada Brantt", ["vary"], "a middle name beside"),
    ("Ada Bea Lindqvist", "Ada Lundqvist", ["vary"], "another middle name beside"),
    ("Ada Bea Brandts", "Ada Brandt", [], "a genitive behind a middle name"),
    ("Ada Brandt Jr", "Ada Brantt", ["vary"], "a son"),
    ("Ada Brandt Sr", "Ada Brantt", ["vary"], "a father"),
    ("Ada Brandt III", "Ada Brantt III", ["vary"], "a grandson"),
    ("Ada Brandt IV", "Ada Brantt", ["vary"], "his son"),
    ("Ádá Brandt", "Ada Brantt", ["vary"], "accents"),
    ("Brandt", "Brantt", [], "surnames alone may be anybody's"),
]


@pytest.mark.parametrize(("a", "b", "expected", "reason"), PEOPLE)
def test_people(a: str, b: str, expected: list[str], reason: str) -> None:
    assert shown(a, b, "Police arrested {} on Monday.") == expected, reason


BODIES = [
    ("North Fishery Steel Union", "North Fishery Coal Union", ["differ"], "one word of four"),
    ("House Fishery Affairs Committee", "House Fishery Affair Committee", ["vary"], "one letter of one word"),
    ("House Fishery Affairs Committee", "House Fishery Affairs and Relations Committee", [], "more words"),
    ("House Fishery Affairs Committee", "Senate Fishery Affairs Committee", [], "the first word"),
    ("House Fishery Affairs Committee", "House Harbour Relations Committee", [], "two words"),
    ("House Fishery Committee", "House Trade Committee", [], "a word of three"),
    ("Trade Peru Steel Union", "Trade Chile Steel Union", [], "of two countries"),
    ("Trade Peru Steel Union", "Trade Coal Steel Union", [], "of a country, and of none"),
    ("Kyme Local 12 Steel Union", "Kyme Local 14 Steel Union", [], "two numbers"),
    ("Lund Fishery Advisors Inc", "Lund Fishery Advisers Inc", ["vary"], "a spelling"),
]


@pytest.mark.parametrize(("a", "b", "expected", "reason"), BODIES)
def test_bodies(a: str, b: str, expected: list[str], reason: str) -> None:
    assert shown(a, b, "She was questioned for hours by the {}.") == expected, reason


def test_how_two_names_are_shown() -> None:
    (one,) = found("Ada Lindqvist won.", "Ada  Lundqvist won.", "Ada Lindqvist won.")
    assert (one.verdict, one.aspect, one.subject, one.score) == ("vary", "person", "Ada Lindqvist", 0.625)
    assert one.why == "Ada Lindqvist / Ada Lundqvist"
    assert [(value.value, value.text) for value in one.values] == [("Ada Lindqvist",) * 2, ("Ada Lundqvist",) * 2]
    assert [[m.passage.article for m in value.mentions] for value in one.values] == [["a0", "a2"], ["a1"]]


@pytest.mark.parametrize(("count", "score"), [(2, 0.55), (3, 0.625), (4, 0.7), (5, 0.7)])
def test_the_more_articles_the_weightier(count: int, score: float) -> None:
    (one,) = found(*["Ada Lindqvist won."] * (count - 1), "Ada Lundqvist won.")
    assert one.score == score


def test_bodies_and_people_are_told_apart() -> None:
    texts = (
        "Ada Lindqvist led the North Fishery Steel Union for years.",
        "Ada Lundqvist led the North Fishery Coal Union for years.",
    )
    assert [one.aspect for one in found(*texts)] == ["person", "organisation"]
    assert [
        one.aspect for one in found("It met the North Fishery Steel Union.", "It met the North Fishery Coal Union.")
    ] == ["organisation"]
