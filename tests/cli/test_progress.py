from __future__ import annotations

import io
import sys

import pytest

from xref.cli import progress


class Screen(io.StringIO):
    def __init__(self, tty):
        super().__init__()
        self.tty = tty

    def isatty(self):
        return self.tty


@pytest.mark.parametrize(
    ("tty", "patience", "shown"),
    [
        (True, 0.0, "\r\x1b[Kreading article 1 of 3\r\x1b[K"),  # at most ten times a second, and wiped at the end
        (True, 1e9, ""),  # short work stays quiet
        (False, 0.0, ""),  # nobody watches
    ],
)
def test_progress(monkeypatch, tty, patience, shown):
    screen = Screen(tty)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(progress.time, "monotonic", lambda: 1000.0)
    report = progress.Progress()
    for done in (1, 2, 3):
        report(done, 3)
    assert screen.getvalue() == shown
