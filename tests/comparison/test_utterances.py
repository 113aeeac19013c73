"""The quoted sentences of an article: where each begins and ends, what is broken, who says it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from quoted import said

from xref import Article
from xref.comparison.readings import read
from xref.comparison.utterances import utterances
from xref.corpus import Corpus
from xref.model import Span


def heard(text: str, title: str = "") -> list[str]:
    """The utterances of an article, their pieces and then their speaker."""
    corpus = Corpus(articles=(Article(id="a", text=text, title=title),), tagger="rules")
    found = utterances(read(corpus.articles, corpus.claims))
    return [" | ".join([*(one.text[p.start : p.end] for p in one.pieces), one.speaker or "-"]) for one in found]


ROWS = [
    ('"We sail," Ada Lund said, "at dawn."', ["We sail | at dawn. | Ada Lund"], "a sentence that the article breaks"),
    ('"We sail!" Ada Lund said, "at dawn."', ["We sail! | Ada Lund", "at dawn. | Ada Lund"], "ended before the break"),
    (
        '"We sail," Ada Lund said. "At dawn we fish."',
        ["We sail | Ada Lund", "At dawn we fish. | Ada Lund"],
        "the article's sentence ends, so the quoted one does",
    ),
    (
        '"We sail. We fish," Ada Lund said, "at dawn."',
        ["We sail. | Ada Lund", "We fish | at dawn. | Ada Lund"],
        "two sentences, the second of which is broken",
    ),
    (
        'Ada Lund said: "We sail at dawn. We fish at noon. We rest."',
        ["We sail at dawn. | Ada Lund", "We fish at noon. | Ada Lund", "We rest. | Ada Lund"],
        "a sentence at a time",
    ),
    (
        'Ada Lund said: "Why sail? Who knows! It rains … We fish."',
        ["Why sail? | Ada Lund", "Who knows! | Ada Lund", "It rains … | Ada Lund", "We fish. | Ada Lund"],
        "every sign that ends a sentence",
    ),
    (
        'Ada Lund said: "We sail at 5. 6 boats go. and so."',
        ["We sail at 5. | Ada Lund", "6 boats go. and so. | Ada Lund"],
        "a figure may begin a sentence, a small letter does not",
    ),
    (
        "Ada Lund said: \"He told me 'Go home.' We went.\"",
        ["He told me 'Go home. | Ada Lund", "We went. | Ada Lund"],
        "a quotation within ends the sentence",
    ),
    (
        'Ada Lund said: "We sail (at dawn.) We fish. (We rest.)"',
        ["We sail (at dawn.) | Ada Lund", "We fish. | Ada Lund", "(We rest.) | Ada Lund"],
        "brackets around a sentence",
    ),
    (
        'Ada Lund said: "Mr. Brandt sails. He rests."',
        ["Mr. Brandt sails. | Ada Lund", "He rests. | Ada Lund"],
        "a title",
    ),
    (
        'Ada Lund said: "The U.S. Navy sails. He fishes."',
        ["The U.S. Navy sails. | Ada Lund", "He fishes. | Ada Lund"],
        "a country in letters",
    ),
    (
        'Ada Lund said: "We asked Sgt. Brandt. He knows."',
        ["We asked Sgt. Brandt. | Ada Lund", "He knows. | Ada Lund"],
        "a rank",
    ),
    (
        'Ada Lund said: "I like the TV. We fish."',
        ["I like the TV. | Ada Lund", "We fish. | Ada Lund"],
        "no abbreviation",
    ),
    (
        'Ada Lund said: "... and so we sail …"',
        ["and so we sail … | Ada Lund"],
        "dots before the first word are no word",
    ),
    ('Ada Lund said: "No … We sail," and went.', ["No … | Ada Lund", "We sail | Ada Lund"], "but they end a sentence"),
    ('Ada Lund said: "$5 is too much."', ["$5 is too much. | Ada Lund"], "a currency sign belongs to the first word"),
    ('Ada Lund said: "£5 is too much."', ["£5 is too much. | Ada Lund"], "another"),
    ('Ada Lund said: "€5 is too much."', ["€5 is too much. | Ada Lund"], "another"),
    ('Ada Lund said: "[We] sail at dawn."', ["[We] sail at dawn. | Ada Lund"], "an editor's bracket"),
    ('Ada Lund said: "_We sail at dawn —"', ["We sail at dawn | Ada Lund"], "signs around the words"),
    ('Ada Lund said: "We sail on the LUX —"', ["We sail on the LUX | Ada Lund"], "and nothing of the words"),
    ('Ada Lund said: "—"', [], "no words at all"),
    (
        'The "wild card" of the "east side" was Kyme.',
        ["wild card | -", "east side | -"],
        "phrases of the article's own",
    ),
    (
        'The "wild card" was Kyme. Ada Lund said: "We sail."',
        ["wild card | -", "We sail. | Ada Lund"],
        "a phrase, and then a claim",
    ),
    (
        '"We sail at dawn," Ada Lund said, and "we fish at noon," Odo Brandt said.',
        ["We sail at dawn | Ada Lund", "we fish at noon | Odo Brandt"],
        "two people",
    ),
    ('Ada Lund called it "a shame" and "a sin" on Monday.', ["a shame | a sin | Ada Lund"], "one claim in two parts"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS)
def test_utterances(text: str, expected: list[str], reason: str) -> None:
    assert heard(text) == expected, reason


def test_a_title_may_quote() -> None:
    assert heard("Nothing.", 'Lund: "We sail at dawn"') == ["We sail at dawn | Lund"]


def test_an_utterance_knows_where_it_stands() -> None:
    text = 'It rained. Ada Lund said: "Don’t sail."'
    corpus = Corpus(articles=(Article(id="a", text=text),), tagger="rules")
    (one,) = utterances(read(corpus.articles, corpus.claims))
    assert (one.article, one.field, one.text, one.marked) == ("a", "text", text, True)
    assert corpus.claims[-1].id == one.claim
    assert one.forms == ("do", "not", "sail")
    assert [word.text for word in one.words] == ["Don’t", "Don’t", "sail"]


def test_a_quotation_that_is_no_part_of_a_claim_is_left_out() -> None:
    assert utterances(read([Article(id="a", text='The "wild card" was Kyme.')], [])) == []
    text = 'The "wild card" was Kyme. Ada Lund said: "We sail."'
    corpus = Corpus(articles=(Article(id="a", text=text),), tagger="rules")
    (one,) = utterances(read(corpus.articles, [claim for claim in corpus.claims if claim.kind == "direct"]))
    assert one.speaker == "Ada Lund"


@pytest.mark.parametrize(
    ("words", "arguments", "expected", "reason"),
    [
        ("We sail.", (), ["We sail."], "all of it, with its full stop"),
        ("We sail.", (0, 1), ["We sail"], "the words alone"),
        ("We sail.", (1,), ["sail"], "from a word on"),
        ("We sail at dawn.", (1, 2), ["sail at"], "some words"),
        ("We sail | at dawn.", (), ["We sail", "at dawn."], "two pieces"),
        ("We sail | at dawn.", (1, 2), ["sail", "at"], "words of both"),
        ("We sail | at dawn.", (0, 1), ["We sail"], "words of the first"),
        ("We sail | at dawn.", (2,), ["at dawn"], "words of the second"),
    ],
)
def test_passages(words: str, arguments: tuple[int, ...], expected: list[str], reason: str) -> None:
    one = said(words)
    found = one.passages(*arguments)
    assert [passage.text for passage in found] == expected, reason
    assert all(one.text[passage.start : passage.end] == passage.text for passage in found)
    assert {(passage.article, passage.field) for passage in found} == {("a", "text")}


def test_no_passage_is_empty() -> None:
    whole = said("We sail.")
    one = replace(whole, pieces=(Span(0, 3), Span(3, 8)))
    assert [passage.text for passage in one.passages(1)] == ["sail"]
    assert [passage.text for passage in one.passages(0, 0)] == ["We"]


@pytest.mark.parametrize(
    ("words", "expected", "reason"),
    [
        ("We sail at dawn to Kyme, alone.", "We sail at dawn to Kyme, alone", "seven words are all of it"),
        ("We sail at dawn to Kyme, all alone.", "We sail at dawn to Kyme, all …", "an eighth is left out"),
        ("We\n sail.", "We sail", "on one line"),
        ("We sail | at dawn.", "We sail … at dawn", "a break"),
        ("We sail at dawn to Kyme alone | today.", "We sail at dawn to Kyme alone …", "a break behind them"),
    ],
)
def test_the_first_words(words: str, expected: str, reason: str) -> None:
    assert said(words).opening() == expected, reason
