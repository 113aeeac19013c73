"""Dates, times and places of one happening: which differ, which vary, which tell of two."""

from dataclasses import replace
from pathlib import Path

import cases
import compared
import pytest

import xref
from xref.comparison import happenings
from xref.comparison.anchors import anchors
from xref.comparison.deeds import deeds
from xref.comparison.likeness import surroundings
from xref.details.subjects import Role
from xref.matching import Weights
from xref.model import Article, Detail


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


TABLE = Path(__file__).with_name("happenings.tsv")


def read_of(texts, days=()):
    """What the dates, times and places of articles show, without the other steps."""
    held = compared.corpus(texts, days)
    placed = anchors(held)
    return compared.shown(happenings.happening_findings(held, placed, surroundings(held.weights, placed), deeds(held)))


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: row["articles"])
def test_what_articles_show(row):
    assert read_of(row["articles"].split(" || "), row["days"].split()) == row["findings"], row["reason"]


BURNED = "The ferry burned"


@pytest.mark.parametrize(
    ("first", "second", "least", "why"),
    [
        ("on Monday", "on Monday", -3.2, "equal"),
        ("in May 2020", "on 3 May 2020", -2.2, "the one more exact"),
        ("in Oslo", "in Norway", -2.2, "the one more exact"),
        ("on Monday", "on Tuesday", -1.5, "two days"),
        ("in Oslo", "in Madrid", 1.5, "two places: there may be several"),
        ("at 5 p.m.", "at 6 p.m.", -4.0, "an hour apart"),
        ("at 5 p.m.", "at 6:01 p.m.", -1.5, "a minute more"),
        ("on Monday morning", "on Monday afternoon", -1.5, "two parts of one day"),
    ],
)
def test_from_where_on_two_belong_to_one_happening(first, second, least, why, monkeypatch):
    def verdict(odds):
        monkeypatch.setattr(happenings, "odds", lambda a, b, around: odds)
        return read_of((f"{BURNED} {first}.", f"{BURNED} {second}.")).split()[0]

    assert verdict(least) == {"equal": "agree", "the one more exact": "vary"}.get(why, "differ"), why
    assert verdict(least - 0.01) == ("vary" if "parts" in why else "-"), why


def test_how_likely_two_belong_to_one_happening(monkeypatch):
    weights = Weights(counts={}, total=0)
    known = {"burn": 6.0, "hit": 2.5, "ferri": 4.0, "quay": 8.0, "on": 0.1}
    monkeypatch.setattr(Weights, "weight", lambda self, word: self._known.setdefault(word, known.get(word, 1.0)))
    held = compared.corpus(["The ferry burned on Monday."])
    plain = replace(anchors(held)[0], order=3, stems=frozenset(), role=Role(label=None, governors=frozenset(), head=""))
    around = replace(surroundings(held.weights, []), weights=weights)

    def odds(one, other):
        return pytest.approx(happenings.odds(one, other, around))

    def governed(*words, head=""):
        return replace(plain, role=Role(label=None, governors=frozenset(words), head=head))

    assert odds(plain, plain) == -5.0  # nothing in common
    assert odds(governed("burn"), governed("burn")) == -3.0  # a rare verb
    assert odds(governed("hit"), governed("hit")) == -4.0  # a common one by its weight
    assert odds(governed("hit", "burn"), governed("hit", "burn")) == -3.0  # the rarest of several
    assert odds(governed("hit", "sink"), governed("hit", "burn")) == -4.0  # only what both have
    assert odds(governed(head="quay"), governed(head="quay")) == -4.4  # one event
    assert odds(governed(head="quay"), governed(head="boat")) == -5.0  # two
    lead = replace(plain, order=2)
    assert odds(lead, lead) == -4.6  # both tell it early
    assert odds(lead, plain) == -5.0  # one of them
    one = replace(plain, stems=frozenset({"ferri", "quay", "on"}))
    assert odds(one, one) == -5.0 + 4.5 + 2.5  # all words that tell
    other = replace(plain, stems=frozenset({"quay", "on"}))
    assert odds(one, other) == -5.0 + 4.5 * 8 / 12 + 2.5 * 16 / 20  # some of them


def moment(text, value, kind="date"):
    return Detail(type=kind, text=text, start=0, end=len(text), value=value)


@pytest.mark.parametrize(
    ("one", "other", "expected", "why"),
    [
        (("Monday", "2021-02-01"), ("monday", "2021-02-08"), True, "the same word of two weeks"),
        (("Monday", "2021-02-01"), ("Tuesday", "2021-02-02"), False, "two days"),
        (("Monday", "2021-02-01"), ("Sunday", "2021-02-28"), False, "no time of day is no same time of day"),
        (("5 p.m.", "2021-02-01T17:00"), ("17:00", "2021-02-02T17:00"), True, "one hour of two days"),
        (("5 p.m.", "2021-02-01T17:00"), ("18:00", "2021-02-02T18:00"), False, "two hours of two days"),
        (("today", "2021-02-01"), ("Tuesday", "2021-02-02"), True, "a day from today"),
        (("Tuesday", "2021-02-02"), ("Today", "2021-02-01"), True, "either way"),
        (("tonight", "2021-02-01"), ("Tuesday", "2021-02-02"), True, "tonight"),
        (("yesterday", "2021-02-01"), ("Tuesday", "2021-02-02"), True, "yesterday"),
        (("this morning", "2021-02-01"), ("Tuesday", "2021-02-02"), True, "this morning"),
        (("today", "2021-02-01"), ("Wednesday", "2021-02-03"), False, "two days from today"),
        (("today", "2021-02-01"), ("Feb. 1", "2021-02-01"), False, "no day from it"),
        (("that morning", "2021-02-01"), ("Tuesday", "2021-02-02"), False, "another word"),
    ],
)
def test_days_that_only_the_days_of_the_articles_part(one, other, expected, why):
    assert happenings.one_reading(moment(*one), moment(*other)) is expected, why
