"""WordPiece as BERT cuts words: the longest piece first, blind to case, accents and typography."""

import pytest

from xref.attribution.pieces import Pieces

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    "bridge",
    "##s",
    "open",
    "##ed",
    "b",
    '"',
    "'",
    "u",
    ".",
    "s",
]


@pytest.fixture
def pieces():
    return Pieces(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("bridge", ["bridge"]),
        ("Bridges", ["bridge", "##s"]),  # case does not count; the longest piece comes first
        ("opened", ["open", "##ed"]),
        ("Brídge", ["bridge"]),  # nor do accents
        ("zebra", ["[UNK]"]),  # no piece fits
        ("bz", ["[UNK]"]),  # a word is known whole or not at all
        ("“", ['"']),  # curly marks are straight ones
        ("``", ['"']),  # and doubled ones too
        ("’s", ["'", "s"]),
        ("U.S", ["u", ".", "s"]),  # marks inside a word part it
        ("b" * 500, ["[UNK]"]),  # what is this long is no word
        ("́", ["[UNK]"]),  # a lone accent leaves nothing to look up
    ],
)
def test_cuts(pieces, word, expected):
    assert [VOCABULARY[number] for number in pieces(word)] == expected
    assert pieces(word) == pieces(word)  # from the memory too
