"""Which claims are told as one thing in other words, by the weight of the words that they share."""

from __future__ import annotations

from math import exp, log
from typing import Any

import pytest
from anchored import WORD, Even

from xref.comparison.readings import Corpus, Reading
from xref.comparison.tellings import OFTEN, POSTINGS, telling_findings
from xref.model import FAINT, Article, Claim, Detail, Finding, Passage, Span, Speaker

TEN = "rope works burned north tower barge apple cellar summer winter"
BEGIN = 7
"""Where the claims begin in their articles."""


class Slight(Even):
    """Weights by which "tiny" tells too little to count and "small" just enough; "heavy" tells more than most."""

    def weight(self, word: str) -> float:
        return {"tini": 2.9, "small": 3.0, "heavi": 7.5}.get(word, WORD)


def claim(article: str, text: str, number: int = 0, who: str = "", **more: Any) -> Claim:
    speaker = Speaker(name=who, role=None, mention=Passage(article=article, start=0, end=0, text=who)) if who else None
    return Claim(
        id=f"{article}{number}", article=article, source=None, published=None, kind="indirect", text=text,
        content=(Passage(article=article, start=BEGIN, end=BEGIN + len(text), text=text),),
        context=Span(BEGIN, BEGIN + len(text)), speaker=speaker, **more,
    )  # fmt: skip


def found(*claims: Claim) -> list[Finding]:
    by_article: dict[str, list[Claim]] = {}
    for one in claims:
        by_article.setdefault(one.article, []).append(one)
    readings = tuple(
        Reading(article=Article(id=name, text=held[0].text), sections=(), claims=tuple(held), places={})
        for name, held in by_article.items()
    )
    corpus = Corpus(readings=readings, weights=Slight(), claims={one.id: one for one in claims})  # type: ignore[arg-type]
    return telling_findings(corpus)


def worth(common: float, likest: int) -> float:
    """What the README says of faint findings, in figures: the weight of the words in common decides."""
    return round(FAINT / (1 + exp(5.5 - 1.3 * log(common * WORD) - 0.5 * likest)), 4)


def sharing(common: int, count: int) -> list[str]:
    """Two texts of so many words, some of them in common."""
    shared = ["rope", "works", "burned", "down", "today", "there"][:common]
    return [" ".join([*shared, *(f"{side}{at}" for at in range(count - common))]) for side in ("gate", "mill")]


@pytest.mark.parametrize(
    ("a", "b", "common", "reason"),
    [
        ("rope works burned north", "rope works closed south", 2, "two words of four"),
        ("rope works burned", "rope works closed", 2, "three words are enough to be compared"),
        ("rope burned", "rope works burned", 0, "two are too few"),
        ("rope works burned tiny", "rope works closed tiny", 2, "a word that tells little does not count"),
        ("rope works burned small", "rope works closed small", 2.5, "one that tells just enough does"),
        ("rope works burned north", "rope mills closed south", 0, "one word in common is none"),
        (*sharing(2, 13), 2, "two words of thirteen"),
        (*sharing(2, 14), 0, "two of fourteen are too few"),
        (*sharing(3, 20), 3, "three of twenty"),
    ],
)
def test_words_in_common_make_a_telling(a: str, b: str, common: float, reason: str) -> None:
    expected = [("vary", "wording", worth(common, 2), "told in other words")] if common else []
    assert [(one.verdict, one.aspect, one.score, one.why) for one in found(claim("a", a), claim("b", b))] == expected, (
        reason
    )


def test_of_one_article_nothing_is_compared() -> None:
    assert found(claim("a", "rope works burned", 0), claim("a", "rope works closed", 1)) == []


def test_what_is_not_the_likest_of_its_article_weighs_less() -> None:
    texts = ["rope works burned north", "rope works burned south east west", "rope works closed"]
    first, second = found(claim("a", texts[0]), claim("b", texts[1], 0), claim("b", texts[2], 1))
    assert (first.score, second.score) == (worth(3, 2), worth(2, 1))
    assert [value.text for value in second.values] == [texts[0], texts[2]]


