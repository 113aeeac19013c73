"""Saved pages of every build, with exactly what is read of each, and the regions of that which are not the article.

Beside each page stands a text with what is expected: its title, outlet, date, address and author in a head, then the
text as read, with ``⟦reason⟧`` and ``⟦/⟧`` around what is set aside.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from xref.cleaning import clean
from xref.loading import load
from xref.loading.plain import front_matter

pytest.importorskip("trafilatura")

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
MARK = re.compile(r"⟦[^⟧]*⟧")


def marked(article):
    """Return the text of an article with marks around what is set aside."""
    text = article.text
    for aside in reversed(clean(article)):
        text = f"{text[: aside.start]}⟦{aside.reason}⟧{text[aside.start : aside.end]}⟦/⟧{text[aside.end :]}"
    return text


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_page_is_read_as_expected(page):
    loaded = load([str(page)])
    (article,) = loaded.articles
    head, text = front_matter(page.with_suffix(".txt").read_text(encoding="utf-8"))
    said = {"title": article.title, "source": article.source, "published": article.published, "url": article.url}
    said |= {"author": article.extra.get("author")}
    assert {name: value for name, value in said.items() if value} == head
    assert marked(article) == text.strip()
    assert MARK.sub("", text).strip() == article.text
    assert loaded.problems == ()


def test_every_page_has_its_text():
    assert len(PAGES) >= 8
