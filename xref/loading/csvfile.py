"""Comma-, semicolon- or tab-separated values with a header row to articles."""

from __future__ import annotations

import csv
import io
from typing import Any

from xref.loading import fields
from xref.loading.limits import MAX_BROKEN_RECORDS
from xref.loading.shapes import Draft, Options
from xref.model import Problem

DELIMITERS = ",;\t|"


def read(text: str, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    """Return the articles of a table whose first row names the columns; a bad row costs only itself."""
    header = text.lstrip("\n")[: text.lstrip("\n").find("\n")] if "\n" in text.lstrip("\n") else text
    delimiter = max(DELIMITERS, key=lambda sign: (header.count(sign), -DELIMITERS.index(sign)))
    limit = csv.field_size_limit(max(len(text), 1))
    try:
        return _rows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), name, options)
    finally:
        csv.field_size_limit(limit)


def _rows(reader: Any, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    made: list[Draft] = []
    problems: list[Problem] = []
    header: list[str] | None = None
    line = 1
    try:
        for row in reader:
            where, start, line = f"{name}:{line}", line, reader.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if len(made) > options.max_articles:
                break  # the rest is not wanted
            if len(problems) >= MAX_BROKEN_RECORDS:
                problems.append(Problem(where=where, what="not read from here on: too many broken rows"))
                break
            if header is None:
                header = [cell.strip() for cell in row]
                if (problem := _check(header, name, options)) is not None:
                    return [], [problem]
            elif len(row) > len(header):
                problems.append(Problem(where=where, what=f"{len(row)} cells where {len(header)} columns are named"))
            else:
                record = dict(zip(header, row, strict=False))
                try:
                    article, warnings = fields.draft(record, options.fields, where, start)
                except fields.NoTextError as error:
                    problems.append(Problem(where=where, what=str(error)))
                else:
                    made.append(article)
                    problems += warnings
    except csv.Error as error:
        problems.append(Problem(where=f"{name}:{line}", what=f"broken CSV: {error}; not read from here on"))
    if header is not None and not made and not problems:
        problems.append(Problem(where=name, what="no rows under its header"))
    return made, problems


def _check(header: list[str], name: str, options: Options) -> Problem | None:
    if fields.columns(header, options.fields)["text"] and (
        "text" not in options.fields or options.fields["text"] in header
    ):
        return None
    wanted = options.fields.get("text", "text")
    what = f"no column {wanted!r} (its columns: {', '.join(header[:12])})"
    return Problem(where=name, what=what, advice="name the column of the text with --fields text=NAME")
