"""What governs a word in its clause: the classes of tokens, the phrases around a detail, the verb and event near it."""

from collections.abc import Callable

import pytest

from xref.details.clauses import (
    Scene,
    concepts,
    dimensions,
    event_before,
    event_nouns,
    factors,
    object_of,
    phrase_begin,
    phrase_end,
    phrase_start,
    spoken,
    verb_near,
)
from xref.model import Detail, Span


def read(text: str) -> tuple[Scene, int, int]:
    """A scene of a text in which square brackets stand around the detail, and the tokens that this covers."""
    start, end = text.index("["), text.index("]") - 1
    scene = Scene(text.replace("[", "").replace("]", ""), Span(0, len(text) - 2))
    first, last = scene.span(Detail(type="date", text=text[start + 1 : end + 1], start=start, end=end, value="x"))
    return scene, first, last


def word(scene: Scene, at: int | None) -> str | None:
    return None if at is None else scene.line.words[at]


@pytest.mark.parametrize(
    ("text", "classes", "why"),
    [
        ("They will plan it", "ombo", "a noun behind a modal is a verb"),
        ("They'll plan it", "ombo", "the same contracted"),
        ("They won't plan it", "ommbo", "a negation counts as a modal"),
        ("They can't plan it", "ommbo", "the same"),
        ("They don't plan it", "ommbo", "whatever stands before the negation"),
        ("They want to plan it", "ovtbo", "behind 'to' and before a pronoun"),
        ("They want to plan the trip", "ovtbdn", "and before a determiner"),
        ("They went to plan trips", "ovtnn", "else it stays a noun"),
        ("They saw the plan it", "ovdno", "and without 'to'"),
        ("In May plan fell", "PDnv", "a month is no modal"),
        ("they may plan it", "ombo", "but the modal is"),
        ("May plan it", "mbo", "at the beginning of a question too"),
        ("plan the trip to", "ndnt", "nothing stands before the first word"),
        ("They went to plan", "ovtn", "nor behind the last"),
    ],
)
def test_classes(text: str, classes: str, why: str) -> None:
    assert "".join(Scene(text, Span(0, len(text))).classes) == classes, why


def test_a_scene_is_one_sentence() -> None:
    scene = Scene("It rained. The mill burned. It snowed.", Span(11, 27))
    assert scene.lows == ["the", "mill", "burned", "."]
    assert [scene.noun(at) for at in (-1, 1, 2, 4)] == [False, True, False, False]
    assert [scene.verb(at) for at in (-2, 1, 2, 4)] == [False, False, True, False]
    assert [scene.stop(at) for at in (-1, 0, 3, 4)] == [True, False, True, True]


@pytest.mark.parametrize(
    ("text", "kinds", "why"),
    [
        ("mill Lund", "nouns", "nouns and names"),
        ("closed burning taken take", "verbs", "every form of a verb"),
        (". ; ? ! …", "stops", "the ends of clauses"),
        (", : ( the", "", "none of these"),
    ],
)
def test_kinds_of_tokens(text: str, kinds: str, why: str) -> None:
    scene = Scene(text, Span(0, len(text)))
    tokens = range(len(scene.lows))
    assert all(scene.noun(at) is (kinds == "nouns") for at in tokens), why
    assert all(scene.verb(at) is (kinds == "verbs") for at in tokens), why
    assert all(scene.stop(at) is (kinds == "stops") for at in tokens), why


@pytest.mark.parametrize(
    ("text", "first", "last", "why"),
    [
        ("[May] came.", 0, 1, "the first token"),
        ("In [May] it fell.", 1, 2, "one token"),
        ("In [May of 2023] it fell.", 1, 4, "several"),
        ("It fell in [May]", 3, 4, "the last"),
    ],
)
def test_the_tokens_of_a_detail(text: str, first: int, last: int, why: str) -> None:
    assert read(text)[1:] == (first, last), why


@pytest.mark.parametrize(
    ("text", "near", "why"),
    [
        ("The old mill of Lund burned in [May] near the sea", "burn lund mill old sea", "on both sides"),
        ("It shut. The mill burned in [May]; the sea rose.", "burn mill", "not beyond the end of the clause"),
        ("a b c d old red big mill sold barns cars trees in [May]", "barn big car mill old red sold tree", "eight"),
        ("in [May] old red big mill sold barns cars trees hats", "barn big car mill old red sold tree", "eight behind"),
        ("mill" + " of" * 59 + " [May]" + " of" * 59 + " sea", "mill sea", "sixty tokens away"),
        ("mill" + " of" * 60 + " [May]" + " of" * 60 + " sea", "", "no farther"),
    ],
)
def test_the_words_near(text: str, near: str, why: str) -> None:
    scene, first, last = read(text)
    assert " ".join(sorted(scene.near(first, last))) == near, why


