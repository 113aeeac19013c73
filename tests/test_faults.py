"""What goes wrong around a command: it is killed, memory or disk run out, a read fails, somebody sets the clock.

And what it does while all goes well: nothing but read its input and write its output. An audit hook in the process
ends it at the first connection, the first program started and the first file written that nobody asked for.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import xref

HOME = Path(xref.__file__).resolve().parent.parent
DATA = Path(__file__).resolve().parent.parent / "data"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs limits and signals of Linux")

START = "import sys\nfrom xref.cli import main\nsys.argv[0] = 'xref'\n{}\nmain()\n"
WATCHED = """
allowed = sys.argv.pop(1)
def watch(event, values):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")):
        bad = True
    elif event == "open":
        mode = values[1] if isinstance(values[1], str) else ""
        writes = any(letter in mode for letter in "wax+") or (values[2] or 0) & 3
        bad = writes and not str(values[0]).startswith((allowed, "/dev/")) and not isinstance(values[0], int)
    else:
        bad = event in ("os.remove", "os.rename", "os.mkdir") and not str(values[0]).startswith(allowed)
    if bad:
        sys.stderr.write(f"{event} {values[:2]}\\n")
        sys.stderr.flush()
        import os
        os._exit(99)
sys.dont_write_bytecode = True
sys.addaudithook(watch)
"""
CLOCK = """
import datetime, time
class Late(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls(2091, 7, 8, 9, 10, 11, tzinfo=tz)
    @classmethod
    def today(cls): return cls.now()
    @classmethod
    def utcnow(cls): return cls.now()
class LateDay(datetime.date):
    @classmethod
    def today(cls): return cls(2091, 7, 8)
datetime.datetime, datetime.date = Late, LateDay
time.time = lambda: 3835000000.0
"""


def started(setup: str, *arguments: object, **options) -> subprocess.Popen[bytes]:
    """Start the program in a process that does something of its own first."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XREF_", "PYTHON", "COV"))}
    return subprocess.Popen(
        [sys.executable, "-c", START.format(setup), *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**kept, "PYTHONPATH": str(HOME), "PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"},
        **options,
    )


def done(setup: str, *arguments: object) -> tuple[int, bytes, bytes]:
    """Run the program to its end and return exit status, output and messages."""
    with started(setup, *arguments) as process:
        out, errors = process.communicate(timeout=240)
        return process.returncode, out, errors


