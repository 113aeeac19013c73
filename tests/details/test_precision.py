"""How exact a quantity is, and the stretch that a reader wants to see with it."""

import pytest

from xref.details.precision import before, passed
from xref.details.tokens import Line

KINDS = ("number", "money", "percent", "duration", "ordinal")


@pytest.mark.parametrize(
    ("text", "phrase", "precision"),
    [
        ("It killed at least 38 people there.", "at least 38 people", "at_least"),  # words before and the noun
        ("It killed 38 people or more there.", "38 people or more", "at_least"),  # words behind the noun
        ("It killed 38 or more people there.", "38 or more people", "at_least"),  # words before it
        ("It killed 38 or more there.", "38 or more", "at_least"),  # without a noun
        ("It killed about 38 people or more there.", "about 38 people", "about"),  # those before come first
        ("It killed at least another 38 people there.", "at least another 38 people", "at_least"),  # a word between
        ("It killed at least 38 heavily armed men there.", "at least 38 heavily armed men", "at_least"),
        ("It drew one in five voters there.", "one in five voters", "exact"),  # a share
        ("It drew two out of three there.", "two out of three", "exact"),  # of nothing
        ("It drew 5b voters there.", "5b voters", "exact"),  # a scale of one letter
        ("It drew a single ship there.", "single ship", "exact"),
        ("It drew a few people there.", "a few people", "vague"),
        ("It drew dozens of people there.", "dozens of people", "vague"),
        ("It drew dozens there.", "dozens", "vague"),
        ("It drew several hundred people there.", "several hundred people", "vague"),
        ("It was the third-largest city there.", "third-largest city", "exact"),  # a rank and its noun
        ("It was the first there.", "first", "exact"),
        ("It lasted over three years there.", "over three years", "at_least"),  # "over" tells how long
        ("It rose over three years there.", "three years", "exact"),  # or when
        ("It lasted well over three years there.", "well over three years", "at_least"),
        ("It lasted over the three years there.", "three years", "exact"),  # those that were named
        ("It rose over three miles there.", "over three miles", "at_least"),  # of other things it tells how many
        ("It rose about 5 percent there.", "about 5 percent", "about"),
        ("It cost $5 or more there.", "$5 or more", "at_least"),
        ("It is 5 miles or so there.", "5 miles or so", "about"),
        ("It took a few weeks or so there.", "a few weeks or so", "vague"),  # a vague count stays vague
        ("It took about a week there.", "about a week", "about"),
        ("It drew 38 plus there.", "38 plus", "at_least"),
    ],
)
def test_the_phrase_holds_number_noun_and_what_tells_how_exact_it_is(found, text, phrase, precision) -> None:
    (detail,) = found(text, *KINDS)
    assert (text[slice(*detail.phrase)], detail.precision) == (phrase, precision)


def test_what_is_added_is_another_number(found) -> None:
    text = "It drew 38 plus 6 there."
    assert [(text[slice(*each.phrase)], each.precision) for each in found(text)] == [("38", "exact"), ("6", "exact")]


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("at least 38", 2, ("at_least", 0)),
        ("no fewer than 38", 3, ("at_least", 0)),  # three words
        ("drew fewer than 38", 3, ("at_most", 1)),  # two of them
        ("at least the 38", 3, ("at_least", 0)),  # a word between
        ("at least a 38", 3, ("at_least", 0)),
        ("at least an 8", 3, ("at_least", 0)),
        ("at least another 38", 3, ("at_least", 0)),
        ("at least other 38", 3, ("at_least", 0)),
        ("at least big 38", 3, ("exact", 3)),  # no other
        ("an estimated 38", 2, ("about", 0)),  # an article of the phrase
        ("least 38", 1, ("exact", 1)),  # half a phrase at the head
        ("the 38", 1, ("exact", 1)),  # nothing before the article
        ("38", 0, ("exact", 0)),  # nothing at all
    ],
)
def test_words_before_a_number(text: str, index: int, expected: tuple[str, int]) -> None:
    assert before(Line(text), index) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [("38 or more people", 3), ("38-plus people", 3), ("38 plus people", 2), ("38 or people", 1), ("38", 1)],
)
def test_words_behind_a_number_are_passed(text: str, last: int) -> None:
    assert passed(Line(text), 1) == last
