"""Options that commands share: where articles come from, how they are read, where the answer goes and in what form."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from xref.cli.destination import write
from xref.cli.messages import Refusal, report
from xref.cli.pager import page, pager
from xref.cli.progress import Progress
from xref.rendering import FORMATS, render

if TYPE_CHECKING:
    from xref.clustering import Decision
    from xref.corpus import Corpus
    from xref.rendering.views import View

Function = TypeVar("Function", bound=Callable[..., Any])

ENDINGS = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv"}
"""The format that the name of an output file asks for, where --format does not."""


class Command(click.Command):
    """A command whose help starts with examples: (what to type, what it does)."""

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.examples = tuple(examples)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, then what click writes."""
        if self.examples:
            with formatter.section("Examples"):
                formatter.write_dl(self.examples, col_max=46)
            formatter.write_paragraph()
        super().format_help(ctx, formatter)


def stack(options: Sequence[Callable[[Function], Function]]) -> Callable[[Function], Function]:
    """Return a decorator that adds several options, the first uppermost in the help."""

    def decorate(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def _jobs(context: click.Context, parameter: click.Parameter, value: str) -> int:
    if value == "auto":
        return os.cpu_count() or 1
    try:
        number = int(value)
    except ValueError:
        number = 0
    if number < 1:
        raise click.BadParameter(f"{value!r} is neither a number from 1 up nor 'auto'.")
    return number


def _size(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    """Read "50MB", "2 GB" or a number of bytes."""
    if value is None:
        return None
    found = re.fullmatch(r"(\d{1,12})\s?([KMG]?)B?", value.strip(), re.IGNORECASE)
    if not found or not int(found[1]):
        raise click.BadParameter(f"{value!r} is no size; write for example 50MB.")
    return int(found[1]) * {"": 1, "K": 1_000, "M": 1_000_000, "G": 1_000_000_000}[found[2].upper()]


def _fields(context: click.Context, parameter: click.Parameter, value: str | None) -> dict[str, str] | None:
    from xref.loading import mapping

    try:
        return None if value is None else mapping(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    from xref.loading.choosing import day

    try:
        return None if value is None else day(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from error


def _decisions(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[Decision, ...]:
    from xref.clustering import load_decisions

    try:
        return () if value is None else load_decisions(value)
    except ValueError as error:
        raise Refusal(str(error)) from error


def _tagger(context: click.Context, parameter: click.Parameter, value: str) -> str:
    from xref.attribution import best_tagger

    try:
        return best_tagger(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from error


INPUT = (
    click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]..."),
    click.option("--encoding", metavar="NAME", help="Encoding of the files (default: UTF-8, else Windows-1252)."),
    click.option("--max-file-size", callback=_size, metavar="SIZE", help="Refuse larger files (default: 100MB)."),
    click.option(
        "--max-article-length", type=click.IntRange(1), metavar="N", help="Refuse longer articles (default: 1000000)."
    ),
    click.option("--max-articles", type=click.IntRange(1), metavar="N", help="Read no more (default: 1000000)."),
    click.option(
        "--fields", callback=_fields, metavar="SPEC", help="Where records keep a field: text=body,source=site.name"
    ),
    click.option("--repair", is_flag=True, help="Set wrongly decoded text right (extra 'repair'); its length changes."),
    click.option(
        "--tagger",
        default="auto",
        show_default=True,
        callback=_tagger,
        metavar="NAME",
        help="How claims are found: auto (the best one installed), neural, light or rules.",
    ),
    click.option(
        "--threshold", type=click.FloatRange(0, 1), metavar="SCORE", help="Score from which two claims say the same."
    ),
    click.option(
        "--decisions",
        callback=_decisions,
        type=click.Path(),
        metavar="FILE",
        help="JSON lines of which claims are the same or not, whatever their score; 'xref show ID' writes them.",
    ),
    click.option(
        "--source",
        "sources",
        multiple=True,
        metavar="WORDS",
        help="Only articles whose outlet or id has these words; repeatable.",
    ),
    click.option("--published-after", callback=_day, metavar="DATE", help="Only articles of this day or later."),
    click.option("--published-before", callback=_day, metavar="DATE", help="Only articles of this day or earlier."),
    click.option("--jobs", default="1", callback=_jobs, metavar="N", help="Processes that read articles, or 'auto'."),
)

OUTPUT = (
    click.option(
        "--format", "form", type=click.Choice(FORMATS), help="Form of the answer (default: terminal, or text if piped)."
    ),
    click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file, whole or not at all."),
    click.option(
        "--color", type=click.Choice(("auto", "always", "never")), default="auto", help="When to use colours and links."
    ),
    click.option("--pager/--no-pager", "paged", default=True, help="Page long answers on a terminal (default: yes)."),
    click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of an unexpected error."),
)


focus = click.option("--focus", metavar="SOURCE", help="What this source says against the rest.")

speaker = click.option(
    "--speaker", metavar="WORDS", help="Only what a speaker says whose name or role has these words."
)

context = click.option(
    "--context", "around", type=click.IntRange(0, 100), default=0, metavar="N", help="Sentences before and after."
)


def answers(function: Function) -> Function:
    """Give a command that returns a view the options for output, and write the view accordingly."""

    @wraps(function)
    def command(*args: Any, form: str | None, output: str | None, color: str, paged: bool, **options: Any) -> int:
        view: View = function(*args, **options)
        view.tagger = next((corpus.tagger for corpus in args), None)
        deliver(view, form=form, output=output, color=color, paged=paged)
        return 1 if options.get("exit_code") and view.differs else 0

    return stack(OUTPUT)(command)  # type: ignore[return-value]


def reads(function: Function) -> Function:
    """Give a command the options for input and its corpus as first argument; status 2 if something was not read."""

    @wraps(function)
    def command(
        *,
        paths: tuple[str, ...],
        encoding: str | None,
        max_file_size: int | None,
        max_article_length: int | None,
        max_articles: int | None,
        fields: dict[str, str] | None,
        repair: bool,
        tagger: str,
        threshold: float | None,
        decisions: tuple[Decision, ...],
        jobs: int,
        sources: tuple[str, ...],
        published_after: str | None,
        published_before: str | None,
        **options: Any,
    ) -> int:
        loading: dict[str, Any] = {
            "encoding": encoding, "max_file_size": max_file_size, "fields": fields, "repair": repair,
            "max_article_length": max_article_length, "max_articles": max_articles,
            "sources": sources, "published_after": published_after, "published_before": published_before,
        }  # fmt: skip
        chosen = {name: value for name, value in loading.items() if value is not None}
        chosen |= {"tagger": tagger, "threshold": threshold, "decisions": decisions, "jobs": jobs}
        with Progress() as progress:
            corpus = open_corpus(paths, progress=progress, **chosen)
            status = report(corpus.problems)
            return max(status, int(function(corpus, **options)))

    return stack(INPUT)(command)  # type: ignore[return-value]


def open_corpus(paths: Sequence[str], **options: Any) -> Corpus:
    """Read what was named, or what XREF_DATA names, or ./data."""
    from xref.corpus import read

    if not paths:
        default = os.environ.get("XREF_DATA") or "data"
        if default == "data" and not os.path.exists(default):
            raise click.UsageError(
                "no PATH given and there is no folder ./data; name files or folders, or set XREF_DATA"
            )
        paths = (default,)
    return read(*paths, **options)


def deliver(view: View, *, form: str | None, output: str | None, color: str, paged: bool) -> None:
    """Write a view in the form that was asked for, or that suits where it goes."""
    on_terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    colored = color == "always" or (color == "auto" and on_terminal and not plain)
    if form is None:
        ending = os.path.splitext(output or "")[1].lower()
        form = ENDINGS.get(ending) or ("terminal" if on_terminal or (color == "always" and not output) else "text")
    width = max(60, shutil.get_terminal_size((80, 24)).columns)
    pieces = render(view, form, color=colored, width=width)
    command = pager() if on_terminal and paged and form == "terminal" else []
    if command:
        page(pieces, command)
    else:
        write(pieces, output)
