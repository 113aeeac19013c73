"""The report: parses, runs nothing, reaches nothing, links only to what is there, and tells all that it should."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from xref.comparison.matrix import matrix
from xref.model import Aside, Detail, Source
from xref.rendering.lookup import Lookup
from xref.rendering.markdown import markdown, plain
from xref.rendering.page import page
from xref.rendering.page.markup import Html, anchor, fragment, tag, text
from xref.rendering.page.story import Story

VOID = {"meta", "br"}  # of HTML; the shapes of a picture are closed
HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)> \x1b[31m \u202egnp & \"quoted\" 'x'"


class Reader(HTMLParser):
    """Reads a page strictly: every element is closed in order, and what it links to and runs is noted."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.targets, self.ids, self.words = [], [], [], [], []

    def handle_starttag(self, name, attributes):
        self.elements.append(name)
        for key, value in attributes:
            assert not key.startswith("on")
            assert key != "style"
            if key in ("href", "src", "xlink:href"):
                self.targets.append(value)
            if key == "id":
                self.ids.append(value)
        if name not in VOID:
            self.open.append(name)

    def handle_endtag(self, name):
        assert self.open.pop() == name

    def handle_data(self, data):
        self.words.append(data)


def read(document: str) -> Reader:
    reader = Reader()
    reader.feed(document)
    reader.close()
    assert reader.open == []
    return reader


def story_of(story, **changes) -> Story:
    dated = Detail(type="date", text="June", start=20, end=24, value="2024-06")
    claims = tuple(replace(claim, details=(dated,)) if claim.id == "c1a" else claim for claim in story.claims)
    kept = {
        "topic": "bridge",
        "articles": story.articles,
        "findings": story.findings,
        "claims": claims,
        "sources": (
            Source(article="a", outlet="Dale Post", published=None, origins=("Wire",)),
        ),
        "rows": matrix(story.articles, claims, story.clusters, story.findings),
        "asides": {"a": (Aside(start=0, end=3, reason="share"),)},
    }  # fmt: skip
    kept.update(changes)
    return Story(**kept, lookup=Lookup(kept["articles"], claims))


def test_the_page_is_whole_and_self_contained(story):
    document = "".join(page(story_of(story)))
    reader = read(document)
    assert document.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert not {"script", "img", "iframe", "object", "embed", "form", "input"} & set(reader.elements)
    assert "default-src &#x27;none&#x27;" in document
    assert len(reader.ids) == len(set(reader.ids))
    for target in reader.targets:
        assert target.startswith("https://dale.example/bridge") or target.removeprefix("#") in reader.ids
    assert reader.elements.count("h1") == 1


def test_the_page_tells_everything(story):
    words = " ".join("".join(read("".join(page(story_of(story)))).words).split())
    for expected in (
        "What 3 reports say on “bridge”",
        "≠ differ 2",
        "≠ differ date · bridge",
        "Why: June is not July",
        "Silent: Fen Echo",
        "A · Dale Post",
        "2024-06",
        "Ada Quill",
        "Wire",
        "It rained.",
    ):
        assert expected in words


def test_passages_link_to_the_page_and_to_the_original(story):
    document = "".join(page(story_of(story)))
    assert '<a href="#A-text-20">Dale Post</a>' in document
    assert '<mark id="A-text-20">June</mark>' in document
    assert 'href="https://dale.example/bridge#:~:text=June" rel="noreferrer"' in document


def test_hostile_articles_stay_text(story):
    hostile = tuple(
        replace(article, url="javascript:alert(1)", title=HOSTILE, source=HOSTILE, text=article.text + HOSTILE)
        for article in story.articles
    )
    findings = tuple(replace(item, subject=HOSTILE, why=HOSTILE) for item in story.findings)
    document = "".join(page(story_of(story, articles=hostile, findings=findings, topic=HOSTILE)))
    reader = read(document)
    assert not {"script", "img"} & set(reader.elements)
    assert not [target for target in reader.targets if not target.startswith("#")]
    assert "\x1b" not in document
    assert "\u202e" not in document


