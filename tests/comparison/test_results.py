"""Findings put together from values, and the order in which they are told."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from xref.comparison.results import finding, mention, order, value
from xref.model import Finding, FindingValue, Mention, Passage


def place(article: str, start: int = 0, claim: str = "c", end: int = 20, field: str = "text") -> Mention:
    passage = Passage(article=article, field=field, start=start, end=end, text="x")  # type: ignore[arg-type]
    return Mention(passage=passage, claim=claim, speaker=None)


def made(*values: FindingValue, score: float = 0.5, **more) -> Finding:
    known = {"verdict": "differ", "subject": "mill", "aspect": "date", "why": "because", **more}
    return finding(values=values, score=score, **known)


def test_mentions_come_by_article_field_and_place_and_none_twice():
    places = [place("b", 3), place("a", 9), place("a", 3, end=12), place("a", 3), place("a", 5, field="title")]
    for held in permutations(places):
        told = value(1, "one", [*held, place("a", 9, claim="later")])
        found = [(one.passage.article, one.passage.field, one.passage.start, one.passage.end) for one in told.mentions]
        assert found == [("a", "text", 3, 12), ("a", "text", 3, 20), ("a", "text", 9, 20),
                         ("a", "title", 5, 20), ("b", "text", 3, 20)]  # fmt: skip
        assert (told.value, told.text) == (1, "one")
        assert told.mentions[2].claim == "later", "the last claim that has the place"


def test_a_mention_has_the_speaker_of_its_claim(story):
    claims = {claim.id: claim for claim in story.claims}

    class Held:
        pass

    corpus = Held()
    corpus.claims = claims  # type: ignore[attr-defined]
    where = story.passage("a", "June")
    assert mention(corpus, where, "c1a") == Mention(passage=where, claim="c1a", speaker="Mayor Ada Quill")  # type: ignore[arg-type]
    assert mention(corpus, where, "c1b").speaker is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "expected", "why"),
    [
        ({"june": "a", "july": "bc"}, ["july", "june"], "the one that most articles carry"),
        ({"june": "aaa", "july": "bc"}, ["july", "june"], "places of one article count once"),
        ({"june": "bc", "july": "ad"}, ["july", "june"], "of two as common the one of the first article"),
        ({"june": "a", "july": "a"}, ["june", "july"], "of one article the one that stands first"),
    ],
)
def test_the_most_carried_value_comes_first(values, expected, why):
    starts = {"june": 3, "july": 8}
    held = [value(name, name, [place(one, starts[name] + 20 * at) for at, one in enumerate(articles)])
            for name, articles in values.items()]  # fmt: skip
    for told in permutations(held):
        assert [one.text for one in made(*told).values] == expected, why


@pytest.mark.parametrize(("score", "expected"), [(0.123456, 0.1235), (1.7, 1.0), (1.0, 1.0), (-0.2, 0.0), (0.0, 0.0)])
def test_scores_are_between_nothing_and_one(score, expected):
    assert made(value(1, "one", [place("a")]), score=score).score == expected


def test_an_id_tells_what_is_found_and_where_but_not_in_what_words():
    june, july = value(6, "June", [place("a")]), value(7, "July", [place("b")])
    told = made(june, july)
    assert len(told.id) == 12
    assert (told.silent, told.origin, told.verdict, told.subject, told.aspect, told.why) == (
        (), None, "differ", "mill", "date", "because",
    )  # fmt: skip
    assert made(july, june, subject="bridge", why="otherwise", score=0.1, origin="Wire").id == told.id
    assert made(june, july, origin="Wire").origin == "Wire"
    others = [
        made(june, july, verdict="vary"),
        made(june, july, aspect="time"),
        made(june),
        made(june, value(7, "July", [place("b", 1)])),
        made(june, value(7, "July", [place("b", end=21)])),
        made(june, value(7, "July", [place("b", field="title")])),
        made(june, value(7, "July", [place("c")])),
    ]
    assert len({told.id, *(one.id for one in others)}) == len(others) + 1


BASE = made(value(1, "one", [place("a")]), score=0.5)


def named(name: str, **more) -> Finding:
    return replace(BASE, id=name, **{"aspect": name, **more})


@pytest.mark.parametrize(
    ("findings", "expected", "why"),
    [
        (
            [named("w", verdict="single"), named("x", verdict="agree"), named("y", verdict="vary"), named("z")],
            "zyxw",
            "differences first, what one alone says last",
        ),
        ([named("x", score=0.4), named("y", score=0.6)], "yx", "then the weightiest"),
        ([named("x", subject="mill"), named("y", subject="bridge")], "yx", "then by subject"),
        ([named("x", aspect="time"), named("y", aspect="date")], "yx", "then by aspect"),
        ([named("y", aspect="date"), named("x", aspect="date")], "xy", "then by id"),
        ([named("x"), named("x")], "x", "the same one is told once"),
        (
            [named("x", aspect="date"), named("y", aspect="date", score=0.495), named("z", aspect="time", score=0.49)],
            "xzy",
            "a second one of its aspect loses a little",
        ),
    ],
)
def test_order(findings, expected, why):
    for held in permutations(findings):
        assert "".join(one.id for one in order(held)) == expected, why


def test_each_further_finding_of_an_aspect_is_left_a_little_less():
    told = order(
        [named(name, aspect="date", score=0.8) for name in "abc"] + [named("d", verdict="vary", aspect="date")]
    )
    assert [(one.id, one.score) for one in told] == [("a", 0.8), ("b", 0.776), ("c", 0.7527), ("d", 0.5)]
