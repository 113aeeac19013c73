"""When things happened: what covers which days, what is recalled, and what cannot be one occasion."""

from datetime import date

import pytest

from xref.comparison.occasions import apart, long_before, stretch


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2016-09-25", date(2016, 9, 25), date(2016, 9, 25)),
        ("2016-09-25T06:30", date(2016, 9, 25), date(2016, 9, 25)),  # the time of day does not matter
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),  # a leap year
        ("2015-12", date(2015, 12, 1), date(2015, 12, 31)),  # the year ends with its month
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-22", date(2016, 1, 1), date(2016, 12, 31)),  # a summer: no month, so the whole year
        ("2016-W39", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-13", date(2016, 1, 1), date(2016, 12, 31)),  # no month of the calendar
        ("2016-02-30", date(2016, 1, 1), date(2016, 12, 31)),  # no day of it
        ("2016-09-2", date(2016, 1, 1), date(2016, 12, 31)),  # cut short
        ("2016-09-25/26", date(2016, 1, 1), date(2016, 12, 31)),  # what follows may change all
        ("2016T06:30", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-09T06:30", date(2016, 9, 1), date(2016, 9, 30)),
        (("2016-09-01", "2016-09-03"), date(2016, 9, 1), date(2016, 9, 3)),
        (("2016-09", "2016-10"), date(2016, 9, 1), date(2016, 10, 31)),  # from the first day to the last
        (("2016-09-01", "2016-09-02", "2016-09-05"), date(2016, 9, 1), date(2016, 9, 5)),  # several days
        (("2016-09-01",), date(2016, 9, 1), date(2016, 9, 1)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),  # the last month of the calendar
        ("0001-01", date(1, 1, 1), date(1, 1, 31)),  # and the first
    ],
)
def test_the_days_that_a_date_covers(value, first, last):
    assert stretch(value) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    "value",
    [
        None,
        "-W-2",  # a weekday of no known week
        "--06",  # a month of no known year
        "197X",  # a decade
        "0000",  # no year of the calendar
        "0000-05-03",
        "PT3H",  # a span of time
        (None, "2016"),  # a range that is open at one end
        ("2016", None),
        (),
        2016,  # a number
        0,
    ],
)
def test_what_tells_no_year_covers_no_days(value):
    assert stretch(value) is None


@pytest.mark.parametrize(
    ("when", "day", "expected"),
    [
        ("2016-10-04", "2016-10-06", False),  # two days before is the news
        ("2016-09-28", "2016-10-06", False),  # so is a week before
        ("2016-09-27", "2016-10-06", True),  # nine days are recalled
        ("2016-10-08", "2016-10-06", False),  # what is to come is not
        ("9999-12-31", "9999-12-30", False),  # the calendar has no day after
        ("2015", "0001-01-01", False),
        ("2016-08", "2016-10-06", True),
        ("2015", "2016-10-06", True),
        ("2016", "2016-10-06", False),  # this year may be now
        (None, "2016-10-06", False),
        ("2015", None, False),  # nothing to measure by
    ],
)
def test_what_an_article_recalls(when, day, expected):
    assert long_before(when, day) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((None, "2016-10-06"), (None, "2016-10-07"), False),  # two reports of one day
        ((None, "2016-10-06"), (None, "2016-12-01"), False),  # a later report may update the first
        ((None, "2016-10-06"), (None, "2017-10-06"), True),  # a year later it is another story
        (("2016-08", "2016-10-06"), (None, "2016-10-06"), True),  # an earlier attack recalled beside today's
        (("2016-08", "2016-10-06"), ("2016-08-14", "2016-10-07"), False),  # both recall the same month
        (("2016-08", "2016-10-06"), ("2015", "2016-10-06"), True),  # two things recalled
        (("2010", "2012-09-07"), (None, "2010-09-10"), False),  # a trial recalls what was news two years before
        ((None, None), ("2015", "2016-10-06"), False),  # no day known: nothing is invented
        ((None, "2016-10-06"), (None, "2016-12-28"), False),  # 83 days later: 75 before the week it tells of
        ((None, "2016-10-06"), (None, "2016-12-29"), True),  # 84
        (("2016-08-28", "2016-10-06"), (None, "2016-09-13"), False),  # recalled a week before the week it tells of
        (("2016-08-28", "2016-10-06"), (None, "2016-09-14"), True),  # a day more
        (("2016-08-28", "2016-10-06"), (None, "2016-08-20"), False),  # recalled a week after it
        (("2016-08-28", "2016-10-06"), (None, "2016-08-19"), True),  # a day more
        (("2016-08-28", "2016-10-06"), ("2016-08-28", "2016-10-07"), False),  # both recall one day
        (("2016-08-28", "2016-10-06"), ("2016-08-29", "2016-10-07"), True),  # two days
        (("2016-10-05", "2016-10-06"), (None, "2016-12-28"), False),  # what is new is not dated to the day
        ((None, "9999-12-31"), (None, "9999-12-30"), False),  # at the ends of the calendar
        ((None, "0001-01-01"), (None, "0001-01-02"), False),
    ],
)
def test_one_occasion_or_two(one, other, expected):
    assert apart(one, other) is expected
    assert apart(other, one) is expected
