"""``xref topics``: subjects that two or more articles have details on."""

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
        ("xref topics", "what the articles in ./data can be asked about"),
        ("xref diff --topic WORDS", "then ask"),
    ),
)
@reads
@answers
def topics(corpus: Corpus) -> View:
    """Show the subjects that two or more articles have details on."""
    from xref.rendering.views.topics import Topics

    return Topics(corpus.topics, corpus.articles)
