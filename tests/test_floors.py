"""The floors of accuracy are pinned a second time, in floors.json, so that none is lowered in passing.

XREF_FLOORS=raise pytest tests/test_floors.py  # writes floors that are new or higher
XREF_FLOORS=lower pytest tests/test_floors.py  # lower ones too: the change log says why
"""

from __future__ import annotations

import ast
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
PINNED = TESTS / "floors.json"


def numbers(node: ast.expr, name: str) -> Iterator[tuple[str, float]]:
    """Yield the floors of a dictionary, each under the path of its keys."""
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            yield from numbers(value, f"{name} / {ast.literal_eval(key)}" if key else name)
    elif isinstance(node, ast.Constant) and isinstance(node.value, float):
        yield name, node.value


def floors(source: str, name: str) -> dict[str, float]:
    """Return every floor in a module of tests: what is in a table of FLOORS, and what an assertion asks for."""
    found: dict[str, float] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and "FLOORS" in node.targets[0].id:
            found.update(numbers(node.value, f"{name} / {node.targets[0].id}"))
        elif isinstance(node, ast.FunctionDef):
            for at, part in enumerate(one for one in ast.walk(node) if isinstance(one, ast.Assert)):
                test = part.test
                if isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.GtE):
                    found.update(numbers(test.comparators[0], f"{name} / {node.name} / {at}"))
    return found


def held() -> dict[str, float]:
    """Return the floors of every test that measures on the evaluation data."""
    found: dict[str, float] = {}
    for path in sorted(TESTS.rglob("test_*.py")):
        source = path.read_text(encoding="utf-8")
        if path != Path(__file__).resolve() and "pytest.mark.evaluation" in source:
            found.update(floors(source, path.relative_to(TESTS).as_posix()))
    return found


def lowered(now: dict[str, float], pinned: dict[str, float]) -> list[str]:
    """Return the floors that are lower than they are pinned, or gone."""
    return [name for name, floor in pinned.items() if now.get(name, 0.0) < floor]


def test_no_floor_is_lowered_in_passing():
    flag = os.environ.get("XREF_FLOORS")
    now, pinned = held(), json.loads(PINNED.read_text(encoding="utf-8"))
    if flag == "lower" or (flag == "raise" and not lowered(now, pinned)):
        PINNED.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return
    assert lowered(now, pinned) == [], "XREF_FLOORS=lower writes them; say why in the change log"
    assert now == pinned, "XREF_FLOORS=raise writes what is new or higher"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("FLOORS = {'a': {'x': 0.5}, 'b': 0.75}", {"t / FLOORS / a / x": 0.5, "t / FLOORS / b": 0.75}),
        ("DIRECT_FLOORS = {'a': 0.5}", {"t / DIRECT_FLOORS / a": 0.5}),
        ("def test_x():\n    assert right / total >= 0.5", {"t / test_x / 0": 0.5}),
        ("def test_x():\n    if a:\n        assert b >= 0.5\n    assert c >= 3", {"t / test_x / 1": 0.5}),
        ("OTHER = {'a': 0.5}", {}),
    ],
)
def test_floors_are_found(source, found):
    assert floors(source, "t") == found


@pytest.mark.parametrize(
    ("now", "names"), [({"a": 0.5}, []), ({"a": 0.6}, []), ({"a": 0.4}, ["a"]), ({"b": 0.9}, ["a"])]
)
def test_a_floor_that_is_gone_is_lowered_too(now, names):
    assert lowered(now, {"a": 0.5}) == names
