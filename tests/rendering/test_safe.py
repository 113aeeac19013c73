from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.rendering import safe

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates too


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb\nc", "a\tb\nc"),  # tabs and newlines are layout, not attack
        ("\x1b[31mred", "\\x1b[31mred"),  # an escape sequence would colour the terminal
        ("\x9b31m", "\\x9b31m"),  # the same in its one-byte form
        ("a\rb", "a\\x0db"),  # a carriage return would overwrite the line
        ("a\x08b", "a\\x08b"),  # so would a backspace
        ("\u202egnp.exe", "\\u202egnp.exe"),  # an override shows text backwards
        ("\u2066x\u2069", "\\u2066x\\u2069"),  # an isolate
        ("a\u200fb", "a\\u200fb"),  # a mark of direction
        ("\ud800", "\\ud800"),  # a lone surrogate cannot be encoded
        ("\U000e0041", "\\U000e0041"),  # tag characters hide text
        ("a\u2028b", "a\\u2028b"),  # a line separator is a line to some readers
        ("Zürich 東京 🙂 e\u0301", "Zürich 東京 🙂 e\u0301"),  # the world's writing stays
        ("नमस्\u200dते", "नमस्\u200dते"),  # a joiner is part of spelling
    ],
)
def test_controls_are_shown_and_writing_is_kept(text, shown):
    assert safe.printable(text) == shown


@given(ANY_TEXT)
def test_nothing_that_acts_gets_through(text):
    shown = safe.one_line(text)
    shown.encode("utf-8")
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u202a\u202b\u202c\u202d\u202e" for c in shown)
    assert safe.one_line(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\n\nparagraphs\there", "two paragraphs here"),
        ("  edge  ", "edge"),
        (" Xmas in Bax ", "Xmas in Bax"),  # nothing but blanks is taken from the ends
        ("\u2028 a", "\\u2028 a"),  # a separator is shown, the blank beside it stays
        ("a\u00a0b", "a b"),  # a hard space is a space
        ("a\x85b", "a\\x85b"),  # a control, though Python calls it white space
    ],
)
def test_one_line(text, shown):
    assert safe.one_line(text) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "\\x0dx"),  # escaped, so no longer at the start
        ("\nx", "'\nx"),
        ("a=b", "a=b"),
        (-1, -1),  # a number is a number
        (0.5, 0.5),
        (True, "true"),
        (False, "false"),
        (None, ""),
    ],
)
def test_no_cell_is_a_formula(value, shown):
    assert safe.cell(value) == shown


@given(ANY_TEXT)
def test_cells_never_start_like_a_formula(text):
    assert not str(safe.cell(text)).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(ANY_TEXT)
def test_escaped_json_is_the_same_value(text):
    escaped = safe.escape_json(json.dumps(safe.strict(text), ensure_ascii=False))
    assert json.loads(escaped) == safe.strict(text)
    assert not any(0x7F <= ord(c) < 0xA0 or c in "\u202e\u2066" for c in escaped)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://dale.example/a?b=c#d", True),
        ("http://dale.example", True),
        ("HTTPS://dale.example/", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://a.example/\x1b\\", False),  # would end the link sequence
        ("https://a.example/\x07", False),
        ("https://a.example/ b", False),
        ('https://a.example/"onclick=', False),
        ("https://a.example/\u202e", False),
        ("", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_are_links(url, kept):
    assert safe.link(url) == (url if kept else None)


def test_a_lone_surrogate_is_one_unit():
    assert safe.escape_json("a\ud800b") == "a\\ud800b"


def test_a_character_beyond_the_first_plane_is_two_units():
    assert safe.escape_json("a\U000e0041b\x9b") == "a\\udb40\\udc41b\\u009b"
