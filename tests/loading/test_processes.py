"""Work shared among processes: in order, whatever becomes of those who do it."""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures.process import BrokenProcessPool

import pytest

from xref.loading.processes import mapped


def halved(number: int) -> float:
    return number / 2


def die(number: int) -> None:
    os._exit(3)


def fail(number: int) -> float:
    return 1 / (number - 40)


@pytest.mark.parametrize(("count", "jobs"), [(0, 2), (1, 2), (7, 3), (100, 2)])
def test_results_come_in_order(count, jobs):
    assert list(mapped(halved, range(count), jobs)) == [number / 2 for number in range(count)]


def test_an_error_in_a_process_is_raised_here_and_ends_the_others():
    with pytest.raises(ZeroDivisionError):
        list(mapped(fail, range(100), 2))
    assert not [one for one in multiprocessing.active_children() if one.join(10) or one.is_alive()]


def test_a_process_that_dies_is_told_of():
    with pytest.raises(BrokenProcessPool):
        list(mapped(die, range(100), 2))


def test_nobody_waits_for_a_pool_that_had_no_memory_to_begin(monkeypatch):
    """The thread that hands out the work ends with an error, and no result ever comes."""
    monkeypatch.setattr("concurrent.futures.process._ExecutorManagerThread.run", lambda thread: None)
    with pytest.raises(MemoryError):
        list(mapped(halved, range(100), 2))
    assert not [one for one in multiprocessing.active_children() if one.join(10) or one.is_alive()]


def test_processes_do_their_work_where_there_is_no_memory_for_a_thread(monkeypatch):
    """The thread would watch over the process that gave the work; without it they work all the same."""
    plain = threading.Thread.start

    def start(thread):
        if getattr(getattr(thread, "_target", None), "__name__", "") == "_end_with_parent":
            raise RuntimeError("can't start new thread")
        plain(thread)

    monkeypatch.setattr(threading.Thread, "start", start)
    assert list(mapped(halved, range(20), 2)) == [number / 2 for number in range(20)]
