"""Change the code a little, many times, and see whether the tests notice: how good they are, on demand.

    python tests/mutation/mutate.py xref/details tests/details --sample 300

The modules of a folder (or single modules, before the tests) are sampled, each for its share. A mutant is one change of
one place: a comparison, an operator, a constant, a condition, a returned value, a loop, a call. What no test notices is
printed: a test is missing, or the change makes no difference. Those that were looked at and make none stand, each with
the reason, in equivalent.tsv; they are counted apart. While tests are written, ``--again`` tries only the mutants that
a former run printed as surviving:

    python tests/mutation/mutate.py xref/details/money.py tests/details --sample 9999 | tee survivors.txt
    python tests/mutation/mutate.py xref/details/money.py tests/details --again survivors.txt
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from mutants import Mutant, sample
from trials import verdicts

ROOT = Path(__file__).resolve().parent.parent.parent
TABLE = Path(__file__).with_name("equivalent.tsv")


def equivalent() -> set[tuple[str, str, str]]:
    """Return the mutants known to make no difference: module, function, change."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["module"], row["function"], row["change"]) for row in rows}


def key(mutant: Mutant) -> tuple[str, str, str]:
    """Return what tells a mutant from others of its module, wherever its lines move."""
    return str(mutant.path.relative_to(ROOT)), mutant.name or "-", mutant.words.replace("\t", " ")


def survivors(path: Path) -> set[tuple[str, str, str]]:
    """Return the mutants that a former run printed as surviving. Raises OSError if it cannot be read."""
    lines = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {(line[1], line[3], line[4]) for line in lines if line[0] == "survives" and len(line) == 5}


def modules(names: Sequence[str]) -> list[Path]:
    """Return the modules meant by names of files and folders."""
    found = [
        path for name in names for path in ([ROOT / name] if name.endswith(".py") else (ROOT / name).rglob("*.py"))
    ]
    return sorted(path for path in found if path.name != "__init__.py" or len(path.read_text("utf-8")) > 1500)


def main() -> None:
    """Try a sample of the mutants of some modules; exit 1 if fewer than ``--least`` percent are noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", help="modules or folders of xref/, then tests or folders of tests/")
    parser.add_argument("--sample", type=int, default=300, help="how many mutants, of all the modules together")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--slowest", type=float, default=0.5, help="leave out tests that take more seconds")
    parser.add_argument("--least", type=float, default=80.0, help="percent that must be noticed")
    parser.add_argument("--again", type=Path, help="what a former run printed: try only what survived it")
    options = parser.parse_args()
    tests = [path for path in options.paths if path.startswith("tests")]
    paths = modules([path for path in options.paths if not path.startswith("tests")])
    mutants, total = sample(paths, sys.maxsize if options.again else options.sample, options.seed)
    if options.again:
        former = survivors(options.again)
        mutants = [mutant for mutant in mutants if key(mutant) in former]
    known = equivalent()
    tried, noticed, same = Counter[Path](), Counter[Path](), Counter[Path]()
    tasks = []
    for mutant in mutants:
        if key(mutant) in known:
            same[mutant.path] += 1
        else:
            tasks.append(mutant)
    for number, killed in verdicts(ROOT, tasks, tests, options.jobs, options.slowest):
        mutant = tasks[number]
        tried[mutant.path] += 1
        noticed[mutant.path] += killed
        if not killed:
            module, function, words = key(mutant)
            print(f"survives\t{module}\t{mutant.line}\t{function}\t{words}", flush=True)
    for path in paths:
        print(f"{noticed[path]:4} of {tried[path]:4} ({same[path]} the same)  {path.relative_to(ROOT)}")
    killed, size = noticed.total(), tried.total()
    share = 100 * killed / max(1, size)
    print(f"{killed} of {size} mutants noticed ({share:.1f} %), {same.total()} make no difference; {total} in all")
    sys.exit(share < options.least)


if __name__ == "__main__":
    main()
