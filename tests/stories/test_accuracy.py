"""Floors that comparing keeps on real stories whose differences were found by careful reading.

The events of each kind are cut in two halves by their names: the one that rules are made on, and the one that is only
looked at through its score. Lowering a floor needs a reason in the change log.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import xref

EVALUATION = Path(__file__).parents[3] / "shared" / "eval" / "stories"
KINDS = {"politics": ("d1", "d4", "d5"), "disaster": ("d2", "d6", "d7"), "war": ("d3", "d8")}
FLOORS = {
    "all": {
        "differ_P": 0.70, "differ_typed_R": 0.50, "differ_F1": 0.51, "vary_found_R": 0.53, "agree_R": 0.73,
        "wording_link_R": 0.95, "claim_link_R": 0.70, "claim_link_P": 0.90,
    },
    "tuned": {
        "differ_P": 0.73, "differ_typed_R": 0.51, "differ_F1": 0.54, "vary_found_R": 0.56, "agree_R": 0.75,
        "wording_link_R": 0.94, "claim_link_R": 0.69, "claim_link_P": 0.86,
    },
    "looked at": {
        "differ_P": 0.68, "differ_typed_R": 0.48, "differ_F1": 0.47, "vary_found_R": 0.49, "agree_R": 0.71,
        "claim_link_R": 0.71, "claim_link_P": 0.94,
    },
    "politics": {
        "differ_P": 0.73, "differ_typed_R": 0.68, "differ_F1": 0.60, "vary_found_R": 0.44, "agree_R": 0.75,
        "claim_link_R": 0.55, "claim_link_P": 0.82,
    },
    "disaster": {
        "differ_P": 0.73, "differ_typed_R": 0.44, "differ_F1": 0.47, "vary_found_R": 0.59, "agree_R": 0.72,
        "claim_link_R": 0.77, "claim_link_P": 0.92,
    },
    "war": {
        "differ_P": 0.60, "differ_typed_R": 0.46, "differ_F1": 0.49, "vary_found_R": 0.67, "agree_R": 0.70,
        "claim_link_R": 0.86, "claim_link_P": 0.96,
    },
}  # fmt: skip

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(not (EVALUATION / "score.py").exists(), reason="the evaluation data is not there"),
]


@cache
def compared(path: str) -> dict[str, Any]:
    """What the commands `diff --all` and `clusters` say of the event at ``path``, as far as the scorer reads it."""
    corpus = xref.read(path)
    findings = [asdict(finding) for finding in corpus.findings()]
    for value in (value for finding in findings for value in finding["values"]):
        value["mentions"] = [mention["passage"] for mention in value["mentions"]]
    return {"findings": findings, "clusters": [asdict(cluster) for cluster in corpus.clusters]}


def answer(command: list[str]) -> dict[str, Any]:
    """Stand in for the command line: one reading of an event serves every figure that it counts for."""
    said = compared(str(Path(command[2]).resolve()))
    return json.loads(json.dumps(said))  # the scorer writes into what it gets


def lines(path: str | Path) -> list[Any]:
    """Read a file of JSON lines and close it, which the scorer leaves to chance."""
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").split("\n") if line.strip()]


@pytest.fixture(scope="module")
def scorer() -> Iterator[Any]:
    found = importlib.util.spec_from_file_location("story_score", EVALUATION / "score.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    module.run, module.load = answer, lines
    yield module
    compared.cache_clear()


def events(name: str) -> list[Path]:
    """The events that a row of the table of floors counts."""
    chosen = []
    for kind, sets in KINDS.items():
        of_kind = sorted(
            (path for one in sets for path in (EVALUATION / f"set_{one}").glob("*.jsonl")), key=lambda path: path.stem
        )
        chosen += {"all": of_kind, "tuned": of_kind[::2], "looked at": of_kind[1::2], kind: of_kind}.get(name, [])
    return chosen


@pytest.mark.parametrize("name", FLOORS)
def test_floors(scorer: Any, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = []
    for number in sorted({path.parent.name.removeprefix("set_") for path in events(name)}):
        folder = tmp_path / number
        folder.mkdir()
        for path in events(name):
            if path.parent.name == f"set_{number}":
                (folder / path.name).symlink_to(path)
        pairs += [str(EVALUATION / f"gold_{number}.jsonl"), str(folder)]
    monkeypatch.setattr(sys, "argv", ["score.py", *pairs, "--json"])
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        scorer.main()
    figures = json.loads(printed.getvalue())
    short = {figure: (figures[figure], floor) for figure, floor in FLOORS[name].items() if figures[figure] < floor}
    assert not short, short
