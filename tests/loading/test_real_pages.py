"""Real web pages, where they are at hand: read at least as well as by the extractor underneath on its own."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from xref.loading import load

PAGES = Path(__file__).resolve().parents[3] / "shared" / "eval" / "reading" / "trafilatura"


def score(texts, cases):
    """F1 over strings that belong to the article and strings that do not: the measure of the pages' own collection."""
    hits = sum(piece in text for text, case in zip(texts, cases, strict=True) for piece in case["with"])
    false = sum(piece in text for text, case in zip(texts, cases, strict=True) for piece in case["without"])
    precision, recall = hits / (hits + false), hits / sum(len(case["with"]) for case in cases)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.evaluation
@pytest.mark.skipif(not PAGES.is_dir(), reason="the evaluation data is not at hand")
def test_pages_are_read_at_least_as_well_as_by_the_extractor_alone(tmp_path):
    trafilatura = pytest.importorskip("trafilatura")
    cases = [json.loads(line) for line in (PAGES / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
    pages = [gzip.decompress((PAGES / "html" / case["file"]).read_bytes()) for case in cases]
    for number, page in enumerate(pages):
        (tmp_path / f"{number:04}.html").write_bytes(page)
    loaded = load([str(tmp_path)])
    texts = {article.id: article.text for article in loaded.articles}
    ours = score([texts.get(f"{number:04}", "") for number in range(len(pages))], cases)
    alone = score([trafilatura.extract(page, include_comments=False) or "" for page in pages], cases)
    assert ours >= alone
    assert all(article.title and article.text for article in loaded.articles)
