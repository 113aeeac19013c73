"""Values of dates, times and durations side by side: both ends of every stretch, both orders of every pair."""

from __future__ import annotations

import pytest

from xref.details import relate
from xref.details.date_relation import days_between, hour_of, minutes_between, relate_dates, seconds
from xref.model import Detail, Value, Verdict

MOMENTS = [
    # coarser and finer
    ("2023-06-11", "2023-06-11", "agree", "the same day"),
    ("2023-06-11", "2023-06-12", "differ", "another day of the same month"),
    ("2023-06", "2023-06-30", "vary", "a month and a day in it"),
    ("2023-06", "2023-07-01", "differ", "the day after it"),
    ("2023", "2023-06", "vary", "a year and a month of it"),
    ("2023", "2022-12", "differ", "a month of another"),
    ("2023", "2022", "differ", "two years"),
    ("199X", "1990", "vary", "the first year of a decade"),
    ("199X", "1999", "vary", "the last"),
    ("199X", "2000", "differ", "the year after it"),
    ("199X", "1995-06", "vary", "a month in a decade"),
    ("199X", "198X", "differ", "two decades"),
    ("19XX", "1950", "vary", "a year of a century"),
    ("19XX", "2000", "differ", "a year of the next"),
    ("19XX", "199X", "vary", "a decade of a century"),
    ("18XX", "199X", "differ", "a decade of another"),
    ("199X", "1995-22", "vary", "a season in a decade"),
    ("199X", "2005-22", "differ", "a season out of it"),
    # a year left open
    ("--06", "--06-11", "vary", "a month and a day in it"),
    ("--06", "--07-11", "differ", "a day in another"),
    ("--06", "2022-06", "agree", "the month of any year"),
    ("--06", "2022-06-11", "vary", "a day in it"),
    ("--06", "2022", "vary", "nothing but a year"),
    ("--06", "2022-07", "differ", "another month"),
    ("--06-11", "2022-06", "vary", "the month of the day"),
    ("--06-11", "2022-06-11", "agree", "the day of any year"),
    ("--06-11", "2022-06-12", "differ", "another day"),
    ("--06-11", "--06-12", "differ", "two days without a year"),
    ("--06", "199X", "vary", "a decade has every month"),
    ("--05", "2023-22", "differ", "the month before a summer"),
    ("--06", "2023-22", "vary", "its first"),
    ("--09", "2023-22", "vary", "its last"),
    ("--10", "2023-22", "differ", "the month after it"),
    ("--09-30", "2023-22", "vary", "a day of its last"),
    ("--11", "2023-24", "differ", "the month before a winter"),
    ("--12", "2023-24", "vary", "its first"),
    ("--01-31", "2023-24", "vary", "a day over the year's end"),
    ("--03", "2023-24", "vary", "its last month"),
    ("--04", "2023-24", "differ", "the month after it"),
    # seasons, quarters and halves
    ("2023-21", "2023-02", "differ", "the month before spring"),
    ("2023-21", "2023-03", "vary", "spring begins in it"),
    ("2023-21", "2023-06", "vary", "and ends in it"),
    ("2023-21", "2023-07", "differ", "the month after it"),
    ("2023-22", "2023-05", "differ", "the month before summer"),
    ("2023-22", "2023-06", "vary", "summer begins in it"),
    ("2023-22", "2023-09", "vary", "and ends in it"),
    ("2023-22", "2023-10", "differ", "the month after it"),
    ("2023-23", "2023-08", "differ", "the month before autumn"),
    ("2023-23", "2023-09-01", "vary", "a day of the month in which it begins"),
    ("2023-23", "2023-12", "vary", "the month in which it ends"),
    ("2023-23", "2024-01", "differ", "the month after it"),
    ("2023-24", "2023-11", "differ", "the month before winter"),
    ("2023-24", "2023-12", "vary", "winter begins in it"),
    ("2023-24", "2024-01", "vary", "over the year's end"),
    ("2023-24", "2024-03", "vary", "the month in which it ends"),
    ("2023-24", "2024-04", "differ", "the month after it"),
    ("2023-24", "2022-12", "differ", "the month of a winter before"),
    ("2023-24", "2023-01", "vary", "some call a winter by the year that it ends in"),
    ("2023-24", "2023-03", "vary", "and its last month"),
    ("2023-24", "2023-04", "differ", "but no longer"),
    ("2023-24", "2024-12", "differ", "the winter after it"),
    ("2023-24", "2025-01", "differ", "and over another year's end"),
    ("2023-24", "2023", "vary", "the year in which it begins"),
    ("2023-24", "2022", "differ", "another"),
    ("2023-24", "2024-Q1", "vary", "a quarter that it reaches into"),
    ("2023-24", "2024-Q2", "differ", "one after it"),
    ("2023-24", "2024-Q4", "differ", "one long after it"),
    ("2023-24", "2023-Q4", "vary", "one in which it begins"),
    ("2023-24", "2023-Q3", "differ", "one before"),
    ("2023-21", "2023-22", "vary", "two seasons that share a month"),
    ("2023-21", "2023-23", "differ", "two that share none"),
    ("2023-21", "2022-22", "differ", "of two years"),
    ("2023-Q1", "2022-12", "differ", "before the first quarter"),
    ("2023-Q1", "2023-01", "vary", "it begins"),
    ("2023-Q1", "2023-03-31", "vary", "it ends"),
    ("2023-Q1", "2023-04", "differ", "after it"),
    ("2023-Q1", "2022-03", "differ", "of another year"),
    ("2023-Q1", "2023", "vary", "a quarter of a year"),
    ("2023-Q2", "2023-03", "differ", "before the second"),
    ("2023-Q2", "2023-04", "vary", "it begins"),
    ("2023-Q2", "2023-06", "vary", "it ends"),
    ("2023-Q2", "2023-07", "differ", "after it"),
    ("2023-Q3", "2023-06", "differ", "before the third"),
    ("2023-Q3", "2023-07", "vary", "it begins"),
    ("2023-Q3", "2023-09", "vary", "it ends"),
    ("2023-Q3", "2023-10", "differ", "after it"),
    ("2023-Q4", "2023-09", "differ", "before the fourth"),
    ("2023-Q4", "2023-10", "vary", "it begins"),
    ("2023-Q4", "2023-12", "vary", "it ends"),
    ("2023-Q4", "2024-01", "differ", "after it"),
    ("2023-H1", "2022-12", "differ", "before the first half"),
    ("2023-H1", "2023-01", "vary", "it begins"),
    ("2023-H1", "2023-06", "vary", "it ends"),
    ("2023-H1", "2023-07", "differ", "after it"),
    ("2023-H1", "2023-H2", "differ", "two halves"),
    ("2023-H1", "2023-Q2", "vary", "a quarter of a half"),
    ("2023-H1", "2023-Q3", "differ", "a quarter of the other"),
    ("2023-H2", "2023-06", "differ", "before the second half"),
    ("2023-H2", "2023-07", "vary", "it begins"),
    ("2023-H2", "2023-12", "vary", "it ends"),
    ("2023-H2", "2024-01", "differ", "after it"),
    # weeks and weekdays
    ("-W-3", "-W-4", "differ", "two weekdays"),
    ("-W-3", "2023-05-17", "agree", "a day that is one"),
    ("-W-3", "2023-05-18", "differ", "a day that is none"),
    ("-W-3", "2023-W20", "vary", "a week has each"),
    ("-W-3", "2023-W20-WE", "vary", "what lasts for days"),
    ("-W-3", "2023-05", "vary", "a month has each"),
    ("-W-3", "--05-17", "vary", "a day of a year unknown may be any"),
    ("2023-W20", "2023-W21", "differ", "two weeks"),
    ("2023-W20", "2023-05-14", "differ", "the Sunday before it"),
    ("2023-W20", "2023-05-15", "vary", "its Monday"),
    ("2023-W20", "2023-05-21", "vary", "its Sunday"),
    ("2023-W20", "2023-05-22", "differ", "the Monday after it"),
    ("2023-W20", "2023-W20-WE", "vary", "the weekend of a week"),
    ("2023-W20", "2023-W21-WE", "differ", "of another"),
    ("2023-W20-WE", "2023-05-19", "differ", "the Friday before a weekend"),
    ("2023-W20-WE", "2023-05-20", "vary", "its Saturday"),
    ("2023-W20-WE", "2023-05-21", "vary", "its Sunday"),
    ("2023-W20-WE", "2023-05-22", "differ", "the Monday after it"),
    ("2023-W20", "2023-05", "vary", "the month of a week"),
    ("2023-W20", "2023-06", "differ", "another"),
    ("2023-W22", "2023-05", "vary", "the month in which a week begins"),
    ("2023-W22", "2023-06", "vary", "the month in which it ends"),
    ("2023-W22", "2023-07", "differ", "another"),
    ("2022-W52", "2022", "vary", "the year in which a week begins"),
    ("2022-W52", "2023", "vary", "the year in which it ends"),
    ("2022-W52", "2024", "differ", "another"),
    ("2023-W20", "--05", "vary", "a year unknown"),
    ("2023-W20", "--07", "vary", "which may be any"),
    ("2023-W20", "202X", "vary", "a week of a decade"),
    ("2023-W20", "201X", "differ", "of another"),
    ("2023-W20", "2023-Q2", "vary", "of a quarter"),
    ("2023-W20", "2023-Q3", "differ", "of another"),
    # what nothing resolved
    ("next year", "2024", "vary", "without a publication date"),
    ("next year", "last year", "vary", "nor for both"),
    ("next year", "next year", "agree", "the same words"),
    ("next year", "--06", "vary", "a month without its year"),
    ("next year", "T10:35", "vary", "a time"),
    # times of day
    ("T10:35", "T10:36", "vary", "a minute, which may be rounded"),
    ("T10:35", "T10:40", "vary", "five"),
    ("T10:35", "T10:41", "differ", "six"),
    ("T10:58", "T11:03", "vary", "five over the hour"),
    ("T10:58", "T11:04", "differ", "six over it"),
    ("T10:35Z", "T10:35", "agree", "a zone left open"),
    ("T10:35Z", "T12:35", "vary", "the zones may be two"),
    ("T10:35Z", "T12:35Z", "differ", "the zones are one"),
    ("T10:35Z", "T10:39Z", "vary", "minutes of one zone"),
    ("2023-05-18T10:35", "2023-05-18", "vary", "a time of a day"),
    ("2023-05-18T10:35", "2023-05-19", "differ", "of another"),
    ("2023-05-18T10:35", "2023-05", "vary", "of a month"),
    ("2023-05-18T10:35", "2023-05-18T10:45", "differ", "two times of a day"),
    ("2023-05-18T10:35", "2023-05-18T12:35Z", "vary", "perhaps of two zones"),
    ("2023-05-18T10:35", "2023-05-19T10:35", "differ", "one time of two days"),
    ("2023-05-18T10:35", "2023-05-19T10:36", "differ", "nearly one"),
    ("2023-05-18T10:35", "2023-05-19T10:35Z", "differ", "perhaps of two zones"),
    ("2023-05-18T10:35", "T10:35", "vary", "a time of a day unknown"),
    ("2023-05-18T10:35", "T11:37", "differ", "another time of it"),
    ("T10:35", "2023", "vary", "a time and a year"),
]


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), MOMENTS)
def test_two_moments(one: str, other: str, verdict: Verdict, reason: str) -> None:
    assert (relate_dates(one, other), relate_dates(other, one)) == (verdict, verdict), reason
    assert relate_dates(one, one) == relate_dates(other, other) == "agree"


