"""Quantities: each row is a form that news writes, as (text, type, value, precision, unit)."""

import pytest

from xref.details.durations import iso

ROWS = [
    # numbers and what they count
    ("It killed 38 people.", "number", 38, "exact", "person"),
    ("It killed thirty-eight people.", "number", 38, "exact", "person"),
    ("It killed 38 other civilian contractors.", "number", 38, "exact", "contractor"),
    ("It left 38 dead.", "number", 38, "exact", "dead"),
    ("It is a one-man station.", "number", 1, "exact", "man"),
    ("It is a oneman station.", "number", 1, "exact", "man"),  # hyphens lost on the way
    ("It has a single official.", "number", 1, "exact", "official"),
    ("It is a 30-member panel.", "number", 30, "exact", "member"),
    ("It counted 1.2 million users.", "number", 1_200_000, "exact", "user"),
    ("It counted 1,234,567 votes.", "number", 1_234_567, "exact", "vote"),
    ("It counted two hundred and five votes.", "number", 205, "exact", "vote"),
    ("It counted a dozen eggs.", "number", 12, "exact", "egg"),
    ("It counted half a million votes.", "number", 500_000, "exact", "vote"),
    ("It won two-thirds of the votes.", "number", pytest.approx(2 / 3), "exact", "vote"),
    ("It won one in five voters.", "number", 0.2, "exact", "voter"),
    ("It was hit twice.", "number", 2, "exact", "time"),
    ("It won 3-2.", "number", "3-2", "exact", "score"),
    ("It was in Article 5.", "number", 5, "exact", "article"),
    # how exact
    ("It killed at least 38 people.", "number", 38, "at_least", "person"),
    ("It killed more than 38 people.", "number", 38, "at_least", "person"),
    ("It killed up to 38 people.", "number", 38, "at_most", "person"),
    ("It killed about 38 people.", "number", 38, "about", "person"),
    ("It killed 38 people or more.", "number", 38, "at_least", "person"),
    ("It killed dozens of people.", "number", "dozens", "vague", "person"),
    ("It killed several people.", "number", "several", "vague", "person"),
    ("It drew tens of thousands of people.", "number", "tens of thousands", "vague", "person"),
    ("It drew between 20 and 30 people.", "number", (20, 30), "exact", "person"),
    ("It drew 20-30 people.", "number", (20, 30), "exact", "person"),
    ("It drew two or three people.", "number", (2, 3), "exact", "person"),
    ("It drew 2 to 3 million people.", "number", (2_000_000, 3_000_000), "exact", "person"),
    ("It drew 40-odd people.", "number", 40, "about", "person"),
    ("It killed a quarter of a million people.", "number", 250_000, "exact", "person"),
    # measures
    ("It is 29km away.", "number", 29, "exact", "kilometre"),
    ("It is six feet tall.", "number", 6, "exact", "foot"),
    ("He is 5 feet 6 inches tall.", "number", 5.5, "exact", "foot"),
    ("It is a 1,500-square-kilometre island.", "number", 1500, "exact", "square kilometre"),
    ("It was a magnitude-6.1 quake.", "number", 6.1, "exact", "magnitude"),
    ("It was 90 degrees Fahrenheit.", "number", 90, "exact", "degree Fahrenheit"),
    ("It was -5 degrees Celsius.", "number", -5, "exact", "degree Celsius"),
    ("It weighs two pounds.", "number", 2, "exact", "pound"),
    ("It is half a mile away.", "number", 0.5, "exact", "mile"),
    ("It is a mile and a half away.", "number", 1.5, "exact", "mile"),
    # ages
    ("She is 38 years old.", "number", 38, "exact", "year of age"),
    ("A 38-year-old woman came.", "number", 38, "exact", "year of age"),
    ("Anna Berg, 38, came.", "number", 38, "exact", "year of age"),
    ("A man aged 38 came.", "number", 38, "exact", "year of age"),
    # money
    ("It cost $5 million.", "money", 5_000_000, "exact", "USD"),
    ("It cost $5m.", "money", 5_000_000, "exact", "USD"),
    ("It cost £1.2bn.", "money", 1_200_000_000, "exact", "GBP"),
    ("It cost C$300.", "money", 300, "exact", "CAD"),
    ("It cost 50 cents.", "money", 0.5, "exact", "USD"),
    ("It cost 10,000 Swiss francs.", "money", 10_000, "exact", "CHF"),
    ("It cost $2 to $3 million.", "money", (2_000_000, 3_000_000), "exact", "USD"),
    ("It cost three dollars and fifty cents.", "money", 3.5, "exact", "USD"),
    ("It fined him two pounds.", "money", 2, "exact", "GBP"),  # a fine is no weight
    ("It cost nearly EUR 20.", "money", 20, "about", "EUR"),
    ("They stole e80 million.", "money", 80_000_000, "exact", "EUR"),  # what plain letters leave of a euro sign
    # percentages
    ("It rose 5 percent.", "percent", 5, "exact", "%"),
    ("It rose five per cent.", "percent", 5, "exact", "%"),
    ("It rose by 2 percentage points.", "percent", 2, "exact", "percentage point"),
    ("It rose 40 percent to 70 percent.", "percent", (40, 70), "exact", "%"),
    # durations
    ("It took three days.", "duration", "P3D", "exact", "day"),
    ("It took a five-hour drive.", "duration", "PT5H", "exact", "hour"),
    ("It took five-and-a-half hours.", "duration", "PT5H30M", "exact", "hour"),
    ("It took 5 1/2 hours.", "duration", "PT5H30M", "exact", "hour"),
    ("It took a year and a half.", "duration", "P1.5Y", "exact", "year"),
    ("It took two years and three months.", "duration", "P2Y3M", "exact", "year"),
    ("It took two or three days.", "duration", ("P2D", "P3D"), "exact", "day"),
    ("It took a quarter-century.", "duration", "P25Y", "exact", "century"),
    ("It took half an hour.", "duration", "PT30M", "exact", "hour"),
    ("It went on for weeks.", "duration", "PXW", "vague", "week"),
    ("It went on for several years.", "duration", "PXY", "vague", "year"),
    ("It rose over the past decade.", "duration", "P10Y", "exact", "decade"),
    # ordinals
    ("It is the first office in Asia.", "ordinal", 1, "exact", "office"),
    ("It is the twenty-first meeting.", "ordinal", 21, "exact", "meeting"),
    ("It is the 21st meeting.", "ordinal", 21, "exact", "meeting"),
]

