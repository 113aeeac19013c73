"""A sentence as tokens: what is one token, its plain form, and what stands beside it."""

import pytest

from xref.details.tokens import LONGEST_NUMBER, Line, match_phrase, phrases, word_set, words_of

TOKENS = [
    ("The U.S. at 5 a.m. today", ["The", "U.S.", "at", "5", "a.m.", "today"]),  # letters with full stops are one
    ("Plan B. It", ["Plan", "B", ".", "It"]),  # one letter is not
    ("1,234.5 votes", ["1,234.5", "votes"]),  # separators and decimals
    ("12,34,567 rupees", ["12,34,567", "rupees"]),  # Indian groups
    ("1,2345", ["1", ",", "2345"]),  # four digits are no group
    ("1,234,56", ["1,234", ",", "56"]),
    ("5.25 or .5", ["5.25", "or", ".5"]),
    ("5..5", ["5", ".", ".", "5"]),  # a range, no decimal
    ("5.5.5", ["5.5", ".", "5"]),  # a version
    ("don't", ["don", "'t"]),
    ("Friday’s", ["Friday", "’s"]),
    ("O'Hara", ["O", "'Hara"]),
    ("'s", ["'", "s"]),  # no tail without a word before it
    ("a_b $5!", ["a", "_", "b", "$", "5", "!"]),
    ("x5y", ["x", "5", "y"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "words"), TOKENS)
def test_tokens(text: str, words: list[str]) -> None:
    line = Line(text)
    assert line.words == words
    assert len(line) == len(words)
    assert [text[start:end] for start, end in zip(line.starts, line.ends, strict=True)] == words


PLAIN = [
    ("Berg", "berg"), ("‐", "-"), ("‑", "-"), ("‒", "-"), ("–", "-"), ("−", "-"), ("—", "--"), ("’", "'"), ("‘", "'"),
    ("ʼ", "'"), ("ʼHara", "'hara"), ("“", "“"), ("-", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "plain"), PLAIN)
def test_typography_is_folded(written: str, plain: str) -> None:
    assert Line(written).lows == [plain]


def test_the_tail_of_a_word_has_a_plain_apostrophe() -> None:
    assert Line("Friday’s and O’Hara").lows == ["friday", "'s", "and", "o", "'hara"]


def test_a_line_is_a_part_of_a_text_with_the_offsets_of_the_text() -> None:
    line = Line("Anna Berg left.", 5, 9)
    assert (line.words, line.starts, line.ends, line.start, line.end) == (["Berg"], [5], [9], 5, 9)
    assert Line("Anna Berg left.", 10).words == ["left", "."]
    assert Line("Anna Berg", 0, 0).words == []
    assert (Line("Anna").start, Line("Anna").end) == (0, 4)


def test_beside_the_ends_there_is_nothing() -> None:
    line = Line("Anna left.")
    assert [line.low(at) for at in (-1, 0, 1, 2, 3)] == ["", "anna", "left", ".", ""]
    assert [line.capitalised(at) for at in (-3, -1, 0, 1, 2, 3)] == [False, False, True, False, False, False]
    assert not Line("Anna").capitalised(-1)
    assert not Line("Anna").capitalised(1)


def test_glued_tokens_touch() -> None:
    line = Line("half-time Anna")
    assert [line.glued(at) for at in (-1, 0, 1, 2, 3, 4)] == [False, True, True, False, False, False]
    assert Line("a-b").glued(1)
    assert not Line("a-b").glued(-2)  # what a negative index would find is not meant


NUMBERS = [("5", True), ("1,234", True), (".5", True), (".", False), ("five", False), ("½", False), ("x", False)]


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_numbers_in_digits(text: str, number: bool) -> None:
    assert Line(text).is_number(0) == number


def test_numbers_stand_on_the_line_and_are_no_identifiers() -> None:
    assert not Line("5").is_number(1)
    assert not Line("5").is_number(-1)
    assert Line("9" * LONGEST_NUMBER).is_number(0)
    assert not Line("9" * (LONGEST_NUMBER + 1)).is_number(0)
    assert LONGEST_NUMBER == 24


def test_slices_and_hyphens() -> None:
    line = Line("The well-known Anna  Berg left.")
    assert line.slice(4, 6) == "Anna  Berg"
    assert line.slice(1, 4) == "well-known"
    assert [line.hyphen(at) for at in (1, 2, 3, 99)] == [False, True, False, False]
    assert Line("1–2").hyphen(1)
    assert not Line("so—and").hyphen(1)  # a dash between clauses joins no words


def test_the_longest_phrase_is_found() -> None:
    table = phrases([("vice", "short"), ("vice president", "long"), ("vice president elect", "longest")])
    line = Line("A Vice President and vice")
    assert match_phrase(line, 1, table) == (3, "long")
    assert match_phrase(line, 4, table) == (5, "short")  # at the end of the line
    assert match_phrase(line, 0, table) is None
    assert match_phrase(line, 5, table) is None
    assert match_phrase(Line("Vice-President"), 0, phrases([("vice president", "long")])) is None
    assert match_phrase(Line("No. 10 and"), 0, phrases([("no. 1", "one"), ("no. 10", "ten")])) == (3, "ten")


def test_words_of_a_table() -> None:
    assert "ltd" in words_of("organisation_words")
    assert "bank" in words_of("organisation_words")
    assert words_of("organisation_words", "legal") < words_of("organisation_words")
    assert "bank" not in words_of("organisation_words", "legal")
    assert words_of("organisation_words", "legal", "noun") == words_of("organisation_words")


def test_sets_of_words() -> None:
    assert {"van", "bin"} <= word_set("name_particle")
    assert "said" not in word_set("name_particle")
    assert word_set("no such set") == frozenset()
