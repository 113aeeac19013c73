"""``xref schema``: the contract of every JSON output."""

from __future__ import annotations

import click

from xref.cli.destination import write
from xref.cli.options import Command


@click.command(
    cls=Command,
    examples=(
        ("xref schema", "the JSON Schema (2020-12) of every output"),
        ("xref schema -o xref.schema.json", "the same into a file"),
    ),
)
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, whole or not at all.")
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an unexpected error.")
def schema(output: str | None) -> None:
    """Print the JSON Schema of every output."""
    from importlib import resources

    write([(resources.files("xref") / "schema.json").read_text(encoding="utf-8")], output)
