"""Calendar arithmetic: both sides of every bound, and what is unknown stays unknown."""

from __future__ import annotations

from datetime import date

import pytest

from xref.details.clock import (
    Moment,
    easter,
    nth_weekday,
    shift_days,
    shift_months,
    week,
    weekday_after,
    weekday_until,
    year_of,
)


@pytest.mark.parametrize(
    ("text", "parts", "reason"),
    [
        ("2023", (2023, None, None), "a year"),
        ("2023-05", (2023, 5, None), "a month"),
        ("2023-05-18", (2023, 5, 18), "a day"),
        ("2023-05-18T10:00", (2023, 5, 18), "the time of day is left out"),
        ("0001-01-01", (1, 1, 1), "the first day of the calendar"),
        ("0000", None, "no year is nought"),
        ("2023-01", (2023, 1, None), "the first month"),
        ("2023-12", (2023, 12, None), "the last"),
        ("2023-00", None, "below the first"),
        ("2023-13", None, "above the last"),
        ("2023-13-01", None, "a day of such a month"),
        ("2023-05-01", (2023, 5, 1), "the first day"),
        ("2023-05-31", (2023, 5, 31), "the last"),
        ("2023-05-00", None, "below the first"),
        ("2023-05-32", None, "above the last"),
        ("2023-06-31", None, "above the last of a short month"),
        ("2023-02-29", None, "no leap year"),
        ("2024-02-29", (2024, 2, 29), "a leap year"),
        ("1900-02-29", None, "a century is none"),
        ("2000-02-29", (2000, 2, 29), "unless four divide it"),
        ("023-05-18", None, "three digits are no year"),
        ("20231", None, "nor are five"),
        ("2023-05-18-01", None, "four parts"),
        ("2023-Q2", None, "a quarter is no moment"),
        ("2023-W24", None, "nor a week"),
        ("--06-11", None, "nor a day without a year"),
        ("abcd", None, "four letters"),
        ("", None, "nothing"),
        (None, None, "no publication date"),
    ],
)
def test_what_parses(text: str | None, parts: tuple | None, reason: str) -> None:
    moment = Moment.parse(text)
    assert (moment and (moment.year, moment.month, moment.day)) == parts, reason


@pytest.mark.parametrize("text", ["0987", "2023", "0987-05", "2023-11", "2023-05-08", "0987-12-31"])
def test_a_moment_is_written_as_it_was_read(text: str) -> None:
    assert str(Moment.parse(text)) == text


def test_only_a_whole_day_is_one() -> None:
    assert Moment(2023, 5, 18).whole == date(2023, 5, 18)
    assert Moment(2023, 5).whole is None
    assert Moment(2023).whole is None


@pytest.mark.parametrize(
    ("day", "days", "shifted", "reason"),
    [
        (date(2023, 5, 18), 0, date(2023, 5, 18), "nothing"),
        (date(2023, 5, 31), 1, date(2023, 6, 1), "over a month's end"),
        (date(2023, 1, 1), -1, date(2022, 12, 31), "over a year's end"),
        (date(9999, 12, 31), 1, None, "after the last day of the calendar"),
        (date(1, 1, 1), -1, None, "before its first"),
    ],
)
def test_days_are_shifted(day: date, days: int, shifted: date | None, reason: str) -> None:
    assert shift_days(day, days) == shifted, reason


@pytest.mark.parametrize(
    ("moment", "months", "shifted", "reason"),
    [
        (Moment(2023, 5), 1, Moment(2023, 6), "the next"),
        (Moment(2023, 12), 1, Moment(2024, 1), "over a year's end"),
        (Moment(2023, 1), -1, Moment(2022, 12), "and back"),
        (Moment(2023, 5), 7, Moment(2023, 12), "the last of a year"),
        (Moment(2023, 5), 25, Moment(2025, 6), "two years and one"),
        (Moment(2023, 5, 31), 1, Moment(2023, 6), "the day is left open"),
        (Moment(2023, 5, 31), 0, Moment(2023, 5), "even where nothing moves"),
        (Moment(2023), 1, None, "a month unknown"),
        (Moment(1, 2), -1, Moment(1, 1), "the first month of the calendar"),
        (Moment(1, 1), -1, None, "before it"),
        (Moment(9999, 11), 1, Moment(9999, 12), "the last month of the calendar"),
        (Moment(9999, 12), 1, None, "after it"),
    ],
)
def test_months_are_shifted(moment: Moment, months: int, shifted: Moment | None, reason: str) -> None:
    assert shift_months(moment, months) == shifted, reason


@pytest.mark.parametrize("weekday", range(1, 8))
@pytest.mark.parametrize("day", [date(2023, 5, number) for number in range(15, 22)])
def test_a_weekday_lies_within_a_week(day: date, weekday: int) -> None:
    past, future = weekday_until(day, weekday), weekday_after(day, weekday)
    assert past
    assert future
    assert past.isoweekday() == future.isoweekday() == weekday
    assert 0 <= (day - past).days <= 6  # the day itself may be the past one
    assert 1 <= (future - day).days <= 7  # but never the one to come


