"""Answers as tables for notebooks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import xref
from xref.frames import ClaimTable, FindingTable, flat


def test_claims_are_one_row_each(story):
    table = ClaimTable(story.claims)
    assert table == story.claims  # still the tuple it was
    first, *_, narrated, _ = table.rows()
    assert len(table.rows()) == len(story.claims)
    assert (first["speaker"], first["cue"], first["start"]) == ("Mayor Ada Quill", "said", 0)
    assert narrated["speaker"] is None


def test_findings_are_one_row_a_mention(story):
    rows = FindingTable(story.findings).rows()
    assert [row["finding"] for row in rows] == ["f1", "f1", "f2", "f2", "f3", "f4"]
    assert [row["value"] for row in rows[:2]] == ["--06", "--07"]
    assert story.texts[rows[0]["article"]][rows[0]["start"] : rows[0]["end"]] == rows[0]["passage"]


@pytest.mark.parametrize(("value", "cell"), [(("a", "b"), "a, b"), (3, "3"), (None, None), ("x", "x")])
def test_a_column_of_values_has_one_type(value, cell):
    assert flat(value) == cell


@pytest.mark.parametrize("name", ["pandas", "polars"])
@pytest.mark.parametrize("kind", [ClaimTable, FindingTable])
def test_the_frame_is_made_by_the_package_that_is_asked_for(name, kind, story, monkeypatch):
    asked = []
    fake = SimpleNamespace(DataFrame=lambda rows, **options: asked.append((rows, options)) or "frame")
    monkeypatch.setitem(sys.modules, name, fake)
    table = kind(story.claims if kind is ClaimTable else story.findings)
    assert getattr(table, f"to_{name}")() == "frame"
    rows, options = asked[0]
    assert rows == table.rows()
    assert options["columns" if name == "pandas" else "schema"] == list(kind.columns)


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_the_real_packages_take_the_rows(name, story):
    pytest.importorskip(name)
    for table in (ClaimTable(story.claims), ClaimTable(()), FindingTable(story.findings)):
        frame = getattr(table, f"to_{name}")()
        assert list(frame.columns) == list(table.columns)
        assert len(frame) == len(table.rows())


def test_neither_is_imported_unless_asked(tmp_path):
    program = "import sys, xref; xref.read('.').findings(); print({'pandas', 'polars'} & {*sys.modules})"
    home = {**os.environ, "PYTHONPATH": str(Path(xref.__file__).resolve().parent.parent)}
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True, env=home)
    assert done.stdout.strip() == "set()"
