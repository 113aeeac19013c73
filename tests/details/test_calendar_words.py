"""The pieces of date expressions: what belongs to a date before and behind it, and which year is meant."""

from __future__ import annotations

import calendar
from collections.abc import Callable

import pytest

from xref.details.calendar_words import (
    edge,
    following_year,
    full_year,
    guess_year,
    is_year,
    moment_of,
    months,
    plain_relative,
    relative,
    words,
)
from xref.details.clock import Moment
from xref.details.found import Clock
from xref.details.tokens import Line

DATED = Clock(published=Moment(2023, 5, 18), named=Moment(2021, 6))
UNDATED = Clock(published=None)


@pytest.mark.parametrize(
    ("text", "year", "reason"),
    [
        ("999", False, "three digits"),
        ("0999", False, "below the first year of four"),
        ("1000", True, "the first"),
        ("2199", True, "the last that news may mean"),
        ("2200", False, "above it"),
        ("12023", False, "five digits"),
        ("20.3", False, "a decimal of four signs"),
        ("year", False, "four letters"),
    ],
)
def test_four_digits_that_may_be_a_year(text: str, year: bool, reason: str) -> None:
    line = Line(text)
    assert is_year(line, 0) is year, reason
    assert not is_year(line, 1)
    assert not is_year(line, -1)


@pytest.mark.parametrize(
    ("text", "year", "last", "reason"),
    [
        ("June 2023", 2023, 2, "right behind"),
        ("June, 2023", 2023, 3, "behind a comma"),
        ("June of 2023", 2023, 3, "behind of"),
        ("June of, 2023", None, 1, "behind both"),
        ("June in 2023", None, 1, "behind another word"),
        ("June 2023 people", None, 1, "a count"),
        ("June, 2023 people", None, 1, "a count behind a comma"),
        ("June 2023 %", None, 1, "a percentage"),
        ("June '98", 1998, 3, "two digits"),
        ("June '23", 2023, 3, "two digits of this century"),
        ("June ' 98", None, 1, "an apostrophe apart"),
        ("June '9", None, 1, "one digit"),
        ("June '198", None, 1, "three digits"),
        ("June '.5", None, 1, "two signs that are no year"),
        ("June 98", None, 1, "two digits without an apostrophe"),
        ("June 'so", None, 1, "an apostrophe before a word"),
        ("June this year", 2023, 3, "this year"),
        ("June of this year", 2023, 4, "of it"),
        ("June, this year", None, 1, "behind a comma it is another clause"),
        ("June last year", 2022, 3, "the last"),
        ("June next year", 2024, 3, "the next"),
        ("June that year", 2021, 3, "the year of the day named before"),
        ("June of that year", 2021, 4, "of it"),
        ("June this week", None, 1, "no year"),
        ("June each year", None, 1, "any year"),
        ("June", None, 1, "nothing behind"),
    ],
)
def test_the_year_behind_a_month(text: str, year: int | None, last: int, reason: str) -> None:
    assert following_year(Line(text), 1, DATED) == (year, last), reason


@pytest.mark.parametrize("text", ["June this year", "June last year", "June of that year"])
def test_no_year_follows_where_no_day_is_known(text: str) -> None:
    assert following_year(Line(text), 1, UNDATED) == (None, 1)


@pytest.mark.parametrize(("short", "year"), [(0, 2000), (23, 2023), (39, 2039), (40, 1940), (99, 1999)])
def test_two_digits_are_of_the_last_hundred_years_or_so(short: int, year: int) -> None:
    assert full_year(short) == year


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("in mid-June", "mid-June", "a part with a hyphen"),
        ("in early-June", "early-June", "another"),
        ("in late-June", "late-June", "a third"),
        ("in post-June", "post-June", "after it"),
        ("in pre-June", "pre-June", "before it"),
        ("in Oslo-June", "June", "no part"),
        ("in mid June", "mid June", "a part without one"),
        ("in early June", "early June", "another"),
        ("in late June", "late June", "a third"),
        ("of earlier June", "earlier June", "a comparison"),
        ("of later June", "later June", "another"),
        ("post June", "June", "needs its hyphen"),
        ("mid of June", "June", "no pair"),
        ("at the end of June", "end of June", "the end"),
        ("at the beginning of June", "beginning of June", "the beginning"),
        ("at the start of June", "start of June", "the start"),
        ("in the middle of June", "middle of June", "the middle"),
        ("for the rest of June", "rest of June", "the rest"),
        ("for half of June", "half of June", "a half"),
        ("at the end in June", "June", "another word between"),
        ("fell early in June", "early in June", "early in"),
        ("fell late in June", "late in June", "late in"),
        ("fell earlier in June", "earlier in June", "earlier in"),
        ("fell later in June", "later in June", "later in"),
        ("fell early of June", "June", "another word between"),
        ("the one of June", "June", "no part"),
        ("June", "June", "nothing before"),
    ],
)
def test_the_part_of_a_date_that_words_before_it_name(text: str, words: str, reason: str) -> None:
    line = Line(text)
    day = line.words.index("June")
    first = edge(line, day, 0)
    assert line.slice(first, day + 1) == words, reason
    assert edge(line, day, day) == day  # words that belong to what was read before
    if first < day - 1:
        assert edge(line, day, day - 1) == day - 1


