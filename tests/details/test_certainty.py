"""How sure a claim is, and whether it affirms: each row is a rule."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.details.certainty import certainty_of, polarity_of, signals

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
