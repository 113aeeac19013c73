"""The real command as a process: pipes, signals, full disks, terminals, and the same bytes under any environment."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import pytest

import xref

HOME = Path(xref.__file__).resolve().parent.parent
DATA = Path(__file__).resolve().parent.parent / "data"
SCRIPT = Path(sysconfig.get_path("scripts")) / "xref"
INSTALLED = DATA.parent != HOME
COMMAND = [str(SCRIPT)] if INSTALLED else [sys.executable, "-m", "xref"]

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX processes")


def environment(**changes):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XREF_", "PYTHON", "LC_", "COV"))}
    return {**kept, **({} if INSTALLED else {"PYTHONPATH": str(HOME)}), **changes}


def run(*arguments, env=None, **options):
    options.setdefault("stdout", subprocess.PIPE)
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, stderr=subprocess.PIPE, env=environment(**(env or {})), timeout=120, **options)


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """So many articles that the answer does not fit a pipe's buffer."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    text = "“We have seen worse winters than this one, number {0},” Ada Quill said. " * 20
    lines = [json.dumps({"id": str(number), "text": text.format(number)}) for number in range(20)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@posix
@pytest.mark.parametrize("form", ["text", "jsonl", "json", "csv", "terminal"])
def test_a_reader_that_has_seen_enough_is_no_error(many, form):
    with subprocess.Popen(
        [*COMMAND, "claims", str(many), "--format", form],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


@posix
@pytest.mark.parametrize("arguments", [["--help"], ["diff", "--help"], ["--version"], ["schema"], ["claims", DATA]])
def test_a_closed_pipe_is_no_error(arguments):
    read, write = os.pipe()
    os.close(read)
    done = run(*arguments, stdout=write)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("arguments", [["--help"], ["schema"], ["claims", DATA], ["claims", DATA, "-o", "/dev/full"]])
def test_a_full_disk_is_one_line(arguments):
    with open("/dev/full", "wb") as full:
        done = run(*arguments, stdout=full)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"No space left on device" in done.stderr


@posix
def test_a_closed_output_is_one_line():
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "claims", str(DATA)], stderr=subprocess.PIPE, env=environment()
    )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@posix
