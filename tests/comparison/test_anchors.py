"""Details in their place: what is read of each from its sentence, the sentences around it and the lead."""

from dataclasses import replace
from pathlib import Path

import cases
import compared
import pytest

from xref import Article
from xref.comparison import anchors as anchoring
from xref.comparison.anchors import CLOSE, REACH, TABLE, Anchor, anchors
from xref.comparison.readings import read
from xref.corpus import Corpus

CASES = Path(__file__).with_name("anchors.tsv")
DAY = compared.DAY


def placed(text: str, title: str = "", published: str | None = DAY) -> list[Anchor]:
    corpus = Corpus(articles=(Article(id="a", text=text, title=title, published=published),), tagger="rules")
    return anchors(read(corpus.articles, corpus.claims))


def figure(text: str, published: str | None = DAY) -> Anchor:
    """The last number of a text."""
    return [one for one in placed(text, published=published) if one.detail.type == "number"][-1]


def shown(one: Anchor) -> str:
    """An anchor as the table writes it."""
    said = [f"order={one.order}"] * (one.order > 0) + ["title"] * (one.detail.field == "title")
    said += [f"when={one.when.text}"] if one.when else []
    said += [name for name in ("past", "aside", "cumulative", "tallied") if getattr(one, name)]
    for name in ("voice", "causes", "names", "places", "site"):
        said += [f"{name}={'+'.join(sorted(getattr(one, name)))}"] if getattr(one, name) else []
    said += [f"speaker={one.speaker}"] if one.speaker else []
    return f"{one.detail.text}: {' '.join(said)}".rstrip()


@pytest.mark.parametrize("row", cases.rows(CASES), ids=lambda row: row["text"])
def test_details_of_an_article(row: dict[str, str]) -> None:
    title, _, text = row["text"].rpartition(" || ")
    assert ("; ".join(map(shown, placed(text, title))) or "-") == row["anchors"], row["reason"]


@pytest.mark.parametrize(
    "text",
    [
        "Floods have killed 12 people since spring.",
        "Floods have killed 12 people so far this season.",
        "Floods have killed 12 people this year.",
        "Floods have killed 12 people in recent weeks.",
        "Floods have killed 12 people in the past month.",
        "Floods have killed 12 people in the last decade.",
        "Floods have killed 12 people over the past month.",
        "Floods have killed 12 people over the last month.",
        "Floods have killed 12 people to date.",
        "Floods have killed 12 people in all.",
        "Overall, floods have killed 12 people.",
        "The war has killed 12 people.",
        "The conflict has killed 12 people.",
        "Floods kill 12 people every year.",
        "Floods kill 12 people every day.",
        "Floods kill 12 people every month.",
        "Floods kill 12 people per year.",
        "Floods kill 12 people per day.",
        "Floods kill 12 people per month.",
        "Floods kill 12 people a year.",
        "Floods kill 12 people annually.",
        "Floods kill 12 people on average.",
        "It was the worst flood in history, with 12 people killed.",
    ],
)
def test_totals_over_a_long_time(text: str) -> None:
    assert figure(text).cumulative
    assert not figure(text).aside


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Floods killed 12 people in the past.", "no time is named"),
        ("Floods killed 12 people this month.", "a month is the news"),
        ("Floods killed 12 people, a yearly average.", "a word that begins alike"),
        ("Floods killed 12 people in the warehouse.", "and another"),
        ("Floods killed 12 people in the postwar quarter.", "or ends alike"),
    ],
)
def test_no_total_over_a_long_time(text: str, reason: str) -> None:
    assert not figure(text).cumulative, reason


