"""``xref claims``: who said what, passage by passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.options import Command, answers, reads

if TYPE_CHECKING:
    from xref.corpus import Corpus
    from xref.rendering.views import View


@click.command(
    cls=Command,
    examples=(
        ("xref claims", "every claim of the articles in ./data"),
        ("xref claims story.txt --format jsonl", "one JSON object a claim"),
        ("xref claims --format csv -o claims.csv", "a table for a spreadsheet"),
    ),
)
@reads
@answers
def claims(corpus: Corpus) -> View:
    """Show who said what, passage by passage."""
    from xref.rendering.views.claims import Claims

    return Claims(corpus.claims, corpus.articles)
