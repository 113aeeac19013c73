"""What comparing reads of every article: its claims by place, and how telling its words are."""

from __future__ import annotations

from typing import Any

import pytest

from xref.comparison.readings import read
from xref.model import Article, Claim, Passage, Span
from xref.segmentation import segment

FAR = 5000
"""Where a second article's worth of text begins, far beyond what any index holds together."""


def claim(name: str, *spans: tuple[int, int], kind: Any = "indirect", article: str = "a", field: Any = "text") -> Claim:
    return Claim(
        id=name, article=article, source=None, published=None, kind=kind, text="",
        content=tuple(Passage(article=article, field=field, start=start, end=end, text="") for start, end in spans),
        context=Span(*spans[0]),
    )  # fmt: skip


def reading(*claims: Claim):
    (found,) = read([Article(id="a", title="Wharf", text="Ships sank. " * 600)], claims).readings
    return found


@pytest.mark.parametrize(
    ("start", "end", "expected", "why"),
    [
        (0, 5, [], "before all of them"),
        (0, 10, [], "up to the first"),
        (0, 11, ["x"], "one character of it"),
        (19, 25, ["x"], "the last one of it"),
        (20, 25, [], "behind it"),
        (15, 45, ["x", "y"], "half of one, all of none: the first of two as near"),
        (18, 45, ["y", "x"], "the one of which more is meant"),
        (44, 200, ["z", "y"], "both parts of a claim count together"),
        (FAR, FAR + 3000, ["far"], "far on"),
        (FAR + 1999, FAR + 2000, ["far"], "the end of a long one"),
        (FAR + 2000, FAR + 2001, [], "behind it"),
        (FAR - 1, FAR + 1, ["far"], "its beginning"),
        (FAR + 700, FAR + 700, ["far"], "a place without width lies in it"),
        (FAR, FAR, [], "but not at its edge"),
    ],
)
def test_claims_at_a_place(start, end, expected, why):
    found = reading(
        claim("far", (FAR, FAR + 2000)), claim("y", (40, 50)), claim("x", (10, 20)), claim("z", (60, 64), (70, 74))
    )
    assert [one.id for one in found.claims_at("text", start, end)] == expected, why


def test_attributed_claims_come_before_narration_however_little_of_them_is_meant():
    found = reading(claim("told", (0, 50), kind="narration"), claim("said", (48, 60)))
    assert [one.id for one in found.claims_at("text", 0, 50)] == ["said", "told"]


def test_a_long_claim_counts_once_however_long():
    found = reading(claim("long", (0, 3000)), claim("near", (100, 2990)))
    assert [one.id for one in found.claims_at("text", 100, 2995)] == ["long", "near"]
    assert [one.id for one in found.claims_at("text", 100, 2990)] == ["long", "near"], "as near: the first in the text"
    found = reading(claim("long", (0, 1100)), claim("near", (900, 2900)))
    assert [one.id for one in found.claims_at("text", 0, 2900)] == ["near", "long"]


def test_a_claim_counts_once_wherever_it_is_kept():
    found = reading(claim("wide", (0, 560)), claim("narrow", (600, 700)))
    assert [one.id for one in found.claims_at("text", 500, 1000)] == ["narrow", "wide"]


def test_fields_are_apart():
    found = reading(claim("head", (0, 5), field="title"), claim("body", (0, 5)))
    assert [one.id for one in found.claims_at("title", 0, 5)] == ["head"]
    assert [one.id for one in found.claims_at("text", 0, 5)] == ["body"]


def test_claims_are_in_order_of_place():
    found = reading(claim("c", (30, 40)), claim("b", (10, 20)), claim("a", (10, 20)), claim("t", (0, 5), field="title"))
    assert [one.id for one in found.claims] == ["a", "b", "c", "t"]


def test_claims_of_other_articles_are_left_out_of_the_readings():
    articles = [Article(id="b", text="Ships sank."), Article(id="a", text="Boats sank.")]
    ours, theirs = claim("ours", (0, 5)), claim("theirs", (0, 5), article="z")
    corpus = read(articles, [ours, theirs])
    assert [(one.article.id, one.claims) for one in corpus.readings] == [("b", ()), ("a", (ours,))]
    assert corpus.claims == {"ours": ours, "theirs": theirs}


def test_words_weigh_by_the_sentences_that_hold_them():
    article = Article(id="a", text="Ships sank. Ships burned. Ships left for Kyme.")
    weights = read([article], []).weights
    assert (weights.total, weights.counts["ship"], weights.counts["kyme"]) == (3, 3, 1)


def test_sections_that_are_given_are_taken():
    articles = [Article(id="a", text="Ships sank. Shares: 12."), Article(id="b", text="Ships sank.")]
    (whole,) = segment(articles[0])
    (short,) = segment(Article(id="a", text="Ships sank."))
    corpus = read(articles, [], {"a": [short]})
    assert corpus.readings[0].sections == (short,)
    assert corpus.readings[1].sections == tuple(segment(articles[1]))
    assert corpus.weights.total == 2
    assert read(articles, []).readings[0].sections == (whole,)
