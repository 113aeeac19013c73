"""The light tagger: what its model finds in plain cases, exact places, the same answer each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.attribution import light
from xref.model import Article
from xref.segmentation import segment


def found(text):
    (section, *_) = segment(Article(id="a", text=text))
    return light.tag(section)


def parts(text):
    return [
        tuple(" / ".join(text[start:end] for start, end in part) for part in (one.source, one.cue, one.content))
        for one in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # direct, speaker behind
        ("“We kept our word,” Mayor Ada Lind said.", [("Mayor Ada Lind", "said", "“We kept our word,”")]),
        # indirect with "that": content begins at it, as PolNeAR has it
        ("Lind said that the bridge was safe.", [("Lind", "said", "that the bridge was safe")]),
        # split quotation: one content of two spans
        (
            "“The bridge is safe,” Lind said, “and it will stay open.”",
            [("Lind", "said", "“The bridge is safe,” / “and it will stay open.”")],
        ),
        # "according to" before the content
        ("According to the ministry, the bridge is safe.", [("the ministry", "According to", "the bridge is safe")]),
        # nothing said
        ("The bridge fell in May.", []),
        ("", []),
    ],
)
def test_plain_cases(text, expected):
    assert parts(text) == expected


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["“", "”", '"', "Lind", "said", "that", "he", ",", ".", "\n", "plans", "to", "the"])))
def test_any_text_gives_spans_inside_it(words):
    text = " ".join(words)
    for one in found(text):
        places = [span for part in (one.source, one.cue, one.content) for span in part]
        assert one.content
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert 0 <= one.confidence <= 1


def test_the_same_answer_each_time():
    text = "Lind said it was safe. Critics warned that the bridge could fall, according to the paper.\n" * 5
    assert found(text) == found(text)


def test_a_missing_model_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"light_"):
        light.LightModel(tmp_path)
