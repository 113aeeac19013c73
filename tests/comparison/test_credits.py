"""The same words credited to different speakers."""

import pytest

from xref import Article, Finding
from xref.comparison.credits import credit_findings
from xref.comparison.readings import read
from xref.corpus import Corpus

WORDS = "The river took the road before it took the bridge"


def found(*texts: str) -> list[Finding]:
    corpus = Corpus(articles=tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts)))
    return credit_findings(read(corpus.articles, corpus.claims))


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (f'"{WORDS}," Mayor Urs Baldin said.', f'"{WORDS}," said engineer Petra Lund.', "differ"),
        (f'"{WORDS}," Mayor Urs Baldin said.', f'"{WORDS}," the Transport Ministry said.', "vary"),  # his office?
    ],
)
def test_found(a: str, b: str, verdict: str) -> None:
    for texts in ((a, b), (b, a)):
        (one,) = found(*texts)
        assert (one.verdict, one.aspect) == (verdict, "speaker")
        assert {m.passage.article for value in one.values for m in value.mentions} == {"a0", "a1"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f'"{WORDS}," Mayor Urs Baldin said.', f'"{WORDS}," Baldin said.'),  # one man
        (f'"{WORDS}," Urs Baldin said.', f'"{WORDS}," said Mr. Urs K. Baldin, the mayor.'),  # one man
        (f'"{WORDS}," Urs Baldin said.', f'Petra Lund met reporters. "{WORDS}," she said.'),  # a pronoun is a guess
        ('"We are very sad," Urs Baldin said.', '"We are very sad," Petra Lund said.'),  # anybody says that
        (f'"{WORDS}," Urs Baldin said.', f'"{WORDS}."'),  # nobody is named
    ],
)
def test_not_found(a: str, b: str) -> None:
    assert not found(a, b)


def test_both_speakers_in_one_article() -> None:
    both = f'"{WORDS}," Urs Baldin said. "{WORDS}," Petra Lund said as well.'
    assert not found(both, both)


LONG = "deputies chased the grey Ostrava van through the Kyme tunnel and stopped it beside the old lighthouse"


def credited(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    return [one for one in Corpus(articles=articles, tagger="rules").findings() if one.aspect == "speaker"]


def test_one_statement_of_two_people() -> None:
    (one,) = credited(f"Sheriff Urs Baldin said that {LONG}.", f"Undersheriff Petra Lund said that {LONG} at noon.")
    assert (one.verdict, sorted(value.text for value in one.values)) == ("differ", ["Petra Lund", "Urs Baldin"])


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (f"Sheriff Urs Baldin said that {LONG}.", f"Baldin said that {LONG} at noon.", "one man"),
        (f"Sheriff Urs Baldin said that {LONG}.", f"Police said that {LONG} at noon.", "he speaks for the police"),
        (
            f"Sheriff Urs Baldin said that {LONG}.",
            "Undersheriff Petra Lund said that deputies stopped a van in the tunnel.",
            "two statements about one thing",
        ),
    ],
)
def test_no_statement_of_two_people(a: str, b: str, reason: str) -> None:
    assert credited(a, b) == [], reason
