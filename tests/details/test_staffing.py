"""How many people staff a place of work, however it is worded."""

import pytest

import xref
from xref.model import Article


def subjects(text):
    corpus = xref.Corpus(articles=(Article(id="a", text=text),))
    return {(d.value, d.subject) for claim in corpus.claims for d in claim.details if d.type == "number"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("They plan a one-man station in Port Adair.", "station"),  # hyphened before the place
        ("They plan a one-person office in Port Adair.", "office"),
        ("The new office, containing one official, opens in May.", "office"),  # a participle behind a comma
        ("The office, to be run by a single diplomat, opens in May.", "office"),  # an article before the number
        ("The mission will have one employee.", "mission"),
        ("An office of one is enough for them.", "office"),  # nobody is named
        ("They will open the bureau next year with a staff of one.", "bureau"),
    ],
)
def test_a_staff_is_recognised(text, place):
    assert (1, f"{place} staff") in subjects(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two officials left the office.",  # officials who do something are no staff
        "The office was opened on Monday. It took one man.",  # another sentence
        "The ferry has 12 officials on board.",  # no place of work
        "Police at the station shot one man.",
    ],
)
def test_other_people_are_no_staff(text):
    assert not [subject for _, subject in subjects(text) if subject and subject.endswith(" staff")]


def test_the_same_number_in_other_words_varies():
    first = Article(id="a", text="The Alliance will open an office in Maravel. The office will have one official.")
    second = Article(id="b", text="The Alliance will open an office in Maravel. It is a one-man office.")
    found = [f for f in xref.Corpus(articles=(first, second)).findings() if f.subject == "office staff"]
    assert [(f.verdict, sorted(v.text for v in f.values)) for f in found] == [("vary", ["one official", "one-man"])]
