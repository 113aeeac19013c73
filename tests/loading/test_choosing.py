"""Articles by outlet and by day of publication."""

from __future__ import annotations

import pytest

from xref.loading.choosing import Choice, choose, day
from xref.loading.shapes import Loaded
from xref.model import Article


def article(id_, source=None, published=None):
    return Article(id=id_, text="Text.", source=source, published=published)


ALL = Loaded(
    articles=(
        article("a", "The Tarn Echo", "2024-05-18"),
        article("b", "Tarn Echo Sport", "2024-05-18T22:30Z"),
        article("c", "Fen Post", "2024-05"),
        article("d", None, "2024"),
        article("echo", "Fen Post"),
    ),
    problems=(),
)

CASES = [
    ({}, "a b c d echo", "nothing is asked for"),
    ({"sources": ("tarn echo",)}, "a b", "words of the outlet, whatever their case"),
    ({"sources": ("The Tarn Echo",)}, "a", "an outlet to the letter is that outlet alone"),
    ({"sources": ("echo",)}, "echo", "so is an id"),
    ({"sources": ("post", "a")}, "a c echo", "any of several will do; the order is the corpus's"),
    ({"after": "2024-05-18"}, "a b c d", "the day itself is wanted; a month or year may hold it"),
    ({"after": "2024-05-19"}, "c d", "a time of day does not make it the next day"),
    ({"after": "2024-06"}, "d", "a month without a day starts on its first"),
    ({"before": "2024-04"}, "d", "and ends on its last"),
    ({"before": "2024-05"}, "a b c d", "all of the month"),
    ({"after": "2024-05-18", "before": "2024-05-18"}, "a b c d", "one day"),
    ({"after": "2023", "before": "2023"}, "", "another year"),
]


@pytest.mark.parametrize(("asked", "ids", "why"), CASES, ids=[case[2] for case in CASES])
def test_what_is_wanted_is_kept(asked, ids, why):
    assert [one.id for one in choose(ALL, Choice(**asked)).articles] == ids.split()


def test_what_has_no_date_is_counted():
    (problem,) = choose(ALL, Choice(after="2024")).problems
    assert str(problem) == "--published-after: 1 article without a date: left out"
    assert problem.severity == "warning"


def test_nothing_left_is_said():
    problems = choose(ALL, Choice(after="2025", before="2026")).problems
    assert str(problems[-1]) == "--published-after --published-before: no article of that time"


def test_an_unknown_source_is_an_error_that_names_the_known():
    chosen = choose(ALL, Choice(sources=("gazette", "a")))
    assert [one.id for one in chosen.articles] == ["a"]
    (problem,) = chosen.problems
    assert problem.severity == "error"
    assert str(problem) == (
        "--source: no article is of 'gazette'; sources are: Fen Post, Tarn Echo Sport, The Tarn Echo, d"
    )


def test_days():
    assert [day(text) for text in ("2024", "2024-05", "18 May 2024", "2024-05-18T10:00Z")] == [
        "2024", "2024-05", "2024-05-18", "2024-05-18",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["soon", "4/3/2024", "2024-13", ""])
def test_no_day(text):
    with pytest.raises(ValueError, match="YYYY-MM-DD"):
        day(text)
