"""Paragraphs: blank lines, line ends, hard-wrapped lines, asides."""

import pytest

from xref.model import Aside
from xref.segmentation.paragraphs import paragraphs

LONG = "The council of Orsholm met on Monday to decide on the pier that fell in May"

CASES = [
    ("one\n\ntwo", ["one", "two"], "a blank line"),
    ("One.\nTwo.", ["One.", "Two."], "a line end"),
    ("  one  \n\t\n two", ["one", "two"], "white space around"),
    (f"{LONG}\nand in the end nobody agreed.", [f"{LONG}\nand in the end nobody agreed."], "a line that goes on"),
    (f"{LONG}\nby Ada Lind", [LONG, "by Ada Lind"], "a byline is no continuation"),
    (f"{LONG}\n\nthe source said so", [LONG, "the source said so"], "a text in lower case keeps its blank lines"),
    ("• salt\n• bread", ["• salt", "• bread"], "a list"),
    (
        "“We will meet in the harbour towns, among them Orsholm, Lindhaven and South\n\nHarbour,” she said.",
        ["“We will meet in the harbour towns, among them Orsholm, Lindhaven and South\n\nHarbour,” she said."],
        "a quotation broken by a blank line",
    ),
    ("", [], "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), [pytest.param(*case, id=case[2]) for case in CASES])
def test_paragraphs(text, expected, reason):
    assert [text[start:end] for start, end in paragraphs(text)] == expected


def test_an_aside_cuts():
    text = "The pier fell. SHARE THIS It was old."
    spans = paragraphs(text, [Aside(start=15, end=25, reason="share")])
    assert [text[start:end] for start, end in spans] == ["The pier fell.", "It was old."]
