"""Places of one deed of which one lies within another."""

import pytest

import xref
from xref.model import Article


def places(*texts):
    articles = tuple(Article(id=str(number), text=text) for number, text in enumerate(texts))
    return [
        (finding.verdict, sorted(value.text for value in finding.values))
        for finding in xref.Corpus(articles=articles).findings()
        if finding.aspect == "place" and len(finding.values) > 1
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # one article gives both the country and the city, the other the country alone
        (
            "The bank will open a branch office in France. It will open a branch office in Lyon next year.",
            "The bank will open a branch office in France.",
            [("vary", ["France", "Lyon"])],
        ),
        # what is done elsewhere with another thing is another deed
        (
            "The bank will open a branch office in France. It will close a large warehouse in Lyon.",
            "The bank will open a branch office in France.",
            [],
        ),
        # both articles give both: nothing varies
        (
            "The bank will open a branch office in France. It will open a branch office in Lyon next year.",
            "The bank will open a branch office in France. It will open a branch office in Lyon next year.",
            [],
        ),
    ],
)
def test_places_within_places(first, second, expected):
    assert places(first, second) == expected
