"""Manual pages: a page a command, complete, and free of what roff would take for its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

import xref
from xref.cli.application import HOME, application
from xref.cli.help import TOPICS
from xref.cli.man import escaped, pages, preformatted, write

PAGES = dict(pages())
OURS = {".TH", ".SH", ".PP", ".TP", ".nf", ".fi"}


def shown(page: str) -> str:
    """A page's text without roff."""
    return page.replace("\\-", "-").replace("\\e", "\\").replace("\\&", "")


def test_every_command_has_a_page():
    assert sorted(PAGES) == sorted(["xref.1", *(f"xref-{name}.1" for name in HOME)])


@pytest.mark.parametrize("name", HOME)
def test_every_option_and_example_stands_in_the_page_of_its_command(name):
    page = shown(PAGES[f"xref-{name}.1"])
    command = application.get_command(click.Context(application), name)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(option in page for option in (*parameter.opts, *parameter.secondary_opts))
            assert " ".join(parameter.help.split()) in page
    assert "\\fB\\-h, \\-\\-help\\fR" in PAGES[f"xref-{name}.1"]
    for typed, does in command.examples:
        assert typed in page
        assert does in page


def test_the_main_page_names_every_command_topic_and_variable():
    page = shown(PAGES["xref.1"])
    for name in HOME:
        assert f"xref-{name}" in page
    for topic in TOPICS:
        assert re.search(rf'^\.SH "{topic}', page, re.IGNORECASE | re.MULTILINE)
    read = {
        name
        for module in Path(xref.__file__).parent.rglob("*.py")
        for name in re.findall(r'environ(?:\.get\(|\[)"(\w+)"', module.read_text(encoding="utf-8"))
    }
    for name in read - {"COMP_WORDS", "COMP_CWORD", "TERM"}:  # set by shells and terminals, not by people
        assert name in page


@pytest.mark.parametrize("name", PAGES)
def test_only_our_own_requests_reach_roff(name):
    page = PAGES[name]
    assert page.isascii()
    assert {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))} <= OURS
    assert set(re.findall(r"\\(.)", page)) <= set("-e&f[")


@pytest.mark.parametrize(
    ("text", "roff"),
    [
        (".txt files", "\\&.txt files"),  # a dot at the start of a line is a request
        ("'quoted'", "\\&'quoted'"),  # so is an apostrophe
        ("a\\b", "a\\eb"),
        ("--all", "\\-\\-all"),  # a hyphen that can be copied into a shell
        ("≠", "\\[u2260]"),  # roff reads bytes
        ("two\n lines", "two lines"),
    ],
)
def test_text_is_escaped(text, roff):
    assert escaped(text) == roff


def test_preformatted_text_keeps_its_lines():
    assert list(preformatted("a  b\n.c")) == [".nf", "a  b", "\\&.c", ".fi"]


def test_pages_are_written_the_same_each_time(tmp_path):
    command = [sys.executable, "-m", "xref.cli.man", str(tmp_path / "two")]
    home = Path(xref.__file__).resolve().parent.parent
    subprocess.run(command, check=True, cwd=home)
    for path in write(tmp_path / "one"):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
@pytest.mark.parametrize("name", PAGES)
def test_groff_has_no_complaint(name):
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-P-c", "-rLL=78n"], input=PAGES[name], capture_output=True, text=True
    )
    assert done.stderr == ""
    assert "SYNOPSIS" in re.sub(".\b", "", done.stdout)  # bold letters are struck twice
