from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import xref
from xref import __version__
from xref.cli.application import HOME, Application, application
from xref.corpus import TooLittleMemoryError


def run(*arguments, **options):
    return CliRunner().invoke(application, list(arguments), prog_name="xref", **options)


@pytest.fixture
def boom(monkeypatch):
    """Make every command raise what the test says."""

    def install(error):
        def callback():
            raise error

        monkeypatch.setattr(Application, "get_command", lambda *_: click.Command("boom", callback=callback))

    return install


@pytest.mark.parametrize(
    ("error", "status", "message"),
    [
        (click.UsageError("no such thing"), 2, "xref: no such thing"),
        (click.ClickException("bad \x1b[31m"), 2, "xref: bad \\x1b[31m"),
        (FileNotFoundError(errno.ENOENT, "No such file", "x.txt"), 2, "xref: x.txt: No such file"),
        (
            OSError(errno.ENOSPC, "No space left on device", "standard output"),
            2,
            "xref: standard output: No space left",
        ),
        (BrokenPipeError(errno.EPIPE, "Broken pipe"), 0, ""),
        (KeyboardInterrupt(), 130, ""),
        (EOFError(), 130, ""),
        (ValueError("oops\nsecond line"), 2, "xref: unexpected error: ValueError: oops second line (run again with"),
        (MemoryError(), 2, "xref: not enough memory for so much text; nothing was written"),
        (
            TooLittleMemoryError("a.txt: not enough memory for the article 'a' of 9 characters"),
            2,
            "xref: a.txt: not enough memory for the article 'a' of 9 characters; nothing was written",
        ),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), 2, "xref: not enough memory for so much text"),
        (ImportError("x.so: failed to map segment from shared object"), 2, "xref: not enough memory for so much text"),
        (RuntimeError("can't start new thread"), 2, "xref: not enough memory for so much text"),
        (RuntimeError("Load model failed:std::bad_alloc"), 2, "xref: not enough memory for so much text"),
        (RecursionError("deep"), 2, "xref: unexpected error: RecursionError: deep"),
    ],
)
def test_every_error_ends_as_one_line(boom, error, status, message):
    boom(error)
    result = run("boom")
    assert result.exit_code == status
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == bool(message)
    assert result.stdout == ""


def test_debug_shows_where(boom):
    boom(ValueError("oops"))
    result = run("boom", "--debug")
    assert isinstance(result.exception, ValueError) or "--debug" in result.stderr


def test_a_wrong_option_names_the_help_to_read():
    result = run("claims", "--colour", "x")
    assert result.exit_code == 2
    assert "--colour" in result.stderr
    assert result.stderr.endswith("(try 'xref claims --help')\n")


def test_hostile_arguments_are_shown_escaped():
    result = run("\x1b[31m")
    assert "\x1b" not in result.stderr
    assert "\\x1b[31m" in result.stderr


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_lists_every_command(flag):
    result = run(flag)
    assert result.exit_code == 0
    for name in HOME:
        assert f"\n  {name} " in result.stdout
    assert result.stdout.index("Examples:") < result.stdout.index("Commands:")


@pytest.mark.parametrize("name", HOME)
def test_help_of_every_command_starts_with_examples(name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Examples:\n")
    assert f"  xref {name}" in result.stdout
    command = application.get_command(click.Context(application), name)
    assert command is not None
    assert command.help
    assert all(parameter.help for parameter in command.params if isinstance(parameter, click.Option))


def test_without_arguments_the_help_is_shown():
    result = run()
    assert "Commands:" in result.output


def test_version():
    assert run("--version").stdout == f"xref {__version__}\n"


PROGRAM = """
import sys, click
def run(program, *arguments):
    try: program.main(list(arguments), prog_name="x")
    except SystemExit: pass
bare = click.Group("x", commands=[click.Command("y", params=[click.Option(["--z"], type=click.Choice(["a"]))])])
run(bare, "--help")
run(bare, "y", "--help")
before = set(sys.modules)
from xref.cli.application import application
run(application, *sys.argv[1:])
print(*sorted(set(sys.modules) - before), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [["--help"], *[[name, "--help"] for name in HOME]])
def test_help_costs_what_click_costs(arguments, tmp_path):
    """A help page loads click and the modules that hold the options, no more: that is tested, not the clock."""
    home = str(Path(xref.__file__).resolve().parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": home},
    )
    loaded = done.stderr.split()
    allowed = re.compile(r"_?signal|xref(\.cli(\.\w+)?|\.rendering(\.safe)?)?")
    assert [name for name in loaded if not allowed.fullmatch(name)] == []
