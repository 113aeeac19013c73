"""Where a passage stands: what its article is called, and which sentences are shown around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.model import Article, Claim, Passage, Span
from xref.rendering.lookup import Lookup

TEXT = "Rain fell. The dam broke. Mills stood still. Nobody was hurt."
SENTENCES = [Span(0, 10), Span(11, 25), Span(26, 44), Span(45, 61)]


def passage(words: str, article: str = "a") -> Passage:
    start = TEXT.index(words)
    return Passage(article=article, start=start, end=start + len(words), text=words)


def lookup(*claims: Claim, around: int = 0, sentences: list[Span] = SENTENCES) -> Lookup:
    return Lookup([Article(id="a", text=TEXT)], claims, {("a", "text"): sentences}, around)


def claim(words: str, **changes: object) -> Claim:
    content = passage(words)
    kept = {
        "id": "c",
        "article": "a",
        "source": None,
        "published": None,
        "kind": "narration",
        "text": words,
        "content": (content,),
        "context": content.span,
    }
    return Claim(**{**kept, **changes})


@pytest.mark.parametrize(
    ("words", "around", "shown", "reason"),
    [
        ("dam", 0, "The dam broke.", "the sentence that holds the words"),
        ("The dam broke.", 0, "The dam broke.", "a whole sentence, and not the one that follows"),
        ("broke. Mills", 0, "The dam broke. Mills stood still.", "both sentences that the words stand in"),
        ("broke. M", 0, "The dam broke. Mills stood still.", "also where one letter reaches into it"),
        ("Rain", 0, "Rain fell.", "the first"),
        ("hurt", 0, "Nobody was hurt.", "the last"),
        ("dam", 1, "Rain fell. The dam broke. Mills stood still.", "one more on each side"),
        ("Rain", 1, "Rain fell. The dam broke.", "nothing stands before the first"),
        ("hurt", 1, "Mills stood still. Nobody was hurt.", "nor behind the last"),
        ("Mills", 9, TEXT, "more than there are"),
        ("fell. The dam broke. Mills", 0, TEXT[:44], "three sentences"),
    ],
)
def test_the_sentences_around_a_passage(words, around, shown, reason):
    found = lookup(around=around)
    assert found.text(passage(words), found.context(passage(words))) == shown, reason


@pytest.mark.parametrize(
    ("changes", "shown", "reason"),
    [
        ({}, "Rain fell. The dam broke.", "the claim's sentences are shown with its words"),
        ({"article": "b"}, "The dam broke.", "a claim of another article says nothing about this one"),
        ({"content": (replace(passage("Rain fell"), field="title"),)}, "The dam broke.", "nor does one of the title"),
        ({"id": "d"}, "The dam broke.", "nor one that is not meant"),
        ({"context": Span(30, 40)}, "The dam broke. Mills stood still.", "a context behind the passage"),
    ],
)
def test_a_passage_is_shown_with_its_claim(changes, shown, reason):
    found = lookup(claim("Rain fell", **changes))
    assert found.text(passage("dam"), found.context(passage("dam"), "c")) == shown, reason


def test_without_sentences_the_claim_alone_is_the_context():
    assert lookup(claim("Rain fell"), sentences=[]).context(passage("dam"), "c") == Span(0, 18)
    assert lookup(sentences=[]).context(passage("dam")) == passage("dam").span


def test_what_stands_outside_every_sentence_is_shown_with_the_nearest():
    """A stretch that cleaning set aside holds no sentence, but a passage may end in it."""
    found = lookup(sentences=SENTENCES[1:3])
    assert found.context(passage("Rain")) == Span(0, 25)
    assert found.context(passage("hurt")) == Span(26, 60)


def test_a_passage_of_an_unknown_article_is_its_own_words():
    assert lookup().text(passage("dam", "z"), Span(0, 4)) == "dam"


def test_an_outlet_names_its_article_where_it_has_but_one():
    articles = [
        Article(id="a", text="", source="Dale Post"),
        Article(id="b", text="", source="Fen Echo"),
        Article(id="c", text="", source="Fen Echo"),
        Article(id="d", text=""),
    ]
    names = Lookup(articles)
    assert [names.name(name) for name in "abcdx"] == ["Dale Post", "Fen Echo (b)", "Fen Echo (c)", "d", "x"]
