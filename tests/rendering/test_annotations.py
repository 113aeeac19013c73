from __future__ import annotations

import json
from importlib import resources

import jsonschema
import pytest

from xref.rendering import render
from xref.rendering.views.claims import Claims
from xref.rendering.views.clusters import Clusters
from xref.rendering.views.findings import Findings
from xref.rendering.views.topics import Topics

SCHEMA = json.loads((resources.files("xref") / "schema.json").read_text(encoding="utf-8"))


def items(view):
    page = json.loads("".join(render(view, "annotations")))
    schema = {"$ref": "#/$defs/annotations", "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(schema).validate(page)
    return page["items"]


@pytest.mark.parametrize("kind", [Claims, Clusters, Findings])
def test_every_passage_is_selected_by_place_and_by_words(kind, story):
    things = {Claims: story.claims, Clusters: story.clusters, Findings: story.findings}[kind]
    found = items(kind(things, story.articles))
    assert len(found) == len(things)
    texts = {"https://dale.example/bridge": story.texts["a"], "urn:xref:article:b": story.texts["b"]}
    for annotation in found:
        for target in annotation["target"]:
            text = texts.get(target["source"], story.texts["c"])
            place, words = target["selector"]
            assert text[place["start"] : place["end"]] == words["exact"]
            assert words["prefix"] + words["exact"] + words["suffix"] in text


def test_a_claim_tells_who_says_it(story):
    assert items(Claims(story.claims, story.articles))[1]["body"]["value"] == (
        "direct claim of Ada Quill (said): We kept our word"
    )


def test_what_rests_on_no_passage_has_no_annotations():
    assert items(Topics([], [])) == []
