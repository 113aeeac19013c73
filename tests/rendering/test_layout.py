from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

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
    assert layout.few(["a", "b", "c"], most=2) == "a, b and 1 more"


def test_a_long_title_is_cut_between_words():
    assert layout.headline("Bridge to open") == "Bridge to open"
    assert layout.headline("word " * 40) == "word " * 17 + "word …"


@pytest.mark.parametrize("width", [60, 80])
def test_hanging_lines_are_indented_but_the_first(width):
    lines = layout.hanging(layout.line("≠ differ  ", "東京 word " * 30), width).plain.split("\n")
    assert lines[0].startswith("≠ differ")
    assert len(lines) > 2
    assert all(part.startswith("    東京") or part.startswith("    word") for part in lines[1:])
    assert max(map(cell_len, lines)) <= width
