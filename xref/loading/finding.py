"""From the paths a person names to the files to read, each once, in an order of their own."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from xref import tables
from xref.loading.limits import MAX_FOLDER_DEPTH
from xref.loading.shapes import Found
from xref.model import Problem

STANDARD_INPUT = "-"
SNIFFED = "unknown"
"""The format of standard input and of files without a known ending: told by how the content begins."""

Identity = tuple[int, int]


class _Seen(NamedTuple):
    name: str
    identity: Identity


def find(paths: Sequence[str]) -> tuple[list[Found], list[Problem]]:
    """Return the files that ``paths`` name, sorted by name, and a problem for each path that cannot be read.

    Folders are searched recursively for known endings; hidden entries and a saved page's folder of parts
    ("Page_files" beside "Page.html") are skipped. A file that is named twice, in whatever way, is read once.
    """
    files: list[_Seen] = []
    problems: list[Problem] = []
    folders: dict[Identity, str] = {}
    for path in sorted(paths):
        if path == STANDARD_INPUT:
            files.append(_Seen(path, (-1, -1)))
            continue
        try:
            status = os.stat(path)
        except (OSError, ValueError) as error:
            problems.append(Problem(where=path, what=_reason(error)))
            continue
        if stat.S_ISDIR(status.st_mode):
            before = len(files), len(problems)
            _Walk(files, problems, folders).enter(path, status, ())
            if (len(files), len(problems)) == before:
                problems.append(
                    Problem(where=path, what="no articles in this folder", advice=f"looked for {_endings()}")
                )
        else:
            _file(path, status, files, problems)
    return _once(files, problems), sorted(set(problems), key=lambda problem: (problem.where, problem.what))


@cache
def _formats() -> dict[str, tuple[str, str]]:
    return {ending: (kind, advice) for ending, kind, advice in tables.rows("file_formats")}


def _endings() -> str:
    return " ".join(f".{ending}" for ending, (kind, _) in _formats().items() if kind != "refused")


def named(name: str) -> Found:
    """Return how a file is read by its name: the id it gives, and its format (that of "x.csv" for "x.csv.gz")."""
    stem = os.path.basename(name)
    base, ending = os.path.splitext(stem)
    if ending.casefold() == ".gz":
        stem, (base, ending) = base, os.path.splitext(base)
    kind, _ = _formats().get(ending[1:].casefold(), (SNIFFED, ""))
    return Found(name=name, stem=stem if kind == SNIFFED else base, format=kind)


def advice(name: str) -> str:
    """Return what to do instead with a kind of document that is not read."""
    ending = os.path.splitext(name)[1][1:].casefold()
    return _formats().get(ending, ("", ""))[1]


class _Walk(NamedTuple):
    """The search of a folder and those in it: where what is found goes, and the folders searched already."""

    files: list[_Seen]
    problems: list[Problem]
    folders: dict[Identity, str]

    def enter(self, folder: str, status: os.stat_result, above: tuple[Identity, ...]) -> None:
        """Collect the files of a folder. ``above`` are the folders that hold it."""
        identity = _identity(status)
        if identity in above:
            return self._problem(folder, "a link to a folder that holds it: not followed")
        if identity in self.folders:
            other = self.folders[identity]
            also = "" if other == folder else f", also as {other}"
            return self._problem(folder, f"a folder given twice{also}: searched once")
        self.folders[identity] = folder
        if len(above) >= MAX_FOLDER_DEPTH:
            return self._problem(folder, f"more than {MAX_FOLDER_DEPTH} folders deep: not searched")
        try:
            entries = sorted(os.listdir(folder))
        except OSError as error:
            return self._problem(folder, _reason(error))
        for entry in _visible(entries):
            self._entry(os.path.join(folder, entry), (*above, identity))
        return None

    def _entry(self, path: str, above: tuple[Identity, ...]) -> None:
        known = named(path).format != SNIFFED
        try:
            status = os.stat(path)
        except OSError as error:
            if known or os.path.islink(path):
                self._problem(path, _reason(error))
            return
        if stat.S_ISDIR(status.st_mode):
            self.enter(path, status, above)
        elif known:
            _file(path, status, self.files, self.problems)

    def _problem(self, where: str, what: str) -> None:
        self.problems.append(Problem(where=where, what=what))


def _visible(entries: list[str]) -> Iterator[str]:
    names = set(entries)
    for entry in entries:
        page = entry.removesuffix("_files")
        parts = page != entry and (f"{page}.html" in names or f"{page}.htm" in names)
        if not entry.startswith(".") and not parts:
            yield entry


def _file(path: str, status: os.stat_result, files: list[_Seen], problems: list[Problem]) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = "a named pipe" if stat.S_ISFIFO(status.st_mode) else "a device or socket"
        problems.append(Problem(where=path, what=f"{kind}, not a file", advice='pipe it in and name "-" instead'))
    else:
        files.append(_Seen(path, _identity(status)))


def _once(files: list[_Seen], problems: list[Problem]) -> list[Found]:
    """Leave one of each file: the one whose name sorts first; and say so for the others, one line a file."""
    kept: dict[Identity, str] = {}
    again: dict[str, str] = {}
    for name, identity in sorted(files):
        if identity in kept:
            again.setdefault(kept[identity], name)
        else:
            kept[identity] = name
    for name, other in again.items():
        same = "given twice" if name == other else f"given twice, also as {other}"
        problems.append(Problem(where=name, what=f"{same}: read once"))
    return [named(name) for name in kept.values()]


def _identity(status: os.stat_result) -> Identity:
    return status.st_dev, status.st_ino


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)
