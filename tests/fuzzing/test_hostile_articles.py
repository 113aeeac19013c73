"""Articles built from hostile fragments: every step keeps its promises, whatever stands in the text.

10,000 examples in all; XREF_EXAMPLES=1000000 for more on demand.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from inputs import AGAIN, FRAGMENTS, NEXT, articles_of, text_of
from promises import Watch, check_asides, check_section, go, go_back, load_bytes, read

from xref.cleaning import clean
from xref.segmentation import segment

EXAMPLES = int(os.environ.get("XREF_EXAMPLES", "10000"))
WATCH = Watch(slack=20)
"""Other programs run beside the tests and coverage slows them: only what is out of all measure fails here."""

CODES = st.one_of(
    st.integers(0x80, 0x80 + len(FRAGMENTS) - 1),  # most of all: fragments
    st.integers(0x80, 0x80 + len(FRAGMENTS) - 1),
    st.sampled_from(b" .,\n\"'()[]-$%:;?!"),
    st.integers(0x20, 0x7E),
)
TEXTS = st.lists(CODES, max_size=30).map(bytes)
ARTICLES = st.lists(TEXTS, min_size=1, max_size=3).map(bytes([NEXT]).join)
TIMES = st.integers(0, 40).filter(lambda times: times != NEXT)  # which would begin another article
REPEATED = st.tuples(TEXTS, TIMES, TEXTS).map(lambda parts: bytes([*parts[0], AGAIN, parts[1], *parts[2]]))
ENDINGS = st.sampled_from(["txt", "md", "jsonl", "json", "csv", "tsv", "xml", "eml", "mbox", "dat"])
HEADS = st.sampled_from(
    [
        b"", b"---\ntitle: ", b'{"text": "', b'{"text": [', b'[{"text": "x"}, ', b"id,title,text\n", b"text\tid\n",
        b"\xff\xfe", b"<?xml version='1.0'?><rss><channel><item><title>", b"From: a@b.example\nContent-Type: ",
        b"From a@b\nSubject: ", b"\xef\xbb\xbf", b"\x1f\x8b", b"%PDF-", b"PK\x03\x04",
    ]
)  # fmt: skip


def share(part: float):
    """Return settings for a part of all the examples."""
    return settings(
        deadline=None,
        max_examples=max(1, int(EXAMPLES * part)),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
        database=None,
    )


def test_the_alphabet_is_whole():
    assert len(FRAGMENTS) == 128
    assert [text_of(bytes([0x80 + at])) for at in range(128)] == list(FRAGMENTS)


@share(0.365)
@given(TEXTS)
def test_regions_are_disjoint_and_inside(data):
    (article,) = articles_of(data)
    asides = clean(article)
    check_asides(article, asides)
    for section in segment(article, asides):
        check_section(article, section)


@share(0.3)
@given(TEXTS, st.booleans())
def test_claims_and_details_are_passages(data, cleaned):
    (article,) = articles_of(data)
    read(article, WATCH, cleaned=cleaned)


@share(0.005)
@given(REPEATED)
def test_a_text_that_goes_on_and_on(data):
    (article,) = articles_of(data)
    read(article, WATCH, cleaned=False)


@share(0.15)
@given(HEADS, TEXTS, ENDINGS, st.booleans())
def test_a_file_of_anything_is_read_or_refused(head, data, ending, raw):
    load_bytes(head + (data if raw else text_of(data).encode("utf-8", "surrogatepass")), ending, WATCH)


@share(0.13)
@given(ARTICLES)
def test_findings_are_passages(data):
    go(articles_of(data), WATCH)


@share(0.05)
@given(ARTICLES)
def test_order_changes_no_finding(data):
    go_back(articles_of(data), WATCH)
