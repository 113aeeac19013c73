"""Whom a quoted phrase is used of: the same in two articles, or somebody else."""

import pytest

from xref import Article, Finding
from xref.comparison.anchors import anchors
from xref.comparison.labels import label_findings
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    return label_findings(compared, anchors(compared))


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            "The paper called Peru a “moving target” in the spring.",
            "The paper warned of the “moving target” posed by Peru and Chile.",
            "one country against two",
        ),
        (
            "The paper called Peru a “moving target” in the spring.",
            "In the spring the paper said that Chile was a “moving target” for it.",
            "another country",
        ),
    ],
)
def test_another_bearer(a: str, b: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, one.aspect) for one in found(*texts)] == [("differ", "names")], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            "The paper called Peru a “moving target” in the spring.",
            "The paper warned of the “moving target” posed by Peru.",
            "the same country",
        ),
        (
            "The paper called Peru a “moving target” in the spring.",
            "Reporters from Chile spoke of a “moving target” in the spring.",
            "nobody is called so there",
        ),
        (
            "The paper called Peru a “moving target”. It called Chile a “moving target” too.",
            "The paper called Chile a “moving target” in the spring.",
            "an article that calls both so sets neither against the other",
        ),
    ],
)
def test_no_other_bearer(a: str, b: str, reason: str) -> None:
    assert found(a, b) == [], reason


WAYS = [
    ("The paper called Chile a “moving target” in the spring.", "a thing called so"),
    ("The paper called Chile an “easy target” in the spring.", "by another article"),
    ("The paper called Chile the “moving target” in the spring.", "by another article"),
    ("For the paper Chile is a “moving target” in the spring.", "a thing that is so"),
    ("For the paper Chile was the “moving target” in the spring.", "or was"),
    ("For the paper Chile and Peru are “moving target” in the spring.", "or are"),
    ("For the paper Chile and Peru were “moving target” in the spring.", "or were"),
    ("For the paper Chile remains a “moving target” in the spring.", "or remains"),
    ("The paper saw Chile as a “moving target” in the spring.", "seen so"),
    ("The paper held Chile to be a “moving target” in the spring.", "held to be so"),
    ("The paper told of Chile being a “moving target” in the spring.", "being so"),
    ("The paper told of Chile like a “moving target” in the spring.", "like that"),
    ("The paper made Chile its “moving target” in the spring.", "somebody's own"),
    ("The papers made Chile their “moving target” in the spring.", "several people's own"),
    ("The paper told of Chile, a “moving target” in the spring.", "a comma between"),
    ("The paper warned of the “moving target” posed by Chile.", "behind the phrase"),
    ("The paper warned of the “moving target” presented by Chile.", "in another word"),
    ("The paper warned of the “moving target” raised by Chile.", "in another word"),
    ("The paper warned of the “moving target” caused by Chile.", "in another word"),
    ("The paper warned of the “moving target” created by Chile.", "in another word"),
    ("The paper warned of the “moving target” represented by the Bahamas.", "in another word"),
    ("The paper warned of the “moving target” that is being posed by Chile.", "some words between"),
    ("The paper warned of the “moving target” that is Chile.", "the phrase that it is"),
    ("The paper warned of the “moving target” that are Chile and Peru.", "that they are"),
    ("The paper warned of the “moving target” that was Chile.", "that it was"),
    ("The paper warned of the “moving target” that were Chile and Peru.", "that they were"),
    ("The paper warned of the “moving target” of Chile.", "of it"),
    ("The paper warned of the “moving target” from Chile.", "from it"),
]


