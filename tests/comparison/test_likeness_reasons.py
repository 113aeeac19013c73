"""Each reason for and against two figures being about one thing: what gives it, and what is not quite enough."""

from __future__ import annotations

from typing import Any

import pytest
from anchored import Even, anchor

from xref.comparison.likeness import dispute, keys, likeness, reasons, rivalry, surroundings, telling
from xref.model import Detail
from xref.tables import rows

Changes = dict[str, Any]
TABLE = {name: [float(cell or 0) for cell in cells] for name, *cells, _ in rows("likeness_reasons")}


def day(value: Any) -> Detail:
    return Detail(type="date", text="Tuesday", start=9, end=16, value=value)


def around(*held):
    return surroundings(Even(), held)  # type: ignore[arg-type]


DEATHS = {"concept": "death"}
FATAL = {"concept": "death", "cumulative": True, "value": 1000}
MONEY = {"type": "money"}
AGE = {"concept": "age"}
TOLD_IN = {"published": "2016-10-06"}
REASONS: list[tuple[str, float, Changes, Changes, str]] = [
    ("bias", 1, {}, {}, "always"),
    ("concept", 1, DEATHS, DEATHS, "both were killed"),
    ("concept", 0, DEATHS, {"concept": "injury"}, "killed and hurt"),
    ("concept", 0, DEATHS, {}, "it is not said what happened to the others"),
    ("concept", 0, {}, {}, "nothing is said of either"),
    ("concept_conflict", 1, DEATHS, {"concept": "injury"}, "killed and hurt"),
    ("concept_conflict", 0, DEATHS, DEATHS, "killed both"),
    ("concept_conflict", 0, DEATHS, {}, "nothing speaks against it"),
    ("head", 1, {"head": "house"}, {"head": "house"}, "houses"),
    ("head", 0, {"head": "house"}, {"head": "boat"}, "houses and boats"),
    ("head", 0, {}, {}, "no noun"),
    ("head", 0, {"head": "house", **DEATHS}, {"head": "house", **DEATHS}, "told by what happens already"),
    ("both", 1, {"head": "child", **DEATHS}, {"head": "child", **DEATHS}, "children killed"),
    ("both", 0, {"head": "child", **DEATHS}, {"head": "woman", **DEATHS}, "children and women killed"),
    ("both", 0, {"head": "child"}, {"head": "child"}, "children"),
    ("both", 0, DEATHS, DEATHS, "nobody is named"),
    ("both", 0, {"head": "victim", **DEATHS}, {"head": "victim", **DEATHS}, "anybody may be a victim"),
    ("head_conflict", 1, {"head": "house"}, {"head": "boat"}, "two things"),
    ("head_conflict", 1, {"head": "child"}, {"head": "woman"}, "two groups"),
    ("head_conflict", 1, {"head": "child"}, {"head": "boat"}, "children and boats"),
    ("head_conflict", 0, {"head": "house"}, {"head": "house"}, "one thing"),
    ("head_conflict", 0, {"head": "house"}, {}, "one noun only"),
    ("head_conflict", 0, {"head": "child"}, {"head": "people"}, "children are people"),
    ("head_conflict", 0, {"head": "miner"}, {"head": "worker"}, "one group in two words"),
    ("group", 1, {"head": "people"}, {"head": "child"}, "people and children"),
    ("group", 0, {"head": "people"}, {"head": "victim"}, "anybody"),
    ("group", 0, {"head": "child"}, {"head": "child"}, "one group"),
    ("group", 0, {"head": "people"}, {"head": "child", "part": True}, "a group_part instead"),
    ("group_part", 1, {"head": "people"}, {"head": "child", "part": True}, "people, including children"),
    ("group_part", 0, {"head": "people"}, {"head": "child"}, "no part of anything"),
    ("group_part", 0, {"head": "people"}, {"head": "people", "part": True}, "people and some of them"),
    ("part", 1, {}, {"part": True}, "a whole and a part"),
    ("part", 0, {"part": True}, {"part": True}, "two parts"),
    ("subset", 1, {}, {"subset": True}, "all of them and two of them"),
    ("subset", 0, {"subset": True}, {"subset": True}, "two of them each"),
    ("bare", 1, {**MONEY, "head": "hat"}, {**MONEY, "head": "lamp"}, "neither noun nor verb joins two prices"),
    ("bare", 1, {"type": "duration", "head": "hat"}, {"type": "duration"}, "nor two times"),
    ("bare", 0, {**MONEY, "head": "hat"}, {**MONEY, "head": "hat"}, "prices of one thing"),
    ("bare", 0, {**MONEY, "head": "hat", **DEATHS}, {**MONEY, "head": "lamp", **DEATHS}, "one verb"),
    ("bare", 0, {"head": "hat"}, {"head": "lamp"}, "numbers have their nouns"),
    ("bare", 0, {"type": "ordinal", "head": "hat"}, {"type": "ordinal", "head": "lamp"}, "so have ranks"),
    ("sentence", 1, {"stems": "xyz"}, {"stems": "xy"}, "the shorter is part of the longer"),
    ("sentence", 0.5, {"stems": "xyz"}, {"stems": "x"}, "one word of a short sentence tells little"),
    ("sentence", 1 / 3, {"stems": "vwx"}, {"stems": "xyz"}, "a third of each"),
    ("sentence", 0, {"stems": "xyz"}, {"stems": "uvw"}, "nothing in common"),
    ("dice", 0.8, {"stems": "xyz"}, {"stems": "xy"}, "over the mean of both"),
    ("dice", 0, {}, {}, "no words at all"),
    ("near", 2 / 3, {"near": "xy"}, {"near": "x"}, "words close by"),
    ("causes", 1, {"causes": ["blast", "fire"]}, {"causes": ["blast"]}, "one kind of cause"),
    ("causes", 0, {"causes": ["blast"]}, {"causes": ["attack"]}, "two kinds"),
    ("causes", 0, {"causes": ["blast"]}, {}, "only one is known"),
    ("causes_conflict", 1, {"causes": ["blast"]}, {"causes": ["attack"]}, "two kinds"),
    ("causes_conflict", 0, {"causes": ["blast", "fire"]}, {"causes": ["blast"]}, "one in common"),
    ("causes_conflict", 0, {"causes": ["blast"]}, {}, "only one is known"),
    ("places_conflict", 1, {"places": ["lund"]}, {"places": ["oslo"]}, "two places"),
    ("places_conflict", 0, {"places": ["lund"]}, {"places": ["lund", "oslo"]}, "one of them in common"),
    ("places_conflict", 0, {"places": ["lund"]}, {}, "only one is known"),
    ("incident", 1, {"causes": "b", "places": "l"}, {"causes": "a", "places": "o"}, "other cause, other place"),
    ("incident", 0, {"causes": "b", "places": "l"}, {"causes": "b", "places": "o"}, "one cause"),
    ("incident", 0, {"causes": "b", "places": "l"}, {"causes": "a", "places": "l"}, "one place"),
    ("incident", 0, {"causes": "b", "places": "l"}, {"causes": "a"}, "no place to compare"),
    ("incident", 0, {"causes": "b", "places": "l"}, {"places": "o"}, "no cause to compare"),
    ("elsewhere", 1, {"site": ["madrid"]}, {}, "a place of which the other knows nothing"),
    ("elsewhere", 0, {"site": ["madrid"]}, {"lead": ["madrid"]}, "the other's lead has it"),
    ("elsewhere", 0, {"site": ["madrid"]}, {"block": ["madrid"]}, "the sentences around the other have it"),
    ("elsewhere", 0, {"site": ["madrid"]}, {"stems": ["madrid"]}, "the other's sentence has it"),
    ("elsewhere", 0, {"site": ["puerto", "madrid"]}, {"lead": ["madrid"]}, "part of the name is enough"),
    ("dates_conflict", 1, {"when": day("2021-02-03")}, {"when": day("2021-02-05")}, "two days"),
    ("dates_conflict", 0, {"when": day("2021-02-03")}, {"when": day("2021-02-03")}, "one day"),
    ("dates_conflict", 0, {"when": day("2021-02-03")}, {"when": day("2021-02")}, "a day of the month"),
    ("dates_conflict", 0, {"when": day("2021-02-03")}, {}, "only one is dated"),
    ("occasion", 1, {"when": day("2015-08"), **TOLD_IN}, {"order": 0, **TOLD_IN}, "recalled, and told as news"),
    ("occasion", 1, {"when": day("2015-08"), **TOLD_IN}, {"when": day("2016-10-05"), **TOLD_IN}, "both dated"),
    ("occasion", 0, {"when": day("2016-10-05"), **TOLD_IN}, {"order": 0, **TOLD_IN}, "both news"),
    ("occasion", 0, {"when": day("2015-08"), **TOLD_IN}, TOLD_IN, "recalled instead: the other may be as well"),
    ("recalled", 1, {"when": day("2015-08"), **TOLD_IN}, TOLD_IN, "the other may tell of any time"),
    ("recalled", 0, {"when": day("2015-08"), **TOLD_IN}, {"order": 2, **TOLD_IN}, "no: it stands in the lead"),
    ("recalled", 0, TOLD_IN, TOLD_IN, "nothing is recalled"),
    ("totals", 1, FATAL, FATAL, "two tolls of a war"),
    ("totals", 0, FATAL, {**FATAL, "value": 999}, "one of them is no great number"),
    ("totals", 0, FATAL, {**FATAL, "cumulative": False}, "one of them is of a day"),
    ("totals", 0, FATAL, {**FATAL, "concept": ""}, "one of them of nothing that befell people"),
    ("published", 1, {"published": "2021-01-20"}, {"published": "2021-05-01"}, "four months apart"),
    ("published", 0, {"published": "2021-02-20"}, {"published": "2021-05-01"}, "three months are one story yet"),
    ("published", 0, {"published": "2020-12-20"}, {"published": "2021-01-01"}, "two years, but one winter"),
    ("published", 0, {"published": "2020-12-20"}, {"published": "2021-03-01"}, "and still one in spring"),
    ("published", 1, {"published": "2020-12-20"}, {"published": "2022-01-01"}, "a year apart"),
    ("published", 1, {"published": "2021"}, {"published": "2021-05-01"}, "a year counts from its first month"),
    ("published", 0, {"published": "2021"}, {"published": "2021-04-01"}, "so that April is near it"),
    ("published", 0, {"published": "2020-01", "past": True}, {"published": "2021-05"}, "the one has its own date"),
    ("published", 0, {"published": "2020-01"}, {}, "one day only"),
    ("published", 0, {"published": "--05"}, {"published": "2021-05-01"}, "a month of no year"),
    ("aside", 1, {"aside": True}, {}, "elsewhere"),
    ("aside", 0, {"aside": True}, {"aside": True}, "both elsewhere"),
    ("key", 1, {"head": "boat"}, {"head": "boat"}, "what is counted"),
    ("key", 1, {"owner": "mother"}, {"owner": "mother"}, "whose they are"),
    ("key", 0, {"head": "boat"}, {"head": "house"}, "two nouns"),
    ("key", 0, {"type": "duration"}, {"type": "duration"}, "that both are times is no key"),
    ("key", 1, MONEY, MONEY, "that both are amounts is one"),
    ("exact", 1, {}, {}, "two exact numbers"),
    ("exact", 0, {"precision": "about"}, {"precision": "about"}, "two rough ones"),
    ("exact", 0, {"precision": "about"}, {}, "a rough one and an exact one"),
    ("small", 1, {"value": 3}, {"value": 2}, "below four"),
    ("small", 0, {"value": 4}, {"value": 2}, "four is not"),
    ("small", 0, {"value": "P1D"}, {"value": "P2D"}, "durations are no numbers"),
    ("modifiers", 1, {"modifiers": ["red"]}, {"modifiers": ["blue"]}, "red and blue ones"),
    ("modifiers", 0, {"modifiers": ["red", "new"]}, {"modifiers": ["red"]}, "red ones"),
    ("modifiers", 0, {"modifiers": ["red"]}, {}, "red ones may be all of them"),
    ("one", 1, {"value": 1}, {"value": 30}, "one is seldom a rival"),
    ("one", 0, {"value": 1, **DEATHS}, {"value": 30, **DEATHS}, "unless it is of the same"),
    ("one", 0, {"value": 2}, {"value": 30}, "two is as good as any"),
    ("length", 1, {"concept": "length", "predicate": "long"}, {"concept": "length", "predicate": "high"}, "two ways"),
    ("length", 0, {"concept": "length", "predicate": "long"}, {"concept": "length", "predicate": "long"}, "one way"),
    ("length", 0, {"concept": "age", "predicate": "long"}, {"concept": "age", "predicate": "high"}, "no lengths"),
    ("length", 0, {"concept": "length", "predicate": "long"}, {"predicate": "high"}, "one of them no length"),
    ("duration", 1, {"type": "duration"}, {"type": "duration"}, "two durations"),
    ("duration", 0, MONEY, MONEY, "two amounts"),
    ("money", 1, MONEY, MONEY, "two amounts"),
    ("money", 0, {}, {}, "two numbers"),
    ("age", 1, {**AGE, "head": "lind"}, {**AGE, "head": "orme"}, "ages of two"),
    ("age", 1, {**AGE, "head": "lind"}, {"head": "boat"}, "an age and no age"),
    ("age", 0, {**AGE, "head": "lind"}, {**AGE, "head": "lind"}, "ages of one"),
    ("age", 0, {"head": "house"}, {"head": "boat"}, "no age at all"),
    ("person", 1, {**AGE, "head": "lind"}, {**AGE, "head": "lind"}, "ages of one"),
    ("person", 0, {**AGE, "head": "lind"}, {**AGE, "head": "orme"}, "ages of two"),
    ("person", 0, AGE, AGE, "ages of nobody knows whom"),
    ("person", 0, {**AGE, "head": "lind"}, {**DEATHS, "head": "lind"}, "only one is an age"),
    ("person", 0, {"head": "boat"}, {"head": "boat"}, "no ages"),
    ("owner", 1, {"owner": "mother"}, {"owner": "mother"}, "mothers of some"),
    ("owner", 0, {"owner": "mother"}, {"owner": "gang"}, "a mother of four, a gang of six"),
    ("owner", 0, {}, {}, "nobody's"),
    ("names", 1 / 3, {"names": ["lund", "ada"]}, {"names": ["lund"]}, "one of three"),
    ("names", 1, {"names": "abcd"}, {"names": "abcd"}, "three are enough"),
    ("cumulative", 1, {"cumulative": True}, {}, "a total and the figure of a day"),
    ("cumulative", 0, {"cumulative": True}, {"cumulative": True}, "two totals"),
    ("more", 1, {"more": True}, {}, "another 20 and 20"),
    ("more", 0, {"more": True}, {"more": True}, "another 20 each"),
    ("lead", 1, {"order": 2}, {"order": 0}, "both in the first sentences"),
    ("lead", 1, {"order": 5, "field": "title"}, {"order": 2}, "in the title"),
    ("lead", 0, {"order": 3}, {"order": 0}, "the fourth sentence is not the lead"),
    ("distance", 2, {"value": 10}, {"value": 1000}, "two powers of ten"),
    ("distance", 4, {"value": 1}, {"value": 10**7}, "four at most"),
    ("distance", 0, {"value": 0}, {"value": 1000}, "nothing has no size"),
    ("distance", 0, {"value": -10}, {"value": 1000}, "nor has what is below it"),
    ("distance", 1, {"value": "PT1H"}, {"value": "PT10H"}, "durations by their seconds"),
    ("distance", 0, {"value": "soon"}, {"value": "PT10H"}, "what is no duration has no size"),
    ("distance", 1, {"value": (1, 10)}, {"value": 100}, "a range by its end"),
    ("distance", 1, {"value": (10,)}, {"value": 100}, "a list of one by that one"),
    ("distance", 0, {"value": ()}, {"value": 100}, "an empty one has none"),
    ("far", 0, {"value": 10}, {"value": 100}, "ten times as much is not far yet"),
    ("far", 1, {"value": 10}, {"value": 101}, "more is"),
    ("far", 1, {"concept": "magnitude", "value": 6.1}, {"concept": "magnitude", "value": 6.8}, "quakes are near"),
    ("far", 0, {"concept": "magnitude", "value": 6.1}, {"concept": "magnitude", "value": 6.4}, "or may be one"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "expected", "one", "other", "why"), REASONS)
