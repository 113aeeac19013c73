"""The weapon of a story, which the sentences around it need not tell alike."""

import pytest

from xref import Article, Finding
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
