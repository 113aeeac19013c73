"""The weapon of a story, which the sentences around it need not tell alike."""

from pathlib import Path

import cases
import compared
import pytest

from xref import Article, Finding
from xref.comparison import weapons
from xref.comparison.anchors import anchors
from xref.comparison.likeness import surroundings
from xref.corpus import Corpus

STORY = "A man wounded two clerks at the Kyme customs house on Monday. The man, Odo Brandt, fled in a van. "


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    findings = Corpus(articles=articles, tagger="rules").findings()
    return [one for one in findings if one.subject in ("firearm", "blade")]


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (STORY + "He bought the rifle in Lund.", STORY + "Neighbours saw him hide a shotgun.", "two firearms"),
        (STORY + "He dropped a knife.", STORY + "Police are looking for a machete.", "two blades"),
        (
            STORY + "He raised his gun. He bought the rifle in Lund.",
            STORY + "Neighbours saw him hide a shotgun.",
            "a rifle is a gun: the wider word says nothing besides",
        ),
    ],
)
def test_two_weapons(a: str, b: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, len(one.values)) for one in found(*texts)] == [("differ", 2)], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (STORY + "He bought the rifle in Lund.", STORY + "He hid the gun.", "a rifle is a gun"),
        (
            STORY + "He had a rifle or a shotgun.",
            STORY + "Neighbours saw him hide a shotgun.",
            "an article that has both leaves it open",
        ),
        (
            STORY + "He bought the rifle in Lund.",
            "A farmer shot at wolves near Tarrin. He broke his shotgun.",
            "two stories",
        ),
    ],
)
def test_no_two_weapons(a: str, b: str, reason: str) -> None:
    assert found(a, b) == [], reason


TABLE = Path(__file__).with_name("weapons.tsv")


def read_of(texts: list[str]) -> list[Finding]:
    held = compared.corpus(texts)
    return weapons.weapon_findings(held, surroundings(held.weights, anchors(held)))


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: row["articles"])
def test_what_articles_show(row: dict[str, str]) -> None:
    assert compared.shown(read_of(row["articles"].split(" || "))) == row["findings"], row["reason"]


def test_from_where_on_two_leads_tell_one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    for share, expected in ((0.15, 1), (0.149, 0)):
        monkeypatch.setattr(weapons, "dice", lambda *_, share=share: share)
        assert len(read_of([STORY + "He had a rifle.", STORY + "He had a shotgun."])) == expected


def test_values_and_places() -> None:
    (one,) = read_of([STORY + "He had two rifles.", STORY + "He had a shotgun."])
    assert [(value.value, value.mentions[0].passage.start) for value in one.values] == [
        ("rifle", len(STORY) + 11),
        ("shotgun", len(STORY) + 9),
    ]


def test_an_article_without_a_lead_tells_no_story() -> None:
    held = compared.corpus([STORY + "He had a rifle.", STORY + "He had a shotgun."])
    assert weapons.weapon_findings(held, surroundings(held.weights, [])) == []


def test_of_many_articles_with_one_weapon_the_first_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    farm = "A farmer hunted wolves near Tarrin for years. He had a rifle."
    for most, expected in ((1, 0), (2, 1)):
        monkeypatch.setattr(weapons, "_MOST", most)
        assert len(read_of([farm, STORY + "He had a rifle.", STORY + "He had a shotgun."])) == expected
        assert (
            len(
                read_of(
                    [farm.replace("rifle", "shotgun"), *[STORY + f"He had a {one}." for one in ("shotgun", "rifle")]]
                )
            )
            == expected
        )
