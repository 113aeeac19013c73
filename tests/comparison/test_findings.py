"""What comparing finds in articles of a sentence or two: each row of the table is a rule, through all the steps."""

from __future__ import annotations

from pathlib import Path

import cases
import pytest

from xref.corpus import Corpus
from xref.model import Article

TABLES = sorted(Path(__file__).with_name("findings").glob("*.tsv"))
REWORDED = "told in other words"
"""Why a finding is made that says no more than that two claims are worded in two ways."""


def corpus(texts: list[str]) -> Corpus:
    """Articles of several outlets, published on one day, read by the rules."""
    articles = (
        Article(id=f"a{at}", source=f"S{at}", text=text, published="2021-02-03") for at, text in enumerate(texts)
    )
    return Corpus(articles=tuple(articles), tagger="rules")


def told(texts: list[str]) -> str:
    """The findings of some articles as the table writes them."""
    found = sorted(
        f"{one.verdict} {one.aspect} [{one.subject}] {' / '.join(value.text for value in one.values)}"
        for one in corpus(texts).findings()
        if one.verdict != "single" and one.why != REWORDED
    )
    return "; ".join(found) or "-"


@pytest.mark.parametrize("row", cases.rows(*TABLES), ids=lambda row: row["articles"])
def test_what_articles_agree_and_differ_on(row: dict[str, str]) -> None:
    assert told(row["articles"].split(" || ")) == row["findings"], row["reason"]


@pytest.mark.parametrize("row", cases.rows(*TABLES)[::4], ids=lambda row: row["articles"])
def test_findings_rest_on_passages_of_each_article_they_name(row: dict[str, str]) -> None:
    """Every value has a passage, the articles that say nothing are named, and the weightiest comes first."""
    texts = row["articles"].split(" || ")
    found = corpus(texts).findings()
    for one in found:
        holding = {mention.passage.article for value in one.values for mention in value.mentions}
        assert all(value.mentions for value in one.values)
        assert {*one.silent, *holding} == {f"a{at}" for at in range(len(texts))}
        assert not {*one.silent} & holding
        assert 0 <= one.score <= 1
    order = ["differ", "vary", "agree", "single"]
    assert [one.verdict for one in found] == sorted((one.verdict for one in found), key=order.index)
