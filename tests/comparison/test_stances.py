"""One deed in several articles: affirmed and denied, planned and done, certain and possible."""

import pytest

from xref import Article, Finding
from xref.comparison.deeds import deeds
from xref.comparison.readings import read
from xref.comparison.stances import stance_findings
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    corpus = Corpus(articles=tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts)))
    compared = read(corpus.articles, corpus.claims)
    return stance_findings(compared, deeds(compared))


@pytest.mark.parametrize(
    ("a", "b", "verdict", "aspect"),
    [
        (
            "Reddick met the arms dealer Basil Orme in Kyme.",
            "Reddick did not meet the arms dealer Basil Orme in Kyme.",
            "differ",
            "polarity",
        ),
        (
            "Tavia plans to sell its fishing fleet.",
            "Tavia does not plan to sell its fishing fleet.",
            "differ",
            "polarity",
        ),
        ("Tavia plans to sell its fishing fleet.", "Tavia will sell its fishing fleet.", "vary", "certainty"),
        ("The vaccine may stop marsh fever.", "The vaccine stops marsh fever.", "vary", "certainty"),
        ("The assembly will lease the harbour.", "The assembly leased the harbour.", "differ", "certainty"),
        (
            "The Marsh Rail Union has decided to sell its ferries.",
            "MRU plans to sell its ferries.",
            "vary",
            "certainty",
        ),  # an abbreviation is the same subject
        # a verb that is mostly a noun; the thing done told in brief by one
        (
            "Ada Lund is expected to plead guilty.",
            "Ada Lund pleaded guilty to one count of fraud.",
            "differ",
            "certainty",
        ),
        ("The bloc plans to open a liaison office.", "The Compact will open a liaison office.", "vary", "certainty"),
    ],
)
def test_found(a: str, b: str, verdict: str, aspect: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, one.aspect) for one in found(*texts)] == [(verdict, aspect)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tavia plans to sell its fishing fleet.", "Tavia is planning to sell its fishing fleet."),  # the same plan
        ("Tavia will sell its fishing fleet.", "Tavia is to sell its fishing fleet."),  # neither has happened
        ("Tavia sold its fishing fleet.", "Merrow did not sell its coal mines."),  # another seller, another thing
        ("Tavia sold its fishing fleet.", "Merrow did not sell its fishing fleet."),  # another seller
        ("Lund met the mayor of Kyme.", "Lund did not meet the miners of Doran."),  # somebody else
        ("The office will open in May.", "The office won't open until May."),  # both say that it will
    ],
)
def test_not_found(a: str, b: str) -> None:
    assert not found(a, b)


def test_an_article_that_says_both_is_no_side() -> None:
    both = "Tavia plans to sell its fishing fleet. Tavia does not plan to sell its fishing fleet."
    assert not [one for one in found(both, both) if one.aspect == "polarity"]


def test_every_article_is_listed() -> None:
    (one,) = found(
        "Tavia may sell its fishing fleet.", "Tavia will sell its fishing fleet.", "Tavia will sell its fishing fleet."
    )
    assert [len(value.mentions) for value in one.values] == [2, 1]
    assert [value.text for value in one.values] == ["will sell", "may sell"]
