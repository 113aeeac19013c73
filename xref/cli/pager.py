"""Long answers on a terminal go through a pager, as git's do: less, unless XREF_PAGER or PAGER name another."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterable


def pager() -> list[str]:
    """Return the command of the pager, or nothing where none is wanted or found."""
    import shlex
    import shutil

    named = os.environ.get("XREF_PAGER", os.environ.get("PAGER", "less"))
    command = shlex.split(named)
    if os.name != "posix" or not command or command == ["cat"] or not shutil.which(command[0]):
        return []
    return command


def page(pieces: Iterable[str], command: list[str]) -> None:
    """Show ``pieces`` in a pager; one that is left early has seen enough.

    LESS is set as git sets it: leave at once if the answer fits the screen, pass colours on, keep the screen.
    """
    import subprocess

    sys.stdout.flush()
    settings = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env=settings)
    assert process.stdin is not None
    try:
        with contextlib.suppress(BrokenPipeError), process.stdin as stream:
            for piece in pieces:
                stream.write(piece.encode("utf-8", "backslashreplace"))
                stream.flush()
    finally:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # while it is up, an interrupt is the pager's
        process.wait()
        signal.signal(signal.SIGINT, before)
