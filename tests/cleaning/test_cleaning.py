"""What is marked as not the article, and that nothing else is."""

from __future__ import annotations

from xref.cleaning import clean
from xref.model import Article, Aside

BODY = (
    "The ferry between the two islands stopped running on Monday after its engine failed, the harbour master said.\n\n"
    "Passengers waited for nine hours before a fishing boat took the last of them home, she added.\n\n"
)


def marked(text, **extra):
    article = Article(id="a", text=text, extra=extra)
    return [(aside.reason, text[aside.start : aside.end]) for aside in clean(article)]


def test_body_is_left_alone():
    assert marked(BODY) == []


def test_comments_run_to_the_end():
    thread = (
        "3 thoughts on “Ferry stops”\n\n1. I was there and it was cold, said nobody at all to anyone.\n\nLeave a Reply"
    )
    assert marked(BODY + thread) == [("comments", thread)]


def test_teasers_end_where_the_article_goes_on():
    teaser = "Related articles\nWhy ferries fail\n12 May, 2021\nThe price of boats […]"
    more = "\n\nThe company that runs the ferry promised to repair the engine before the end of the week."
    assert marked(BODY + teaser + more) == [("teasers", teaser)]


def test_asides_that_were_brought_along_are_kept():
    article = Article(id="a", text=BODY, extra={"asides": [{"start": 3, "end": 9, "reason": "share"}]})
    assert clean(article) == (Aside(start=3, end=9, reason="share"),)