@pytest.mark.parametrize(
    "text",
    [
        "In a separate blast 12 people died.",
        "Separately, 12 people died.",
        "Elsewhere 12 people died.",
        "Meanwhile 12 people died.",
        "In another blast 12 people died.",
        "In an earlier blast 12 people died.",
        "In the earlier blast 12 people died.",
        "In a previous blast 12 people died.",
        "In a similar blast 12 people died.",
        "In a different blast 12 people died.",
        "In a subsequent blast 12 people died.",
        "In the second blast 12 people died.",
        "In a third blast 12 people died.",
        "Earlier that day 12 people died.",
        "Earlier this week 12 people died.",
        "Earlier in the day 12 people died.",
        "Earlier on Monday 12 people died.",
        "In earlier attacks 12 people died.",
        "In earlier strikes 12 people died.",
        "In earlier raids 12 people died.",
    ],
)
def test_words_that_turn_to_another_happening(text: str) -> None:
    assert figure(text).aside


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Another few people fled, 12 of them.", "more people"),
        ("Another 12 people died.", "an addition"),
        ("Another two were hurt and 12 killed.", "an addition in words: were"),
        ("Another one was hurt and 12 killed.", "was"),
        ("An earlier toll gave 12 dead.", "the toll of the same happening"),
        ("An earlier death count gave 12.", "a death"),
        ("The previous count gave 12 dead.", "a count"),
        ("A second figure was 12.", "a figure"),
        ("A similar report gave 12 dead.", "a report"),
        ("Earlier 12 people died.", "earlier alone"),
        ("The seconds went by and 12 people died.", "a word that begins alike"),
    ],
)
def test_words_that_stay_with_the_happening(text: str, reason: str) -> None:
    assert not figure(text).aside, reason


def test_words_around() -> None:
    text = "Rain fell. Shops closed. Buses ran. Trees broke. A blast killed 12 people. Walls shook. Ships sank."
    one = placed(text, "Harbour news")[0]
    assert one.stems == {"a", "blast", "kill", "12", "peopl"}
    assert one.block == one.stems | {"tree", "broke", "wall", "shook"}  # one sentence to either side
    assert one.lead == {"harbour", "news", "rain", "fell", "shop", "close", "buse", "ran"}  # the title and three more
    assert placed("It hurt 12 people.", "Harbour news")[0].block == {"it", "hurt", "12", "peopl", "harbour", "news"}
    assert text[slice(*one.sentence)] == "A blast killed 12 people."


def test_order_of_article_field_and_place() -> None:
    articles = (
        Article(id="b", text="It hurt 14 people in Lund.", title="It hurt 13 people"),
        Article(id="a", text="It hurt 12 people."),
    )
    corpus = Corpus(articles=articles, tagger="rules")
    found = anchors(read(corpus.articles, corpus.claims))
    assert [(one.article, one.detail.text, one.reading) for one in found] == [
        ("a", "12", 1),
        ("b", "14", 0),
        ("b", "Lund", 0),
        ("b", "13", 0),
    ]


def test_a_detail_of_two_claims_comes_once() -> None:
    corpus = Corpus(articles=(Article(id="a", text="It hurt 12 people."),), tagger="rules")
    (claim,) = corpus.claims
    twice = (claim, replace(claim, id="z"))
    found = anchors(read(corpus.articles, twice))
    assert [(one.detail.text, one.claim) for one in found] == [("12", claim.id if claim.id < "z" else "z")]


def test_the_day_of_the_lead_stands_in_for_the_day_of_the_article() -> None:
    assert placed("A blast killed 12 people on 3 May 2020.", published=None)[0].published == "2020-05-03"
    assert placed("A blast killed 12 people on 3 May 2020.")[0].published == DAY
    assert placed("A blast killed 12 people.", published=None)[0].published is None
    assert not placed("A blast killed 12 people.")[0].past
    assert placed("A blast killed 12 people in May 2019. It was 3 May 2020.", published=None)[0].past


