"""What the fuzzer, or whoever read the code with the same eyes, has found: each row broke a promise once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from promises import Watch, go

from xref.model import Article

ROWS = [json.loads(line) for line in Path(__file__).with_name("findings.jsonl").read_text("utf-8").splitlines()]


def written(text: str, row: dict) -> str:
    """Return a text with REPEAT as the row says: a piece, so many times; a # in it is the number of the time."""
    piece, times = row.get("repeat", ["", 0])
    return text.replace("REPEAT", "".join(piece.replace("#", str(number)) for number in range(times)))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["why"][:40])
def test_promises_hold(row):
    articles = [Article(id=str(number), text=written(text, row)) for number, text in enumerate(row["articles"])]
    for cleaned in (True, False):
        go(articles, Watch(slack=10), cleaned=cleaned)
