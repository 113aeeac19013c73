"""Change the code a little, many times, and see whether the tests notice: how good they are, on demand.

    python tests/mutation/mutate.py xref/rendering/safe.py tests/rendering/test_safe.py --sample 100

Each mutant is one change of one place: a comparison, an operator, a constant, a condition, a returned value. The tests
run on a copy of the project, so that nothing here changes. A mutant that no test notices is printed: a test is missing,
or the change makes no difference.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.Mult: ast.Add, ast.Div: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


def mutants(tree: ast.Module) -> Iterator[tuple[ast.Module, str]]:
    """Yield each changed tree with the words for the change."""
    for number, node in enumerate(ast.walk(tree)):
        for way in ways(node):
            changed = copy.deepcopy(tree)
            there = list(ast.walk(changed))[number]
            before = ast.unparse(there)
            way(there)
            yield changed, f"line {getattr(node, 'lineno', 0)}: {before[:60]} -> {ast.unparse(there)[:60]}"


def ways(node: ast.AST) -> list:
    """Return the changes that a node can suffer."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in SWAPS:
        return [lambda it: it.ops.__setitem__(0, SWAPS[type(it.ops[0])]())]
    if isinstance(node, ast.BinOp | ast.BoolOp) and type(node.op) in SWAPS:
        return [lambda it: setattr(it, "op", SWAPS[type(it.op)]())]
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        return [lambda it: setattr(it, "test", ast.UnaryOp(ast.Not(), it.test))]
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return [lambda it: setattr(it, "value", it.value + 1)]
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        return [lambda it: setattr(it, "value", not it.value)]
    if isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        return [lambda it: setattr(it, "value", ast.Constant(None))]
    return []


def noticed(place: Path, tests: list[str]) -> bool:
    """Tell whether the tests fail, or never end, on the copy of the project."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    kept = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=place, env=kept, capture_output=True, timeout=300)
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> None:
    """Run a sample of the mutants of one module; exit 1 if fewer than ``--least`` percent are noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("module")
    parser.add_argument("tests", nargs="+")
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--least", type=float, default=80.0)
    options = parser.parse_args()
    made = list(mutants(ast.parse((ROOT / options.module).read_text("utf-8"))))
    sample = random.Random(0).sample(made, min(options.sample, len(made)))
    killed = 0
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "project"
        shutil.copytree(ROOT, place, ignore=shutil.ignore_patterns(".git", "__pycache__"), symlinks=True)
        if noticed(place, options.tests):
            sys.exit("the tests fail without any change")
        for tree, words in sample:
            (place / options.module).write_text(ast.unparse(tree), encoding="utf-8")
            if noticed(place, options.tests):
                killed += 1
            else:
                print(f"survives: {words}", flush=True)
    share = 100 * killed / max(1, len(sample))
    print(f"{options.module}: {killed} of {len(sample)} mutants noticed ({share:.0f} %), {len(made)} in all")
    sys.exit(share < options.least)


if __name__ == "__main__":
    main()
