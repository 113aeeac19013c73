"""``xref matrix``: claims against articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.options import Command, answers, reads

if TYPE_CHECKING:
    from xref.corpus import Corpus
    from xref.rendering.views import View


@click.command(
    cls=Command,
    short_help="Show which article carries which claim.",
    examples=(
        ("xref matrix", "which article in ./data carries which claim"),
        ("xref matrix stories/ --format csv -o m.csv", "the same for a spreadsheet"),
    ),
)
@reads
@answers
def matrix(corpus: Corpus) -> View:
    """Show claims against articles: who carries what, and who is silent."""
    from xref.rendering.views.matrix import Matrix

    return Matrix(corpus.matrix, corpus.articles)
