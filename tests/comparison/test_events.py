"""Named events, to come in one article and over in another, told without a day."""

from dataclasses import replace
from pathlib import Path

import cases
import compared
import pytest

from xref import Article, Finding
from xref.comparison import events
from xref.comparison.deeds import deeds
from xref.comparison.events import event_findings
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.model import Aspect


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


TABLE = Path(__file__).with_name("events.tsv")


def read_of(texts: list[str], others: tuple[Finding, ...] = ()) -> list[Finding]:
    held = compared.corpus(texts)
    return event_findings(held, deeds(held), others)


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: row["articles"])
def test_what_articles_show(row: dict[str, str]) -> None:
    assert compared.shown(read_of(row["articles"].split(" || "))) == row["findings"], row["reason"]


TEXTS = [
    "The pilots plan to call a strike against the Velmora Line.",
    "The pilots began a strike against the Velmora Line.",
]


def test_from_where_on_two_sentences_tell_one_event(monkeypatch: pytest.MonkeyPatch) -> None:
    for share, expected in ((0.25, 1), (0.249, 0)):
        monkeypatch.setattr(events, "dice", lambda *_, share=share: share)
        assert len(read_of(TEXTS)) == expected


@pytest.mark.parametrize(
    ("aspect", "side", "expected", "reason"),
    [
        ("certainty", 0, 0, "the plan is told already"),
        ("certainty", 1, 0, "so is the outcome"),
        ("wording", 0, 1, "told of in another way"),
    ],
)
def test_what_others_tell_is_not_told_again(aspect: Aspect, side: int, expected: int, reason: str) -> None:
    (one,) = read_of(TEXTS)
    other = replace(one, aspect=aspect, values=(one.values[side],))
    assert len(read_of(TEXTS, (other,))) == expected, reason


def test_values_and_places() -> None:
    (one,) = read_of(TEXTS)
    assert [(value.value, [m.passage.text for m in value.mentions]) for value in one.values] == [
        ("planned", [TEXTS[0][11:-1]]),
        ("done", [TEXTS[1][11:-1]]),
    ]


def test_a_title_is_another_place_than_the_text() -> None:
    articles = (Article(id="a", title="Velmora strike began at Kyme", text=TEXTS[0]), Article(id="b", text=TEXTS[1]))
    corpus = Corpus(articles=articles, tagger="rules")
    compared_ = read(corpus.articles, corpus.claims)
    (one,) = event_findings(compared_, deeds(compared_), ())
    assert [m.passage.field for value in one.values for m in value.mentions] == ["text", "text"]
