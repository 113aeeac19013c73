"""Cardinals, fractions and ordinals read at a token: how many tokens they take, and what they are worth."""

from pathlib import Path
from unicodedata import numeric

import cases
import pytest

from xref import tables
from xref.details.cardinals import Cardinal, digits_value, lexicon, read_cardinal, read_ordinal, starters, tidy
from xref.details.tokens import Line

READINGS = Path(__file__).with_name("readings")


def rows(name: str) -> list[tuple[str, str, str]]:
    """Return text, what is read at its head or behind the mark "|", and the reason."""
    return [(row["text"], row["read"], row["reason"]) for row in cases.rows(READINGS / name)]


def at_mark(text: str) -> tuple[Line, int]:
    before, _, behind = text.rpartition("|")
    line = Line(before + behind)
    return line, line.starts.index(len(before))


def told(line: Line, read: Cardinal | None) -> str:
    """A cardinal as the table writes it: value, words, factor of its scale, whether in words, whether a part."""
    if read is None:
        return "-"
    scale = f"×{read.scale:g}" if read.scale != 1 else ""
    kinds = ["words" if read.worded else "", "part" if read.fraction else ""]
    return " ".join(part for part in [str(read.value), f"“{line.slice(read.first, read.last)}”", scale, *kinds] if part)


@pytest.mark.parametrize(("text", "expected", "reason"), rows("cardinals.tsv"))
def test_cardinals(text: str, expected: str, reason: str) -> None:
    line, index = at_mark(text)
    assert told(line, read_cardinal(line, index)) == expected, reason


@pytest.mark.parametrize(("text", "expected", "reason"), rows("ordinals.tsv"))
def test_ordinals(text: str, expected: str, reason: str) -> None:
    line, index = at_mark(text)
    read = read_ordinal(line, index)
    assert (f"{read[0]} “{line.slice(index, read[1])}”" if read else "-") == expected, reason


@pytest.mark.parametrize("glyph", "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
def test_every_fraction_in_one_character_is_read(found, glyph: str) -> None:
    assert [each.value for each in found(f"It has 2{glyph} acres.")] == [tidy(2 + numeric(glyph))]
    assert [each.value for each in found(f"It has {glyph} of them.")] == [numeric(glyph)]


@pytest.mark.parametrize("glyph", "⅐⅑⅒")
def test_nothing_is_told_in_sevenths(glyph: str) -> None:
    assert read_cardinal(Line(glyph), 0) is None


@pytest.mark.parametrize(("word", "kind", "value"), [row for row in tables.rows("number_words") if row[1] != "vague"])
def test_every_number_word_is_read(word: str, kind: str, value: str) -> None:
    number = int(value)
    forms = {"unit": word, "ten": word, "hundred": f"two {word}", "scale": f"2 {word}", "dozen": f"2 {word} of eggs"}
    if kind == "ordinal":
        assert read_ordinal(Line(f"{word} vote"), 0) == (number, 1)
    elif kind == "part":
        read = read_cardinal(Line(f"five {word}" if word.endswith("s") else f"one {word}"), 0)
        assert read
        assert read.value == pytest.approx((5 if word.endswith("s") else 1) / number)
    elif kind != "letter":  # letters are read with currencies
        read = read_cardinal(Line(forms[kind]), 0)
        assert read
        assert read.value == (number if kind in ("unit", "ten") else 2 * number)


@pytest.mark.parametrize(
    "word", ["a", "an", "half", "quarter", "ten", "twenty", "minus", "negative", "-", "five", "first", "½"]
)
def test_what_may_begin_a_number(word: str) -> None:
    assert word in starters()


def test_other_number_words_begin_none() -> None:
    assert not starters() & {"hundred", "million", "dozen", "thirds", "several", "k", ""}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.1 + 0.2, 0.3),  # the noise of binary fractions
        (2.0, 2),  # a whole number
        (1e20, 10**20),  # a large one
        (1e21, 1e21),  # beyond which digits are no more exact
        (-1e21, -1e21),  # on the other side too
        (1 / 3, 0.333333333333),  # twelve digits are kept
        (123456789012.5, 123456789012),  # and no more
    ],
)
def test_numbers_are_tidy(value: float, expected: float) -> None:
    assert (tidy(value), type(tidy(value))) == (expected, type(expected))


def test_digits_are_whole_unless_they_have_a_point() -> None:
    assert [(value, type(value)) for value in map(digits_value, ("1,234", "1,234.0", ".5"))] == [
        (1234, int),
        (1234.0, float),
        (0.5, float),
    ]


def test_a_kind_of_number_word_holds_no_other() -> None:
    assert lexicon("letter") == {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
