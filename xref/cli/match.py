"""``xref match``: do two texts say the same, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from xref.cli.messages import Refusal
from xref.cli.options import Command, answers

if TYPE_CHECKING:
    from xref.rendering.views import View


@click.command(
    cls=Command,
    examples=(
        ("xref match 'Two ships sank.' 'Three ships sank.'", "score and verdict of two texts"),
        ("xref match A B --explain", "what each feature adds to the score"),
        ("xref match --pairs pairs.jsonl --format jsonl", 'one answer a line {"a": ..., "b": ...}'),
    ),
)
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option("--pairs", type=click.Path(), help='JSON lines {"a": text, "b": text} to compare; - for standard input.')
@click.option("--explain", is_flag=True, help="Show what each feature adds to the score.")
@answers
def match(a: str | None, b: str | None, pairs: str | None, explain: bool) -> View:
    """Tell whether two texts say the same, and why."""
    from xref.loading.pairs import read_pairs
    from xref.matching import match_texts
    from xref.rendering.views.matches import Matches

    if pairs is None:
        if a is None or b is None:
            raise click.UsageError("two texts are needed, or --pairs FILE")
        return Matches([match_texts(a, b)], single=True, explain=explain)
    if a is not None:
        raise click.UsageError("give two texts or --pairs FILE, not both")
    try:
        return Matches([match_texts(*pair) for pair in read_pairs(pairs)], explain=explain)
    except ValueError as error:
        raise Refusal(str(error)) from error
