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


@pytest.fixture
def screen(monkeypatch):
    def make(tty, patience, term="xterm"):
        made = Screen(tty)
        monkeypatch.setenv("TERM", term)
        monkeypatch.setattr(sys, "stderr", made)
        monkeypatch.setattr(progress, "PATIENCE", patience)
        monkeypatch.setattr(progress.time, "monotonic", lambda: 1000.0)
        return made

    return make


@pytest.mark.parametrize(
    ("tty", "patience", "term"),
    [
        (True, 1e9, "xterm"),  # short work stays quiet
        (False, 0.0, "xterm"),  # nobody watches
        (True, 0.0, "dumb"),  # a terminal that cannot wipe a line
    ],
)
def test_nothing_is_shown(screen, tty, patience, term):
    shown = screen(tty, patience, term)
    with progress.Progress() as report:
        for done in (1, 2, 3):
            report("reading articles", done, 3)
    assert shown.getvalue() == ""


def test_a_bar_is_shown_at_most_ten_times_a_second_and_wiped(screen):
    shown = screen(True, 0.0)
    with progress.Progress() as report:
        for done in (1, 2, 3):
            report("reading articles", done, 3)
        told = shown.getvalue()
    assert "reading articles" in told
    assert "1/3" in told
    assert "2/3" not in told
    assert told.count("\x1b[?25l") == told.count("\x1b[?25h") == 1  # the cursor is hidden and comes back
    assert told.endswith("\x1b[2K")  # the line is erased
    assert shown.getvalue() == told


def test_an_interrupt_puts_the_terminal_right(screen):
    shown = screen(True, 0.0)

    def work():
        with progress.Progress() as report:
            report("comparing claims", 1, 3)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()
    assert shown.getvalue().count("\x1b[?25h") == 1
