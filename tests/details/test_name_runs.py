"""Runs of capitalised words, and what a line tells about names: where a run begins and ends, what is remembered."""

import pytest

from xref.details.found import Found
from xref.details.name_runs import (
    Names,
    abbreviated_bodies,
    is_headline,
    is_one_word,
    is_placed,
    is_shaped,
    learn,
    start_of,
    starts_small,
    surname_of,
    titled_at,
    without_titles,
)
from xref.details.tokens import Line

RUNS = [
    ("Then Anna Berg met Lind.", ["Anna Berg", "Lind"]),  # "then" begins no name
    ("The old man met us.", []),
    ("Anna Berg", ["Anna Berg"]),  # to the end of the line
    ("He met Piet van der Velde there.", ["Piet van der Velde"]),
    ("He met Piet van Velde there.", ["Piet van Velde"]),
    ("He met Piet van der velde there.", ["Piet"]),
    ("He met Piet van the Velde there.", ["Piet van the Velde"]),
    ("He met Piet van the velde there.", ["Piet"]),
    ("The Ministry of the Interior met.", ["Ministry of the Interior"]),
    ("The Ministry of Interior met.", ["Ministry of Interior"]),
    ("The Ministry of interior met.", ["Ministry"]),
    ("The Ministry of", ["Ministry"]),  # nothing follows
    ("The Anna of Berg met.", ["Anna", "Berg"]),  # no body has this name
    ("The Bank & Trust met.", ["Bank & Trust"]),
    ("The Bank for Trust and Lind met.", ["Bank for Trust", "Lind"]),
    ("Jean-Claude Adler met Anna Berg-Lind.", ["Jean-Claude Adler", "Anna Berg-Lind"]),
    ("A Berg-5 and a Berg- Lind.", ["Berg", "Berg", "Lind"]),  # a hyphen joins letters that it touches
    ("The Berg -Lind case.", ["Berg", "Lind"]),
    ("State-run TV said so.", ["State-run TV"]),
    ("He met al-Rashid.", ["al-Rashid"]),
    ("He met Omar al-Rashid there.", ["Omar al-Rashid"]),
    ("He met al Rashid and el-rashid.", ["Rashid"]),  # without its hyphen, without a capital
    ("Mr. al-Rashid left.", ["Mr. al-Rashid"]),
    ("Gen. Anna J. Berg left.", ["Gen. Anna J. Berg"]),
    ("Anna St. Berg and Anna Mt. Berg left.", ["Anna St. Berg", "Anna Mt. Berg"]),
    ("Anna Jo. Berg left.", ["Anna Jo", "Berg"]),  # the end of a sentence
    ("Gen . Anna left.", ["Gen", "Anna"]),
    ("He met O'Hara and O'hara.", ["O'Hara", "O"]),
    ("Anna's house.", ["Anna"]),
    ("ANNA'S house.", ["ANNA"]),
    ("Anna And Berg left.", ["Anna", "Berg"]),
    ("Anna AND Berg left.", ["Anna AND Berg"]),
    ("The US and us, the IT and It.", ["US", "IT"]),
]


@pytest.mark.parametrize(("text", "runs"), RUNS)
def test_runs(text: str, runs: list[str]) -> None:
    line = Line(text)
    assert [line.slice(*run) for run in learn(line, [], Names())] == runs


def test_what_is_a_date_is_no_name() -> None:
    line = Line("Anna June Berg left in June.")
    assert [line.slice(*run) for run in learn(line, [Found("date", 1, 2, "2023-06")], Names())] == [
        "Anna",
        "Berg",
        "June",
    ]
    assert [line.slice(*run) for run in learn(line, [Found("date", 5, 6, "2023-06")], Names())] == ["Anna June Berg"]
    line = Line("The Ministry of June met.")
    assert [line.slice(*run) for run in learn(line, [Found("date", 3, 4, "2023-06")], Names())] == ["Ministry"]


