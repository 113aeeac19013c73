"""Comma-separated values: delimiters, quotes, bad rows."""

from __future__ import annotations

import csv

import pytest

from xref.loading import csvfile
from xref.loading.shapes import Options


def read(table, **fields):
    drafts, problems = csvfile.read(table, "x.csv", Options(encoding=None, max_file_size=10**6, fields=fields))
    return [(draft.id, draft.text) for draft in drafts], [str(problem) for problem in problems]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters(sign):
    assert read(f"id{sign}text\n1{sign}A\n2{sign}B\n") == ([("1", "A"), ("2", "B")], [])


def test_quotes_and_lines_inside():
    assert read('id,text\n1,"A, ""B""\n\nC"\n') == ([("1", 'A, "B"\n\nC')], [])


def test_a_long_text():
    assert read("id,text\n1," + "word " * 100_000)[1] == []
    assert csv.field_size_limit() == 131072  # left as it was


BAD = [
    ("a,b\n1,2\n", "no column 'text'", "--fields", "no text"),
    ("id,text\n1,A,extra\n", "x.csv:2: 3 cells", "", "too many cells"),
    ("id,text\n1\n", "x.csv:2: ", "", "too few cells"),
    ("id,text\n1,\n", "x.csv:2: its text is empty", "", "an empty text"),
    ('id,text\n1,"A\n', "broken CSV", "", "a quote that stays open"),
    ("id,text\n", "no rows", "", "nothing under the header"),
]


@pytest.mark.parametrize(("text", "says", "advice", "why"), BAD, ids=[row[3] for row in BAD])
def test_bad(text, says, advice, why):
    found, problems = read(text)
    assert found == []
    assert len(problems) == 1
    assert says in problems[0]
    assert advice in problems[0]


def test_a_bad_row_costs_itself_only():
    found, problems = read("id,text\n1,A\n2,B,C\n3,D\n")
    assert ([identity for identity, _ in found], len(problems)) == (["1", "3"], 1)


def test_a_named_column_that_is_not_there():
    assert "no column 'words'" in read("id,text\n1,A\n", text="words")[1][0]
