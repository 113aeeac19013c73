"""Knowledge as data: tab-separated tables, one subject a file, each with its source in the comment lines at its top."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table ``name`` ("months" for months.tsv), cells stripped.

    Lines that start with ``#`` and blank lines are left out; the first remaining line names the columns and
    is left out as well. Every row has as many cells as there are columns (missing ones are empty).

    Raises FileNotFoundError if there is no such table and ValueError if a row has too many cells.
    """
    text = (resources.files(__name__) / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    width = len(lines[0].split("\t"))
    table = []
    for line in lines[1:]:
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) > width:
            raise ValueError(f"{name}.tsv: {len(cells)} cells where {width} are named: {line!r}")
        table.append(cells + ("",) * (width - len(cells)))
    return tuple(table)