def test_the_likest_come_first_and_only_so_many() -> None:
    texts = [f"rope works burned {'north ' * (at > 1)}{'quick ' * (at > 2)}word{at}" for at in range(6)]
    others = [claim(name, text) for name, text in zip("bcdefg", texts, strict=True)]
    held = [one for one in found(claim("a", "rope works burned north quick today"), *others)
            if "a" in {mention.passage.article for value in one.values for mention in value.mentions}]  # fmt: skip
    assert len(held) == OFTEN == 3
    assert [one.values[1].mentions[0].passage.article for one in held] == ["e", "f", "g"]
    turned = found(*others, claim("z", "rope works burned north quick today"))
    assert sum("z" in {mention.passage.article for value in one.values for mention in value.mentions}
               for one in turned) == OFTEN  # fmt: skip


@pytest.mark.parametrize(("articles", "expected"), [(POSTINGS, True), (POSTINGS + 1, False)])
def test_words_that_all_use_find_nothing(articles: int, expected: bool) -> None:
    assert bool(found(*(claim(f"{at:02}", f"rope works word{at}") for at in range(articles)))) is expected


@pytest.mark.parametrize(
    ("texts", "expected", "reason"),
    [
        (
            ["rope works burned north", "rope works closed south", "rope works burned north"],
            0,
            "b says it in a's words",
        ),
        (["rope works burned north", "rope works closed south", "rope works closed south"], 1, "b says its own twice"),
    ],
)
def test_what_the_other_article_says_in_the_same_words(texts: list[str], expected: int, reason: str) -> None:
    a, *b = texts
    told = found(claim("a", a), *(claim("b", text, at) for at, text in enumerate(b)))
    assert len({one.values[0].text for one in told}) == expected, reason


def test_nine_words_of_ten_are_the_same_words_elsewhere_too() -> None:
    near = TEN.replace("winter", "autumn")
    assert found(claim("a", TEN), claim("b", near, 0), claim("b", "rope works burned south gate", 1)) == []


def test_what_is_left_out_ends_nothing() -> None:
    a, b = [claim("a", TEN, 0), claim("a", "ship sank", 1)], [claim("b", TEN, 0), claim("b", "ship sank", 1)]
    far = TEN.replace("rope works", "quick dogs")
    more = [claim("c", "pilot saw otter"), claim("d", "pilot heard otter")]
    assert [one.values[0].text for one in found(*a, *b, claim("b", far, 2), *more)] == ["pilot saw otter"]


def test_what_the_first_article_says_in_the_same_words_is_not_told_either() -> None:
    texts = ["rope works burned north", "rope works closed south"]
    assert found(*(claim("a", text, at) for at, text in enumerate(texts)), claim("b", texts[0])) == []


@pytest.mark.parametrize(
    ("other", "expected", "reason"),
    [
        (TEN.replace("winter", "autumn"), [], "nine words of ten are the same words"),
        (TEN.replace("winter", "autumn").replace("summer", "spring"), ["vary"], "eight are not"),
        (TEN.upper(), [], "capitals are no words"),
        (f"The {TEN}", [], "nor is an article"),
        (f"The {TEN} a an the a an the a an the", [], "nor are many"),
    ],
)
def test_the_same_words(other: str, expected: list[str], reason: str) -> None:
    assert [one.verdict for one in found(claim("a", TEN), claim("b", other))] == expected, reason


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        (*sharing(5, 6), "speaker", "five words of six"),
        (*sharing(6, 10), "speaker", "six of ten"),
        (*sharing(6, 11), "", "six of eleven are another thing"),
        (*sharing(4, 5), "", "four of five weigh too little"),
        (*(f"{text} heavy" for text in sharing(3, 4)), "speaker", "four of five, one of which weighs more"),
        (*sharing(5, 5), "speaker", "the same words"),
    ],
)
def test_one_statement_of_two_people(a: str, b: str, expected: str, reason: str) -> None:
    told = found(claim("a", a, who="Ada Lind"), claim("b", b, who="Bo Orme"))
    assert [one.aspect for one in told if one.verdict == "differ"] == ([expected] if expected else []), reason


def detailed(article: str, text: str, said: str, kind: str, value: Any, **more: Any) -> Claim:
    start = BEGIN + text.index(said)
    held = Detail(type=kind, text=said, start=start, end=start + len(said), value=value, **more)  # type: ignore[arg-type]
    return claim(article, text, details=(held,))


MONEY = {"unit": "USD"}
PLACES = ["rope works burned before {} there", "rope works burned there before {}", "{} rope works burned there before"]


