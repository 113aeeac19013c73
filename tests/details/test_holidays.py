"""Days that move, beside a reference that is not ours."""

from __future__ import annotations

import pytest
from dateutil.easter import easter as reference

from xref.details.clock import easter


def test_easter_is_the_day_of_the_church() -> None:
    years = range(1583, 4100)  # what the reference vouches for
    assert [easter(year) for year in years] == [reference(year) for year in years]


@pytest.mark.parametrize(
    ("text", "day", "reason"),
    [
        ("It met on Thanksgiving 2023.", "2023-11-23", "the fourth Thursday of a month that begins on a Wednesday"),
        ("It met on Thanksgiving 2018.", "2018-11-22", "of one that begins on a Thursday"),
        ("It met on Thanksgiving 2019.", "2019-11-28", "of one that begins on a Friday"),
        ("It met on Labor Day 2025.", "2025-09-01", "the first Monday, the first of the month"),
        ("It met on Labor Day 2026.", "2026-09-07", "the first Monday, as late as can be"),
        ("It met on Memorial Day 2027.", "2027-05-31", "the last Monday, the last of the month"),
        ("It met on Memorial Day 2026.", "2026-05-25", "the last Monday, as early as can be"),
    ],
)
def test_days_of_a_weekday(found, text: str, day: str, reason: str) -> None:
    assert [each.value for each in found(text, "date")] == [day], reason
