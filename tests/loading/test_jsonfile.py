"""JSON and JSON Lines, strictly, with the line of whatever is wrong."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.loading import jsonfile
from xref.loading.shapes import Options

OPTIONS = Options(encoding=None, max_file_size=10**6, fields={})


def whole(text):
    drafts, problems = jsonfile.read(text, "x", OPTIONS)
    return [draft.text for draft in drafts], [str(problem) for problem in problems]


def by_line(text):
    drafts, problems = jsonfile.read_lines(text, "x", OPTIONS)
    return [draft.text for draft in drafts], [str(problem) for problem in problems]


GOOD = [
    ('{"text": "A"}', ["A"], "one article"),
    ('[{"text": "A"}, {"text": "B"}]', ["A", "B"], "a list"),
    ("[]", [], "an empty list"),
    ('{"articles": [{"text": "A"}], "n": 1}', ["A"], "a list inside"),
    ('{"n": [1], "data": [{"text": "A"},\n {"text": "B"}]}', ["A", "B"], "a list inside, later"),
    ('{"text": "A", "data": [1]}', ["A"], "an article that has a list"),
    ('{"text": "A"}\n{"text": "B"}\n', ["A", "B"], "lines under the wrong ending"),
    ('  \n [ {"text": "A"} ] \n ', ["A"], "space around"),
    ('{"text": "A\\ud83d\\ude00"}', ["A😀"], "an escaped pair"),
    ('{"text": "A\\u2028B"}', ["A\u2028B"], "a line separator"),
]


@pytest.mark.parametrize(("text", "expected", "why"), GOOD, ids=[why for _, _, why in GOOD])
def test_good(text, expected, why):
    assert whole(text) == (expected, [])


def test_lines():
    assert by_line('{"text": "A\u2028B"}\n\n{"text": "C"}') == (["A\u2028B", "C"], [])


def test_lines_that_are_one_document_over_several_lines():
    text = json.dumps({"text": "A", "title": "B"}, indent=2)
    assert by_line(text) == (["A"], [])
    assert by_line(json.dumps([{"text": "A"}], indent=2)) == (["A"], [])


BAD = [
    ('[{"text": "A"},\n {"text": }]', ["A"], "x:2: broken JSON: expecting value", "syntax"),
    ('[{"text": "A"},\n {"text": "B", "n": NaN},\n {"text": "C"}]', ["A", "C"], "x:2: broken JSON: NaN", "a constant"),
    ('[{"text": "A"},\n {"text": "B", "n": 1e999}]', ["A"], "x:2: broken JSON: the number", "a number without end"),
    ('[{"text": "A", "text": "B"}]', [], "x:1: broken JSON: the key 'text' stands twice", "a key twice"),
    ('[\n{"text": "A"}', ["A"], "x:2: broken JSON: the list does not end", "cut off"),
    ('[\n{"text": "A"},', ["A"], "x:2: broken JSON", "cut off after a comma"),
    ('{"text": "A"} tail', ["A"], "x:1: broken JSON: more text", "words behind it"),
    ("[1,\n2]", [], "x:1: an article is an object, not a number", "not objects"),
    ('["a"]', [], "not text", "texts alone"),
    ("[null]", [], "not null", "nothing"),
    ("[" * 200_000, [], "nested too deeply", "depth"),
    ('{"a":' * 200_000, [], "nested too deeply", "depth of objects"),
    ('{"n": ' + "9" * 5000 + ', "text": "A"}', [], "a number is too long", "digits without end"),
    ("tail", [], "x:1: broken JSON", "no JSON at all"),
]


@pytest.mark.parametrize(("text", "read", "says", "why"), BAD, ids=[why for _, _, _, why in BAD])
def test_bad(text, read, says, why):
    texts, problems = whole(text)
    assert texts == read
    assert says in problems[0]


def test_a_broken_line_costs_itself_only():
    texts, problems = by_line('{"text": "A"}\n{"text": \n{"text": "B"}\nnull\n')
    assert texts == ["A", "B"]
    assert [problem.split(":")[1] for problem in problems] == ["2", "4"]


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@given(st.lists(st.dictionaries(st.text(max_size=5), values, max_size=4), max_size=4), st.sampled_from([None, 1, 4]))
def test_whatever_is_json_is_read_or_told(records, indent):
    for number, record in enumerate(records):
        record["text"] = f"text {number}"
    texts, problems = whole(json.dumps(records, indent=indent))
    assert texts == [record["text"] for record in records]
    assert all(": broken" not in problem for problem in problems)


@given(st.text(alphabet='{}[]",:0aNn \n\\t', max_size=40))
def test_nothing_is_raised(text):
    whole(text)
    by_line(text)
