"""The small language of the furniture tables."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.cleaning.patterns import Index, Pattern, first_words

CASES = [
    ("share this", "share this", True, "to the letter"),
    ("share this", "share this now", False, "the whole line"),
    ("share *", "share this now", True, "open end"),
    ("share *", "share", True, "any words may be none"),
    ("share*", "shared a flat", False, "a star starts at the end of a word"),
    ("* comments", "see all comments", True, "open start"),
    ("*comments", "nocomments", False, "and not inside a word"),
    ("follow * on *", "follow us on it", True, "two stars"),
    ("follow * on *", "follow us off it", False, "a piece that is not there"),
    ("(share|tweet) this", "tweet this", True, "a choice"),
    ("(share|tweet) this", "post this", False, "none of the choice"),
    ("(more |)news", "news", True, "an empty choice"),
    ("read( *|)", "read", True, "a choice with a star: without"),
    ("read( *|)", "read it all", True, "a choice with a star: with"),
    ("a (b|c (d|e)) f", "a c e f", True, "a choice in a choice"),
    ("0 thoughts on *", "0 thoughts on this", True, "numbers are 0 by then"),
    ("what?", "what?", True, "signs mean themselves"),
    ("a.b", "axb", False, "points too"),
]


@pytest.mark.parametrize(("pattern", "line", "matches", "why"), CASES, ids=[case[3] for case in CASES])
def test_matching(pattern, line, matches, why):
    assert bool(list(Index([(pattern, "found")]).find(line))) is matches


def test_a_pattern_needs_a_word():
    with pytest.raises(ValueError, match="no word"):
        Index([("* *", "x")])


def test_first_words():
    assert first_words("(please |)(follow|like) us") == {"please", "follow", "like"}
    assert first_words("share*") == {"share"}


def test_unwanted_labels_are_not_yielded():
    index = Index([("a *", 1), ("a b", 2)])
    assert sorted(index.find("a b")) == [1, 2]
    assert list(index.find("a b", lambda label: label > 1)) == [2]


words = st.lists(st.sampled_from(["a", "b", "c"]), max_size=6).map(" ".join)
globs = st.lists(st.sampled_from(["a", "b", "c", "*"]), min_size=1, max_size=5).map(" ".join)


def slowly(pattern, line):
    """Match word by word in the obvious way: a star is any run of words, none included."""
    if not pattern:
        return not line
    if pattern[0] == "*":
        return any(slowly(pattern[1:], line[skip:]) for skip in range(len(line) + 1))
    return bool(line) and line[0] == pattern[0] and slowly(pattern[1:], line[1:])


@given(globs, words)
def test_matching_piece_by_piece_is_matching_word_by_word(pattern, line):
    plain = re.sub(r"\*(?: \*)+", "*", pattern)
    assert Pattern(plain).matches(line) is slowly(pattern.split(), line.split())
