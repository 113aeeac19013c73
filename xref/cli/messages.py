"""What goes to standard error: one line each, safe to print."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from xref.rendering.safe import one_line

if TYPE_CHECKING:
    from xref.model import Problem


class Refusal(click.ClickException):
    """Something in the data that stops a command: said in one line, exit status 2."""

    exit_code = 2


def complain(message: str) -> None:
    """Print one line to standard error; where nobody listens there is nobody to tell."""
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.write(f"xref: {one_line(message)}\n")
        sys.stderr.flush()


def report(problems: Iterable[Problem]) -> int:
    """Print each problem of the input and return the exit status they call for: 2 if something was not read, else 0."""
    status = 0
    for problem in problems:
        if problem.severity == "error":
            status = 2
            complain(str(problem))
        else:
            complain(f"warning: {problem}")
    return status
