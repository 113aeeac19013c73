"""Completion: what each shell is told to run, run in the shell where it is installed, and what it is answered."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner

import xref
from xref.cli.application import application
from xref.cli.help import TOPICS

SHELLS = ("bash", "zsh", "fish", "powershell")


def run():
    return CliRunner().invoke(application, [], prog_name="xref")


def script(shell, monkeypatch) -> str:
    monkeypatch.setenv("_XREF_COMPLETE", f"{shell}_source")
    result = run()
    monkeypatch.delenv("_XREF_COMPLETE")
    assert result.exit_code == 0
    return result.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_scripts_are_printed_and_documented(shell, monkeypatch):
    if shell == "bash" and not shutil.which("bash"):
        pytest.skip("bash is not installed: click asks it for its version")
    assert f"{shell}_complete" in script(shell, monkeypatch)
    manual = (resources.files("xref.cli") / "manual" / "completion.txt").read_text(encoding="utf-8")
    assert f"{shell}_source" in manual


@pytest.fixture
def desk(tmp_path) -> dict[str, str]:
    """The environment of a shell that has this very xref on its path."""
    home = Path(xref.__file__).resolve().parent.parent
    (tmp_path / "xref").write_text(f'#!/bin/sh\nPYTHONPATH="{home}" exec "{sys.executable}" -m xref "$@"\n')
    (tmp_path / "xref").chmod(0o755)
    return {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}


BASH = """
eval "$(_XREF_COMPLETE=bash_source xref)"
COMP_WORDS=({words}) COMP_CWORD={at}
_xref_completion xref
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("words", "at", "offered"),
    [
        ("xref cl", 1, ["claims", "clusters"]),
        ("xref claims --format js", 3, ["json", "jsonl"]),
        ("xref help ver", 2, ["verdicts"]),  # a topic of the manual
    ],
)
def test_bash_completes(words, at, offered, desk):
    done = subprocess.run(
        ["bash", "--norc", "-c", BASH.format(words=words, at=at)], capture_output=True, text=True, env=desk, timeout=60
    )
    assert done.stdout.split() == offered


@pytest.mark.skipif(not shutil.which("fish"), reason="needs fish")
def test_fish_completes(desk):
    command = "_XREF_COMPLETE=fish_source xref | source; complete -C 'xref cl'"
    done = subprocess.run(["fish", "-c", command], capture_output=True, text=True, env=desk, timeout=60)
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == ["claims", "clusters"]


@pytest.mark.skipif(not shutil.which("zsh"), reason="needs zsh")
def test_zsh_takes_its_script(desk, monkeypatch):
    command = 'autoload -Uz compinit && compinit -u; eval "$(_XREF_COMPLETE=zsh_source xref)"; echo $_comps[xref]'
    done = subprocess.run(["zsh", "-f", "-c", command], capture_output=True, text=True, env=desk, timeout=60)
    assert done.stdout.strip() == "_xref_completion"


def ask(monkeypatch, shell, words, word) -> list[str]:
    monkeypatch.setenv("_XREF_COMPLETE", f"{shell}_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", word)
    return [line for line in run().stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "word", "offered"),
    [
        ("xref\ncl", "cl", ["claims", "clusters"]),
        ("xref", "", ["claims"]),  # nothing typed yet: every command, the first first
        ("xref\nclaims\n--kind\n", "", ["direct", "mixed", "indirect", "narration"]),
        ("xref\nclaims\n--kind", "", ["direct", "mixed", "indirect", "narration"]),
        ('xref\nhelp\n"ver', '"ver', ["verdicts"]),  # a quotation mark that is still open
        ("xref\ndiff\nsto", "sto", []),  # paths are left to PowerShell
    ],
)
def test_powershell_is_answered(words, word, offered, monkeypatch):
    lines = [line.split("\t") for line in ask(monkeypatch, "powershell", words, word)]
    assert [value for _, value, _ in lines][: len(offered) or None] == offered
    assert {kind for kind, _, _ in lines} <= {"ParameterValue"}
    assert all(tooltip for _, _, tooltip in lines)  # PowerShell refuses an empty one


def test_powershell_takes_options_for_parameter_names(monkeypatch):
    (line,) = ask(monkeypatch, "powershell", "xref\nclaims\n--spea", "--spea")
    kind, value, tooltip = line.split("\t")
    assert (kind, value) == ("ParameterName", "--speaker")
    assert tooltip.startswith("Only what a speaker says")


def test_paths_are_left_to_the_shell(monkeypatch):
    assert ask(monkeypatch, "bash", "xref diff sto", "2") == ["file,sto"]


def test_every_topic_of_the_manual_is_offered(monkeypatch):
    assert ask(monkeypatch, "bash", "xref help ", "2") == [f"plain,{topic}" for topic in TOPICS]
