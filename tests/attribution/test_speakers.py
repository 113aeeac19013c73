"""Who says what (the table speakers.tsv): names, offices, pronouns, and none where it is not clear."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from xref.attribution import attribute
from xref.model import Article, Claim
from xref.segmentation import segment

TABLE = Path(__file__).with_name("speakers.tsv")


class Row(NamedTuple):
    text: str
    words: str
    speaker: str
    role: str
    reason: str


def table() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    found: list[Row] = []
    for line in lines[1:]:
        text, words, speaker, role, reason = line.split("\t")
        found.append(Row(found[-1].text if text == '"' else text, words, speaker, role, reason))
    return found


ROWS = table()


def claims(text: str) -> tuple[Claim, ...]:
    article = Article(id="a", text=text.replace(" ¶ ", "\n\n"))
    return attribute(article, segment(article))


def verdict(row: Row) -> str:
    """Whether the row holds: right, wrong (a name that is not meant), or missed (no name, or no claim)."""
    if row.words == "-":
        return "right"
    held = [claim for claim in claims(row.text) if claim.kind != "narration" and row.words in claim.text]
    held.sort(key=lambda claim: len(claim.text))
    names = [claim.speaker.name if claim.speaker else None for claim in held]
    if row.speaker == "-":
        return "right" if held and not any(names[:1]) else "wrong" if any(names[:1]) else "missed"
    if row.speaker not in names[:1]:
        return "wrong" if any(names[:1]) else "missed"
    speaker = held[0].speaker
    if row.role and (speaker is None or (speaker.role or "").lower() != row.role.lower()):
        return "role"
    return "right"


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{number}-{row.reason}") for number, row in enumerate(ROWS)])
def test_speaker(row: Row) -> None:
    shown = [(c.kind, c.text, c.speaker and (c.speaker.name, c.speaker.role)) for c in claims(row.text)]
    assert verdict(row) == "right", shown


def test_the_table_is_large() -> None:
    assert len(ROWS) >= 150
