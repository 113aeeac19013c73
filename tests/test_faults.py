"""Faults: a disk that fails or fills up, a process that is killed, too little memory. What was lost is named; an output
file is the old one or the new one, whole; nothing hangs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from xref.corpus import Corpus, TooLittleMemoryError
from xref.loading import load, processes, reading
from xref.model import Article

ROOT = Path(__file__).resolve().parent.parent
GOOD = "A bridge closes\n\nThe bridge over the Tarn closed on Monday, Mayor Ada Quill said.\n"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="POSIX processes, signals and limits")


def command(*arguments, limit=None, **options):
    """Run the command; ``limit`` is a kind of resource and how much of it there is."""

    def narrow():
        import resource

        resource.setrlimit(getattr(resource, limit[0]), (limit[1], limit[1]))

    return subprocess.run(
        [sys.executable, "-m", "xref", *map(str, arguments)],
        capture_output=True, text=True, timeout=300, preexec_fn=narrow if limit else None,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1"}, **options,
    )  # fmt: skip


@pytest.fixture
def articles(tmp_path):
    """So many articles that writing them takes a while."""
    path = tmp_path / "many.jsonl"
    records = ({"id": str(number), "text": f"{GOOD} Number {number}. " * 20} for number in range(3_000))
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="needs a file whose reading fails")
def test_a_read_error_in_a_file_is_one_line_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("/proc/self/mem")  # opens, and fails when it is read
    done = command("extract", tmp_path, "--format", "jsonl")
    assert done.returncode == 2
    assert done.stderr == f"xref: {tmp_path / 'b.txt'}: input/output error\n"
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a"]


def test_killed_while_writing_the_file_is_the_old_or_the_new_one(tmp_path, articles):
    target = tmp_path / "out.jsonl"
    whole = command("extract", articles, "--format", "jsonl").stdout
    seen = set()
    for delay in (0.2, 0.5, 0.8, 1.1, 1.4, 1.7, 2.0, 2.5):
        target.write_text("old", encoding="utf-8")
        line = [sys.executable, "-m", "xref", "extract", str(articles), "-o", str(target)]
        with subprocess.Popen(line, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL) as process:
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
        seen.add(target.read_text(encoding="utf-8"))
    assert seen <= {"old", whole}


def test_a_disk_that_fills_up_while_writing_leaves_the_old_file(tmp_path, articles):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "out.jsonl"
    target.write_text("old", encoding="utf-8")
    done = command("extract", articles, "-o", target, limit=("RLIMIT_FSIZE", 100_000))
    assert done.returncode == 2
    assert done.stderr == f"xref: {target}: File too large\n"
    assert target.read_text(encoding="utf-8") == "old"
    assert os.listdir(folder) == ["out.jsonl"]


def test_too_little_memory_for_a_file_costs_that_file(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"x" * 90_000_000)
    done = command("extract", tmp_path, "--format", "jsonl", limit=("RLIMIT_AS", 220_000_000))
    assert done.returncode == 2
    assert done.stderr == f"xref: {tmp_path / 'b.txt'}: not enough memory to read it\n"
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a"]


def test_too_little_memory_for_a_step_names_the_article(monkeypatch):
    def exhausted(article, **options):
        if article.id == "b":
            raise MemoryError
        return

    monkeypatch.setattr("xref.corpus.read_article", exhausted)
    articles = tuple(Article(id=name, text="Text.", path=f"{name}.txt") for name in "abc")
    with pytest.raises(TooLittleMemoryError) as caught:
        _ = Corpus(articles=articles, tagger="rules").readings
    assert str(caught.value) == "b.txt: not enough memory for the article 'b' of 5 characters"


def test_a_reader_without_memory_is_one_line(tmp_path, monkeypatch):
    def exhausted(found, options):
        raise MemoryError

    monkeypatch.setattr(reading, "content", exhausted)
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    assert [problem.what for problem in load([str(tmp_path)]).problems] == ["not enough memory to read it"]


def slow(number):
    """Stands in for work that takes long and is in the middle of something when it is told to stop."""
    if number:
        time.sleep(60)
    return number


def test_who_stops_listening_ends_the_processes_at_once(monkeypatch):
    monkeypatch.setattr(processes, "LONGEST_CHUNK", 1)
    signal_before = signal.signal(signal.SIGTERM, lambda number, frame: None)  # as a program has that tidies up
    try:
        results = processes.mapped(slow, range(8), 2)
        assert next(results) == 0
        begun = time.monotonic()
        results.close()
        from multiprocessing import active_children

        while active_children() and time.monotonic() - begun < 50:
            time.sleep(0.05)
        assert not active_children()
    finally:
        signal.signal(signal.SIGTERM, signal_before)
