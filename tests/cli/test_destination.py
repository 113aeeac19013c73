from __future__ import annotations

import errno
import os
import stat
import sys

import pytest

from xref.cli.destination import write


def test_a_file_is_written_whole(tmp_path):
    path = tmp_path / "out.json"
    write(["a\n", "東京\n"], str(path))
    assert path.read_bytes() == "a\n東京\n".encode()
    assert os.listdir(tmp_path) == ["out.json"]


@pytest.mark.parametrize("failure", [ValueError("broke"), KeyboardInterrupt(), SystemExit(1)])
def test_the_old_file_stays_when_anything_goes_wrong(tmp_path, failure):
    path = tmp_path / "out.txt"
    path.write_text("old")

    def pieces():
        yield "new"
        raise failure

    with pytest.raises(type(failure)):
        write(pieces(), str(path))
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out.txt"]


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_permissions_are_those_of_the_old_file_or_of_a_new_one(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("x")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        write(["y"], str(old))
        write(["y"], str(new))
    finally:
        os.umask(mask)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


def test_a_link_goes_on_pointing_at_the_file(tmp_path):
    target = tmp_path / "target"
    target.write_text("old")
    link = tmp_path / "link"
    link.symlink_to(target)
    write(["new"], str(link))
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_missing_folder_is_named(tmp_path):
    path = str(tmp_path / "nowhere" / "out.txt")
    with pytest.raises(OSError) as caught:  # noqa: PT011  # its errno and name are checked below
        write(["x"], path)
    assert caught.value.errno == errno.ENOENT
    assert caught.value.filename == path


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_device_is_written_to_not_replaced():
    with pytest.raises(OSError) as caught:  # noqa: PT011  # its errno is checked below
        write(["x"], "/dev/full")
    assert caught.value.errno == errno.ENOSPC
    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "out"
    path.write_text("old")

    def refuse(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space left") as caught:
        write(["new"], str(path))
    assert caught.value.filename == str(path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.skipif(os.name != "posix", reason="POSIX locks")
def test_what_a_killed_run_left_is_removed_and_nothing_else(tmp_path):
    kept = ["other.json", ".out.json.short.part", ".out.json.abcd_123.part.old", ".another.json.abcd_123.part"]
    for name in [*kept, ".out.json.abcd_123.part"]:
        (tmp_path / name).write_text("half")
    (tmp_path / ".out.json.abcd_124.part").mkdir()  # no file, whatever its name
    (tmp_path / ".out.json.abcd_125.part").symlink_to(tmp_path / "other.json")
    write(["new"], str(tmp_path / "out.json"))
    folder_and_link = [".out.json.abcd_124.part", ".out.json.abcd_125.part"]
    assert sorted(os.listdir(tmp_path)) == sorted(["out.json", *kept, *folder_and_link])


@pytest.mark.skipif(os.name != "posix", reason="POSIX locks")
def test_what_another_run_is_writing_stays(tmp_path):
    """Two runs write one file: each writes its own, and the last to end has it."""
    path = tmp_path / "out.json"

    def first():
        yield "first"
        write(["second"], str(path))
        assert path.read_text() == "second"
        yield " ended last"

    write(first(), str(path))
    assert path.read_text() == "first ended last"
    assert os.listdir(tmp_path) == ["out.json"]


@pytest.mark.skipif(os.name != "posix", reason="POSIX locks")
def test_a_file_that_is_taken_away_before_it_is_locked_is_begun_again(tmp_path, monkeypatch):
    import fcntl

    plain, taken = fcntl.flock, []

    def flock(handle, kind):
        if not taken:
            taken.extend(tmp_path.glob(".out.json.*.part"))
            taken[0].unlink()
        plain(handle, kind)

    monkeypatch.setattr(fcntl, "flock", flock)
    write(["new"], str(tmp_path / "out.json"))
    assert len(taken) == 1
    assert (tmp_path / "out.json").read_text() == "new"


@pytest.mark.skipif(os.name != "posix", reason="POSIX locks")
def test_a_file_is_written_where_there_are_no_locks(tmp_path, monkeypatch):
    import fcntl

    def refuse(handle, kind):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    (tmp_path / ".out.json.abcd_123.part").write_text("half")
    write(["new"], str(tmp_path / "out.json"))
    assert (tmp_path / "out.json").read_text() == "new"
    assert len(os.listdir(tmp_path)) == 2  # nobody can tell whether the other one is being written


def test_standard_output_is_utf8(capfdbinary):
    write(["東京 \ud800\n"], None)
    sys.stdout.flush()
    assert capfdbinary.readouterr().out == "東京 \\ud800\n".encode()


def test_a_closed_standard_output_is_an_error(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match="is closed"):
        write(["x"], None)
