"""Every row of the tables that the recognisers of amounts rest on does what it says."""

import pytest

from xref import tables
from xref.details.durations import iso
from xref.details.tokens import Line, word_set
from xref.details.units import dimensions, unit_at, unit_words

KINDS = ("number", "money", "percent", "duration", "ordinal")


def only(found, text: str):
    details = found(text, *KINDS)
    assert len(details) == 1, text
    return details[0]


@pytest.mark.parametrize(("word", "unit", "dimension", "factor"), tables.rows("units"))
def test_every_unit_is_found_by_each_of_its_words(word: str, unit: str, dimension: str, factor: str) -> None:
    line = Line(f"5 {word} there")
    read = unit_at(line, 1)
    assert read == (unit, dimension, factor, len(line) - 1)
    assert dimensions()[unit] == (dimension, factor)
    assert word in unit_words()


@pytest.mark.parametrize(
    ("text", "name", "last"),
    [
        ("5 square-mile land", "square mile", 4),  # hyphens inside a unit do not count
        ("5 square - mile land", "square mile", 4),
        ("5 miles", "mile", 2),  # at the end of the text
        ("5 miles per", "mile", 2),  # half of a longer name
        ("5 miles per hour", "mile per hour", 4),  # the longest name
        ("5 miles - away", "mile", 2),  # a dash behind it
        ("5 miles - per - hour", "mile per hour", 6),
    ],
)
def test_the_longest_unit_is_read(text: str, name: str, last: int) -> None:
    unit = unit_at(Line(text), 1)
    assert unit
    assert (unit.name, unit.last) == (name, last)


@pytest.mark.parametrize("text", ["5 ships", "5 square", "5 square ships", "5 - miles", "5"])
def test_what_is_no_unit(text: str) -> None:
    assert unit_at(Line(text), 1) is None


@pytest.mark.parametrize(("word", "kind", "code"), tables.rows("currencies"))
def test_every_currency_is_found(found, word: str, kind: str, code: str) -> None:
    if kind == "sign":
        detail = only(found, f"It cost {word.upper()}500 there.")
    elif kind == "code":
        detail = only(found, f"It cost {word.upper()} 500 there.")
        behind = only(found, f"It cost 500 {word.upper()} there.")
        assert (behind.type, behind.value, behind.unit) == ("money", 500, code)
    else:
        name = word.replace("us ", "US ").replace("u.s. ", "U.S. ")
        detail = only(found, f"It cost 500 {name} there.")
    assert (detail.type, detail.value, detail.unit) == ("money", 5 if kind == "hundredth" else 500, code)


@pytest.mark.parametrize(("phrase", "side", "precision"), tables.rows("approximations"))
def test_every_word_that_tells_how_exact_a_number_is(found, phrase: str, side: str, precision: str) -> None:
    text = f"It drew {phrase} 38 ships." if side == "before" else f"It drew 38 {phrase} ships.".replace(" -", "-")
    detail = only(found, text)
    assert (detail.value, detail.precision, detail.unit) == (38, precision, "ship")


@pytest.mark.parametrize("word", [row[0] for row in tables.rows("number_words") if row[1] == "vague"])
def test_every_word_for_a_number_left_open(found, word: str) -> None:
    text = "tens of thousands" if word == "tens" else word
    detail = only(found, f"It drew {text} of ships." if word.endswith("s") else f"It drew {text} ships.")
    assert (detail.value, detail.precision, detail.unit) == (text, "vague", "ship")


@pytest.mark.parametrize("word", sorted(word_set("before_over_lasting")))
def test_over_tells_how_long_behind_some_words(found, word: str) -> None:
    assert only(found, f"It {word} over three years.").precision == "at_least"


@pytest.mark.parametrize("word", sorted(word_set("after_adverb_first")))
def test_first_is_an_adverb_before_some_words(found, word: str) -> None:
    assert only(found, f"It came first {word} ship.").unit is None


@pytest.mark.parametrize("word", sorted(word_set("before_glued_number")))
def test_a_number_may_be_joined_to_some_words(found, word: str) -> None:
    assert only(found, f"It was a {word}-20 ship.").value == 20


@pytest.mark.parametrize("word", sorted(word_set("between_number_and_unit")))
def test_some_words_stand_between_a_number_and_its_unit(found, word: str) -> None:
    assert only(found, f"It took 5 {word} days.").value == "P5D"


@pytest.mark.parametrize("word", sorted(word_set("before_lasting")))
def test_an_article_counts_a_span_behind_some_words(found, word: str) -> None:
    assert found(f"It had {word} a week.", "duration")


@pytest.mark.parametrize("word", sorted(word_set("before_vague_span")))
def test_a_plural_is_a_span_behind_some_words(found, word: str) -> None:
    assert [each.value for each in found(f"It had {word} weeks.", "duration")] == ["PXW"]


@pytest.mark.parametrize("word", sorted(word_set("money_context") - {"£", "€"}))
def test_pounds_are_money_where_a_word_betrays_it(found, word: str) -> None:
    assert only(found, f"The {word} was 5 pounds.").type == "money"


@pytest.mark.parametrize("noun", sorted(word_set("fused_noun")))
def test_a_number_may_have_lost_its_hyphen(found, noun: str) -> None:
    detail = only(found, f"It is a five{noun} thing.")
    spans = {"day": "P5D", "week": "P5W", "month": "P5M", "year": "P5Y", "hour": "PT5H", "minute": "PT5M"}
    assert (detail.value, detail.unit) == (spans.get(noun, 5), noun)


@pytest.mark.parametrize(
    ("value", "step", "expected"),
    [
        (3, "D", "P3D"),  # days
        (3, "N", "P3D"),  # nights
        (3, "WE", "P3W"),  # weekends
        (3, "10Y", "P30Y"),  # decades
        (3, "14D", "P42D"),  # fortnights
        (0.5, "100Y", "P50Y"),  # half a century
        (1.5, "10Y", "P15Y"),  # whole years
        (1.5, "D", "P1.5D"),  # a part of a day
        (2.0, "D", "P2D"),  # a whole number
        (5.5, "TH", "PT5H30M"),  # hours and minutes
        (1.0, "TH", "PT1H"),  # an hour
        (1.25, "TH", "PT1H15M"),
        (0.5, "TH", "PT30M"),  # no hour
        (1.01, "TH", "PT1.01H"),  # no whole minutes
        (5.5, "TM", "PT5.5M"),  # minutes have no smaller part
        (5, "TS", "PT5S"),
        ((2, 3.5), "TH", ("PT2H", "PT3H30M")),  # a range
        ("dozens", "D", None),  # no number
        (None, "D", None),
    ],
)
def test_spans_are_written_as_iso_does(value: object, step: str, expected: object) -> None:
    assert iso(value, step) == expected