def test_reasons_hold_either_way_round(reason: str, expected: float, one: Changes, other: Changes, why: str) -> None:
    a, b = anchor("a", **one), anchor("b", **other)
    for pair in ((a, b), (b, a)):
        assert reasons(*pair, around(a, b)).get(reason, 0.0) == pytest.approx(expected), why


BOATS, HOUSES = {"head": "boat"}, {"head": "house"}


def several(article: str, count: int, **changes):
    return [anchor(article, value=value, **changes) for value in range(100, 100 + count)]


@pytest.mark.parametrize(
    ("reason", "expected", "ours", "theirs", "why"),
    [
        ("unique", 1, several("a", 1, **BOATS), several("b", 1, **BOATS), "one number of boats each"),
        ("unique", 1, several("a", 1, **BOATS) * 2, several("b", 1, **BOATS), "the same number twice is one"),
        ("unique", 0, several("a", 2, **BOATS), several("b", 1, **BOATS), "two numbers of boats"),
        ("unique", 0, several("a", 1, **BOATS), several("b", 2, **BOATS), "there as well"),
        ("unique", 0, several("a", 1, **BOATS), several("b", 1, **HOUSES), "boats and houses"),
        (
            "unique",
            1,
            [*several("a", 1, **BOATS), *several("a", 3, **HOUSES)],
            several("b", 1, **BOATS),
            "one of boats",
        ),
        ("unique", 1, several("a", 1), several("b", 1), "counts of nothing"),
        ("crowd", 0, several("a", 1, **BOATS), several("b", 1, **BOATS), "one each are no crowd"),
        ("crowd", 0.25, several("a", 2, **BOATS), several("b", 1, **BOATS), "two and one"),
        ("crowd", 1, several("a", 4, **BOATS), several("b", 4, **BOATS), "four each"),
        ("crowd", 2, several("a", 32, **BOATS), several("b", 32, **BOATS), "a table of them"),
        ("crowd", 0, [], [], "figures that were never counted are none"),
        ("list", 0.5, several("a", 2, **MONEY), several("b", 2, **MONEY), "two amounts each, of nothing known"),
        ("list", 0.5, several("a", 2, **MONEY, **BOATS), several("b", 2, **MONEY, **HOUSES), "of several things"),
        ("list", 2, several("a", 32, **MONEY), several("b", 32, **MONEY), "a price list"),
        ("list", 0, several("a", 4, **MONEY, **BOATS), several("b", 4, **MONEY, **BOATS), "prices of boats"),
        ("list", 0, several("a", 4, **MONEY, **DEATHS), several("b", 4, **MONEY, **DEATHS), "one verb"),
        ("list", 0, several("a", 4), several("b", 4), "numbers have nouns of their own"),
        ("list", 0, several("a", 1, **MONEY), several("b", 1, **MONEY), "one amount each is no list"),
    ],
)
def test_reasons_from_the_other_figures_of_the_articles(reason, expected, ours, theirs, why):
    a = (ours or several("a", 1, **MONEY))[0]
    b = (theirs or several("b", 1, **MONEY))[0]
    assert reasons(a, b, around(*ours, *theirs)).get(reason, 0.0) == pytest.approx(expected), why


