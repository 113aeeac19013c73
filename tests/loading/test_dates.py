"""Publication dates as written, to ISO 8601; and when a date in digits is left alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.loading import dates

KNOWN = [
    ("2023", "2023", "a year alone"),
    ("2023-05", "2023-05", "a month"),
    ("2023-05-18", "2023-05-18", "ISO"),
    ("2023/5/8", "2023-05-08", "year first leaves no doubt"),
    ("2023.05.18", "2023-05-18", "year first with points"),
    ("20230518", "2023-05-18", "compact"),
    ("20230518T143000Z", "2023-05-18T14:30Z", "compact with a time"),
    ("2023-05-18T14:30:59Z", "2023-05-18T14:30Z", "seconds are no use"),
    ("2023-05-18 14:30:59.123+0200", "2023-05-18T14:30+02:00", "fractions, zone without colon"),
    ("2023-05-18T14:30", "2023-05-18T14:30", "no zone"),
    ("2023-05-18T14:30:00+00:00", "2023-05-18T14:30Z", "zone zero"),
    ("2023-05-18T99:30", "2023-05-18", "a time that no clock shows"),
    ("Thu, 18 May 2023 14:30:00 +0200", "2023-05-18T14:30+02:00", "RFC 2822"),
    ("18 May 2023 14:30:00 GMT", "2023-05-18T14:30Z", "RFC 822 without a weekday"),
    ("Thu May 18 14:30:00 2023", "2023-05-18T14:30", "ctime"),
    ("Thu May 18 14:30:00 +0000 2023", "2023-05-18T14:30Z", "with a zone before the year"),
    ("May 18, 2023", "2023-05-18", "month first"),
    ("May 18,2023", "2023-05-18", "without a space"),
    ("18 May 2023", "2023-05-18", "day first"),
    ("18th of May, 2023", "2023-05-18", "ordinal"),
    ("Sept. 5, 2023", "2023-09-05", "abbreviated"),
    ("THURSDAY, MAY 18, 2023", "2023-05-18", "capitals and weekday"),
    ("May 2023", "2023-05", "month and year"),
    ("May 18, 2023 2:30 p.m. ET", "2023-05-18", "a zone that nobody knows: the day alone"),
    ("1684420200", "2023-05-18T14:30Z", "Unix seconds"),
    ("1684420200000", "2023-05-18T14:30Z", "Unix milliseconds"),
    ("6/21/2016", "2016-06-21", "only one reading"),
    ("21/6/2016", "2016-06-21", "only the other"),
    ("5/5/2016", "2016-05-05", "both readings agree"),
    ("10/25/11", "2011-10-25", "two digits of a year"),
    ("10/25/85", "1985-10-25", "of the last century"),
]


@pytest.mark.parametrize(("written", "expected", "why"), KNOWN, ids=[why for _, _, why in KNOWN])
def test_known_forms(written, expected, why):
    assert dates.parse(written) == expected


UNKNOWN = [
    ("4/3/2016", "two readings"),
    ("yesterday", "would need the clock"),
    ("Monday", "would need the clock"),
    ("2 hours ago", "would need the clock"),
    ("May 18", "no year"),
    ("2023-13-01", "no such month"),
    ("31 June 2023", "no such day"),
    ("0000-00-00", "an empty field of a database"),
    ("3 dogs at 10 Downing Street in May 2020", "a sentence with a date in it"),
    ("9" * 400, "digits without end"),
    ("", "nothing"),
    ("n/a", "nothing in words"),
]


@pytest.mark.parametrize(("written", "why"), UNKNOWN, ids=[why for _, why in UNKNOWN])
def test_what_is_no_certain_date_is_left_alone(written, why):
    assert dates.parse(written) is None


def test_an_order_decides_between_two_readings():
    assert dates.parse("4/3/2016", "month first") == "2016-04-03"
    assert dates.parse("4/3/2016", "day first") == "2016-03-04"


DECISIONS = [
    (["4/3/2016", "6/21/2016"], [], "month first", "a sibling leaves no choice"),
    (["4/3/2016", "21/6/2016"], [], "day first", "the other way"),
    (["4/3/2016", "6/21/2016", "21/6/2016"], [], None, "siblings that disagree"),
    (["4/3/2016", "5/5/2016"], [], None, "no sibling tells"),
    (["4/3/2016"], ["It rained on 2 April 2016, she said."], "month first", "the text names a day near one reading"),
    (["4/3/2016"], ["It rained on March 3, 2016."], "day first", "near the other"),
    (["4/3/2016"], ["It rained in 2014."], None, "a year is no day"),
    (["4/3/2016"], ["From 3 April 2016 to 4 March 2016."], None, "near both"),
    ([], [], None, "no dates"),
    (["4/3/2016"], [], None, "nothing at all"),
]


def test_a_web_address_decides():
    assert dates.decide(["4/3/2016"], ["Text."], ["https://tarn.example/2016/04/03/bridge"]) == "month first"
    assert dates.decide(["4/3/2016"], ["Text."], ["https://tarn.example/2016/04/bridge"]) is None


@pytest.mark.parametrize(("values", "texts", "expected", "why"), DECISIONS, ids=[row[3] for row in DECISIONS])
def test_the_order_of_a_file(values, texts, expected, why):
    assert dates.decide(values, texts) == expected


@given(st.dates(min_value=date(1700, 1, 1), max_value=date(2199, 12, 31)))
def test_every_day_comes_back_in_every_form(day):
    iso = day.isoformat()
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%b %d, %Y", "%A, %d %B %Y", "%Y%m%d"):
        assert dates.parse(day.strftime(form)) == iso


@given(st.text(max_size=60))
def test_any_text_gives_a_date_or_nothing(text):
    found = dates.parse(text)
    assert found is None or dates.parse(found) == found


def test_dates_in_running_text_have_their_places():
    text = "It opened on May 3, 2021 and closed on 4 June 2022."
    assert [(text[found.start : found.end], found.value) for found in dates.written(text)] == [
        ("May 3, 2021", "2021-05-03"),
        ("4 June 2022", "2022-06-04"),
    ]


ADDRESSES = [
    ("https://tarn.example/news/2023/05/18/bridge.html", "2023-05-18"),
    ("https://tarn.example/2023/may/18/bridge", "2023-05-18"),
    ("https://tarn.example/2023/05/bridge", "2023-05"),
    ("https://tarn.example/bridge-2023-05-18", "2023-05-18"),
    ("https://tarn.example/2023/13/18/bridge", None),
    ("https://tarn.example/story/2023", None),
    ("https://tarn.example/1234/05/18/", None),
    ("https://tarn.example/2023/abc/18/", None),
    ("", None),
]


@pytest.mark.parametrize(("url", "expected"), ADDRESSES)
def test_dates_in_addresses(url, expected):
    assert dates.in_address(url) == expected