@pytest.mark.parametrize(
    ("redirection", "message"),
    [
        ("<&-", b"xref: -: standard input is closed\n"),
        ("</dev/null", b"xref: -: nothing came in\n"),
        ("</proc/self/mem", b"xref: -: "),  # a read that fails with an input/output error, or gives nothing
    ],
)
def test_an_input_of_which_nothing_comes_is_one_line(redirection, message):
    if "proc" in redirection and not os.path.exists("/proc/self/mem"):
        pytest.skip("needs /proc")
    done = subprocess.run(
        ["sh", "-c", f'exec "$@" {redirection}', "sh", *COMMAND, "claims", "-"],
        capture_output=True,
        env=environment(),
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert done.stderr.startswith(message)


@pytest.fixture
def interruptible():
    """Let processes notice an interrupt even where the tests run in the background, with interrupts ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@posix
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("name", ["INT", "TERM"])
def test_an_interrupt_leaves_no_partial_file(tmp_path, name):
    """The command is stopped while it waits for the rest of its input."""
    read, write = os.pipe()
    out = tmp_path / "out.json"
    out.write_text("old")
    command = [*COMMAND, "claims", "-", "-o", str(out)]
    with subprocess.Popen(command, stdin=read, stderr=subprocess.PIPE, env=environment()) as process:
        os.close(read)
        os.write(write, b"x" * 40_000)
        os.set_blocking(write, False)
        deadline = time.monotonic() + 60
        taken = 0
        while taken < 65_536 * 2 and time.monotonic() < deadline:  # a pipe's buffer twice over: somebody reads
            with contextlib.suppress(BlockingIOError):
                taken += os.write(write, b"y" * 4096)
            time.sleep(0.001)
        while process.poll() is None and time.monotonic() < deadline:  # one signal may fall between two system calls
            process.send_signal(getattr(signal, f"SIG{name}"))
            time.sleep(0.2)
        process.kill()
        assert process.wait(60) == {"INT": 130, "TERM": 143}[name]
        assert b"Traceback" not in process.stderr.read()
    os.close(write)
    assert out.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.json"]


ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "40", "TERM": "dumb"},
    {"PYTHONIOENCODING": "latin-1", "LANG": "de_DE"},
]
COMMANDS = ["claims", "diff --all", "sources", "topics"]


@pytest.fixture(scope="module")
def usual():
    return {command: run(*command.split(), DATA, "--format", "json").stdout for command in COMMANDS}


@pytest.mark.parametrize("changes", ENVIRONMENTS, ids=["far east", "far west", "latin"])
def test_the_bytes_are_the_same_in_every_environment(changes, usual):
    for command in COMMANDS:
        done = run(*command.split(), DATA, "--format", "json", env=changes)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == usual[command]


@pytest.mark.parametrize("changes", ENVIRONMENTS, ids=["far east", "far west", "latin"])
def test_days_of_publication_are_the_same_in_every_time_zone(changes, tmp_path):
    """Seconds since 1970 and dates with a zone: near midnight, where a local clock would tell another day."""
    moments = [1717199999, "2024-06-01T00:30:00+02:00", "Fri, 31 May 2024 23:59:59 GMT"]
    lines = [json.dumps({"id": str(at), "text": "It rained.", "published": one}) for at, one in enumerate(moments)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "b.eml").write_text("Subject: T\nDate: Fri, 31 May 2024 23:59:59 -0000\n\nIt rained.\n")
    done = run("extract", tmp_path, "--format", "jsonl", env=changes)
    assert done.stderr == b""
    published = [json.loads(line)["published"] for line in done.stdout.splitlines()]
    assert published == ["2024-05-31T23:59Z", "2024-06-01T00:30+02:00", "2024-05-31T23:59Z", "2024-05-31T23:59Z"]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_order_of_arguments_does_not_matter(command):
    paths = sorted(str(path) for path in DATA.rglob("*") if path.is_file())
    arguments = [*command.split(), "--format", "json"]
    assert run(*arguments, *paths).stdout == run(*arguments, *reversed(paths)).stdout


def test_processes_change_no_byte(usual):
    assert run("claims", DATA, "--format", "json", "--jobs", "3").stdout == usual["claims"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("changes", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_the_terminal_view(changes, coloured):
    text = on_terminal("diff", str(DATA), env=changes)
    assert "≠" in text
    assert ("\x1b[" in text) == coloured
    assert ("\x1b]8;;https://" in text) == coloured


def on_terminal(*arguments, env):
    import pty

    master, slave = pty.openpty()
    kept = {"TERM": "xterm-256color", "COLUMNS": "100", "PAGER": "cat", **env}
    with subprocess.Popen(
        [*COMMAND, *arguments], stdout=slave, stderr=subprocess.DEVNULL, env=environment(**kept)
    ) as process:
        os.close(slave)
        chunks = []
        while True:
            try:
                chunk = os.read(master, 65536)
            except OSError:  # Linux answers so when the other end is closed
                break
            if not chunk:
                break
            chunks.append(chunk)
        assert process.wait(60) == 0
    os.close(master)
    return b"".join(chunks).decode("utf-8")


@posix
def test_json_is_strict_for_jq():
    from shutil import which

    if not which("jq"):
        pytest.skip("jq is not installed")
    done = run("claims", DATA, "--format", "json")
    assert subprocess.run(["jq", "-e", ".claims | length > 0"], input=done.stdout, capture_output=True).returncode == 0


@posix
def test_a_worker_that_dies_is_one_line(many):
    """The memory of a process is taken away while others read: the command ends, says so, and hangs on nobody."""
    program = (
        "import os, sys, xref.corpus, xref.cli\n"
        "def die(article, **options): os._exit(9)\n"
        "xref.corpus.read_article = die\n"
        "die.__module__, die.__qualname__ = 'xref.corpus', 'read_article'\n"
        "sys.argv = ['xref', 'claims', sys.argv[1], '--jobs', '2']\n"
        "xref.cli.main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(many)],
        capture_output=True,
        env=environment(PYTHONPATH=str(HOME)),
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"a process that read articles died; run again with --jobs 1" in done.stderr


@posix
@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_stops_every_process(tmp_path):
    path = tmp_path / "long.jsonl"
    text = "“We have seen worse winters than this one,” Ada Quill said on Monday in June. " * 200
    path.write_text("\n".join(json.dumps({"id": str(n), "text": f"{n} {text}"}) for n in range(400)), encoding="utf-8")
    command = [*COMMAND, "claims", str(path), "--jobs", "2", "-o", str(tmp_path / "out.json")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment(), start_new_session=True) as process:
        time.sleep(3)
        deadline = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < deadline:
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to every process of the group
            time.sleep(0.3)
        process.kill()
        assert process.wait(60) == 130
        assert b"Traceback" not in process.stderr.read()
    assert not (tmp_path / "out.json").exists()
