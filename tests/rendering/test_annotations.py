from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources

import jsonschema
import pytest

from xref.model import Passage
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


def test_a_passage_has_the_words_around_it(story):
    """At most thirty-two characters on each side; none before the start of a text or behind its end."""
    text = "x" * 40 + "The mill" + "y" * 40
    article = replace(story.articles[1], id="a b/c\ud800", text=text)
    spots = [
        Passage(article=article.id, start=s, end=e, text=text[s:e]) for s, e in ((40, 48), (0, 40), (48, 88), (10, 80))
    ]
    claim = replace(story.claims[2], article=article.id, content=tuple(spots))
    (note,) = items(Claims([claim], [article]))
    around = [(target["selector"][1]["prefix"], target["selector"][1]["suffix"]) for target in note["target"]]
    assert around == [
        ("x" * 32, "y" * 32),
        ("", "The mill" + "y" * 24),
        ("x" * 24 + "The mill", ""),
        ("x" * 10, "y" * 8),
    ]
    assert {target["source"] for target in note["target"]} == {"urn:xref:article:a%20b%2Fc%3F"}
    assert note["id"] == "urn:xref:claims:c1b"


def test_the_page_names_its_kind_and_is_laid_out_for_reading():
    page = "".join(render(Topics([], []), "annotations"))
    head = ["{", '  "@context": "http://www.w3.org/ns/anno.jsonld",', '  "id": "urn:xref:topics",']
    assert page.split("\n")[:3] == head


def test_what_rests_on_no_passage_has_no_annotations():
    assert items(Topics([], [])) == []
