"""``xref clusters``: which claims of different articles say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.messages import Refusal
from xref.cli.options import Command, answers, focus, reads, speaker

if TYPE_CHECKING:
    from xref.corpus import Corpus
    from xref.rendering.views import View


@click.command(
    cls=Command,
    short_help="Show which claims of different articles say the same.",
    examples=(
        ("xref clusters", "claims that several articles in ./data carry"),
        ("xref clusters --threshold 0.8", "only those that are nearly word for word"),
        ("xref clusters --focus herald", "those that the Herald shares with others"),
        ("xref clusters --borderline 10", "the pairs that are nearest to being joined, or parted"),
        ("xref clusters --decisions mine.jsonl", "with your own decisions on such pairs"),
        ("xref clusters a.txt b.txt --format json", "the same for programs"),
    ),
)
@focus
@speaker
@click.option(
    "--borderline", type=click.IntRange(1), metavar="N",
    help="Instead of clusters, the N pairs of claims nearest to the threshold, each with the line to decide it.",
)  # fmt: skip
@reads
@answers
def clusters(corpus: Corpus, focus: str | None, speaker: str | None, borderline: int | None) -> View:
    """Show which claims of different articles say the same."""
    from xref.corpus import UnknownSourceError
    from xref.rendering.views.borderlines import Borderlines
    from xref.rendering.views.clusters import Clusters

    try:
        if borderline is not None:
            return Borderlines(corpus.borderline(borderline, focus=focus, speaker=speaker), corpus.articles)
        found = corpus.shared(focus=focus, speaker=speaker)
    except UnknownSourceError as error:
        raise Refusal(str(error)) from error
    return Clusters(found, corpus.articles)
