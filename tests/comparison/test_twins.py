"""Sentences that are one but for one value, and sentences that are not."""

from dataclasses import replace
from pathlib import Path

import cases
import compared
import pytest

from xref import Article, Finding
from xref.comparison import twins
from xref.comparison.anchors import anchors
from xref.corpus import Corpus
from xref.model import Verdict


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


TABLE = Path(__file__).with_name("twins.tsv")


def read_of(texts: list[str], days: list[str] | None = None, others: tuple[Finding, ...] = ()) -> list[Finding]:
    held = compared.corpus(texts, days or [])
    return twins.twin_findings(held, anchors(held), others)


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: row["articles"])
def test_what_articles_show(row: dict[str, str]) -> None:
    found_ = read_of(row["articles"].split(" || "), row["days"].split())
    assert compared.shown(found_) == row["findings"], row["reason"]


AGES = ["Tarrant, 58, denies the charges.", "Tarrant, 18, denies the charges.", "Tarrant, 38, denies the charges."]


@pytest.mark.parametrize(
    ("sides", "verdict", "expected", "reason"),
    [
        ([[0, 1]], "differ", 0, "two of three values are told together"),
        ([[0, 2]], "differ", 0, "whichever"),
        ([[0], [1]], "differ", 1, "each is told of alone"),
        ([[0, 1]], "vary", 1, "told, but not as a difference"),
        ([[0]], "differ", 1, "one of them"),
        ([], "differ", 1, "none"),
    ],
)
def test_what_others_tell_is_not_told_again(
    sides: list[list[int]], verdict: Verdict, expected: int, reason: str
) -> None:
    (one,) = read_of(AGES)
    by_article = {value.mentions[0].passage.article: value for value in one.values}
    others = tuple(
        replace(one, id=str(at), verdict=verdict, values=tuple(by_article[str(number)] for number in side))
        for at, side in enumerate(sides)
    )
    assert len(read_of(AGES, others=others)) == expected, reason


@pytest.mark.parametrize(("shift", "expected"), [((0, 2), 0), ((-3, 1), 0), ((-3, 0), 1), ((1, 2), 1)])
def test_what_is_told_at_a_place_begins_in_it(shift: tuple[int, int], expected: int) -> None:
    """The detail's first letter must stand in the passage of the other finding."""
    (one,) = read_of(AGES[:2])
    moved = tuple(
        replace(
            value,
            mentions=tuple(
                replace(m, passage=replace(m.passage, start=9 + shift[0], end=9 + shift[1])) for m in value.mentions
            ),
        )
        for value in one.values
    )
    assert len(read_of(AGES[:2], others=(replace(one, values=moved),))) == expected


def test_single_statements_of_what_twins_differ_in_are_left_out() -> None:
    (twin,) = read_of(AGES[:2])
    single = replace(twin, verdict="single", values=twin.values[:1])
    agree = replace(single, verdict="agree")
    elsewhere = replace(
        single,
        values=(
            replace(
                single.values[0],
                mentions=tuple(
                    replace(m, passage=replace(m.passage, start=20, end=22)) for m in single.values[0].mentions
                ),
            ),
        ),
    )
    both = replace(single, values=(*single.values, *elsewhere.values))
    assert twins.untold([single, agree, elsewhere, both], [twin]) == [agree, elsewhere, both]


@pytest.mark.parametrize(("before", "expected"), [(78, 0), (79, 1)])
def test_how_much_of_the_sentence_before_counts(before: int, expected: int) -> None:
    """Eighty letters, but for the first word in them, which may be cut."""
    texts = [f"{'z' * 9} {side} {'x' * (before - 10)} fell. He was {age}." for side, age in (("ab", 83), ("cd", 88))]
    assert texts[0].index("He") - texts[0].index("ab") == before
    assert len(read_of(texts)) == expected


def test_a_sentence_of_as_many_values_as_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Tarrant, 58, denies the charges of 12 May.", "Tarrant, 18, denies the charges of 12 May."]
    monkeypatch.setattr(twins, "MOST", 2)
    assert len(read_of(texts)) == 1
    monkeypatch.setattr(twins, "MOST", 1)
    assert read_of(texts) == []


@pytest.mark.parametrize(("values", "expected"), [(30, 1), (31, 0)])
def test_how_many_values_make_a_table(values: int, expected: int) -> None:
    row = ", ".join(f"{at} boats" for at in range(101, 100 + values))
    texts = [f"They sold {row} and {last} cars to us." for last in (5, 6)]
    assert len(anchors(compared.corpus(texts[:1]))) == values
    assert len(read_of(texts)) == expected
