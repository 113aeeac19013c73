"""A line on the terminal that says how far long work has come; nothing where nobody watches."""

from __future__ import annotations

import os
import sys
import time

PATIENCE = 0.7
"""Seconds before the line appears, so that short work stays quiet."""


class Progress:
    """Counts articles on standard error, if that is a terminal: call it with what is done and what there is."""

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._shown = 0.0
        self._on = sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, done: int, total: int) -> None:
        """Show how far it is, ten times a second at most, and wipe the line at the end."""
        now = time.monotonic()
        waited = now - self._begun >= PATIENCE and now - self._shown >= 0.1
        if not self._on or not (self._shown if done == total else waited):
            return
        self._shown = now
        sys.stderr.write("\r\x1b[K" if done == total else f"\r\x1b[Kreading article {done} of {total}")
        sys.stderr.flush()
