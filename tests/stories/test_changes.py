"""Two articles that are the same but for one thing: meaning never passes for agreement, notation always does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref import Article, Finding
from xref.corpus import Corpus

NAMES = ["Lund", "Merrow", "Tavia", "Kyme"]
MONTHS = ["March", "May", "August", "October"]
PEOPLE = ["Ada Reddick", "Basil Orme", "Nora Stillwell", "Hugo Vance"]
TEMPLATE = (
    "The harbour council of {place} {will} close the old ferry terminal in {month} after the inspection, {person} said"
    " on Tuesday. “The quays are {state} and the sheds leak,” {person} told reporters."
)
PLAIN = {"place": "Lund", "will": "will", "month": "May", "person": "Ada Reddick", "state": "rotten"}


def findings(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{at}", text=text, published="2021-02-03") for at, text in enumerate(texts))
    return list(Corpus(articles=articles, tagger="rules").findings())


def agreed(found: list[Finding], a: str, b: str) -> list[str]:
    """The findings in which two things that are not the same are one value."""
    return [
        one.subject
        for one in found
        if one.verdict == "agree"
        for value in one.values
        for texts in [{mention.passage.article: mention.passage.text for mention in value.mentions}]
        if a in texts.get("a0", "") and b in texts.get("a1", "")
    ]


@settings(max_examples=25, deadline=None)
@given(
    change=st.sampled_from(
        [("place", name) for name in NAMES[1:]]
        + [("month", name) for name in MONTHS if name != "May"]
        + [("person", name) for name in PEOPLE[1:]]
        + [("will", "will not"), ("state", "sound")]
    )
)
def test_a_change_of_meaning_never_agrees(change: tuple[str, str]) -> None:
    slot, other = change
    found = findings(TEMPLATE.format(**PLAIN), TEMPLATE.format(**PLAIN | {slot: other}))
    assert not agreed(found, PLAIN[slot], other if slot != "will" else "will not close")


FRAMES: dict[str, tuple[list[str], list[str]]] = {
    "number": (
        [
            "The blast killed {} miners in Lund on Tuesday.",
            "“We lost {} boats in the storm,” harbour master Ada Reddick said.",
            "The mayor won {} percent of the vote.",
            "The trial lasted {} weeks.",
            "At least {} houses burned down in Merrow, officials said.",
            "The council will spend {} million dollars on the bridge.",
        ],
        ["12", "13", "21", "112", "120", "fourteen"],
    ),
    "length": (["The road is 40 {} long, the council said.", "The ship drifted for 3 {}."], ["kilometres", "miles"]),
    "area": (["The fire burned 300 {} of forest."], ["hectares", "acres", "square miles"]),
    "weight": (["The ship carried 900 {} of oil."], ["tons", "barrels", "litres"]),
    "span": (
        ["The trial lasted 6 {}.", "He got 6 {} in prison, the court said."],
        ["days", "weeks", "months", "years"],
    ),
    "share": (["The tax will rise by 5 {}, the minister said."], ["percent", "percentage points", "dollars"]),
    "currency": (["The council will pay {}3 million for the bridge.", "Reddick stole {}40,000."], ["$", "€", "£"]),
    "scale": (["The council will pay $3 {} for the bridge.", "It lost 4 {} euros last year."], ["million", "billion"]),
    "month": (
        [
            "The ferry sank in {} 2020.",
            "The summit opens on {} 14, the minister said.",
            "Reddick resigned on 3 {} 2019.",
        ],
        MONTHS,
    ),
    "day": (["The vote is on {}.", "The ferry sank on {}, police said."], ["Monday", "Tuesday", "Friday"]),
    "year": (["The mill burned down in {}.", "The ferry sank in May {}."], ["2018", "2019", "1987"]),
    "time": (["The blast happened at {}.", "The match starts at {}, the club said."], ["5 p.m.", "5 a.m.", "6 p.m."]),
    "rank": (["It was the {} strike of the year.", "The {} victim died, police said."], ["first", "second", "12th"]),
    "place": (["The summit takes place in {}.", "A bomb exploded in {} on Tuesday, police said."], [*NAMES, "Oslo"]),
    "person": (
        ["{} won the election.", "The court convicted {} of fraud.", "“The quays are rotten,” {} said."],
        PEOPLE,
    ),
    "negation": (["The council {} close the terminal.", "“We {} pay,” Ada Reddick said."], ["will", "will not"]),
    "denial": (["Reddick {} the money, prosecutors said."], ["took", "did not take", "never took"]),
    "list": (["Envoys of Norway, Chile and {} met."], ["Peru", "Spain", "Kenya"]),
}
"""Sentences with an open place, and what may stand in it: no two of them mean the same."""
PADDING = ["", "It rained in the valley. ", "The mayor of Tavia was away. Nobody knew when she would be back. "]


@st.composite
def two_that_differ(draw: st.DrawFn) -> tuple[str, str, str, str, str]:
    """Draw what stands before a place, what stands in it in two articles, and what stands behind it."""
    frames, values = FRAMES[draw(st.sampled_from(sorted(FRAMES)))]
    before, after = draw(st.sampled_from(frames)).split("{}")
    one, other = draw(st.permutations(values))[:2]
    padding = draw(st.sampled_from(PADDING))
    return padding + before, one, other, after, draw(st.sampled_from(["", " The end was quiet."]))


def hold_both(finding: Finding, spots: dict[str, tuple[int, int]]) -> bool:
    """Tell whether one value of a finding covers, in every article, the spot where the articles differ."""
    return any(
        all(
            any(
                mention.passage.article == article and mention.passage.start < end and start < mention.passage.end
                for mention in value.mentions
            )
            for article, (start, end) in spots.items()
        )
        for value in finding.values
    )


@settings(max_examples=60)
@given(two_that_differ(), st.integers(1, 2))
def test_what_means_another_thing_is_never_one_value(case: tuple[str, str, str, str, str], times: int) -> None:
    """A number, unit, currency, month, name, negation: also where an article says it twice over."""
    before, one, other, after, end = case
    texts = [" ".join([before + value + after + end] * times) for value in (one, other)]
    spots = {f"a{at}": (len(before), len(before + value)) for at, value in enumerate((one, other))}
    wrong = [
        (finding.aspect, finding.subject, [value.text for value in finding.values])
        for finding in findings(*texts)
        if finding.verdict == "agree" and hold_both(finding, spots)
    ]
    assert not wrong, texts


SIDES = ["Velmora", "Tarrin", "Ada Reddick", "Basil Orme"]
DEEDS = ["{} attacked {} on Tuesday.", "{} sued {}.", "{} accused {} of fraud, prosecutors said.", "{} defeated {}."]


@settings(max_examples=20)
@given(st.sampled_from(DEEDS), st.permutations(SIDES))
def test_sides_changed_about_never_agree(deed: str, sides: list[str]) -> None:
    """Who did it to whom: each name may agree, the deed may not."""
    there, back = deed.format(*sides[:2]), deed.format(*sides[1::-1])
    wrong = [
        [value.text for value in finding.values]
        for finding in findings(there, back)
        if finding.verdict == "agree" and any(all(side in value.text for side in sides[:2]) for value in finding.values)
    ]
    assert not wrong


WRITTEN = [
    ["The blast killed 12 miners in Lund.", "The blast killed twelve miners in Lund."],
    ["It paid $3 million for the mill.", "It paid 3 million dollars for the mill.", "It paid $3,000,000 for the mill."],
    ["The vote fell by 5 percent.", "The vote fell by 5%.", "The vote fell by five per cent."],
    ["The ferry sank on 3 May 2020.", "The ferry sank on May 3, 2020.", "The ferry sank on 2020-05-03."],
    ["The blast happened at 5 p.m.", "The blast happened at 17:00.", "The blast happened at 5pm."],
    ["Envoys of Norway, Chile and Peru met.", "Envoys of Peru, Chile and Norway met."],
    ["“The quays are rotten,” Ada Reddick said.", '"The quays are rotten," Ada Reddick said.'],
    ["“The quays aren’t safe,” Ada Reddick said.", "“The quays aren't safe,” Ada Reddick said."],
    ["“The quays — all — are rotten,” Ada Reddick said.", "“The quays - all - are rotten,” Ada Reddick said."],
    ["About 1,200 people fled.", "About 1200 people fled."],
    ["The trial lasted three weeks.", "The trial lasted 3 weeks."],
    ["The U.S. envoy met 12 miners.", "The US envoy met 12 miners.", "The US envoy met twelve miners."],
    ["It is the twenty-first strike.", "It is the 21st strike."],
    ["A third of the voters stayed away.", "One third of the voters stayed away."],
]
"""Sentences that say one thing and are only written in another way."""


@settings(max_examples=40)
@given(st.sampled_from(WRITTEN), st.sampled_from(PADDING), st.data())
def test_another_way_to_write_it_always_agrees(ways: list[str], padding: str, data: st.DataObject) -> None:
    """Typography, number words, the format of a date, the order of a list."""
    one, other = data.draw(st.permutations(ways))[:2]
    found = findings(padding + one, padding + other)
    assert not [finding for finding in found if finding.verdict in ("differ", "vary")]
    assert [finding for finding in found if finding.verdict == "agree"]


ANY = [frame.format(*values) for frames, values in FRAMES.values() for frame in frames if frame.count("{}") == 1]


@settings(max_examples=25)
@given(st.lists(st.sampled_from(ANY), min_size=1, max_size=6, unique=True))
def test_identical_articles_agree_in_all(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert {one.verdict for one in findings(text, text)} <= {"agree", "single"}


ELSEWHERE = [
    "A baker in Velmark won a prize for rye bread.",
    "The oven of Otto Quist is 90 years old.",
    "Snow fell on the pass above Grindel for 3 nights.",
    "“My goats like the noise,” Petra Hollin said.",
    "The choir sold 700 tickets at 9 crowns each.",
    "Two swans nested behind the library in April 1999.",
]


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from(ANY), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(ELSEWHERE), min_size=1, max_size=4, unique=True),
)
def test_stories_of_other_things_share_nothing(sentences: list[str], others: list[str]) -> None:
    assert {one.verdict for one in findings(" ".join(sentences), " ".join(others))} <= {"single"}


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        ("“The quays are rotten,” Ada Reddick said.", '"The quays are rotten," Ada Reddick said.', "style of marks"),
        ("A well-known ferry sank in May 2020.", "A well known ferry sank in May 2020.", "a hyphen"),
        ("The blast killed 12 miners in Lund.", "The blast killed twelve miners in Lund.", "a number word"),
        ("The ferry sank on 3 May 2020.", "The ferry sank on May 3, 2020.", "the order of a date"),
        ("Envoys of Norway, Chile and Peru met.", "Envoys of Peru, Norway and Chile met.", "the order of a list"),
    ],
)  # fmt: skip
def test_notation_is_no_difference(a: str, b: str, reason: str) -> None:
    found = findings(a, b)
    assert not [one for one in found if one.verdict == "differ"], reason
    assert [one for one in found if one.verdict == "agree"], reason


def test_identical_articles_neither_differ_nor_vary() -> None:
    text = TEMPLATE.format(**PLAIN) + " About 300 people work there; 12 were hurt in a fire in 2019."
    assert {one.verdict for one in findings(text, text)} <= {"agree", "single"}


def test_unrelated_stories_share_nothing() -> None:
    other = "A baker in Velmark won a prize for rye bread. The oven of Otto Quist is 90 years old."
    assert {one.verdict for one in findings(TEMPLATE.format(**PLAIN), other)} <= {"single"}