JUNE = ("2023-06-11", "2023-06-13")
RANGES: list[tuple[Value, Value, Verdict, str]] = [
    (JUNE, ("2023-06-11", "2023-06-13"), "agree", "the same days"),
    (JUNE, ("--06-11", "--06-13"), "agree", "the same of a year left open"),
    (JUNE, ("2023-06-11", "2023-06-14"), "differ", "another last day"),
    (JUNE, ("2023-06-10", "2023-06-13"), "differ", "another first day"),
    (JUNE, "2023-06-10", "differ", "the day before"),
    (JUNE, "2023-06-11", "vary", "the first day"),
    (JUNE, "2023-06-12", "vary", "a day between"),
    (JUNE, "2023-06-13", "vary", "the last day"),
    (JUNE, "2023-06-14", "differ", "the day after"),
    (JUNE, "2023-06", "vary", "the month of the days"),
    (JUNE, "2023-07", "differ", "another"),
    (JUNE, "2023", "vary", "the year of the days"),
    (JUNE, "2022", "differ", "another"),
    (JUNE, "--06-13", "vary", "the last day of a year left open"),
    (JUNE, "--06-14", "differ", "the day after it"),
    (JUNE, "2023-W23", "vary", "the week of the first day"),
    (JUNE, "2023-W24", "vary", "the week of the last"),
    (JUNE, "2023-W25", "differ", "another"),
    (("2014", "2015"), "2013-12", "differ", "the month before two years"),
    (("2014", "2015"), "2014-01", "vary", "their first month"),
    (("2014", "2015"), "2015-12", "vary", "their last"),
    (("2014", "2015"), "2016-01", "differ", "the month after them"),
    (("2014", "2019"), "2016-05-01", "vary", "a day between the years"),
]


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), RANGES)
def test_a_range(one: Value, other: Value, verdict: Verdict, reason: str) -> None:
    a, b = (Detail(type="date", text="x", start=0, end=1, value=value) for value in (one, other))
    assert (relate(a, b), relate(b, a)) == (verdict, verdict), reason


