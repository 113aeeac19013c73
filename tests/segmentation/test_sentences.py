"""Sentences: a table of texts, cut by bars, each with what it shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.model import Article
from xref.segmentation import segment
from xref.segmentation.paragraphs import paragraphs
from xref.segmentation.sentences import sentences

EVALUATION = Path(__file__).resolve().parents[2].parent / "shared" / "eval" / "reading" / "pysbd_golden.jsonl"

CASES = [
    ("The pier fell.|Nobody was hurt.", "two plain sentences"),
    ("Did it fall?|Yes!|It did.", "other marks"),
    ("Mr. Lind met Gen. Ek on Monday.", "titles"),
    ("The firm is Lind & Co.|They sell ships.", "an abbreviation that ends a sentence"),
    ("The firm is Lind & Co. of Orsholm.", "an abbreviation that does not"),
    ("He lives in the U.S.|The mayor does not.", "initials that end a sentence"),
    ("He met U.S. Senator Dora Quill.", "initials that do not"),
    ("It opens at 5 p.m. Monday.", "a time before a day"),
    ("J. R. Holt left.", "initials of a name"),
    ("It cost $3.5 million.|It was paid.", "a decimal"),
    ("“It fell.|I ran,” she said.", "inside a quotation"),
    ("“Did it fall?” Lind asked.", "a question in a quotation with its cue behind"),
    ("“It fell.”|She ran.", "a quotation that ends a sentence"),
    ("It fell on Monday.The mayor ran.", "a lost space"),
    ("Write to ada.lind@orsholm.example today.", "an address"),
    ("See www.orsholm.example for more.", "another address"),
    ("She waited . . . and left.", "an ellipsis in the middle"),
    ("She waited...|The pier fell.", "an ellipsis at the end"),
    ("It fell (nobody knows why.) and sank.", "a full stop in brackets"),
    ("No. 5 won.|No. 6 lost.", "numbers"),
    ("On Jan. 5 it fell.|It was cold.", "a month"),
    ("1. Salt 2. Bread 3. Milk", "what looks like a list and may be one"),
]


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, paragraphs(text))]


@pytest.mark.parametrize(("text", "reason"), [pytest.param(*case, id=case[1]) for case in CASES])
def test_sentences(text, reason):
    if reason == "a lost space":
        assert cut(text) == ["It fell on Monday.", "The mayor ran."]
    elif reason.startswith("what looks"):
        assert cut(text) == ["1. Salt", "2. Bread", "3. Milk"]
    else:
        assert cut(text.replace("|", " ")) == text.split("|")


def test_a_line_without_a_full_stop_is_a_sentence():
    assert cut("Pier falls\n\nIt fell on Monday") == ["Pier falls", "It fell on Monday"]


@given(st.text(alphabet="aA1.!?…\"'“”()-• \n\t", max_size=200))
def test_sentences_are_sorted_disjoint_and_hold_every_word(text):
    (section,) = segment(Article(id="a", text=text))
    end = 0
    covered = set()
    for sentence in section.sentences:
        assert end <= sentence.start < sentence.end <= len(text)
        assert not text[sentence.start].isspace()
        assert not text[sentence.end - 1].isspace()
        end = sentence.end
        covered.update(range(sentence.start, sentence.end))
    assert all(place in covered for place, letter in enumerate(text) if not letter.isspace())


@pytest.mark.evaluation
@pytest.mark.skipif(not EVALUATION.exists(), reason="the evaluation data is not here")
def test_golden_rules():
    """All golden rules but one, in which an ellipsis belongs to the sentence after it."""
    cases = [json.loads(line) for line in EVALUATION.read_text(encoding="utf-8").splitlines()]
    golden = [case for case in cases if case["set"].startswith("GOLDEN")]
    right = sum(cut(case["text"]) == [sentence.strip() for sentence in case["sents"]] for case in golden)
    assert right >= 47
