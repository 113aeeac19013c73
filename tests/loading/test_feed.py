"""RSS and Atom feeds, one article an entry."""

from __future__ import annotations

import pytest

from xref.loading import feed, load
from xref.loading.errors import RefusedError
from xref.loading.shapes import Options

OPTIONS = Options(encoding=None, max_file_size=10**6, fields={})

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Tarn Echo</title><link>https://tarn.example/</link>
<item><title>Bridge &amp; tunnel</title><link>https://tarn.example/1</link><guid>tarn-1</guid>
<dc:creator>Jane Roe</dc:creator>
<pubDate>Thu, 18 May 2023 14:30:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The bridge opened.</p><p>The tunnel did not.</p>]]></content:encoded></item>
<item><title>Second</title><description>&lt;p&gt;Only a summary.&lt;/p&gt;</description>
<source url="x">Fell Post</source></item>
<item><title>Third</title></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Fell Post</title>
<entry><id>urn:1</id><title>Snow</title><link rel="self" href="https://fell.example/self"/>
<link href="https://fell.example/snow"/><updated>2023-05-19T10:00:00Z</updated>
<published>2023-05-18T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>snowed</b>.</p><p>Much.</p></div>
</content></entry>
</feed>"""


def test_rss():
    drafts, problems = feed.read(RSS, "x.xml", OPTIONS)
    first, second = drafts
    assert (first.id, first.title, first.source) == ("tarn-1", "Bridge & tunnel", "The Tarn Echo")
    assert (first.url, first.published) == ("https://tarn.example/1", "Thu, 18 May 2023 14:30:00 +0200")
    assert (first.text, first.extra) == ("The bridge opened.\n\nThe tunnel did not.", {"author": "Jane Roe"})
    assert (second.text, second.source) == ("Only a summary.", "Fell Post")
    assert [problem.what for problem in problems] == ["entry 3 (Third) has no text"]


def test_atom(tmp_path):
    (tmp_path / "x.atom").write_text(ATOM, encoding="utf-8")
    (article,) = load([str(tmp_path)]).articles
    assert (article.id, article.title, article.source) == ("urn:1", "Snow", "Fell Post")
    assert (article.url, article.published) == ("https://fell.example/snow", "2023-05-18T10:00Z")
    assert article.text == "It snowed.\n\nMuch."


BAD = [
    ("<rss><channel>", "broken XML", "cut off"),
    ("<opml/>", "neither RSS nor Atom", "another kind of XML"),
    ('<!DOCTYPE a [<!ENTITY b "c">]><rss>&b;</rss>', "entities of its own", "entities"),
    ("text", "broken XML", "no XML"),
]


@pytest.mark.parametrize(("text", "says", "why"), BAD, ids=[row[2] for row in BAD])
def test_bad(text, says, why):
    with pytest.raises(RefusedError, match=says):
        feed.read(text, "x.xml", OPTIONS)


def test_a_feed_without_entries_is_told():
    assert len(feed.read("<rss><channel/></rss>", "x.xml", OPTIONS)[1]) == 1


def test_the_declared_encoding_counts(tmp_path):
    item = "<item><description>Łódź</description></item>"
    text = f"<?xml version='1.0' encoding='iso-8859-2'?><rss><channel>{item}</channel></rss>"
    (tmp_path / "x.xml").write_bytes(text.encode("iso-8859-2"))
    loaded = load([str(tmp_path)])
    assert ([article.text for article in loaded.articles], loaded.problems) == (["Łódź"], ())
