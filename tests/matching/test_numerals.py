"""Numbers of several words become one word in digits; everything else stays as written."""

import pytest

from xref.matching.numerals import in_digits

CASES = (
    ("one hundred and twelve people", "112 people"),  # "and" belongs to the number
    ("One Hundred Twelve", "112"),  # American, capitalised
    ("twenty three dead", "23 dead"),  # a hyphen is no word
    ("two hundred", "200"),
    ("forty thousand five hundred and six", "40506"),
    ("a crowd of sixty one thousand fled", "a crowd of 61000 fled"),
    ("two hundred and fled", "200 and fled"),  # "and" before no number stays
    ("twenty and thirty", "twenty and thirty"),  # two numbers
    ("nineteen eighty four", "nineteen 84"),  # a year that is said in two parts is no cardinal
    ("two million", "two million"),  # also "2 million" has the word
    ("hundred days", "hundred days"),  # no number before it
    ("twelve hundred", "twelve hundred"),  # not a form of digits that news uses
    ("one two three", "one two three"),  # counted, not one number
    ("thousand", "thousand"),
    ("twenty", "twenty"),  # one word is read elsewhere
    ("", ""),
)


@pytest.mark.parametrize(("text", "read"), CASES)
def test_in_digits(text: str, read: str) -> None:
    assert in_digits(text.split()) == read.split()
