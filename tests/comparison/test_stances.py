"""One deed in several articles: affirmed and denied, planned and done, certain and possible."""

import pytest
from quoted import weighing
from told import bare, deed

from xref import Article, Finding
from xref.comparison.deeds import Deed, deeds
from xref.comparison.readings import read
from xref.comparison.stances import stance_findings
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    corpus = Corpus(articles=tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts)))
    compared = read(corpus.articles, corpus.claims)
    return stance_findings(compared, deeds(compared))


@pytest.mark.parametrize(
    ("a", "b", "verdict", "aspect"),
    [
        (
            "Reddick met the arms dealer Basil Orme in Kyme.",
            "Reddick did not meet the arms dealer Basil Orme in Kyme.",
            "differ",
            "polarity",
        ),
        (
            "Tavia plans to sell its fishing fleet.",
            "Tavia does not plan to sell its fishing fleet.",
            "differ",
            "polarity",
        ),
        ("Tavia plans to sell its fishing fleet.", "Tavia will sell its fishing fleet.", "vary", "certainty"),
        ("The vaccine may stop marsh fever.", "The vaccine stops marsh fever.", "vary", "certainty"),
        ("The assembly will lease the harbour.", "The assembly leased the harbour.", "differ", "certainty"),
        (
            "The Marsh Rail Union has decided to sell its ferries.",
            "MRU plans to sell its ferries.",
            "vary",
            "certainty",
        ),  # an abbreviation is the same subject
        # a verb that is mostly a noun; the thing done told in brief by one
        (
            "Ada Lund is expected to plead guilty.",
            "Ada Lund pleaded guilty to one count of fraud.",
            "differ",
            "certainty",
        ),
        ("The bloc plans to open a liaison office.", "The Compact will open a liaison office.", "vary", "certainty"),
    ],
)
def test_found(a: str, b: str, verdict: str, aspect: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [(one.verdict, one.aspect) for one in found(*texts)] == [(verdict, aspect)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tavia plans to sell its fishing fleet.", "Tavia is planning to sell its fishing fleet."),  # the same plan
        ("Tavia will sell its fishing fleet.", "Tavia is to sell its fishing fleet."),  # neither has happened
        ("Tavia sold its fishing fleet.", "Merrow did not sell its coal mines."),  # another seller, another thing
        ("Tavia sold its fishing fleet.", "Merrow did not sell its fishing fleet."),  # another seller
        ("Lund met the mayor of Kyme.", "Lund did not meet the miners of Doran."),  # somebody else
        ("The office will open in May.", "The office won't open until May."),  # both say that it will
    ],
)
def test_not_found(a: str, b: str) -> None:
    assert not found(a, b)


def test_an_article_that_says_both_is_no_side() -> None:
    both = "Tavia plans to sell its fishing fleet. Tavia does not plan to sell its fishing fleet."
    assert not [one for one in found(both, both) if one.aspect == "polarity"]


def test_every_article_is_listed() -> None:
    (one,) = found(
        "Tavia may sell its fishing fleet.", "Tavia will sell its fishing fleet.", "Tavia will sell its fishing fleet."
    )
    assert [len(value.mentions) for value in one.values] == [2, 1]
    assert [value.text for value in one.values] == ["will sell", "may sell"]


def told(*deeds: Deed, **weights: float) -> list[str]:
    """What some deeds show, however they are ordered: verdict and aspect."""
    shown = [
        sorted(f"{one.verdict} {one.aspect}" for one in stance_findings(bare(weighing(6.0, **weights)), some))
        for some in (deeds, deeds[::-1])
    ]
    assert shown[0] == shown[1]
    return shown[0]


NOT = {"negated": True, "group": "did not sell"}
PLANS = {"stance": "planned", "group": "plans to sell"}
LESS = {"behind": "fleet crab"}

