"""Named events, to come in one article and over in another, told without a day."""

import pytest

from xref import Article, Finding
from xref.comparison.deeds import deeds
from xref.comparison.events import event_findings
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    return event_findings(compared, deeds(compared), ())


@pytest.mark.parametrize(
    ("plan", "outcome", "reason"),
    [
        (
            "Senator Ada Lund is scheduled to appear before the Harbour Committee for a confirmation hearing.",
            "The Harbour Committee began its confirmation hearing for Ada Lund.",
            "two verbs, one hearing",
        ),
        (
            "The Kyme pilots plan to call a strike against the Velmora Line.",
            "The Kyme pilots started their strike against the Velmora Line.",
            "a strike",
        ),
    ],
)
def test_an_event_planned_and_held(plan: str, outcome: str, reason: str) -> None:
    for texts in ((plan, outcome), (outcome, plan)):
        assert [sorted(str(value.value) for value in one.values) for one in found(*texts)] == [["done", "planned"]], (
            reason
        )


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "Senator Ada Lund is scheduled to appear before the Harbour Committee for a confirmation hearing.",
            "The Fishery Board began its hearing on the quotas of Tavia.",
            "another hearing",
        ),
        (
            "Senator Ada Lund is scheduled to appear before the Harbour Committee for a confirmation hearing.",
            "The Harbour Committee postponed its confirmation hearing for Ada Lund.",
            "what is put off is to come",
        ),
        (
            "The Velmora Line will open a liaison office in Kyme.",
            "The Velmora Line has openly courted the pilots of Kyme.",
            "an adverb that looks like an opening",
        ),
        (
            "The Kyme pilots plan to call a strike against the Velmora Line.",
            "The Kyme pilots will start their strike against the Velmora Line.",
            "to come in both",
        ),
    ],
)
def test_no_event_planned_and_held(one: str, other: str, reason: str) -> None:
    assert found(one, other) == [], reason


def test_one_plan_is_told_once() -> None:
    articles = (
        Article(id="a", text="Odo Brandt is due to appear in court on Monday for the hearing."),
        Article(id="b", text="Odo Brandt appeared in court on Monday for the hearing."),
    )
    findings = Corpus(articles=articles, tagger="rules").findings()
    assert [one.aspect for one in findings if one.verdict == "differ"] == ["certainty"]
