"""The small changes that a module can suffer, and an honest sample of them."""

from __future__ import annotations

import ast
import copy
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any

SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.Mult: ast.Add, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.Break: ast.Continue, ast.Continue: ast.Break,
}  # fmt: skip
PAIRS = [("min", "max"), ("any", "all"), ("startswith", "endswith"), ("find", "rfind"), ("lstrip", "rstrip")]
NAMES = {one: other for pair in PAIRS for one, other in (pair, pair[::-1])}
PLAIN_DECORATORS = ("dataclass", "cache", "lru_cache", "field")
"""Their arguments say how a thing is stored, not what it does."""

Way = Callable[[], None]


@dataclass(frozen=True)
class Mutant:
    """One change of one place: ``function`` is the outermost function that holds it, None if it runs at import."""

    path: Path
    tree: ast.Module
    line: int
    name: str
    words: str
    function: tuple[str, int] | None

    def code(self) -> CodeType:
        """Return the changed module, compiled; an error of syntax if the change makes no program."""
        return compile(self.tree, str(self.path), "exec")


def negated(node: ast.expr) -> ast.expr:
    return ast.copy_location(ast.UnaryOp(ast.Not(), node), node)


def constant(value: Any, node: ast.AST) -> ast.Constant:
    return ast.copy_location(ast.Constant(value), node)  # type: ignore[type-var]


def ways(node: ast.AST) -> Iterator[Way]:
    """Yield the changes that a node can suffer; each changes the node itself."""
    put = partial(setattr, node)
    if isinstance(node, ast.Compare):
        for at, operator in enumerate(node.ops):
            if type(operator) in SWAPS:
                yield partial(node.ops.__setitem__, at, SWAPS[type(operator)]())
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign) and type(node.op) in SWAPS:
        yield partial(put, "op", SWAPS[type(node.op)]())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        if isinstance(node.op, ast.USub):
            yield partial(put, "op", ast.UAdd())
        else:
            yield partial(put, "operand", negated(node.operand))
    elif isinstance(node, ast.If | ast.IfExp | ast.While) and not turned(node.test):
        yield partial(put, "test", negated(node.test))
    elif isinstance(node, ast.comprehension):
        for at, test in enumerate(node.ifs):
            if not turned(test):
                yield partial(node.ifs.__setitem__, at, negated(test))
    elif isinstance(node, ast.For):
        yield partial(put, "iter", ast.copy_location(ast.Tuple([], ast.Load()), node.iter))
    elif isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield partial(put, "value", constant(None, node.value))
    elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield partial(put, "value", constant(None, node.value))
    else:
        yield from (partial(setattr, node, field, value) for field, value in other_words(node))


def other_words(node: ast.AST) -> list[tuple[str, object]]:
    """Return the fields of a name or a constant with what they are changed to."""
    if isinstance(node, ast.Name) and node.id in NAMES:
        return [("id", NAMES[node.id])]
    if isinstance(node, ast.Attribute) and node.attr in NAMES:
        return [("attr", NAMES[node.attr])]
    if not isinstance(node, ast.Constant):
        return []
    if isinstance(node.value, bool):
        return [("value", not node.value)]
    if isinstance(node.value, int | float):
        return [("value", node.value + 1)]
    return [("value", f"XX{node.value}XX")] if isinstance(node.value, str) else []


def turned(test: ast.expr) -> bool:
    """Tell whether another change of a condition turns it about already."""
    if isinstance(test, ast.Compare):
        return len(test.ops) == 1 and not isinstance(test.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE)
    return isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)


def jumps(tree: ast.Module) -> Iterator[tuple[list[ast.stmt], int]]:
    """Yield where a ``break`` or ``continue`` stands: it is put in the other's place."""
    for node in ast.walk(tree):
        for field in ("body", "orelse"):
            held = getattr(node, field, None)
            for at, statement in enumerate(held if isinstance(held, list) else []):
                if isinstance(statement, ast.Break | ast.Continue):
                    yield held, at


