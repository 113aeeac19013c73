"""What turns a statement round, and what only looks as if it did."""

import pytest

from xref import match_texts
from xref.matching.opposition import exchanged, opposed


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("Prices rose in March", "Prices fell in March", True),
        ("Prices fell in March", "Prices rose in March", True),  # either way round
        ("Prices rose as rents fell", "Rents fell as prices rose", False),  # both have both words
        ("The mayor won", "The mayor of Tarn lost his keys on the way to the opening of the new bridge", False),  # else
        ("Prices rose in March", "Prices climbed in March", False),  # like meaning
    ],
)
def test_opposed(a, b, found):
    assert opposed(a, b) is found


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("The dog bit the postman", "The postman bit the dog", True),
        ("Velmora sued Ostrand over the port", "Ostrand sued Velmora over the port", True),
        ("Bread, milk and eggs were dear", "Eggs, milk and bread were dear", False),  # a list has no order
        (
            "On Monday the Tarn bridge reopens",
            "The Tarn bridge reopens on Monday",
            False,
        ),  # a moved phrase
        ("The dog bit the postman", "The dog bit the postman again", False),  # another length
        ("", "", False),
    ],
)
def test_exchanged(a, b, found):
    assert exchanged(a, b) is found
    assert exchanged(b, a) is found


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (
            "Quill, the mayor of Tarn, opened the bridge",
            "The mayor of Tarn, Quill, opened the bridge",
            "moved apposition",
        ),
        ('"We kept our word," Quill said', 'Quill said: "We kept our word"', "moved attribution"),
        ("In Tarn, Quill met Brook on Monday", "On Monday Quill met Brook in Tarn", "moved phrases"),
        ("Brook was met by Quill in Tarn", "Quill met Brook in Tarn", "active and passive"),
        ("Gadafi left Tarn", "Gaddafi left Tarn", "two spellings of a name"),
    ],
)
def test_moved_words_do_not_turn_a_statement_round(a, b, why):
    found = match_texts(a, b)
    assert found.verdict != "differ", why
    assert found.same, why


def test_a_contradiction_is_a_reason_of_its_own():
    found = match_texts("The bridge at Tarn will open in June", "The bridge at Tarn will open in July")
    (reason,) = [feature for feature in found.features if feature.name == "contradiction"]
    assert reason.contribution < -0.4
    assert not found.same


def test_a_detail_that_differs_among_other_words_leaves_the_rest_the_same():
    """Two reports of one event with two counts are about the same; nothing of one is turned round in the other."""
    found = match_texts(
        "A ferry with 200 people on board sank off Tarn on Monday, killing 38 of them.",
        "At least 41 people died when a ferry carrying about 200 sank near Tarn on Monday.",
    )
    assert found.verdict == "differ"
    assert "contradiction" not in {feature.name for feature in found.features}
