"""Golden files: what a step makes of the sample corpus and the small stories, line by line, in a table beside its test.

A golden file says nothing about right and wrong, which tables of cases do: it shows what changes when code does. After
reading the difference, ``XREF_GOLDEN=write pytest ...`` writes the files anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import xref
from xref.corpus import Corpus

ROOT = Path(__file__).parent.parent
STORIES = [*sorted(path.stem for path in (ROOT / "tests" / "stories").glob("*.jsonl")), "data/ferry", "data/summit"]
WRITE = os.environ.get("XREF_GOLDEN") == "write"


def corpus(story: str) -> Corpus:
    """Return a story, read anew, by the rules alone, which say the same on every machine."""
    path = ROOT / story if story.startswith("data/") else ROOT / "tests" / "stories" / f"{story}.jsonl"
    return xref.read(str(path), tagger="rules")


@cache
def lines(path: Path) -> dict[str, list[str]]:
    """Return the lines of a golden file by story, in order."""
    held: dict[str, list[str]] = {}
    for line in path.read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            story, _, rest = line.partition("\t")
            held.setdefault(story, []).append(rest)
    return held


def cell(value: object) -> str:
    """Return a value as one cell of a table: no tab, no line end."""
    return "" if value is None else " ".join(str(value).split())


def check(path: Path, story: str, shown: Sequence[Sequence[object]]) -> None:
    """Hold what is shown of a story against its lines in a golden file."""
    assert ["\t".join(map(cell, row)) for row in shown] == lines(path).get(story, [])


def write(path: Path, head: str, show: Callable[[Corpus], list[tuple[object, ...]]]) -> None:
    """Write a golden file anew."""
    rows = [f"# {head}", "# Source: made by its test from stories written for this project."]
    rows += ["\t".join(map(cell, (story, *row))) for story in STORIES for row in show(corpus(story))]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
