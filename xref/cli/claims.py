"""``xref claims``: who said what, passage by passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from xref.cli.options import Command, answers, reads, speaker

if TYPE_CHECKING:
    from xref.corpus import Corpus
    from xref.rendering.views import View

KINDS = ("direct", "mixed", "indirect", "narration")
CERTAINTIES = ("stated", "reported", "planned", "possible", "denied")


@click.command(
    cls=Command,
    examples=(
        ("xref claims", "every claim of the articles in ./data"),
        ("xref claims story.txt --format jsonl", "one JSON object a claim"),
        ("xref claims --speaker Quill --kind direct", "what Quill is quoted with"),
        ("xref claims --format csv -o claims.csv", "a table for a spreadsheet"),
    ),
)
@speaker
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only claims of this kind; repeatable.")
@click.option(
    "--certainty", "certainties", multiple=True, type=click.Choice(CERTAINTIES), help="Only this certainty; repeatable."
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="NUMBER",
    help="Only attributions at least this sure; the article's own voice counts as sure.",
)
@click.option("--by", type=click.Choice(("article", "speaker")), default="article", help="Group by this (terminal).")
@reads
@answers
def claims(corpus: Corpus, by: str, **filters: Any) -> View:
    """Show who said what, passage by passage."""
    from xref.rendering.views.claims import Claims

    return Claims(corpus.select(**filters), corpus.articles, by=by)
