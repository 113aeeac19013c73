"""Wrongly decoded text, repaired on request."""

from __future__ import annotations

import json
import sys

import pytest

from xref.loading import load
from xref.loading.repairing import repaired
from xref.loading.shapes import Draft

CLEAN = "“It’s a naïve café,” she said."
BROKEN = CLEAN.encode().decode("cp1252", errors="ignore")


@pytest.fixture(autouse=True)
def _ftfy():
    pytest.importorskip("ftfy")


def misread(text):
    """Text as it is when UTF-8 was read as Windows-1252 (and its undefined bytes as ISO 8859-1, as browsers do)."""
    return "".join(
        bytes([byte]).decode("cp1252", errors="replace").replace("\ufffd", chr(byte)) for byte in text.encode()
    )


CASES = [
    (misread(CLEAN), CLEAN, "one line"),
    (f"{CLEAN}\n{misread(CLEAN)}", f"{CLEAN}\n{CLEAN}", "one of two lines"),
    (misread(misread("naïve")), "naïve", "twice over"),
    (misread("£5 – Łódź"), "£5 – Łódź", "signs and letters of Poland"),
]


@pytest.mark.parametrize(("broken", "clean", "why"), CASES, ids=[case[2] for case in CASES])
def test_broken_text_is_set_right(broken, clean, why):
    draft, (problem,) = repaired(Draft(text=broken, title=misread("Café"), source=misread("Žurnal")), "a.txt")
    assert (draft.text, draft.title, draft.source) == (clean, "Café", "Žurnal")
    assert str(problem) == "a.txt: wrongly decoded before it came here: repaired 1 line"


@pytest.mark.parametrize("text", [CLEAN, "a &amp; b", "l’été d’Ångström 東京 🙂", "ﬁve e\u0301", "\u2028", "1 < 2"])
def test_sound_text_stays_as_it_is(text):
    draft = Draft(text=text, extra={"asides": []})
    assert repaired(draft, "a.txt") == (draft, [])


def test_only_on_request(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(misread(CLEAN + "\n" + CLEAN), encoding="utf-8")
    loaded = load([str(path)])
    assert loaded.articles[0].text == misread(CLEAN + "\n" + CLEAN)
    assert "--repair" in str(loaded.problems[0])
    assert load([str(path)], repair=True).articles[0].text == CLEAN + "\n" + CLEAN


def test_asides_of_the_broken_text_are_worked_out_anew(tmp_path):
    record = {"text": misread(CLEAN), "asides": [{"start": 0, "end": 5, "reason": "share"}]}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (article,) = load([str(path)], repair=True).articles
    assert (article.text, dict(article.extra)) == (CLEAN, {})


def test_without_ftfy_one_line_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "ftfy", None)
    monkeypatch.setattr("xref.loading.repairing.find_spec", lambda name: None)
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    loaded = load([str(tmp_path)], repair=True)
    assert [article.text for article in loaded.articles] == ["Text."]
    assert [str(problem) for problem in loaded.problems] == [
        "--repair: wrongly decoded text is repaired by the extra 'repair', which is not installed; "
        'pip install "xref[repair]"'
    ]
