from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style

from xref.model import Article, Span
from xref.rendering import layout


@pytest.mark.parametrize(
    "text", ["and [a] 3 people [sic] said", "[/x]", "[link=https://x.example]y[/link]", ":smile:", "\\[b]"]
)
def test_markup_is_text(text):
    assert layout.line(text).plain == text
    assert layout.marked(text, [Span(0, len(text))]).plain == "{" + text + "}"


def test_marked_words_stand_between_braces():
    assert layout.marked("in June or July", [Span(3, 7), Span(11, 15)]).plain == "in {June} or {July}"


def test_marks_hold_beside_characters_that_must_be_escaped():
    assert layout.marked("\x1b June", [Span(2, 6)]).plain == "\\x1b {June}"


def test_cropping_keeps_the_mark_and_cuts_between_words():
    text = "word " * 100 + "JUNE" + " word" * 100
    start = text.index("JUNE")
    cut, [span] = layout.cropped(text, [Span(start, start + 4)], limit=40)
    assert cut[slice(*span)] == "JUNE"
    assert cut.startswith("… word")
    assert cut.endswith("word …")
    assert len(cut) < 50


@pytest.mark.parametrize(
    ("text", "mark", "limit", "shown", "reason"),
    [
        ("one two", "two", 7, "one two", "what fits is shown whole"),
        ("one two", None, 7, "one two", "also without a mark"),
        ("one two three", None, 8, "one two …", "without a mark the beginning, up to a blank"),
        ("oneword", None, 3, "one …", "a word too long for the room is cut"),
        (" onewordmore", None, 4, " one …", "a blank at the start is no place to cut"),
        ("one two three four five", "three", 17, "… two three four …", "room on each side, cut between words"),
        ("one two three xx", "one", 13, "one two …", "nothing is missing before the first word"),
        ("xx one two three", "three", 15, "… two three", "nor behind the last"),
        ("xx one two three", "two", 15, "… one two three", "what stands behind the last word is all there"),
        ("a bcdefgh", None, 4, "a …", "one letter is a word"),
        ("aaaa bbbb cccc", "bbbb", 2, "… bbbb …", "a mark longer than the room is shown whole"),
        ("aaaaaaaa bbbb cccccccc", "bbbb", 8, "… bbbb …", "a word that does not fit is left out"),
        ("aaaaaaaabbbbcccccccc", "bbbb", 8, "… aabbbbcc …", "one that has no blank is cut"),
    ],
)
def test_cropping(text, mark, limit, shown, reason):
    spans = [Span(text.index(mark), text.index(mark) + len(mark))] if mark else []
    cut, moved = layout.cropped(text, spans, limit)
    assert cut == shown, reason
    assert [cut[slice(*span)] for span in moved] == ([mark] if mark else []), reason


def test_every_mark_of_a_cropped_text_is_moved_along():
    text = "aaaa bbbb cccc dddd eeee ffff"
    cut, spans = layout.cropped(text, [Span(10, 14), Span(20, 24)], 16)
    assert (cut, [cut[slice(*span)] for span in spans]) == ("… cccc dddd eeee …", ["cccc", "eeee"])


@given(st.text(max_size=60), st.data(), st.integers(1, 80))
def test_cropping_never_loses_a_mark(text, data, limit):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    cut, spans = layout.cropped(text, [Span(start, end)], limit)
    assert [cut[slice(*span)] for span in spans] == [text[start:end]]


@pytest.mark.parametrize(
    ("url", "linked"), [("https://dale.example/", True), ("javascript:alert(1)", False), (None, False)]
)
def test_an_outlet_links_to_plain_addresses_only(url, linked):
    text = layout.outlet(Article(id="a", text="", source="Dale Post", url=url))
    assert any("link" in str(span.style) for span in text.spans) == linked


@pytest.mark.parametrize(("number", "shown"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims")])
def test_count(number, shown):
    assert layout.count(number, "claim") == shown


def test_few():
    assert layout.few(["a", "b"], most=2) == "a, b"
    assert layout.few(list("abcdefg")) == "a, b, c, d, e, f and 1 more"
    assert layout.few(["a", "b", "c"], most=2) == "a, b and 1 more"


def test_a_long_title_is_cut_between_words():
    assert layout.headline("Bridge to open") == "Bridge to open"
    assert layout.cropped("x" * 500, []) == ("x" * 420 + " …", [])
    assert layout.headline("x" * 90) == "x" * 90
    assert layout.headline("x" * 91) == "x" * 90 + " …"
    assert layout.headline("word " * 40) == "word " * 17 + "word …"


@pytest.mark.parametrize("width", [60, 80])
def test_hanging_lines_are_indented_but_the_first(width):
    lines = layout.hanging(layout.line("≠ differ  ", "東京 word " * 30), width).plain.split("\n")
    assert lines[0].startswith("≠ differ")
    assert len(lines) > 2
    assert all(part.startswith("    東京") or part.startswith("    word") for part in lines[1:])
    assert max(map(cell_len, lines)) <= width
    assert lines == [part.rstrip() for part in lines]


def printed(thing, width):
    console = Console(file=io.StringIO(), width=width, _environ={})
    console.print(thing)
    return [part.rstrip() for part in console.file.getvalue().splitlines()]


def test_columns_are_wrapped_each_in_its_own():
    rows = [(layout.line("Dale Post"), layout.line("one two three")), (layout.line("Fen"), layout.line("fourteenmore"))]
    assert printed(layout.columns(rows, width=25, wide=9), 40) == [
        "    Dale Post  one two",
        "               three",
        "    Fen        fourteenmo",
        "               re",
    ]
    assert printed(layout.columns([(layout.line("Dale Post"), layout.line("x"))], width=25, wide=4, left=0), 40) == [
        "Dale  x",
        "Post",
    ]
    assert printed(layout.columns([(layout.line("fourteen"), layout.line("x"))], width=25, wide=4, left=0), 40) == [
        "four  x",
        "teen",
    ]


@pytest.mark.parametrize(
    ("names", "wide"),
    [([], 0), (["a"], 1), (["a", "東京"], 4), (["x" * 30], 12)],  # cells, not characters; at most three tenths of 40
)
def test_the_first_column_is_as_wide_as_its_longest(names, wide):
    assert layout.widest([(layout.line(name), layout.line("")) for name in names], 40) == wide


def test_an_indented_text_is_wrapped_behind_its_indent():
    assert printed(layout.indented(layout.line("one two three"), 2), 9) == ["  one two", "  three"]


def test_verdicts_have_a_sign_and_a_colour_that_terminals_know():
    for verdict, sign in (("differ", "≠"), ("vary", "≈"), ("agree", "="), ("single", "·")):
        assert layout.SIGN[verdict] == sign
        assert str(Style.parse(layout.STYLE[verdict])) != "none"
    assert [str(span.style) for span in layout.marked("June", [Span(0, 4)]).spans] == ["bold underline"]
    assert [str(span.style) for span in layout.outlet(Article(id="a", text="")).spans] == ["bold"]
