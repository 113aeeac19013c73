"""One messy article in every format and encoding: the same article, and the same regions of it are set aside."""

from __future__ import annotations

import base64
import csv
import gzip
import html
import io
import json
import quopri
import sys
import unicodedata

import pytest

from xref.cleaning import clean
from xref.loading import load

TITLE = "Ein Käfig für den Bären"
SOURCE = "The Tarn Echo"
DATE = "2031-04-09"
PARTS = [
    (
        None,
        "The bear of Brannoc has a new cage, the zoo said on Tuesday, and it is twice as wide as the café beside it.",
    ),
    ("advertisement", "Advertisement"),
    (
        None,
        "“He walked round it once and lay down,” said his keeper, Zoë Ångström, who has fed him since he was a cub.",
    ),
    ("related", "Related: The eel that would not leave"),
    (None, "The cage cost €40,000, which the town’s children had collected in jars – the last of them on Monday."),
    ("newsletter", "Sign up for our newsletter and never miss a story."),
    ("copyright", "© 2031 The Tarn Echo. All rights reserved."),
]
TEXT = "\n\n".join(text for _, text in PARTS)
ASIDE = [(reason, text) for reason, text in PARTS if reason]
RECORD = {"title": TITLE, "source": SOURCE, "published": DATE, "text": TEXT}


def table(delimiter):
    out = io.StringIO()
    writer = csv.DictWriter(out, ["headline", "publisher", "pub_date", "body"], delimiter=delimiter)
    writer.writeheader()
    writer.writerow({"headline": TITLE, "publisher": SOURCE, "pub_date": DATE, "body": TEXT})
    return out.getvalue()


FRONT = f"---\ntitle: {TITLE}\nsource: {SOURCE}\npublished: {DATE}\n---\n{TEXT}"
PARAGRAPHS = "".join(f"<p>{html.escape(text)}</p>" for _, text in PARTS)
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="{charset}">'
    f'<title>{TITLE}</title><meta property="og:site_name" content="{SOURCE}">'
    f'<meta property="article:published_time" content="{DATE}"></head>'
    f"<body><article>{PARAGRAPHS}</article></body></html>"
)
FEED = (
    f"<rss><channel><title>{SOURCE}</title><item><title>{TITLE}</title><pubDate>Wed, 09 Apr 2031</pubDate>"
    f"<description>{html.escape(PARAGRAPHS)}</description></item></channel></rss>"
)
ATOM = (
    f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{SOURCE}</title><entry><title>{TITLE}</title>'
    f'<published>{DATE}</published><content type="html">{html.escape(PARAGRAPHS)}</content></entry></feed>'
)
HEAD = (
    f"From: {SOURCE} <letter@tarn.example>\nSubject: =?utf-8?b?{base64.b64encode(TITLE.encode()).decode()}?=\n"
    "Date: Wed, 09 Apr 2031\nMIME-Version: 1.0\n"
)


def mail(body, encoding, charset="utf-8", kind="plain"):
    return (
        f"{HEAD}Content-Type: text/{kind}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n".encode() + body
    )


QUOTED = mail(quopri.encodestring(TEXT.encode()), "quoted-printable")
EVERY = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"]

