from __future__ import annotations

import os
import sys

import pytest

from xref.cli.pager import page, pager

pytestmark = pytest.mark.skipif(os.name != "posix", reason="POSIX pagers")


@pytest.mark.parametrize(
    ("settings", "command"),
    [
        ({"PAGER": "sh -c true"}, ["sh", "-c", "true"]),
        ({"PAGER": "sh", "XREF_PAGER": "cat"}, []),  # cat is no pager
        ({"PAGER": "sh", "XREF_PAGER": ""}, []),  # nor is nothing
        ({"PAGER": "no-such-pager-anywhere"}, []),  # and one that is not there is done without
    ],
)
def test_which_pager(monkeypatch, settings, command):
    monkeypatch.delenv("XREF_PAGER", raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert pager() == command


def test_the_pager_gets_every_byte(tmp_path):
    out = tmp_path / "out"
    program = f"import os, sys; open({str(out)!r}, 'wb').write(sys.stdin.buffer.read() + os.environ['LESS'].encode())"
    page(["a\n", "東京 \ud800\n"], [sys.executable, "-c", program])
    assert out.read_bytes() == "a\n東京 \\ud800\n".encode() + os.environ.get("LESS", "FRX").encode()


def test_a_pager_left_early_is_no_error():
    page(("line\n" * 1000 for _ in range(1000)), [sys.executable, "-c", "import sys; sys.stdin.readline()"])