@pytest.mark.parametrize(
    ("text", "kind", "words", "reason"),
    [
        ("met last June", "last", "last June", "last"),
        ("met previous June", "last", "previous June", "previous"),
        ("met past June", "past", "past June", "past"),
        ("meets next June", "next", "next June", "next"),
        ("meets coming June", "next", "coming June", "coming"),
        ("meets upcoming June", "next", "upcoming June", "upcoming"),
        ("meets following June", "next", "following June", "following"),
        ("meets this June", "this", "this June", "this"),
        ("meets current June", "this", "current June", "current"),
        ("met that June", "that", "that June", "that"),
        ("met same June", "that", "same June", "same"),
        ("met the last June", "last", "the last June", "with an article"),
        ("met the past June", "past", "the past June", "past with one"),
        ("met this past June", "past", "this past June", "past with this"),
        ("meets this coming June", "next", "this coming June", "coming with this"),
        ("meets the coming June", "next", "the coming June", "coming, from now"),
        ("meets the upcoming June", "next", "the upcoming June", "upcoming, from now"),
        ("meets this next June", "next", "this next June", "next, from now"),
        ("met that same June", "that", "that same June", "same with that"),
        ("met the next June", "after", "the next June", "leans on a day named before"),
        ("met the following June", "after", "the following June", "so does following"),
        ("met the previous June", "before", "the previous June", "and previous"),
        ("met that previous June", "before", "that previous June", "with that"),
        ("met a last June", "last", "last June", "no article of a date"),
        ("met the June", "", "June", "an article alone"),
        ("met in June", "", "June", "no such word"),
        ("June", "", "June", "nothing before"),
        ("last June", "last", "last June", "the first word"),
        ("the next June", "after", "the next June", "the first two"),
    ],
)
def test_how_a_date_leans(text: str, kind: str, words: str, reason: str) -> None:
    line = Line(text)
    day = line.words.index("June")
    found, first = relative(line, day, 0)
    assert (found, line.slice(first, day + 1)) == (kind, words), reason
    assert relative(line, day, day) == ("", day)  # the words belong to what was read before


def test_an_article_that_was_read_before_is_left_out() -> None:
    assert relative(Line("the next June"), 2, 1) == ("next", 1)
    assert relative(Line("the previous June"), 2, 1) == ("last", 1)
    assert relative(Line("the previous June"), 2, 0) == ("before", 0)


