"""Quotations: every style of mark, broken over paragraphs, marked on one side only, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.model import Article
from xref.segmentation import segment

CASES = [
    ("“It fell,” she said.", ["“It fell,”"], "curly"),
    ('"It fell," she said.', ['"It fell,"'], "straight"),
    ("''It fell,'' she said.", ["''It fell,''"], "doubled apostrophes"),
    ("``It fell,'' she said.", ["``It fell,''"], "doubled grave accents"),
    ("«It fell», she said.", ["«It fell»"], "angled"),
    ("‘It fell,’ she said.", ["‘It fell,’"], "single curly"),
    ("'It fell,' she said.", ["'It fell,'"], "single straight"),
    ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"], "nested single"),
    ("‘He said “no” to me,’ she said.", ["‘He said “no” to me,’"], "nested double"),
    ("The dogs’ bowls and Lind’s cat weren’t there.", [], "apostrophes"),
    ("In the '90s rock 'n' roll ruled.", [], "apostrophes in front"),
    ("‘The workers’ rights matter,’ she said.", ["‘The workers’ rights matter,’"], "an apostrophe inside"),
    ("He is 6'2\" tall.", [], "feet and inches"),
    ("“It fell,” she said. “I ran.”", ["“It fell,”", "“I ran.”"], "two"),
    ("It fell,” she said.", ["It fell,”"], "no opening mark"),
    ("It rained. It fell,” she said.", ["It fell,”"], "no opening mark, a sentence before"),
    ("“It fell, she said. “I ran.”", ["“It fell, she said.", "“I ran.”"], "no closing mark, another quotation"),
    ("“It fell.\n\n“I ran,” she said.", ["“It fell.", "“I ran,”"], "over two paragraphs"),
    ('They waited. "\n\nIt fell.', [], "a mark alone"),
    (
        '"It rained....\n\nIt fell, " she said.',
        ['"It rained....', 'It fell, "'],
        "a free mark closes the paragraph before",
    ),
    ('"It rained.\n\nShe said " it fell "', ['"It rained.', '" it fell "'], "a free mark that opens"),
    ('They said "we wait. " It fell.', ['"we wait. "'], "a space before the closing mark"),
    ('"It fell—" she said.', ['"It fell—"'], "a dash before the closing mark"),
    ("“It fell,“ she said.", ["“It fell,“"], "the wrong closing mark"),
]


def found(text: str) -> list[str]:
    (section,) = segment(Article(id="a", text=text))
    return [text[quotation.start : quotation.end] for quotation in section.quotations]


@pytest.mark.parametrize(("text", "expected", "reason"), [pytest.param(*case, id=case[2]) for case in CASES])
def test_quotations(text, expected, reason):
    assert found(text) == expected


def test_flags_tell_which_marks_stand():
    (section,) = segment(Article(id="a", text="It fell,” she said.\n\n“It rained.\n\n“I ran,” she said."))
    flags = [(one.opened, one.closed, one.continued) for one in section.quotations]
    assert flags == [(False, True, False), (True, False, True), (True, True, False)]


@given(st.text(alphabet="ab,. \n\"'“”‘’`«»", max_size=120))
def test_quotations_are_sorted_disjoint_and_hold_their_inner_words(text):
    (section,) = segment(Article(id="a", text=text))
    end = 0
    for quotation in section.quotations:
        assert end <= quotation.start <= quotation.inner.start < quotation.inner.end <= quotation.end <= len(text)
        end = quotation.end