FILES = [
    *((f"{encoding}.txt", FRONT.encode(encoding), "text", {}) for encoding in EVERY),
    ("utf-16-be.txt", "\ufeff".encode("utf-16-be") + FRONT.encode("utf-16-be"), "the other byte order", {}),
    ("mac.txt", FRONT.encode("mac_roman"), "an old encoding that is named", {"encoding": "mac_roman"}),
    ("unmarked.txt", FRONT.encode("utf-16-le"), "two bytes without a mark, named", {"encoding": "utf-16-le"}),
    ("windows.md", FRONT.replace("\n", "\r\n").encode(), "line ends of Windows", {}),
    ("mac-os-nine.md", FRONT.replace("\n", "\r").encode(), "line ends of an old Macintosh", {}),
    ("lines.jsonl", json.dumps(RECORD).encode(), "JSON with escapes", {}),
    ("raw.jsonl", json.dumps(RECORD, ensure_ascii=False).encode("utf-8-sig"), "JSON without", {}),
    ("old.json", json.dumps([RECORD], ensure_ascii=False).encode("cp1252"), "JSON in Windows-1252", {}),
    ("dump.json", json.dumps({"articles": [RECORD]}, indent=2).encode(), "a dump", {}),
    ("table.csv", table(",").encode(), "commas", {}),
    ("excel.csv", table(";").encode("utf-8-sig"), "as Excel writes it in Europe", {}),
    ("wide.tsv", table("\t").encode("utf-16"), "as Excel writes Unicode text", {}),
    *((f"{name}.html", PAGE.format(charset=name).encode(name), "a page", {}) for name in ("utf-8", "cp1252")),
    ("wrong.html", PAGE.format(charset="iso-8859-1").encode("cp1252"), "a page that says ISO 8859-1", {}),
    ("feed.xml", FEED.encode(), "RSS", {}),
    ("declared.rss", f'<?xml version="1.0" encoding="windows-1252"?>{FEED}'.encode("cp1252"), "RSS that says so", {}),
    ("feed.atom", ATOM.encode(), "Atom", {}),
    ("quoted.eml", QUOTED, "mail in quoted-printable", {}),
    ("base.eml", mail(base64.encodebytes(TEXT.encode("cp1252")), "base64", "windows-1252"), "mail in base64", {}),
    ("page.eml", mail(PARAGRAPHS.encode(), "8bit", kind="html"), "mail that is a page", {}),
    ("box.mbox", b"From letter@tarn.example Wed Apr  9 06:00:00 2031\n" + QUOTED, "a mailbox", {}),
    ("packed.txt.gz", gzip.compress(FRONT.encode("utf-16")), "packed text", {}),
    ("packed.jsonl.gz", gzip.compress(json.dumps(RECORD).encode()), "packed JSON", {}),
    ("packed.html.gz", gzip.compress(PAGE.format(charset="utf-8").encode()), "a packed page", {}),
]  # fmt: skip


def regions(article):
    return [(aside.reason, article.text[aside.start : aside.end]) for aside in clean(article)]


@pytest.mark.parametrize(("name", "data", "why", "options"), FILES, ids=[f"{row[0]}: {row[2]}" for row in FILES])
def test_the_same_article_and_the_same_regions(tmp_path, name, data, why, options):
    if ".html" in name:
        pytest.importorskip("trafilatura")
    (tmp_path / name).write_bytes(data)
    loaded = load([str(tmp_path)], **options)
    (article,) = loaded.articles
    assert (article.title, article.source, article.published) == (TITLE, SOURCE, DATE)
    assert article.text.strip() == TEXT
    assert regions(article) == ASIDE
    guessed = name in ("cp1252.txt", "old.json")
    assert [problem.severity for problem in loaded.problems] == (["warning"] if guessed else [])


@pytest.mark.parametrize(("name", "data", "why", "options"), FILES, ids=[f"{row[0]}: {row[2]}" for row in FILES])
def test_standard_input_needs_no_name(monkeypatch, name, data, why, options):
    if ".html" in name:
        pytest.importorskip("trafilatura")

    class Input:
        buffer = io.BytesIO(data)

    monkeypatch.setattr(sys, "stdin", Input)
    (article,) = load(["-"], **options).articles
    assert article.text.strip() == TEXT
    assert regions(article) == ASIDE


def test_letters_with_accents_of_their_own_stay_as_they_are(tmp_path):
    (tmp_path / "a.txt").write_text(unicodedata.normalize("NFD", FRONT), encoding="utf-8")
    (article,) = load([str(tmp_path)]).articles
    assert article.text == unicodedata.normalize("NFD", TEXT)
    assert [reason for reason, _ in regions(article)] == [reason for reason, _ in ASIDE]
