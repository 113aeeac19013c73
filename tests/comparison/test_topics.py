"""What a person can ask about, and which findings a topic names."""

from __future__ import annotations

import pytest

from xref.comparison.topics import names, nearest, on_topic, topics
from xref.model import (
    Article,
    Aspect,
    Claim,
    Detail,
    DetailType,
    Finding,
    FindingValue,
    Passage,
    Span,
    UnknownTopicError,
)

DEAD: tuple[str, DetailType] = ("death toll", "number")
TOLL: tuple[str, DetailType] = ("toll", "number")
FEE: tuple[str, DetailType] = ("fee", "money")


def claim(article: str, *details: tuple[str | None, DetailType]) -> Claim:
    """A claim with details of some subjects and types."""
    held = tuple(Detail(type=kind, text="x", start=0, end=1, value="x", subject=subject) for subject, kind in details)
    return Claim(
        id=article, article=article, source=None, published=None, kind="narration", text="x",
        content=(Passage(article=article, start=0, end=1, text="x"),), context=Span(0, 1), details=held,
    )  # fmt: skip


def told(*claims: Claim, articles: str = "abc") -> list[str]:
    found = topics([Article(id=one, text="x") for one in articles], claims)
    return [f"{one.subject} {''.join(one.articles)} {' '.join(one.aspects)}" for one in found]


@pytest.mark.parametrize(
    ("claims", "expected", "reason"),
    [
        ([claim("a", DEAD), claim("b", DEAD)], ["death toll ab number"], "two articles"),
        ([claim("b", DEAD), claim("a", DEAD)], ["death toll ab number"], "in their order"),
        ([claim("a", DEAD, DEAD)], [], "one article by itself"),
        ([claim("a", (None, "number")), claim("b", (None, "number"))], [], "details of nothing in particular"),
        ([claim("a", ("—", "number")), claim("b", ("—", "number"))], [], "a subject without words"),
        ([claim("a", DEAD), claim("z", DEAD)], [], "an article that is not asked for"),
        (
            [claim("a", DEAD), claim("b", ("Tolls of deaths", "date"))], [],
            "another word: another subject",
        ),
        (
            [claim("a", DEAD), claim("b", ("Death tolls", "date"))], ["Death tolls ab date number"],
            "case and plural are nothing; of two forms as good the first by letters",
        ),
        (
            [claim("a", DEAD, ("death toll", "date")), claim("b", ("Death tolls", "date"))],
            ["death toll ab date number"], "the form that most details have",
        ),
        (
            [claim("a", FEE, TOLL), claim("b", FEE, TOLL), claim("c", TOLL)],
            ["toll abc number", "fee ab money"], "the subject of most articles first",
        ),
        (
            [claim("a", FEE, TOLL, TOLL), claim("b", FEE, TOLL)],
            ["toll ab number", "fee ab money"], "then that of most details",
        ),
        (
            [claim("a", TOLL, FEE), claim("b", FEE, TOLL)],
            ["fee ab money", "toll ab number"], "then by letters",
        ),
    ],
)  # fmt: skip
def test_topics(claims: list[Claim], expected: list[str], reason: str) -> None:
    assert told(*claims) == expected, reason


def test_articles_come_in_the_order_of_the_corpus() -> None:
    assert told(claim("a", TOLL), claim("b", TOLL), articles="ba") == ["toll ba number"]


def finding(subject: str, aspect: Aspect = "number", text: str = "38 dead") -> Finding:
    return Finding(
        id=subject, verdict="agree", subject=subject, aspect=aspect,
        values=(FindingValue(value=1, text=text, mentions=()),), silent=(), score=0.5, why="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "held", "expected", "reason"),
    [
        (["toll"], ["death", "toll"], True, "a word of the subject"),
        (["toll", "death"], ["death", "toll"], True, "all of them in any order"),
        (["toll", "road"], ["death", "toll"], False, "a word that is not there"),
        (["tolls"], ["toll"], True, "a plural"),
        (["harbor"], ["harbour"], True, "a letter less of many"),
        (["harbxur"], ["harbour"], True, "another letter in seven"),
        (["towns"], ["twons"], False, "two letters swapped in five are no slip"),
        (["house"], ["horse"], False, "another letter in five is another word"),
        (["statue"], ["status"], True, "another letter in six"),
        (["abc"], ["abcd"], False, "short words are as they are"),
        (["abcd"], ["abcdx"], True, "four letters are enough"),
        (["abcdx"], ["abcd"], True, "on either side"),
        (["termianls"], ["terminal"], True, "two letters swapped in a plural of eight"),
        (["b2021"], ["b20211"], False, "nor are names with figures in them"),
        (["abcd"], ["abc"], False, "three are not"),
        (["2021"], ["20211"], False, "figures are as they are"),
        (["20211"], ["2021"], False, "on either side"),
        (["2021"], ["2021"], True, "the same figure"),
        ([], ["toll"], True, "nothing asked for is held by all"),
    ],
)
def test_names(asked: list[str], held: list[str], expected: bool, reason: str) -> None:
    assert names(iter(asked), iter(held)) is expected, reason


def test_findings_on_a_topic() -> None:
    held = [
        finding("death toll"),
        finding("road toll"),
        finding("bridge"),
        finding("Lund", "wording", "The toll is high"),
    ]
    assert [one.subject for one in on_topic(held, "TOLLS")] == ["death toll", "road toll", "Lund"]
    assert [one.subject for one in on_topic(held, "death toll")] == ["death toll"]
    assert [one.subject for one in on_topic(held, "lund high")] == ["Lund"]


@pytest.mark.parametrize("topic", ["summit", "dead", "—", ""])
def test_a_topic_that_names_nothing(topic: str) -> None:
    """The value of a quantity is no topic, nor are signs."""
    with pytest.raises(UnknownTopicError) as raised:
        on_topic([finding("death toll")], topic)
    assert raised.value.topic == topic
    assert raised.value.nearest == ("death toll",)


@pytest.mark.parametrize(
    ("topic", "subjects", "expected", "reason"),
    [
        ("tol", ["bridge", "death toll"], ["death toll", "bridge"], "the likeliest first"),
        (
            "toll",
            ["a toll of the bridge", "the toll"],
            ["the toll", "a toll of the bridge"],
            "the shorter of two with it",
        ),
        ("TOLL", ["Toll", "toll bridge"], ["Toll", "toll bridge"], "whatever the case"),
        ("toll", ["Toll", "toll"], ["toll"], "one subject in two forms is one"),
        ("x", [*"bcdefgh"], [*"bcdef"], "five are enough, by letters where all are as good"),
    ],
)
def test_nearest(topic: str, subjects: list[str], expected: list[str], reason: str) -> None:
    assert nearest(topic, subjects) == tuple(expected), reason


def test_a_hundred_letters_are_read_to_find_what_is_nearest() -> None:
    long = "x" * 100
    assert nearest(f"{long}z", [f"{long}z", f"{long}a"]) == (f"{long}a", f"{long}z")
