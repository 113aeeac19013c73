"""Everything bad in one folder: one line each, the rest is read, status 2, and nothing hangs or shows a traceback."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = "A bridge closes\n\nThe bridge over the Tarn closed on Monday, Mayor Ada Quill said.\n"


def command(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "xref", *map(str, arguments)],
        capture_output=True, text=True, timeout=300, env={**os.environ, "PYTHONPATH": str(ROOT)}, **options,
    )  # fmt: skip


def bomb(size):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)), packer.flush()])


def pdf(locked):
    pypdf = pytest.importorskip("pypdf")
    import io

    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    if locked:
        writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


BAD = {
    "wrong-ending.pdf": (lambda: GOOD.encode(), "not a PDF but text"),
    "page.txt": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(50), "not text but a PNG image"),
    "truncated.pdf": (lambda: pdf(False)[:300], "a broken PDF"),
    "locked.pdf": (lambda: pdf(True), "a locked PDF"),
    "pictures.pdf": (lambda: pdf(False), "no text in this PDF"),
    "empty-page.html": (lambda: b"<html><body><div></div></body></html>", "no article found on this page"),
    "packed.txt.gz": (lambda: bomb(60_000_000), "unpacks to more than 200 times its size"),
    "torn.txt.gz": (lambda: gzip.compress(GOOD.encode() * 99)[:-20], "a broken gzip file"),
    "columns.csv": (lambda: b"headline,date\nOne,2024-05-18\n", "no column 'text'"),
    "short.csv": (lambda: b"headline,body\nOne\n", "no text"),
    "quote.csv": (lambda: b'headline,body\nOne,"never ends\n', "broken CSV"),
    "broken.jsonl": (lambda: b'{"text": "A"', "broken JSON"),
    "nothing.txt": (lambda: b"", "empty file"),
    "blank.md": (lambda: b" \n\t\n", "empty file"),
    "feed.xml": (lambda: b"<rss><channel>", "broken XML"),
    "entities.xml": (lambda: b'<!DOCTYPE x [<!ENTITY a "b">]><rss>&a;</rss>', "entities"),
    "letter.eml": (lambda: b"no headers at all", "not a mail message"),
    "report.docx": (lambda: b"PK\x03\x04", ".docx files are not read"),
}
"""Each file, what is in it, and what its line says."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data())
    with open(folder / "huge.txt", "wb") as file:
        file.truncate(200_000_000)  # without a byte of it on the disk
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    (folder / "b").mkdir()
    (folder / "b" / "a.txt").write_text(GOOD.replace("closed", "opened"), encoding="utf-8")
    (folder / "old.txt").write_bytes("A café\n\nThe café “Zur Brücke” closed.\n".encode("cp1252"))
    (folder / "wide.txt").write_bytes("A café\n\nThe café closed.\n".encode("utf-16"))
    return folder


@pytest.fixture(scope="module")
def done(desk):
    return command("extract", desk, "--format", "jsonl")


def lines_about(done, path):
    return [line for line in done.stderr.splitlines() if f"{path}:" in line]


def test_it_leaves_with_two_and_without_a_traceback(done):
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert all(line.startswith("xref: ") for line in done.stderr.splitlines())


@pytest.mark.parametrize("name", BAD)
def test_one_line_each(done, desk, name):
    (line,) = lines_about(done, desk / name)
    assert BAD[name][1] in line
    assert not line.startswith("xref: warning")


def test_a_large_file_names_the_flag(done, desk):
    (line,) = lines_about(done, desk / "huge.txt")
    assert line.endswith("200 MB: the limit is 100 MB; raise it with --max-file-size")


def test_the_rest_is_read(done):
    articles = {article["id"]: article for article in map(json.loads, done.stdout.splitlines())}
    assert sorted(articles) == ["a", "a-2", "old", "wide"]
    assert articles["old"]["text"] == "A café\n\nThe café “Zur Brücke” closed.\n"


def test_duplicate_ids_and_guessed_encodings_are_warnings(done, desk):
    (line,) = lines_about(done, desk / "b" / "a.txt")
    assert line.startswith("xref: warning: ")
    assert "'a' became 'a-2'" in line
    (line,) = lines_about(done, desk / "old.txt")
    assert line.startswith("xref: warning: ")
    assert "read as Windows-1252" in line


def test_every_command_says_the_same(done, desk):
    other = command("claims", desk, "--tagger", "rules")
    assert (other.returncode, other.stderr) == (2, done.stderr)
    assert "Ada Quill" in other.stdout
