"""Sentences that are one but for one value, and sentences that are not."""

import pytest

from xref import Article, Finding
from xref.comparison import twins
from xref.corpus import Corpus


def found(*texts: str, published: tuple[str, ...] = ()) -> list[Finding]:
    days = published or ("2023-06-12",) * len(texts)
    articles = [Article(id=f"a{n}", text=text, published=days[n]) for n, text in enumerate(texts)]
    findings = Corpus(articles=tuple(articles), tagger="rules").findings()
    return [finding for finding in findings if "same words otherwise" in finding.why]


@pytest.mark.parametrize(
    ("a", "b", "aspect", "reason"),
    [
        ("Tarrant, 58, denies the charges.", "Tarrant, 18, denies the charges.", "number", "an age"),
        (
            "The crew will stay on board for 6 months.",
            "The crew will stay on board for 5 months.",
            "duration",
            "a stay",
        ),
        ("The vote is on 4 October.", "The vote is on 1 October.", "date", "a day, nothing that happens with it"),
        ("Rovers beat Lund United 3-2 at home.", "Rovers beat Lund United 3-1 at home.", "number", "a score"),
        ("The brakes of cars made in 2019 may fail.", "The brakes of cars made in 2012 may fail.", "date", "a year"),
        (
            "Finch died at home. He was 83.",
            "Finch died at home. He was 88.",
            "number",
            "short, after one that is alike",
        ),
        ("The bridge is twelve metres wide here.", "The bridge is 13 metres wide here.", "number", "words and digits"),
    ],
)
def test_a_difference(a: str, b: str, aspect: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        findings = Corpus(articles=articles(*texts), tagger="rules").findings()
        differences = [(one.aspect, len(one.values)) for one in findings if one.verdict == "differ"]
        assert differences == [(aspect, 2)], reason
        assert not [one for one in findings if one.verdict == "single" and one.aspect == aspect], reason


def articles(*texts: str) -> tuple[Article, ...]:
    return tuple(Article(id=f"a{n}", text=text, published="2023-06-12") for n, text in enumerate(texts))


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (
            ("The bridge is 12 metres wide here.", "The bridge is twelve metres wide here."),
            "one value, written in two ways",
        ),
        (
            ("Oil fell by 2 per cent on Monday.", "Oil fell by 3 per cent on Friday."),
            "another day as well: another fall",
        ),
        (
            ("Gate 3 opens at nine in Lund. Gate 4 opens at nine in Lund.", "Gate 5 opens at nine in Lund."),
            "an article that has two of them lists things",
        ),
        (("He was 83.", "He was 88."), "too few words to be one sentence"),
        (("The shop sold 40 chairs in May.", "The shop bought 50 chairs in May."), "another word"),
    ],
)
def test_no_difference(texts: tuple[str, ...], reason: str) -> None:
    assert not found(*texts), reason


def test_another_time() -> None:
    texts = ("Tarrant, 58, denies the charges.", "Tarrant, 18, denies the charges.")
    assert found(*texts)
    assert not found(*texts, published=("2023-06-12", "2019-02-03"))


def test_a_difference_that_another_finding_tells_is_told_once() -> None:
    texts = ("The fire killed 12 people in Lund.", "The fire killed 13 people in Lund.")
    findings = Corpus(articles=articles(*texts), tagger="rules").findings()
    assert len([one for one in findings if one.verdict == "differ"]) == 1
    assert not found(*texts)


def test_a_sentence_of_more_values_than_the_limit_is_a_table(monkeypatch) -> None:
    texts = ("Tarrant, 58, denies the charges of 12 May.", "Tarrant, 18, denies the charges of 12 May.")
    assert found(*texts)
    monkeypatch.setattr(twins, "MOST", 1)
    assert not found(*texts)