WORDED = [
    ("date", "Monday", "2023-05-15", "date", "May 15", "2023-05-15", "agree", "no part of the day in either"),
    ("date", "Monday", "2023-05-15", "date", "late Monday", "2023-05-15", "vary", "a part of one"),
    ("date", "early Monday", "2023-05-15", "date", "Monday night", "2023-05-15", "differ", "two parts"),
    ("date", "early Monday", "2023-05-15", "date", "Monday morning", "2023-05-15", "agree", "one part in two words"),
    ("date", "early May", "2023-05", "date", "late May 15", "2023-05-15", "differ", "two parts, one in the other"),
    ("date", "early May", "2023-05", "date", "early 2023", "2023", "vary", "the same part of two stretches"),
    ("date", "early May", "2023-05", "date", "June", "2023-06", "differ", "a part of one of two months"),
    ("date", "early May", "2023-05", "date", "early June", "2023-06", "differ", "the same part of two months"),
    ("time", "noon", "T12:00", "time", "12 p.m.", "T12:00", "agree", "noon is no part where both tell the time"),
    ("time", "noon", "T12:00", "date", "noon", "T12:00", "agree", "the same words"),
    ("time", "noon", "T12:00", "date", "12 p.m.", "T12:00", "vary", "unless only one is a time"),
    ("date", "Easter", None, "date", "easter", None, "agree", "nothing but words, which are the same"),
    ("date", "Easter", None, "date", "Lent", None, "vary", "or not"),
    ("date", "Easter", None, "date", "Easter", "2023-04-09", "agree", "one of them resolved"),
    ("date", "May 1", "2023-05-01", "date", "Easter", None, "vary", "the other"),
]


