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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ada Lind, 63, of Lyon, was hit.", "an age"),
        ("Ada Lind, 9, of Lyon, was hit.", "a child"),
        ("Ada Lind, aged 63, of Lyon, was hit.", "an age said to be one"),
        ("Ada Lind, age 63, of Lyon, was hit.", "in the other way"),
        ("Ada Lind, 63 years old, of Lyon, was hit.", "an age in full"),
        ("Ada Lind, 63, from Lyon, was hit.", "from there"),
        ("Ada Lind, 63, of the Bahamas, was hit.", "an article before the place"),
        ("Ada Lind Jr., 63, of Lyon, was hit.", "a son"),
        ("Ada Lind Sr, 63, of Lyon, was hit.", "a father"),
        ("Ada Lind III, 63, of Lyon, was hit.", "a grandson"),
        ("Ada Lind IV, 63, of Lyon, was hit.", "his son"),
        ("Ada Lind, who lives in Lyon, was hit.", "a clause"),
        ("Ada Lind lives in Lyon.", "a sentence"),
        ("Ada Lind had lived in Lyon.", "before that"),
        ("Ada Lind has lived in Lyon.", "until now"),
        ("Ada Lind resides in Lyon.", "a stately word"),
        ("Ada Lind resided in Lyon.", "in the past"),
        ("Ada Lind lived with her two sons in Lyon.", "with whom"),
        ("Ada Lind lived in the Bahamas.", "an article before the place"),
        ("Ada Lind, a resident of Lyon, was hit.", "a resident"),
        ("Ada Lind, the resident of Lyon, was hit.", "the resident"),
        ("Ada Lind, who is a resident of Lyon, was hit.", "a clause"),
        ("Ada Lind, who was a resident of Lyon, was hit.", "a clause of the past"),
        ("Ada Lind, a resident of the Bahamas, was hit.", "an article before the place"),
        ("Ada Lind,  63,  of  Lyon, was hit.", "white space is nothing"),
    ],
)
def test_ways_to_tell_a_home(text: str, reason: str) -> None:
    (one,) = found(text, "Lind lived in Oslo.")
    assert (one.subject, one.aspect, one.score) == ("home of Lind", "place", 0.5), reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ada Lind met a resident of Lyon.", "somebody else lives there"),
        ("Ada Lind lived for work and work alone, and died in Lyon.", "she died there"),
        ("Ada Lind, 63, was born in Lyon.", "she was born there"),
        ("Ada Lind lived. In Lyon it rained.", "another sentence"),
        ("ada lind, 63, of Lyon, was hit.", "no name"),
        ("Ada Lind had a party of Lyon, France, in mind.", "no home at all"),
    ],
)
def test_no_home(text: str, reason: str) -> None:
    assert found(text, "Lind lived in Oslo.") == [], reason


def test_where_somebody_is_is_no_home() -> None:
    assert found("It fell in Lyon.", "It fell in Oslo.") == []


@pytest.mark.parametrize(
    ("name", "count", "reason"),
    [
        ("Lindquistholmer", 1, "ninety characters from the name to the place"),
        ("Lindquistholmers", 0, "more: somebody else is nearer, or it is no home"),
    ],
)
def test_how_far_from_a_name_its_home_may_stand(name: str, count: int, reason: str) -> None:
    ways = "who had lived uneventfully respectfully successfully additionally in the Bahamas"
    assert len(found(f"Ada {name}, {ways}, was hit.", f"{name} lived in Oslo.")) == count, reason


def test_how_homes_are_shown() -> None:
    (one,) = found("Ada Lind, 63, of Lyon, was hit.", "Lind lived in Oslo.", "Ada Lind lives in Lyon.")
    assert [value.text for value in one.values] == ["Lyon", "Oslo"]
    assert [[m.passage.article for m in value.mentions] for value in one.values] == [["a0", "a2"], ["a1"]]
    assert one.why == "Lyon / Oslo"


def test_two_people_by_name() -> None:
    texts = ("Ada Lind, 63, of Lyon, was hit by Odo Brandt, 41, of Oslo.", "Lind lived in Oslo. Brandt lived in Lyon.")
    assert [one.subject for one in found(*texts)] == ["home of Brandt", "home of Lind"]


def test_a_place_with_its_country_is_known_by_its_name() -> None:
    assert [one.verdict for one in found("Ada Lind, 63, of Lyon, France, was hit.", "Lind lived in Oslo.")] == [
        "differ"
    ]
