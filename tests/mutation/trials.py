"""Run tests on mutants in forked processes: one that has all loaded, or a fresh one for what happens at import.

Tests are loaded and run once as they are, while it is noted which test runs which lines. Then each mutant gets a copy
of that process (``fork``) in which the code of one function is another, and only the tests that run the function.
"""

from __future__ import annotations

import functools
import gc
import importlib.abc
import importlib.machinery
import importlib.util
import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest
from mutants import Mutant

OPTIONS = [
    "-q", "-p", "no:cacheprovider", "-p", "no:faulthandler", "-p", "no:xdist", "-p", "no:cov",
    "--capture=sys", "--tb=no", "-W", "ignore::pytest.PytestAssertRewriteWarning", "--hypothesis-profile=mutation",
]  # fmt: skip
MEMORY = 2 << 30
"""Bytes that a mutant may take beyond what is loaded."""
Verdict = tuple[int, bool]


def quiet_profile() -> None:
    """Have property tests try the same examples each time, and stop at the first that fails."""
    from hypothesis import Phase, settings

    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutation", derandomize=True, database=None, deadline=None, phases=phases)


def hush() -> None:
    """Send what tests print nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def bound(seconds: float) -> None:
    """End this process after so many seconds of its own work, or if it takes too much memory."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 10 * seconds)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))


def forked(jobs: int, tasks: Iterable[tuple[int, Callable[[], int]]]) -> Iterator[tuple[int, int]]:
    """Run each task in a process of its own, ``jobs`` at a time; yield its number with 0 if it returned 0."""
    running: dict[int, int] = {}
    for number, task in tasks:
        while len(running) >= jobs:
            process, status = os.wait()
            yield running.pop(process), status
        process = os.fork()
        if process == 0:
            try:
                os._exit(task())
            except BaseException:
                os._exit(1)
        running[process] = number
    while running:
        process, status = os.wait()
        yield running.pop(process), status