@pytest.mark.parametrize(
    ("more", "expected", "why"),
    [
        ([], 0, "each gives its own"),
        ([anchor("a", value=30, **BOATS)], 1, "the article of 20 gives 30 as well"),
        ([anchor("b", value=20, **BOATS)], 1, "the article of 30 gives 20 as well"),
        ([anchor("a", value=30, **BOATS), anchor("b", value=20, **BOATS)], 2, "both give both"),
        ([anchor("a", value=30, **HOUSES)], 0, "30 of other things"),
        ([anchor("a", value=30, **BOATS, **MONEY)], 0, "30 of money"),
        ([anchor("c", value=30, **BOATS)], 0, "a third article"),
    ],
)
def test_a_rival_that_its_article_gives_itself_is_taken(more, expected, why):
    a, b = anchor("a", value=20, **BOATS), anchor("b", value=30, **BOATS)
    assert reasons(a, b, around(a, b, *more)).get("taken", 0) == expected, why


def test_values_of_nothing_known_are_not_taken():
    a, b = anchor("a", value=20), anchor("b", value=30)
    assert "taken" not in reasons(a, b, around(a, b, anchor("a", value=30), anchor("b", value=20)))


def test_figures_near_what_the_lead_tells_are_central():
    a, b = anchor("a", block="xy", lead="xz"), anchor("b", block="xyz", lead="xyz")
    assert reasons(a, b, around(a, b))["central"] == pytest.approx(0.5 + 1)
    assert "central" not in reasons(a, b, around()), "articles without a lead have no centre"


