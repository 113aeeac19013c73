"""The same quotation in two articles: the same words, a word changed, a cut, or two things said."""

import pytest
from quoted import weighing, worded

from xref import Article, Finding
from xref.comparison.quotations import links
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    findings = Corpus(articles=articles, tagger="rules").findings()
    return [one for one in findings if one.aspect == "wording" and not one.faint and one.verdict != "single"]


ROWS = [
    (
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        "agree",
        "the same words",
    ),
    (
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        'Ada Lund said: "The harbour tax will ruin every carpenter in Kyme."',
        "differ",
        "one word for another",
    ),
    (
        'Ada Lund said: "The harbour tax will ruin every fisherman in Kyme."',
        'Ada Lund said: "The harbour tax will ruin every fisherman."',
        "vary",
        "cut short",
    ),
    (
        'Ada Lund called it a "treacherous smuggler paradise" on Monday.',
        'Ada Lund called it a "treacherous little smuggler paradise" on Monday.',
        "differ",
        "a word dropped from a phrase of three rare ones",
    ),
    (
        'Ada Lund said: "We shall hang every last scoundrel from the lighthouse in Kyme."',
        'Ada Lund said: "We shall hang every last scou***el from the lighthouse in Kyme."',
        "vary",
        "a word masked for decency",
    ),
    (
        'Ada Lund said: "Because the Kyme estuary is not very deep, a whale is not expected."',
        'Ada Lund said: "The Kyme estuary is not deep enough that we could expect whales."',
        "differ",
        "one speaker and nearly the same telling words: translated twice",
    ),
    (
        'Ada Lund said: "We are going to get the d***ed estuary bridge built."',
        'Ada Lund said: "We are going to get the damned estuary bridge built."',
        "vary",
        "letters of an oath left out by one house",
    ),
    (
        'Ada Lund said: "We are going to get the d---ed estuary bridge built."',
        'Ada Lund said: "We are going to get the promised estuary bridge built."',
        "differ",
        "letters left out, but of another word",
    ),
]


@pytest.mark.parametrize(("a", "b", "verdict", "reason"), ROWS)
def test_quotations(a: str, b: str, verdict: str, reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert [one.verdict for one in found(*texts)] == [verdict], reason


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (
            'Ada Lund said: "I will not talk about the estuary any more."',
            'Ada Lund said: "I will talk about the whales tomorrow."',
            "one speaker, two things",
        ),
        (
            'Ada Lund said: "I think it is unfair." She added: "I think it is greedy."',
            'Ada Lund said: "I think it is greedy."',
            "an article with both has her say both",
        ),
        (
            'Ada Lund said: "Because the Kyme estuary is not very deep, a whale is not expected."',
            'Odo Brandt said: "The Kyme estuary is not deep enough that we could expect whales."',
            "two speakers who say alike things, each in his own words",
        ),
    ],
)
def test_two_things_said(a: str, b: str, reason: str) -> None:
    assert [one for one in found(a, b) if one.verdict == "differ"] == [], reason