PEOPLE = [
    ("Mayor Zorna Quell left.", {"quell": ["Zorna Quell"]}),  # a title
    ("Mayor Quell left.", {"quell": ["Quell"]}),
    ("Mayor Q5 left.", {"q": ["Q"]}),
    ("The Mayor left.", {}),
    ("Anna Quell left.", {"quell": ["Anna Quell"]}),  # a given name
    ("Ánna Quell left.", {"quell": ["Ánna Quell"]}),
    ("Zorna Quell left.", {}),
    ("Zorna Quell, 41, left.", {"quell": ["Zorna Quell"]}),  # an age
    ("Zorna Quell, 41.", {"quell": ["Zorna Quell"]}),
    ("Zorna Quell, 41", {}),
    ("Zorna Quell, 41 or so.", {}),
    ("Zorna Quell; 41, left.", {}),
    ("Zorna Quell, old, left.", {}),
    ("Anna Tower left.", {}),  # a thing
    ("Anna Street left.", {}),
    ("Anna Norway left.", {}),
    ("Anna Council left.", {}),
    ("The al-Quell left.", {}),
    ("Anna Berg Leaves Town At Last", {}),  # a headline
    ("Mayor Quell Leaves Town At Last", {}),
    ("Anna Berg met Anna Berg.", {"berg": ["Anna Berg"]}),  # once
    ("Anna Berg met Olga Berg.", {"berg": ["Anna Berg", "Olga Berg"]}),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people_that_a_line_tells_of(text: str, people: dict[str, list[str]]) -> None:
    names = Names()
    learn(Line(text), [], names)
    assert names.people == people


def test_what_stands_alone_and_what_is_written_small() -> None:
    names = Names()
    learn(Line("Quell met Berg and Anna Lind in old Tarrin."), [], names)
    assert names.alone == {"berg", "tarrin"}  # the first word of a sentence has a capital anyway
    assert names.common == {"met", "and", "in", "old"}
    learn(Line("Then Quell left."), [], names)
    assert "quell" in names.alone


ABBREVIATIONS = [
    ("The North Velmora Union (NVU) met.", {"NVU": "North Velmora Union"}),
    ("The North Velmora Union (nvu) met.", {}),
    ("The North Velmora Union [NVU] met.", {}),
    ("The North Velmora Union (NVU met.", {}),
    ("The Union (NVU) met.", {}),
    ("The North Velmora Union (NVU", {}),
]


@pytest.mark.parametrize(("text", "abbreviations"), ABBREVIATIONS)
def test_abbreviations_that_a_line_explains(text: str, abbreviations: dict[str, str]) -> None:
    names = Names()
    learn(Line(text), [], names)
    assert names.abbreviations == abbreviations


def test_an_abbreviation_explained_goes_before_initials_and_those_before_what_is_known() -> None:
    names = Names()
    assert names.organisation("WHO") == "World Health Organization"
    assert names.organisation("W.H.O.") == "World Health Organization"
    assert names.organisation("XYZ") == "XYZ"
    names.add_organisation("Wide Harbour Office")
    assert names.organisation("WHO") == "Wide Harbour Office"
    names.add_organisation("West Halden Observatory")
    assert names.organisation("WHO") == "World Health Organization"  # two have these initials
    names.abbreviations["WHO"] = "Women's House of Odel"
    assert names.organisation("WHO") == "Women's House of Odel"


INITIALS = [
    ("North Velmora Union", {"NVU"}),
    ("Union of North Velmora", {"UONV", "UNV"}),  # with its small words and without
    ("Velmora-Tarrin Bank", {"VTB"}),
    ("Bank 9", set()),  # one letter is no abbreviation
    ("al-Tarrin Bank", {"ATB", "TB"}),
]


@pytest.mark.parametrize(("name", "initials"), INITIALS)
def test_initials_of_organisations(name: str, initials: set[str]) -> None:
    names = Names()
    names.add_organisation(name)
    assert names.bodies == {each: {name} for each in initials}


def test_a_person_in_full() -> None:
    names = Names()
    assert names.person("Berg") == "Berg"
    names.add_person("Berg")
    assert names.person("Berg") == "Berg"
    names.add_person("Anna Berg")
    assert names.person("Berg") == names.person("Anna Berg") == "Anna Berg"
    assert names.person("Olga Berg") == "Olga Berg"  # somebody else
    names.add_person("Anna Lind Berg")
    assert names.person("Berg") == names.person("Anna Berg") == "Anna Lind Berg"
    names.add_person("Olga Berg")
    assert names.person("Berg") == "Berg"  # whose it is nobody knows
    assert names.person("Olga Berg") == "Olga Berg"
    assert names.person("Olga Lind") == "Olga Lind"


SURNAMES = [
    ("Anna Berg", "berg"),
    ("Anna Berg Jr.", "berg"),
    ("Anna Berg Sr", "berg"),
    ("Anna Berg II", "berg"),
    ("Anna Berg III", "berg"),
    ("Anna Berg IV", "berg"),
    ("Anna Berg V", "berg"),
    ("Anna Berg VI", "vi"),
    ("Anna IVX", "ivx"),
    ("O’Hara", "o'hara"),
    ("Jr", "jr"),  # a name of nothing else
]


@pytest.mark.parametrize(("name", "surname"), SURNAMES)
def test_surnames(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_known_abbreviations_are_shorter_than_their_names() -> None:
    assert abbreviated_bodies()["FBI"] == "Federal Bureau of Investigation"
    assert abbreviated_bodies()["UN"] == "United Nations"  # not "U.N."
    assert "al-Qaeda" not in abbreviated_bodies()


HEADLINES = [
    ("Quake Hits Old Town", True),
    ("Quake Hits Town", False),  # three words are too few
    ("Quake Hits Old town", False),  # one small word of four is too many
    ("Quake Hits The Town Of Old Berg, She says", True),  # one of eight
    ("Quake Hits The Town Old Berg, She says", True),
    ("Quake Hits Town As Berg says", False),  # one of six
    ("Anna Berg met Olga Lind in Old Tarrin", True),
    ("Anna of Berg in the Lind", False),  # three of six are half
    ("Anna of Berg and the Lind, Olga", False),  # four of seven
    ("Anna Berg of Lind and Olga, of", False),  # four of seven
    ("Anna Berg of Lind, and", True),  # three of five: as many as needed
    ("Quake Hits Berg, it Says", True),  # small words of every kind
    ("Quake Hits Berg in Lund", True),
    ("Quake Hits the Old Berg", True),
    ("Quake is Near Old Berg", True),
    ("5 6 7 8 Anna", False),  # numbers are no words
    ("", False),
]


@pytest.mark.parametrize(("text", "headline"), HEADLINES)
def test_headlines(text: str, headline: bool) -> None:
    assert is_headline(Line(text)) == headline


SHAPES = [
    ("Anna Berg", True),
    ("Anna J. Berg", True),
    ("Jean-Claude", True),
    ("O'Hara", True),
    ("Piet van Velde", True),
    ("Anna said Berg", False),  # a small word
    ("Anna NVU", False),  # initials
    ("Anna NV", True),
    ("ANNA BERG", True),  # all in capitals
    ("Anna VIII", True),
    ("Anna Prize", False),
    ("Prize Anna", False),
    ("Anna Village", False),
    ("Village Anna", True),
]


@pytest.mark.parametrize(("text", "shaped"), SHAPES)
def test_what_is_made_like_the_name_of_a_person(text: str, shaped: bool) -> None:
    line = Line(text)
    assert is_shaped(line, 0, len(line)) == shaped


PLACED = [
    ("New Zealand", True),  # a place
    ("Anna Norway", True),  # a country in it
    ("Norway Anna", True),
    ("Swedish Anna", True),
    ("Asia Anna", True),
    ("Tokyo Quell", True),
    ("Paris Quell", False),  # a given name
    ("Quell Tokyo", False),
    ("Anna Lyon", False),
    ("Anna Berg", False),
    ("Swedish", True),
]


@pytest.mark.parametrize(("text", "placed"), PLACED)
def test_what_holds_a_place(text: str, placed: bool) -> None:
    line = Line(text)
    assert is_placed(line, 0, len(line)) == placed


STARTS = [
    ("Police Chief Berg", "Police Chief Berg"),  # a title
    ("Tarrin Mayor Berg", "Mayor Berg"),  # before a title too
    ("Tarrin Berg", "Berg"),  # a first word that is also written small
    ("State-run TV", "TV"),
    ("State-run", "run"),
    ("Then Berg", "Berg"),
    ("US Army", "US Army"),  # in capitals it is a name
    ("A Berg", "Berg"),
    ("- Berg", "Berg"),
    ("Then", "Then"),
    ("Tarrin", "Tarrin"),
    ("Quell Berg", "Quell Berg"),
]


@pytest.mark.parametrize(("text", "name"), STARTS)
def test_where_the_name_begins(text: str, name: str) -> None:
    line = Line(text)
    names = Names(common={"police", "tarrin", "state", "run"})
    assert line.slice(start_of(line, 0, len(line), names), len(line)) == name


def test_only_the_first_word_of_a_sentence_is_an_ordinary_one() -> None:
    line = Line("the Tarrin Berg")
    assert start_of(line, 1, 3, Names(common={"tarrin", "the"})) == 1


TITLED = [
    ("Mayor Berg", "Berg", True),
    ("Gen. Berg", "Berg", True),
    ("Gen . Berg", ". Berg", True),
    ("Prime Minister Berg", "Berg", True),
    ("Ohio Governor Berg", "Berg", True),
    ("Ohio Supreme Court Justice Berg", "Berg", True),
    ("Former Mayor Gen. Berg", "Berg", True),
    ("Mayor", "", True),
    ("Ohio Prime Minister", "Ohio Prime Minister", False),
    ("Berg Mayor", "Berg Mayor", False),  # nothing behind the title
    ("Berg", "Berg", False),
    ("Anna Berg", "Anna Berg", False),
    ("Anna Justice Council", "Anna Justice Council", False),  # a body
]


@pytest.mark.parametrize(("text", "name", "titled"), TITLED)
def test_names_without_their_titles(text: str, name: str, titled: bool) -> None:
    line = Line(text)
    first, found = without_titles(line, 0, len(line))
    assert (text[line.starts[first] :] if first < len(line) else "", found) == (name, titled)


def test_a_full_stop_behind_the_run_is_no_part_of_a_title() -> None:
    assert without_titles(Line("Gen. left"), 0, 1) == (1, True)


def test_a_title_written_small_stands_before_the_run() -> None:
    assert without_titles(Line("the mayor Berg"), 2, 3) == (2, True)
    assert without_titles(Line("the Mayor Berg"), 2, 3) == (2, False)  # it would belong to the run
    assert without_titles(Line("the baker Berg"), 2, 3) == (2, False)


def test_titles_and_small_beginnings() -> None:
    assert titled_at(Line("a mayor"), 1)
    assert not titled_at(Line("a mayor"), 0)
    assert starts_small(Line("al-Rashid"), 0)
    assert starts_small(Line("el-Rashid"), 0)
    assert not starts_small(Line("ul-Rashid"), 0)
    assert not starts_small(Line("al-rashid"), 0)
    assert not starts_small(Line("al Rashid"), 0)
    assert not starts_small(Line("al"), 9)


ONE_WORD = [("Berg", True), ("al-Rashid", True), ("O'Hara", True), ("Anna Berg", False), ("Jean-Claude", False)]


@pytest.mark.parametrize(("text", "one"), ONE_WORD)
def test_names_of_one_word(text: str, one: bool) -> None:
    line = Line(text)
    assert is_one_word(line, 0, len(line)) == one