@pytest.mark.parametrize(
    ("text", "phrase", "why"),
    [
        ("[12] old stone mills fell", "old stone mills", "adjectives and nouns"),
        ("[12] Tavian boys fell", "Tavian boys", "a name"),
        ("[12] of the mills fell", "", "a preposition ends it at once"),
        ("[12]-bed hotel fell", "-bed hotel", "a hyphen holds together"),
        ("[12] and-or fell", "", "unless the first word is none of a phrase"),
        ("[12] co-and mills fell", "co-and mills", "whatever stands behind it"),
        ("[12] boys dead in Lund", "boys", "a state is no part of it"),
        ("[12] dead boys in Lund", "dead boys", "but right behind the number"),
        ("[12] old red big bad dry stone mills fell", "old red big bad dry stone", "at most six"),
        ("[12] mills", "mills", "to the end of the text"),
    ],
)
def test_the_end_of_a_phrase(text: str, phrase: str, why: str) -> None:
    scene, _, last = read(text)
    end = phrase_end(scene, last)
    assert (scene.line.slice(last, end) if end > last else "") == phrase, why


@pytest.mark.parametrize(
    ("text", "begin", "why"),
    [
        ("It hurt [12] boys", 2, "nothing qualifies it"),
        ("It hurt at least [12] boys", 2, "two words do"),
        ("at least [12] boys", 0, "from the first token on"),
        ("[12] boys of", 0, "but not from the last"),
        ("It has as many as about some [12] boys", 2, "five words"),
        ("It has as many as about over some [12] boys", 2, "six words"),
        ("It has as many as about just over some [12] boys", 3, "no more than six"),
    ],
)
def test_where_qualifying_begins(text: str, begin: int, why: str) -> None:
    scene, first, _ = read(text)
    assert phrase_start(scene, first) == begin, why


@pytest.mark.parametrize(
    ("text", "event", "why"),
    [
        ("The summit in [July] failed", "summit", "right before"),
        ("The talks in Lund in [July] failed", "talks", "a name may stand between, and a plural is known by its stem"),
        ("The summit due in [July]", "summit", "due"),
        ("The summit held in [July]", "summit", "held"),
        ("The summit scheduled for [July]", "summit", "scheduled"),
        ("The summit planned for [July]", "summit", "planned"),
        ("The summit set for [July]", "summit", "set"),
        ("The summit that took place in [July]", "summit", "took place"),
        ("The summit taking place in [July]", "summit", "taking place"),
        ("The summit will be in [July]", "summit", "will be"),
        ("The summit in the capital in [July]", "summit", "a settlement between"),
        ("The summit in the city in [July]", "summit", "a city"),
        ("The summit in the town in [July]", "summit", "a town"),
        ("The summit in that part in [July]", "summit", "a part"),
        ("The summit in the mill in [July]", None, "another noun takes the date"),
        ("The summit failed in [July]", None, "and so does a verb"),
        ("The summit was taken in [July]", None, "and a participle"),
        ("The summit; in [July] it failed", None, "a clause ends between"),
        ("In [July] it failed", None, "nothing before"),
        ("[July]", None, "nothing at all"),
        ("summit [July]", "summit", "the first token"),
        ("summit" + " of" * 17 + " [July]", "summit", "eighteen tokens away"),
        ("summit" + " of" * 18 + " [July]", None, "no farther"),
    ],
)
def test_the_event_before(text: str, event: str | None, why: str) -> None:
    scene, first, _ = read(text)
    assert word(scene, event_before(scene, first)) == event, why


@pytest.mark.parametrize(
    ("text", "said", "why"),
    [
        ("The mayor said in [July] that it fell", True, "a verb of speech before"),
        ("said [July]", True, "the first token"),
        ("The mayor in [July] said it fell", True, "right behind"),
        ("The mayor in [July] also said it fell", True, "with a word between"),
        ("The mayor in [July] has also said it fell", False, "two words are too many"),
        ("The mayor said to us all in [July] that it fell", True, "five tokens away"),
        ("The mayor said to us all there in [July] that it fell", False, "six"),
        ("The mayor said, in [July], that it fell", False, "a comma parts them"),
        ("The mayor said; in [July] it fell", False, "the clause ends between"),
        ("The mayor said it fell in [July]", False, "another verb is nearer"),
        ("[July] it was", False, "nothing"),
        ("It rained in [July]", False, "the end"),
    ],
)
def test_when_something_was_said(text: str, said: bool, why: str) -> None:
    assert spoken(*read(text)) is said, why


