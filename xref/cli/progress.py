"""A bar on the terminal that says how far long work has come; nothing where nobody watches."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 2.0
"""Seconds before the bar appears, so that short work stays quiet."""
PAUSE = 0.1
"""Seconds between two drawings of the bar, at the least."""


class Progress:
    """A bar on standard error for each kind of work, if that is a terminal; wiped when the work is done.

    Call it with what is being done, how much is done and how much there is; leave it as a context, so that the
    terminal is put right whatever happens.
    """

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._drawn = 0.0
        self._on = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._bar: Bar | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, work: str, done: int, total: int) -> None:
        """Show how far it is, ten times a second at most, and wipe the bar at the end."""
        if not self._on:
            return
        if done >= total:
            self._wipe()
            return
        now = time.monotonic()
        if now - self._begun < PATIENCE or now - self._drawn < PAUSE:
            return
        self._drawn = now
        bar = self._bar or self._started()
        if work not in self._tasks:
            self._tasks[work] = bar.add_task(work, total=total)
        bar.update(self._tasks[work], completed=done, total=total)
        bar.refresh()

    def _started(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        # no thread of its own: work may be handed to processes, which must not inherit one
        self._bar = Bar(
            TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            console=Console(file=sys.stderr), transient=True, auto_refresh=False,
            redirect_stdout=False, redirect_stderr=False,
        )  # fmt: skip
        self._bar.start()
        return self._bar

    def _wipe(self) -> None:
        if self._bar:
            self._bar.stop()
        self._bar = None
        self._tasks = {}

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wipe the bar and show the cursor again."""
        self._wipe()
