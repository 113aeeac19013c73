"""Two quantities side by side: each boundary from both sides, whichever stands first."""

from itertools import pairwise
from math import inf

import pytest

from xref import tables
from xref.details.number_relation import compare, relate_numbers
from xref.details.tokens import word_set
from xref.model import Detail


def quantity(kind: str, value: object, unit: str | None = None, precision: str = "exact") -> Detail:
    return Detail(type=kind, text="", start=0, end=0, value=value, unit=unit, precision=precision)


def verdicts(a: Detail, b: Detail) -> set[str]:
    return {relate_numbers(a, b), relate_numbers(b, a)}


def span(value: object) -> tuple[float, float]:
    return value if isinstance(value, tuple) else (value, value)


@pytest.mark.parametrize(
    ("a", "first", "b", "second", "whole", "verdict"),
    [
        # the same number
        (5, "exact", 5, "exact", True, "agree"),
        (0, "exact", 0, "exact", True, "agree"),
        (5, "about", 5, "exact", True, "agree"),  # about a number is the number
        (5, "about", 5, "vague", True, "agree"),
        (5, "at_least", 5, "at_least", True, "agree"),
        (5, "at_most", 5, "at_most", True, "agree"),
        (5, "at_least", 5, "exact", True, "vary"),  # a floor may be passed
        (5, "at_most", 5, "exact", True, "vary"),
        (5, "at_least", 5, "at_most", True, "vary"),
        (5, "about", 5, "at_least", True, "vary"),
        # exact numbers
        (5, "exact", 6, "exact", True, "differ"),
        (0, "exact", 1, "exact", True, "differ"),
        (-5, "exact", 5, "exact", True, "differ"),
        # about
        (1000, "about", 1100, "exact", True, "vary"),  # a tenth more
        (1000, "about", 1101, "exact", True, "differ"),
        (1000, "about", 900, "exact", True, "vary"),  # a tenth less
        (1000, "about", 899, "exact", True, "differ"),
        (-1000, "about", -1100, "exact", True, "vary"),  # below nothing
        (-1000, "about", -900, "exact", True, "vary"),
        (-1000, "about", -899, "exact", True, "differ"),
        (1000, "about", 1200, "about", True, "vary"),  # 1,100 may be meant by both
        (1000, "about", 1223, "about", True, "differ"),
        (1000, "about", 1100, "vague", True, "vary"),
        # at least
        (1000, "at_least", 1100, "exact", True, "vary"),  # a tenth above the floor
        (1000, "at_least", 1101, "exact", True, "differ"),
        (1000, "at_least", 999, "exact", True, "differ"),  # nothing below it
        (5, "at_least", 6, "exact", True, "vary"),  # one more, of so few
        (5, "at_least", 7, "exact", True, "differ"),
        (5, "at_least", 6, "exact", False, "differ"),  # no single dollar counts
        (5, "at_least", 5.5, "exact", False, "vary"),
        (-1000, "at_least", -900, "exact", True, "vary"),
        (-1000, "at_least", -899, "exact", True, "differ"),
        # at most
        (1000, "at_most", 900, "exact", True, "vary"),  # a tenth below the ceiling
        (1000, "at_most", 899, "exact", True, "differ"),
        (1000, "at_most", 1001, "exact", True, "differ"),  # nothing above it
        (5, "at_most", 4, "exact", True, "vary"),  # one less
        (5, "at_most", 3, "exact", True, "differ"),
        (5, "at_most", 4, "exact", False, "differ"),
        (5, "at_most", 4.5, "exact", False, "vary"),
        (-1000, "at_most", -1100, "exact", True, "vary"),
        (-1000, "at_most", -1101, "exact", True, "differ"),
        # two bounds
        (1000, "at_least", 1050, "at_least", True, "vary"),  # half a tenth apart
        (1000, "at_least", 950, "at_least", True, "vary"),
        (1000, "at_least", 949, "at_least", True, "differ"),
        (1000, "at_least", 1053, "at_least", True, "differ"),  # two counts
        (1000, "at_most", 1052, "at_most", True, "vary"),
        (1000, "at_most", 1053, "at_most", True, "differ"),
        (-1000, "at_most", -1052, "at_most", True, "vary"),
        (-1000, "at_most", -1053, "at_most", True, "differ"),
        ((1000, 2000), "at_least", (1040, 3000), "at_least", True, "vary"),  # where two ranges begin
        ((1000, 2000), "at_least", (1060, 3000), "at_least", True, "differ"),
        ((1000, 2000), "at_least", (1060, 1900), "at_least", True, "differ"),
        (1000, "at_least", 1050, "at_most", True, "vary"),  # between the two
        (1000, "at_most", 1050, "at_least", True, "differ"),  # on either side
        (1050, "about", 1000, "at_least", True, "vary"),
        (1000, "about", 1050, "at_least", True, "vary"),  # beside a bound "about" bridges half as much
        (1000, "about", 1051, "at_least", True, "differ"),
        (1000, "about", 950, "at_most", True, "vary"),
        (1000, "about", 949, "at_most", True, "differ"),
        # ranges
        ((20, 30), "exact", 20, "exact", True, "vary"),  # its lower end
        ((20, 30), "exact", 30, "exact", True, "vary"),  # its upper end
        ((20, 30), "exact", 19, "exact", True, "differ"),
        ((20, 30), "exact", 31, "exact", True, "differ"),
        ((20, 30), "exact", (20, 30), "exact", True, "agree"),
        ((20, 30), "exact", (20, 31), "exact", True, "differ"),  # two ranges
        ((20, 30), "about", (20, 31), "exact", True, "vary"),  # unless one is rough
        ((20, 30), "about", (25, 40), "exact", True, "vary"),
        ((20, 30), "vague", (20, 31), "exact", True, "differ"),
        ((20, 30), "exact", (20, 31), "vague", True, "differ"),
        ((20, 30), "at_least", (20, 31), "at_most", True, "vary"),
        ((2000, 3000), "exact", 1990, "exact", True, "differ"),  # a range is not rounded
        ((1010, 2000), "exact", 1000, "exact", True, "differ"),
        (1990, "exact", (2000, 3000), "exact", True, "differ"),
        ((1990, 2010), "exact", (1900, 1980), "exact", True, "differ"),
        # rounded
        (43_000, "exact", 43_350, "exact", True, "vary"),
        (43_000, "vague", 43_350, "exact", True, "vary"),
        (43_000, "about", 48_000, "exact", True, "differ"),
        (43_000, "at_least", 42_900, "exact", True, "differ"),  # a floor is not rounded
        (42_900, "exact", 43_000, "at_least", True, "differ"),
        (11_000, "exact", 10_978, "exact", True, "vary"),
        (43_000, "exact", 43_600, "exact", True, "differ"),  # rounds to 44,000
        (43_100, "exact", 43_531, "exact", True, "vary"),  # rounds to another, but lies within a hundredth
        (43_100, "exact", 43_532, "exact", True, "differ"),
        (43_100, "exact", 43_200, "exact", True, "differ"),  # written with as many digits
        (1000, "exact", 1030, "exact", True, "vary"),  # rounds to it within three hundredths
        (1000, "exact", 1031, "exact", True, "differ"),
        (1000, "exact", 990, "exact", True, "vary"),
        (1000, "exact", 970, "exact", True, "vary"),  # three hundredths of the greater
        (1000, "exact", 969, "exact", True, "differ"),
        (1000, "exact", 999, "exact", True, "vary"),
        (990, "exact", 999, "exact", True, "differ"),  # below a thousand people count
        (990, "exact", 999, "exact", False, "vary"),  # dollars are rounded
        (-43_000, "exact", -43_350, "exact", True, "vary"),
        (-43_000, "exact", 43_350, "exact", True, "differ"),
        (0.05, "exact", 0.0505, "exact", False, "vary"),  # noughts before the digits count for none
        (0.05, "exact", 0.053, "exact", False, "differ"),
        (10.5, "exact", 10.45, "exact", False, "vary"),
        (1.5, "exact", 1.52, "exact", False, "vary"),  # points are no digits
        (-1.5, "exact", -1.52, "exact", False, "vary"),  # nor are signs
        (0, "exact", 0.01, "exact", False, "differ"),
        (1.5e-7, "exact", 1.52e-7, "exact", False, "vary"),  # powers of ten are no digits
        (inf, "exact", 1e300, "exact", True, "differ"),  # what is too large to hold
        (inf, "exact", inf, "exact", True, "agree"),
    ],
)
def test_numbers(a: object, first: str, b: object, second: str, whole: bool, verdict: str) -> None:
    assert compare(span(a), span(b), (first, second), whole=whole) == verdict
    assert compare(span(b), span(a), (second, first), whole=whole) == verdict


