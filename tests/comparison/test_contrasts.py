"""Words that exclude one another, said of one thing or not."""

import pytest

from xref import Article, Finding
from xref.comparison.contrasts import contrast_findings
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    return contrast_findings(read(corpus.articles, corpus.claims))


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            "The robber fled from the bank in a grey Ostrava van.",
            "The robber fled in a silver Ostrava van.",
            "a colour",
        ),
        (
            "Orme was charged with arson in Lund on Friday.",
            "Orme was charged with fraud in Lund on Friday.",
            "a charge",
        ),
        ("The fire hit an elementary school in Lund.", "The fire hit a secondary school in Lund.", "a kind of school"),
    ],
)
def test_a_difference(a: str, b: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, len(one.values)) for one in found(*texts)] == [("differ", 2)], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("He fled in a gray Ostrava van.", "He fled in a grey Ostrava van.", "two spellings"),
        ("Orme fired a rifle at the guard.", "Orme fired a gun at the guard.", "a rifle is a gun"),
        ("A grey van left the bank.", "Otto Quist wore a silver ring in court.", "two things"),
        (
            "A grey van left the bank. A silver van left the bank.",
            "A silver van left the bank.",
            "one article has both",
        ),
        ("A grey or silver van left the bank.", "A silver van left the bank.", "a sentence with both"),
    ],
)
def test_no_difference(a: str, b: str, reason: str) -> None:
    assert not found(a, b), reason
