"""What content without a known name is."""

from __future__ import annotations

import pytest

from xref.loading.sniffing import SPOKEN, sniff

CASES = [
    (b"A title\n\nSome text.", "text"),
    (b'{"text": "A"}\n', "jsonl"),
    (b'\xef\xbb\xbf [{"text": "A"}]', "json"),
    (b"%PDF-1.7\n", "pdf"),
    (b"<!DOCTYPE html><html>", "html"),
    (b"<?xml version='1.0'?><rss version='2.0'>", "feed"),
    (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
    (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
    (b"MIME-Version: 1.0\nSubject: A\n\nText", "mail"),
    (b"From a@b Thu May 18 2023\nSubject: A\nFrom: b\n\nText", "mbox"),
    (b"From here it is a long way: two days.\nText", "text"),
    (b"Q: Who?\nA: Nobody.\nQ: Why?\n", "text"),
    (b"id,title,text\n1,A,B\n", "csv"),
    (b'"date";"body"\n', "csv"),
    (b"One, two, three\nfour", "text"),
    (b"", "text"),
]


@pytest.mark.parametrize(("data", "kind"), CASES)
def test_kinds(data, kind):
    assert sniff(data) == kind
    assert kind in SPOKEN
