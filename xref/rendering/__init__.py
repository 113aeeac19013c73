"""Rendering: answers as a terminal view, text, JSON, JSON Lines or CSV. Presentation only: nothing is computed here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xref.rendering.views.base import View

FORMATS = ("terminal", "text", "json", "jsonl", "csv", "annotations")


def render(view: View, form: str, *, color: bool = False, width: int = 80) -> Iterator[str]:
    """Yield the pieces of ``view`` in the format ``form`` of ``FORMATS``; colour and width count for terminals."""
    from xref.rendering import structured, tabular

    if form == "terminal":
        from xref.rendering.terminal import terminal

        return terminal(view, color=color, width=width)
    if form == "annotations":
        from xref.rendering.annotations import annotation_page

        return annotation_page(view)
    if form == "json":
        return structured.json_document(view)
    if form == "jsonl":
        return structured.json_lines(view)
    return tabular.comma_separated(view) if form == "csv" else tabular.text_lines(view)
