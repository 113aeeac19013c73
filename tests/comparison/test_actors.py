"""Who did it to whom: sides changed about are a difference; whoever meets is met."""

import pytest
from quoted import weighing
from told import bare, deed

from xref import Article, Finding
from xref.comparison.actors import actor_findings
from xref.comparison.deeds import Deed, deeds
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    corpus = Corpus(articles=tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts)))
    compared = read(corpus.articles, corpus.claims)
    return actor_findings(compared, deeds(compared))


def test_sides_changed_about_are_a_difference() -> None:
    a = "Troops from Tavia shelled militias from Merrow on Friday."
    b = "Militias from Merrow shelled troops from Tavia on Friday."
    for texts in ((a, b), (b, a)):
        (one,) = found(*texts)
        assert (one.verdict, one.aspect) == ("differ", "wording")
        assert len(one.values) == 2


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("Troops of Tavia met rebels of Merrow.", "Rebels of Merrow met troops of Tavia.", "whoever meets is met"),
        ("Tavia sued Merrow in May.", "Tavia sued Merrow over fish.", "the same sides"),
        ("Tavia sued Merrow.", "Merrow was sued by Tavia.", "the passive turns the sentence, not the deed"),
        ("Tavia sued Merrow.", "Merrow sued Kyme.", "another pair"),
        ("Tavia sued Merrow.", "Merrow did not sue Tavia.", "a denial is another matter"),
    ],
)  # fmt: skip
def test_no_difference(a: str, b: str, reason: str) -> None:
    assert not found(a, b), reason


def test_one_article_may_tell_of_both() -> None:
    assert not found("Tavia sued Merrow. Merrow sued Tavia.")


def swapped(a: Deed, b: Deed, **weights: float) -> int:
    """How many differences two deeds show, whichever comes first."""
    (one,) = {len(actor_findings(bare(weighing(6.0, **weights)), some)) for some in ([a, b], [b, a])}
    return one


def sued(article: str, before: str, behind: str, **other: object) -> Deed:
    return deed(article, before, behind, **({"verb": "sue", "group": "sued", "text": "sued them"} | other))


PAIRS: list[tuple[Deed, Deed, dict[str, float], int, str]] = [
    (sued("a", "tavia", "merrow"), sued("b", "merrow", "tavia"), {}, 1, "changed about"),
    (sued("a", "tavia", "merrow"), sued("a", "merrow", "tavia"), {}, 0, "one article tells of both"),
    (sued("a", "tavia", "merrow"), sued("b", "merrow", "tavia", verb="curse"), {}, 0, "another verb"),
    (sued("a", "tavia", "merrow", verb="meet"), sued("b", "merrow", "tavia", verb="meet"), {}, 0, "a meeting"),
    (sued("a", "tavia", "merrow"), sued("b", "merrow", "tavia", negated=True), {}, 0, "one is denied"),
    (sued("a", "tavia", "merrow", negated=True), sued("b", "merrow", "tavia", negated=True), {}, 1, "both are"),
    (sued("a", "tavia", "merrow"), sued("b", "tavia merrow", "tavia"), {}, 0, "one side stays in its place"),
    (sued("a", "tavia", "merrow coast"), sued("b", "merrow", "tavia"), {}, 1, "a word more behind"),
    (sued("a", "tavia navy", "merrow"), sued("b", "merrow", "tavia"), {}, 0, "somebody more before"),
    (sued("a", "tavia", "merrow"), sued("b", "merrow navy", "tavia"), {}, 0, "somebody more before, in the other"),
    (sued("a", "tavia", "merrow"), sued("b", "merrow", "kyme"), {}, 0, "somebody else behind"),
    (sued("a", "tavia", "kyme"), sued("b", "merrow", "tavia"), {}, 0, "somebody else behind, in the other"),
    (sued("a", "", "merrow tavia"), sued("b", "merrow", "tavia"), {}, 0, "nobody does it"),
    (sued("a", "tavia", ""), sued("b", "merrow", "tavia"), {}, 0, "it is done to nobody"),
    (sued("a", "man", "merrow"), sued("b", "merrow", "man"), {"man": 2.5}, 1, "a side that is just telling enough"),
    (sued("a", "man", "merrow"), sued("b", "merrow", "man"), {"man": 2.4}, 0, "a man is anybody"),
    (
        sued("a", "tavia", "merrow coast"), sued("b", "merrow", "tavia north"),
        {"tavia": 3.0, "merrow": 3.0, "coast": 4.0, "north": 4.0}, 1, "six tenths of the words are enough",
    ),
    (
        sued("a", "tavia", "merrow coast"), sued("b", "merrow", "tavia north"),
        {"tavia": 3.0, "merrow": 3.0, "coast": 4.0, "north": 4.1}, 0, "a little less is another deed",
    ),
    (sued("a", "tavia", "merrow", text="sued by it"), sued("b", "merrow", "tavia"), {}, 0, "by whom it was done"),
    (sued("a", "tavia", "merrow", text="sued at sea by it"), sued("b", "merrow", "tavia"), {}, 1, "by farther off"),
    (sued("a", "tavia", "merrow", text="sued it by sea"), sued("b", "merrow", "tavia"), {}, 0, "by behind a word"),
    (
        sued("a", "tavia", "merrow", group="was sued", text="was sued there"), sued("b", "merrow", "tavia"), {}, 0,
        "a passive",
    ),
    (
        sued("a", "tavia", "merrow", group="sued", text="sued was he"), sued("b", "merrow", "tavia"), {}, 1,
        "no passive: a verb behind",
    ),
    (
        sued("a", "tavia", "merrow", group="has sued", text="has sued there"), sued("b", "merrow", "tavia"), {}, 1,
        "no passive: it has been done",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "weights", "expected", "reason"), PAIRS)
def test_sides(a: Deed, b: Deed, weights: dict[str, float], expected: int, reason: str) -> None:
    assert swapped(a, b, **weights) == expected, reason


@pytest.mark.parametrize("verb", ["is", "are", "was", "were", "be", "been", "being"])
def test_a_passive_says_nothing_of_who_did_it(verb: str) -> None:
    one = sued("a", "tavia", "merrow", group=f"{verb} sued", text=f"{verb} sued there")
    assert swapped(one, sued("b", "merrow", "tavia")) == 0


def test_how_it_is_shown() -> None:
    first = sued("a", "tavia", "merrow", text="sued\nMerrow", label="sue Merrow")
    (one,) = actor_findings(bare(weighing()), [sued("b", "merrow", "tavia", text="sued Tavia", label="-"), first])
    assert (one.verdict, one.aspect, one.subject, one.score) == ("differ", "wording", "sue Merrow", 0.7)
    assert one.why == "who did it to whom: sued Merrow / sued Tavia"
    assert [(value.value, value.text) for value in one.values] == [("sued Merrow",) * 2, ("sued Tavia",) * 2]
    assert [[m.passage.article for m in value.mentions] for value in one.values] == [["a"], ["b"]]


def test_in_a_crowd_those_of_one_story_still_meet() -> None:
    others = [sued("b", f"w{number}x", f"w{number}y", start=number) for number in range(1, 101)]
    ends = [sued("a", "tavia", "merrow"), sued("c", "merrow", "tavia")]
    (one,) = actor_findings(bare(weighing()), [*others, *ends])
    assert [[m.passage.article for m in value.mentions] for value in one.values] == [["a"], ["c"]]
