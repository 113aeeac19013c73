"""Real texts, where they are at hand: three articles line by line, and news that has hardly any furniture."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.cleaning import clean
from xref.loading import load
from xref.model import Article

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
NEWS = SHARED / "eval" / "attribution" / "polnear" / "train" / "text"
STORIES = SHARED / "eval" / "stories"

pytestmark = pytest.mark.evaluation

GOLDEN = {
    "000": [(3303, 3348), (3351, 4281)],
    "003": [
        (49, 71), (73, 137), (139, 185), (187, 641), (8863, 9053), (9055, 9102), (9104, 9206), (9208, 9264),
        (9266, 9300), (9302, 9335), (9337, 9916), (9918, 10523), (10525, 10578),
    ],
    "004": [(1698, 3307)],
}  # fmt: skip
"""Regions of the three files that are not the article, reviewed line by line; offsets into the text as loaded."""


@pytest.mark.skipif(not SEEDS, reason="the shared files are not at hand")
@pytest.mark.parametrize("path", SEEDS, ids=[path.name[:3] for path in SEEDS])
def test_the_first_three(path):
    (article,) = load([str(path)]).articles
    assert [(aside.start, aside.end) for aside in clean(article)] == GOLDEN[path.name[:3]]


@pytest.mark.skipif(not SEEDS, reason="the shared files are not at hand")
def test_metadata_of_the_first_three():
    articles = load([str(path) for path in SEEDS]).articles
    assert [article.published for article in articles] == [None, "2023-05-18", None]
    assert [bool(article.source) for article in articles] == [False, True, False]


@pytest.mark.skipif(not NEWS.is_dir(), reason="the evaluation data is not at hand")
def test_news_without_furniture_is_left_alone():
    """840 texts of news with under half a per cent of furniture, as their readers marked it."""
    length = marked = 0
    for path in sorted(NEWS.iterdir()):
        text = path.read_text(encoding="utf-8")
        asides = clean(Article(id="a", text=text, title=text.split("\n")[0]))
        length += len(text)
        marked += sum(aside.end - aside.start for aside in asides)
        assert sum(aside.end - aside.start for aside in asides) < len(text) / 4
    assert marked < length * 0.004


@pytest.mark.skipif(not STORIES.is_dir(), reason="the evaluation data is not at hand")
def test_texts_of_one_paragraph_are_left_alone():
    for path in [*(STORIES / "set_d3").iterdir(), *(STORIES / "set_d8").iterdir()]:
        assert [clean(article) for article in load([str(path)]).articles if clean(article)] == []
