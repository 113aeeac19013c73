"""Every regular expression of the project takes time in proportion to the text, on texts made against it.

The expressions are those that Python compiles for the project while it reads, compares and reports; the hostile texts
are made of each expression's own parts, repeated, with an end that does not match.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import xref

HOME = Path(xref.__file__).resolve().parent.parent
DATA = Path(__file__).resolve().parent.parent / "data"
COLLECT = r"""
import importlib, json, pkgutil, re, sys
found = {}
plain = re._compile
def noted(pattern, flags):
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__") == "re":
        frame = frame.f_back
    module = frame.f_globals.get("__name__", "") if frame else ""
    made = plain(pattern, flags)
    if module.startswith("xref"):
        text = made.pattern if isinstance(made.pattern, str) else made.pattern.decode("latin-1")
        found[text, made.flags & ~re.UNICODE] = module
    return made
re._compile = noted
import xref
for module in pkgutil.walk_packages(xref.__path__, "xref."):
    if not module.name.startswith("xref.training") and not module.name.endswith(("__main__", "man_hook")):
        importlib.import_module(module.name)
from xref.cli.application import application
for words in (["diff", "--all"], ["report"], ["claims", "--tagger", "rules"], ["extract", "--repair"]):
    try:
        application.main([*words, sys.argv[1], "-o", "/dev/null"])
    except SystemExit:
        pass
print(json.dumps(sorted([module, pattern, int(flags)] for (pattern, flags), module in found.items())))
"""
STEPS = (16, 18, 20, 22, 24, 28, 32, 48, 64, 100, 200, 400, 800)
"""Lengths at which 0.02 seconds are out of all proportion, so near to one another that no search takes long."""
SHORT, LONG = 4_000, 8_000
QUICK = 0.004
"""Seconds below which the short text is read in time however noisy the clock: a quadratic search takes 0.04 or more."""
GROWTH = 3.0
"""Twice the text may take so many times as long."""
PIECES = (" ", "a", "A.", "1,", "1", '"', ".", ". ", "<", "(", "[", "\n", "- ", "a ", "’s ", "@", "*", "|", "\\")


BOUNDED = {
    r"(?:(?:[A-Z][\w.’'-]*|I|[Hh]e|": "matched at one place, on at most 60 characters",
    r"[\"'“‘«„(\[*•⁃–—`-]*\s?(?P<word>": "matched at one place, on at most 60 characters",
}
"""Expressions, by how they begin, that are worse than linear when they search, and why that does no harm."""


@cache
def expressions() -> list[tuple[str, str, int]]:
    """Return module, pattern and flags of every expression of the project."""
    done = subprocess.run(
        [sys.executable, "-c", COLLECT, str(DATA)],
        env={**os.environ, "PYTHONPATH": str(HOME)},
        stdout=subprocess.PIPE,
        check=True,
    )
    return [tuple(row) for row in json.loads(done.stdout)]


def parts(tree) -> Iterator[str]:
    """Yield texts that parts of an expression match: each literal, one character of each class."""
    literal = ""
    for code, value in tree:
        name = str(code)
        if name == "LITERAL":
            literal += chr(value)
            continue
        if literal:
            yield literal
            literal = ""
        if name == "IN":
            yield from (one_of(*item) for item in value[:3])
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            yield from parts(value[2])
        elif name == "SUBPATTERN":
            yield from parts(value[3])
        elif name == "BRANCH":
            yield from itertools.chain.from_iterable(parts(branch) for branch in value[1][:4])
        elif name in ("ASSERT", "ASSERT_NOT"):
            yield from parts(value[1])
        elif name in ("ANY", "NOT_LITERAL", "CATEGORY"):
            yield "x"
    if literal:
        yield literal


def one_of(code, value) -> str:
    """Return a character of an item of a class."""
    name, kind = str(code), str(value)
    if name in ("LITERAL", "RANGE"):
        return chr(value[0] if name == "RANGE" else value)
    return "1" if "DIGIT" in kind else " " if "SPACE" in kind and "NOT" not in kind else "x"


def attacks(pattern: str, flags: int) -> list[tuple[str, str, str]]:
    """Return start, repeated piece and end of texts against an expression."""
    parse = getattr(re, "_parser", None) or __import__("sre_parse")
    own = list(dict.fromkeys(part for part in parts(parse.parse(pattern, flags)) if part))[:8]
    pairs = [a + b for a, b in itertools.permutations(own[:5], 2)]
    whole = "".join(own)
    repeated = dict.fromkeys([*own, *pairs, whole, *PIECES])
    started = [(start, piece, "\0b") for start, piece in itertools.product([whole, *own], own) if start != piece]
    return [("", piece, "\0") for piece in repeated if piece] + started


def seconds(expression: re.Pattern[str], text: str) -> float:
    """Return the processor time of a search, the least of three."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        expression.search(text)
        taken.append(time.process_time() - begun)
        if taken[-1] < QUICK:
            break
    return min(taken)


def slow(pattern: str, flags: int) -> str | None:
    """Return a text on which an expression is worse than linear, None if there is none."""
    expression = re.compile(pattern, flags)
    for start, piece, end in attacks(pattern, flags):

        def text(length: int, start=start, piece=piece, end=end) -> str:
            return start + piece * (length // len(piece)) + end

        if any(seconds(expression, text(length)) > 0.02 for length in STEPS):
            return f"{start!r} {piece!r}: far worse than linear"
        if seconds(expression, text(SHORT)) > QUICK:
            there, twice = (seconds(expression, text(length)) for length in (SHORT, LONG))
            if twice > GROWTH * there:
                return f"{start!r} {piece!r}: {there:.3f} s, twice as long {twice:.3f} s"
    return None


@pytest.mark.parametrize(
    "pattern", [r"(?:\w+\s?)+ said", r"a*a*b", r'"(.+?)" said', r"\s+$", r"(a|a)+$", r"[.!](?:''|[\"'])*\s"]
)
def test_slow_expressions_are_found_out(pattern):
    assert slow(pattern, 0)


def test_every_expression_is_linear():
    found = expressions()
    assert len(found) > 100
    bad = {
        f"{module}: {pattern[:80]}": why
        for module, pattern, flags in found
        if not pattern.startswith(tuple(BOUNDED)) and (why := slow(pattern, flags))
    }
    assert not bad, "\n".join(f"{name}  {why}" for name, why in bad.items())


@pytest.mark.parametrize("start", BOUNDED)
def test_what_is_bounded_is_there_and_needs_to_be(start):
    found = [(pattern, flags) for _, pattern, flags in expressions() if pattern.startswith(start)]
    assert len(found) == 1
    assert slow(*found[0])