@pytest.mark.parametrize(
    ("a", "b", "same", "reason"),
    [
        (("$3 million", "money", 3e6, MONEY), ("three million dollars", "money", 3e6, MONEY), True, "one amount"),
        (("$3 million", "money", 3e6, MONEY), ("four million dollars", "money", 4e6, MONEY), False, "two amounts"),
        (
            ("$3 million", "money", 3e6, MONEY),
            ("three million euros", "money", 3e6, {"unit": "EUR"}),
            False,
            "two coins",
        ),
        (("38 men", "number", 38, {"unit": "man"}), ("thirty-eight", "number", 38, {}), True, "whatever is counted"),
        (("38 men", "number", 38, {"unit": "man"}), ("thirty-eight", "ordinal", 38, {}), False, "a number and a rank"),
        (("on Monday", "date", None, {}), ("this Monday", "date", None, {}), False, "without a value, the words"),
        (("the Monday", "date", None, {}), ("the Monday", "date", None, {}), True, "the same words"),
        (("38 men", "number", 38, {"field": "title"}), ("thirty-eight", "number", 38, {}), False, "that of a title"),
    ],
)
def test_details_are_what_they_mean(a: Any, b: Any, same: bool, reason: str) -> None:
    claims = []
    for article, (said, kind, value, more) in zip("ab", (a, b), strict=True):
        claims.append([detailed(article, text.format(said), said, kind, value, **more) for text in PLACES])
    for pair in zip(*claims, strict=True):
        assert (found(*pair) == []) is same, reason


def test_the_wider_of_two_details_at_one_place_is_told_with_the_words_around_it() -> None:
    def held(text: str, *said: tuple[str, str, Any]) -> tuple[Detail, ...]:
        return tuple(
            Detail(type=kind, text=words, start=at, end=at + len(words), value=value)  # type: ignore[arg-type]
            for words, kind, value in said
            for at in [BEGIN + text.index(words)]
        )

    one, other = "Monday morning rope works burned", "the morning of Monday rope works burned"
    both = held(one, ("Monday", "date", "-W-1"), ("Monday morning", "time", "M"))
    alone = held(other, ("the morning of Monday", "time", "M"))
    assert found(claim("a", one, details=both), claim("b", other, details=alone)) == []
    assert found(claim("a", one, details=both[:1]), claim("b", other, details=alone)) != []
    assert found(claim("a", f"quick {one}"), claim("b", f"slow {one}")) != [], "what stands before counts"


def test_details_outside_the_words_of_a_claim_are_not_told() -> None:
    text = "rope works burned gate"
    for start, end in ((BEGIN - 1, BEGIN + 4), (BEGIN + 18, BEGIN + 23)):
        outside = Detail(type="number", text="38", start=start, end=end, value=38)
        assert found(claim("a", text, details=(outside,)), claim("b", f"the {text}")) == []


def test_who_is_less_sure_is_shown() -> None:
    a, b = claim("a", "rope works burned north", certainty="possible"), claim("b", "rope works burned south")
    (one,) = found(a, b)
    assert (one.aspect, one.why) == ("certainty", "possible in a, stated in b")


@pytest.mark.parametrize(
    ("a", "b", "subject", "reason"),
    [
        ("rope works burned north quite", "rope works burned south", "rope works burned south", "the shorter one"),
        (
            "rope works burned north",
            "rope works burned early",
            "rope works burned early",
            "of two as long the first by letter",
        ),
        (
            "rope works burned north one two three four",
            "rope works burned north nine eight seven sixteen",
            "rope works burned north one two three four",
            "eight words",
        ),
        (
            "rope works burned north one two three four five",
            "rope works burned north nine eight seven sixteen six",
            "rope works burned north one two three four …",
            "the first eight of nine",
        ),
    ],
)
def test_subjects(a: str, b: str, subject: str, reason: str) -> None:
    assert [one.subject for one in found(claim("a", a), claim("b", b))] == [subject], reason


def test_the_values_are_the_claims_in_the_order_of_their_articles() -> None:
    (one,) = found(claim("b", "rope works\n burned south"), claim("a", "rope works burned north"))
    assert [(value.value, value.text) for value in one.values] == [
        ("rope works burned north", "rope works burned north"),
        ("rope works\n burned south", "rope works burned south"),
    ]
    assert [mention.claim for value in one.values for mention in value.mentions] == ["a0", "b0"]
