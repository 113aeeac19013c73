"""Plan against outcome: a dated happening that is to come in one article and over in another."""

from dataclasses import replace
from pathlib import Path

import cases
import compared
import pytest

from xref import Article, Finding
from xref.comparison.anchors import anchors
from xref.comparison.deeds import deeds
from xref.comparison.happenings import happening_findings
from xref.comparison.likeness import surroundings
from xref.comparison.outcomes import told_once
from xref.corpus import Corpus
from xref.model import Aspect, FindingValue, Mention, Passage, Verdict


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


TABLE = Path(__file__).with_name("outcomes.tsv")


def read_of(texts: list[str], days: list[str]) -> list[Finding]:
    held = compared.corpus(texts, days)
    placed = anchors(held)
    findings = happening_findings(held, placed, surroundings(held.weights, placed), deeds(held))
    return [one for one in findings if one.aspect == "certainty"]


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: row["articles"])
def test_what_articles_show(row: dict[str, str]) -> None:
    assert compared.shown(read_of(row["articles"].split(" || "), row["days"].split())) == row["findings"], row["reason"]


def told(*places: tuple[str, int, int], verdict: Verdict = "differ", aspect: Aspect = "certainty") -> Finding:
    """A finding whose values stand at places: article, start, end."""
    values = tuple(
        FindingValue(
            value=article,
            text="x",
            mentions=(
                Mention(
                    passage=Passage(article=article, start=start, end=end, text="x" * (end - start)),
                    claim="c",
                    speaker=None,
                ),
            ),
        )
        for article, start, end in places
    )
    return Finding(
        id=repr((verdict, aspect, places)), verdict=verdict, subject="s", aspect=aspect, values=values, silent=(),
        score=0.5, why="",
    )  # fmt: skip


FIRST = told(("a", 10, 20), ("b", 30, 40))


@pytest.mark.parametrize(
    ("second", "kept", "reason"),
    [
        (told(("a", 12, 18), ("b", 35, 45)), False, "both places meet those of the first"),
        (told(("a", 19, 30), ("b", 20, 31)), False, "by a letter"),
        (told(("a", 20, 30), ("b", 30, 40)), True, "one begins where the first ends"),
        (told(("a", 5, 10), ("b", 30, 40)), True, "one ends where the first begins"),
        (told(("a", 12, 18), ("c", 30, 40)), True, "another article"),
        (told(("a", 12, 18), ("b", 30, 40), aspect="wording"), True, "no plan"),
        (told(("a", 12, 18), ("b", 30, 40), verdict="vary"), True, "no difference"),
    ],
)
def test_what_an_earlier_finding_tells_is_told_once(second: Finding, kept: bool, reason: str) -> None:
    assert told_once([FIRST, second]) == [FIRST, *[second] * kept], reason


def test_two_findings_tell_no_third_between_them() -> None:
    found = [told(("a", 0, 9), ("b", 0, 9)), told(("c", 0, 9), ("d", 0, 9)), told(("a", 0, 9), ("c", 0, 9))]
    assert told_once(found) == found
    assert told_once([found[2], *found]) == [found[2], *found[:2]]


def test_another_field_is_another_place() -> None:
    first, second = (
        replace(
            FIRST,
            id=field,
            values=tuple(
                replace(
                    value,
                    mentions=tuple(replace(m, passage=replace(m.passage, field=field)) for m in value.mentions),
                )
                for value in FIRST.values
            ),
        )
        for field in ("text", "title")
    )
    assert told_once([first, second]) == [first, second]
