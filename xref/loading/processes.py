"""Work shared among processes: in order, stopped at once by an interrupt, and no process left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

LONGEST_CHUNK = 16
"""Items that go to a process at a time: enough that sending costs little, few enough that none waits at the end."""


def _obey() -> None:
    """Leave interrupts to the process that gave the work, and end at once when it says so or is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with contextlib.suppress(RuntimeError):  # without the memory for a thread, work is done all the same
        threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait until the process that gave the work has ended, killed perhaps, and end: nobody else would ever say so."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def mapped(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield what ``work`` makes of each item, in order, from ``jobs`` processes.

    Raises BrokenProcessPool if one of them dies, MemoryError if there is none to give them work; after that, or an
    interrupt, the others are ended.
    """
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    others = set(active_children())
    size = max(1, min(LONGEST_CHUNK, len(items) // (jobs * 8)))
    pool = ProcessPoolExecutor(jobs, initializer=_obey)
    try:
        chunks = deque(pool.submit(_each, work, items[at : at + size]) for at in range(0, len(items), size))
        while chunks:
            yield from _result(chunks.popleft(), getattr(pool, "_executor_manager_thread", None))
    except BaseException:
        for process in set(active_children()) - others:
            process.terminate()
        raise
    finally:
        pool.shutdown(wait=False)  # nothing is cancelled: that would upset the pool as it sees its processes end


def _result(chunk: Future[list[Result]], manager: threading.Thread | None) -> list[Result]:
    """Return the result of a chunk. Raises MemoryError if the thread that brings it has ended, for want of memory.

    Nothing else would tell: the pool waits for a thread that is no more.
    """
    while not chunk.done():
        wait([chunk], timeout=1)
        if manager is not None and not manager.is_alive() and not chunk.done():
            raise MemoryError
    return chunk.result()


def _each(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return [work(item) for item in items]
