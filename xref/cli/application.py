"""The program: its commands, loaded when they are called, and one place where every error ends as one line."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import sys
from collections.abc import MutableMapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from xref import __version__
from xref.cli.messages import complain

HOME = {
    "claims": "claims",
    "clusters": "clusters",
    "diff": "findings",
    "agree": "findings",
    "sources": "sources",
    "topics": "topics",
    "matrix": "matrix",
    "show": "show",
    "match": "match",
    "extract": "extract",
    "report": "report",
    "schema": "schema",
    "help": "help",
}
"""Each command and the module it lives in, in the order of ``--help``."""

WANT_OF_MEMORY = ("failed to map segment", "bad_alloc", "allocate memory", "can't start new thread")
"""What loaders, libraries and threads say when there is no memory for them."""
INTERRUPTED = 130
TERMINATED = 143
ERROR = 2


class Application(click.Group):
    """A group whose commands are imported one by one, and whose errors never show a traceback unless asked."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order in which one would want to learn them."""
        return list(HOME)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        if cmd_name not in HOME:
            return None
        module = import_module(f"xref.cli.{HOME[cmd_name]}")
        command = getattr(module, f"{cmd_name}_" if cmd_name == "help" else cmd_name)
        assert isinstance(command, click.Command)
        return command

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the program and leave it with its exit status."""
        name = prog_name or "xref"
        if f"_{name.upper()}_COMPLETE" in os.environ:
            import_module("xref.cli.completion")
            return super().main(args, name, complete_var, standalone_mode, **extra)
        if not standalone_mode:
            return super().main(args, name, complete_var, standalone_mode, **extra)
        arguments = list(sys.argv[1:] if args is None else args)
        sys.exit(_status(self, arguments, name, extra))


def _status(application: Application, arguments: list[str], name: str, extra: MutableMapping[str, Any]) -> int:
    """Run and return the exit status: 0, 1 (only with --exit-code), 2 on error, 130 when interrupted."""
    try:
        with application.make_context(name, list(arguments), **extra) as context:
            status = application.invoke(context)
            if sys.stdout is not None:
                sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        return _explain(error)
    except (KeyboardInterrupt, EOFError, click.Abort):
        return INTERRUPTED
    except Exception as error:
        if _for_want_of_memory(error):
            return _no_memory(error, arguments)
        return _system_error(error, arguments) if isinstance(error, OSError) else _unexpected(error, arguments)


def _explain(error: click.ClickException) -> int:
    """Say what was wrong with the command as it was typed."""
    if type(error).__name__ == "NoArgsIsHelpError":  # click 8.2 raises it, 8.1 shows the help itself
        error.show()
        return 0
    context = error.ctx if isinstance(error, click.UsageError) else None
    hint = f" (try '{context.command_path} --help')" if context else ""
    complain(error.format_message() + hint)
    return ERROR


def _system_error(error: OSError, arguments: list[str]) -> int:
    """Say what the system refused; a reader that has seen enough (a broken pipe) is no error."""
    _discard_output()
    if error.errno in (errno.EPIPE, errno.ESHUTDOWN):
        return 0
    if "--debug" in arguments:
        raise error
    where = error.filename if isinstance(error.filename, str) else "output"
    complain(f"{where}: {error.strerror or error}")
    return ERROR


def _for_want_of_memory(error: Exception) -> bool:
    """Tell whether an error means that memory ran out, in whatever words the system or a library says it."""
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
        return True
    return any(words in str(error).casefold() for words in WANT_OF_MEMORY)


def _no_memory(error: Exception, arguments: list[str]) -> int:
    if "--debug" in arguments:
        raise error
    what = str(error) if "not enough memory" in str(error) else "not enough memory for so much text"
    complain(f"{what}; nothing was written; read fewer or shorter articles at a time")
    return ERROR


def _unexpected(error: Exception, arguments: list[str]) -> int:
    if "--debug" in arguments:
        raise error
    cause = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    complain(f"unexpected error: {cause} (run again with --debug to see where)")
    return ERROR


def _discard_output() -> None:
    """Point standard output at nothing, so that what is left in its buffer raises no second error at exit."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


EXAMPLES = """\b
Examples:
  xref diff --topic summit        where the reports in ./data differ on the summit
  xref diff stories/ --all        every finding in a folder, agreements too
  xref claims a.txt b.txt         who said what
  xref diff --format json | jq    the same for programs
"""


@click.group(
    cls=Application,
    help=EXAMPLES
    + """
Who said what in several reports of one story, and where the reports differ.

xref reads articles, finds their claims with speaker and details, and lays them side by side with the exact
passage of each. It works offline, never says what is true and rates no outlet.
""",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="xref", message="%(prog)s %(version)s")
def application() -> None:
    """Hold the commands together."""


def main() -> NoReturn:
    """Run ``xref`` with the arguments of the process."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(TERMINATED))  # by the way of all cleaning up
    try:
        application.main(prog_name="xref")
    finally:
        for name in (signal.SIGINT, signal.SIGTERM):  # what is left is to leave; a second Ctrl-C changes nothing
            signal.signal(name, signal.SIG_IGN)
    raise AssertionError("unreachable: main() leaves by SystemExit")
