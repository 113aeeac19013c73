"""Manual pages made from the commands themselves: ``xref.1`` and one page a command, written when a wheel is built.

``python -m xref.cli.man FOLDER`` writes them by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import click

from xref import __version__
from xref.cli.application import HOME, application
from xref.cli.help import TOPICS

ENVIRONMENT = (
    ("XREF_DATA", "files or folder that a command reads where none is named, instead of ./data"),
    ("XREF_PAGER, PAGER", "program that shows long answers on a terminal (default: less)"),
    ("NO_COLOR", "if set to anything, no colours"),
    ("COLUMNS", "columns of the terminal, where it does not tell"),
)
"""The variables that xref reads, each with what it does."""


def escaped(text: str) -> str:
    """Return text as roff that shows it as it is, on one line. Source: groff_char(7), groff(7)."""
    return _kept(" ".join(text.split()))


def preformatted(text: str) -> Iterator[str]:
    """Yield lines that roff keeps as they are."""
    yield ".nf"
    for line in text.splitlines():
        yield _kept(line)
    yield ".fi"


def _kept(line: str) -> str:
    plain = line.replace("\\", "\\e").replace("-", "\\-")
    ascii_only = "".join(letter if letter < "\x7f" else f"\\[u{ord(letter):04X}]" for letter in plain)
    return "\\&" + ascii_only if ascii_only.startswith((".", "'")) else ascii_only


def pages() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page."""
    yield "xref.1", "\n".join(_program()) + "\n"
    for name in HOME:
        yield f"xref-{name}.1", "\n".join(_command(name)) + "\n"


def write(folder: Path) -> list[Path]:
    """Write every page into ``folder`` and return where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, page in pages():
        written.append(folder / name)
        written[-1].write_text(page, encoding="utf-8")
    return written


def _top() -> click.Context:
    return click.Context(application, info_name="xref", **application.context_settings)


def _loaded(name: str) -> click.Command:
    command = application.get_command(_top(), name)
    assert command is not None
    return command


def _head(name: str, about: str) -> Iterator[str]:
    yield f'.TH "{escaped(name.upper())}" 1 "" "xref {__version__}" "User Commands"'
    yield ".SH NAME"
    yield f"{escaped(name)} \\- {escaped(about)}"
    yield ".SH SYNOPSIS"


def _program() -> Iterator[str]:
    description = (application.help or "").split("\n\n")[1:]
    yield from _head("xref", "who said what in several reports of one story, and where the reports differ")
    yield "\\fBxref\\fR \\fICOMMAND\\fR [\\fIPATH\\fR...] [\\fIOPTION\\fR...]"
    yield ".SH DESCRIPTION"
    for paragraph in description:
        yield ".PP"
        yield escaped(paragraph)
    yield ".SH COMMANDS"
    for name in HOME:
        yield from _item(f"\\fBxref\\-{name}\\fR(1)", _loaded(name).get_short_help_str(200))
    yield ".SH OPTIONS"
    yield from _options(application, _top())
    yield ".SH ENVIRONMENT"
    for name, about in ENVIRONMENT:
        yield from _item(f"\\fB{escaped(name)}\\fR", about)
    manual = resources.files("xref.cli") / "manual"
    for topic in TOPICS:
        title, _, body = (manual / f"{topic}.txt").read_text(encoding="utf-8").partition("\n\n")
        yield f'.SH "{escaped(title.upper())}"'
        yield from preformatted(body.rstrip())


def _command(name: str) -> Iterator[str]:
    command = _loaded(name)
    context = click.Context(command, info_name=name, parent=_top())
    about = (command.help or "").strip()
    yield from _head(f"xref-{name}", about.split("\n\n")[0].rstrip("."))
    yield f"\\fBxref {name}\\fR {escaped(' '.join(command.collect_usage_pieces(context)))}"
    yield ".SH DESCRIPTION"
    for paragraph in about.split("\n\n"):
        yield ".PP"
        yield escaped(paragraph)
    yield ".SH OPTIONS"
    yield from _options(command, context)
    yield ".SH EXAMPLES"
    for typed, does in getattr(command, "examples", ()):
        yield from _item(f"\\fB{escaped(typed)}\\fR", does)
    yield ".SH SEE ALSO"
    yield "\\fBxref\\fR(1)"


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        told = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if told:
            yield from _item(f"\\fB{escaped(told[0])}\\fR", told[1])


def _item(name: str, about: str) -> Iterator[str]:
    yield ".TP"
    yield name
    yield escaped(about)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
