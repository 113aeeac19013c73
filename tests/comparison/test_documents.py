"""Names of agreements, laws and papers that several articles give."""

from __future__ import annotations

import pytest

from xref.comparison.documents import document_findings
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.model import Article, Finding
from xref.tables import rows


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    return document_findings(read(corpus.articles, corpus.claims))


def agreed(*texts: str) -> list[list[str]]:
    return [[mention.passage.text for mention in one.values[0].mentions] for one in found(*texts)]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("They read the Clean Water Act.", "They read the Clean Air Act.", "another word makes it another document"),
        ("They left the Southern Treaty Organisation.", "The Southern Treaty Organisation met.", "a body, no treaty"),
        ("They struck a harbour agreement.", "The harbour agreement holds.", "no capitals: no name"),
        ("The Water act passed.", "The Water act failed.", "a noun in lower case ends no name"),
        ("The Act passed.", "The Act failed.", "one capitalised word is too little"),
        ("Clean Water. Act now.", "Clean Water. Act soon.", "no name goes on over a stop"),
        ("Clean Water, Act and Pact.", "Clean Water, Act and Law.", "nor over a comma"),
        ("They want Clean Water but Act late.", "They want Clean Water but Act soon.", "nor over other words"),
        (
            "They signed the Joint North South East West Upper Lower Inner Outer Harbour Treaty.",
            "The Joint North South East West Upper Lower Inner Outer Harbour Treaty lapsed.",
            "eleven words are no name",
        ),
    ],
)  # fmt: skip
def test_no_name_of_a_document(first: str, second: str, reason: str) -> None:
    assert agreed(first, second) == [], reason


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Clean Water Act", "a law"),
        ("Water Act", "two capitalised words"),
        ("2015 Accord", "a year counts as one"),
        ("Treaty of Port Adair Protocol", "small words inside belong to it"),
        ("Law and Order Act", "words that join"),
        ("Port on Sea Plan", "words that join"),
        ("Bread for All Act", "words that join"),
        ("Law of the Bay Protocol", "words that join"),
        ("Road to Lund Accord", "words that join"),
        ("Ships against Waste Pact", "words that join"),
        ("Clean-Water Act", "a hyphen"),
        ("Clean‑Water Act", "a hyphen that does not break"),
        ("Joint North South East West Upper Lower Inner Harbour Treaty", "ten words"),
        ("Harbour Plan Treaty", "the last of two nouns ends it"),
    ],
)
def test_names_of_documents(name: str, reason: str) -> None:
    for text in (
        f"The {name} lapsed.",
        f"A {name} lapsed.",
        f"An {name} lapsed.",
        f"Nobody reads the {name}",
        f"{name} matters here.",
    ):
        assert agreed(f"They signed the {name} on Monday.", text) == [[name, name]], reason


def test_what_follows_the_noun_is_no_part_of_the_name() -> None:
    assert agreed("The Harbour Treaty of Lund lapsed.", "The Harbour Treaty of Kyme lapsed.") == [
        ["Harbour Treaty"] * 2
    ]


def test_no_noun_of_a_document_is_a_word_that_joins() -> None:
    assert {row[0] for row in rows("document_nouns")}.isdisjoint({"of", "and", "on", "for", "the", "to", "against"})


def test_another_spelling_is_the_same_name() -> None:
    (one,) = found("Kestria signed the Shared Harbour Programme.", "The Shared Harbor Program lapsed.", "It rained.")
    assert [mention.passage.text for mention in one.values[0].mentions] == [
        "Shared Harbour Programme",
        "Shared Harbor Program",
    ]
    assert (one.verdict, one.aspect, one.subject) == ("agree", "wording", "Shared Harbor Program")
    assert (one.values[0].value, one.values[0].text) == ("Shared Harbor Program", "Shared Harbor Program")
    assert (one.score, one.why) == (0.7, "2 articles name Shared Harbor Program")


def test_one_article_agrees_with_nobody() -> None:
    assert found("They signed the Water Act. The Water Act lapsed.", "It rained.") == []


def test_every_place_and_each_document_is_shown() -> None:
    texts = ["The Water Act met the Harbour Treaty. The Water Act was bad.", "The Water Act met the Harbour Treaty."]
    assert agreed(*texts) == [["Harbour Treaty"] * 2, ["Water Act"] * 3]
    places = [mention.passage for mention in found(*texts)[1].values[0].mentions]
    assert [texts[int(place.article[1:])][place.start : place.end] for place in places] == ["Water Act"] * 3


def test_a_title_names_documents_as_well() -> None:
    articles = tuple(Article(id=f"a{at}", title="Water Act passes", text="It rained.") for at in range(2))
    corpus = Corpus(articles=articles, tagger="rules")
    (one,) = document_findings(read(corpus.articles, corpus.claims))
    assert [mention.passage.field for mention in one.values[0].mentions] == ["title", "title"]
