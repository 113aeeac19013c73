"""Bytes: limits before reading, gzip with a cap on size and ratio, standard input."""

from __future__ import annotations

import gzip
import io
import sys
import zlib

import pytest

from xref.loading.errors import RefusedError
from xref.loading.finding import named
from xref.loading.opening import content
from xref.loading.shapes import Options


def options(limit=1_000_000):
    return Options(encoding=None, max_file_size=limit, fields={})


def written(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    return named(str(tmp_path / name))


def test_a_file_and_a_packed_file(tmp_path):
    assert content(written(tmp_path, "a.txt", b"Text"), options()) == b"Text"
    assert content(written(tmp_path, "a.txt.gz", gzip.compress(b"Text")), options()) == b"Text"
    assert content(written(tmp_path, "b.txt", gzip.compress(b"Text")), options()) == b"Text"
    assert content(written(tmp_path, "c.gz", gzip.compress(b"Te") + gzip.compress(b"xt")), options()) == b"Text"


def bomb(size):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    pieces = [packer.compress(b"\0" * 1_000_000) for _ in range(size // 1_000_000)]
    return b"".join([*pieces, packer.flush()])


REFUSED = [
    ("a.txt", b"", 100, "empty file", "empty"),
    ("a.txt.gz", gzip.compress(b"  "), 100, "empty file", "empty when unpacked"),
    ("a.txt", b"x" * 101, 100, "the limit is 100 bytes", "one byte over the limit"),
    ("a.txt.gz", gzip.compress(b"x" * 101), 100, "unpacks to more than is read", "over the limit when unpacked"),
    ("a.txt.gz", b"x", 100, "not a gzip file", "a wrong ending"),
    ("a.txt.gz", gzip.compress(b"x" * 99)[:-10], 100, "a broken gzip file", "cut off"),
    ("a.txt.gz", gzip.compress(b"x")[:12] + b"garbage", 100, "a broken gzip file", "garbage"),
    ("a.txt.gz", bomb(50_000_000), 100_000_000, "times its size", "a bomb"),
]


@pytest.mark.parametrize(("name", "data", "limit", "says", "why"), REFUSED, ids=[row[4] for row in REFUSED])
def test_refused(tmp_path, name, data, limit, says, why):
    with pytest.raises(RefusedError, match=says):
        content(written(tmp_path, name, data), options(limit))


def test_a_large_file_is_not_opened(tmp_path, monkeypatch):
    found = written(tmp_path, "a.txt", b"x" * 101)

    def refuse(*args, **kwargs):
        raise AssertionError("opened")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(RefusedError) as caught:
        content(found, options(100))
    assert "--max-file-size" in caught.value.advice


def test_standard_input(monkeypatch):
    class Input:
        buffer = io.BytesIO(b"Text")

    monkeypatch.setattr(sys, "stdin", Input)
    assert content(named("-"), options()) == b"Text"


def test_standard_input_has_the_same_limit(monkeypatch):
    class Input:
        buffer = io.BytesIO(b"x" * 101)

    monkeypatch.setattr(sys, "stdin", Input)
    with pytest.raises(RefusedError, match="more came in"):
        content(named("-"), options(100))