PAIRS: list[tuple[Deed, Deed, dict[str, float], list[str], str]] = [
    (deed(), deed("b"), {}, [], "the same"),
    (deed(), deed("b", **NOT), {}, ["differ polarity"], "denied"),
    (deed(), deed("a", **NOT), {}, [], "one article says both"),
    (deed(), deed("b", verb="lease", **NOT), {}, [], "another verb"),
    (deed(quoted=True), deed("b", quoted=True, **NOT), {}, [], "quoted words are compared as words"),
    (deed(quoted=True), deed("b", **NOT), {}, ["differ polarity"], "but one of them may be quoted"),
    (deed(stance="doing"), deed("b"), {}, [], "what is being done is done"),
    (deed(), deed("b", stance="willed"), {}, ["differ certainty"], "done, or still to come"),
    (deed(), deed("b", stance="planned"), {}, ["differ certainty"], "done, or planned"),
    (deed(), deed("b", stance="promised"), {}, ["differ certainty"], "done, or promised"),
    (deed(), deed("b", stance="expected"), {}, ["differ certainty"], "done, or expected"),
    (deed(), deed("b", stance="decided"), {}, ["vary certainty"], "who has decided it may have done it"),
    (deed(), deed("b", stance="wanted"), {}, ["vary certainty"], "so may who wanted it"),
    (deed(), deed("b", stance="possible"), {}, ["vary certainty"], "it may have been done"),
    (deed(stance="willed"), deed("b", **PLANS), {}, ["vary certainty"], "two ways of what is to come"),
    (deed(stance="doing"), deed("b", **PLANS), {}, ["vary certainty"], "being done, or planned"),
    (
        deed(behind="fleet net", **PLANS),
        deed("b", behind="fleet crab", stance="willed"),
        {"fleet": 7, "net": 18, "crab": 18},
        ["vary certainty"],
        "just alike enough to be one deed",
    ),
    (
        deed(behind="fleet net", **PLANS),
        deed("b", behind="fleet crab", stance="willed"),
        {"fleet": 7, "net": 18, "crab": 18.2},
        [],
        "a little less alike",
    ),
    (
        deed(behind="fleet net"),
        deed("b", behind="fleet crab", **NOT),
        {"fleet": 9, "net": 16, "crab": 16},
        ["differ polarity"],
        "just alike enough to deny",
    ),
    (
        deed(behind="fleet net"),
        deed("b", behind="fleet crab", **NOT),
        {"fleet": 9, "net": 16, "crab": 16.2},
        [],
        "a little less alike",
    ),
    (
        deed(behind="fleet net"),
        deed("b", behind="fleet crab", **PLANS),
        {"fleet": 9, "net": 16, "crab": 16},
        ["differ certainty"],
        "just alike enough for what is done and what is not yet",
    ),
    (
        deed(behind="fleet net"),
        deed("b", behind="fleet crab", **PLANS),
        {"fleet": 9, "net": 16, "crab": 16.2},
        ["vary certainty"],
        "a little less alike: perhaps not quite the same",
    ),
    (
        deed(behind="fleet"),
        deed("b", behind="fleet crab", **PLANS),
        {"fleet": 3, "crab": 12},
        ["differ certainty"],
        "told in brief, in a word that is just telling enough",
    ),
    (
        deed(behind="fleet"),
        deed("b", behind="fleet crab", **PLANS),
        {"fleet": 2.9, "crab": 12},
        ["vary certainty"],
        "told in brief, in a word that is not",
    ),
    (
        deed(behind="fleet", named=False),
        deed("b", behind="fleet crab", **PLANS),
        {"fleet": 3, "crab": 12},
        ["vary certainty"],
        "told in brief of somebody without a name",
    ),
    (
        deed(behind="fleet"),
        deed("b", behind="fleet crab", named=False, **PLANS),
        {"fleet": 3, "crab": 12},
        ["vary certainty"],
        "told at length of somebody without a name",
    ),
    (
        deed(behind="fleet", unnamed=True, before="it"),
        deed("b", behind="fleet crab", **PLANS),
        {"fleet": 3, "crab": 12},
        ["vary certainty"],
        "told in brief of whoever it is",
    ),
    (deed(before="tavia"), deed("b", before="merrow", **NOT), {}, [], "two with names of their own"),
    (
        deed(before="it", unnamed=True),
        deed("b", before="merrow", **NOT),
        {},
        ["differ polarity"],
        "nobody is named here",
    ),
    (deed(before="tavia"), deed("b", before="", unnamed=True, **NOT), {}, ["differ polarity"], "nobody is named there"),
    (
        deed(before="tavia"),
        deed("b", before="bloc", named=False, **NOT),
        {},
        ["differ polarity"],
        "one is described, and the things are the same",
    ),
    (
        deed(before="bloc", named=False, behind="fleet net"),
        deed("b", before="merrow", behind="fleet crab", **NOT),
        {"fleet": 51, "net": 49, "crab": 49},
        ["differ polarity"],
        "nearly the same",
    ),
    (
        deed(before="bloc", named=False, behind="fleet net"),
        deed("b", before="merrow", behind="fleet crab", **NOT),
        {"fleet": 51, "net": 49, "crab": 51},
        [],
        "less of the same",
    ),
    (
        deed(behind="fleet net", earlier=True),
        deed("b", behind="fleet crab", **NOT),
        {"fleet": 52, "net": 48, "crab": 48},
        ["differ polarity"],
        "an earlier time, and nearly the same",
    ),
    (
        deed(behind="fleet net", earlier=True),
        deed("b", behind="fleet crab", **NOT),
        {"fleet": 50, "net": 50, "crab": 50},
        [],
        "an earlier time may be another case",
    ),
    (
        deed(behind="fleet net", earlier=True),
        deed("b", behind="fleet crab", **PLANS),
        {"fleet": 50, "net": 50, "crab": 50},
        ["differ certainty"],
        "unless nothing is denied",
    ),
    (
        deed(behind="fleet net", earlier=True),
        deed("b", behind="fleet crab", earlier=True, **NOT),
        {"fleet": 50, "net": 50, "crab": 50},
        ["differ polarity"],
        "or both tell of an earlier time",
    ),
    (deed(before="mru"), deed("b", before="marsh rail union", **NOT), {}, ["differ polarity"], "initials"),
    (
        deed(before="mrau"),
        deed("b", before="marsh rail union", **NOT),
        {},
        ["differ polarity"],
        "a small word among them",
    ),
    (deed(before="mraux"), deed("b", before="marsh rail union", **NOT), {}, [], "two letters more"),
    (deed(before="mrx"), deed("b", before="marsh rail union", **NOT), {}, [], "another letter"),
    (deed(before="mru"), deed("b", before="marsh rail union uplands", **NOT), {}, [], "a word more than letters"),
    (deed(before="mr"), deed("b", before="marsh rail", **NOT), {}, [], "two words are few"),
    (
        deed(before="mru old"),
        deed("b", before="marsh rail union", **NOT),
        {},
        ["differ polarity"],
        "beside another word",
    ),
]


