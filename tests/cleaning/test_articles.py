"""Messy pages as people copy them, with the exact regions that are not the article.

In the files ``⟦reason⟧`` and ``⟦/⟧`` stand around each such region; the marks are taken out before the text is cleaned.
Files named ``trap-`` look like furniture and are not.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xref.cleaning import clean
from xref.model import Article

FILES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
MARK = re.compile(r"⟦([^⟧]*)⟧")


def read(path):
    """Return the text of a file without its marks, and the regions that they mark."""
    text, regions, reason, start, position = "", [], "", 0, 0
    written = path.read_bytes().decode("utf-8")
    for mark in MARK.finditer(written):
        text += written[position : mark.start()]
        position = mark.end()
        if mark[1] == "/":
            regions.append((start, len(text), reason))
        else:
            reason, start = mark[1], len(text)
    return text + written[position:], regions


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_exactly_what_is_not_the_article_is_marked(path):
    text, regions = read(path)
    title = next(line.strip() for line in text.split("\n") if line.strip())
    found = [(aside.start, aside.end, aside.reason) for aside in clean(Article(id="a", text=text, title=title))]
    shown = [(reason, text[start:end]) for start, end, reason in found]
    assert shown == [(reason, text[start:end]) for start, end, reason in regions]
    assert found == regions


def test_there_are_enough_of_them():
    assert len(FILES) >= 30
