"""The sentences that a finding rests on: each once, with the words that tell."""

from __future__ import annotations

import pytest

from xref.model import Article, Finding, FindingValue, Mention, Passage, Span
from xref.rendering.lookup import Lookup
from xref.rendering.quoting import disjoint, quoted

TEXT = "The mill will open in May, Ada Reddick said. It may open in June."
SENTENCES = {("a", "text"): (Span(0, 44), Span(45, 65))}


def mention(words: str, speaker: str | None = None, text: str = TEXT) -> Mention:
    start = text.index(words)
    spot = Passage(article="a", start=start, end=start + len(words), text=words)
    return Mention(passage=spot, claim=None, speaker=speaker)


def shown(aspect: str, text: str, *mentions: Mention, others: tuple[str, ...] = ()) -> list[tuple]:
    """What is quoted: the sentence, the words that tell, the speakers."""
    held = FindingValue(value=None, text=text, mentions=mentions)
    rest = tuple(FindingValue(value=None, text=other, mentions=()) for other in others)
    item = Finding(
        id="f", verdict="differ", subject="mill", aspect=aspect, values=(*rest, held), silent=(), score=0, why=""
    )
    found = quoted(item, held, Lookup([Article(id="a", text=TEXT)], (), SENTENCES))
    assert all(part.field == "text" and TEXT[part.start :].startswith(part.text) for part in found)
    return [(part.text, [part.text[slice(*span)] for span in part.telling], part.speakers) for part in found]


@pytest.mark.parametrize(
    ("aspect", "text", "words", "others", "telling", "reason"),
    [
        ("date", "June", "June", (), ["June"], "all the words of a detail tell"),
        ("certainty", "may", "It may open", (), ["may"], "of a certainty the words that make it"),
        ("certainty", "It", "It may open", (), ["It"], "also where they stand first"),
        ("certainty", "might", "It may open", (), [], "words that do not stand there cannot be marked"),
        ("polarity", "open", "It may open", (), ["open"], "as with affirmed and denied"),
        ("speaker", "It may open", "It may open", ("It may open",), [], "who says it is no word of the passage"),
        ("wording", "It may open", "It may open", ("It will open",), ["may"], "of a wording what another has changed"),
        ("wording", "It may open", "It may open", (), [], "and nothing where there is no other"),
    ],
)
def test_the_words_that_tell(aspect, text, words, others, telling, reason):
    assert shown(aspect, text, mention(words), others=others) == [("It may open in June.", telling, ())], reason


def test_the_first_of_two_equal_words_is_marked():
    """ "May" the month and "may" the verb differ in case; the verb stands there once."""
    assert shown("certainty", "e", mention("It may open in June")) == [("It may open in June.", ["e"], ())]
    held = FindingValue(value=None, text="e", mentions=(mention("It may open in June"),))
    item = Finding(id="f", verdict="vary", subject="", aspect="certainty", values=(held,), silent=(), score=0, why="")
    (part,) = quoted(item, held, Lookup([Article(id="a", text=TEXT)], (), SENTENCES))
    assert part.telling == (Span(9, 10),)


def test_one_sentence_is_quoted_once_with_all_its_words_and_speakers():
    told = shown("number", "x", mention("mill", "Ada Reddick"), mention("May"), mention("open", "Ada Reddick"))
    assert told == [("The mill will open in May, Ada Reddick said.", ["mill", "open", "May"], ("Ada Reddick",))]


def test_sentences_stand_in_the_order_of_the_mentions():
    told = shown("date", "x", mention("June"), mention("May", "Bo Lind"))
    assert [(words, who) for _, words, who in told] == [(["June"], ()), (["May"], ("Bo Lind",))]


@pytest.mark.parametrize(
    ("spans", "joined", "reason"),
    [
        ([], [], "nothing"),
        ([(0, 2), (4, 6)], [(0, 2), (4, 6)], "apart"),
        ([(0, 2), (2, 4)], [(0, 4)], "those that touch"),
        ([(0, 5), (3, 8)], [(0, 8)], "those that overlap"),
        ([(0, 9), (3, 5)], [(0, 9)], "one inside another"),
        ([(0, 3), (2, 6), (6, 7), (9, 10)], [(0, 7), (9, 10)], "a chain, and one apart from it"),
        ([(0, 2), (4, 6), (5, 9)], [(0, 2), (4, 9)], "the last two of three"),
    ],
)
def test_spans_become_disjoint(spans, joined, reason):
    assert disjoint([Span(*span) for span in spans]) == tuple(Span(*span) for span in joined), reason