MAY = (2023, 5, 18)
YEARS = [
    # (published), words, month, day, kind, year
    (MAY, "It met June", 6, None, "", 2023, "a month ahead of its tense is within the slack"),
    (MAY, "It met June", 7, 1, "", 2023, "45 days, months taken for 31"),
    (MAY, "It met June", 7, 2, "", 2022, "a day more"),
    (MAY, "It met June", 7, None, "", 2022, "without a day, its middle"),
    (MAY, "It will meet June", 4, 4, "", 2023, "45 days behind"),
    (MAY, "It will meet June", 4, 3, "", 2024, "a day more"),
    (MAY, "It will meet June", 3, None, "", 2024, "without a day, its middle"),
    (MAY, "So June", 11, 18, "", 2023, "nothing tells: the nearest"),
    (MAY, "So June", 11, 19, "", 2022, "a day too far ahead"),
    (MAY, "So June", 3, None, "", 2023, "the nearest, far behind"),
    (MAY, "So June", 8, None, "", 2023, "the nearest, far ahead"),
    (MAY, "It met June", 3, None, "", 2023, "far behind, as the tense has it"),
    (MAY, "It will meet June", 8, None, "", 2023, "far ahead, as the tense has it"),
    ((2023, 12, 20), "It met June", 2, 3, "", 2024, "45 days over a year's end"),
    ((2023, 12, 20), "It met June", 2, 4, "", 2023, "a day more"),
    ((2023, 1, 10), "It will meet June", 11, 27, "", 2022, "45 days behind, over a year's end"),
    ((2023, 1, 10), "It will meet June", 11, 26, "", 2023, "a day more"),
    ((2023, 5, None), "It met June", 6, 29, "", 2023, "published on a day unknown, its middle: 45 days"),
    ((2023, 5, None), "It met June", 6, 30, "", 2022, "a day more"),
    ((2023, 5, 1), "It met June", 6, None, "", 2023, "a day unknown, 45 days ahead by the middle of its month"),
    ((2023, 5, None), "It met June", 7, 1, "", 2022, "more"),
    ((2023, 5, None), "It will meet June", 4, 1, "", 2023, "45 days behind"),
    ((2023, 5, None), "It will meet June", 3, 31, "", 2024, "46"),
    ((2023, None, None), "It met June", 12, 31, "", 2023, "published in a month unknown"),
    ((2023, None, None), "It met June", 12, 31, "last", 2023, "whatever the words"),
    (MAY, "June", 12, 31, "this", 2023, "this"),
    (MAY, "June", 4, None, "last", 2023, "the last one ended this year"),
    (MAY, "June", 6, None, "last", 2022, "the last one was last year's"),
    (MAY, "June", 5, None, "last", 2022, "the month itself is not the last"),
    (MAY, "June", 5, None, "past", 2022, "nor the past one"),
    (MAY, "June", 5, None, "next", 2024, "nor the next"),
    (MAY, "June", 5, 17, "last", 2023, "a day of it may be"),
    (MAY, "June", 5, 19, "last", 2022, "if it is over"),
    (MAY, "June", 5, 19, "next", 2023, "or to come"),
    (MAY, "June", 5, 17, "next", 2024, "and not over"),
    (MAY, "June", 6, None, "next", 2023, "the next one"),
    (MAY, "June", 4, None, "next", 2024, "the next one, next year"),
    (MAY, "June", 4, None, "past", 2023, "the past one"),
    (MAY, "It will meet June", 4, 3, "that", 2024, "other words leave it to the tense"),
]


@pytest.mark.parametrize(("published", "text", "month", "day", "kind", "year", "reason"), YEARS)
def test_the_year_that_is_meant(
    published: tuple, text: str, month: int, day: int | None, kind: str, year: int, reason: str
) -> None:
    line = Line(text)
    clock = Clock(published=Moment(*published))
    assert guess_year(line, line.words.index("June"), month, day, kind, clock) == year, reason


def test_no_year_is_meant_without_a_publication_date() -> None:
    assert guess_year(Line("June"), 0, 6, 11, "last", UNDATED) is None


@pytest.mark.parametrize(
    ("kind", "value"),
    [("past", "last year"), ("after", "following year"), ("before", "previous year"), ("next", "next year")],
)
def test_words_stand_for_what_nothing_resolves(kind: str, value: str) -> None:
    assert plain_relative(kind, "year") == value


def test_only_words_name_a_day() -> None:
    assert moment_of("2023-05-18") == Moment(2023, 5, 18)
    assert moment_of(("2023-05-18", "2023-05-19")) is None
    assert moment_of("next year") is None


@pytest.mark.parametrize("word", sorted(months()))
def test_every_name_of_a_month_is_read(dates: Callable[..., str], word: str) -> None:
    assert dates(f"on {word.capitalize()} 5, 2022").endswith(f" = 2022-{months()[word]:02d}-05")
    assert calendar.month_name[months()[word]].lower().startswith(word)


@pytest.mark.parametrize("word", sorted({**words("weekday"), **words("weekday_short")}))
def test_every_name_of_a_weekday_is_read(dates: Callable[..., str], word: str) -> None:
    number = int({**words("weekday"), **words("weekday_short")}[word])
    assert dates(f"on {word.capitalize()}. it fell", None).endswith(f" = -W-{number}")
    assert calendar.day_name[number - 1].lower().startswith(word)


@pytest.mark.parametrize("word", sorted(words("season")))
def test_every_season_is_read(dates: Callable[..., str], word: str) -> None:
    assert dates(f"in the {word} of 2022") == f"{word} of 2022 = 2022-{words('season')[word]}"
