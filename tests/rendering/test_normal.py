"""Normalised values as people read them, where they tell more than the words."""

from __future__ import annotations

import pytest

from xref.model import FindingValue
from xref.rendering.normal import normal_form, show_value


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("July", "2024-07", "2024-07"),  # the year comes from elsewhere
        ("2024-07", "2024-07", None),  # nothing new
        ("July", "--07", "year unknown"),
        ("Friday", "-W-5", "date unknown"),
        ("last week", "2024-W11", "week 11 of 2024"),
        ("6:40 a.m.", "T06:40", "06:40"),
        ("37 years", "P37Y", None),
        ("15-year", "P15Y", None),  # a hyphen and a plural make no difference
        ("around twelve days", "P12D", "12 days"),
        ("half an hour", "PT30M", "30 minutes"),
        ("a month", "P1M", "1 month"),
        ("minutes", "PTXM", None),  # how many is not known, and the words say so
        ("three shells", 3, "3"),
        ("$4 million", 4000000, None),  # figures already
        ("four million dollars", 4000000, "4,000,000"),
        ("Talvos and Ennisland", ("Ennisland", "Talvos"), None),
        ("the two countries", ("Ennisland", "Talvos"), "Ennisland, Talvos"),
        ("something", None, None),
    ],
)
def test_a_normal_form_is_told_where_it_adds_something(text, value, told):
    assert normal_form(FindingValue(value=value, text=text, mentions=())) == told


@pytest.mark.parametrize(("value", "cell"), [(("a", 1), "a, 1"), (2.5, 2.5), (None, None)])
def test_tables_keep_the_value_itself(value, cell):
    assert show_value(value) == cell
