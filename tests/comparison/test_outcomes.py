"""Plan against outcome: a dated happening that is to come in one article and over in another."""

import pytest

from xref import Article, Finding
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text, published="2023-05-18") for number, text in enumerate(texts))
    findings = Corpus(articles=articles, tagger="rules").findings()
    return [one for one in findings if one.aspect == "certainty" and one.verdict == "differ"]


@pytest.mark.parametrize(
    ("plan", "outcome", "reason"),
    [
        (
            "Minister Ada Lund planned to return to the Kyme shipyard on Thursday to meet the welders.",
            "Minister Ada Lund visited the Kyme shipyard on Thursday afternoon.",
            "two verbs, one visit: the day and the place tell",
        ),
        (
            "The harbour master is scheduled to appear at a news conference later on Thursday with the pilots.",
            "The harbour master defended the pilots during a news conference on Thursday.",
            "the event is named by a noun in the article that tells of it as over",
        ),
    ],
)
def test_a_plan_and_its_outcome(plan: str, outcome: str, reason: str) -> None:
    for texts in ((plan, outcome), (outcome, plan)):
        assert [sorted(str(value.value) for value in one.values) for one in found(*texts)] == [["done", "planned"]], (
            reason
        )


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "Minister Ada Lund visited the Kyme shipyard on Thursday.",
            "Minister Ada Lund inspected the Kyme shipyard on Thursday.",
            "done in both",
        ),
        (
            "The smuggling trial is scheduled to resume in Kyme on Thursday.",
            "The smuggling trial was delayed in Kyme until Thursday.",
            "what is put off to a day is to come as well",
        ),
        (
            "Minister Ada Lund will visit the Kyme shipyard in 2024.",
            "Minister Ada Lund returned to the Kyme shipyard in 2023.",
            "a year has many visits",
        ),
        (
            "Minister Ada Lund planned to visit the Kyme shipyard on Thursday. She visited the shipyard on Thursday.",
            "Minister Ada Lund visited the Kyme shipyard on Thursday.",
            "the article with the plan has the outcome too",
        ),
    ],
)
def test_no_plan_against_an_outcome(one: str, other: str, reason: str) -> None:
    assert found(one, other) == [], reason
