"""Words that exclude one another, said of one thing or not."""

from __future__ import annotations

import pytest

from xref import Article, Finding
from xref.comparison.contrasts import Kind, contrast_findings, exclusive, kinds_of, outer
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.tables import rows
from xref.words import stem


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    return contrast_findings(read(corpus.articles, corpus.claims))


@pytest.mark.parametrize(
    ("a", "b", "subject", "values", "reason"),
    [
        (
            "The robber fled from the bank in a grey Ostrava van.",
            "The robber fled in a silver Ostrava van.",
            "grey Ostrava van",
            {"gray": "grey Ostrava van", "silver": "silver Ostrava van"},
            "a colour",
        ),
        (
            "The robber fled in a grey Ostrava Vega 500 sedan, police said.",
            "The robber fled in a silver Ostrava Vega 500 sedan.",
            "grey Ostrava Vega 500 sedan",
            {"gray": "grey Ostrava Vega 500 sedan", "silver": "silver Ostrava Vega 500 sedan"},
            "four tokens of a thing, a number among them",
        ),
        (
            "The robber fled in a grey Ostrava Vega cargo delivery van.",
            "The robber fled in a silver Ostrava Vega cargo delivery van.",
            "grey Ostrava Vega cargo delivery",
            {"gray": "grey Ostrava Vega cargo delivery", "silver": "silver Ostrava Vega cargo delivery"},
            "no more than four",
        ),
        (
            "The robber fled in a grey Ostrava.",
            "The robber fled in a silver Ostrava van.",
            "grey Ostrava",
            {"gray": "grey Ostrava", "silver": "silver Ostrava van"},
            "one noun in common is enough; a sentence may end with it",
        ),
        (
            "He fled in a grey   van\nfrom Kyme.",
            "He fled in a silver van from Kyme.",
            "grey van",
            {"gray": "grey van", "silver": "silver van"},
            "blanks are no part of a name",
        ),
        (
            "Orme was charged with arson in Lund on Friday.",
            "Orme was charged with fraud in Lund on Friday.",
            "charged",
            {"arson": "arson", "fraud": "fraud"},
            "a charge",
        ),
        (
            "Orme was charged with arson counts in Lund on Friday.",
            "Orme was charged with fraud counts in Lund on Friday.",
            "charged",
            {"arson": "arson", "fraud": "fraud"},
            "what stands behind a charge is none of it",
        ),
        (
            "A grey or silver van hit the high school in Lund.",
            "A van hit the middle school in Lund.",
            "high school",
            {"secondary": "high school", "middle": "middle school"},
            "the school is told, whatever the van was",
        ),
        (
            "Orme was charged in Lund district over arson there.",
            "Orme was charged at Kyme hearings for fraud too.",
            "charged",
            {"arson": "arson", "fraud": "fraud"},
            "a verb five words before",
        ),
        (
            "She sold a truck in Lund on Friday.",
            "She sold a bus in Lund on Friday.",
            "sold",
            {"lorry": "truck", "bus": "bus"},
            "a verb of four letters; a truck is a lorry",
        ),
        (
            "Orme was charged with murder in Lund on Friday.",
            "Orme was charged with manslaughter in Lund on Friday.",
            "charged",
            {"murder": "murder", "manslaughter": "manslaughter"},
            "two kinds of homicide",
        ),
        (
            "The fire hit an elementary school in Lund.",
            "The fire hit a high school in Lund.",
            "elementary school",
            {"elementary": "elementary school", "secondary": "high school"},
            "a kind of school",
        ),
        (
            "The high ʼ school in Lund burned.",
            "The middle ʼ school in Lund burned.",
            "high ʼ school",
            {"secondary": "high ʼ school", "middle": "middle ʼ school"},
            "an apostrophe that some scripts have for a letter is no word",
        ),
    ],
)  # fmt: skip
def test_a_difference(a: str, b: str, subject: str, values: dict[str, str], reason: str) -> None:
    (one,) = found(a, b)
    assert (one.verdict, one.aspect, one.subject) == ("differ", "wording", subject), reason
    assert {value.value: value.text for value in one.values} == values, reason
    assert one.why == " / ".join(values[name] for name in sorted(values)), reason
    (turned,) = found(b, a)
    assert {value.value: value.text for value in turned.values} == values, reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("He fled in a gray Ostrava van.", "He fled in a grey Ostrava van.", "two spellings"),
        ("Orme fired a rifle at the guard.", "Orme fired a gun at the guard.", "a rifle is a gun"),
        ("A grey van left the bank.", "Otto Quist wore a silver ring in court.", "two things"),
        (
            "A grey van left the bank. A silver van left the bank.",
            "A silver van left the bank.",
            "one article has both",
        ),
        ("A grey or silver van left the bank.", "A silver van left the bank.", "a sentence with both"),
        ("A grey van or a silver van left the bank.", "A silver van left the bank.", "a sentence with two things"),
        ("A grey van left the bank. A silver van left the bank.", "It rained.", "one article against itself"),
        ("Arson worried the town of Lund.", "Fraud worried the town of Lund.", "the verb stands behind"),
        ("Orme likes the colour grey.", "Orme likes the colour silver.", "colours of nothing"),
        ("The van that hit the bank was grey.", "The van that hit the bank was silver.", "no noun behind them"),
        (
            "Orme was charged in the Lund court with arson.",
            "Orme was charged in the Lund court with fraud.",
            "the verb is too far off",
        ),
        (
            "Police charged Orme in Lund; arson it was.",
            "Police charged Orme in Lund; fraud it was.",
            "a clause between",
        ),
        ("She saw a truck in Lund on Friday.", "She saw a bus in Lund on Friday.", "a verb of three letters"),
        ("Fraud was charged in Lund on Friday.", "Arson was charged in Lund on Friday.", "no verb before"),
        (
            "Orme sold a truck to the Lund brewery after the fair.",
            "Nobody has sold bus tickets since the Kyme strike in winter.",
            "one verb of two stories",
        ),
        ("Orme was charged with arson in Lund.", "Orme was jailed for fraud in Lund.", "two deeds"),
        ("The gate was grey and peeling.", "The gate was silver and peeling.", "what follows is no noun"),
    ],
)
def test_no_difference(a: str, b: str, reason: str) -> None:
    assert not found(a, b), reason