LIND, ORME = {"voice": ["lind"]}, {"voice": ["orme"]}
DISPUTES: list[tuple[list[str], Changes, Changes, str]] = [
    ([], {}, {}, "the article gives both itself"),
    (["voices"], LIND, ORME, "two speakers"),
    ([], LIND, LIND, "one speaker"),
    (["voice"], LIND, {}, "a speaker and the article"),
    (["voices", "voices_head"], {**LIND, **BOATS}, {**ORME, **BOATS}, "two speakers on boats"),
    (["voices"], {**LIND, **BOATS}, {**ORME, **HOUSES}, "two speakers on two things"),
    ([], {**LIND, **BOATS}, {**LIND, **BOATS}, "one speaker on boats"),
    (["voice"], {**LIND, **BOATS}, BOATS, "a speaker and the article on boats"),
    (["voice"], BOATS, {**LIND, **BOATS}, "the other way round"),
    (["voice", "tallied"], {**LIND, "tallied": True}, {}, "somebody's count, and the article's"),
    (["voice", "tallied"], LIND, {"tallied": True}, "a count of nobody knows whom"),
    (["tallied"], {"voice": ["lind", "orme"], "tallied": True}, LIND, "a count of two, and what one of them said"),
    ([], {**LIND, "tallied": True}, {**LIND, "tallied": True}, "two counts of one"),
    ([], {"tallied": True}, {}, "a count of nobody"),
    (["earlier"], {"earlier": True}, {}, "an outdated one"),
    ([], {"earlier": True}, {"earlier": True}, "two outdated ones"),
    (["beside"], {"order": 5}, {"order": 6}, "the next sentence"),
    (["beside"], {"order": 5}, {"order": 7}, "the one after"),
    ([], {"order": 5}, {"order": 8}, "farther on"),
    ([], {"order": 5}, {"order": 5}, "the same sentence"),
    (["one_lead"], {"order": 6, "field": "title"}, {"order": 5}, "the title is not beside a sentence"),
    (["one_lead"], {"order": 0}, {"order": 8}, "the lead and far below"),
    (["one_lead", "beside"], {"order": 2}, {"order": 3}, "the end of the lead"),
    ([], {"order": 0, "field": "title"}, {"order": 2}, "both in the lead"),
]


