"""Two articles that are the same but for one thing: meaning never passes for agreement, notation always does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref import Article, Finding
from xref.corpus import Corpus

NAMES = ["Lund", "Merrow", "Tavia", "Kyme"]
MONTHS = ["March", "May", "August", "October"]
PEOPLE = ["Ada Reddick", "Basil Orme", "Nora Stillwell", "Hugo Vance"]
TEMPLATE = (
    "The harbour council of {place} {will} close the old ferry terminal in {month} after the inspection, {person} said"
    " on Tuesday. “The quays are {state} and the sheds leak,” {person} told reporters."
)
PLAIN = {"place": "Lund", "will": "will", "month": "May", "person": "Ada Reddick", "state": "rotten"}


def findings(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{at}", text=text, published="2021-02-03") for at, text in enumerate(texts))
    return list(Corpus(articles=articles, tagger="rules").findings())


def agreed(found: list[Finding], a: str, b: str) -> list[str]:
    """The findings in which two things that are not the same are one value."""
    return [
        one.subject
        for one in found
        if one.verdict == "agree"
        for value in one.values
        for texts in [{mention.passage.article: mention.passage.text for mention in value.mentions}]
        if a in texts.get("a0", "") and b in texts.get("a1", "")
    ]


@settings(max_examples=25, deadline=None)
@given(
    change=st.sampled_from(
        [("place", name) for name in NAMES[1:]]
        + [("month", name) for name in MONTHS if name != "May"]
        + [("person", name) for name in PEOPLE[1:]]
        + [("will", "will not"), ("state", "sound")]
    )
)
def test_a_change_of_meaning_never_agrees(change: tuple[str, str]) -> None:
    slot, other = change
    found = findings(TEMPLATE.format(**PLAIN), TEMPLATE.format(**PLAIN | {slot: other}))
    assert not agreed(found, PLAIN[slot], other if slot != "will" else "will not close")


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("“The quays are rotten,” Ada Reddick said.", '"The quays are rotten," Ada Reddick said.', "style of marks"),
        ("A well-known ferry sank in May 2020.", "A well known ferry sank in May 2020.", "a hyphen"),
        ("The blast killed 12 miners in Lund.", "The blast killed twelve miners in Lund.", "a number word"),
        ("The ferry sank on 3 May 2020.", "The ferry sank on May 3, 2020.", "the order of a date"),
        ("Envoys of Norway, Chile and Peru met.", "Envoys of Peru, Norway and Chile met.", "the order of a list"),
    ],
)  # fmt: skip
def test_notation_is_no_difference(a: str, b: str, reason: str) -> None:
    found = findings(a, b)
    assert not [one for one in found if one.verdict == "differ"], reason
    assert [one for one in found if one.verdict == "agree"], reason


def test_identical_articles_neither_differ_nor_vary() -> None:
    text = TEMPLATE.format(**PLAIN) + " About 300 people work there; 12 were hurt in a fire in 2019."
    assert {one.verdict for one in findings(text, text)} <= {"agree", "single"}


def test_unrelated_stories_share_nothing() -> None:
    other = "A baker in Velmark won a prize for rye bread. The oven of Otto Quist is 90 years old."
    assert {one.verdict for one in findings(TEMPLATE.format(**PLAIN), other)} <= {"single"}
