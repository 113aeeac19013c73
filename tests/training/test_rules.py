"""The tables of the rules tagger are counted as they say."""

from __future__ import annotations

from xref.attribution.cues import ALL
from xref.training import rules
from xref.training.annotations import read_folder

TEXT = "Lind said the pier fell. Ekman said the pier stood. Lind said so. The pier fell."
NOTES = """T1\tSource 0 4\tLind
T2\tCue 5 9\tsaid
T3\tContent 10 23\tthe pier fell
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
T4\tSource 25 30\tEkman
T5\tCue 31 35\tsaid
T6\tContent 36 50\tthe pier stood
E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6
"""


def folder(tmp_path):
    for name, suffix, content in (("text", ".txt", TEXT), ("attributions", "_a.ann", NOTES)):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"one{suffix}").write_text(content, encoding="utf-8")
    return tmp_path


def test_a_cue_is_counted_by_its_neighbours(tmp_path):
    words = rules.count_cues(rules.gold(read_folder(folder(tmp_path))))
    said = words["said"]
    assert (said.cued, said.seen, said.contents, said.clausal) == (2, 3, 2, 2)
    assert said.following == {"the": [2, 2], "r": [0, 1]} or said.following["the"] == [2, 2]
    assert list(words) == [ALL, "said"]


def test_the_tables_are_written_under_their_comments(tmp_path):
    for name, header in (("cue_counts", "word\tcued"), ("content_ends", "sort\tlength")):
        (tmp_path / f"{name}.tsv").write_text(f"# what it is\n{header}\nold\trow\n", encoding="utf-8")
    rules.main([str(folder(tmp_path)), "--output", str(tmp_path)])
    lines = (tmp_path / "cue_counts.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["# what it is", "word\tcued"]
    assert lines[3].startswith("said\t2\t3\t")
