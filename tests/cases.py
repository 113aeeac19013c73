"""Tables of cases: a row each, under a head of column names, with lines of remarks that begin with "#"."""

from __future__ import annotations

import csv
from pathlib import Path


def rows(*tables: Path) -> list[dict[str, str]]:
    """Return the rows of some tables of cases, in order."""
    found: list[dict[str, str]] = []
    for table in tables:
        lines = (line for line in table.read_text("utf-8").split("\n") if not line.startswith("#"))
        found += csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return found
