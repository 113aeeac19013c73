"""An article against a copy of itself with one thing changed: notation is no difference, a number always is one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import xref
from xref.corpus import Corpus

HERE = Path(__file__).parent
STORIES = sorted(path.stem for path in HERE.glob("*.jsonl"))
NUMBER = re.compile(r"(?<![\w.,:–-])[1-9]\d*(?:,\d{3})*(?:\.\d+)?")
TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", " ": " "})


def articles(story: str) -> tuple[xref.Article, ...]:
    return xref.read(str(HERE / f"{story}.jsonl")).articles


def pair(article: xref.Article, text: str) -> Corpus:
    return Corpus(articles=(replace(article, id="one"), replace(article, id="other", text=text)))


def verdicts(corpus: Corpus, spot: tuple[int, int]) -> set[str]:
    """The verdicts of the findings that hold the spot in both articles."""
    found = set()
    for finding in corpus.findings():
        places = [[m.passage for m in value.mentions] for value in finding.values]
        held = {
            (number, passage.article)
            for number, passages in enumerate(places)
            for passage in passages
            if passage.field == "text" and passage.start < spot[1] and spot[0] < passage.end
        }
        together = any((number, "one") in held and (number, "other") in held for number in range(len(places)))
        if together or {article for _, article in held} == {"one", "other"}:
            found.add("agree" if together and finding.verdict == "agree" else finding.verdict)
    return found


@pytest.mark.parametrize("story", STORIES)
def test_typography_is_no_difference(story: str) -> None:
    for article in articles(story):
        corpus = pair(article, article.text.translate(TYPOGRAPHY))
        wrong = [(f.verdict, f.subject, [v.text for v in f.values]) for f in corpus.findings() if f.verdict == "differ"]
        assert not wrong


@pytest.mark.parametrize("story", STORIES)
def test_a_changed_number_never_agrees(story: str) -> None:
    for article in articles(story):
        for number in NUMBER.finditer(article.text):
            text = changed(article.text, number)
            assert "agree" not in verdicts(pair(article, text), number.span()), text[
                number.start() - 30 : number.end() + 20
            ]


UNLIKE = {
    ("festival", "2023"): "a festival two years before is another one",
    ("poll", "44"): "14 percent to 41 percent is read as from 14 to 41",
    ("poll", "47"): "17 percent to 38 percent is read as from 17 to 38",
}
"""Numbers whose change is no difference, each with the reason."""


@pytest.mark.parametrize("story", STORIES)
def test_a_changed_number_is_a_difference(story: str) -> None:
    missed = set()
    for article in articles(story):
        for number in NUMBER.finditer(article.text):
            text = changed(article.text, number)
            if "differ" not in verdicts(pair(article, text), number.span()):
                missed.add(number.group())
    assert missed == {number for name, number in UNLIKE if name == story}


def changed(text: str, number: re.Match[str]) -> str:
    """Change one digit (the last of a year, else the first), which keeps the length of the text."""
    year = re.fullmatch(r"(?:19|20)\d\d", number.group())
    place = number.end() - 1 if year else number.start()
    return text[:place] + ("2" if text[place] == "1" else "1") + text[place + 1 :]