NOTHING = [
    "It changed after 9/11.",
    "They were open 24/7.",
    "COVID-19 spread.",
    "Flight MH370 vanished.",
    "One of them left.",
    "They helped one another.",
    "Call +1-222-2222.",
    "It is at 192.168.1.2 today.",
    "He was in his 40s.",
    "He ran twice a week.",
]

TIMES = [
    ("It fell at 7 p. m. on June 11.", "2023-06-11T19:00"),
    ("It fell at 10:35 a.m. Monday.", "2023-05-15T10:35"),
    ("It fell at 5 p.m. on June 11.", "2023-06-11T17:00"),
    ("It fell at 1353 GMT.", "T13:53Z"),
    ("It fell at 4 in the morning.", "T04:00"),
    ("It fell at noon.", "T12:00"),
    ("It fell at 10.35pm.", "T22:35"),
    ("It fell at 10:35 p. m. today.", "2023-05-18T22:35"),  # letters set apart
]


@pytest.mark.parametrize(("text", "kind", "value", "precision", "unit"), ROWS)
def test_quantities(found, text: str, kind: str, value, precision: str, unit: str) -> None:
    details = found(text, "number", "money", "percent", "duration", "ordinal")
    assert [(each.type, each.value, each.precision, each.unit) for each in details] == [(kind, value, precision, unit)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_quantity(found, text: str) -> None:
    assert [each for each in found(text, "number", "money", "percent", "duration") if each.value != 2] == []


@pytest.mark.parametrize(("text", "value"), TIMES)
def test_times_take_the_day_beside_them(found, text: str, value: str) -> None:
    assert [each.value for each in found(text, "time")] == [value]


def test_the_phrase_holds_what_a_reader_wants_to_see(found) -> None:
    text = "It killed at least 38 people there."
    (detail,) = found(text, "number")
    assert (detail.text, text[slice(*detail.phrase)]) == ("38", "at least 38 people")


def test_durations_are_iso() -> None:
    assert (iso(2, "10Y"), iso(1.5, "D"), iso(3, "N"), iso((2, 3), "W")) == ("P20Y", "P1.5D", "P3D", ("P2W", "P3W"))


def test_a_run_of_digits_too_long_to_count_is_no_number(found) -> None:
    assert found(f"The code is {'9' * 5000} here.") == []


def test_an_ordinal_that_explains_a_noun_is_about_it(found) -> None:
    (ordinal,) = found("The bank will open an office in Lyon, the group's first in France.", "ordinal")
    assert ordinal.subject == "office"