@pytest.mark.parametrize(("kind", "text", "value", "other_kind", "other_text", "other", "verdict", "reason"), WORDED)
def test_the_words_of_a_date_count(
    kind, text: str, value: str | None, other_kind, other_text: str, other: str | None, verdict: Verdict, reason: str
) -> None:
    a = Detail(type=kind, text=text, start=0, end=1, value=value)
    b = Detail(type=other_kind, text=other_text, start=0, end=1, value=other)
    assert (relate(a, b), relate(b, a)) == (verdict, verdict), reason


DURATIONS: list[tuple[Value, str, Value, str, Verdict, str]] = [
    ("P3D", "day", "PT72H", "hour", "agree", "the same length"),
    ("P1Y", "year", "P365D", "day", "agree", "a year of common length"),
    ("P1Y", "year", "P12M", "month", "agree", "a year of months"),
    ("P1000D", "day", "P1001D", "day", "agree", "a thousandth is nothing"),
    ("P999D", "day", "P998D", "day", "differ", "more than that is something"),
    ("P1M", "month", "P4W", "week", "vary", "a month may be four weeks"),
    ("P10W", "week", "P63D", "day", "vary", "a tenth in another unit"),
    ("P10W", "week", "P62D", "day", "differ", "more than a tenth"),
    ("P10W", "week", "P9W", "week", "differ", "a tenth in the same unit"),
    ("P2D", "day", "P3D", "day", "differ", "two lengths"),
    ("PXW", "week", "P6W", "week", "vary", "a count unknown"),
    ("PXW", "week", "PXM", "month", "vary", "two of them"),
    (None, "week", "P6W", "week", "vary", "no length at all"),
    ((), "week", "P6W", "week", "vary", "nor of a range"),
    (("P2D", "PXD"), "day", "P6D", "day", "vary", "a range without a last length"),
    (("PXD", "P2D"), "day", "P6D", "day", "vary", "without a first"),
    (("P2D", "P3D"), "day", "P2D", "day", "vary", "the first length of a range"),
    (("P2D", "P3D"), "day", "P3D", "day", "vary", "the last"),
    (("P2D", "P3D"), "day", "P4D", "day", "differ", "more"),
    (("P2D", "P3D"), "day", "P1D", "day", "differ", "less"),
    (("P2D", "P3D"), "day", ("PT48H", "PT72H"), "hour", "agree", "two ranges of the same lengths"),
    (("P10W", "P20W"), "week", ("P63D", "P200D"), "day", "vary", "two in other units that begin alike"),
    (("P10W", "P20W"), "week", ("P60D", "P200D"), "day", "differ", "that begin apart"),
    (("P2D", "P3D"), "day", ("P2D", "P4D"), "day", "differ", "two ranges with another last"),
    (("P2D", "P3D"), "day", ("P1D", "P3D"), "day", "differ", "with another first"),
]