def test_no_weekday_lies_outside_the_calendar() -> None:
    assert weekday_until(date(1, 1, 1), 7) is None  # a Monday
    assert weekday_after(date(9999, 12, 31), 5) is None  # a Friday


@pytest.mark.parametrize(
    ("moment", "month", "day", "past", "future", "near", "reason"),
    [
        (Moment(2023, 5, 18), 6, None, 2022, 2023, 2023, "a month later in the year"),
        (Moment(2023, 5, 18), 4, None, 2023, 2024, 2023, "a month earlier in it"),
        (Moment(2023, 5, 18), 5, None, 2023, 2023, 2023, "the month itself"),
        (Moment(2023, 5, 18), 5, 19, 2022, 2023, 2023, "the day after"),
        (Moment(2023, 5, 18), 5, 17, 2023, 2024, 2023, "the day before"),
        (Moment(2023, 5, 18), 5, 18, 2023, 2023, 2023, "the day itself"),
        (Moment(2023, 5), 5, 15, 2023, 2023, 2023, "a day unknown is taken for the middle of its month"),
        (Moment(2023, 5), 5, 16, 2022, 2023, 2023, "after the middle"),
        (Moment(2023, 5), 5, 14, 2023, 2024, 2023, "before it"),
        (Moment(2023), 12, 31, 2023, 2023, 2023, "a month unknown"),
        (Moment(2023, 5, 18), 11, 18, 2022, 2023, 2023, "six months ahead are near"),
        (Moment(2023, 5, 18), 11, 19, 2022, 2023, 2022, "a day more is nearer to the last year"),
        (Moment(2023, 5, 18), 11, None, 2022, 2023, 2023, "six months, without a day"),
        (Moment(2023, 5, 18), 12, None, 2022, 2023, 2022, "seven"),
        (Moment(2023, 8, 18), 2, 18, 2023, 2024, 2023, "six months behind"),
        (Moment(2023, 8, 18), 2, 17, 2023, 2024, 2024, "a day more is nearer to the next year"),
        (Moment(2023, 8, 18), 2, None, 2023, 2024, 2023, "six months behind, without a day"),
        (Moment(2023, 8, 18), 1, None, 2023, 2024, 2024, "seven"),
    ],
)
def test_the_year_of_a_day_without_one(
    moment: Moment, month: int, day: int | None, past: int, future: int, near: int, reason: str
) -> None:
    years = (
        year_of(moment, month, day, "past"),
        year_of(moment, month, day, "future"),
        year_of(moment, month, day, "near"),
    )
    assert years == (past, future, near), reason


@pytest.mark.parametrize(
    ("day", "name", "reason"),
    [
        (date(2023, 1, 1), "2022-W52", "a Sunday of the last week of the year before"),
        (date(2023, 1, 2), "2023-W01", "the Monday after it"),
        (date(2020, 12, 31), "2020-W53", "a year of 53 weeks"),
        (date(987, 6, 1), "0987-W22", "a year of three digits"),
    ],
)
def test_weeks(day: date, name: str, reason: str) -> None:
    assert week(day) == name, reason


@pytest.mark.parametrize(
    ("month", "weekday", "nth", "day", "reason"),
    [
        (5, 1, 1, 1, "a month that begins with the weekday"),
        (5, 7, 1, 7, "the day before that weekday comes last"),
        (5, 1, 5, 29, "the fifth of five"),
        (5, 1, -1, 29, "the last of five"),
        (5, 4, -1, 25, "the last of four"),
        (5, 3, -1, 31, "the last day of the month"),
        (5, 4, 2, 11, "the second"),
        (2, 2, -1, 28, "the last day of a short month"),
    ],
)
def test_weekdays_of_a_month(month: int, weekday: int, nth: int, day: int, reason: str) -> None:
    assert nth_weekday(2023, month, weekday, nth) == date(2023, month, day), reason


@pytest.mark.parametrize(
    ("year", "day", "reason"),
    [
        (1818, date(1818, 3, 22), "the earliest day that it can be"),
        (1943, date(1943, 4, 25), "the latest"),
        (1954, date(1954, 4, 18), "where the last correction of the moon's age counts"),
        (1981, date(1981, 4, 19), "a full moon of 19 April is moved back"),
        (2000, date(2000, 4, 23), "a year that four hundred divide"),
        (2100, date(2100, 3, 28), "a century that they do not"),
        (2300, date(2300, 4, 8), "another"),
        (4200, date(4200, 4, 20), "where the centuries have shifted the moon by months"),
    ],
)
def test_easter(year: int, day: date, reason: str) -> None:
    assert easter(year) == day, reason
