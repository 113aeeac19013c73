"""Every view in every format: valid by the schema, complete, and harmless whatever its text."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources

import jsonschema
import pytest

from xref.model import Aside, DetailComparison, Feature, Match, Overlap, Source, Topic
from xref.rendering import FORMATS, render
from xref.rendering.views.articles import Articles
from xref.rendering.views.claims import Claims
from xref.rendering.views.clusters import Clusters
from xref.rendering.views.findings import Findings
from xref.rendering.views.marked import Marked
from xref.rendering.views.matches import Matches
from xref.rendering.views.shown import Shown
from xref.rendering.views.sources import Sources
from xref.rendering.views.topics import Topics

SCHEMA = json.loads((resources.files("xref") / "schema.json").read_text(encoding="utf-8"))

MATCH = Match(
    score=0.75,
    same=True,
    verdict="vary",
    features=(
        Feature(name="words in common", value=0.9, contribution=0.9, a="ship", b="ships"),
        Feature(name="numbers", value=0.5, contribution=-0.15, a="two", b="three"),
    ),
    details=(DetailComparison(aspect="number", a="two", b=None, verdict="single"),),
)


def views(story):
    articles, claims = story.articles, story.claims
    asides = {"a": (Aside(start=0, end=3, reason="share bar"),), "b": (), "c": ()}
    sources = [
        Source(
            article="a",
            outlet="Dale Post",
            published=None,
            origins=("Wire",),
            overlaps=(Overlap(article="b", share=0.25),),
            speakers=("Ada Quill",),
            claims=2,
        )
    ]
    return {
        "claims": (Claims(claims, articles), "claim"),
        "clusters": (Clusters(story.clusters, articles), "cluster"),
        "findings": (Findings(story.findings, articles, claims, topic="bridge"), "finding"),
        "sources": (Sources(sources, articles), "source"),
        "topics": (Topics([Topic(subject="bridge", articles=("a", "b"), aspects=("date",))], articles), "topic"),
        "extract": (Articles(articles, asides), "extracted"),
        "marked": (Marked(articles, asides), "set_aside"),
        "matches": (Matches([MATCH, MATCH], explain=True), "match"),
        "match_result": (Matches([MATCH], single=True, explain=True), "match"),
        "shown": (Shown(claims[0], articles, claims), None),
        "shown cluster": (Shown(story.clusters[0], articles, claims), None),
        "shown finding": (Shown(story.findings[1], articles, claims), None),
    }  # fmt: skip


NAMES = (
    "claims", "clusters", "findings", "sources", "topics", "extract", "marked", "matches", "match_result", "shown",
    "shown cluster", "shown finding",
)  # fmt: skip


def validate(definition, instance):
    schema = {"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(schema).validate(instance)


@pytest.mark.parametrize("name", NAMES)
def test_json_keeps_the_contract(name, story):
    view, record = views(story)[name]
    validate(name.split()[0], json.loads("".join(render(view, "json"))))
    for line in "".join(render(view, "jsonl")).splitlines():
        if record:
            validate(record, json.loads(line))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_something_and_only_the_terminal_has_colour(name, form, story):
    view, _ = views(story)[name]
    text = "".join(render(view, form))
    assert text.endswith("\n")
    assert "\x1b" not in text
    coloured = "".join(render(view, form, color=True))
    assert ("\x1b[" in coloured) == (form == "terminal")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [60, 72, 100, 200])
def test_the_terminal_view_fits_its_width(name, width, story):
    view, _ = views(story)[name]
    assert max(map(len, "".join(render(view, "terminal", width=width)).splitlines())) <= width


HOSTILE = "\x1b]0;owned\x07 \u202egnp \x9b31m [sic] [/x] [link=https://x.example]y[/link] :smile: \r over\x08 \ud800"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_hostile_text_does_nothing(name, form, story):
    story.articles = tuple(
        replace(a, title=HOSTILE, source=HOSTILE, url="https://x.example/\x1b") for a in story.articles
    )
    story.claims = tuple(
        replace(c, text=HOSTILE, speaker=replace(c.speaker, name=HOSTILE) if c.speaker else None) for c in story.claims
    )
    story.clusters = tuple(replace(c, label=HOSTILE) for c in story.clusters)
    story.findings = tuple(replace(f, subject=HOSTILE, why=HOSTILE) for f in story.findings)
    view, _ = views(story)[name]
    text = "".join(render(view, form, width=200))
    text.encode("utf-8")
    assert not any((ord(c) < 32 and c not in "\n\t\r") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\ud800" for c in text)
    if form != "csv":  # CSV ends its lines with CR LF
        assert "\r" not in text
    if form == "text" and name in ("claims", "clusters", "findings"):
        assert "[sic] [/x] [link=https://x.example]y[/link] :smile:" in text


def test_claims_show_who_said_what(story):
    text = "".join(render(Claims(story.claims, story.articles), "terminal", width=100))
    assert "3 articles  3 claims, 1 of narration" in text
    assert "Dale Post  2024-05-02  Bridge to open  a" in text
    assert "Mayor Ada Quill  The bridge opens in June  “said” · indirect · c1a" in text
    assert "(the article)  The bridge will open in July  narration · c1b" in text


def test_findings_mark_the_telling_words_and_count_verdicts(story):
    view = Findings(story.findings, story.articles, story.claims, topic="bridge", verdicts={"differ", "vary"})
    text = "".join(render(view, "terminal", width=100))
    assert "≠ 2 differ  ≈ 0 vary  = 1 agree  · 1 single  topic: bridge" in text
    assert "The bridge opens in {June}, Mayor Ada Quill said." in text
    assert "“We kept our {promise},” said Ada Quill" in text
    assert "silent: Fen Echo" in text
    assert "= agree" not in text
    assert view.differs


def test_what_is_folded_away_is_counted_by_verdict_and_aspect(story):
    faint = tuple(replace(story.findings[1], id=f"v{n}", verdict="vary", score=0.1) for n in range(3))
    strong = replace(story.findings[0], id="s", verdict="vary")
    shown = {"verdicts": {"differ", "vary"}, "faint": False}
    view = Findings((*story.findings, strong, *faint), story.articles, story.claims, **shown)
    text = "".join(render(view, "terminal", width=100))
    assert "≈ 4 vary (1 shown)" in text
    assert text.endswith("\nand, shown with --all:  ≈ 3 faint variations (3 wording)  = 1 agree  · 1 single\n")
    everything = Findings((*story.findings, *faint), story.articles, story.claims)
    assert "shown" not in "".join(render(everything, "terminal", width=100))


@pytest.mark.parametrize(
    ("number", "told"), [(1, "There is one article"), (3, "No two articles were found"), (0, "No two articles")]
)
def test_nothing_found_says_why(story, number, told):
    assert told in "".join(render(Findings((), story.articles[:number]), "terminal"))


def test_silent_articles_are_named_up_to_a_few(story):
    finding = replace(story.findings[0], silent=("c",) * 9)
    for full, end in ((False, "Fen Echo and 5 more"), (True, "Fen Echo, Fen Echo\n")):
        text = "".join(render(Findings((finding,), story.articles, story.claims, full=full), "terminal", width=200))
        assert end in text


def test_links_are_the_same_bytes_every_time(story):
    view = Findings(story.findings, story.articles, story.claims)
    first = "".join(render(view, "terminal", color=True))
    assert "\x1b]8;;https://dale.example/bridge\x1b\\" in first
    assert first == "".join(render(view, "terminal", color=True))
    assert "https://" not in "".join(render(view, "terminal", color=False))


def test_wide_characters_take_two_columns(story):
    articles = tuple(replace(a, source="東京の新聞" * 8) for a in story.articles)
    from rich.cells import cell_len

    text = "".join(render(Findings(story.findings, articles, story.claims), "terminal", width=60))
    assert max(map(cell_len, text.splitlines())) <= 60


def test_the_waterfall_ends_at_the_score():
    text = "".join(render(Matches([MATCH], single=True, explain=True), "terminal"))
    assert "≈ vary  the same statement  0.750" in text
    assert "words in common  +0.900  0.900" in text
    assert "numbers          -0.150  0.750" in text
    assert "number           single  two | (nothing)" in text


@pytest.mark.parametrize("form", ["text", "csv", "terminal"])
def test_silent_articles_beyond_those_named_are_counted(story, form):
    finding = replace(story.findings[0], silent_more=7000)
    assert "and 7000 more" in "".join(render(Findings((finding,), story.articles, story.claims), form, width=200))
