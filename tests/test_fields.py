"""The same information in every format, field by field: each format of one corpus is read back and set against JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

import xref
from xref.rendering import render
from xref.rendering.lookup import Lookup
from xref.rendering.reporting import report
from xref.rendering.views.claims import Claims
from xref.rendering.views.findings import WHOLE, Findings

DATA = Path(__file__).resolve().parent.parent / "data"
SIGNS = "≠≈=·"


@pytest.fixture(scope="module")
def corpus():
    """The sample corpus; the first finding is given an origin, which none of them has by itself."""
    read = xref.read(str(DATA), tagger="rules")
    first, *rest = read.findings()
    read._findings[None] = type(read.findings())([replace(first, origin="Harbour Gazette"), *rest])
    return read


def finding(verdict, aspect, subject, values, carriers, silent, origin, why):
    """What every format has of a finding: ``carriers`` are, value by value, the articles with whoever speaks there."""
    shown = [] if aspect in WHOLE else values
    return (verdict, aspect, subject, shown, carriers, silent, origin, one_line(why))


def one_line(text):
    return " ".join(text.split())


def from_json(corpus):
    name = Lookup(corpus.articles).name
    view = Findings(corpus.findings(), corpus.articles, corpus.claims, corpus.sentences)
    result = []
    for item in json.loads("".join(render(view, "json")))["findings"]:
        carriers = []
        for value in item["values"]:
            said = {}
            for mention in value["mentions"]:
                said.setdefault(name(mention["article"]), set()).update(filter(None, [mention["speaker"]]))
            carriers.append(said)
        values = [one_line(value["text"]) for value in item["values"]]
        silent = [name(article) for article in item["silent"]]
        result.append(
            finding(
                item["verdict"], item["aspect"], item["subject"], values, carriers, silent, item["origin"], item["why"]
            )
        )
    return result


def told_by(who, names):
    """Read "Dale Post, 2024-05-02: Ada Quill" back into the article and the speakers."""
    name = max((name for name in names if who.startswith(name)), key=len)
    date_and_speakers = re.fullmatch(r"(?:(?:, | \()\d{4}(?:-\d\d){0,2}\)?)?(?:(?:: |, )(.*))?", who[len(name) :])
    assert date_and_speakers, who
    return name, set(date_and_speakers[1].split(", ")) if date_and_speakers[1] else set()


class Built:
    """Collects the fields of findings as a format is read, line by line or element by element."""

    def __init__(self, names):
        self.names, self.found = names, []

    def begin(self, verdict, aspect, subject):
        self.fields = {"silent": [], "origin": None, "why": None}
        self.values, self.carriers = [], []
        self.found.append((verdict, aspect, subject, self.values, self.carriers, self.fields))

    def mention(self, who, fresh):
        name, speakers = told_by(who, self.names)
        if fresh:
            self.carriers.append({})
        self.carriers[-1].setdefault(name, set()).update(speakers)

    def done(self):
        return [
            finding(*head, fields["silent"], fields["origin"], fields["why"] or " / ".join(head[3]))
            for *head, fields in self.found
        ]


def from_terminal(corpus):
    """Read the terminal's blocks back; wide, so that nothing is wrapped, and full, so that nothing is left out."""
    lookup = Lookup(corpus.articles)
    names = [lookup.name(article.id) for article in corpus.articles]
    view = Findings(corpus.findings(), corpus.articles, corpus.claims, corpus.sentences, full=True)
    built, fresh = Built(names), True
    for line in "".join(render(view, "terminal", width=4000)).splitlines():
        if head := re.fullmatch(rf"[{SIGNS}] (\w+)  (\w+) · (.*)  [0-9a-f]{{12}}", line):
            built.begin(*head.groups())
            fresh = True
        elif label := re.fullmatch(r"  (silent|all rest on|why): (.*)", line):
            keep(built.fields, label[1], label[2], names)
        elif value := re.fullmatch(r"  (\S.*?)(?:  \[.*\])?", line):
            built.values.append(value[1])
            fresh = True
        elif row := re.fullmatch(r"    (\S.*?) {2,}(\S.*)", line):
            built.mention(row[1], fresh)
            fresh = False
    return built.done()


def keep(fields, label, told, names):
    if label.lower() == "silent":
        while told:
            name = max((name for name in names if told.startswith(name)), key=len)
            fields["silent"].append(name)
            told = told[len(name) :].removeprefix(", ")
    elif label.lower() == "why":
        fields["why"] = told
    else:
        fields["origin"] = told


def from_markdown(corpus):
    lookup = Lookup(corpus.articles)
    names = [lookup.name(article.id) for article in corpus.articles]
    built, fresh = Built(names), True
    for line in "".join(report(corpus, corpus.findings(), None, "md")).splitlines():
        line = re.sub(r"\\(.)", "\x00\\1", line)  # keeps escaped marks apart from those that mean something
        told = line.replace("\x00", "")
        if line.startswith("## Who carries"):
            break
        if head := re.fullmatch(r"### (\w+): (\w+) · (.*)", told):
            built.begin(*head.groups())
        elif label := re.fullmatch(r"- (silent|all rest on|why): (.*)", told):
            keep(built.fields, label[1], label[2], names)
        elif value := re.fullmatch(r"- \*\*(.*?)\*\*(?: \(.*\))?", line):
            built.values.append(value[1].replace("\x00", ""))
            fresh = True
        elif told.startswith("  - "):
            name = max((name for name in names if told[4:].startswith(name)), key=len)
            who = name + re.match(r"(?:, .*?)?(?=: )", told[4 + len(name) :])[0]
            built.mention(who, fresh)
            fresh = False
    return built.done()


