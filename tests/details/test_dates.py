"""Dates: each row is a form that news writes, read on 18 May 2023 (a Thursday) unless the row says otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROWS = [
    # a month, with or without what belongs to it
    ("It met on June 11, 2023.", ["2023-06-11"]),
    ("It met on 11 June 2023.", ["2023-06-11"]),
    ("It met on the 11th of June.", ["2023-06-11"]),
    ("It met on 2023-06-11.", ["2023-06-11"]),
    ("It met on 25/12/2022.", ["2022-12-25"]),  # only one order is possible
    ("It met on 06/11/2022.", ["2022"]),  # two orders are: the year is certain
    ("It meets on Sept. 5.", ["2023-09-05"]),
    ("It met in June 2021.", ["2021-06"]),
    ("It met on June 11-13.", [("2023-06-11", "2023-06-13")]),
    ("It meets on 3-4 July.", [("2023-07-03", "2023-07-04")]),
    ("It met on June 11 and 12.", ["2023-06-11", "2023-06-12"]),
    ("It meets on 3 and 4 July.", ["2023-07-03", "2023-07-04"]),
    ("It will meet in April next year.", ["2024-04"]),
    ("It meets in the week of June 12.", ["2023-W24"]),
    # a month without a year is the one that the tense means
    ("It will open in January.", ["2024-01"]),
    ("It opened in September.", ["2022-09"]),
    ("It was signed before last June.", ["2022-06"]),
    ("It opens in July.", ["2023-07"]),
    # no months
    ("They may march on.", []),
    ("April Jonsen and June Halloran left.", []),
    ("He said Jan Kollar agreed.", []),
    ("It was a May-sized crowd.", []),
    # years and longer
    ("It began in 1999.", ["1999"]),
    ("It counted 1999 people.", []),
    ("It began in the 1990s and the '80s.", ["199X", "198X"]),
    ("It began in the mid-1960s.", ["196X"]),
    ("It ran in 2014-15.", [("2014", "2015")]),
    ("It was built in the 19th century.", ["18XX"]),
    ("It is a 21st-century office.", ["20XX"]),
    ("It fell in the second quarter of 2015.", ["2015-Q2"]),
    ("It fell in Q2 2015.", ["2015-Q2"]),
    ("It fell in the first half of this year.", ["2023-H1"]),
    ("It fell in the summer of 2021.", ["2021-22"]),
    ("It fell last fall.", ["2022-23"]),
    ("The summer was hot.", []),  # a season of no year
    # weekdays are the nearest past ones unless the clause looks ahead
    ("It fell on Monday.", ["2023-05-15"]),
    ("It fell on Thursday.", ["2023-05-18"]),  # the day itself
    ("It will fall on Monday.", ["2023-05-22"]),
    ("It fell last Thursday.", ["2023-05-11"]),
    ("The minister said Monday the vote will be held.", ["2023-05-15"]),
    ("A vote is scheduled for Monday.", ["2023-05-22"]),
    ("It could come as early as Monday.", ["2023-05-22"]),
    ("The panel may sue over Monday's ruling.", ["2023-05-15"]),
    ("It fell on Monday, May 8.", ["2023-05-08"]),
    ("It fell on Friday night.", ["2023-05-12"]),
    # leaning on the publication date
    ("It fell yesterday.", ["2023-05-17"]),
    ("It fell last week.", ["2023-W19"]),
    ("It opens next year.", ["2024"]),
    ("It opened earlier this month.", ["2023-05"]),
    ("It ends by the end of the year.", ["2023"]),
    ("It fell over the weekend.", ["2023-W19-WE"]),
    ("It fell three years ago.", ["2020"]),
    ("It fell two months ago.", ["2023-03"]),
    ("It fell 10 days ago.", ["2023-05-08"]),
    ("It fell two weeks ago.", ["2023-W18"]),
    # leaning on a day named before
    ("It met on June 11, 2022. The next day it fell.", ["2022-06-11", "2022-06-12"]),
    ("It met on June 11, 2022. It fell three days later.", ["2022-06-11", "2022-06-14"]),
    ("It met in June 2021 and fell the following month.", ["2021-06", "2021-07"]),
    # holidays
    ("It met on Christmas Day.", ["2022-12-25"]),
    ("It met on Thanksgiving 2021.", ["2021-11-25"]),
    ("It met at Easter 2022.", ["2022-04-17"]),
]

UNDATED = [
    ("It met in June.", ["--06"]),
    ("It met on June 11.", ["--06-11"]),
    ("It fell on Wednesday.", ["-W-3"]),
    ("It opens next year.", ["next year"]),
    ("It fell three years ago.", ["three years ago"]),
    ("It fell yesterday.", ["yesterday"]),
    ("It met at Easter.", ["Easter"]),
    ("It met on Christmas Day.", ["--12-25"]),
    ("It met in 2021.", ["2021"]),
]


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_dates(found, text: str, values: list) -> None:
    assert [each.value for each in found(text, "date")] == values


@pytest.mark.parametrize(("text", "values"), UNDATED)
def test_without_a_publication_date_nothing_is_invented(found, text: str, values: list) -> None:
    assert [each.value for each in found(text, "date", published=None)] == values


def test_a_publication_date_of_a_month_resolves_months_but_no_weekday(found) -> None:
    dates = found("It fell on Monday and last month.", "date", published="2023-05")
    assert [each.value for each in dates] == ["-W-1", "2023-04"]


def test_the_words_that_qualify_a_date_belong_to_it(found) -> None:
    texts = [each.text for each in found("It fell in late June, last Friday night and at the end of 2022.", "date")]
    assert texts == ["late June", "last Friday night", "end of 2022"]


@given(st.dates())
def test_every_way_to_write_a_day_gives_that_day(found, day) -> None:
    if day.year < 1400 or day.year > 2100:
        return
    ways = [f"{day:%B} {day.day}, {day.year:04d}", f"{day.day} {day:%B} {day.year:04d}", day.isoformat()]
    values = {tuple(each.value for each in found(f"It fell on {way}.", "date")) for way in ways}
    assert values == {(day.isoformat(),)}


@given(st.text(max_size=60))
def test_no_text_breaks_the_recognisers(found, text: str) -> None:
    found(f"On June 11 {text} in 2022", published="2023-05-18T10:00")
