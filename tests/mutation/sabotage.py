"""Break a promise on purpose, one at a time, and see that the test which holds it fails: on demand.

    PYTHONPATH=. python tests/mutation/sabotage.py [WORDS of a check, a module or a test ...]

sabotage.tsv has a row for each: the check, the file that is changed and how, and the test that must notice. All is done
in a copy of the project, so that nothing stays broken whatever happens. Exits with status 1 if a change goes unnoticed,
if it cannot be made any more, or if a test fails without it.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
TABLE = Path(__file__).with_name("sabotage.tsv")
COPIED = ("xref", "tests", "data", "README.md", "CHANGELOG.md", "pyproject.toml", ".ci")
UNNOTICED, NOTICED = 0, 1
"""What pytest answers where all tests pass, and where one fails."""


class Row(NamedTuple):
    """One promise: what it is, how it is broken, and the words for pytest that run its test."""

    check: str
    promise: str
    file: str
    old: str
    new: str
    test: str


def rows() -> list[Row]:
    """Return the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return [Row(**row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def copied(folder: Path) -> Path:
    """Return a copy of the project in a folder, with the evaluation data beside it if they are beside the original."""
    home = folder / "project"
    home.mkdir()
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / name, home / name)
    if (ROOT.parent / "shared").exists():
        (folder / "shared").symlink_to(ROOT.parent / "shared")
    return home


def answer(home: Path, test: str) -> int:
    """Run a test in the copy and return what pytest answers; one that never ends has noticed."""
    settings = {"PYTHONPATH": str(home), "PYTHONDONTWRITEBYTECODE": "1", "XREF_EXAMPLES": "1000"}
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *test.split(" ", 2)]
    try:
        done = subprocess.run(command, cwd=home, capture_output=True, env={**os.environ, **settings}, timeout=900)
    except subprocess.TimeoutExpired:
        return NOTICED
    return done.returncode


@cache
def holds(home: Path, test: str) -> bool:
    """Tell whether a test passes while nothing is broken."""
    return answer(home, test) == UNNOTICED


def tried(home: Path, row: Row) -> str:
    """Break one promise in the copy, run its test, mend it, and return what came of it."""
    path = home / row.file
    whole = path.read_text(encoding="utf-8")
    if whole.count(row.old) != 1:
        return f"cannot be made: its place is there {whole.count(row.old)} times"
    if not holds(home, row.test):
        return "its test fails without it"
    path.write_text(whole.replace(row.old, row.new), encoding="utf-8")
    try:
        return {UNNOTICED: "unnoticed", NOTICED: "noticed"}.get(answer(home, row.test), "its test did not run")
    finally:
        path.write_text(whole, encoding="utf-8")


def main() -> None:
    """Try the rows that some words choose, or all; exit 1 if not every one is noticed."""
    chosen = [row for row in rows() if all(word in " ".join(row) for word in sys.argv[1:])]
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        home = copied(Path(folder))
        for row in chosen:
            came = tried(home, row)
            bad += came != "noticed"
            print(f"{came}\t{row.check}\t{row.promise}\t{row.file}\t{row.test}", flush=True)
    print(f"{len(chosen) - bad} of {len(chosen)} noticed")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
