"""The rules tagger: who, by which words, says what, in every shape that news has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.attribution import rules
from xref.model import Article
from xref.segmentation import segment

# text | source | cue | content (spans joined by " ... "); the row shows the last column
CASES = [
    ("“It fell,” Ada Lind said.", "Ada Lind", "said", "“It fell,”", "direct"),
    ("“It fell,” said Ada Lind.", "Ada Lind", "said", "“It fell,”", "the cue first"),
    ("Ada Lind said, “It fell.”", "Ada Lind", "said", "“It fell.”", "the quotation last"),
    ("Ada Lind said that the pier fell.", "Ada Lind", "said", "that the pier fell", "indirect"),
    ("Ada Lind said the pier was “a ruin.”", "Ada Lind", "said", "the pier was “a ruin.”", "mixed"),
    ("The pier fell, Ada Lind said.", "Ada Lind", "said", "The pier fell", "behind its content"),
    ("The pier fell, said Ada Lind.", "Ada Lind", "said", "The pier fell", "behind its content, the cue first"),
    ("The pier fell, Ada Lind told the Echo.", "Ada Lind", "told", "The pier fell", "told somebody"),
    ("Ada Lind told the Echo that it fell.", "Ada Lind", "told", "that it fell", "told somebody that"),
    ("According to Ada Lind, the pier fell.", "Ada Lind", "According to", "the pier fell", "according to"),
    ("The pier fell, according to Ada Lind.", "Ada Lind", "according to", "The pier fell", "according to, at the end"),
    ("The pier, Ada Lind said, fell at noon on Monday.", "Ada Lind", "said", None, "split"),
    ("“It fell,” Ada Lind said. “I ran.”", "Ada Lind", "said", "“It fell,” ... “I ran.”", "the sentence after"),
    ("“It fell,” Ada Lind said, “and I ran.”", "Ada Lind", "said", "“It fell,” ... “and I ran.”", "split quotation"),
    ("Harbour Lines plans to buy ten ferries.", "Harbour Lines", "plans", "to buy ten ferries", "a plan"),
    ("Ada Lind fears that it will fall.", "Ada Lind", "fears", "that it will fall", "a fear"),
    ("“It fell.” — Ada Lind", "Ada Lind", "—", "“It fell.”", "a name behind a dash"),
    ("Pier fell, police say", "police", "say", "Pier fell", "a headline"),
    ("Ada Lind said on Monday that it fell.", "Ada Lind", "said", "that it fell", "a day between"),
    ("Ada Lind, the mayor, said it fell.", "Ada Lind, the mayor", "said", "it fell", "an apposition"),
    ("The Echo quoted Ada Lind as saying it fell.", "Ada Lind", None, "it fell", "quoted as saying"),
    ("Ada Lind was quoted as saying it fell.", "Ada Lind", None, "it fell", "was quoted as saying"),
]
WORDS = (
    "said",
    "that",
    "Lind",
    "the",
    "pier",
    ",",
    ".",
    "“",
    "”",
    ":",
    "—",
    "according",
    "to",
    "and",
    "who",
    "is",
    "by",
)
WORDS += ("was", "as", "saying", "told", "Echo", "Monday", "plans", "-", "•", "\n", "\n\n")


def tagged(text: str) -> list[tuple[str, str, str]]:
    (section,) = segment(Article(id="a", text=text))
    return [
        tuple(" ... ".join(text[start:end] for start, end in part) for part in (one.source, one.cue, one.content))
        for one in rules.tag(section)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "reason"), [pytest.param(*case, id=case[4]) for case in CASES]
)
def test_shapes(text, source, cue, content, reason):
    found = tagged(text)
    assert any(who == source and cue in (None, by) and content in (None, what) for who, by, what in found), found


def test_what_is_no_attribution():
    assert tagged("The pier fell on Monday. Nobody was hurt.") == []
    assert tagged("“Sea Rose” is the name of the boat.") == []


def test_a_sentence_leads_in_a_list():
    text = "Critics of the pier say it:\n\n• is too long\n\n• costs too much\n\nIt opens in May."
    assert ("Critics of the pier", "say", "it ... is too long ... costs too much") in tagged(text)


def test_a_sentence_leads_in_a_paragraph():
    text = "An earlier Echo report said:\n\nThe pier will fall in May. Nobody will mind."
    assert any(what == "The pier will fall in May. Nobody will mind" for _, _, what in tagged(text))


def test_a_transcript_names_its_speakers():
    found = tagged("LIND: The pier fell.\n\nEKMAN: It did not fall.\n\nPHOTO: The pier of Orsholm in May.")
    assert [who for who, _, _ in found] == ["LIND", "EKMAN"]


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=40,
    )
)
def test_spans_lie_in_the_text_and_are_sorted(words):
    text = " ".join(words)
    for section in segment(Article(id="a", text=text)):
        for one in rules.tag(section):
            assert one.content
            assert 0 <= one.confidence <= 1
            for part in (one.source, one.cue, one.content):
                assert list(part) == sorted(part)
                assert all(0 <= span.start < span.end <= len(text) for span in part)
