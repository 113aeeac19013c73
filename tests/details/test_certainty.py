"""How sure a claim is, and whether it affirms: each row is a rule."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.details.certainty import certainty_of, judge, polarity_of, signals
from xref.details.tokens import word_set
from xref.model import Claim, Passage, Span

CASES = Path(__file__).parents[2].parent / "shared" / "eval" / "matching" / "emergent_train.jsonl"

CERTAINTY = [
    ("The office opened in Tarrin.", None, "stated"),
    ("The office will open in Tarrin.", None, "planned"),
    ("The alliance plans to open an office.", None, "planned"),
    ("to open an office", "plans to", "planned"),  # the cue tells
    ("The office may open in Tarrin.", None, "possible"),
    ("The office opened in May.", None, "stated"),  # a month
    ("Did the office open in Tarrin?", None, "possible"),
    ("The office reportedly opened.", None, "reported"),
    ("Official: the office opened.", None, "reported"),
    ("The office opened, sources say", None, "reported"),
    ("The minister denied that the office opened.", None, "denied"),
    ("the office opened", "denied that", "denied"),
    ("The story is a hoax.", None, "denied"),
    ("The office opened after talks that may go on.", None, "stated"),  # not the main clause
    ("Will the office open in Tarrin", None, "planned"),  # only "May" is something else with a capital
    ("May opened the office.", None, "stated"),
    ("It left because it may rain.", None, "possible"),  # two words are no main clause yet
    ("The ship left because it may rain.", None, "stated"),
    ("The ship left because it is reportedly cold.", None, "reported"),  # some words tell wherever they stand
    ("The ship left because reports of a fake were loud.", None, "denied"),
    ("It may reportedly open.", None, "possible"),  # the strongest tells
    ("It will reportedly open.", None, "reported"),
    ("It would be a hoax.", None, "denied"),
    ("It may be a hoax.", None, "denied"),
    # headlines
    ("Is it open?", None, "possible"),
    ("Is it open?!”", None, "possible"),  # whatever closes it
    ("“Is it open?” Berg asked.", None, "stated"),  # the question is another's
    ("The office opened, police say ...", None, "reported"),
    ("The office opened, police say 5", None, "stated"),  # not at the end
    ("The office opened, sources.", None, "reported"),
    ("Berg is late say", None, "stated"),  # three words before it are too few
    ("Berg is very late, say", None, "reported"),
    ("Berg is very say", None, "stated"),
    ("The official: Berg left early.", None, "reported"),
    ("One of the old officials: Berg left.", None, "reported"),  # the sixth token
    ("One of the two old officials: Berg left.", None, "stated"),  # the seventh
    ("Berg: the office opened.", None, "stated"),  # no source
    ("Officials left early.", None, "stated"),  # nobody is said to say it
    (": official left", None, "stated"),
    ("!!!", None, "stated"),
    ("?!", None, "possible"),
    ("", None, "stated"),
    # the cue and the content
    ("it is a hoax", "plans to", "planned"),
    ("it is a hoax", "said", "denied"),
    ("it may open", "denied", "denied"),
    ("it opened", "may say", "possible"),
    ("it will open", "reportedly said", "planned"),  # who passes it on does not tell how sure it is
    ("it opened", "reportedly said", "stated"),
]
POLARITY = [
    ("The office opened.", "affirmed"),
    ("The office did not open.", "negated"),
    ("The office didn’t open.", "negated"),
    ("No office opened.", "negated"),
    ("No, the office did not open.", "negated"),  # once, not twice
    ("The office failed to open.", "negated"),
    ("The minister did not deny it.", "affirmed"),
    ("Not only the office opened.", "affirmed"),
    ("There is no doubt the office opened.", "affirmed"),
    ("No fewer than 38 people came.", "affirmed"),
    ("The office opened because nobody objected.", "affirmed"),  # not the main clause
    ("It left because nobody objected.", "negated"),  # two words are no main clause yet
    ("The minister did not really deny it.", "affirmed"),
    ("The minister did not ever really deny it.", "negated"),  # too far from it
    ("The man did not because deny it.", "negated"),  # another clause's verb
    ("The minister did not deny never going.", "negated"),  # a negation right behind
    ("It is not only not open.", "negated"),
    ("He failed.", "negated"),
    ("Not.", "negated"),
    ("", "affirmed"),
]
SENTENCES = ["The office is open", "The minister was there", "The ship is safe", "They are in Tarrin"]


@pytest.mark.parametrize(("text", "cue", "certainty"), CERTAINTY)
def test_certainty(text: str, cue: str | None, certainty: str) -> None:
    assert certainty_of(text, cue) == certainty


@pytest.mark.parametrize(("text", "polarity"), POLARITY)
def test_polarity(text: str, polarity: str) -> None:
    assert polarity_of(text) == polarity


def test_the_words_that_tell_are_shown() -> None:
    text = "The office will reportedly open."
    assert [(text[slice(*each.span)], each.certainty) for each in signals(text)] == [
        ("will", "planned"),
        ("reportedly", "reported"),
    ]


SIGNALS = [
    ("Is it open?”", [("?", "possible")]),
    ("The old official: Berg left.", [("The old official", "reported")]),
    ("The office opened, police say.", [("say", "reported")]),
    ("It plans to go, and may go.", [("plans to", "planned"), ("may", "possible")]),
    ("It was said to open.", [("said to", "reported")]),
    ("It opened.", []),
]


@pytest.mark.parametrize(("text", "shown"), SIGNALS)
def test_the_words_that_tell(text: str, shown: list[tuple[str, str]]) -> None:
    assert [(text[slice(*each.span)], each.certainty) for each in signals(text)] == shown


@pytest.mark.parametrize("word", sorted(word_set("closing_report")))
def test_each_word_that_closes_a_report(word: str) -> None:
    assert certainty_of(f"The old office opened, {word}") == "reported"


def claim(text: str, cue: str | None) -> Claim:
    passage = Passage(article="a", start=0, end=len(text), text=text)
    said = Passage(article="a", start=0, end=len(cue), text=cue) if cue else None
    return Claim(
        id="c", article="a", source=None, published=None, kind="indirect", text=text, content=(passage,),
        context=Span(0, len(text)), cue=said,
    )  # fmt: skip


def test_a_claim_is_judged_by_its_cue_and_its_content() -> None:
    assert judge(claim("to open no office", "plans")) == ("stated", "negated")
    assert judge(claim("to open no office", "plans to")) == ("planned", "negated")
    assert judge(claim("the office may open", None)) == ("possible", "affirmed")


@given(st.sampled_from(SENTENCES), st.sampled_from(["not", "never"]))
def test_a_negation_always_turns_the_polarity(sentence: str, negation: str) -> None:
    verb = next(word for word in (" is ", " was ", " are ") if word in sentence)
    assert polarity_of(sentence) == "affirmed"
    assert polarity_of(sentence.replace(verb, f"{verb}{negation} ")) == "negated"


@pytest.mark.evaluation
def test_stances_of_headlines() -> None:
    """A headline that denies or negates is against the rumour, one that hedges observes it, any other is for it."""
    if not CASES.exists():
        pytest.skip("needs the evaluation data in ../shared")
    right = total = 0
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        sure = certainty_of(case["headline"])
        apart = polarity_of(case["headline"]) != polarity_of(case["claim"])
        against = sure == "denied" or apart
        stance = "against" if against else "for" if sure in ("stated", "planned") else "observing"
        right += stance == case["stance"]
        total += 1
    print(f"accuracy {right / total:.3f} of {total}")
    assert right / total >= 0.74