@pytest.mark.parametrize(("text", "reason"), WAYS)
def test_ways_to_use_a_phrase_of_something(text: str, reason: str) -> None:
    phrase = "easy" if "easy" in text else "moving"
    (one,) = found(text, f"The paper called Norway the “{phrase} target” in the spring.")
    assert (one.subject, one.score) == (f"called “{phrase} target”", 0.5), reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The paper called Chile a country and a “moving target” in the spring.", "other words before"),
        ("The paper warned of the “moving target” in Chile.", "a place where it is"),
        ("The paper warned of the “moving target” when it came to the old rules of Chile.", "other words behind"),
        ("The paper called Chile a “target” in the spring.", "one word is no phrase"),
        ("The paper called Chile a “moving target of the old and the new” in the spring.", "many words are a sentence"),
        ("The paper called June a “moving target” in the spring.", "a day is nobody"),
    ],
)
def test_no_phrase_used_of_anybody(text: str, reason: str) -> None:
    other = "The paper called Norway the “moving target” in the spring. It called Peru a “target” too."
    long = " It called Ghana a “moving target of the old and the new” there."
    assert found(text, other + long) == [], reason


@pytest.mark.parametrize(
    ("phrase", "count", "reason"),
    [
        ("slow moving target out there", 1, "five words"),
        ("slow moving target way out there", 0, "six"),
        ("internationalised counterrevolutionary institutionalisations", 1, "sixty letters"),
        ("internationalised counterrevolutionary institutionalisational", 0, "one more"),
    ],
)
def test_how_long_a_phrase_is(phrase: str, count: int, reason: str) -> None:
    texts = (f"The paper called {one} a “{phrase}” in the spring." for one in ("Peru", "Chile"))
    assert len(found(*texts)) == count, reason


def test_a_long_list_bears_a_phrase_together() -> None:
    names = "Peru, Chile, Norway, Ghana, Mali and Kenya"
    one = found(f"The paper called {names} a “moving target” there.", "The paper called Kenya a “moving target” there.")
    assert [value.text for value in one[0].values] == [names, "Kenya"]


def test_a_list_behind_bears_a_phrase_together() -> None:
    (one,) = found("They told of the “moving target” of Peru and Chile.", "They told of the “moving target” of Peru.")
    assert sorted(value.text for value in one.values) == ["Peru", "Peru and Chile"]


@pytest.mark.parametrize(
    ("one", "other"), [("Ada Lind", "Ines Calder"), ("the Fishery Ministry", "the Harbour Union"), ("Peru", "Chile")]
)
def test_people_bodies_and_places_bear_a_phrase(one: str, other: str) -> None:
    assert len(found(*(f"The paper called {name} a “moving target” there." for name in (one, other)))) == 1


def test_a_long_quotation_before_a_phrase_is_no_matter() -> None:
    long = "“The harbour tax will ruin every fisherman in the old town of Kyme by May,” it said. "
    assert len(found(*(f"{long}The paper called {name} a “moving target” there." for name in ("Peru", "Chile")))) == 1


def test_the_first_form_names_the_phrase() -> None:
    texts = (
        "The paper called Peru a “Slow  Moving target” there.",
        "The paper called Chile a “slow moving target” there.",
    )
    (one,) = found(*texts)
    assert (one.subject, one.why) == ("called “Slow Moving target”", "Chile / Peru")
    assert sorted(value.text for value in one.values) == ["Chile", "Peru"]


def test_phrases_come_by_their_words() -> None:
    texts = (
        "The paper called Peru a “moving target” there. It called Chile a “lame duck” too.",
        "The paper called Chile a “moving target” there. It called Peru a “lame duck” too.",
    )
    assert [one.subject for one in found(*texts)] == ["called “lame duck”", "called “moving target”"]


def test_a_title_has_bearers_of_its_own() -> None:
    """Offsets of a title are not those of the text."""
    article = Article(id="a", title="Peru a “moving target”", text="The paper called Chile a “lame duck” there.")
    other = Article(id="b", title="Chile a “moving target”", text="The paper called Peru a “lame duck” there.")
    corpus = Corpus(articles=(article, other), tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    assert [one.subject for one in label_findings(compared, anchors(compared))] == [
        "called “lame duck”",
        "called “moving target”",
    ]
