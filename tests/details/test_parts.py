"""Whether a quantity is some of a larger one, shares what is told of the one before, and can be told of at all."""

import pytest

from xref.details.clauses import Scene, phrase_end, phrase_start
from xref.details.parts import among, befalls, is_part, is_subset, joined, owner_of
from xref.model import Detail, Span


def number(text: str, start: int, end: int, unit: str | None = None) -> Detail:
    return Detail(type="number", text=text[start:end], start=start, end=end, value=1, unit=unit)


def read(text: str) -> tuple[Scene, int, int, int]:
    """A scene of a text in which square brackets stand around a number; where its phrase begins and ends, and it."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    scene = Scene(plain, Span(0, len(plain)))
    first, last = scene.span(number(plain, start, end))
    return scene, phrase_start(scene, first), last, phrase_end(scene, last)


@pytest.mark.parametrize(
    ("text", "concept", "head", "can", "why"),
    [
        ("It killed [12] people.", "death", "person", True, "people in general"),
        ("It killed [12] goats.", "death", "goat", False, "no people"),
        ("It killed [12] Tavian goats.", "death", "goat", True, "a capitalised noun is taken for a people"),
        ("It killed [12] old Tavians.", "death", "tavian", True, "wherever the capital stands"),
        ("It hurt [12] goats.", "injury", "goat", False, "nor are things hurt"),
        ("Police took [12] goats.", "arrest", "goat", False, "or arrested"),
        ("They charged [12] goats.", "charge", "goat", False, "or charged"),
        ("They saw [12] goats.", "critical", "goat", False, "or in critical condition"),
        ("They lost [12] goats.", "missing", "goat", True, "but things are missing too"),
        ("It killed [12] members.", "death", "member", True, "members of something are people"),
        ("It killed [12] families.", "death", "family", True, "families are"),
        ("It hurt [12] survivors.", "injury", "survivor", True, "survivors"),
        ("It killed [12] hostages.", "death", "hostage", True, "hostages"),
        ("It killed [12] suspects.", "death", "suspect", True, "suspects"),
        ("It killed [12] occupants.", "death", "occupant", True, "occupants"),
        ("It killed [12] crew.", "death", "crew", True, "a crew"),
        ("It killed [12] staff.", "death", "staff", True, "a staff"),
        ("It killed [one] taxman.", "death", "taxman", True, "an ending of nouns for people: -man"),
        ("It killed [one] charwoman.", "death", "charwoman", True, "-woman"),
        ("It killed [12] harpists.", "death", "harpist", True, "-ist"),
        ("It killed [12] custodians.", "death", "custodian", True, "-ian"),
        ("It killed [12] cowgirls.", "death", "cowgirl", True, "-girl"),
        ("It killed [12] stableboys.", "death", "stableboy", True, "-boy"),
        ("It killed [12] bandmates.", "death", "bandmate", True, "-mate"),
        ("It saw [12] killings.", "death", "killing", True, "the noun itself tells of deaths"),
        ("Police made [12] arrests.", "arrest", "arrest", True, "or of arrests"),
        ("Police made [12] arrests.", "charge", "arrest", False, "not of something else"),
        ("It killed [12] boy goats.", "death", "goat", True, "a word before the noun may tell"),
        ("It killed [12] more goats.", "death", "goat", False, "but not 'more'"),
        ("It killed [12] other goats.", "death", "goat", False, "nor 'other'"),
        ("It killed [12] one ton goats.", "death", "goat", False, "nor 'one'"),
        ("It flattened [12] barns.", "destruction", "barn", True, "things are destroyed"),
        ("It flattened [12] people.", "destruction", "person", False, "people are not"),
        ("It flattened [12] women.", "destruction", "woman", False, "of any group"),
    ],
)
def test_what_can_befall_those_counted(text: str, concept: str, head: str, can: bool, why: str) -> None:
    scene, _, last, end = read(text)
    assert befalls(scene, concept, head, last, end) is can, why


@pytest.mark.parametrize(
    ("text", "part", "subset", "why"),
    [
        ("It hurt 30 people, including [12] boys.", True, False, "including"),
        ("Including [12] boys, 30 were hurt.", True, False, "at the beginning"),
        ("The hurt included [12] boys.", True, False, "included"),
        ("The list includes [12] boys.", True, False, "includes"),
        ("It hurt 30, among them [12] boys.", True, False, "among them"),
        ("It hurt 30, among whom [12] died.", True, False, "among whom"),
        ("It hurt 30, of whom [12] died.", True, False, "of whom"),
        ("It hurt 30, of them [12] badly.", True, False, "of them"),
        ("It burned 30 homes, of which [12] were new.", True, False, "of which"),
        ("It hurt 30, among us [12] boys.", False, False, "none of these"),
        ("It hurt 30, including a boy and [12] girls.", True, False, "four words before"),
        ("It hurt 30, including a boy and two [12] girls.", False, False, "not five"),
        ("It hurt 30, [12] of whom died.", True, True, "some of the very same: of whom"),
        ("It hurt 30, [12] of them badly.", True, True, "of them"),
        ("It burned 30 homes, [12] of which were new.", True, True, "of which"),
        ("It hurt 30, [12] of those badly.", True, True, "of those"),
        ("It hurt 30, [12] boys of those in Lund.", True, True, "behind the noun too"),
        ("It hurt 30, [12] of us badly.", False, False, "of others"),
        ("It hurt [12] of the 30 boys.", True, True, "of a number"),
        ("It hurt [12] of the thirty boys.", True, True, "of a number in words"),
        ("It hurt [12] of the boys.", False, False, "of no number"),
        ("It hurt [12] of all 30 boys.", False, False, "only with the article"),
        ("It hurt [12] in the 30 mills.", False, False, "not of them"),
        ("It took [12] of the injured home.", True, True, "of people in a state"),
        ("It took [12] of the dead home.", True, True, "of the dead"),
        ("It took [12] of those dead home.", True, True, "of those"),
        ("It took [12] of our dead home.", False, False, "only with the article"),
        ("It took [12] in the dead night.", False, False, "not of them"),
        ("It took [12] of the", False, False, "the end of the text"),
        ("It took [12]", False, False, "nothing behind"),
    ],
)
def test_parts_and_subsets(text: str, part: bool, subset: bool, why: str) -> None:
    scene, begin, last, end = read(text)
    assert (is_part(scene, begin, last, end), is_subset(scene, last, end)) == (part, subset), why


@pytest.mark.parametrize(
    ("text", "told", "why"),
    [
        ("[Ten] of the dead were children.", ("death", "child"), "who they were"),
        ("[Ten] of the dead are children.", ("death", "child"), "in the present"),
        ("[Ten] of the dead was children.", ("death", "child"), "whatever the number of the verb"),
        ("[Ten] of the dead is children.", ("death", "child"), "in the present too"),
        ("[Ten] of the dead had children.", ("death", ""), "not what they had"),
        ("[Ten] of the dead were found.", ("death", ""), "nor what was done"),
        ("[Ten] of the dead, children, lay there.", ("death", ""), "only behind the verb"),
        ("[Ten] of the injured left.", ("injury", ""), "another state"),
        ("[Ten] of the victims left.", ("casualty", ""), "a noun that tells"),
        ("[Ten] of the boys were children.", None, "no state"),
        ("[Ten] in the dead of night were children.", None, "not of them"),
        ("[Ten] of those dead were children.", None, "only with the article"),
        ("[Ten] were among the dead.", ("death", ""), "among them"),
        ("[Ten] boys were among the missing.", ("missing", ""), "with a noun"),
        ("[Ten] were among the guests.", None, "no state"),
        ("[Ten] were near the dead.", None, "not among them"),
        ("[Ten] were among our dead.", None, "only with the article"),
        ("[Ten] lay there among the dead.", None, "too far behind"),
        ("The dead included [ten] women.", ("death", ""), "the dead included"),
        ("The dead include [ten] women.", ("death", ""), "include"),
        ("The dead in Lund includes [ten] women.", None, "only right before the verb"),
        ("The injured were [ten] women.", ("injury", ""), "were"),
        ("The dead are [ten] women.", ("death", ""), "are"),
        ("The dead was [one] woman.", ("death", ""), "was"),
        ("The dead is [one] woman.", ("death", ""), "is"),
        ("The dead includes [one] woman.", ("death", ""), "includes"),
        ("The dead had [one] woman.", None, "none of these"),
        ("The guests included [ten] women.", None, "no state"),
        ("Our dead included [ten] women.", None, "only with the article"),
        ("Among those killed were [ten] women.", ("death", ""), "among those"),
        ("Among dead were [ten] women.", ("death", ""), "among"),
        ("The dead also included [ten] women.", ("death", ""), "also"),
        ("The dead included at least [ten] women.", ("death", ""), "words that qualify"),
        ("Among those killed also were [ten] women.", ("death", ""), "five words before"),
        ("Dead included [ten] women.", None, "nothing before the state"),
        ("Included [ten] women.", None, "nothing before the verb"),
        ("[Ten]", None, "nothing at all"),
    ],
)
def test_some_among_people_in_a_state(text: str, told: tuple[str, str] | None, why: str) -> None:
    assert among(*read(text)) == told, why


def shares(text: str, unit: str | None, *, part: bool) -> bool:
    """Tell whether the number in square brackets shares what is told of the one in angle brackets."""
    plain = "".join(mark for mark in text if mark not in "[]<>")
    before = number(plain, text.index("<"), text.index(">") - 1, "person")
    scene, begin, _, _ = read(text.replace("<", "").replace(">", ""))
    detail = number(plain, text.index("[") - 2, text.index("]") - 3, unit)
    return joined(scene, detail, begin, before, part=part)


@pytest.mark.parametrize(
    ("text", "together", "why"),
    [
        ("It killed <12> boys and [ten] girls.", True, "and"),
        ("It killed <12> boys, [ten] girls.", True, "a comma"),
        ("It killed <12> boys including [ten] girls.", True, "including"),
        ("It killed <12> boys plus [ten] girls.", True, "plus"),
        ("It killed <12> boys or [ten] girls.", True, "or"),
        ("It killed <12> boys with [ten] girls.", True, "with"),
        ("It killed <12> boys among [ten] girls.", True, "among"),
        ("It killed <12> boys near [ten] girls.", False, "nothing that ties"),
        ("It killed <12> boys in the old red mill and [ten] girls.", True, "seven words between"),
        ("It killed <12> boys in the big old red mill and [ten] girls.", True, "eight"),
        ("It killed <12> boys in the big bad old red mill and [ten] girls.", False, "no more"),
        ("It killed <12> boys, where [ten] girls sat.", False, "another clause: where"),
        ("It killed <12> boys, when [ten] girls sat.", False, "when"),
        ("It killed <12> boys, who [ten] girls saw.", False, "who"),
        ("It killed <12> boys, which [ten] girls saw.", False, "which"),
        ("It killed <12> boys, that [ten] girls saw.", False, "that"),
        ("It killed <12> boys, while [ten] girls sat.", False, "while"),
        ("It killed <12> boys, after [ten] girls sat.", False, "after"),
        ("It killed <12> boys, before [ten] girls sat.", False, "before"),
        ("It killed <12> boys, as he and [ten] girls sat.", False, "as"),
    ],
)
def test_what_shares_a_verb(text: str, together: bool, why: str) -> None:
    assert shares(text, "person", part=False) is together, why


@pytest.mark.parametrize(
    ("text", "together", "why"),
    [
        ("It hurt <12> people [two] of them badly.", True, "a part needs nothing that ties"),
        ("It hurt <12> people in the big old mill by the sea [two] of them badly.", False, "it may be too far"),
        ("It hurt <12> people in the big old mill by Lund [two] of them badly.", True, "eight words"),
        ("It hurt <12> people; [two] of them badly.", False, "another clause"),
        ("It hurt <12> people. [two] of them badly.", False, "another sentence"),
    ],
)
def test_a_part_shares_a_verb_without_a_tie(text: str, together: bool, why: str) -> None:
    assert shares(text, "person", part=True) is together, why
    assert not shares(text, "person", part=False), "what is no part does"


@pytest.mark.parametrize(
    ("text", "together", "why"),
    [
        ("He put it at <6.1>; then it was [5.9].", True, "it was"),
        ("He put it at <6.1>; she put it at [5.9].", True, "it at"),
        ("He put it at <6.1>; for her it is [5.9].", True, "it is"),
        ("He put it at <6.1>; she spoke of [5.9].", True, "spoke of"),
        ("He put it at <6.1>; her figure at [5.9] stands.", True, "figure at"),
        ("He put it at <6.1>; her number at [5.9] stands.", True, "number at"),
        ("He put it at <6.1>; then it was about [5.9].", True, "words that qualify"),
        ("He put it at <6.1>; she put it at about [5.9].", True, "behind 'at' too"),
        ("He put it at <6.1>; her note at [5.9] stands.", False, "another noun"),
        ("He put it at <6.1>; she was [5.9].", False, "another subject"),
    ],
)
def test_another_figure_for_the_same(text: str, together: bool, why: str) -> None:
    assert shares(text, None, part=False) is together, why
    assert not shares(text, "person", part=False), "only of figures without a noun"


def test_kinds_of_details_share_no_verb() -> None:
    scene, begin, _, _ = read("It killed 12 boys and [ten] girls.")
    text = scene.line.text
    money = Detail(type="money", text="12", start=10, end=12, value=12)
    assert not joined(scene, number(text, 22, 25), begin, money, part=False)
    assert joined(scene, number(text, 22, 25), begin, number(text, 10, 12), part=False)


@pytest.mark.parametrize(
    ("text", "owner", "why"),
    [
        ("A mother of [two] left.", "mother", "a noun before 'of'"),
        ("The lives of at least [20] people.", "lives", "and before words that qualify"),
        ("mother of [two]", "mother", "at the beginning"),
        ("Of [two] boys one left.", "", "no noun before it"),
        ("He spoke of [two] boys.", "", "a verb is none"),
        ("The mother saw [two] boys.", "", "no 'of'"),
        ("The mother over [two] boys.", "", "another word that qualifies"),
    ],
)
def test_the_owner_of_a_quantity(text: str, owner: str, why: str) -> None:
    scene, begin, _, _ = read(text)
    assert owner_of(scene, begin) == owner, why
