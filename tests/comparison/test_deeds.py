"""Verbs with those they are about: how sure, and whether denied."""

import pytest

from xref import Article
from xref.comparison.deeds import Deed, deeds
from xref.comparison.readings import read
from xref.corpus import Corpus


def read_deeds(text: str, title: str = "") -> list[Deed]:
    corpus = Corpus(articles=(Article(id="a", text=text, title=title),))
    return deeds(read(corpus.articles, corpus.claims))


def deed(text: str, verb: str) -> Deed:
    return next(found for found in read_deeds(text) if found.verb == verb)


@pytest.mark.parametrize(
    ("text", "verb", "stance", "negated"),
    [
        ("Tavia sold its boats in May.", "sell", "done", False),  # an irregular form
        ("Tavia has sold its boats.", "sell", "done", False),
        ("Tavia is selling its boats.", "sell", "doing", False),
        ("Tavia will sell its boats.", "sell", "willed", False),
        ("Tavia has decided to sell its boats.", "sell", "decided", False),
        ("Tavia is now in talks to sell its boats.", "sell", "wanted", False),
        ("Tavia plans to sell its boats.", "sell", "planned", False),
        ("Tavia is expected to sell its boats.", "sell", "expected", False),
        ("Tavia is expected to vote on Monday.", "vote", "expected", False),
        ("Tavia may sell its boats.", "sell", "possible", False),
        ("Tavia might want to sell its boats.", "sell", "possible", False),  # the least sure step counts
        ("Tavia did not sell its boats.", "sell", "done", True),
        ("Tavia didn't sell its boats.", "sell", "done", True),
        ("Tavia has not yet sold its boats.", "sell", "done", True),
        ("Tavia has yet to sell its boats.", "sell", "done", True),
        ("Tavia never sold its boats.", "sell", "done", True),
        ("Tavia refused to sell its boats.", "sell", "done", True),
        ("Tavia denied selling its boats.", "sell", "done", True),
        ("Tavia sold no boats in May.", "sell", "done", True),
        ("Nobody in Tavia sold boats.", "sell", "done", True),
        ("Ashcombe pleaded not guilty to fraud.", "plead", "done", True),
    ],
)
def test_stance(text: str, verb: str, stance: str, negated: bool) -> None:
    found = deed(text, verb)
    assert (found.stance, found.negated) == (stance, negated)


def test_whom_it_is_about() -> None:
    found = deed("On Monday the ministry sold two old boats to a company.", "sell")
    assert {"ministri"} <= found.before
    assert {"old", "boat", "compani"} <= found.behind
    assert found.passage.text.startswith("sold two old boats")


def test_a_title_plans_with_to() -> None:
    found = next(one for one in read_deeds("Nothing else.", title="Tavia to sell its boats") if one.verb == "sell")
    assert found.stance == "willed"


@pytest.mark.parametrize(
    "text",
    [
        "The office won't open until next year.",  # says that it will
        "The besieged town waits.",  # no verb, an adjective
        "Lund said so.",  # saying is no deed
    ],
)
def test_no_deed(text: str) -> None:
    assert not [found for found in read_deeds(text) if found.verb in ("open", "besieg", "say")]


def test_passages_are_exact() -> None:
    text = "The army denied bombing the town. It will not leave, and nobody has asked it to."
    for found in read_deeds(text):
        assert text[found.passage.start : found.passage.end] == found.passage.text
