"""``xref show``: one claim, cluster or finding in its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.messages import Refusal
from xref.cli.options import Command, answers, context, reads

if TYPE_CHECKING:
    from xref.corpus import Corpus
    from xref.rendering.views import View


@click.command(
    cls=Command,
    short_help="Show one claim, cluster or finding in its context.",
    examples=(
        ("xref show 3f2a", "what has the id that starts with 3f2a in ./data"),
        ("xref show 3f2a stories/", "the same in a folder"),
    ),
)
@click.argument("id_", metavar="ID")
@context
@reads
@answers
def show(corpus: Corpus, id_: str, around: int) -> View:
    """Show one claim, cluster or finding in its context; the start of its id is enough."""
    from xref.corpus import UnknownIdError
    from xref.model import Finding
    from xref.rendering.views.shown import Shown

    try:
        item = corpus.find(id_)
    except UnknownIdError as error:
        raise Refusal(str(error)) from error
    suggestions = () if isinstance(item, Finding) else corpus.suggestions(item)
    return Shown(item, corpus.articles, corpus.claims, corpus.sentences, around, suggestions)