RELATIONS = [
    (
        "The harbour … tax will ruin every boat",
        "The harbour tax really will ruin every boat",
        "differ",
        "an ellipsis elsewhere hides nothing",
    ),
    (
        "The harbour tax will ruin every fisherman in Saint Orlan",
        "The harbour tax will ruin every carpenter in Saint Orlin",
        "differ",
        "another word besides another spelling",
    ),
    (
        "The harbour tax will ruin every boat | and sink",
        "The harbour tax will ruin every boat in Kyme",
        "vary",
        "a piece from elsewhere, which the article sets apart, is no other word",
    ),
    (
        "The harbour tax will ruin every boat and | sink",
        "The harbour tax will ruin every boat in Kyme",
        "differ",
        "broken elsewhere: other words",
    ),
    (
        "So sad | the harbour tax will ruin every boat",
        "Ah well the harbour tax will ruin every boat",
        "vary",
        "a piece of its own at the start",
    ),
    (
        "So | sad the harbour tax will ruin every boat",
        "Ah well the harbour tax will ruin every boat",
        "differ",
        "broken elsewhere at the start",
    ),
    (
        "We | may ruin every boat in the harbour",
        "We will ruin every boat in the harbour",
        "differ",
        "a break inside, where words go on, hides no change",
    ),
    (
        "We may | ruin every boat in the harbour",
        "We will ruin every boat in the harbour",
        "differ",
        "nor one behind the changed word",
    ),
    (
        "The harbour tax | will ruin every boat | and sink",
        "The harbour tax will ruin every boat in Kyme",
        "vary",
        "three pieces, the last from elsewhere",
    ),
    (
        "The harbour tax of the old mill town will ruin every boat",
        "The harbour tax will ruin every boat",
        "vary",
        "five words are many",
    ),
    (
        "The harbour tax of the old town will ruin every boat",
        "The harbour tax will ruin every boat",
        "differ",
        "four are not",
    ),
    (
        "The harbour tax really will ruin every boat",
        "The harbour tax … will ruin every boat",
        "vary",
        "an ellipsis says that words are cut",
    ),
    (
        "The harbour tax really will ruin every boat",
        "The harbour tax ... will ruin every boat",
        "vary",
        "dots for an ellipsis",
    ),
    (
        "The harbour tax really will ruin every boat",
        "The harbour tax .. will ruin every boat",
        "vary",
        "two dots for an ellipsis",
    ),
    (
        "The harbour tax really will ruin every boat",
        "The harbour tax. will ruin every boat",
        "differ",
        "one dot is no ellipsis",
    ),
    (
        "The harbour tax of it will ruin every boat",
        "The harbour tax [will ruin every boat",
        "vary",
        "an editor's bracket opens there",
    ),
    (
        "The harbour tax of it will ruin every boat",
        "The harbour tax] will ruin every boat",
        "vary",
        "an editor's bracket closes there",
    ),
    (
        "The harbour tax will ruin every boat in Saint Orlan",
        "The harbour tax will ruin every boat in Saint Orlin",
        "vary",
        "two spellings of a name",
    ),
    (
        "The harbour tax will ruin every ship",
        "The harbour tax will ruin every shop",
        "differ",
        "two common words nearly alike",
    ),
    (
        "The harbour tax will ruin every ship",
        "The harbour tax will ruin every shipf",
        "differ",
        "a common word, and one that is not",
    ),
    (
        "The tax will ruin Ab Orlan in the end",
        "The tax will ruin Orlin in the end",
        "differ",
        "one word for two is no spelling",
    ),
    (
        "The tax will ruin abcdefghijkmmmmmmmmm in the end",
        "The tax will ruin abcdefghijknnnnnnnnn in the end",
        "vary",
        "just alike enough",
    ),
    (
        "The tax will ruin abcdefghijmmmmmmmmmm in the end",
        "The tax will ruin abcdefghijnnnnnnnnnn in the end",
        "differ",
        "a letter less alike",
    ),
    (
        "The tax will ruin every d***ed boat",
        "The tax will ruin every damned boat",
        "vary",
        "letters of an oath left out",
    ),
    ("The tax will ruin every d*** boat", "The tax will ruin every damned boat", "vary", "all but the first letter"),
    ("The tax will ruin every d@#ned boat", "The tax will ruin every damned boat", "vary", "other signs for letters"),
    ("The tax will ruin every D__NED boat", "The tax will ruin every damned boat", "vary", "in capitals"),
    ("The tax will ruin every d*mned boat", "The tax will ruin every damned boat", "vary", "one letter left out"),
    ("The tax will ruin every d---ed boat", "The tax will ruin every promised boat", "differ", "another beginning"),
    ("The tax will ruin every d---ed boat", "The tax will ruin every dirty boat", "differ", "another ending"),
    (
        "The tax will ruin every d--ed boat",
        "The tax will ruin every ded boat",
        "differ",
        "no letters are left out of that",
    ),
    ("The tax will ruin every d--ed boat", "The tax will ruin every dxed boat", "vary", "a letter is"),
    (
        "The tax will ruin every d---ed boat",
        "The tax will ruin every dear old rusted boat",
        "differ",
        "several words are not one masked",
    ),
]


@pytest.mark.parametrize(("a", "b", "relation", "reason"), RELATIONS)
def test_which_changes_make_other_words(a: str, b: str, relation: str, reason: str) -> None:
    for pair in ((a, b), (b, a)):
        assert [one.relation for one in links(worded(*pair), weighing(6.0))] == [relation], reason