@pytest.mark.parametrize(("one", "unit", "other", "other_unit", "verdict", "reason"), DURATIONS)
def test_durations(one: Value, unit: str, other: Value, other_unit: str, verdict: Verdict, reason: str) -> None:
    a = Detail(type="duration", text="x", start=0, end=1, value=one, unit=unit)
    b = Detail(type="duration", text="x", start=0, end=1, value=other, unit=other_unit)
    assert (relate(a, b), relate(b, a)) == (verdict, verdict), reason


@pytest.mark.parametrize(
    ("one", "precision", "other", "other_precision", "verdict", "reason"),
    [
        ("P2Y", "exact", "P2Y", "at_least", "vary", "the same length and a bound"),
        ("P2Y", "at_most", "P2Y", "at_most", "agree", "the same bound"),
        ("P2Y", "vague", "P3Y", "exact", "vary", "a length left open"),
        ("P2Y", "about", "P26M", "exact", "vary", "about bridges a tenth"),
        ("P2Y", "about", "P30M", "exact", "differ", "but no more"),
        ("P2Y", "at_least", "P2Y", "vague", "vary", "the same count, one bound"),
        ("PT2H", "about", "PT120M", "exact", "agree", "about the same length, in another unit"),
        ("PT2H", "at_least", "PT120M", "exact", "vary", "at least that length, in another unit"),
        ("PT6S", "exact", "PT5S", "at_least", "differ", "a second is no person"),
        ("P2D", "exact", "PT1H", "at_least", "differ", "what parts of a day do not bridge"),
        ("P10D", "exact", "P9D", "at_least", "differ", "a bound bridges no whole unit, only a share"),
    ],
)
def test_how_exact_a_duration_is(one, precision, other, other_precision, verdict: Verdict, reason: str) -> None:
    a = Detail(type="duration", text="x", start=0, end=1, value=one, precision=precision, unit="year")
    b = Detail(type="duration", text="x", start=0, end=1, value=other, precision=other_precision, unit="year")
    assert (relate(a, b), relate(b, a)) == (verdict, verdict), reason


