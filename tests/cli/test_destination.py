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


def test_standard_output_is_utf8(capfdbinary):
    write(["東京 \ud800\n"], None)
    sys.stdout.flush()
    assert capfdbinary.readouterr().out == "東京 \\ud800\n".encode()


def test_a_closed_standard_output_is_an_error(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match="is closed"):
        write(["x"], None)
