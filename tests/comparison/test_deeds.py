"""Verbs with those they are about: how sure, and whether denied."""

from pathlib import Path

import cases
import pytest

from xref import Article
from xref.comparison.deeds import Deed, deeds
from xref.comparison.readings import read
from xref.corpus import Corpus

TABLE = Path(__file__).with_name("deeds.tsv")


def read_deeds(text: str, title: str = "") -> list[Deed]:
    corpus = Corpus(articles=(Article(id="a", text=text, title=title),), tagger="rules")
    return deeds(read(corpus.articles, corpus.claims))


def shown(one: Deed) -> str:
    """A deed as the table writes it."""
    flags = " ".join(name for name in ("unnamed", "named", "quoted", "earlier") if getattr(one, name))
    about = f"{' '.join(sorted(one.before))} > {' '.join(sorted(one.behind))}"
    stance = one.stance + " not" * one.negated
    return f"{stance}: {one.verb} | {one.group} | {about} | {one.passage.text} | {one.label} | {flags}".strip()


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: row["text"])
def test_deeds_of_a_sentence(row: dict[str, str]) -> None:
    title, _, text = row["text"].rpartition(" || ")
    assert ("; ".join(map(shown, read_deeds(text, title))) or "-") == row["deeds"], row["reason"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers shelled the port, which engineers had mined.",
        "Soldiers shelled the port that engineers had mined.",
        "Soldiers shelled the men who engineers say had mined it.",
        "Soldiers shelled the port because engineers had mined it.",
        "Soldiers shelled the port although engineers had mined it.",
        "Soldiers shelled the port though engineers had mined it.",
        "Soldiers shelled the port while engineers mined it.",
        "Soldiers shelled the port when engineers mined it.",
        "Soldiers shelled the port after engineers had mined it.",
        "Soldiers shelled the port before engineers mined it.",
        "Soldiers shelled the port as engineers mined it.",
        "Soldiers will shell the port if engineers mine it.",
        "Soldiers will shell the port whether engineers mine it or not.",
        "Soldiers shelled the port but engineers had mined it.",
        "Soldiers shelled the port since engineers had mined it.",
        "Soldiers shelled the port until engineers mined it.",
        "Soldiers will shell the port unless engineers mine it.",
        "Soldiers shelled the port where engineers had mined it.",
        "Soldiers shelled the port, said engineers in Lund.",
        "Soldiers shelled the port, says engineers’ union head Orme.",
        "Soldiers shelled the port so engineers mined it.",
    ],
)
def test_another_clause_is_no_object(text: str) -> None:
    found = read_deeds(text)[0]
    assert "port" in found.behind or "men" in found.behind
    assert "engin" not in found.behind


@pytest.mark.parametrize(
    "when", ["next week", "last month", "weeks ago", "months ago", "years ago", "days ago", "on 3 May"]
)
def test_when_is_no_object(when: str) -> None:
    assert deed(f"Tavia sold boats {when}.", "sell").behind == {"boat"}


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