def alive(process: int) -> bool:
    """Tell whether a process is there and not just waiting to be buried."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")")[-1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture(scope="module")
def long(tmp_path_factory):
    """So much text that the output takes a while to write."""
    path = tmp_path_factory.mktemp("long") / "long.jsonl"
    text = "“We have seen worse winters than number {0},” Ada Quill said on Monday in June. " * 30
    lines = [json.dumps({"id": str(number), "text": text.format(number)}) for number in range(30)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("moment", [0.0, 0.5, 1.0])
def test_killed_while_writing_leaves_the_old_file_whole(long, tmp_path, moment):
    """SIGKILL cannot be caught: the file stays the old one, since the new one lies beside it until it is whole.

    What the killed run left beside it, the next one removes.
    """
    out = tmp_path / "out.json"
    out.write_text("old")
    slow = (
        "import os, time\nplain = os.fsync\n"
        "def fsync(handle):\n    plain(handle)\n"
        f"    open({str(tmp_path / 'written')!r}, 'w').close()\n    time.sleep(60)\n"
        "os.fsync = fsync"
    )
    with started(slow, "claims", long, "--tagger", "rules", "-o", out) as process:
        deadline = time.monotonic() + 120
        while not (tmp_path / "written").exists() and time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.05)
        assert (tmp_path / "written").exists()
        time.sleep(moment / 10)
        process.kill()
        process.communicate()
        assert process.returncode == -signal.SIGKILL
    assert out.read_text() == "old"
    assert [name for name in os.listdir(tmp_path) if name.endswith(".part")]
    code, _, errors = done("", "claims", long, "--tagger", "rules", "-o", out)
    assert (code, errors) == (0, b"")
    assert json.loads(out.read_bytes())["claims"]
    assert sorted(os.listdir(tmp_path)) == ["out.json", "written"]


def test_the_processes_of_a_killed_run_end(long):
    """They would wait for work for ever: nobody is left to give it to them, or to tell them that there is none."""
    slow = (
        "import os, time, xref.corpus\nplain = xref.corpus.read_article\n"
        "def read(article, **options):\n"
        "    print(os.getpid(), flush=True)\n    time.sleep(0.2)\n    return plain(article, **options)\n"
        "read.__module__, read.__qualname__ = 'xref.corpus', 'read_article'\nxref.corpus.read_article = read\n"
    )
    with started(slow, "claims", long, "--tagger", "rules", "--jobs", "2") as process:
        workers = {int(process.stdout.readline())}
        while len(workers) < 2:
            workers.add(int(process.stdout.readline()))
        process.kill()
    deadline = time.monotonic() + 30
    while any(map(alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    left = [worker for worker in workers if alive(worker)]
    for worker in left:
        os.kill(worker, signal.SIGKILL)
    assert not left


def test_a_disk_that_fills_up_leaves_the_old_file_and_one_line(long, tmp_path):
    out = tmp_path / "out.json"
    out.write_text("old")
    limit = "import resource, signal\nresource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))"
    code, _, errors = done(limit, "claims", long, "--tagger", "rules", "-o", out)
    assert (code, errors.count(b"\n")) == (2, 1)
    assert b"out.json: File too large" in errors
    assert out.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.json"]


TEXTS = {
    "a file": [{"text": "It rained in the valley. " * 35_000}] * 60,
    "an article": [{"text": "It rained in the valley. " * 35_000}],
    "all articles": [{"text": "The storm killed 12 people in Lund and 9 in Oslo. " * 60}] * 40,
}


@pytest.mark.parametrize(
    ("texts", "command", "megabytes"),
    [
        ("a file", "claims", 30),  # where it is read
        ("an article", "claims", 30),  # where its claims are found
        ("all articles", "diff", 20),  # where they are compared, or before
        ("all articles", "report", 16),
        ("all articles", "clusters --jobs 2", 12),  # where nobody can give work to processes
    ],
)
def test_no_memory_is_said_so(tmp_path, texts, command, megabytes):
    path, out = tmp_path / "large.jsonl", tmp_path / "out.json"
    out.write_text("old")
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one) + "\n" for one in TEXTS[texts])
    limit = (
        "import resource, numpy, rapidfuzz, xref.corpus, xref.attribution, xref.details, xref.comparison\n"
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        f"resource.setrlimit(resource.RLIMIT_AS, (used + {megabytes}_000_000,) * 2)"
    )
    code, _, errors = done(limit, *command.split(), path, "--tagger", "rules", "-o", out)
    told = errors.splitlines()
    assert code == 2
    assert b"not enough memory" in told[-1]
    if "--jobs" not in command:  # there Python itself may tell of a thread that could not begin
        assert len(told) <= 2  # the file that was too much, then what followed from it
        assert all(b"not enough memory" in line for line in told)
    assert out.read_text() == "old" or (b"large.jsonl: not enough memory to read it" in errors and len(told) == 1)


def test_a_read_error_costs_its_file_only():
    """Reading a process's own memory from its start fails with an input/output error, as a bad disk does."""
    code, out, errors = done("", "extract", "/proc/self/mem", DATA, "--format", "jsonl")
    assert (code, errors.count(b"\n")) == (2, 1)
    assert b"/proc/self/mem: " in errors
    assert out.count(b"\n") > 1


COMMANDS = (
    "claims", "clusters", "diff --all", "agree", "sources", "topics", "matrix", "extract", "report", "schema --",
    "help --",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_reached_started_or_written(command, tmp_path):
    words = command.replace(" --", "").split() if command.endswith(" --") else [*command.split(), DATA]
    tagger = ["--tagger", "rules"] if DATA in words and words[0] != "extract" else []
    out = [] if command.endswith(" --") else ["-o", tmp_path / "out"]
    code, _, errors = done(WATCHED, tmp_path, *words, *tagger, *out)
    assert (code, errors) == (0, b"")


@pytest.mark.parametrize(
    "deed",
    ["import socket; socket.socket()", "import subprocess; subprocess.run(['true'])", "open('/tmp/other', 'w')"],
)
def test_the_watch_sees(deed, tmp_path):
    assert done(f"{WATCHED}\n{deed}", tmp_path, "--version")[0] == 99


@pytest.mark.parametrize("command", ["claims", "diff --all", "sources"])
def test_the_clock_changes_no_byte(command):
    words = [*command.split(), DATA, "--format", "json", "--tagger", "rules"]
    now = done("", *words)
    assert now[0] == 0
    assert done(CLOCK, *words) == now