class Loaded:
    """A plugin that takes the run of the tests over: first as they are, with the lines noted, then once a mutant."""

    def __init__(self, mutants: Sequence[Mutant], jobs: int, slowest: float, answer: int) -> None:
        self.mutants, self.jobs, self.slowest, self.answer = mutants, jobs, slowest, answer
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        self.errors: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration
        if report.outcome != "passed":
            self.failed.add(report.nodeid)
            if report.outcome == "failed":
                self.errors.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run all tests as they are, then those that count for each mutant."""
        for item, following in zip(session.items, [*session.items[1:], None], strict=True):
            COVERAGE.switch_context(item.nodeid)
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        COVERAGE.stop()
        if self.errors or session.testsfailed:
            self.tell({"failed": self.errors or ["collection"]})
            return True
        self.functions = {
            (f.__code__.co_filename, f.__code__.co_name, f.__code__.co_firstlineno): f for f in functions()
        }
        gc.freeze()  # so that copies of this process share its memory
        self.items = {item.nodeid: item for item in session.items}
        self.ran = {path: lines_of(path) for path in {mutant.path for mutant in self.mutants}}
        warm, cold = {}, {}
        for number, mutant in enumerate(self.mutants):
            tests = self.tests(mutant)
            if self.live(mutant) or mutant.function is None:
                warm[number] = functools.partial(self.trial, session, mutant, tests)
            if not self.live(mutant):
                cold[number] = (tests, self.limit(tests))
        for number, status in forked(self.jobs, warm.items()):
            if status != 0:
                cold.pop(number, None)
            if number not in cold:  # what is done at import and was not noticed is tried anew
                self.tell({"verdict": (number, status != 0)})
        self.tell({"cold": cold})
        return True

    def tell(self, words: dict[str, Any]) -> None:
        """Send something to the process that waits for it."""
        data = pickle.dumps(words)
        os.write(self.answer, len(data).to_bytes(8, "big"))
        while data:
            data = data[os.write(self.answer, data) :]

    def limit(self, tests: Sequence[str]) -> float:
        """Return how many seconds some tests may take."""
        return 2.0 + 5.0 * sum(self.seconds[test] for test in tests)

    def key(self, mutant: Mutant) -> tuple[str, str, int] | None:
        return mutant.function and (str(mutant.path), *mutant.function)

    def live(self, mutant: Mutant) -> bool:
        """Tell whether a mutant is in a function that has not run yet when the tests begin."""
        lines = self.ran[mutant.path]
        first, last = extent(mutant)
        at_import = any("" in lines.get(line, ()) for line in range(first + 1, last + 1) if line != first)
        return self.key(mutant) in self.functions and not at_import

    def tests(self, mutant: Mutant) -> list[str]:
        """Return the tests that may notice a mutant, quick ones first: those that run its function.

        Of what is run at import, or once and then kept in a cache, any test may be the one.
        """
        lines = self.ran[mutant.path]
        first, last = extent(mutant)
        exact = set(lines.get(mutant.line, ()))
        covering = {test for line in range(first, last + 1) for test in lines.get(line, ())}
        anywhere = mutant.function is None or len(covering) <= 2 or is_cached(mutant)
        useful = [t for t in (self.items if anywhere else covering) if t in self.items and t not in self.failed]
        useful = [t for t in useful if self.seconds[t] <= self.slowest]
        return sorted(useful, key=lambda t: (t not in exact, t not in covering, self.seconds[t], t))

    def trial(self, session: pytest.Session, mutant: Mutant, tests: Sequence[str]) -> int:
        """Run tests on a mutant in this process; return 1 at the first that fails."""
        change(self.functions, mutant) if mutant.function else replace(mutant)
        forget(mutant.path)
        bound(self.limit(tests))
        chosen = [self.items[test] for test in tests]
        for item in chosen:
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            if session.testsfailed:
                return 1
        return 0


def functions() -> Iterator[FunctionType]:
    """Yield every function that is alive, those of caches and properties too."""
    return (thing for thing in gc.get_objects() if isinstance(thing, FunctionType))


def lines_of(path: Path) -> dict[int, list[str]]:
    """Return the tests that ran each line of a file; what ran at import has the test ""."""
    return COVERAGE.get_data().contexts_by_lineno(str(path))


def is_cached(mutant: Mutant) -> bool:
    """Tell whether the function of a mutant keeps its answers: the test that ran it first is not the only one."""
    held = getattr(module_at(mutant.path), mutant.function[0], None) if mutant.function else None
    return hasattr(held, "cache_clear")


def extent(mutant: Mutant) -> tuple[int, int]:
    """Return the first and the last line of the function that holds a mutant, or of its own line."""
    import ast

    if mutant.function is None:
        return mutant.line, mutant.line
    for node in ast.walk(mutant.tree):
        if isinstance(node, ast.FunctionDef) and node.name == mutant.function[0]:
            first = min([node.lineno, *(one.lineno for one in node.decorator_list)])
            if first == mutant.function[1]:
                return node.body[0].lineno - 1, node.end_lineno or node.lineno
    return mutant.line, mutant.line


def change(live: dict[tuple[str, str, int], FunctionType], mutant: Mutant) -> None:
    """Give the function of a mutant, where it is alive, its changed code."""
    assert mutant.function
    for code in codes(mutant.code()):
        if (code.co_name, code.co_firstlineno) == mutant.function:
            live[(str(mutant.path), *mutant.function)].__code__ = code
            return
    raise LookupError(mutant.words)


def replace(mutant: Mutant) -> None:
    """Give the constants of a changed module their new values, in it and wherever they were imported.

    A constant that a definition took in at import is still the old one: who survives this is tried anew.
    """
    module = module_at(mutant.path)
    changed = dict.fromkeys(("__file__", "__spec__", "__package__", "__name__"))
    changed = {name: vars(module).get(name) for name in changed}
    exec(mutant.code(), changed)
    for name, value in changed.items():
        old = vars(module).get(name)
        if not name.startswith("__") and not isinstance(value, FunctionType | type) and not same(old, value):
            for one in list(sys.modules.values()):
                if one.__name__.split(".")[0] == "xref" and vars(one).get(name) is old:
                    setattr(one, name, value)


def same(one: object, other: object) -> bool:
    """Tell whether two constants are the same, as far as that can be told."""
    return one is other or bool(one == other)


def module_at(path: Path) -> ModuleType:
    return next(one for one in list(sys.modules.values()) if getattr(one, "__file__", None) == str(path))


def codes(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of a module and of all that it defines, the outermost first."""
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from codes(inner)


