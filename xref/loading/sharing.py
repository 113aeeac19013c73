"""Many files: read one after another, or the slow ones by several processes, always told in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from xref.loading.processes import mapped
from xref.loading.reading import read
from xref.loading.shapes import Found, Options, Outcome
from xref.model import Problem

SLOW_FORMATS = frozenset({"html", "pdf"})
"""Formats that take long enough to read for another process to pay."""

LEAST_FILES = 8
"""Slow files below which starting processes costs more than it saves."""


def read_all(files: Sequence[Found], options: Options, jobs: int) -> list[Outcome]:
    """Read files and return what each gave, in their order. Files that lack the same extra are told in one line."""
    slow = [found for found in files if found.format in SLOW_FORMATS]
    if jobs < 2 or len(slow) < LEAST_FILES:
        return _told_once([read(found, options) for found in files])
    shared = _shared(slow, options, jobs)
    return _told_once([shared[found] if found in shared else read(found, options) for found in files])


def _shared(files: Sequence[Found], options: Options, jobs: int) -> dict[Found, Outcome]:
    """Read files with several processes. Should one of them die, its files are read again, each in a process alone."""
    from concurrent.futures.process import BrokenProcessPool

    outcomes: dict[Found, Outcome] = {}
    try:
        for outcome in mapped(partial(read, options=options), files, jobs):
            outcomes[outcome.found] = outcome
    except BrokenProcessPool:
        for found in files:
            if found not in outcomes:
                outcomes[found] = _alone(found, options)
    return outcomes


def _alone(found: Found, options: Options) -> Outcome:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(1) as pool:
            return pool.submit(read, found, options).result()
    except BrokenProcessPool:
        return Outcome(found=found, problems=(Problem(where=found.name, what="its reader crashed: not read"),))


def _told_once(outcomes: list[Outcome]) -> list[Outcome]:
    """Leave one problem for all files that lack the same extra: it is one thing to do."""
    lacking: dict[tuple[str, str], list[int]] = {}
    for number, outcome in enumerate(outcomes):
        if outcome.lacks:
            lacking.setdefault((outcome.problems[0].what, outcome.problems[0].advice), []).append(number)
    told = list(outcomes)
    for (what, advice), numbers in lacking.items():
        first = outcomes[numbers[0]]
        where = first.found.name + (f" and {len(numbers) - 1:,} more" if len(numbers) > 1 else "")
        told[numbers[0]] = replace(first, problems=(Problem(where=where, what=what, advice=advice),))
        for number in numbers[1:]:
            told[number] = replace(told[number], problems=())
    return told
