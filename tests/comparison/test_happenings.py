"""Dates, times and places of one happening: which differ, which vary, which tell of two."""

import pytest

import xref
from xref.model import Article


def places(*texts):
    articles = tuple(Article(id=str(number), text=text) for number, text in enumerate(texts))
    return [
        (finding.verdict, sorted(value.text for value in finding.values))
        for finding in xref.Corpus(articles=articles).findings()
        if finding.aspect == "place" and len(finding.values) > 1
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # one article gives both the country and the city, the other the country alone
        (
            "The bank will open a branch office in France. It will open a branch office in Lyon next year.",
            "The bank will open a branch office in France.",
            [("vary", ["France", "Lyon"])],
        ),
        # what is done elsewhere with another thing is another deed
        (
            "The bank will open a branch office in France. It will close a large warehouse in Lyon.",
            "The bank will open a branch office in France.",
            [],
        ),
        # both articles give both: nothing varies
        (
            "The bank will open a branch office in France. It will open a branch office in Lyon next year.",
            "The bank will open a branch office in France. It will open a branch office in Lyon next year.",
            [],
        ),
    ],
)
def test_places_within_places(first, second, expected):
    assert places(first, second) == expected


def moments(first, second, published=("2023-05-18", "2023-05-18")):
    articles = tuple(
        Article(id=str(number), text=text, published=day)
        for number, (text, day) in enumerate(zip((first, second), published, strict=True))
    )
    return [
        (finding.verdict, sorted(value.text for value in finding.values))
        for finding in xref.Corpus(articles=articles, tagger="rules").findings()
        if finding.aspect in ("date", "time") and len(finding.values) > 1
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected", "reason"),
    [
        (
            "A clerk saw two masked men enter the Lund savings bank at 3 p.m.",
            "Shots were heard from the Lund savings bank around 3:30 p.m.",
            [("differ", ["3 p.m.", "3:30 p.m."])],
            "times of one hour belong to one happening, though the verbs are two",
        ),
        (
            "A clerk saw two masked men enter the Lund savings bank at 3 p.m.",
            "The mayor of Kyme will reopen the Lund savings bank at 9 a.m.",
            [],
            "times far apart are those of two happenings",
        ),
    ],
)
def test_times(first, second, expected, reason):
    assert moments(first, second) == expected, reason


def test_a_day_told_from_the_day_of_the_article_may_be_a_day_off():
    # the second article appeared after midnight in another time zone
    first, second = "The ferry Marta sank off Kyme on Thursday.", "The ferry Marta sank off Kyme today."
    assert moments(first, second, ("2023-05-18", "2023-05-19")) == []


def test_one_weekday_of_two_weeks_is_no_difference():
    first = second = "The ferry Marta sank off Kyme on Thursday."
    assert moments(first, second, ("2023-05-18", "2023-05-26")) == []