def test_a_corpus_without_anything_makes_a_page_too(story):
    empty = story_of(story, articles=(), findings=(), claims=(), sources=(), rows=(), asides={}, topic=None)
    read("".join(page(empty)))
    assert "What 0 reports say" in "".join(markdown(empty))


def test_contrast_of_every_text_colour_is_at_least_aa():
    """WCAG 2.1, 1.4.3: 4.5 to 1, in the light and in the dark style, on the page and on cards."""
    from importlib import resources

    style = (resources.files("xref.rendering.page") / "style.css").read_text(encoding="utf-8")
    for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL):
        colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
        for name in ("ink", "soft", "link", "differ", "vary", "agree"):
            for ground in ("ground", "card"):
                assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)
        assert contrast(colours["mark-ink"], colours["mark"]) >= 4.5


def contrast(one: str, other: str) -> float:
    def luminance(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("url", "passage", "address"),
    [
        ("https://x.example/a", "in June", "https://x.example/a#:~:text=in%20June"),
        ("https://x.example/a#b", "June", "https://x.example/a#b:~:text=June"),  # an address that has a fragment
        ("https://x.example/", "a-b, c&d", "https://x.example/#:~:text=a%2Db%2C%20c%26d"),  # what the syntax reserves
        (
            "https://x.example/",
            "one two three four five six seven eight nine ten eleven twelve thirteen",
            "https://x.example/#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
        ),
        (
            "https://x.example/",
            "one two three four five six seven eight nine ten eleven twelve",
            "https://x.example/#:~:text=one%20two%20three%20four%20five%20six%20seven%20eight%20nine%20ten%20eleven%20twelve",
        ),  # twelve words are told whole
        ("https://x.example/", "a\ud800b", "https://x.example/#:~:text=a%3Fb"),  # a lone surrogate has no bytes
        ("javascript:alert(1)", "June", None),
        ("https://x.example/", "  ", None),
        (None, "June", None),
    ],
)
def test_text_fragments(url, passage, address):
    assert fragment(url, passage) == address


def test_elements_escape_what_is_not_markup():
    assert (
        tag("b", "<i>", tag("u", "x"), title='"', class_="c", id=None)
        == '<b title="&quot;" class="c">&lt;i&gt;<u>x</u></b>'
    )
    assert text("\x07") == "\\x07"
    assert tag("br") == "<br>"
    assert tag("meta", http_equiv="x", aria_label="y") == '<meta http-equiv="x" aria-label="y">'
    assert anchor("<x>", "javascript:1") == "&lt;x&gt;"
    assert anchor("x", "data:text/html,1") == "x"
    assert isinstance(anchor(Html("<b>x</b>"), None), Html)


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("<script>", "\\<script\\>"),
        ("a | b", "a \\| b"),
        ("# head", "\\# head"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("two\nlines", "two lines"),
        ("\x1b[0m", "\\\\x1b\\[0m"),
    ],
)
def test_markdown_takes_no_markup_from_articles(content, shown):
    assert plain(content) == shown


def test_markdown_tells_everything(story):
    told = "".join(markdown(story_of(story)))
    for expected in (
        "# What 3 reports say on “bridge”",
        "- A: [Dale Post](<https://dale.example/bridge>), 2024-05-02: Bridge to open",
        "### differ: date · bridge",
        "- **June** (year unknown)",
        "The bridge opens in **June**, Mayor Ada Quill said.",
        "- silent: Fen Echo",
        "| We kept our word | differ | ● | ● | · |",
        "- Dale Post rests on Wire",
    ):
        assert expected in told


BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
@pytest.mark.parametrize("width", [1280, 390])
def test_a_browser_shows_the_page_without_complaint(story, tmp_path, width):
    """The policy lets the page's own style through, and nothing is asked of the network."""
    path, shot = tmp_path / "story.html", tmp_path / "shot.png"
    path.write_text("".join(page(story_of(story))), encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", f"--window-size={width},2000"]
    done = subprocess.run(
        [BROWSER, *options, f"--user-data-dir={tmp_path / 'profile'}", f"--screenshot={shot}", path.as_uri()],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert shot.stat().st_size > 10_000
    assert "Refused to" not in done.stderr
    assert "Content Security Policy" not in done.stderr
