"""Quoted words that another article gives without quotation marks: which stretch of which sentence, if any."""

from __future__ import annotations

import pytest

from xref import Article
from xref.comparison.echoes import echoes
from xref.comparison.quotations import wordings
from xref.comparison.readings import read
from xref.comparison.utterances import utterances
from xref.corpus import Corpus

QUOTED = 'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."'


def echoed(*texts: str, title: str = "") -> list[str]:
    """The echoes of some articles: which article, its stretches, the speaker; the title is the last one's."""
    articles = tuple(
        Article(id=f"a{number:02}", text=text, title=title if number == len(texts) - 1 else "")
        for number, text in enumerate(texts)
    )
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    found = [echo.utterance for echo in echoes(compared, wordings(utterances(compared)))]
    for one in found:
        assert not one.marked
        assert len(one.words) == len(one.forms) > 0
    return [
        " | ".join([one.article, *(passage.text for passage in one.passages()), one.speaker or "-"]) for one in found
    ]


ROWS = [
    (
        "Ada Lund said that the harbour tax will ruin every fisherman in Kyme by May.",
        ["a01 | the harbour tax will ruin every fisherman in Kyme | Ada Lund"],
        "the same words in indirect speech",
    ),
    (
        "It rained. The harbour tax will ruin every fisherman in Kyme, it seems.",
        ["a01 | The harbour tax will ruin every fisherman in Kyme | -"],
        "the same words in the article's own voice",
    ),
    (
        "They fear that the harbour tax will nearly ruin every fisherman in Kyme.",
        ["a01 | the harbour tax will nearly ruin every fisherman in Kyme | -"],
        "a word more",
    ),
    (
        "The harbour tax, Ada Lund said, will ruin every fisherman in Kyme.",
        ["a01 | The harbour tax, Ada Lund said, will ruin every fisherman in Kyme | Ada Lund"],
        "broken by the speaker",
    ),
    (
        "The harbour tax, which the old council wants and the new mayor hates, will ruin every fisherman in Kyme.",
        [],
        "other words between them: no stretch of the sentence is like it",
    ),
    ("The harbour tax will ruin every carpenter and every baker.", [], "half of the words"),
    ("It rained in Kyme.", [], "nothing of it"),
    (
        'The harbour tax, "a shame," will ruin every fisherman in Kyme.',
        ["a01 | The harbour tax,  |  will ruin every fisherman in Kyme | -"],
        "a quotation between is left out",
    ),
    (
        '"So sad," she said. The harbour tax will ruin every fisherman in Kyme. "So sad," he said.',
        ["a01 | The harbour tax will ruin every fisherman in Kyme | -"],
        "between quotations",
    ),
    (
        '"A shame": the harbour tax will ruin every fisherman in Kyme, "and soon."',
        ["a01 | the harbour tax will ruin every fisherman in Kyme | -"],
        "between quotations of one sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS)
def test_echoes(text: str, expected: list[str], reason: str) -> None:
    assert echoed(QUOTED, text) == expected, reason


def test_an_article_does_not_echo_itself() -> None:
    assert echoed(f"{QUOTED} So the harbour tax will ruin every fisherman in Kyme.") == []


def test_a_title_may_echo() -> None:
    assert echoed(QUOTED, "It rained.", title="Harbour tax will ruin every fisherman in Kyme") == [
        "a01 | Harbour tax will ruin every fisherman in Kyme | -"
    ]


def test_quoted_words_are_no_echo() -> None:
    assert echoed(QUOTED, 'Odo Brandt said: "So the harbour tax will ruin every fisherman in Kyme."') == []


def test_the_twentieth_wording_is_still_found() -> None:
    """A sentence is compared with twenty wordings that have a run of words in common with it."""
    others = [f'Ada Lund said: "So the harbour tax will w{number}x."' for number in range(25)]
    for before, expected in ((19, 1), (20, 0)):
        texts = [*others[:before], QUOTED, "It is said that the harbour tax will ruin every fisherman in Kyme."]
        assert len(echoed(*texts)) == expected
