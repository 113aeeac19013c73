"""From paths to files: folders, links, pipes, names, and each file once."""

from __future__ import annotations

import os

import pytest

from xref.loading.finding import find, named


def make(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text", encoding="utf-8")


def names(found, folder):
    return [os.path.relpath(item.name, folder) for item in found]


NAMES = [
    ("a.txt", "a", "text"),
    ("dir/a.b.TXT", "a.b", "text"),
    ("a.jsonl.gz", "a", "jsonl"),
    ("a.html", "a", "html"),
    ("a.XML", "a", "feed"),
    ("a.docx", "a", "refused"),
    ("a", "a", "unknown"),
    ("a.weird", "a.weird", "unknown"),
    ("a.gz", "a", "unknown"),
]


@pytest.mark.parametrize(("name", "stem", "kind"), NAMES)
def test_names(name, stem, kind):
    found = named(name)
    assert (found.stem, found.format) == (stem, kind)


def test_folders_are_searched_in_order_by_known_endings(tmp_path):
    make(tmp_path, "b/z.txt", "b/a.md", "a.csv", "c.css", ".d.txt", ".git/e.txt", "b/c/f.json", "noending")
    found, problems = find([str(tmp_path)])
    assert names(found, tmp_path) == ["a.csv", "b/a.md", "b/c/f.json", "b/z.txt"]
    assert problems == []


def test_the_parts_of_a_saved_page_are_skipped(tmp_path):
    make(tmp_path, "Page.html", "Page_files/frame.html", "Other_files/kept.html")
    found, _ = find([str(tmp_path)])
    assert names(found, tmp_path) == ["Other_files/kept.html", "Page.html"]


def test_a_file_with_an_unknown_ending_is_read_when_it_is_named(tmp_path):
    make(tmp_path, "notes")
    found, problems = find([str(tmp_path / "notes")])
    assert (names(found, tmp_path), problems) == (["notes"], [])


@pytest.mark.parametrize("order", [1, -1])
def test_each_file_once_whatever_the_order(tmp_path, order):
    make(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    os.link(tmp_path / "b.txt", tmp_path / "d.txt")
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt", "d.txt")]
    found, problems = find(paths[::order])
    assert names(found, tmp_path) == ["a.txt", "b.txt"]
    assert [os.path.relpath(problem.where, tmp_path) for problem in problems] == ["a.txt", "b.txt"]


def test_a_folder_given_twice_is_one_line(tmp_path):
    make(tmp_path, *(f"in/{number}.txt" for number in range(9)))
    found, problems = find([str(tmp_path), str(tmp_path / "in")])
    assert len(found) == 9
    assert len(problems) == 1
    assert "given twice" in problems[0].what


def test_standard_input_twice_is_read_once():
    found, problems = find(["-", "-"])
    assert (len(found), len(problems)) == (1, 1)


WRONG = [
    ("missing.txt", "no such file"),
    ("nul\0byte", "null byte"),
    ("", "no such file"),
    ("pipe.txt", "named pipe"),
    ("self.txt", "symbolic links"),
    ("empty", "no articles"),
    ("only-css", "no articles"),
    ("looping", "a folder that holds it"),
    ("broken.txt", "no such file"),
]


@pytest.mark.parametrize(("name", "says"), WRONG, ids=[says + " " + ascii(name) for name, says in WRONG])
def test_what_cannot_be_read_is_one_line(tmp_path, name, says):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    make(tmp_path, "only-css/a.css", "looping/a.txt")
    (tmp_path / "looping" / "again").symlink_to(tmp_path / "looping")
    found, problems = find([str(tmp_path / name) if name else ""])
    assert names(found, tmp_path) == (["looping/a.txt"] if name == "looping" else [])
    assert len(problems) == 1
    assert says in problems[0].what
    assert problems[0].severity == "error"


def test_a_folder_that_may_not_be_read(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    _, problems = find([str(tmp_path)])
    assert [problem.what for problem in problems] == ["no permission to read it"]


def test_folders_without_end_are_left(tmp_path):
    deep = tmp_path
    for _ in range(70):
        deep /= "d"
    deep.mkdir(parents=True)
    make(tmp_path, "a.txt")
    found, problems = find([str(tmp_path)])
    assert names(found, tmp_path) == ["a.txt"]
    assert "folders deep" in problems[0].what