@pytest.mark.parametrize(("expected", "one", "other", "why"), DISPUTES)
def test_reasons_for_a_dispute(expected, one, other, why):
    a, b = anchor("a", **one), anchor("a", **other)
    for pair in ((a, b), (b, a)):
        told = {**reasons(*pair, around(a, b)), **dict.fromkeys(expected, 1.0)}
        assert dispute(*pair, around(a, b)) == pytest.approx(sum(TABLE[name][2] * told[name] for name in told)), why


def test_every_reason_of_the_table_is_given_and_weighs_something():
    given = {reason for reason, value, *_ in REASONS if value} | {one for names, *_ in DISPUTES for one in names}
    assert given | {"unique", "crowd", "list", "taken", "central"} == set(TABLE)
    assert all(any(cells) for cells in TABLE.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({**BOATS, "value": 3}, {**BOATS, "value": 2}),
        ({**MONEY, **DEATHS, "stems": "xyz"}, {**MONEY, "stems": "xy"}),
    ],
)
def test_log_odds_are_the_sum_of_what_the_reasons_weigh(one, other):
    a, b = anchor("a", **one), anchor("b", **other)
    told = reasons(a, b, around(a, b))
    for at, score in ((0, likeness), (1, rivalry)):
        assert score(a, b, around(a, b)) == pytest.approx(sum(TABLE[name][at] * told[name] for name in told))


