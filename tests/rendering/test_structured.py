from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.rendering.structured import dump, json_document, json_lines
from xref.rendering.views.claims import Claims


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (float("nan"), "null"),  # JSON has no NaN
        (float("inf"), "null"),
        ("\ud800", '"\ufffd"'),  # nor lone surrogates: jq refuses them
        (("a", 1), '["a", 1]'),
        ({"a": (1.5, None)}, '{"a": [1.5, null]}'),
        ("東京", '"東京"'),
        ("\x9b\u202e", '"\\u009b\\u202e"'),  # escaped for those who look at JSON in a terminal
    ],
)
def test_strict_json(value, written):
    assert dump(value) == written


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_what_json_can_hold_comes_back(value):
    assert json.loads(dump(value)) == value


def test_nothing_is_still_valid_json():
    assert json.loads("".join(json_document(Claims([])))) == {
        "schema_version": 1,
        "tagger": None,
        "articles": [],
        "claims": [],
    }
    assert "".join(json_lines(Claims([]))) == ""


def test_a_document_is_laid_out_for_reading(story):
    """Its head in lines of two blanks, each record on a line of its own, the list closed on one."""
    document = "".join(json_document(Claims(story.claims[:2], story.articles[:1])))
    lines = document.split("\n")
    assert lines[:3] == ["{", '  "schema_version": 1,', '  "tagger": null,']
    first, second = (index for index, line in enumerate(lines) if line.startswith('    {"id": "c'))
    assert lines[first - 1] == '  "claims": ['
    assert (second, lines[second + 1 :]) == (first + 1, ["  ]", "}", ""])
    assert "".join(json_document(Claims([]))).endswith('\n  "claims": []\n}\n')


def test_document_and_lines_hold_the_same_records(story):
    view = Claims(story.claims, story.articles)
    lines = [json.loads(line) for line in "".join(json_lines(view)).splitlines()]
    assert json.loads("".join(json_document(view)))["claims"] == lines
    assert [line["id"] for line in lines] == ["c1a", "c2a", "c1b", "c2b"]
