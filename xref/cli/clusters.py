"""``xref clusters``: which claims of different articles say the same."""

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
        ("xref clusters", "claims that several articles in ./data carry"),
        ("xref clusters --threshold 0.8", "only those that are nearly word for word"),
        ("xref clusters a.txt b.txt --format json", "the same for programs"),
    ),
)
@reads
@answers
def clusters(corpus: Corpus) -> View:
    """Show which claims of different articles say the same."""
    from xref.rendering.views.clusters import Clusters

    return Clusters(corpus.clusters, corpus.articles)
