"""Who says what in the stories (the table speakers.tsv), and what no claim may look like."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

import xref
from xref.tables import rows
from xref.words import fold, words

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TABLE = HERE / "speakers.tsv"


class Row(NamedTuple):
    story: str
    tier: str
    article: str
    words: str
    kind: str
    speaker: str
    reason: str


def table() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [Row(*(cell.strip() for cell in line.split("\t"))) for line in lines[1:]]


ROWS = table()
STORIES = sorted({path.stem for path in HERE.glob("*.jsonl")} | {"data/summit", "data/ferry"})


@cache
def claims(story: str) -> tuple[xref.Claim, ...]:
    path = ROOT / story if story.startswith("data") else HERE / f"{story}.jsonl"
    return xref.read(str(path)).claims


def forms(text: str) -> list[str]:
    """The words of a name without an article or a possessive before it."""
    found = [fold(word.text) for word in words(text)]
    return found[1:] if found[:1] in (["the"], ["a"], ["an"], ["its"], ["his"], ["her"]) else found


def called(speaker: xref.Speaker) -> str:
    """The name, or for somebody without one the words of the article."""
    return speaker.name or (speaker.mention.text if speaker.mention else "")


def case(number: int, row: Row) -> object:
    marks = [pytest.mark.xfail(reason=f"falls short: {row.reason}", strict=False)] if row.tier.endswith("!") else []
    return pytest.param(row, id=f"{row.story}-{row.article}-{number}", marks=marks)


@pytest.mark.parametrize("row", [case(number, row) for number, row in enumerate(ROWS)])
def test_speaker(row: Row) -> None:
    held = [
        claim
        for claim in claims(row.story)
        if claim.article == row.article and claim.field == "text" and row.words in claim.text
    ]
    shown = [(claim.kind, claim.text, claim.speaker and called(claim.speaker)) for claim in held]
    attributed = [claim for claim in held if claim.kind != "narration"]
    assert attributed, shown
    assert {claim.kind for claim in attributed} & set(row.kind.split("|")), shown
    names = [called(claim.speaker) for claim in attributed if claim.speaker]
    wanted = forms(row.speaker)
    assert any(forms(name)[-len(wanted) :] == wanted or set(wanted) <= set(forms(name)) for name in names), shown


EMPTY = {word for word, kind in rows("function_words") if kind in ("preposition", "determiner", "pronoun", "auxiliary")}
"""Words that say nothing alone; "guilty" is a plea."""


def says_nothing(text: str) -> bool:
    return all(fold(word.text) in EMPTY for word in words(text))


@pytest.mark.parametrize("story", STORIES)
def test_every_claim_says_something(story: str, request: pytest.FixtureRequest) -> None:
    if story == "vote":
        request.applymarker(pytest.mark.xfail(reason='"who wrote it" is taken for a statement', strict=True))
    thin = [
        (claim.article, claim.text)
        for claim in claims(story)
        if claim.field == "text" and claim.kind in ("indirect", "narration") and says_nothing(claim.text)
    ]
    assert not thin


@pytest.mark.parametrize("story", STORIES)
def test_every_speaker_has_a_name_or_none(story: str) -> None:
    bare = [
        (claim.article, claim.speaker.name)
        for claim in claims(story)
        if claim.speaker and claim.speaker.name is not None and not forms(claim.speaker.name)
    ]
    assert not bare
