"""Quotation marks set right what a model found: contents end with the marks, and no quotation is left behind."""

import pytest

from xref.attribution.attributions import Attribution
from xref.attribution.linking import link
from xref.model import Article, Span
from xref.segmentation import segment


def section(text):
    return segment(Article(id="a", text=text))[0]


def spans(text, *parts):
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def attribution(text, source, cue, *content):
    return Attribution(source=spans(text, source), cue=spans(text, cue), content=spans(text, *content), confidence=0.5)


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        # a content that stops short of its quotation is stretched to the marks
        ("“We kept our word,” she said.", "kept our word", ["“We kept our word,”"]),
        # less than half of a quotation is a choice of the model
        ("“We kept our word, and we will keep it again,” she said.", "We kept", ["We kept"]),
        # a content around a quotation that it cuts is stretched as well
        ("She said they had “kept the promise", "they had “kept the", ["they had “kept the promise"]),
    ],
)
def test_contents_end_with_marks(text, found, expected):
    she = "she" if " she " in text else "She"
    (linked,) = link(section(text), [attribution(text, she, "said", found)])
    assert [text[start:end] for start, end in linked.content] == expected


def test_a_source_inside_a_quotation_is_not_swallowed():
    text = "“We kept our word, Lind said, and we opened it,” the paper wrote."
    first = attribution(text, "Lind", "said", "We kept our word")
    second = attribution(text, "the paper", "wrote", "and we opened it,”")
    contents = [[text[start:end] for start, end in one.content] for one in link(section(text), [first, second])]
    assert contents == [["We kept our word"], ["and we opened it,”"]]


def test_the_next_quotation_of_a_paragraph_has_the_same_speaker():
    text = "“We kept our word,” Lind said. “We will keep it again.”"
    (linked,) = link(section(text), [attribution(text, "Lind", "said", "“We kept our word,”")])
    assert [text[start:end] for start, end in linked.content] == ["“We kept our word,”", "“We will keep it again.”"]


def test_a_name_behind_a_dash():
    text = "“We kept our word and we will.” — Ada Lind"
    (linked,) = link(section(text), [])
    assert [text[start:end] for start, end in linked.source] == ["Ada Lind"]


def test_nothing_found_nothing_linked():
    assert link(section("It rained."), []) == []


def test_a_quotation_is_not_divided_between_cues_outside_of_it():
    text = "She kept the keys, her sister said. “She always counted them twice,” she said, “and then again.”"
    first = attribution(text, "her sister", "said", "She kept the keys", "She always")
    second = attribution(text, "she", "said,", "counted them twice,”", "“and then again.”")
    contents = [[text[start:end] for start, end in one.content] for one in link(section(text), [first, second])]
    assert contents == [["She kept the keys"], ["“She always counted them twice,”", "“and then again.”"]]


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        # the clause alone says nobody's name
        ("Lind, who spoke in Fen, tweeted “Thank you, Fen!” on Friday.", "who spoke in Fen", "Lind"),
        ("The boy who lost his hat asked “How big is that wall?”", "who lost his hat", "The boy"),
        # a bare pronoun is how the source is written; the speaker is found later
        ("They met Otto Brenn, who said the vote was “lost for good.”", "who", "who"),
        # nothing stands before it
        ("Who won the vote said “Thank you, Fen!”", "Who won the vote", "Who won the vote"),
    ],
)
def test_a_relative_clause_is_no_source(text, source, expected):
    cue = next(word for word in ("tweeted", "asked", "said") if word in text)
    quotation = text[text.index("“") : text.index("”") + 1]
    (linked,) = link(section(text), [attribution(text, source, cue, quotation)])
    assert [text[start:end] for start, end in linked.source] == [expected]


def test_a_source_ends_before_a_quotation():
    text = "“It is a desk,” said Bo Osk, who was there, “and people talk as if it were a ship.”"
    source = "Bo Osk, who was there, “and people"
    (linked,) = link(section(text), [attribution(text, source, "said", "It is a desk", "talk as if it were a")])
    assert [text[start:end] for start, end in linked.source] == ["Bo Osk, who was there"]
    assert [text[start:end] for start, end in linked.content][-1] == "“and people talk as if it were a ship.”"


def test_a_cue_ends_with_a_word():
    text = "Ada Lind said: “We kept our word.”"
    (linked,) = link(section(text), [attribution(text, "Ada Lind", "said:", "“We kept our word.”")])
    assert [text[start:end] for start, end in linked.cue] == ["said"]


def test_the_lines_of_a_transcript_stay_apart():
    text = "LIND: The pier is safe.\n\nEKMAN: It is not safe at all.\n\nLIND: Look at it again."
    linked = link(section(text), [attribution(text, "LIND", ":", "The pier is safe", "It is not safe at all")])
    assert [text[one.content[0].start : one.content[-1].end] for one in linked] == [
        "The pier is safe", "It is not safe at all", "Look at it again",
    ]  # fmt: skip