def silent(tree: ast.Module) -> set[ast.AST]:
    """Return the nodes whose change nobody could notice: documentation, annotations, how things are stored."""
    kept: list[ast.AST | None] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            kept.append(node)
        elif isinstance(node, ast.AnnAssign | ast.arg):
            kept.append(node.annotation)
        elif isinstance(node, ast.FormattedValue):
            kept.append(node.format_spec)
        elif isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            kept.append(node)
        elif isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == "__all__" for one in node.targets
        ):
            kept.append(node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            kept.append(node.returns)
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            kept += [one for one in node.decorator_list if any(name in ast.unparse(one) for name in PLAIN_DECORATORS)]
    return {inner for node in kept if node is not None for inner in ast.walk(node)}


def holders(tree: ast.Module) -> dict[ast.AST, tuple[str, tuple[str, int] | None]]:
    """Return for each node the dotted name it stands under, and the outermost function that runs it if one does."""
    held: dict[ast.AST, tuple[str, tuple[str, int] | None]] = {}

    def go(node: ast.AST, name: str, function: tuple[str, int] | None) -> None:
        held[node] = (name, function)
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for child in ast.iter_child_nodes(node):
                go(child, name, function)
            return
        inner, within = f"{name}.{node.name}".lstrip("."), function
        if not isinstance(node, ast.ClassDef) and function is None:
            within = (node.name, min([node.lineno, *(one.lineno for one in node.decorator_list)]))
        for child in ast.iter_child_nodes(node):
            go(child, inner, within if child in node.body else function)  # defaults and decorators run at import

    go(tree, "", None)
    return held


def places(tree: ast.Module) -> list[tuple[int, int]]:
    """Return the number of each node that can be changed, with the number of the way."""
    quiet = silent(tree)
    return [
        (number, way)
        for number, node in enumerate(ast.walk(tree))
        if node not in quiet
        for way, _ in enumerate(ways(node))
    ] + [(-1, way) for way, _ in enumerate(jumps(tree))]


def mutant(path: Path, tree: ast.Module, place: tuple[int, int]) -> Mutant:
    """Return the module at ``path`` changed at a place."""
    changed, (number, way) = copy.deepcopy(tree), place
    if number < 0:
        held, at = list(jumps(changed))[way]
        node: ast.AST = held[at]
        name, function = holders(changed)[node]
        other = ast.copy_location(SWAPS[type(node)](), node)
        words = f"{ast.unparse(node)} -> {ast.unparse(other)}"
        held[at] = other
    else:
        node = list(ast.walk(changed))[number]
        name, function = holders(changed)[node]
        before = shown(node)
        list(ways(node))[way]()
        words = f"{before} -> {shown(node)}"
    ast.fix_missing_locations(changed)
    return Mutant(path, changed, line_of(node), name, words, function)


def line_of(node: ast.AST) -> int:
    return next((found.lineno for found in ast.walk(node) if hasattr(found, "lineno")), 0)


def shown(node: ast.AST) -> str:
    """Return a node in a line; of a statement that holds others only its head."""
    if isinstance(node, ast.If | ast.While | ast.For):
        return " ".join(ast.unparse(node).splitlines()[0].split())[:110]
    return " ".join(ast.unparse(node).split())[:110]


def sample(paths: Sequence[Path], size: int, seed: int) -> tuple[list[Mutant], int]:
    """Return mutants drawn by chance, of each module its share, and how many there are in all; each can be compiled."""
    dice = random.Random(seed)
    trees = {path: ast.parse(path.read_text("utf-8")) for path in paths}
    made = {path: places(tree) for path, tree in trees.items()}
    total = sum(map(len, made.values()))
    drawn = []
    for path, found in made.items():
        dice.shuffle(found)
        share = len(found) if size >= total else max(1, round(size * len(found) / total)) if found else 0
        chosen: list[Mutant] = []
        for place in found:
            if len(chosen) == share:
                break
            one = mutant(path, trees[path], place)
            try:
                one.code()
            except (SyntaxError, ValueError):
                continue
            chosen.append(one)
        drawn += chosen
    return drawn, total
