"""Quoted words that another article gives without quotation marks: which stretch of which sentence, if any."""

from __future__ import annotations

import pytest
from quoted import weighing, worded

from xref import Article
from xref.comparison.alignment import align
from xref.comparison.echoes import echoes, stretch
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


def test_an_article_that_has_one_wording_may_echo_another() -> None:
    own = 'Ada Lund said: "So the harbour tax will sink us." Now the harbour tax will ruin every fisherman in Kyme.'
    assert echoed(own, QUOTED) == ["a00 | the harbour tax will ruin every fisherman in Kyme | -"]


def test_a_sentence_of_two_claims_echoes_once() -> None:
    text = 'The harbour tax will ruin every fisherman in Kyme, said Ada Lund, who called it "a shame" on Monday.'
    assert len(echoed(QUOTED, text)) == 1


STRETCHES = [
    ("harbour tide", "so harbour tide", (1, 2), "two words that are just telling enough"),
    ("harbour buoy", "so harbour buoy", None, "two that are not"),
    ("harbour tax ruins boats", "so harbour tax ruins", (1, 3), "three quarters of what the words weigh"),
    ("harbour tax buoy boats", "so harbour tax buoy", None, "a little less"),
    (
        "harbour tax will be it at sea",
        "harbour tax will of of of of of of be it at sea",
        (0, 12),
        "as many words between them as there may be",
    ),
    ("harbour tax will be it at sea", "harbour tax will of of of of of of of be it at sea", None, "one more"),
]


@pytest.mark.parametrize(("quoted", "sentence", "expected", "reason"), STRETCHES)
def test_stretches(quoted: str, sentence: str, expected: tuple[int, int] | None, reason: str) -> None:
    (wording,) = worded(quoted, articles="a")
    weights = weighing(6.0, tide=5.0, buoy=4.9, will=1.0, be=1.0, it=1.0, at=1.0)
    assert stretch(align(wording.forms, sentence.replace("harbour", "harbor").split()), wording, weights) == expected, (
        reason
    )


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