@pytest.mark.parametrize(
    ("text", "phrase", "why"),
    [
        ("the big old Lund [summit]", "big old Lund summit", "adjectives and names"),
        ("summit [summit]", "summit summit", "from the first token"),
        ("a big bad old red grand [summit]", "bad old red grand summit", "at most four before it"),
        ("the board's [summit]", "board's summit", "an owner"),
        ("the co-op [summit]", "co-op summit", "a hyphen"),
        ("it was - [summit]", "summit", "no mark at the beginning"),
        ("it met at [summit]", "summit", "a preposition ends it"),
    ],
)
def test_the_beginning_of_a_phrase(text: str, phrase: str, why: str) -> None:
    scene, first, last = read(text)
    assert scene.line.slice(phrase_begin(scene, first), last) == phrase, why


@pytest.mark.parametrize(
    ("text", "verb", "why"),
    [
        ("They closed the mill in [May]", "closed", "the nearest before"),
        ("They closed it and sold it in [May]", "sold", "the nearest of two"),
        ("They closed it in [May] and sold it", "closed", "before comes first"),
        ("In [May] they sold it", "sold", "else behind"),
        ("closed [May]", "closed", "the first token"),
        ("[May] closed", "closed", "the last"),
        ("It closed; in [May] the sea", None, "not beyond the end of the clause"),
        ("In [May] the sea; it closed", None, "nor behind it"),
        ("The mayor was in [May] sold", "sold", "no word that only links"),
        ("In [May] it was sold", "sold", "nor behind"),
        ("closed" + " of" * 17 + " [May]", "closed", "eighteen tokens away"),
        ("closed" + " of" * 18 + " [May]", None, "no farther"),
        ("[May]" + " of" * 18 + " closed", "closed", "eighteen tokens behind"),
        ("[May]" + " of" * 19 + " closed", None, "no farther"),
    ],
)
def test_the_verb_near(text: str, verb: str | None, why: str) -> None:
    assert word((scene := read(text))[0], verb_near(*scene)) == verb, why


@pytest.mark.parametrize(
    ("text", "noun", "why"),
    [
        ("They [closed] mills", "mills", "right behind"),
        ("They [closed] the mills", "mills", "past a determiner"),
        ("They [went] to mills", "mills", "past 'to'"),
        ("They [went] off to the mills", "mills", "past three such words"),
        ("They [went] off to all the mills", "", "no more than three"),
        ("They [closed] big old red stone mills", "big old red stone", "four words of the phrase"),
        ("They [closed] Lund in May", "Lund", "a name"),
        ("They [closed] when it rained", "", "none"),
        ("They [closed] the", "", "the end"),
        ("They [closed]", "", "nothing behind"),
    ],
)
def test_the_object_of_a_verb(text: str, noun: str, why: str) -> None:
    scene, verb, _ = read(text)
    begin, end = object_of(scene, verb, -1)
    assert (scene.line.slice(begin, end) if end > begin else "") == noun, why


def test_an_object_ends_before_the_detail_itself() -> None:
    scene, first, _ = read("They closed mills [Lund] way")
    assert object_of(scene, 1, first) == (2, 3)


@pytest.mark.parametrize(
    ("table", "known", "unknown", "why"),
    [
        (lambda: concepts("verb"), "killed", "shots", "only verbs"),
        (lambda: concepts("noun"), "shots", "killed", "only nouns"),
        (event_nouns, "talk", "mill", "stems of events"),
        (dimensions, "mile", "hour", "measures, but no time"),
        (factors, "mile", "degree Celsius", "only those with a factor"),
        (factors, "ton", "hour", "no time either"),
    ],
)
def test_tables(table: Callable[[], dict[str, object]], known: str, unknown: str, why: str) -> None:
    assert known in table(), why
    assert unknown not in table(), why


def test_a_unit_has_its_dimension_and_factor() -> None:
    assert dimensions()["mile"] == "length"
    assert factors()["mile"] == ("length", 1609.344)
    assert factors()["foot"] == ("length", 0.3048)