@pytest.mark.parametrize(("a", "b", "weights", "expected", "reason"), PAIRS)
def test_one_deed_or_two(a: Deed, b: Deed, weights: dict[str, float], expected: list[str], reason: str) -> None:
    assert told(a, b, **weights) == expected, reason


def test_deeds_are_one_where_half_of_them_are_alike() -> None:
    """Each word weighs the same: "one" and "two" have half of their words in common, "one" and "three" none."""
    one, two, three = deed(behind="p q"), deed("b", behind="q r", **PLANS), deed("c", behind="r s", **PLANS)
    assert told(one, two, three) == ["differ certainty"]
    (found,) = stance_findings(bare(weighing()), [one, two, three])
    assert sorted(m.passage.article for value in found.values for m in value.mentions) == ["a", "b", "c"]
    four = deed("d", behind="s t", **PLANS)
    (found,) = stance_findings(bare(weighing()), [one, two, three, four])
    assert sorted(m.passage.article for value in found.values for m in value.mentions) == ["a", "b", "c"]


def test_the_most_alike_come_together_first() -> None:
    chain = [
        deed(behind="p q"),
        deed("b", behind="q r", **PLANS),
        deed("c", behind="r s", **PLANS),
        deed("d", behind="s t"),
    ]
    (found,) = stance_findings(bare(weighing(6.0, p=12.0)), chain)
    assert sorted(m.passage.article for value in found.values for m in value.mentions) == ["b", "c", "d"]


def test_what_three_articles_say() -> None:
    """Sides that one article shares stand apart if each has an article of its own."""
    assert told(deed(), deed("b"), deed("b", start=90, **NOT)) == []
    assert told(deed(), deed("b"), deed("b", start=90, **NOT), deed("c", **NOT)) == ["differ polarity"]
    assert told(deed(), deed("b", **PLANS), deed("c", **NOT)) == ["differ certainty", "differ polarity"]


def found_of(*deeds: Deed) -> Finding:
    (one,) = stance_findings(bare(weighing()), deeds)
    return one


def test_how_a_denial_is_shown() -> None:
    one = found_of(deed(), deed("b", group="sold off"), deed("c", **NOT))
    assert [(value.value, value.text) for value in one.values] == [("affirmed", "sold"), ("negated", "did not sell")]
    assert (one.why, one.subject) == ("sold / did not sell", "sell its fleet of boats")
    assert [[m.passage.article for m in value.mentions] for value in one.values] == [["a", "b"], ["c"]]


def test_how_certainty_is_shown() -> None:
    one = found_of(
        deed(group="sells", stance="doing"), deed("b", **PLANS), deed("c", **(PLANS | {"group": "planned it"}))
    )
    assert [(value.value, value.text) for value in one.values] == [("planned", "planned it"), ("doing", "sells")]
    assert one.why == "sells / planned it"


@pytest.mark.parametrize(
    ("labels", "subject", "reason"),
    [
        (["sell its fleet of old boats", "sell its fleet there"], "sell its fleet there", "about four words"),
        (["sell", "sell its fleet of old boats"], "sell its fleet of old boats", "two words too many or three too few"),
        (["sell it there", "sell its fleet to Kyme"], "sell it there", "the first by letters of two as good"),
    ],
)
def test_the_subject_of_a_deed(labels: list[str], subject: str, reason: str) -> None:
    assert found_of(deed(label=labels[0]), deed("b", label=labels[1], **NOT)).subject == subject, reason


@pytest.mark.parametrize(("articles", "score"), [("b", 0.55), ("bc", 0.65), ("bcd", 0.75), ("bcde", 0.75)])
def test_the_more_articles_the_weightier(articles: str, score: float) -> None:
    assert found_of(deed(), *(deed(article, **NOT) for article in articles)).score == score
