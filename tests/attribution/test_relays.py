"""Through whom the article has a claim."""

from __future__ import annotations

import pytest

from xref.attribution import attribute
from xref.model import Article
from xref.segmentation import segment

CASES = [
    ("The Harbour Echo reported that Vorland plans to leave.", "to leave", ["Harbour Echo"], "reported that"),
    (
        "According to the Harbour Echo, Ada Lind said the pier fell.", "the pier fell", ["Harbour Echo"],
        "according to, somebody said",
    ),
    ("“It fell,” Ada Lind told the Harbour Echo.", "It fell", ["Harbour Echo"], "told an outlet"),
    (
        "In comments carried by the Harbour Echo on Monday, Ada Lind said the pier fell.", "the pier fell",
        ["Harbour Echo"], "carried by",
    ),
    ("The Harbour Echo quoted Ada Lind as saying it fell.", "it fell", ["Harbour Echo"], "quoted as saying"),
    ("Ada Lind was quoted by the Harbour Echo as saying it fell.", "it fell", ["Harbour Echo"], "was quoted by"),
    ("Ada Lind said the pier fell.", "the pier fell", [], "nobody between"),
    ("Bo Ekman dislikes what Ada Lind said of the pier.", "of the pier", [], "not reported, disliked"),
    (
        "An earlier Harbour Echo report said:\n\nThe pier fell.\n\nAda Lind plans to leave.\n\nWhat comes next\n\n"
        "Bo Ekman plans to stay.", "to leave", ["Harbour Echo"], "led in, two paragraphs on",
    ),
    (
        "An earlier Harbour Echo report said:\n\nThe pier fell.\n\nAda Lind plans to leave.\n\nWhat comes next\n\n"
        "Bo Ekman plans to stay.", "to stay", [], "led in, behind the next heading",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected", "reason"), [pytest.param(*case, id=case[3]) for case in CASES])
def test_relays(text, words, expected, reason):
    article = Article(id="a", text=text)
    held = [
        claim for claim in attribute(article, segment(article)) if words in claim.text and claim.kind != "narration"
    ]
    if not held:
        assert not expected
        return
    inner = min(held, key=lambda claim: len(claim.text))
    assert [relay.name for relay in inner.relay] == expected
    for relay in inner.relay:
        assert article.text[relay.mention.start : relay.mention.end] == relay.mention.text


def test_the_voice_of_a_report_is_passed_on():
    text = "An earlier Harbour Echo report said:\n\nThe pier fell.\n\nIt was built in 1911.\n\nNobody was hurt."
    article = Article(id="a", text=text)
    (own, other) = [claim for claim in attribute(article, segment(article)) if claim.kind == "narration"]
    assert own.relay[0].name == other.relay[0].name == "Harbour Echo"