VAN = "The {} van left the bank in Kyme."


@pytest.mark.parametrize(
    ("colours", "score", "reason"),
    [
        (["grey", "silver"], 0.6, "two articles"),
        (["grey", "silver", "silver"], 0.675, "three of them"),
        (["grey", "silver", "red", "black"], 0.75, "four of them"),
        (["grey", "silver", "red", "black", "blue"], 0.75, "more weigh no more"),
    ],
)
def test_all_that_is_said_of_one_thing_is_one_finding(colours: list[str], score: float, reason: str) -> None:
    (one,) = found(*(VAN.format(colour) for colour in colours))
    assert one.score == score, reason
    mentions = [mention.passage for value in one.values for mention in value.mentions]
    assert sorted((passage.article, passage.text) for passage in mentions) == [
        (f"a{at}", f"{colour} van") for at, colour in enumerate(colours)
    ], reason


FILLER = " ".join(["A van passed."] * 60)


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        ("Witnesses beside a big grey van yawned.", "Witnesses under the old silver van slept.", 1, "four before it"),
        ("Witnesses then beside a big grey van yawned.", "Witnesses still under the old silver van slept.", 0, "five"),
        (
            "A grey van blocked burning crates witnesses saw.",
            "The silver van hid seven stables witnesses own.",
            0,
            "five",
        ),
        ("A grey van blocked crates witnesses saw.", "The silver van hid stables witnesses own.", 1, "four behind it"),
    ],
)
def test_the_words_close_by_decide_on_a_thing_that_all_have(a: str, b: str, expected: int, reason: str) -> None:
    assert len(found(a, b, FILLER)) == expected, reason


def test_the_shortest_form_stands_for_all() -> None:
    (one,) = found("The grey Ostrava van left the bank in Kyme.", VAN.format("grey"), VAN.format("silver"))
    assert sorted(value.text for value in one.values) == ["grey van", "silver van"]


def test_every_place_of_an_article_is_shown() -> None:
    (one,) = found(f"{VAN.format('grey')} {VAN.format('grey')}", VAN.format("silver"))
    assert [len(value.mentions) for value in one.values] == [2, 1]


def test_what_is_told_by_one_noun_is_not_told_again_by_another() -> None:
    assert len(found("He fled in a grey Ostrava van from Lund.", "He fled in a silver Ostrava van from Lund.")) == 1


def test_the_rarest_noun_makes_the_thing() -> None:
    ostrava = "The {} Ostrava van left the bank in Kyme."
    (one,) = found(ostrava.format("grey"), ostrava.format("silver"), VAN.format("red"), FILLER)
    assert {value.value for value in one.values} == {"gray", "silver"}


def test_two_things_are_two_findings() -> None:
    texts = ["The grey van hit the bank in Kyme. Orme was charged with arson in Lund on Friday.",
             "The silver van hit the bank in Kyme. Orme was charged with fraud in Lund on Friday."]  # fmt: skip
    assert [one.subject for one in found(*texts)] == ["grey van", "charged"]


def kind(word: str, name: str = "") -> Kind:
    return next(one for one in kinds_of()[stem(word)] if name in ("", one.name))


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        ("rifle", "shotgun", True, "two guns"),
        ("rifle", "gun", False, "a rifle is one"),
        ("revolver", "gun", False, "a revolver is a handgun, which is one"),
        ("revolver", "rifle", True, "no handgun is a rifle"),
        ("revolver", "pistol", True, "two handguns"),
        ("truck", "lorry", False, "two words for one"),
        ("knee", "hip", True, "two parts of one limb"),
    ],
)
def test_words_that_exclude_one_another(a: str, b: str, expected: bool, reason: str) -> None:
    assert exclusive(kind(a), kind(b)) is exclusive(kind(b), kind(a)) is expected, reason


def test_what_a_word_lies_in() -> None:
    assert outer(kind("revolver")) == {"handgun", "gun"}
    assert outer(kind("gun")) == set()


def test_a_word_may_be_of_several_classes() -> None:
    assert {one.name: one.meaning for one in kinds_of()["gold"]} == {"colour": "golden", "metal": "gold"}


def test_the_table_leads_from_each_word_to_one_of_its_class_and_never_back() -> None:
    table = {(name, word): (role, relation, other) for word, name, role, relation, other in rows("contrasts")}
    for (name, word), (role, relation, other) in table.items():
        assert role in ("modifier", "object"), word
        assert relation in ("", "is", "in"), word
        assert bool(other) is bool(relation), word
        seen = {word}
        while other:
            assert (name, other) in table, f"{word} leads to {other}, which is not of its class"
            assert table[name, other][0] == role
            assert other not in seen, f"{word} leads back to itself"
            seen.add(other)
            other = table[name, other][2]
