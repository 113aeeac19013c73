"""Pairs of texts to match, read from JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator


def read_pairs(path: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a file of JSON lines ``{"a": text, "b": text}``; ``-`` is standard input.

    Raises ValueError with ``file:line: cause`` for a line that is no such object, OSError if the file cannot be read.
    """
    name = "<stdin>" if path == "-" else path
    if path == "-":
        yield from _pairs(name, sys.stdin.buffer.read())
        return
    with open(path, "rb") as file:
        yield from _pairs(name, file.read())


def _pairs(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            pair = json.loads(line.decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:
            raise ValueError(f"{name}:{number}: not JSON: {error}") from error
        if not (isinstance(pair, dict) and isinstance(pair.get("a"), str) and isinstance(pair.get("b"), str)):
            raise ValueError(f'{name}:{number}: not an object with the texts "a" and "b"')
        yield pair["a"], pair["b"]
