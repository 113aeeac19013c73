"""Two values side by side: each row is a rule of what counts as a difference."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.details import relate
from xref.details.step import find
from xref.model import Article, Detail, DetailType, Value
from xref.segmentation import segment

PUBLISHED = "2023-05-18"


def only(text: str, kind: str | None = None, published: str | None = PUBLISHED) -> Detail:
    article = Article(id="a", text=text, published=published)
    found = [each for details in find(article, segment(article)).values() for each in details]
    kept = [each for each in found if kind is None or each.type == kind]
    assert kept, f"nothing found in {text!r}"
    return kept[0]


ROWS = [
    # dates
    ("The summit is in June.", "The summit is in July.", "date", "differ"),  # the month is the difference
    ("It opened on June 11, 2023.", "It opened on 11 June 2023.", "date", "agree"),  # format is nothing
    ("It opened on 2023-06-11.", "It opened on June 11th, 2023.", "date", "agree"),
    ("It opened in June 2023.", "It opened on June 11, 2023.", "date", "vary"),  # one is more precise
    ("It opened in 2023.", "It opened in 2022.", "date", "differ"),
    ("It opened in the 1930s.", "It opened in 1931.", "date", "vary"),
    ("It opened in the summer of 2022.", "It opened in July 2022.", "date", "vary"),
    ("It opened in the summer of 2022.", "It opened in December 2022.", "date", "differ"),
    ("It opened in the second quarter of 2022.", "It opened in May 2022.", "date", "vary"),
    ("He died on Monday.", "He died on Tuesday.", "date", "differ"),
    ("He died on Monday.", "He died on Monday morning.", "date", "vary"),  # part of the day left open
    ("He died on Monday morning.", "He died on Monday night.", "date", "differ"),
    ("He died early Monday.", "He died on Monday morning.", "date", "agree"),
    ("It closed last week.", "It closed on May 10.", "date", "vary"),  # May 10 lies in it
    ("It closed last week.", "It closed on April 10.", "date", "differ"),
    ("It struck at 1:53 p.m.", "It struck at 13:53.", "time", "agree"),
    ("It struck at 1:53 p.m.", "It struck at 2:53 p.m.", "time", "differ"),
    ("It struck at 7 p. m. today.", "It struck at 7 p.m. today.", "time", "agree"),  # however the letters are spaced
    ("It struck at 7 p.m.", "It struck at 7:01 p.m.", "time", "vary"),  # the one may be the other, rounded
    ("It struck at 7 p.m.", "It struck at 7:30 p.m.", "time", "differ"),
    # durations
    ("It lasted three days.", "It lasted 72 hours.", "duration", "agree"),
    ("It lasted three days.", "It lasted three weeks.", "duration", "differ"),
    ("It lasted 15 years.", "It lasted about 15 years.", "duration", "agree"),
    ("It lasted for weeks.", "It lasted for six weeks.", "duration", "vary"),
    ("He got seven years in prison.", "He got a five-year sentence.", "duration", "differ"),
    # numbers
    ("It killed 38 people.", "It killed thirty-eight people.", "number", "agree"),  # words or digits
    ("It killed 38 people.", "It killed 41 people.", "number", "differ"),
    ("It killed 12 people.", "It killed 21 people.", "number", "differ"),
    ("It killed 38 people.", "It left 38 dead.", "number", "agree"),  # people and what became of them
    ("It left 38 dead.", "It left 38 wounded.", "number", "vary"),  # the same number of something else
    ("It killed 38 people.", "It killed dozens of people.", "number", "vary"),  # left open
    ("It killed at least 10 people.", "It killed 10 people.", "number", "vary"),
    ("It killed at least 12 people.", "It killed 18 people.", "number", "differ"),
    ("It killed more than 100 people.", "It killed 105 people.", "number", "vary"),
    ("It drew about 100,000 people.", "It drew 100,000 people.", "number", "agree"),
    ("It drew about 100,000 people.", "It drew 120,000 people.", "number", "differ"),
    ("It housed about 14,000 people.", "It housed more than 15,000 people.", "number", "differ"),  # below the bound
    ("It housed about 15,500 people.", "It housed more than 15,000 people.", "number", "vary"),
    ("It drew 20 to 30 people.", "It drew 25 people.", "number", "vary"),
    ("It drew 20 to 30 people.", "It drew 20-30 people.", "number", "agree"),
    ("It is staffed by one official.", "It is a one-man station.", "number", "vary"),  # one, worded differently
    ("It sank 12 ships.", "It sank 12 boats.", "number", "vary"),
    ("It is 58 kilometres away.", "It is 36 miles away.", "number", "vary"),  # converted
    ("It is 58 kilometres away.", "It is 35 miles away.", "number", "differ"),
    ("The team won 3-2.", "The team won 3-1.", "number", "differ"),
    ("It was a magnitude-6.1 quake.", "It was a 6.1-magnitude quake.", "number", "agree"),
    ("It was a magnitude-6.1 quake.", "It was a 5.9-magnitude quake.", "number", "differ"),
    ("A girl, 5 years old, ran.", "A five-year-old girl ran.", "number", "agree"),
    # money, percentages
    ("It cost $5 million.", "It cost 5 million dollars.", "money", "agree"),
    ("It cost $5 million.", "It cost $5 billion.", "money", "differ"),
    ("It cost $5 million.", "It cost €5 million.", "money", "differ"),
    ("It cost over $10,000.", "It cost $10,978.", "money", "vary"),
    ("It cost $43,000.", "It cost $43,350.", "money", "vary"),  # rounded
    ("It cost $5,687.75.", "It cost $5,587.75.", "money", "differ"),
    ("It rose by 5 percent.", "It rose by 5%.", "percent", "agree"),
    ("It rose by 5 percent.", "It rose by 5 percentage points.", "percent", "differ"),
    ("Between 40 and 80 percent fell.", "40 percent to 70 percent fell.", "percent", "differ"),
    # ordinals
    ("It is the first office there.", "It is the second office there.", "ordinal", "differ"),
    ("It is the 21st meeting.", "It is the twenty-first meeting.", "ordinal", "agree"),
    # names
    ("It opens in Japan.", "It opens in Tokyo.", "place", "vary"),  # one inside the other
    ("It opens in Japan.", "It opens in Lithuania.", "place", "differ"),
    ("It opens in the United States.", "It opens in the U.S.", "place", "agree"),
    ("It opens in Vilnius, Lithuania.", "It opens in Vilnius.", "place", "agree"),
    ("It opens in Tarvik village.", "It opens in Tarwik village.", "place", "vary"),  # a spelling
    ("President Anna Berg spoke.", "Ms. Berg spoke.", "person", "agree"),
    ("President Anna Berg spoke.", "President Olga Berg spoke.", "person", "differ"),
    ("Sen. Ben Adler spoke.", "Sen. Benjamin T. Adler spoke.", "person", "agree"),
    ("The Federal Bureau of Investigation came.", "The FBI came.", "organisation", "agree"),
    ("The Velmora Ministry of Defence came.", "The Velmora Ministry of Justice came.", "organisation", "differ"),
    ("Japan, China and Peru agreed.", "Peru, Japan and China agreed.", "names", "agree"),  # order is nothing
    ("Japan, China and Peru agreed.", "Japan and China agreed.", "names", "vary"),
    ("Japan, China and Peru agreed.", "Japan, China and Chile agreed.", "names", "differ"),
    # more of dates
    ("It met on June 11-13.", "It met on June 13.", "date", "vary"),  # its last day
    ("It met on June 11-13.", "It met on June 11.", "date", "vary"),  # its first
    ("It met on June 11-13.", "It met on June 10.", "date", "differ"),
    ("It met on June 11-13.", "It met on June 13-15.", "date", "differ"),  # two ranges
    ("It opens in Holland.", "It opens in Amsterdam.", "place", "vary"),  # by another name of the whole
    ("It rose by about 5 percent.", "It rose by 5.4 percent.", "percent", "vary"),
    ("It rose by about 5 percent.", "It rose by 5.8 percent.", "percent", "differ"),
    ("It drew more than 5 people.", "It drew 6 people.", "number", "vary"),  # one more, of so few
    ("It drew more than 5 people.", "It drew 7 people.", "number", "differ"),
    ("It closed last week.", "It closed in 2023.", "date", "vary"),
    ("It closed last week.", "It closed in 2022.", "date", "differ"),
    ("It met on June 11, 2022.", "It met on June 12, 2022.", "date", "differ"),
    ("It met in June 2022.", "It met in June 2021.", "date", "differ"),
    ("It met in the first half of 2022.", "It met in the second half of 2022.", "date", "differ"),
    ("It met in Q1 2022.", "It met in Q2 2022.", "date", "differ"),
    ("It met in Q1 2022.", "It met in the second half of 2022.", "date", "differ"),
    ("It met in the summer of 2022.", "It met in the summer of 2021.", "date", "differ"),
    ("It met in the summer of 2022.", "It met in Q3 2022.", "date", "vary"),
    ("It struck at 10:35.", "It struck at 10:40.", "time", "vary"),  # five minutes may be rounded
    ("It struck at 10:35.", "It struck at 10:41.", "time", "differ"),
    ("It struck at 10:59.", "It struck at 11:01.", "time", "vary"),  # over the hour
    ("It lasted four weeks.", "It lasted a month.", "duration", "vary"),  # said in another unit
    ("It lasted two weeks.", "It lasted a month.", "duration", "differ"),
    ("It lasted 24 hours.", "It lasted a day.", "duration", "agree"),
    ("It lasted about two hours.", "It lasted 125 minutes.", "duration", "vary"),
    ("President Anna Berg spoke.", "President Anne Berg spoke.", "person", "vary"),  # a spelling
    ("President Anna Berg spoke.", "President Anna Borg spoke.", "person", "vary"),
    ("President A. Berg spoke.", "President Anna Berg spoke.", "person", "agree"),  # an initial
    ("President B. Berg spoke.", "President Anna Berg spoke.", "person", "differ"),
    ("It opened in the 19th century.", "It opened in 1850.", "date", "vary"),  # one inside the other
    ("It opened in the 19th century.", "It opened in 1950.", "date", "differ"),
    ("It opened in 1930.", "It opened in the 1930s.", "date", "vary"),
    ("It opened in the 1930s.", "It opened in the 1940s.", "date", "differ"),
    ("It opened in 2022.", "It opened in June 2022.", "date", "vary"),
    ("It opened in 2022.", "It opened in June 2023.", "date", "differ"),
    ("It opened in the first half of 2022.", "It opened in May 2022.", "date", "vary"),
    ("It opened in the first half of 2022.", "It opened in October 2022.", "date", "differ"),
    ("It opened in the second half of 2022.", "It opened in May 2022.", "date", "differ"),
    ("It opened in the first half of 2022.", "It opened in the second quarter of 2022.", "date", "vary"),
    ("It opened in Q3 2022.", "It opened in August 2022.", "date", "vary"),
    ("It opened in Q3 2022.", "It opened in June 2022.", "date", "differ"),
    ("It opened in Q4 2022.", "It opened in December 2022.", "date", "vary"),
    ("It opened in spring 2022.", "It opened in April 2022.", "date", "vary"),
    ("It opened in spring 2022.", "It opened in August 2022.", "date", "differ"),
    ("It opened in autumn 2022.", "It opened in September 2022.", "date", "vary"),  # fall begins in it
    ("It opened in winter 2022.", "It opened in January 2023.", "date", "vary"),  # over the year's end
    ("It opened in winter 2022.", "It opened in July 2022.", "date", "differ"),
    ("It closed last week.", "It closed this week.", "date", "differ"),
    ("It closed last week.", "It closed in May 2023.", "date", "vary"),  # the week lies in it
    ("It closed last week.", "It closed in April 2023.", "date", "differ"),
    ("It closed last weekend.", "It closed on May 13, 2023.", "date", "vary"),
    ("It closed last weekend.", "It closed on May 11, 2023.", "date", "differ"),
    ("It met on June 11-13.", "It met on June 12.", "date", "vary"),  # one of the days
    ("It met on June 11-13.", "It met on June 14.", "date", "differ"),
    ("It met on June 11-13, 2022.", "It met from June 11 to 13, 2022.", "date", "agree"),
    ("It met on June 11-13, 2022.", "It met on June 11-13, 2021.", "date", "differ"),
    ("It struck at 1:53 p.m. on June 11.", "It struck on June 11.", None, "vary"),  # a time is more than its day
    ("It struck at 1:53 p.m. GMT.", "It struck at 1:53 p.m.", "time", "agree"),  # a zone left open
    ("It struck at noon.", "It struck at 12 p.m.", "time", "agree"),
    ("It struck at 10:35 a.m. on June 11.", "It struck at 10:35 a.m. on June 12.", "time", "differ"),
    # more of durations
    ("It lasted a year.", "It lasted 12 months.", "duration", "agree"),
    ("It lasted a year.", "It lasted 15 months.", "duration", "differ"),
    ("It lasted 90 minutes.", "It lasted an hour and a half.", "duration", "agree"),
    ("It lasted two or three days.", "It lasted three days.", "duration", "vary"),
    ("It lasted two or three days.", "It lasted five days.", "duration", "differ"),
    ("It lasted more than two years.", "It lasted two years.", "duration", "vary"),
    ("It lasted for weeks.", "It lasted for years.", "duration", "vary"),  # unknown counts of both
    # more of numbers
    ("It drew 5 people.", "It drew 5.5 people.", "number", "differ"),
    ("It drew nearly 1,000 people.", "It drew 950 people.", "number", "vary"),
    ("It drew up to 1,000 people.", "It drew 950 people.", "number", "vary"),
    ("It drew up to 1,000 people.", "It drew 700 people.", "number", "differ"),
    ("It drew over 600 people.", "It drew over 660 people.", "number", "differ"),  # two counts
    ("It drew over 600 people.", "It drew over 610 people.", "number", "vary"),
    ("It drew 20 to 30 people.", "It drew 31 people.", "number", "differ"),
    ("It drew 20 to 30 people.", "It drew 25 to 35 people.", "number", "differ"),  # two ranges
    ("It drew about 20 to 30 people.", "It drew 25 to 35 people.", "number", "vary"),  # unless one is rough
    ("It drew dozens of people.", "It drew hundreds of people.", "number", "vary"),
    ("It drew dozens of people.", "It drew dozens of people.", "number", "agree"),
    ("It drew dozens of people.", "It drew dozens of cars.", "number", "vary"),
    ("The team won 3-2.", "The team won 3-2.", "number", "agree"),
    ("It drew 43,000 people.", "It drew 43,350 people.", "number", "vary"),  # rounded
    ("It drew 43,000 people.", "It drew 45,350 people.", "number", "differ"),
    ("It drew 400 people.", "It drew 404 people.", "number", "differ"),  # people count
    ("It is 10 degrees Celsius.", "It is 50 degrees Fahrenheit.", "number", "differ"),  # no factor converts them
    ("It weighed 2 kilograms.", "It weighed 2 tons.", "number", "differ"),
    ("It cost $2 to $3 million.", "It cost $2.5 million.", "money", "vary"),
    ("It cost about $5 million.", "It cost $5.3 million.", "money", "vary"),
    ("It cost $10.5 million.", "It cost $10.45 million.", "money", "vary"),  # rounded
    ("It rose by nearly 5 percent.", "It rose by 4.9 percent.", "percent", "vary"),
    ("It rose by 5 percent.", "It rose by 6 percent.", "percent", "differ"),
    # more of names
    ("It opens in Vilnius, Lithuania.", "It opens in Lithuania.", "place", "vary"),
    ("It opens in northern Japan.", "It opens in Japan.", "place", "agree"),
    ("It opens in Oslo.", "It opens in Norway.", "place", "vary"),
    ("It opens in Oslo.", "It opens in Madrid.", "place", "differ"),
    ("It opens in Holland.", "It opens in the Netherlands.", "place", "agree"),
    ("The Bank of Velmora paid.", "The Bank of Tarrin paid.", "organisation", "differ"),
    ("The United Nations came.", "The UN came.", "organisation", "agree"),
    ("Japan, China and Peru agreed.", "Chile, Kenya and Spain agreed.", "names", "differ"),
    ("Japan, the U.S. and Peru agreed.", "Peru, Japan and the United States agreed.", "names", "agree"),
]


@pytest.mark.parametrize(("first", "second", "kind", "verdict"), ROWS)
def test_pairs(first: str, second: str, kind: str, verdict: str) -> None:
    a, b = only(first, kind), only(second, kind)
    assert (relate(a, b), a.value, b.value)[0] == verdict
    assert relate(b, a) == verdict  # no side is the first


def test_a_share_compares_with_a_percentage() -> None:
    assert relate(only("Two-thirds of the voters agreed."), only("67 percent of the voters agreed.")) == "agree"
    assert relate(only("Half of the voters agreed."), only("60 percent of the voters agreed.")) == "differ"


def test_one_name_against_a_list_differs() -> None:
    assert relate(only("It named China.", "place"), only("It named China and Russia.", "names")) == "differ"


def test_next_year_without_a_publication_date_is_never_a_contradiction() -> None:
    bare, dated = only("It opens next year.", "date", None), only("It opens in March 2024.", "date")
    assert relate(bare, dated) == "vary"
    assert relate(bare, only("It opens next year.", "date", None)) == "agree"
    assert relate(only("It opens next year.", "date"), dated) == "vary"


VALUES = [
    ("place", "Lyon", "place", "Lyon, France", "agree"),
    ("place", "Lyon, France", "place", "Lyon, Japan", "differ"),  # two places of one name
    ("place", "Lyon, France", "place", "Lyon, Rhone, France", "agree"),  # one of them with its region
    ("place", "Tarvik", "place", "TARVIK", "agree"),
    ("place", "Tarvik", "place", "Tarwik", "vary"),  # a spelling
    ("place", "Tarvik Fjord", "place", "Tarvikfjord", "agree"),  # one word or two
    ("place", "Tarvik", "place", "Besk", "differ"),
    ("place", "Tarvik, Norway", "place", "Norway", "vary"),  # inside by its own words
    ("place", "Tarvik, Besk, Norway", "place", "Besk", "vary"),
    ("place", "Tarvik", "place", "Norway", "differ"),  # nobody knows where it lies
    ("place", "Oslo", "place", "Europe", "vary"),  # inside by the table
    ("place", "Oslo", "place", "Osla", "vary"),  # a spelling of a known place
    ("place", "Oslo", "place", "Oslu Fjord", "differ"),
    ("place", "Austria", "place", "Australia", "differ"),  # two known places are never a spelling
    ("place", "Holland", "place", "Netherlands", "agree"),
    ("place", "Norway", "organisation", "Norway", "agree"),  # a country that acts
    ("person", "Norway", "place", "Oslo", "vary"),
    ("person", "Berg Anna", "person", "Anna Berg", "vary"),
    ("person", "Berg Anna", "organisation", "Anna Berg", "agree"),  # the words of a body in another order
    ("organisation", "Bank of Velmora", "organisation", "Velmora Bank", "agree"),
    ("names", ("Japan", "Peru"), "place", "Japan", "differ"),  # one against several
    ("names", ("Japan",), "place", "Japan", "agree"),
    ("names", ("Japan", "Peru", "Chile"), "names", ("Japan", "Kenya"), "differ"),
    ("names", ("Japan", "Japan"), "names", ("Japan", "Peru"), "differ"),  # a name is taken once
    ("names", ("Anna Berg", "Olga Lind"), "names", ("Berg", "Lind"), "agree"),
    ("names", ("Anna Berg", "Olga Lind"), "names", ("Anne Berg", "Olga Lind"), "differ"),  # near is not the same
    ("names", ("U.S.", "Peru"), "names", ("United States", "Peru"), "agree"),
    ("names", ("Tokyo", "Peru"), "names", ("Tokio", "Peru"), "agree"),  # a romanisation
    ("names", ("Austria", "Peru"), "names", ("Australia", "Peru"), "differ"),
    ("names", ("NVU", "Peru"), "names", ("nvu", "Peru"), "agree"),
    ("number", 5, "person", "Anna", "differ"),  # types that do not compare
    ("place", "Norway", "number", 5, "differ"),
    ("date", "2023-06", "duration", "P1D", "differ"),
    ("time", "2023-06-11T10:00", "date", "2023-06-11", "vary"),
    ("ordinal", 1, "number", 1, "differ"),
    ("money", 5, "number", 5, "differ"),
]


@pytest.mark.parametrize(("one", "a", "other", "b", "verdict"), VALUES)
def test_values(one: DetailType, a: Value, other: DetailType, b: Value, verdict: str) -> None:
    first = Detail(type=one, text=str(a), start=0, end=1, value=a)
    second = Detail(type=other, text=str(b), start=0, end=1, value=b)
    assert relate(first, second) == relate(second, first) == verdict


MONTHS = list(calendar.month_name)[1:]
WORDS = {2: "two", 7: "seven", 12: "twelve", 20: "twenty", 45: "forty-five", 300: "three hundred", 1000: "one thousand"}
UNITS = ["people", "ships", "tonnes", "miles", "villages", "soldiers"]
NAMES = ["Anna Berg", "Olu Adeyemi", "Piet Janssen", "Mario Quint", "Keiko Hamada"]
PLACES = ["Japan", "Peru", "Kenya", "Norway", "Chile"]
SIGNS = {"$": "dollars", "€": "euros", "£": "pounds sterling", "¥": "yen"}

numbers = st.integers(2, 9999)


@given(numbers, numbers, st.sampled_from(UNITS))
def test_another_number_never_agrees(a: int, b: int, unit: str) -> None:
    verdict = relate(only(f"They counted {a} {unit}.", "number"), only(f"They counted {b} {unit}.", "number"))
    assert (verdict == "agree") == (a == b)


@given(numbers, st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_another_unit_never_agrees(number: int, one: str, other: str) -> None:
    verdict = relate(only(f"They counted {number} {one}.", "number"), only(f"They counted {number} {other}.", "number"))
    assert (verdict == "agree") == (one == other)


@given(st.sampled_from(MONTHS), st.sampled_from(MONTHS), st.integers(1, 28), st.one_of(st.none(), st.just(PUBLISHED)))
def test_another_month_never_agrees(one: str, other: str, day: int, published: str | None) -> None:
    a = only(f"It opened on {one} {day}.", "date", published)
    b = only(f"It opened on {day} {other}.", "date", published)
    assert relate(a, b) == ("agree" if one == other else "differ")


@given(numbers, st.sampled_from(sorted(SIGNS)), st.sampled_from(sorted(SIGNS)))
def test_another_currency_never_agrees(amount: int, one: str, other: str) -> None:
    a, b = only(f"It cost {one}{amount} million.", "money"), only(f"It cost {amount} million {SIGNS[other]}.", "money")
    assert relate(a, b) == ("agree" if one == other else "differ")


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_another_name_never_agrees(one: str, other: str) -> None:
    a, b = only(f"President {one} spoke.", "person"), only(f"President {other} spoke.", "person")
    assert (relate(a, b) == "agree") == (one == other)


@given(st.sampled_from(sorted(WORDS)), st.sampled_from(UNITS))
def test_number_words_always_agree_with_digits(number: int, unit: str) -> None:
    a, b = only(f"They counted {number} {unit}.", "number"), only(f"They counted {WORDS[number]} {unit}.", "number")
    assert relate(a, b) == "agree"


@given(st.integers(1000, 9_999_999), st.sampled_from(UNITS))
def test_separators_always_agree(number: int, unit: str) -> None:
    a, b = only(f"They counted {number} {unit}.", "number"), only(f"They counted {number:,} {unit}.", "number")
    assert relate(a, b) == "agree"


@given(st.integers(1, 999), st.sampled_from([("million", 10**6), ("billion", 10**9)]))
def test_scales_always_agree_with_digits(amount: int, scale: tuple[str, int]) -> None:
    a, b = only(f"It cost ${amount} {scale[0]}.", "money"), only(f"It cost ${amount * scale[1]:,}.", "money")
    assert relate(a, b) == "agree"


@given(st.integers(20, 99), st.integers(20, 99))
def test_compound_number_words_agree_with_their_digits_alone(a: int, b: int) -> None:
    tens = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    ones = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    spelled = "-".join(part for part in (tens[a // 10 - 2], ones[a % 10]) if part)
    verdict = relate(only(f"They counted {spelled} ships.", "number"), only(f"They counted {b} ships.", "number"))
    assert (verdict == "agree") == (a == b)


@given(st.permutations(PLACES), st.integers(2, 5))
def test_the_order_of_a_list_is_nothing(places: list[str], count: int) -> None:
    def named(items: list[str]) -> Detail:
        return only(f"{', '.join(items[:-1])} and {items[-1]} agreed.", "names")

    assert relate(named(places[:count]), named(sorted(places[:count]))) == "agree"


@given(st.sampled_from([row[0] for row in ROWS]), st.sampled_from(["’", "–", "\u00a0"]))
def test_typography_is_nothing(text: str, mark: str) -> None:
    plain = {"’": "'", "–": "-", "\u00a0": " "}[mark]
    kind = next(row[2] for row in ROWS if row[0] == text)
    assert relate(only(text, kind), only(text.replace(plain, mark), kind)) == "agree"
