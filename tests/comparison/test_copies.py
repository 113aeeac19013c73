"""Articles that are one text, and how often they count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.comparison.copies import copies, counted
from xref.comparison.sources import sources
from xref.model import Article, Relay
from xref.segmentation import segment

WIRE = [
    f"The {ordinal} harbour pilot told the inquiry that the {colour} light on the mole had been out for {count} nights."
    for ordinal, colour, count in (
        ("first", "green", "two"), ("second", "red", "three"), ("third", "white", "four"), ("fourth", "amber", "five"),
        ("fifth", "blue", "six"), ("sixth", "outer", "seven"), ("seventh", "inner", "eight"), ("eighth", "old", "nine"),
    )
]  # fmt: skip
OTHER = [
    f"In {place} the mayor asked for {count} more buses, and {name} of the drivers' union wanted a longer break."
    for place, count, name in (
        ("Sorrel", "ten", "Ada Quill"), ("Ansel", "four", "Olav Penn"), ("Brannoc", "six", "Mira Tarn"),
        ("Colvern", "nine", "Ilse Dahl"), ("Halvane", "two", "Jon Reed"), ("Maravel", "five", "Rut Vann"),
    )
]  # fmt: skip
BRIEF = ["A lorry lost its load of onions on the coast road on Monday.", "Nobody was hurt, the police said."]


def text(sentences):
    return "\n\n".join(sentences)


CASES = [
    (text(WIRE), text(WIRE), True, "to the letter"),
    (text(WIRE), text(WIRE).upper(), True, "typography is no difference"),
    (text(WIRE), text([*WIRE[:-1], OTHER[0]]), True, "another last sentence"),
    (text(WIRE), text(WIRE[:4]), True, "cut from below"),
    (text(WIRE), text([sentence.replace("harbour", "port") for sentence in WIRE[:2]] + WIRE[2:]), True, "edited"),
    (text(WIRE), text(OTHER), False, "another story"),
    (text(WIRE), text([*OTHER, WIRE[0]]), False, "one sentence in common"),
    (text([*OTHER, *OTHER[::-1], *WIRE[:2]]), text(WIRE[:3]), False, "a notice inside a longer report"),
    (text([*WIRE[:4], *OTHER[:3]]), text([*WIRE[:4], *OTHER[3:]]), False, "half in common: two reports, one statement"),
    (text(BRIEF), text(BRIEF), False, "too short to tell"),
]


@pytest.mark.parametrize(("a", "b", "same", "why"), CASES, ids=[case[3] for case in CASES])
def test_what_is_one_text(a, b, same, why):
    sections = {name: segment(Article(id=name, text=words)) for name, words in (("a", a), ("b", b))}
    assert copies(sections) == ((("a", "b"),) if same else ())


def test_many_copies_are_one_group_in_the_order_of_the_articles():
    names = [f"{number:02}" for number in range(40)]
    articles = [Article(id=name, text=text(OTHER if name == "07" else WIRE)) for name in names]
    group = tuple(name for name in names if name != "07")
    for order in (articles, articles[::-1]):
        (found,) = copies({article.id: segment(article) for article in order})
        assert found == (group if order is articles else group[::-1])


def test_sources_name_their_copies():
    articles = [Article(id=name, text=text(WIRE)) for name in "ab"] + [Article(id="c", text=text(OTHER))]
    assert [source.copies for source in sources(articles, [])] == [("b",), ("a",), ()]


def test_what_is_set_aside_makes_no_copy():
    footer = text(WIRE)
    articles = [Article(id=name, text=f"{text(own)}\n\n{footer}") for name, own in (("a", OTHER[:3]), ("b", OTHER[3:]))]
    sections = {
        article.id: [
            replace(part, paragraphs=tuple(p for p in part.paragraphs if p.end < len(article.text) - len(footer)))
            for part in segment(article)
        ]
        for article in articles
    }
    assert copies(sections) == ()


def agreement(story):
    finding = replace(story.findings[0], verdict="agree", score=0.8, why="the same month")
    return finding, {claim.id: claim for claim in story.claims}


def test_two_articles_are_two_voices(story):
    finding, claims = agreement(story)
    (found,) = counted([finding], [], claims)
    assert found == replace(finding, voices=2)


def test_copies_are_one_voice_and_weigh_less(story):
    finding, claims = agreement(story)
    (found,) = counted([finding], [("a", "b")], claims)
    assert (found.voices, found.score) == (1, 0.4)
    assert found.why == "the same month; one text in 2 articles: one voice"


def test_copies_among_others_count_once(story):
    finding, claims = agreement(story)
    third = replace(finding.values[0].mentions[0], passage=replace(finding.values[0].mentions[0].passage, article="c"))
    value = replace(finding.values[0], mentions=(*finding.values[0].mentions, third))
    (found,) = counted([replace(finding, values=(value, *finding.values[1:]))], [("a", "c")], claims)
    assert (found.voices, found.score) == (2, 0.8)
    assert found.why == "the same month; 2 voices: copies of one text count once"


def test_articles_with_one_origin_are_one_voice(story):
    finding, claims = agreement(story)
    relay = (Relay(name="Coastal Wire", mention=story.passage("a", "Mayor")),)
    for name in ("c1a", "c1b"):
        claims[name] = replace(claims[name], relay=relay)
    (found,) = counted([finding], [], claims)
    assert (found.voices, found.origin) == (1, "Coastal Wire")
    assert found.why == "the same month; all have it from Coastal Wire: one voice"


def test_a_difference_between_copies_stays_a_difference(story):
    finding, claims = agreement(story)
    difference = replace(finding, verdict="differ")
    (found,) = counted([difference], [("a", "b")], claims)
    assert found == replace(difference, voices=1)


def test_of_a_crowd_the_first_are_named():
    articles = [Article(id=f"{number:03}", text=text(WIRE)) for number in range(80)]
    found = sources(articles, [])
    assert [len(source.overlaps) for source in found] == [49] * 50 + [50] * 30
    assert [len(source.copies) for source in found] == [49] * 50 + [50] * 30
