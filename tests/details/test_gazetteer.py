"""Places by name: which is meant, under which name it is compared, what it lies in."""

import pytest

from xref.details.gazetteer import canonical, containers, country_of_people, lookup, plain

PLAIN = [("José", "jose"), ("O’Hara", "o'hara"), ("ÅNGSTRÖM", "angstrom"), ("Łódź", "łodz")]  # ł has no accent


@pytest.mark.parametrize(("name", "form"), PLAIN)
def test_names_without_diacritics(name: str, form: str) -> None:
    assert plain(name) == form


KINDS = [
    ("Georgia", ["country", "region"]),  # the country first
    ("Luxembourg", ["country", "capital"]),
    ("Washington", ["capital", "region"]),
    ("Victoria", ["capital", "city"]),
    ("US", ["alias"]),
    ("Asia", ["continent"]),
    ("Balkans", ["area"]),
    ("Colo.", ["abbreviation"]),
    ("Japanese", ["demonym"]),
    ("JAPAN", ["country"]),  # however it is written
    ("Bogotá", ["capital"]),
    ("Bogota", ["capital"]),
    ("Tarvik", []),
]


@pytest.mark.parametrize(("name", "kinds"), KINDS)
def test_what_a_name_may_be_the_likeliest_first(name: str, kinds: list[str]) -> None:
    assert [place.kind for place in lookup(name)] == kinds


def test_the_people_of_a_place_are_counted_in_thousands() -> None:
    assert lookup("Tokyo")[0].thousands > 9000
    assert lookup("Balkans")[0].thousands == 0  # not known


CANONICAL = [
    ("U.S.", "United States"),
    ("holland", "Netherlands"),
    ("bogotá", "Bogota"),
    ("VILNIUS", "Vilnius"),
    ("Japanese", "Japanese"),  # no place
    ("Colo.", "Colo."),
    ("Tarvik", "Tarvik"),
    ("japanese", "japanese"),  # left as it is written
    ("colo.", "colo."),
]


@pytest.mark.parametrize(("name", "form"), CANONICAL)
def test_the_name_under_which_a_place_is_compared(name: str, form: str) -> None:
    assert canonical(name) == form


@pytest.mark.parametrize(("word", "country"), [("Japanese", "Japan"), ("Japan", None), ("Tarvik", None)])
def test_the_country_of_a_people(word: str, country: str | None) -> None:
    assert country_of_people(word) == country


CONTAINERS = [
    ("Tokyo", {"Japan", "Asia"}),
    ("Japan", {"Asia"}),
    ("Asia", set()),
    ("Holland", {"Netherlands", "Europe"}),  # by another name
    ("Louisville", {"Kentucky", "United States", "North America"}),
    ("Georgia", {"Asia", "United States", "North America"}),  # either of the two
    ("Japanese", set()),
    ("Colo.", set()),
    ("Tarvik", set()),
]


@pytest.mark.parametrize(("name", "outer"), CONTAINERS)
def test_what_a_place_lies_in(name: str, outer: set[str]) -> None:
    assert containers(name) == outer
