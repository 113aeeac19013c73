"""The README is executed: its transcripts show what the commands print, its Python is run, its tables are complete.

After a change of output, ``XREF_README=write pytest tests/test_readme.py`` writes the new output into the README.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import click
import pytest

import xref
from xref.cli.application import HOME, application

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYCON = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WIDTH = 80

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the transcripts are of a POSIX shell")


def text() -> str:
    return README.read_text(encoding="utf-8")


def transcripts(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with what it printed."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


COMMANDS = [pair for block in CONSOLE.findall(text()) for pair in transcripts(block)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory) -> Path:
    """A folder with the sample data, and the command on the path."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "data").symlink_to(ROOT / "data")
    (folder / "bin").mkdir()
    if Path(xref.__file__).is_relative_to(ROOT / "xref"):
        command = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m xref "$@"'
    else:
        command = f'exec "{sysconfig.get_path("scripts")}/xref" "$@"'
    (folder / "bin" / "xref").write_text(f"#!/bin/sh\n{command}\n")
    (folder / "bin" / "xref").chmod(0o755)
    return folder


def run(command: str, desk: Path) -> str:
    """What a person at a terminal of 80 columns without colours sees; a command that ends in a pipe gets a pipe."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XREF_", "LESS", "COV"))}
    settings = {"NO_COLOR": "1", "COLUMNS": str(WIDTH), "PAGER": "cat", "TERM": "xterm", "LC_ALL": "C.UTF-8"}
    path = f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**kept, **settings, "PATH": path}
    if "|" in command or ">" in command:
        done = subprocess.run(["sh", "-c", command], cwd=desk, capture_output=True, env=environment, timeout=120)
        return (done.stdout + done.stderr).decode("utf-8")
    import pty

    master, slave = pty.openpty()
    with subprocess.Popen(
        ["sh", "-c", command], cwd=desk, stdout=slave, stderr=subprocess.PIPE, env=environment
    ) as process:
        os.close(slave)
        printed = b""
        while True:
            try:
                piece = os.read(master, 65536)
            except OSError:  # Linux answers so when the other end is closed
                piece = b""
            if not piece:
                break
            printed += piece
        printed += process.stderr.read()
    os.close(master)
    return printed.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(("command", "shown"), COMMANDS, ids=[command for command, _ in COMMANDS])
def test_transcripts_show_what_is_printed(command, shown, desk):
    if "jq" in command.split() and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    printed = run(command, desk)
    if os.environ.get("XREF_README") == "write":
        README.write_text(text().replace(f"$ {command}\n{shown}", f"$ {command}\n{printed}", 1), encoding="utf-8")
        return
    assert printed == shown


def test_python_examples_run(monkeypatch):
    pytest.importorskip("pandas")
    monkeypatch.chdir(ROOT)
    example = "\n".join(PYCON.findall(text()))
    if os.environ.get("XREF_README") == "write":
        pytest.skip("the README is being written")
    runner = doctest.DocTestRunner()
    runner.run(doctest.DocTestParser().get_doctest(example, {}, "README.md", str(README), 0))
    assert runner.failures == 0


def test_every_command_and_option_is_documented():
    documented = text()
    context = click.Context(application)
    for name in HOME:
        assert f"xref {name}" in documented, name
        command = application.get_command(context, name)
        assert command is not None
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert all(f"`{option}" in documented for option in parameter.opts), (name, parameter.opts)


def test_every_public_step_is_documented():
    for name in ("read", "load", "clean", "segment", "attribute", "detail", "relate", "match", "cluster", "compare"):
        assert re.search(rf"\b{name}\b", text()), name


def test_the_continuous_run_uses_the_command_of_the_readme():
    assert "pytest --cov" in text()
    assert '/pytest" --cov' in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_changelog_knows_this_version():
    assert f"## [{xref.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
