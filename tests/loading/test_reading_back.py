"""What ``xref extract`` writes is read back as it was, however often."""

from __future__ import annotations

import json

from xref.cleaning import clean
from xref.loading import load

TEXT = """A ferry stops

By Ann Bee, The Valley Gazette

May 4, 2023

The ferry between the two islands stopped running on Monday after its engine failed, the harbour master said.

Follow us on Twitter.
"""


def extracted(articles):
    """Write articles as ``xref extract --format jsonl`` does."""
    return "\n".join(
        json.dumps(
            {
                "id": article.id, "title": article.title, "source": article.source, "published": article.published,
                "url": article.url, "text": article.text, "path": article.path,
                "asides": [{"start": a.start, "end": a.end, "reason": a.reason} for a in clean(article)],
            }
        )
        for article in articles
    )  # fmt: skip


def test_once_and_twice(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    record = {
        "text": "A \U0001f600 b\u2028c",
        "published": "2023-05-18T14:30:00+02:00",
        "id": 7,
        "url": "https://www.x.example/1",
    }
    (tmp_path / "in" / "b.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    first = load([str(tmp_path / "in")]).articles
    (tmp_path / "once.jsonl").write_text(extracted(first), encoding="utf-8")
    second = load([str(tmp_path / "once.jsonl")]).articles
    (tmp_path / "twice.jsonl").write_text(extracted(second), encoding="utf-8")
    third = load([str(tmp_path / "twice.jsonl")]).articles
    assert second == third
    for a, b in zip(first, second, strict=True):
        assert (a.id, a.title, a.source, a.published, a.url, a.text, a.path) == (
            b.id, b.title, b.source, b.published, b.url, b.text, b.path,
        )  # fmt: skip
        assert clean(a) == clean(b)
    assert [article.source for article in first] == ["The Valley Gazette", "x.example"]
    assert [article.published for article in first] == ["2023-05-04", "2023-05-18T14:30+02:00"]


def test_asides_of_an_edited_text_are_worked_out_anew_with_a_warning(tmp_path):
    record = {"text": "Short.", "asides": [{"start": 0, "end": 99, "reason": "share"}]}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    loaded = load([str(tmp_path)])
    assert "asides" not in loaded.articles[0].extra
    assert [problem.severity for problem in loaded.problems] == ["warning"]
