"""Claims against articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.comparison.matrix import matrix
from xref.model import Cluster


def shared(story, name, *claims):
    """A cluster of some of the story's claims, named by their ids."""
    articles = tuple(dict.fromkeys(claim.article for claim in story.claims if claim.id in claims))
    return Cluster(id=name, label=name.upper(), articles=articles, claims=claims, mentions=())


def test_a_row_tells_who_carries_a_claim_and_who_is_silent(story):
    (row,) = matrix(story.articles, story.claims, story.clusters, story.findings)
    assert (row.cluster, row.label) == ("k1", "We kept our word")
    assert row.cells == (("a", ("c2a",)), ("b", ("c2b",)))
    assert row.silent == ("c",)
    assert row.verdict == "differ"


def test_cells_are_in_the_order_of_the_articles_with_all_claims_of_each(story):
    cluster = shared(story, "k", "c2b", "c1a", "c1b")
    (row,) = matrix(story.articles[::-1], story.claims, [cluster], [])
    assert row.cells == (("b", ("c2b", "c1b")), ("a", ("c1a",)))
    assert row.silent == ("c",)
    assert row.verdict is None


def test_what_one_article_says_twice_is_no_row(story):
    assert matrix(story.articles, story.claims, [shared(story, "k", "c1a", "c2a")], []) == ()


def test_rows_that_most_articles_carry_come_first(story):
    third = replace(story.claims[0], id="c1c", article="c")
    claims = (*story.claims, third)
    clusters = [shared(story, "two", "c2a", "c2b"), Cluster(
        id="three", label="", articles=("a", "b", "c"), claims=("c1a", "c1b", "c1c"), mentions=(),
    ), shared(story, "last", "c1a", "c2b")]  # fmt: skip
    rows = matrix(story.articles, claims, clusters, [])
    assert [(row.cluster, row.silent) for row in rows] == [("three", ()), ("two", ("c",)), ("last", ("c",))]


@pytest.mark.parametrize(
    ("verdicts", "expected", "why"),
    [
        (["differ", "vary", "agree"], "differ", "the gravest"),
        (["agree", "vary"], "vary", "of two"),
        (["vary", "agree"], "vary", "whichever comes first"),
        (["agree"], "agree", "the only one"),
        (["single"], None, "what one alone says compares nothing"),
        (["single", "agree"], "agree", "whatever else is found"),
        ([], None, "nothing was compared"),
    ],
)
def test_the_verdict_is_the_gravest_on_any_of_the_claims(story, verdicts, expected, why):
    findings = [replace(story.findings[1], verdict=verdict) for verdict in verdicts]
    other = replace(story.findings[0], verdict="differ")  # on other claims
    (row,) = matrix(story.articles, story.claims, story.clusters, [*findings, other])
    assert row.verdict == expected, why


def test_each_claim_of_a_row_may_bring_its_verdict(story):
    cluster = shared(story, "k", "c1a", "c2b")
    findings = [replace(story.findings[0], verdict="agree"), replace(story.findings[1], verdict="vary")]
    (row,) = matrix(story.articles, story.claims, [cluster], findings)
    assert row.verdict == "vary"