def test_numbers_are_of_things_that_count_unless_said() -> None:
    assert compare((5, 5), (6, 6), ("at_least", "exact")) == "vary"


@pytest.mark.parametrize(
    ("value", "percent", "precision", "verdict"),
    [
        (0.5, 50, "exact", "agree"),
        (0.5, 50.4, "exact", "agree"),  # rounded to whole percents
        (0.5, 50.5, "exact", "vary"),
        (0.5, 49.5, "exact", "vary"),
        (0.5, 52, "exact", "vary"),  # two percent
        (0.5, 52.1, "exact", "differ"),
        (0.5, 47.9, "exact", "differ"),
        (0.5, 55, "about", "vary"),  # about
        (0.5, 55.1, "about", "differ"),
        (0.5, 55, "at_least", "differ"),
        (1, 100, "exact", "differ"),  # one thing is not all
        (1.0, 100, "exact", "differ"),
        (0.0, 0, "exact", "differ"),
        (1.5, 150, "exact", "differ"),
        (-0.5, -50, "exact", "differ"),
        ((0.4, 0.5), 50, "exact", "differ"),  # no ranges
        (0.5, (40, 50), "exact", "differ"),
        ("half", 50, "exact", "differ"),
    ],
)
def test_a_share_beside_a_percentage(value: object, percent: object, precision: str, verdict: str) -> None:
    plain, qualified = quantity("number", value), quantity("number", value, None, precision)
    assert verdicts(plain, quantity("percent", percent, "%", precision)) == {verdict}
    assert verdicts(qualified, quantity("percent", percent, "%")) == {verdict}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (quantity("number", 0.5), quantity("percent", 50, "percentage point")),  # points are no share
        (quantity("number", 0.5), quantity("money", 50, "USD")),
        (quantity("ordinal", 0.5), quantity("percent", 50, "%")),
        (quantity("number", 5), quantity("ordinal", 5)),  # five and the fifth
        (quantity("money", 0.5, "%"), quantity("percent", 50, "%")),
    ],
)
def test_other_types_differ(a: Detail, b: Detail) -> None:
    assert verdicts(a, b) == {"differ"}


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        # money and percentages: another unit is another thing
        (quantity("money", 5, "USD"), quantity("money", 5, "USD"), "agree"),
        (quantity("money", 5, "USD"), quantity("money", 5, "EUR"), "differ"),
        (quantity("percent", 5, "%"), quantity("percent", 5, "percentage point"), "differ"),
        (quantity("percent", 5, "%"), quantity("percent", 6, "%", "at_least"), "differ"),  # no single percent counts
        (quantity("money", 990, "USD"), quantity("money", 999, "USD"), "vary"),
        (quantity("number", 990), quantity("number", 999), "differ"),
        (quantity("ordinal", 990), quantity("ordinal", 999), "differ"),
        # numbers of something
        (quantity("number", 5, "ship"), quantity("number", 5, "ship"), "agree"),
        (quantity("number", 5, "ship"), quantity("number", 5, None), "agree"),  # one names nothing
        (quantity("number", 5, "ship"), quantity("number", 6, None), "differ"),
        (quantity("number", 5, "ship"), quantity("number", 5, "boat"), "vary"),
        (quantity("number", 5, "ship"), quantity("number", 6, "boat"), "differ"),
        (quantity("number", 5, "ship"), quantity("number", 5, "mile"), "vary"),  # one is no measure
        (quantity("number", 5, "mile"), quantity("number", 5, "gram"), "vary"),  # length and weight
        (quantity("number", 5, "person"), quantity("number", 5, "dead"), "agree"),
        (quantity("number", 5, "wounded"), quantity("number", 5, "dead"), "vary"),
        (quantity("number", 5, "ship"), quantity("number", 5, "dead"), "vary"),
        (quantity("number", 5, "ship"), quantity("number", 5, "person"), "vary"),
        (quantity("number", 0, "ship"), quantity("number", 1, "ship"), "differ"),
        (quantity("number", (5, 7), "ship"), quantity("number", 7, "ship"), "vary"),
        (quantity("number", (5, 7), "ship"), quantity("number", 5, "ship"), "vary"),
        (quantity("number", (5, 7), "ship"), quantity("number", 8, "ship"), "differ"),
        (quantity("number", None, "ship"), quantity("number", 1, "ship"), "differ"),
        # words and scores
        (quantity("number", "dozens", "ship", "vague"), quantity("number", "dozens", "ship", "vague"), "agree"),
        (quantity("number", "dozens", "ship", "vague"), quantity("number", "dozens", None, "vague"), "agree"),
        (quantity("number", "dozens", "ship", "vague"), quantity("number", "dozens", "boat", "vague"), "vary"),
        (quantity("number", "dozens", "person", "vague"), quantity("number", "dozens", "dead", "vague"), "agree"),
        (quantity("number", "dozens", "ship", "vague"), quantity("number", "hundreds", "ship", "vague"), "vary"),
        (quantity("number", "dozens", "ship", "vague"), quantity("number", 38, "ship"), "vary"),
        (quantity("number", "3-2", "score"), quantity("number", "3-1", "score"), "differ"),
        (quantity("number", "3-2", "score"), quantity("number", 3, "score"), "differ"),
        (quantity("number", "3-2", "score"), quantity("number", "3-2", "score"), "agree"),
        # one unit in another
        (quantity("number", 100, "kilometre"), quantity("number", 62, "mile"), "vary"),
        (quantity("number", 0, "kilometre"), quantity("number", 0, "mile"), "vary"),
        (quantity("number", 100, "kilometre"), quantity("number", 64, "mile"), "differ"),
        (quantity("number", 100, "kilometre"), quantity("number", 98_020, "metre"), "vary"),  # two hundredths less
        (quantity("number", 100, "kilometre"), quantity("number", 98_010, "metre"), "differ"),
        (quantity("number", 100, "kilometre"), quantity("number", 102_020, "metre"), "vary"),  # two more
        (quantity("number", 100, "kilometre"), quantity("number", 102_030, "metre"), "differ"),
        (quantity("number", 100, "kilometre"), quantity("number", 100_000, "metre"), "vary"),  # never "agree"
        (quantity("number", (90, 100), "kilometre"), quantity("number", 95_000, "metre"), "vary"),  # a range
        (quantity("number", (90, 100), "kilometre"), quantity("number", 85_000, "metre"), "differ"),
        (quantity("number", 10, "degree Celsius"), quantity("number", 50, "degree Fahrenheit"), "differ"),  # no factor
        (quantity("number", 10, "degree Celsius"), quantity("number", 10, "degree Fahrenheit"), "vary"),
    ],
)  # fmt: skip
def test_quantities(a: Detail, b: Detail, verdict: str) -> None:
    assert verdicts(a, b) == {verdict}


@pytest.mark.parametrize("word", sorted(word_set("people_noun")))
def test_people_go_with_what_became_of_them(word: str) -> None:
    for other in sorted(word_set("people_noun") | word_set("people_state")):
        assert verdicts(quantity("number", 5, word), quantity("number", 5, other)) == {"agree"}


def test_what_became_of_people_does_not_go_together() -> None:
    states = sorted(word_set("people_state"))
    for a, b in pairwise(states):
        assert verdicts(quantity("number", 5, a), quantity("number", 5, b)) == {"vary"}


def test_units_of_one_dimension_are_converted() -> None:
    """A kilometre is what its factor says in every unit of length, and so for the others."""
    named: dict[str, dict[str, float]] = {}
    for _, unit, dimension, factor in tables.rows("units"):
        if dimension not in ("duration", "temperature"):
            named.setdefault(dimension, {})[unit] = float(factor)
    for units in named.values():
        (base, one), *others = units.items()
        for other, factor in others:
            a, b = quantity("number", 1000 * factor / one, base), quantity("number", 1000, other)
            assert verdicts(a, b) == {"vary"}, (base, other)
            assert verdicts(quantity("number", 1100 * factor / one, base), b) == {"differ"}, (base, other)
