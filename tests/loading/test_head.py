"""What the top of a text says about its outlet, its date and its author; and what it does not say."""

from __future__ import annotations

import pytest

from xref.loading.head import Head, byline, head, masthead, stamp

BODY = "\n\nThe ferry stopped running on Monday after its engine failed, and nobody knows yet when it will run again.\n"

HEADS = [
    ("Tarn Valley Research, May 18, 2023", Head("Tarn Valley Research", "May 18, 2023"), "outlet and date"),
    ("The Daily Quill | 4 July 2024", Head("The Daily Quill", "4 July 2024"), "with a bar"),
    ("tarnvalley.example 16 May 2023", Head("tarnvalley.example", "16 May 2023"), "an address is an outlet"),
    ("LONDON, May 18, 2023", Head(None, "May 18, 2023"), "a place is no outlet"),
    ("May 18, 2023", Head(None, "May 18, 2023"), "a date alone"),
    ("Published 4:15 PM EDT, Tue July 4, 2023", Head(None, "July 4, 2023"), "label, time, zone, weekday"),
    ("Posted: 1052 GMT (1852 HKT), April 10, 2007", Head(None, "April 10, 2007"), "two times"),
    ("First Posted: 10/25/11 06:44 PM ET Updated: 12/25/11 05:12 AM ET", Head(None, "10/25/11"), "the first counts"),
    ("Updated 4 July 2023", Head(None, "4 July 2023"), "an update, when nothing else is there"),
    ("Updated 5 July 2023\n\nPublished 4 July 2023", Head(None, "4 July 2023"), "publication before update"),
    ("Date of publication 11 October 2016", Head(None, "11 October 2016"), "in so many words"),
    ("By Jane Roe", Head(None, None, "Jane Roe"), "byline"),
    ("By Jane Roe, The Valley Gazette", Head("The Valley Gazette", None, "Jane Roe"), "byline with outlet"),
    ("By Jane Roe, Chief Political Correspondent", Head(None, None, "Jane Roe"), "a post is no outlet"),
    ("By Jane Roe, August 14, 2020 2:30 pm", Head(None, "August 14, 2020", "Jane Roe"), "byline with date"),
    ("NAIROBI, Kenya (AP) - A bridge fell.", Head("AP"), "dateline with agency"),
    ("LONDON, March 3 (Reuters) — A bridge fell.", Head("Reuters"), "dateline with a day without year"),
    ("By the time the ferry came, it was dark and cold.", Head(), "a sentence that starts with By"),
    ("The bridge opened on May 3, 2021.", Head(), "a sentence with a date"),
    ("Seven people met on 4 July 2023", Head(), "a title with a date"),
    ("Chapter 4, page 12", Head(), "numbers"),
]


@pytest.mark.parametrize(("line", "expected", "why"), HEADS, ids=[why for _, _, why in HEADS])
def test_heads(line, expected, why):
    assert head(f"A ferry stops\n\n{line}{BODY}") == expected


def test_what_stands_below_the_body_does_not_count():
    assert head(f"A ferry stops{BODY}{BODY}\nOther Stories Daily, 8 January 2026\n") == Head()


def test_a_standfirst_may_stand_above_the_date():
    standfirst = "Ann Bee, 34, was walking home near the river when the wall came down, and nobody was there to see it."
    assert head(f"A wall falls\n\n{standfirst}\n\nSaturday, September 14, 2013, 9:29 PM{BODY}").published == (
        "September 14, 2013"
    )


def test_a_title_that_is_a_date_counts():
    assert head(f"27 NOVEMBER, 2005{BODY}", "27 NOVEMBER, 2005").published == "27 NOVEMBER, 2005"


def test_marks_of_links_are_looked_through():
    assert head(f"A ferry stops\n\n<u>Tarn Daily</u>, **May 18, 2023**{BODY}").source == "Tarn Daily"


MASTHEADS = [
    ("The Tarn Echo", "The Tarn Echo", "a name whose last word is an outlet's"),
    ("Source: Tarn Radio Online", "Tarn Radio Online", "a label, and an outlet's word anywhere"),
    ("Publication: tarn.example", "tarn.example", "an address under a label"),
    ("Reuters", "Reuters", "an agency"),
    ("Source: (AP)", "AP", "an agency under a label"),
    ("tarn.example", None, "an address alone may be anything"),
    ("Source: Ministry of Health", None, "whom a figure is from"),
    ("Echo", None, "a word alone"),
    ("Letters to the Herald", None, "a title"),
    ("Ada Quill", None, "a person"),
    ("The Tarn Echo will close", None, "a sentence"),
]


@pytest.mark.parametrize(("line", "outlet", "why"), MASTHEADS, ids=[case[2] for case in MASTHEADS])
def test_mastheads(line, outlet, why):
    assert masthead(line) == outlet


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("By Jane Roe and John Doe", True),
        ("by JANE ROE", True),
        ("Written by Jane Roe, staff writer", True),
        ("By Ana de la Cruz for Valley News", True),
        ("By noon the water had gone", False),
        ("By and large it was a good year for cherries.", False),
        ("Bye Jane", False),
    ],
)
def test_bylines(line, is_one):
    assert (byline(line) is not None) is is_one


def test_a_stamp_tells_an_update_from_a_publication():
    assert stamp("Last Updated: Monday, 28 November 2005, 02:24 GMT").updated
    assert not stamp("Posted 28 November 2005").updated