@pytest.mark.parametrize(
    ("changes", "expected", "why"),
    [
        ({"concept": "age", "head": "lind", "owner": "club"}, ["age lind"], "an age belongs to a person alone"),
        ({"concept": "death", "head": "people"}, ["death"], "people of any kind are no key beside what happens"),
        ({"head": "people"}, ["people"], "but are one where nothing does"),
        ({"concept": "death", "head": "child"}, ["death", "child"], "a group of people is"),
        ({"owner": "mother"}, ["of mother"], "whose they are"),
        (MONEY, ["money"], "an amount meets any amount"),
        ({"type": "ordinal", "predicate": "win"}, [], "a rank is of something, or of nothing"),
        ({"predicate": "win"}, ["verb win"], "a bare number has its verb"),
        ({"predicate": "win", "head": "vote"}, ["vote"], "not where it has a noun"),
        ({}, [], "nothing is known"),
    ],
)
def test_keys(changes, expected, why):
    assert keys(anchor(**changes)) == set(expected), why


@pytest.mark.parametrize(
    ("value", "kind", "expected", "why"),
    [
        ((1, 2), "number", 3.0, "a range"),
        (2, "money", 3.0, "any amount of money"),
        ("PT1H", "duration", 2.0, "a duration"),
        (2347, "number", 3.0, "four digits"),
        (2340, "number", 3.0, "three that tell"),
        (3.25, "number", 3.0, "behind the point as well"),
        (2300, "number", 2.5, "two that tell"),
        (2.5, "number", 2.5, "the point is no digit"),
        (12, "number", 2.5, "two digits"),
        (200, "number", 2.5, "round, but above a hundred"),
        (100, "number", 2.0, "a hundred is as round as ten"),
        (5, "number", 2.0, "five"),
        (4, "number", 1.5, "four of anything"),
        (0.5, "number", 1.5, "a half"),
    ],
)
def test_how_much_a_value_tells(value, kind, expected, why):
    assert telling(anchor(value=value, type=kind)) == expected, why
