"""The rules of the house, kept by tools: style, types, and imports that flow one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "xref"

FLOW = (
    "model", "words", "spelling", "tables", "loading", "cleaning", "segmentation", "attribution", "details", "matching",
    "clustering", "comparison", "frames", "composing", "corpus", "training", "rendering", "cli",
)  # fmt: skip
"""The packages in the order in which data flows through them: each may import itself and those before it."""


def run(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing():
    run("ruff", "check", "--no-cache", ".")


def test_the_code_is_formatted():
    run("ruff", "format", "--no-cache", "--check", ".")


def test_types_hold():
    run("mypy", "--strict")


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def imported(module: Path) -> set[str]:
    """The packages of xref that a module imports, wherever in its code."""
    names = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("xref.")}


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_data_flows_one_way(module):
    own = module.relative_to(SOURCE).parts[0].removesuffix(".py")
    if own in ("__init__", "__main__"):
        return  # the front door knows every room
    assert own in FLOW, f"say in FLOW where {own} stands"
    later = [name for name in imported(module) if name in FLOW and FLOW.index(name) > FLOW.index(own)]
    assert not later, f"{own} reaches forward to {later}"


@pytest.mark.parametrize("module", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_are_of_a_readable_size(module):
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 600


def test_tables_name_their_source():
    for table in sorted((SOURCE / "tables").glob("*.tsv")):
        head = [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        assert any(line.startswith("# Source:") for line in head), f"{table.name} names no source"
