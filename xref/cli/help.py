"""``xref help``: the manual, a topic at a time."""

from __future__ import annotations

import click

from xref.cli.destination import write
from xref.cli.options import Command
from xref.rendering.safe import one_line

TOPICS = ("verdicts", "formats", "topics", "input", "contract", "exit", "limits", "words", "completion")


def _begun(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[str]:
    return [topic for topic in TOPICS if topic.startswith(incomplete)]


@click.command(
    "help",
    cls=Command,
    short_help="Show a topic of the manual.",
    examples=(
        ("xref help", "the topics of the manual"),
        ("xref help verdicts", "what differ, vary, agree and single mean"),
    ),
)
@click.argument("topic", required=False, metavar="[TOPIC]", shell_complete=_begun)
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an unexpected error.")
def help_(topic: str | None) -> None:
    """Show a topic of the manual: verdicts, formats, topics, input, contract, exit, limits, words, completion."""
    from importlib import resources

    if topic is not None and topic not in TOPICS:
        raise click.UsageError(f"no topic is called {one_line(topic)!r}; there are {', '.join(TOPICS)}")
    folder = resources.files("xref.cli") / "manual"
    write([(folder / f"{topic or 'index'}.txt").read_text(encoding="utf-8")], None)
