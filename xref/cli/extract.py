"""``xref extract``: articles as read, with what was set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.options import Command, answers, reads

if TYPE_CHECKING:
    from xref.corpus import Corpus
    from xref.rendering.views import View


@click.command(
    cls=Command,
    short_help="Show the articles as read, and what was set aside.",
    examples=(
        ("xref extract", "the articles in ./data and what was set aside"),
        ("xref extract --marked", "what was set aside as not the article, and why"),
        ("xref extract pages/ --format jsonl -o all.jsonl", "one file that every command reads"),
    ),
)
@click.option("--marked", is_flag=True, help="Show what was set aside as not the article, and why.")
@reads
@answers
def extract(corpus: Corpus, marked: bool) -> View:
    """Show the articles as they were read, with what was set aside as not the article."""
    from xref.rendering.views.articles import Articles
    from xref.rendering.views.marked import Marked

    return (Marked if marked else Articles)(corpus.articles, corpus.asides)
