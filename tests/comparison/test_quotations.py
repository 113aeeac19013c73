"""The same quotation in two articles: the same words, a word changed, a cut, or two things said."""

import pytest

from xref import Article, Finding
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    findings = Corpus(articles=articles, tagger="rules").findings()
    return [one for one in findings if one.aspect == "wording" and not one.faint and one.verdict != "single"]


ROWS = [
    (
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        "agree",
        "the same words",
    ),
    (
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        'Ada Lund said: "The harbour tax will ruin every carpenter in Kyme."',
        "differ",
        "one word for another",
    ),
    (
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        'Ada Lund said: "The harbour tax will ruin every fisherman."',
        "vary",
        "cut short",
    ),
    (
        'Ada Lund called it a "treacherous smuggler paradise" on Monday.',
        'Ada Lund called it a "treacherous little smuggler paradise" on Monday.',
        "differ",
        "a word dropped from a phrase of three rare ones",
    ),
    (
        'Ada Lund said: "We shall hang every last scoundrel from the lighthouse in Kyme."',
        'Ada Lund said: "We shall hang every last scou***el from the lighthouse in Kyme."',
        "vary",
        "a word masked for decency",
    ),
    (
        'Ada Lund said: "Because the Kyme estuary is not very deep, a whale is not expected."',
        'Ada Lund said: "The Kyme estuary is not deep enough that we could expect whales."',
        "differ",
        "one speaker and nearly the same telling words: translated twice",
    ),
    (
        'Ada Lund said: "We are going to get the d***ed estuary bridge built."',
        'Ada Lund said: "We are going to get the damned estuary bridge built."',
        "vary",
        "letters of an oath left out by one house",
    ),
    (
        'Ada Lund said: "We are going to get the d---ed estuary bridge built."',
        'Ada Lund said: "We are going to get the promised estuary bridge built."',
        "differ",
        "letters left out, but of another word",
    ),
]


@pytest.mark.parametrize(("a", "b", "verdict", "reason"), ROWS)
def test_quotations(a: str, b: str, verdict: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [one.verdict for one in found(*texts)] == [verdict], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            'Ada Lund said: "I will not talk about the estuary any more."',
            'Ada Lund said: "I will talk about the whales tomorrow."',
            "one speaker, two things",
        ),
        (
            'Ada Lund said: "I think it is unfair." She added: "I think it is greedy."',
            'Ada Lund said: "I think it is greedy."',
            "an article with both has her say both",
        ),
        (
            'Ada Lund said: "Because the Kyme estuary is not very deep, a whale is not expected."',
            'Odo Brandt said: "The Kyme estuary is not deep enough that we could expect whales."',
            "two speakers who say alike things, each in his own words",
        ),
    ],
)
def test_two_things_said(a: str, b: str, reason: str) -> None:
    assert [one for one in found(a, b) if one.verdict == "differ"] == [], reason