@pytest.mark.parametrize(
    ("value", "length", "reason"),
    [
        ("P1Y", 31556952, "a mean year"),
        ("P1M", 2629746, "a mean month"),
        ("P1W", 604800, "a week"),
        ("P1D", 86400, "a day"),
        ("PT1H", 3600, "an hour"),
        ("PT1M", 60, "a minute"),
        ("PT1S", 1, "a second"),
        ("P2DT6H", 194400, "days and hours"),
        ("PT1H30M", 5400, "hours and minutes"),
        ("P2.5W", 1512000, "a part of a week"),
        ("PXW", None, "a count unknown"),
        ("P", None, "no length"),
        ("PT", None, "nor of hours"),
        ("P1.5.2D", None, "no number"),
        ("P3", None, "no unit"),
        ("three days", None, "no duration"),
        ("", None, "nothing"),
    ],
)
def test_seconds(value: str, length: float | None, reason: str) -> None:
    assert seconds(value) == length, reason


@pytest.mark.parametrize(
    ("one", "other", "days", "reason"),
    [
        ("2023-05-18", "2023-05-18", 0, "one day"),
        ("2023-05-18", "2023-06-01", 14, "over a month's end"),
        ("2023-05-18T10:35", "2023-05-19T01:00", 1, "with times of day"),
        ("2023-05-18", "2023-05", None, "a month is no day"),
        ("2023", "2023-05-18", None, "nor is a year"),
        ("--05-18", "2023-05-18", None, "nor a day of no year"),
        ("next month", "2023-05-18", None, "nor ten letters"),
        ("2023-W20", "2023-05-22", 7, "a week begins on its Monday"),
    ],
)
def test_days_between(one: str, other: str, days: int | None, reason: str) -> None:
    assert days_between(one, other) == days_between(other, one) == days, reason


@pytest.mark.parametrize(
    ("one", "other", "minutes", "reason"),
    [
        ("T10:35", "T10:35Z", 0, "one time"),
        ("2023-05-18T10:35", "T12:05", 90, "an hour and a half"),
        ("T10:35", "2023-05-18", None, "no time of day"),
        ("2023-05-18", "T10:35", None, "on the other side"),
        ("T10", "T10:35", None, "an hour alone"),
        ("T:30", "T10:35", None, "minutes alone"),
    ],
)
def test_minutes_between(one: str, other: str, minutes: int | None, reason: str) -> None:
    assert minutes_between(one, other) == minutes, reason


@pytest.mark.parametrize(
    ("value", "hour"),
    [("T00:59", 0), ("T01:00", 1), ("2023-05-18T23:59Z", 23), ("T24:00", 24), ("2023-05-18", None), ("", None)],
)
def test_the_hour_of_a_value(value: str, hour: int | None) -> None:
    assert hour_of(value) == hour
