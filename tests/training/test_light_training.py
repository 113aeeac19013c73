"""The command that trains the light tagger, on a folder so small that it learns it by heart."""

import pytest

from xref.attribution.light import CUES, RATES, WORDS, LightModel
from xref.model import Article
from xref.segmentation import segment
from xref.training.light import main

NAMES = ("Lind", "Quill", "Mori", "Okafor")
CLAIMS = ("the bridge is safe", "the ferry is late", "nobody was hurt", "the dam will hold")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("annotated")
    (path / "text").mkdir()
    (path / "attributions").mkdir()
    for number, name in enumerate(NAMES):
        text, spans, events = "", [], []
        for claim in CLAIMS:
            start, middle = len(text), len(text) + len(name) + 1
            text += f"{name} said {claim}. It rained in the town on that day.\n"
            first = len(spans) + 1
            spans += [
                f"T{first}\tSource {start} {middle - 1}\t{name}",
                f"T{first + 1}\tCue {middle} {middle + 4}\tsaid",
                f"T{first + 2}\tContent {middle + 5} {middle + 5 + len(claim)}\t{claim}",
            ]
            events.append(f"E{len(events) + 1}\tSource:T{first} Cue:T{first + 1} Content:T{first + 2}")
        (path / "text" / f"{number}.txt").write_text(text, encoding="utf-8")
        (path / "attributions" / f"{number}_x.ann").write_text("\n".join(spans + events), encoding="utf-8")
    return path


def trained(folder, output):
    main([str(folder), "--output", str(output), "--iterations", "30"])
    return {name: (output / name).read_bytes() for name in (CUES, WORDS, RATES)}


def test_it_learns_what_it_is_shown(folder, tmp_path):
    trained(folder, tmp_path)
    text = "Lind said the ferry is late. It rained in the town on that day."
    (section, *_) = segment(Article(id="a", text=text))
    (found,) = LightModel(tmp_path).tag(section)
    assert [text[start:end] for start, end in found.source] == ["Lind"]
    assert [text[start:end] for start, end in found.content] == ["the ferry is late"]


def test_the_same_folder_gives_the_same_model(folder, tmp_path):
    assert trained(folder, tmp_path / "one") == trained(folder, tmp_path / "two")