def from_html(corpus):
    html5lib = pytest.importorskip("html5lib")
    lookup = Lookup(corpus.articles)
    names = [lookup.name(article.id) for article in corpus.articles]
    page = html5lib.parse("".join(report(corpus, corpus.findings(), None, "html")), namespaceHTMLElements=False)
    built = Built(names)
    for section in page.iter("section"):
        if section.get("class") != "finding":
            continue
        head = re.fullmatch(rf"[{SIGNS}] (\w+) (\w+) · (.*)", "".join(section.find("h3").itertext()))
        built.begin(*head.groups())
        for value in section.iterfind("div/div"):
            built.values += [value.find("h4").text] if value.find("h4") is not None else []
            for number, quoted in enumerate(value.iterfind("div/p")):
                built.mention("".join(quoted.itertext()).removesuffix(" · original"), number == 0)
        for note in section.iterfind("p"):
            text = "".join(note.itertext())
            if text.startswith("All rest on "):
                keep(built.fields, "origin", text.removeprefix("All rest on ").removesuffix("."), names)
            else:
                keep(built.fields, *text.split(": ", 1), names)
    return built.done()


def from_csv(corpus):
    name = Lookup(corpus.articles).name
    view = Findings(corpus.findings(), corpus.articles, corpus.claims, corpus.sentences)
    held = {}
    for row in csv.DictReader(io.StringIO("".join(render(view, "csv")))):
        item = held.setdefault(row["finding"], (row, {}))
        said = item[1].setdefault((row["value"], row["text"]), {})
        said.setdefault(name(row["article"]), set()).update(filter(None, [row["speaker"]]))
    return [
        finding(
            row["verdict"], row["aspect"], row["subject"], [one_line(text) for _, text in values], [*values.values()],
            [name(article) for article in row["silent"].split(", ") if article], row["origin"] or None, row["why"],
        )
        for row, values in held.values()
    ]  # fmt: skip


def merged(one):
    together = {}
    for said in one[4]:
        for name, speakers in said.items():
            together.setdefault(name, set()).update(speakers)
    return (*one[:4], [together], *one[5:])


@pytest.mark.parametrize("read", [from_terminal, from_markdown, from_html, from_csv])
def test_findings_are_the_same_in_every_format(read, corpus):
    expected = from_json(corpus)
    assert len(expected) > 50
    found = read(corpus)
    if read is from_terminal:  # it shows whole sentences one below the other, without a line between the values
        expected = [merged(one) if one[1] in WHOLE else one for one in expected]
    for one, other in zip(sorted(found, key=repr), sorted(expected, key=repr), strict=True):
        assert one == other


def from_claims(corpus, form):
    return "".join(render(Claims(corpus.claims, corpus.articles), form, width=4000))


def test_claims_are_the_same_in_every_format(corpus):
    claims = json.loads(from_claims(corpus, "json"))["claims"]
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(from_claims(corpus, "csv")))}
    lines = {line.split("\t")[-1]: line.split("\t") for line in from_claims(corpus, "text").splitlines()}
    shown = from_claims(corpus, "terminal").splitlines()
    assert len(claims) == len(rows) == len(lines) > 30
    for claim in claims:
        speaker = claim["speaker"] or {}
        mention = speaker.get("mention") or {}
        who = speaker.get("name") or mention.get("text") or ""
        cue = (claim["cue"] or {"text": ""})["text"]
        text, at = one_line(claim["text"]), claim["content"]
        row = rows[claim["id"]]
        for column in ("article", "kind", "certainty", "polarity"):
            assert row[column] == claim[column]
        for column in ("source", "published", "cluster"):
            assert row[column] == (claim[column] or "")
        assert (row["speaker"], row["role"], row["cue"]) == (who, speaker.get("role") or "", cue)
        assert (int(row["start"]), int(row["end"])) == (at[0]["start"], at[-1]["end"])
        assert float(row["confidence"]) == claim["confidence"]
        assert row["relay"] == "; ".join(relay["name"] for relay in claim["relay"])
        assert row["details"] == "; ".join(f"{part['type']}: {part['text']}" for part in claim["details"])
        assert one_line(row["text"]).lstrip("'") == text.lstrip("'")
        start, end = str(at[0]["start"]), str(at[-1]["end"])
        expected = [claim["article"], start, end, claim["kind"], who, one_line(cue), text, claim["id"]]
        assert lines[claim["id"]] == expected
        (line,) = [line for line in shown if line.endswith(f"· {claim['id']}")]
        voice = "(the article)" if claim["kind"] == "narration" else "(unknown)"
        assert one_line(line).startswith(one_line(f"{who or voice} {text}"))
        facts = line.rsplit("  ", 1)[1].split(" · ")
        expected = [f"“{one_line(cue)}”"] * bool(cue) + [claim["kind"]]
        expected += [word for word in (claim["certainty"], claim["polarity"]) if word not in ("stated", "affirmed")]
        expected += [f"via {relay['name']}" for relay in claim["relay"]]
        expected += [f"sure {claim['confidence']:.2f}"] * (claim["confidence"] < 0.7)
        assert facts == [*expected, claim["id"]]
