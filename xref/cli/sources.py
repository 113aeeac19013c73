"""``xref sources``: the articles by outlet, whom they quote and on whom they rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.options import Command, answers, reads

if TYPE_CHECKING:
    from xref.corpus import Corpus
    from xref.rendering.views import View


@click.command(
    cls=Command,
    short_help="Show the articles by outlet and what they rest on.",
    examples=(
        ("xref sources", "the articles in ./data: outlets, speakers, origins, copies"),
        ("xref sources stories/ --format csv", "the same for a spreadsheet"),
    ),
)
@reads
@answers
def sources(corpus: Corpus) -> View:
    """Show the articles by outlet: whom they quote, on whose reports they rest, what they share."""
    from xref.rendering.views.sources import Sources

    return Sources(corpus.sources, corpus.articles)