@pytest.mark.parametrize(("apart", "expected"), [(REACH, {"lund"}), (REACH + 1, frozenset())])
def test_a_long_sentence_is_searched_about_a_detail(apart: int, expected: frozenset[str]) -> None:
    """Both ways, as far as REACH."""
    gap = " so" * ((apart - 9) // 3)
    before = f"In Lund{gap}{'x' * (apart - 5 - len(gap))} 12 fell."
    assert before.index("12") - before.index("Lund") == apart
    assert figure(before).places == expected
    behind = f"It hurt 12{gap}{'x' * (apart - 4 - len(gap))} in Lund."
    assert behind.index("Lund") - behind.index("12") - 2 == apart
    assert figure(behind).places == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Lund 12 boats, 13 boats, 14 boats sank.", {"lund"}),  # four details: a sentence
        (f"In Lund {'x' * (CLOSE - 27)}, 12 boats, 13 boats, 14 boats, 15 boats sank.", {"lund"}),  # five: a table
        (f"In Lund {'x' * (CLOSE - 26)}, 12 boats, 13 boats, 14 boats, 15 boats sank.", frozenset()),
        (f"In Lund {'x' * CLOSE}, 12 boats, 13 boats, 14 boats sank.", {"lund"}),
    ],
)
def test_in_a_table_only_what_is_close_is_of_a_detail(
    text: str, expected: frozenset[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anchoring, "TABLE", 4)
    last = next(one for one in placed(text) if one.detail.text == "14")
    assert last.places == expected


def test_how_much_makes_a_table() -> None:
    assert (TABLE, CLOSE, REACH) == (60, 150, 1500)  # what bounds the work, as it was measured


@pytest.mark.parametrize(("words", "expected"), [(38, {"ministri"}), (39, frozenset())])
def test_who_counted_is_looked_for_in_forty_words(words: int, expected: frozenset[str]) -> None:
    assert figure(f"12 {'very ' * words}recorded by the ministry.").voice == expected


def test_who_counted_where_nobody_speaks() -> None:
    corpus = Corpus(articles=(Article(id="a", text="12 men died, according to the ministry."),), tagger="rules")
    silent = [replace(claim, speaker=None) for claim in corpus.claims]
    assert {one.voice for one in anchors(read(corpus.articles, silent))} == {frozenset({"ministri"})}


def test_the_lead_may_name_a_weekday_of_no_known_week() -> None:
    found = placed("A blast hit Lund on Monday. Shops closed for 2 hours.", published=None)
    assert [one.when and one.when.text for one in found] == ["Monday", "Monday"]


@pytest.mark.parametrize(
    ("reach", "table", "close", "twelve", "fourteen", "why"),
    [
        (1500, 60, 150, ({"took", "boat", "car", "mayor"}, {"tree", "broke", "kyme"}), None, "all of a sentence"),
        (15, 60, 150, ({"took", "boat", "fe"}, {"b"}), ({"14", "car", "rri"}, {"b"}), "thirty letters of it"),
        (1500, 2, 10, ({"mayor"}, {"broke"}), None, "two figures are a sentence"),
        (1500, 1, 10, ({"took", "boat"}, {"broke"}), ({"nd", "14", "car"}, {"old"}), "twenty letters of a table"),
    ],
)
def test_words_of_a_long_sentence(
    reach: int,
    table: int,
    close: int,
    twelve: tuple[set[str], set[str]],
    fourteen: tuple[set[str], set[str]] | None,
    why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The part that a figure stands in, the end of the sentence before, the beginning of the one behind."""
    for name, value in (("REACH", reach), ("TABLE", table), ("CLOSE", close)):
        monkeypatch.setattr(anchoring, name, value)
    text = (
        "Rain fell. Shops closed. Buses ran. Old trees in the harbour broke at once. It took 12 old boats of the ferry "
        "line and 14 new cars of the mayor. Trees in the harbour of Kyme broke."
    )
    found = {one.detail.text: one for one in placed(text)}
    for figure_, told in (("12", twelve), ("14", fourteen or twelve)):
        one = found[figure_]
        assert told[0] <= one.stems, why
        assert told[1] <= one.block - one.stems, why
        assert not {"rain", "shop", "buse"} & one.block, why
    if fourteen:
        assert not {"car", "mayor"} & found["12"].stems
        assert not {"took", "boat"} & found["14"].stems


def test_of_long_sentences_around_only_what_is_next_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anchoring, "REACH", 15)
    text = "Rain. Rain. Rain. Old boats of the new ferry line sank. It took 12. Tall trees of the old harbour broke."
    (one,) = placed(text)
    assert one.block == {"it", "took", "12", "e", "sank", "tall", "tree", "of", "the", "old", "harbour"}


def test_of_long_sentences_the_beginning_is_of_the_lead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anchoring, "REACH", 15)
    (one,) = placed("Old boats of the new ferry line sank. It took 12. Rain. Trees broke.", "Storm")
    assert one.lead == {"storm", "old", "boat", "of", "the", "new", "ferri", "lin", "it", "took", "12", "rain"}
