"""``xref diff`` and ``xref agree``: where the sources differ, vary and agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.messages import Refusal
from xref.cli.options import Command, answers, reads

if TYPE_CHECKING:
    from collections.abc import Collection

    from xref.corpus import Corpus
    from xref.rendering.views import View

about = click.option("--topic", metavar="WORDS", help="Only what is said on this subject; 'xref topics' lists them.")


@click.command(
    cls=Command,
    examples=(
        ("xref diff", "where the articles in ./data differ"),
        ("xref diff --topic summit", "only what concerns the summit"),
        ("xref diff stories/ --all --format json", "every finding, for programs"),
        ("xref diff a.txt b.txt --exit-code", "status 1 if they differ"),
    ),
)
@about
@click.option("--all", "everything", is_flag=True, help="Show also what agrees and what only one article says.")
@click.option("--exit-code", is_flag=True, help="Leave with status 1 if something differs.")
@reads
@answers
def diff(corpus: Corpus, topic: str | None, everything: bool, exit_code: bool) -> View:
    """Show where the sources differ, then where they vary, with the exact passages."""
    return _view(corpus, topic, {"differ", "vary", "agree", "single"} if everything else {"differ", "vary"})


@click.command(
    cls=Command,
    examples=(
        ("xref agree", "what two or more articles in ./data agree on"),
        ("xref agree --topic summit", "only what concerns the summit"),
    ),
)
@about
@reads
@answers
def agree(corpus: Corpus, topic: str | None) -> View:
    """Show what two or more sources agree on."""
    return _view(corpus, topic, {"agree"})


def _view(corpus: Corpus, topic: str | None, verdicts: Collection[str]) -> View:
    from xref.model import UnknownTopicError
    from xref.rendering.views.findings import Findings

    try:
        findings = corpus.findings(topic)
    except UnknownTopicError as error:
        raise Refusal(str(error)) from error
    return Findings(findings, corpus.articles, corpus.claims, topic=topic, verdicts=verdicts)
