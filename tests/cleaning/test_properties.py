"""What holds for the asides of any text at all."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from xref.cleaning import clean
from xref.cleaning.merging import given as brought
from xref.model import Article, Aside

PIECES = (
    "Related", "Comments", "3 Comments", "5 thoughts on “Boats”", "Leave a Reply", "About the author", "Share", "Yes.",
    "Tags: a, b", "By Ann Bee", "May 4, 2023", "A title of five words", "Read more", "Follow us on Twitter.", "0",
    "The ferry between the two islands stopped running on Monday after its engine failed, the harbour master said.",
    "Sign up for our newsletter. The ferry will not run before Friday, she said. Follow us on Facebook.",
    "The oldest tram of the town will carry passengers again from May, after forty years in a shed by the […]",
    "\u00a0", "\t", "*", "<u></u>", "“", "...", "All rights reserved.",
)  # fmt: skip
pages = st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
    lambda pieces: st.sampled_from(["\n", "\n\n"]).map(lambda gap: gap.join(pieces))
)


def check(text):
    asides = clean(Article(id="a", text=text, title=text[:20]))
    for aside in asides:
        assert 0 <= aside.start < aside.end <= len(text)
        assert text[aside.start : aside.end].strip()
        assert aside.reason
    for before, after in pairwise(asides):
        assert before.end <= after.start
    return asides


@given(pages)
def test_asides_of_pages_are_sorted_disjoint_and_inside(text):
    check(text)


@given(st.text(max_size=200))
def test_asides_of_any_text_are_sorted_disjoint_and_inside(text):
    check(text)


@given(pages)
def test_never_everything(text):
    marked = sum(aside.end - aside.start for aside in check(text))
    assert marked < len(text.strip()) or not text.strip() or marked == 0


@given(pages)
def test_cleaning_what_was_written_down_changes_nothing(text):
    asides = check(text)
    extra = {"asides": [{"start": a.start, "end": a.end, "reason": a.reason} for a in asides]}
    assert clean(Article(id="a", text=text, extra=extra)) == asides


def test_asides_that_do_not_fit_are_worked_out_anew():
    for asides in (
        5,
        [5],
        [{"start": 0}],
        [{"start": 0, "end": 99, "reason": ""}],
        [{"start": True, "end": 2, "reason": ""}],
    ):
        assert brought(Article(id="a", text="Some text", extra={"asides": asides})) is None
    overlapping = [{"start": 0, "end": 5, "reason": "a"}, {"start": 3, "end": 6, "reason": "b"}]
    assert brought(Article(id="a", text="Some text", extra={"asides": overlapping})) is None


def test_asides_brought_along_are_put_in_order():
    asides = [{"start": 5, "end": 9, "reason": "b"}, {"start": 0, "end": 4, "reason": "a"}]
    assert clean(Article(id="a", text="Some text", extra={"asides": asides})) == (
        Aside(start=0, end=4, reason="a"),
        Aside(start=5, end=9, reason="b"),
    )


def test_long_hostile_texts_come_to_an_end():
    for piece in (
        "Related\n",
        "Don't miss!\n",
        "Comments\nYes.\n",
        "About\n",
        "a | b ",
        "[a](b) ",
        "May 4, 2023\n",
        "“a ",
    ):
        check((piece * 40_000)[:80_000])
