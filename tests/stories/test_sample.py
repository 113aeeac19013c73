"""The first experience: the commands as a newcomer types them in a fresh clone, on the sample corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


@cache
def run(*arguments: str) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "XREF_DATA"}
    command = [sys.executable, "-m", "xref", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def findings(*arguments: str) -> list[dict[str, Any]]:
    return json.loads(run(*arguments, "--format", "json"))["findings"]


def articles_by_value(finding: dict[str, Any]) -> dict[str, list[str]]:
    return {value["text"]: sorted({m["article"] for m in value["mentions"]}) for value in finding["values"]}


def test_the_summit() -> None:
    """Few, clear, right: the month first, and nothing of other summits."""
    found = findings("diff", "--topic", "summit")
    month = found[0]
    assert (month["verdict"], month["aspect"]) == ("differ", "date")
    assert sorted(articles_by_value(month).values()) == [
        ["colvern-herald"],
        ["maravel-times", "morning-lantern", "straits-observer"],
    ]
    assert {finding["verdict"] for finding in found} <= {"differ", "vary"}
    assert [finding["verdict"] for finding in found].count("differ") == 1
    assert len(found) <= 4
    text = json.dumps(found)
    for trap in ("Oldenvik", "last June", "June 2023", "September", "March"):
        assert trap not in text


def test_the_whole_sample() -> None:
    """A screenful, the differences first, the two stories apart."""
    found = findings("diff")
    verdicts = [finding["verdict"] for finding in found]
    assert verdicts == sorted(verdicts)
    assert 8 <= verdicts.count("differ") <= 12
    assert verdicts.count("vary") <= 16
    ferry = {"coastal-wire-tuesday", "coastal-wire-friday", "halvane-gazette"}
    for finding in found:
        articles = {mention["article"] for value in finding["values"] for mention in value["mentions"]}
        assert articles <= ferry or not articles & ferry


def test_topics_name_what_a_person_would_ask_for() -> None:
    topics = run("topics", "--format", "text").lower()
    for word in ("summit", "office", "inspection"):
        assert word in topics


def test_origin_of_the_office_story() -> None:
    sources = run("sources", "--format", "json")
    origins = {source["article"]: json.dumps(source) for source in json.loads(sources)["sources"]}
    assert "Eastern Ledger" in origins["colvern-herald"]
    assert "Eastern Ledger" in origins["straits-observer"]


def test_the_words_of_one_speaker() -> None:
    claims = [json.loads(line) for line in run("claims", "--format", "jsonl").splitlines()]
    said = {
        (claim["article"], claim["text"].split()[0])
        for claim in claims
        if (claim["speaker"] or {}).get("name") == "Bertil Osk"
    }
    assert {article for article, _ in said} == {"straits-observer", "maravel-times"}
