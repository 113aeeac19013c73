"""Days that move, beside a reference that is not ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dateutil.easter import easter as reference

from xref import tables
from xref.details.clock import easter


def test_easter_is_the_day_of_the_church() -> None:
    years = range(1583, 4100)  # what the reference vouches for
    assert [easter(year) for year in years] == [reference(year) for year in years]


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [
        ("It met on Thanksgiving 2023.", "2023-11-23", "the fourth Thursday of a month that begins on a Wednesday"),
        ("It met on Thanksgiving 2018.", "2018-11-22", "of one that begins on a Thursday"),
        ("It met on Thanksgiving 2019.", "2019-11-28", "of one that begins on a Friday"),
        ("It met on Labor Day 2025.", "2025-09-01", "the first Monday, the first of the month"),
        ("It met on Labor Day 2026.", "2026-09-07", "the first Monday, as late as can be"),
        ("It met on Memorial Day 2027.", "2027-05-31", "the last Monday, the last of the month"),
        ("It met on Memorial Day 2026.", "2026-05-25", "the last Monday, as early as can be"),
    ],
)
def test_days_of_a_weekday(found, text: str, day: str, reason: str) -> None:
    assert [each.value for each in found(text, "date")] == [day], reason


ROWS = [
    ("2023-05-18", "on Thanksgiving it fell", "Thanksgiving = 2022-11-24", "the last one"),
    ("2023-05-18", "on Thanksgiving Day it fell", "Thanksgiving Day = 2022-11-24", "a longer name"),
    ("2023-05-18", "the thanksgiving dinner", "-", "a small letter"),
    ("2023-05-18", "on Christmas Eve it fell", "Christmas Eve = 2022-12-24", "a fixed day"),
    ("2023-05-18", "on Christmas 2021 it fell", "Christmas 2021 = 2021-12-25", "its year"),
    ("2023-05-18", "on Christmas Day, 2021, it fell", "Christmas Day, 2021 = 2021-12-25", "behind a comma"),
    ("2023-05-18", "at Christmas last year it fell", "Christmas last year = 2022-12-25", "the year of the last"),
    ("2023-05-18", "last Easter it fell", "Easter = 2023-04-09", "last"),
    ("2023-05-18", "next Easter it falls", "Easter = 2024-03-31", "next"),
    ("2023-05-18", "this Easter it fell", "Easter = 2023-04-09", "this"),
    ("2023-05-18", "last Christmas it fell", "Christmas = 2022-12-25", "last"),
    ("2023-05-18", "next Christmas it falls", "Christmas = 2023-12-25", "next"),
    ("2023-05-18", "it will open on Christmas Day", "Christmas Day = 2023-12-25", "to come"),
    ("2023-05-18", "it will open on Thanksgiving", "Thanksgiving = 2023-11-23", "to come"),
    ("2023-05-18", "it opened on Easter Monday", "Easter Monday = 2023-04-10", "of this year"),
    ("2023-05-18", "on Easter Week it fell", "Easter Week = 2023-W14", "a week"),
    ("2023-05-18", "in Thanksgiving week it fell", "Thanksgiving week = 2022-W47", "a week"),
    (
        "2023-05-18",
        "in Christmas week 2022 it fell",
        "Christmas week = 2022-W51; 2022 = 2022",
        "a week and a year behind",
    ),
    ("2023-05-18", "in Christmas 2022 week it fell", "Christmas 2022 week = 2022-W51", "a year and a week"),
    ("2023-05-18", "on Good Friday it fell", "Good Friday = 2023-04-07", "a name that holds a weekday"),
    ("2023-05-18", "on Black Friday it fell", "Black Friday = 2022-11-25", "the day after a weekday"),
    ("2023-05-18", "on Cyber Monday 2021 it fell", "Cyber Monday 2021 = 2021-11-29", "four days after"),
    ("2023-05-18", "on Election Day 2022 it fell", "Election Day 2022 = 2022-11-08", "the Tuesday after a Monday"),
    ("2023-05-18", "on Election Day 2020 it fell", "Election Day 2020 = 2020-11-03", "of another year"),
    ("2023-05-18", "on Super Tuesday 2020 it fell", "Super Tuesday 2020 = 2020-03-03", "the first of a month"),
    ("2023-05-18", "on Memorial Day 2021 it fell", "Memorial Day 2021 = 2021-05-31", "the last of a month"),
    ("2023-05-18", "on Ash Wednesday 2022 it fell", "Ash Wednesday 2022 = 2022-03-02", "weeks before Easter"),
    ("2023-05-18", "at Pentecost 2022 it fell", "Pentecost 2022 = 2022-06-05", "weeks after it"),
    ("2023-05-18", "on May Day it fell", "May Day = 2023-05-01", "a name that holds a month"),
    ("2023-05-18", "on May Day 2021 it fell", "May Day 2021 = 2021-05-01", "with a year"),
    ("2023-05-18", "in May it fell", "May = 2023-05", "the month"),
    ("2023-05-18", "in May 2021 it fell", "May 2021 = 2021-05", "the month of a year"),
    ("2023-05-18", "on April Fools' Day it fell", "April Fools' Day = 2023-04-01", "another that holds a month"),
    ("2023-05-18", "on July Fourth it fell", "July Fourth = 2022-07-04", "a third"),
    ("2023-05-18", "on the Fourth of July it fell", "Fourth of July = 2022-07-04", "one that begins with an ordinal"),
    ("2023-05-18", "on Independence Day it fell", "Independence Day = 2022-07-04", "of a day"),
    ("2023-05-18", "on Friday it fell", "Friday = 2023-05-12", "a weekday"),
    ("2023-05-18", "on Good days it fell", "-", "no holiday"),
    (None, "on Thanksgiving it fell", "Thanksgiving = Thanksgiving", "nothing tells which"),
    (None, "on Good Friday it fell", "Good Friday = Good Friday", "nor which of those before Easter"),
    (None, "on Memorial Day it fell", "Memorial Day = Memorial Day", "nor which last Monday of a month"),
    (None, "on Thanksgiving 2021 it fell", "Thanksgiving 2021 = 2021-11-25", "its year"),
    (None, "on Christmas it fell", "Christmas = --12-25", "a fixed day of a year unknown"),
    (None, "in Christmas week it fell", "Christmas = --12-25", "and its week"),
    (None, "in Easter week it fell", "Easter = Easter", "a week of a day unknown"),
    (None, "on Easter 2022 it fell", "Easter 2022 = 2022-04-17", "a year"),
    (None, "last Christmas it fell", "Christmas = --12-25", "last"),
    ("2023", "on Thanksgiving it fell", "Thanksgiving = 2023-11-23", "a year alone"),
    ("2023", "on Christmas it fell", "Christmas = 2023-12-25", "for a fixed day"),
    ("2023-12", "on Christmas it fell", "Christmas = 2023-12-25", "a month"),
    ("9999-12-31", "on Easter it fell", "Easter = 9999-03-28", "the last year"),
    ("2023-12-24", "on Christmas Day it falls", "Christmas Day = 2023-12-25", "tomorrow"),
    ("2023-12-26", "on Christmas Day it fell", "Christmas Day = 2023-12-25", "yesterday"),
    ("2023-12-25", "on Christmas Day it falls", "Christmas Day = 2023-12-25", "today"),
    ("2023-01-05", "on Christmas Day it fell", "Christmas Day = 2022-12-25", "days ago, over a year's end"),
    ("2023-11-23", "on Thanksgiving it falls", "Thanksgiving = 2023-11-23", "today"),
    ("2023-11-22", "last Thanksgiving it fell", "Thanksgiving = 2022-11-24", "the one a year ago"),
    ("2023-11-24", "last Thanksgiving it fell", "Thanksgiving = 2023-11-23", "the one of yesterday"),
    ("2023-05-18", "for New Year's it fell", "New Year's = 2023-01-01", "a possessive"),
    ("2023-05-18", "on New Year's Eve it fell", "New Year's Eve = 2022-12-31", "the eve"),
    ("2023-05-18", "on New Years Eve it fell", "New Years Eve = 2022-12-31", "without its apostrophe"),
    ("2023-05-18", "on New deals it fell", "-", "no holiday"),
    ("2023-05-18", "on St. Patrick's Day it fell", "St. Patrick's Day = 2023-03-17", "an abbreviation"),
    (
        "2023-05-18",
        "on Martin Luther King Jr. Day it fell",
        "Martin Luther King Jr. Day = 2023-01-16",
        "a person's day",
    ),
    ("9999-12-31", "next Easter it falls", "Easter = Easter", "after the calendar ends"),
    ("9999-12-31", "next Christmas it falls", "Christmas = --12-25", "a fixed day after it"),
    ("0001-01-01", "last Easter it fell", "Easter = Easter", "before it begins"),
    ("0001-12-31", "last Easter it fell", "Easter = 0001-04-01", "in its first year"),
    ("9999-01-01", "next Easter it falls", "Easter = 9999-03-28", "in its last"),
    ("2023-05-18", "the reign of King Oly", "-", "no day"),
]


@pytest.mark.parametrize(("published", "text", "told", "reason"), ROWS)
def test_a_line(dates: Callable[..., str], published: str | None, text: str, told: str, reason: str) -> None:
    assert dates(text, published) == told, reason


@pytest.mark.parametrize("name", [row[0] for row in tables.rows("holidays")])
def test_every_holiday_is_read(dates: Callable[..., str], name: str) -> None:
    words = f"{name[0].upper()}{name[1:]} 2022"
    assert dates(f"on {words}").startswith(f"{words} = 2022-")
