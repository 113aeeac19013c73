"""The report as Markdown, to the letter."""

from __future__ import annotations

from dataclasses import replace

from xref.comparison.matrix import matrix
from xref.model import Source
from xref.rendering.lookup import Lookup
from xref.rendering.markdown import markdown
from xref.rendering.page.story import Story

REPORT = r"""# What 3 reports say on “bridge”

2 differ, 1 vary, 0 agree, 1 single

## Reports

- A: [Dale Post](<https://dale.example/bridge>), 2024-05-02: Bridge to open
- B: b: Bridge late again
- C: Fen Echo: Elsewhere

## Where they differ

### differ: date · bridge

- **June** (year unknown)
  - Dale Post, Ada Quill: The bridge opens in **June**, Mayor Ada Quill said.
- **July** (year unknown)
  - b, Ada Quill: The bridge will open in **July**.
- silent: Fen Echo
- why: June is not July

### differ: wording · We kept our

- **We kept our word**
  - Dale Post, Ada Quill: “We kept our **word**,” she said.
- **We kept our promise**
  - b, Ada Quill: “We kept our **promise**,” said Ada Quill, the mayor.
- silent: Fen Echo
- why: June is not July

## Where they vary

### vary: person · mayor

- **Ada Quill**
  - Dale Post: The bridge opens in June, Mayor **Ada Quill** said.
- all rest on: Fen \| Wire
- why: June is not July

## What one report alone says

### single: wording · rain

- **It rained**
  - Fen Echo, Ada Quill: It rained
- silent: Fen Echo, b
- why: June is not July

## Who carries what

| claim | verdict | A | B | C |
|---|---|---|---|---|
| We kept our word | differ | ● | ● | · |
| It rained |  | · | · | ● |

## Origins

- Dale Post rests on Wire
"""


def test_a_report_to_the_letter(story):
    """With an origin, a mention whose speaker nobody knows, several silent, and a row without a verdict."""
    date, wording, person, rain = story.findings
    (value,) = person.values
    unknown = tuple(replace(mention, speaker=None) for mention in value.mentions)
    person = replace(
        person, verdict="vary", origin="Fen | Wire", silent=(), values=(replace(value, mentions=unknown),)
    )  # fmt: skip
    findings = (date, wording, person, replace(rain, silent=("c", "b")))
    first, *_ = rows = matrix(story.articles, story.claims, story.clusters, story.findings)
    assert len(rows) == 1
    told = Story(
        topic="bridge",
        articles=story.articles,
        findings=findings,
        claims=story.claims,
        sources=(Source(article="a", outlet="Dale Post", published=None, origins=("Wire",)),),
        rows=(first, replace(first, label="It rained", verdict=None, cells=(("c", first.cells[0][1]),))),
        asides={},
        lookup=Lookup(story.articles, story.claims),
    )
    assert "".join(markdown(told)) == REPORT
