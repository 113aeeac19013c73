"""Text lines and CSV: one record a line, nothing wrapped, nothing cut."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from xref.rendering.safe import cell, one_line
from xref.rendering.views.base import View


def text_lines(view: View) -> Iterator[str]:
    """Yield one line a record, its fields separated by tabs; white space inside a field becomes one space."""
    for item in view.items:
        for row in view.lines(item):
            yield "\t".join(map(_field, row)) + "\n"


def _field(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return one_line(str(value))


def comma_separated(view: View) -> Iterator[str]:
    """Yield CSV (RFC 4180) with a header, safe to open in a spreadsheet."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(map(cell, view.table_columns or view.columns))  # a column may be named by an article
    yield _drained(buffer)
    for item in view.items:
        writer.writerows([cell(value) for value in row] for row in view.table(item))
        yield _drained(buffer)


def _drained(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
