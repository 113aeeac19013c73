"""Where output goes: standard output as UTF-8, or a file that is the old one or the new one, never half of it."""

from __future__ import annotations

import contextlib
import io
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import IO

_SUFFIX = ".part"
"""What the name of a file ends in that is being written."""


def write(pieces: Iterable[str], path: str | None) -> None:
    """Write ``pieces`` to ``path``, or to standard output if it is None.

    Raises OSError, with the file's name, if it cannot be written; an old file then stays as it was.
    """
    if path is None:
        _write_to_standard_output(pieces)
        return
    try:
        special = not stat.S_ISREG(os.stat(path).st_mode)
    except FileNotFoundError:
        special = False
    if special:  # a device or a pipe cannot be replaced
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(pieces)
        return
    with _replacement(os.path.realpath(path)) as file:
        file.writelines(pieces)


def _write_to_standard_output(pieces: Iterable[str]) -> None:
    if sys.stdout is None:
        raise OSError(9, "is closed", "standard output")
    if isinstance(sys.stdout, io.TextIOWrapper):  # the same bytes in every locale
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    try:
        sys.stdout.writelines(pieces)
        sys.stdout.flush()
    except OSError as error:
        error.filename = error.filename or "standard output"
        raise


@contextlib.contextmanager
def _replacement(path: str) -> Iterator[IO[str]]:
    """Yield a temporary file beside ``path`` that takes its place at the end, or vanishes if anything goes wrong."""
    folder, name = os.path.split(path)
    prefix = f".{name[:100]}."
    try:
        _remove_left_behind(folder, prefix)
        handle, temporary = _begun(folder, prefix)
    except OSError as error:
        error.filename = path
        raise
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        if isinstance(error, OSError):
            error.filename, error.filename2 = path, None
        raise


def _begun(folder: str, prefix: str) -> tuple[int, str]:
    """Return the handle and the path of a new temporary file, locked for as long as its writer lives."""
    import tempfile

    while True:
        handle, temporary = tempfile.mkstemp(prefix=prefix, suffix=_SUFFIX, dir=folder)
        _lock(handle, wait=True)
        if os.path.exists(temporary):
            return handle, temporary
        os.close(handle)  # another run took it for one left behind, in the instant before it was locked


def _remove_left_behind(folder: str, prefix: str) -> None:
    """Remove the temporary files of runs that were killed while they wrote the same file; none that is being written.

    Whatever cannot be removed stays: it is in nobody's way.
    """
    name = re.compile(re.escape(prefix) + r"[a-z0-9_]{8}" + re.escape(_SUFFIX))
    with os.scandir(folder) as entries:
        left = [one.path for one in entries if name.fullmatch(one.name) and one.is_file(follow_symlinks=False)]
    for path in left:
        with contextlib.suppress(OSError), open(path, "rb") as file:
            if _lock(file.fileno(), wait=False):
                os.unlink(path)


def _lock(handle: int, *, wait: bool) -> bool:
    """Lock a file that no living process has locked; return whether it is locked now. Not every system has locks."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock

        flock(handle, LOCK_EX if wait else LOCK_EX | LOCK_NB)
    except (ImportError, OSError):
        return False
    return True


def _mode(path: str) -> int:
    """Return the permissions that ``path`` has, or would get if it were made now."""
    try:
        return stat.S_IMODE(os.stat(path).st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
