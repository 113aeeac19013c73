"""The furniture tables: that they are well formed, and what they say about single lines."""

from __future__ import annotations

import pytest

from xref import tables
from xref.cleaning import furniture
from xref.cleaning.lines import fold, lines
from xref.cleaning.page import EVERYWHERE

SCOPES = {"line", "title", "sentence", "head", "tail", "thread"}


def test_tables_are_well_formed():
    for reason, scope, most, pattern in tables.rows("furniture_lines"):
        assert reason
        assert scope in SCOPES
        assert 0 < int(most) <= 150
        assert pattern.count("(") == pattern.count(")")
        assert pattern == pattern.lower()
    for reason, scope, pattern in tables.rows("furniture_headings"):
        assert reason
        assert scope in {"end", "thread", "list", "box"}
        assert pattern == pattern.lower()
    for _, phrase in tables.rows("furniture_phrases"):
        assert phrase == fold(phrase)


LINES = [
    ("Share this article", "share"),
    ("Share on Facebook", "share"),
    ("SHARE  |  TWEET  |  PRINT", "share"),
    ("Facebook Twitter WhatsApp", "share"),
    ("1,204 shares", "share"),
    ("Follow us on Twitter and Instagram", "newsletter"),
    ("Sign up for our free daily newsletter.", "newsletter"),
    ("Enter your email address", "newsletter"),
    ("Advertisement", "advertisement"),
    ("Story continues below", "advertisement"),
    ("This website uses cookies to improve your experience.", "cookies"),
    ("© 2024 Valley Press Ltd. All rights reserved.", "copyright"),
    ("(c) Valley Press", "copyright"),
    ("Photo: Ann Bee", "photo credit"),
    ("Ann Bee/Getty Images", "photo credit"),
    ("Tags: ferries, islands", "blog"),
    ("Page 3 of 7", "page furniture"),
    ("5 min read", "page furniture"),
    ("Home » News » World", "site menu"),
    ("Read more: Why ferries fail", "related"),
    ("View this post on Instagram", "embed"),
    # and what only looks like it
    ("Shares of the company fell by three per cent.", None),
    ("Share prices fell", None),
    ("Follow the money, she told them.", None),
    ("“Subscribe to our channel,” he said to the camera.", None),
    ("Read the law, and you will see that it forbids nothing.", None),
    ("Home at last", None),
    ("The newsletter of the union said on Tuesday that talks had failed.", None),
    ("Comments by the minister caused a stir", None),
    ("More than 40 people were hurt.", None),
    ("See you in court, the mayor said.", None),
    ("38", None),
    ("Killed: 12, hurt: 31", None),
]


@pytest.mark.parametrize(("text", "reason"), LINES)
def test_lines(text, reason):
    assert furniture.of_line(lines(text)[0], EVERYWHERE) == reason


HEADINGS = [
    ("5 thoughts on “A ferry stops”", ("comments", "end")),
    ("Twelve responses to A ferry stops", None),  # the words for numbers end at ten
    ("Leave a Reply", ("comments", "thread")),
    ("COMMENTS (12)", ("comments", "thread")),
    ("Latest articles", ("teasers", "list")),
    ("More from Valley Press", ("teasers", "list")),
    ("About the author:", ("author", "box")),
    ("Latest articles were read by a judge.", None),
    ("Background", None),
    ("What happens next", None),
    ("Latest", ("teasers", "list")),
    ("Latest figures", None),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_headings(text, expected):
    assert furniture.heading(lines(text)[0]) == expected


CREDITS = [
    ("(Reporting by Ann Bee; Editing by Cy Dee)", True),
    ("Bee reported from Norvik.", True),
    ("Ann Bee contributed to this report.", True),
    ("Contributing: Ann Bee and Cy Dee, Valley Press", True),
    ("Bee reported from Norvik that the bridge had fallen.", False),
    ("Ann Bee", False),
    ("Reporting is a crime there.", False),
]


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_credits(text, expected):
    assert furniture.is_credit(lines(text)[0]) is expected


def test_notices_need_three_phrases_or_two_below_the_body():
    two = "This is fair use of copyrighted material in the opinion of the court in Lenz."
    three = two + " All rights reserved."
    assert furniture.notice(lines(two)[0], below=False) is None
    assert furniture.notice(lines(two)[0], below=True) == "copyright"
    assert furniture.notice(lines(three)[0], below=False) == "copyright"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  “Share”  this… ", "share\" this"),
        ("<u>Follow</u> **us**", "follow us"),
        ("[Share](https://a.example/b)", "share"),
        ("12,345 Comments (3)", "0 comments 0"),
        ("(C) 2024", "© 0"),
        ("Category : News", "category: news"),
        ("→ Read more »", "read more"),
    ],
)  # fmt: skip
def test_folding(text, folded):
    assert fold(text) == folded
