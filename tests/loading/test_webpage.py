"""Saved web pages: main text, metadata, encodings, and pages that are none."""

from __future__ import annotations

import sys

import pytest

from xref.loading import load

pytest.importorskip("trafilatura")

PAGE = """<!DOCTYPE html><html><head>
<meta charset="{charset}">
<title>Café closes after sixty years | The Tarn Echo</title>
<meta property="og:site_name" content="The Tarn Echo">
<meta property="article:published_time" content="2023-05-18T14:30:00+02:00">
<meta name="author" content="Jane Roe">
<link rel="canonical" href="https://tarn.example/cafe">
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Café closes after sixty years</h1>
<p>The oldest café of the Tarn valley closed on Monday after sixty years, its owner said in the afternoon.</p>
<p>Ada Quill, who is eighty-one, said that she had found nobody who wanted to get up at four every day.</p>
<p>The last guests were given the cups they drank from, and the dog was given the rest of the cake.</p>
</article>
<footer><p>Copyright The Tarn Echo. All rights reserved.</p></footer>
</body></html>"""


def read(tmp_path, data, name="page.html"):
    (tmp_path / name).write_bytes(data)
    return load([str(tmp_path)])


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-1"])
def test_a_page(tmp_path, charset):
    loaded = read(tmp_path, PAGE.format(charset=charset).encode(charset))
    (article,) = loaded.articles
    assert loaded.problems == ()
    assert (article.id, article.title) == ("page", "Café closes after sixty years")
    assert (article.source, article.published, article.url) == (
        "The Tarn Echo",
        "2023-05-18",
        "https://tarn.example/cafe",
    )
    assert article.extra == {"author": "Jane Roe"}
    assert article.text.startswith("Café closes after sixty years\n\nThe oldest café of the Tarn valley closed")
    assert "All rights reserved" not in article.text
    assert "Home" not in article.text


BAD = [
    (b"<html><body></body></html>", "no article found", "nothing on it"),
    (b"Just some text.", "it has no tags", "text under the wrong ending"),
    (b"<html>" + b"\x00" * 100, "binary", "zero bytes"),
    (b"%PDF-1.7", "a PDF", "a PDF under the wrong ending"),
    (b"<" * 5000, "no article found", "signs without sense"),
    (b"<div>" * 50_000, "", "tags without end"),
]


@pytest.mark.parametrize(("data", "says", "why"), BAD, ids=[row[2] for row in BAD])
def test_bad_pages_stop_no_other(tmp_path, capfd, data, says, why):
    (tmp_path / "good.html").write_text(PAGE.format(charset="utf-8"), encoding="utf-8")
    loaded = read(tmp_path, data, "bad.html")
    assert [article.id for article in loaded.articles] == ["good"]
    assert [problem.severity for problem in loaded.problems] == ["error"]
    assert says in loaded.problems[0].what
    assert capfd.readouterr() == ("", "")  # no library prints past us


def test_without_the_extra_one_line_for_all_pages(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    for number in range(3):
        (tmp_path / f"{number}.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.txt").write_text("A title\n\nText.", encoding="utf-8")
    loaded = load([str(tmp_path)])
    assert [article.id for article in loaded.articles] == ["a"]
    (problem,) = loaded.problems
    assert 'pip install "xref[web]"' in str(problem)
    assert problem.where.endswith("0.html and 2 more")


def test_several_processes_give_the_same(tmp_path):
    for number in range(9):
        (tmp_path / f"{number}.html").write_text(PAGE.replace("sixty", f"{number} hundred"), encoding="utf-8")
    (tmp_path / "bad.html").write_bytes(b"<html></html>")
    (tmp_path / "a.txt").write_text("A title\n\nText.", encoding="utf-8")
    assert load([str(tmp_path)], jobs=2) == load([str(tmp_path)])
