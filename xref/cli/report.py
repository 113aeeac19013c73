"""``xref report``: a page to send to an editor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from xref.cli.destination import write
from xref.cli.messages import Refusal
from xref.cli.options import Command, reads

if TYPE_CHECKING:
    from xref.corpus import Corpus

MARKDOWN = (".md", ".markdown")


@click.command(
    cls=Command,
    short_help="Write a page to read, print and send.",
    examples=(
        ("xref report -o story.html", "one page with everything, to read, print and send"),
        ("xref report --topic summit -o summit.html", "only what concerns the summit"),
        ("xref report stories/ -o story.md", "the same for a wiki"),
    ),
)
@click.option("--topic", metavar="WORDS", help="Only what is said on this subject; 'xref topics' lists them.")
@click.option("--format", "form", type=click.Choice(("html", "md")), help="Form of the report (default: html).")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, whole or not at all.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an unexpected error.")
@reads
def report(corpus: Corpus, topic: str | None, form: str | None, output: str | None) -> int:
    """Write a report: findings side by side, who carries what, a timeline, the sources and the articles as read."""
    from xref.model import UnknownTopicError
    from xref.rendering.reporting import report as pieces

    form = form or ("md" if os.path.splitext(output or "")[1].lower() in MARKDOWN else "html")
    try:
        findings = corpus.findings(topic)
    except UnknownTopicError as error:
        raise Refusal(str(error)) from error
    write(pieces(corpus, findings, topic, form), output)
    return 0
