"""Annotated folders: brat's stand-off format as PolNeAR lays it out."""

import pytest

from xref.model import Span
from xref.training.annotations import read_folder

TEXT = "The bridge is safe, Ada Lind said."
ANNOTATION = (
    "T1\tContent 0 10;11 18\tThe bridge is safe\nT2\tSource 20 28\tAda Lind\nT3\tCue 29 33\tsaid\n"
    "T4\tAttribution 29 33\tsaid\nE1\tAttribution:T4 Source:T2 Cue:T3 Content1:T1\n"
)


def folder(path, annotations, text=TEXT):
    (path / "text").mkdir()
    (path / "attributions").mkdir()
    (path / "text" / "one.txt").write_text(text, encoding="utf-8")
    for annotator, marked in annotations.items():
        (path / "attributions" / f"one_{annotator}.ann").write_text(marked, encoding="utf-8")
    return path


def test_spans_of_an_event_are_gathered(tmp_path):
    (article,) = read_folder(folder(tmp_path, {"x": ANNOTATION}))
    ((found,),) = article.versions
    assert (found.source, found.cue) == ((Span(20, 28),), (Span(29, 33),))
    assert found.content == (Span(0, 10), Span(11, 18))


def test_each_annotator_is_a_version(tmp_path):
    (article,) = read_folder(folder(tmp_path, {"b": "", "a": ANNOTATION}))
    assert [len(version) for version in article.versions] == [1, 0]


def test_an_event_without_content_is_left_out(tmp_path):
    marked = ANNOTATION.replace(" Content1:T1", "")
    (article,) = read_folder(folder(tmp_path, {"x": marked}))
    assert article.versions == ((),)


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError, match="no text/NAME"):
        read_folder(tmp_path)


def test_a_broken_line_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"one_x\.ann:2: not a text-bound"):
        read_folder(folder(tmp_path, {"x": "T1\tCue 1 2\ta\nT2\tCue one two\ta\n"}))
