"""Details as the values of findings: their passages, their words, what most call their subject."""

from __future__ import annotations

from functools import cache
from itertools import permutations
from string import ascii_lowercase

import pytest
from anchored import anchor

from xref.comparison.readings import read
from xref.comparison.values import MOST, given, mentions, one_each, passage, subject_of
from xref.model import Article, Claim, Passage, Span

TEXT = "At least 38  people\nwere killed."


@cache
def corpus():
    articles = [Article(id=name, title="38 killed", text=TEXT) for name in ascii_lowercase]
    claims = [
        Claim(
            id=f"c{name}", article=name, source=None, published=None, kind="narration", text=TEXT,
            content=(Passage(article=name, start=0, end=len(TEXT), text=TEXT),), context=Span(0, len(TEXT)),
        )
        for name in ascii_lowercase
    ]  # fmt: skip
    return read(articles, claims)


@pytest.mark.parametrize(
    ("changes", "expected", "why"),
    [
        ({"start": 9, "end": 11}, (9, 11, "38"), "a detail without more words"),
        ({"start": 9, "end": 11, "phrase": Span(0, 19)}, (0, 19, "At least 38  people"), "with what qualifies it"),
        ({"start": 9, "end": 19, "phrase": Span(0, 11)}, (0, 19, "At least 38  people"), "before it alone"),
        ({"start": 0, "end": 11, "phrase": Span(9, 19)}, (0, 19, "At least 38  people"), "behind it alone"),
        ({"start": 0, "end": 2, "field": "title"}, (0, 2, "38"), "in a title"),
    ],
)
def test_passages(changes, expected, why):
    found = passage(corpus(), anchor("b", **changes))
    assert (found.start, found.end, found.text) == expected, why
    assert (found.article, found.field) == ("b", changes.get("field", "text")), why


def test_values_have_the_words_of_the_first_and_a_mention_of_each():
    first, second = anchor("b", start=9, end=19, value=38), anchor("a", start=9, end=11, value=38.0)
    one = given(corpus(), [first, second])
    assert (one.value, one.text) == (38, "38 people")
    assert [(held.passage.text, held.claim) for held in one.mentions] == [("38", "ca"), ("38  people", "cb")]
    assert given(corpus(), [first, second], " thirty-\neight ").text == "thirty- eight"
    assert [held.claim for held in mentions(corpus(), [first, second])] == ["cb", "ca"]


@pytest.mark.parametrize(
    ("labels", "expected", "why"),
    [
        (["dead", "dead", "victims"], "dead", "what most call it"),
        (["victims", "dead"], "dead", "the shorter of two"),
        (["mill", "dock"], "dock", "of two as long the first by letter"),
        ([None, "victims"], "victims", "whoever has a name for it"),
        ([None, None, "victims", ""], "victims", "however few"),
        ([None, None], "20!", "nobody has: what else it may be called"),
    ],
)
def test_subjects(labels, expected, why):
    for held in permutations(labels):
        assert subject_of([anchor(label=label) for label in held], lambda one: f"{one.detail.text}!") == expected, why


def told(*held, verdicts=None):
    """What some articles give for one thing, values compared by a table of verdicts."""
    table = verdicts or {}

    def compared(a, b):
        return table.get(frozenset((a.detail.value, b.detail.value)), "differ")

    return [
        (one.verdict, one.subject, one.aspect, one.score, one.why, sorted(value.text for value in one.values))
        for one in one_each(corpus(), held, "home of Lind", "place", compared)
    ]


def home(article, value, text=""):
    return anchor(article, value=value, text=text or value)


LUND, OSLO, KYME = "Lund", "Oslo", "Kyme"


def test_two_values_of_one_thing_differ():
    assert told(home("a", LUND, "Lund\n town"), home("b", OSLO)) == [
        ("differ", "home of Lind", "place", 0.5, "Lund town / Oslo", ["Lund town", "Oslo"])
    ]


@pytest.mark.parametrize(
    ("held", "verdicts", "expected", "why"),
    [
        ([home("a", LUND), home("b", LUND)], {}, [], "one value"),
        ([home("a", LUND), home("b", "LUND")], {}, [], "however it is written"),
        ([home("a", LUND), home("a", OSLO)], {}, [], "an article that gives both"),
        ([home("a", LUND), home("a", OSLO), home("b", LUND)], {}, [], "and another that gives one"),
        ([home("a", LUND), home("a", OSLO), home("b", KYME)], {}, [], "and another that gives a third"),
        ([home("a", LUND), home("b", OSLO)], {frozenset((LUND, OSLO)): "agree"}, [], "two forms of one value"),
        ([home("a", LUND), home("b", OSLO)], {frozenset((LUND, OSLO)): "vary"}, ["vary"], "one within the other"),
        (
            [home("a", LUND), home("b", OSLO), home("c", KYME)],
            {frozenset((LUND, OSLO)): "vary", frozenset((LUND, KYME)): "agree"},
            ["differ"],
            "two of three differ",
        ),
    ],
)
def test_what_articles_give_for_one_thing(held, verdicts, expected, why):
    assert [verdict for verdict, *_ in told(*held, verdicts=verdicts)] == expected, why


def test_of_a_crowd_of_values_the_first_are_compared():
    ((*_, texts),) = told(*(home(article, f"town {article}") for article in ascii_lowercase[: MOST + 2]))
    assert texts == [f"town {article}" for article in ascii_lowercase[:MOST]]
