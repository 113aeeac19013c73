"""``xref diff`` and ``xref agree``: where the sources differ, vary and agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from xref.cli.messages import Refusal
from xref.cli.options import Command, answers, context, focus, reads, speaker, stack

if TYPE_CHECKING:
    from collections.abc import Collection

    from xref.corpus import Corpus
    from xref.rendering.views import View

ORDERS = ("weight", "subject", "aspect", "article")
"""What findings of one verdict can be sorted by."""

_SHARED = (
    click.option("--topic", metavar="WORDS", help="Only what is said on this subject; 'xref topics' lists them."),
    focus,
    speaker,
    click.option("--sort", type=click.Choice(ORDERS), default="weight", help="Order within each verdict."),
    click.option("--full", is_flag=True, help="Every sentence of every article (terminal)."),
    click.option("--summary", is_flag=True, help="One line a finding, without the sentences."),
    context,
)


@click.command(
    cls=Command,
    short_help="Show where the sources differ, then where they vary.",
    examples=(
        ("xref diff", "where the articles in ./data differ"),
        ("xref diff --topic summit", "only what concerns the summit"),
        ("xref diff --focus herald", "what the Herald says against the rest"),
        ("xref diff stories/ --all --format json", "every finding, for programs"),
        ("xref diff a.txt b.txt --exit-code", "status 1 if they differ"),
    ),
)
@stack(_SHARED)
@click.option(
    "--all", "everything", is_flag=True, help="Show also faint variations, what agrees and what only one article says."
)
@click.option("--exit-code", is_flag=True, help="Leave with status 1 if something differs.")
@reads
@answers
def diff(corpus: Corpus, everything: bool, exit_code: bool, **options: Any) -> View:
    """Show where the sources differ, then where they vary, with the exact passages."""
    verdicts = {"differ", "vary", "agree", "single"} if everything else {"differ", "vary"}
    return _view(corpus, verdicts, faint=everything, **options)


@click.command(
    cls=Command,
    examples=(
        ("xref agree", "what two or more articles in ./data agree on"),
        ("xref agree --topic summit", "only what concerns the summit"),
    ),
)
@stack(_SHARED)
@reads
@answers
def agree(corpus: Corpus, **options: Any) -> View:
    """Show what two or more sources agree on."""
    return _view(corpus, {"agree"}, **options)


def _view(
    corpus: Corpus,
    verdicts: Collection[str],
    *,
    topic: str | None,
    focus: str | None,
    speaker: str | None,
    sort: str,
    summary: bool,
    full: bool,
    around: int,
    faint: bool = True,
) -> View:
    from xref.corpus import UnknownSourceError
    from xref.model import UnknownTopicError
    from xref.rendering.views.findings import Findings

    try:
        findings = corpus.findings(topic, focus=focus, speaker=speaker)
    except (UnknownTopicError, UnknownSourceError) as error:
        raise Refusal(str(error)) from error
    return Findings(
        findings, corpus.articles, corpus.claims, corpus.sentences,
        topic=topic, verdicts=verdicts, order=sort, summary=summary, full=full, around=around, faint=faint,
    )  # fmt: skip
