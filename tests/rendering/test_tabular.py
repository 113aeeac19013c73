from __future__ import annotations

import csv
import io
from dataclasses import replace

from xref.rendering.tabular import comma_separated, text_lines
from xref.rendering.views.articles import Articles
from xref.rendering.views.claims import Claims


def test_one_record_a_line_however_wild_its_text(story):
    wild = replace(story.claims[0], text="two\nlines\tand a tab \x1b[31m " + "long " * 100)
    lines = list(text_lines(Claims([wild, *story.claims[1:]], story.articles)))
    assert len(lines) == 4
    assert all(line.count("\t") == 7 and line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert "long long" in lines[0]
    assert "\x1b" not in lines[0]


class Rows:
    """A view of rows that are given, one thing a row."""

    def __init__(self, *rows):
        self.items, self.columns, self.table_columns = rows, ("one", "two"), ()

    def lines(self, item):
        return [item]

    table = lines


def test_fields_are_written_as_they_are():
    """Separated by one tab; nothing for what is not there, truth in the words of JSON."""
    view = Rows((None, True, False, 1.5), ("a\tb", "=1", "", "x  y"))
    assert list(text_lines(view)) == ["\ttrue\tfalse\t1.5\n", "a b\t=1\t\tx y\n"]
    assert list(comma_separated(view)) == ["one,two\r\n", ",true,false,1.5\r\n", "a\tb,'=1,,x  y\r\n"]


def test_a_column_named_by_an_article_runs_nothing():
    view = Rows()
    view.table_columns = ("=1+1", "two")
    assert list(comma_separated(view)) == ["'=1+1,two\r\n"]


def test_csv_reads_back_and_runs_nothing(story):
    wild = replace(story.claims[0], text='=HYPERLINK("x"), "quoted"\nnext')
    table = list(csv.DictReader(io.StringIO("".join(comma_separated(Claims([wild], story.articles))))))
    assert table[0]["text"] == '\'=HYPERLINK("x"), "quoted"\nnext'
    assert table[0]["start"] == "0"


def test_csv_of_nothing_has_its_header():
    assert "".join(comma_separated(Articles([], {}))) == "id,source,published,title,characters,set_aside,path\r\n"
