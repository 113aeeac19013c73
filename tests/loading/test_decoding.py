"""Bytes to text: every encoding that people's files are in, and what is no text at all."""

from __future__ import annotations

import codecs

import pytest

from xref.loading.decoding import UnreadableError, decode, has_surrogates, mojibake, without_surrogates

TEXT = "“Café”\nnaïve – Łódź"

GOOD = [
    (TEXT.encode(), None, None, TEXT, 0, "UTF-8"),
    (codecs.BOM_UTF8 + TEXT.encode(), None, None, TEXT, 0, "UTF-8 with a mark"),
    (TEXT.encode("utf-16"), None, None, TEXT, 0, "UTF-16 with a mark"),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, None, TEXT, 0, "the other byte order"),
    (TEXT.encode("utf-32"), None, None, TEXT, 0, "UTF-32 with a mark"),
    (TEXT.encode("utf-16-le"), "utf-16-le", None, TEXT, 0, "UTF-16 without a mark, as asked"),
    ("Łódź".encode("iso8859-2"), "iso8859-2", None, "Łódź", 0, "as asked"),
    ("Łódź".encode("iso8859-2"), None, "iso8859-2", "Łódź", 0, "as declared"),
    ("“Café”".encode("cp1252"), None, "iso-8859-1", "“Café”", 0, "declared Latin-1 means Windows-1252"),
    ("“Café”".encode("cp1252"), None, None, "“Café”", 1, "neither: a guess with a warning"),
    ("“Café”".encode("cp1252"), None, "no-such-code", "“Café”", 1, "declared nonsense"),
    (b"a\x81b", None, None, "a\ufffdb", 1, "a byte that Windows-1252 does not have"),
    ("Café".encode(), "iso8859-2", None, "Café", 0, "UTF-8 comes before what was asked for"),
    (b"a\r\nb\rc\n", None, None, "a\nb\nc\n", 0, "every line end is one newline"),
    (codecs.BOM_UTF8 + b"a\xff", None, None, "a\ufffd", 1, "a mark that does not tell the truth"),
]


@pytest.mark.parametrize(("data", "asked", "declared", "text", "warnings", "why"), GOOD, ids=[row[5] for row in GOOD])
def test_texts(data, asked, declared, text, warnings, why):
    found, problems = decode(data, "x.txt", asked, declared)
    assert found == text
    assert [problem.severity for problem in problems] == ["warning"] * warnings
    assert all(problem.where == "x.txt" for problem in problems)


BAD = [
    (b"\x00\x01\x02\x03" * 20, "binary", "zero bytes"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image", "an image"),
    (b"PK\x03\x04\x14\x00", "a ZIP archive", "an office document"),
    (b"%PDF-1.4 text", "a PDF", "a PDF under another name"),
    (b"{\\rtf1\\ansi text}", "an RTF document", "RTF"),
    (b"\x01\x02\x03\x04\xff\xfe\x05" * 50, "binary", "control characters"),
    ("Café, naïve".encode("utf-16-le"), "--encoding utf-16-le", "UTF-16 that nobody told of"),
]


@pytest.mark.parametrize(("data", "says", "why"), BAD, ids=[row[2] for row in BAD])
def test_what_is_no_text_says_what_it_is(data, says, why):
    with pytest.raises(UnreadableError, match=says):
        decode(data, "x.txt")


def test_lone_surrogates_are_replaced_one_for_one():
    text = "a\ud800b\udfffc😀"
    assert has_surrogates(text)
    assert without_surrogates(text) == "a\ufffdb\ufffdc😀"
    assert len(without_surrogates(text)) == len(text)
    assert not has_surrogates("😀")


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("â€œOpenâ€\x9d, sheâ€™s said", True),
        ("CafÃ© naÃ¯ve dÃ©jÃ\xa0", True),
        ("Café naïve", False),
        ("The pair â€™ stands for an apostrophe.", False),  # once only: a text about it
    ],
)
def test_mojibake(text, broken):
    assert (mojibake(text) is not None) is broken