def forget(path: Path) -> None:
    """Empty the caches of the module at ``path``, of all that rest on it, and of the tests."""
    resting = rests_on(module_at(path))
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None) or ""
        if module in resting or "/tests/" in file:
            for thing in list(vars(module).values()):
                if callable(getattr(thing, "cache_clear", None)) and thing.__module__ == module.__name__:
                    thing.cache_clear()


def rests_on(module: ModuleType) -> list[ModuleType]:
    """Return a module and the modules of the product that import it, directly or through others."""
    ours = [one for name, one in sys.modules.items() if name.split(".")[0] == "xref"]
    found, waiting = [module], [module]
    while waiting:
        name = waiting.pop().__name__
        for one in ours:
            held = vars(one).values()
            if one not in found and any(
                thing is sys.modules[name] or getattr(thing, "__module__", "") == name for thing in held
            ):
                found.append(one)
                waiting.append(one)
    return found


class Changed(importlib.abc.MetaPathFinder):
    """Imports a mutant instead of its module."""

    def __init__(self, mutant: Mutant, name: str) -> None:
        self.mutant, self.name = mutant, name

    def find_spec(self, name: str, path: object = None, target: object = None) -> importlib.machinery.ModuleSpec | None:
        """Return where the changed module comes from, None for every other."""
        if name != self.name:
            return None
        loader = importlib.machinery.SourceFileLoader(name, str(self.mutant.path))
        loader.get_code = lambda _: self.mutant.code()  # type: ignore[method-assign]
        return importlib.util.spec_from_file_location(name, self.mutant.path, loader=loader)


class Chosen:
    """A plugin that runs only some tests, in their order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.rank = {test: number for number, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((one for one in items if one.nodeid in self.rank), key=lambda one: self.rank[one.nodeid])


def fresh(root: Path, mutant: Mutant, tests: Sequence[str], seconds: float) -> int:
    """Import everything anew with a mutant and run tests; return 1 if one fails."""
    hush()
    bound(seconds + 20)
    relative = mutant.path.relative_to(root).with_suffix("")
    name = ".".join(relative.parts).removesuffix(".__init__")
    sys.meta_path.insert(0, Changed(mutant, name))
    files = sorted({test.split("::")[0] for test in tests})
    return 1 if pytest.main([*OPTIONS, "-x", *files], plugins=[Chosen(tests)]) else 0


def loaded(mutants: Sequence[Mutant], tests: Sequence[str], jobs: int, slowest: float, answer: int) -> int:
    """Load the tests, note which lines they run, try every mutant that needs no import."""
    global COVERAGE
    import coverage

    hush()
    COVERAGE = coverage.Coverage(data_file=None, include=sorted({str(one.path) for one in mutants}), config_file=False)
    COVERAGE.start()
    pytest.main([*OPTIONS, *tests], plugins=[Loaded(mutants, jobs, slowest, answer)])
    return 0


COVERAGE: Any = None


def received(channel: int) -> Iterator[dict[str, Any]]:
    """Yield what the loaded process tells."""
    with os.fdopen(channel, "rb") as file:
        while head := file.read(8):
            yield pickle.loads(file.read(int.from_bytes(head, "big")))


def verdicts(
    root: Path, mutants: Sequence[Mutant], tests: Sequence[str], jobs: int, slowest: float
) -> Iterator[Verdict]:
    """Yield the number of each mutant with whether a test noticed it. Raises SystemExit if the tests fail anyway."""
    os.chdir(root)
    quiet_profile()
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        try:
            os._exit(loaded(mutants, tests, jobs, slowest, writing))
        except BaseException as error:
            Path("/dev/stderr").write_text(repr(error))
            os._exit(1)
    os.close(writing)
    cold: dict[int, tuple[list[str], float]] | None = None
    for told in received(reading):
        if "failed" in told:
            sys.exit(f"the tests fail without any change: {', '.join(told['failed'][:5])}")
        if "verdict" in told:
            yield told["verdict"]
        cold = told.get("cold", cold)
    os.waitpid(process, 0)
    if cold is None:
        sys.exit("the tests could not be run")
    tasks = [(at, functools.partial(fresh, root, mutants[at], names, limit)) for at, (names, limit) in cold.items()]
    for number, status in forked(jobs, tasks):
        yield number, status != 0
