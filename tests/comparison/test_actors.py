"""Who did it to whom: sides changed about are a difference; whoever meets is met."""

import pytest

from xref import Article, Finding
from xref.comparison.actors import actor_findings
from xref.comparison.deeds import deeds
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    corpus = Corpus(articles=tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts)))
    compared = read(corpus.articles, corpus.claims)
    return actor_findings(compared, deeds(compared))


def test_sides_changed_about_are_a_difference() -> None:
    a = "Troops from Tavia shelled militias from Merrow on Friday."
    b = "Militias from Merrow shelled troops from Tavia on Friday."
    for texts in ((a, b), (b, a)):
        (one,) = found(*texts)
        assert (one.verdict, one.aspect) == ("differ", "wording")
        assert len(one.values) == 2


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Troops of Tavia met rebels of Merrow.", "Rebels of Merrow met troops of Tavia.", "whoever meets is met"),
        ("Tavia sued Merrow in May.", "Tavia sued Merrow over fish.", "the same sides"),
        ("Tavia sued Merrow.", "Merrow was sued by Tavia.", "the passive turns the sentence, not the deed"),
        ("Tavia sued Merrow.", "Merrow sued Kyme.", "another pair"),
        ("Tavia sued Merrow.", "Merrow did not sue Tavia.", "a denial is another matter"),
    ],
)  # fmt: skip
def test_no_difference(a: str, b: str, reason: str) -> None:
    assert not found(a, b), reason


def test_one_article_may_tell_of_both() -> None:
    assert not found("Tavia sued Merrow. Merrow sued Tavia.")
