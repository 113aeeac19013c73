"""Names: what each is, in full as the article gives it."""

import pytest

from xref.details.gazetteer import canonical, containers, country_of_people
from xref.details.name_runs import Names, learn
from xref.details.names import classify, resolved
from xref.details.tokens import Line
from xref.model import DetailType

ROWS = [
    ("Prime Minister Anna Berg spoke. Berg left.", "person", ["Anna Berg", "Anna Berg"]),
    ("Ohio Governor Anna Berg spoke.", "person", ["Anna Berg"]),  # a state before the title
    ("Supreme Court Justice Anna Berg spoke.", "person", ["Anna Berg"]),
    ("The spokesman, Piet van der Velde, left.", "person", ["Piet van der Velde"]),
    ("Gen. O'Hara and Mr. al-Rashid met.", "person", ["O'Hara", "al-Rashid"]),
    ("Olu Adeyemi, 38, spoke.", "person", ["Olu Adeyemi"]),
    ("Police told Belsky to go. Mayor Ilda Belsky went.", "person", ["Ilda Belsky", "Ilda Belsky"]),
    ("Amund Berg III, 38, spoke.", "person", ["Amund Berg III"]),  # a numeral is no abbreviation
    ("Amund Berg, 59, of College Hill, fell.", "person", ["Amund Berg"]),
    ("Amund Berg, 59, of College Hill, fell.", "place", ["College Hill"]),  # where he lives, whatever it sounds like
    ("The Berg Prize and the Civil War are things.", "person", []),
    ("The North Velmora Union (NVU) met. NVU left.", "organisation", ["North Velmora Union"] * 3),
    (
        "Velmora Steel Corp. and the Ministry of Defence met.",
        "organisation",
        ["Velmora Steel Corp", "Ministry of Defence"],
    ),
    ("NVU staff met. The North Velmora Union left.", "organisation", ["North Velmora Union"] * 2),  # by its initials
    ("The White House told Congress.", "organisation", ["White House", "Congress"]),
    ("It met in Vilnius, Lithuania, on Friday.", "place", ["Vilnius, Lithuania"]),
    ("It met in Golden, Colo., on Friday.", "place", ["Golden, Colorado"]),
    ("It met in the U.S. and in Britain.", "place", ["United States", "United Kingdom"]),
    ("It met in the village of Tarrin near Koldo.", "place", ["Tarrin", "Koldo"]),  # places that no table has
    ("The Japanese minister met her.", "place", []),  # a nationality is no place
    ("Contact Us today.", "place", []),
    ("Japan, China and Peru agreed.", "names", [("China", "Japan", "Peru")]),
    ("The villages of Tarrin, Koldo and Besk burned.", "names", [("Besk", "Koldo", "Tarrin")]),
    ("Japan agreed, and Peru left.", "names", []),
]


@pytest.mark.parametrize(("text", "kind", "values"), ROWS)
def test_names(found, text: str, kind: str, values: list) -> None:
    assert [each.value for each in found(text, kind)] == values


def test_a_headline_in_capitals_gives_only_names_known_from_the_text(found) -> None:
    details = found("Mayor Anna Berg returned.", title="Dozens Flee Japan As Berg Returns To Office", published=None)
    titled = [(each.type, each.value) for each in details if each.field == "title"]
    assert titled == [("number", "dozens"), ("place", "Japan"), ("person", "Anna Berg")]


def test_two_people_of_one_surname_stay_apart(found) -> None:
    values = [each.value for each in found("Anna Berg met Olga Berg. Berg left.", "person")]
    assert values == ["Anna Berg", "Olga Berg", "Berg"]


def test_places_know_what_they_lie_in() -> None:
    assert {"Japan", "Asia"} <= containers("Tokyo")
    assert canonical("U.S.") == "United States"
    assert country_of_people("Lithuanian") == "Lithuania"


def test_names_that_touch_are_two() -> None:
    line = Line("In Golden, Colo. Mayor Anna Berg left.")
    known = Names()
    values = [each.value for each in classify(line, learn(line, [], known), known)]
    assert values == ["Golden, Colorado", "Anna Berg"]


def test_a_line_of_names_alone() -> None:
    """What the words beside a name tell is nothing where there are none."""
    for text, values in (("Mayor Berg", ["Berg"]), ("Tarrin", []), ("Zorna Quell", []), ("", []), ("NVU", ["NVU"])):
        line, known = Line(text), Names()
        assert [each.value for each in classify(line, learn(line, [], known), known)] == values


FULL = [
    ("person", "Berg", "Anna Berg"),
    ("organisation", "NVU", "North Velmora Union"),
    ("place", "NVU", "NVU"),  # no place has a longer name
    ("date", "Berg", "Berg"),
]


@pytest.mark.parametrize(("kind", "name", "full"), FULL)
def test_names_in_full(kind: DetailType, name: str, full: str) -> None:
    known = Names()
    known.add_person("Anna Berg")
    known.add_organisation("North Velmora Union")
    assert resolved(kind, name, known) == full
