"""The same information in every format: terminal, text, JSON, CSV, Markdown, HTML and annotations of one corpus."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import xref
from xref.rendering import render
from xref.rendering.reporting import report
from xref.rendering.safe import one_line
from xref.rendering.views.findings import Findings

DATA = Path(__file__).resolve().parent.parent / "data"


def folded(text: str) -> str:
    """Text without what a format adds: marks, escapes, line breaks, indents."""
    return re.sub(r"\s+", "", re.sub(r"[{}\\*]", "", text))


class Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.said = []

    def handle_data(self, data):
        self.said.append(data)


@pytest.fixture(scope="module")
def corpus():
    return xref.read(str(DATA))


@pytest.fixture(scope="module")
def shown(corpus):
    view = Findings(corpus.findings(), corpus.articles, corpus.claims, corpus.sentences, full=True)
    forms = {
        form: "".join(render(view, form, width=400)) for form in ("terminal", "text", "json", "csv", "annotations")
    }
    forms["md"] = "".join(report(corpus, corpus.findings(), None, "md"))
    page = Words()
    page.feed("".join(report(corpus, corpus.findings(), None, "html")))
    forms["html"] = "".join(page.said)
    return forms


@pytest.mark.parametrize("form", ["terminal", "text", "csv", "md", "html", "json", "annotations"])
def test_every_finding_is_there(form, corpus, shown):
    told = folded(
        json.dumps(json.loads(shown[form]), ensure_ascii=False) if form in ("json", "annotations") else shown[form]
    )
    reported = [item for item in corpus.findings() if item.verdict != "single" or form not in ("md", "html")]
    assert reported
    for item in reported:
        assert item.verdict in told
        assert item.aspect in told
        for part in (item.subject, item.why):
            assert folded(one_line(part)) in told.replace('\\"', '"'), (form, part)


@pytest.mark.parametrize("form", ["terminal", "csv", "md", "html"])
def test_every_telling_sentence_is_there(form, corpus, shown):
    told = folded(shown[form].replace('""', '"'))
    for item in corpus.findings():
        if item.verdict in ("differ", "vary", "agree"):
            for value in item.values:
                for mention in value.mentions:
                    if len(mention.passage.text) < 200:
                        assert folded(one_line(mention.passage.text)) in told, (form, mention.passage.text)


def test_csv_and_json_hold_the_same_mentions(shown):
    table = csv.DictReader(io.StringIO(shown["csv"]))
    rows = [
        (row["finding"], row["verdict"], row["article"], row["field"], int(row["start"]), int(row["end"]))
        for row in table
    ]
    findings = json.loads(shown["json"])["findings"]
    assert rows == [
        (item["id"], item["verdict"], mention["article"], mention["field"], mention["start"], mention["end"])
        for item in findings
        for value in item["values"]
        for mention in value["mentions"]
    ]


def test_text_and_json_hold_the_same_findings(shown):
    ids = [line.split("\t")[-1] for line in shown["text"].splitlines()]
    assert ids == [item["id"] for item in json.loads(shown["json"])["findings"]]


def test_annotations_select_the_same_passages(shown):
    items = {item["id"].rpartition(":")[2]: item for item in json.loads(shown["annotations"])["items"]}
    for item in json.loads(shown["json"])["findings"]:
        exact = [target["selector"][-1]["exact"] for target in items[item["id"]]["target"]]
        assert exact == [mention["text"] for value in item["values"] for mention in value["mentions"]]
