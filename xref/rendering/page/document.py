"""The page as a whole."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib import resources

from xref.model import Finding
from xref.rendering.page import parts, picture
from xref.rendering.page.markup import Html, anchor, tag
from xref.rendering.page.story import Story

HEADINGS = {
    "differ": "Where they differ",
    "vary": "Where they vary",
    "agree": "Where they agree",
    "single": "What one report alone says",
}


def page(story: Story) -> Iterator[str]:
    """Yield the report as one HTML document that needs nothing else and runs nothing."""
    style = (resources.files("xref.rendering.page") / "style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n'
    yield tag("meta", charset="utf-8") + "\n"
    yield tag("meta", http_equiv="Content-Security-Policy", content=policy) + "\n"
    yield tag("meta", name="viewport", content="width=device-width, initial-scale=1") + "\n"
    yield tag("meta", name="referrer", content="no-referrer") + "\n"
    yield tag("title", story.title) + "\n"
    yield f"<style>{style}</style>\n</head>\n<body>\n"
    yield anchor("Skip to the findings", "#findings", class_="skip") + "\n<header>\n"
    yield tag("h1", story.title) + _summary(story) + "\n</header>\n" + '<main id="findings">\n'
    for part in _sections(story):
        yield part + "\n"
    yield "</main>\n<footer>"
    yield tag("p", "Made by xref. It shows what reports say, not what is true.", class_="soft small")
    yield "</footer>\n</body>\n</html>\n"


def _summary(story: Story) -> Html:
    """Return the counts, the differences in a line each, and the reports."""
    counts = [
        tag("li", anchor(parts.verdict(name), f"#{name}" if story.counts[name] else None), f" {story.counts[name]}")
        for name in HEADINGS
    ]
    listed = []
    for article in story.articles:
        letter = story.letters[article.id]
        date = f", {article.published}" if article.published else ""
        name = anchor(f"{letter} · {story.lookup.name(article.id)}", f"#article-{letter}")
        listed.append(tag("li", name, f"{date}: {article.title}"))
    differences = [
        tag("li", anchor(f"{item.aspect} · {item.subject}", f"#finding-{item.id}"), f": {item.why}")
        for item in story.findings
        if item.verdict == "differ"
    ]
    first = tag("h2", "Differences") + tag("ul", *differences) if differences else ""
    return Html(tag("ul", *counts, class_="counts") + first + tag("h2", "Reports") + tag("ul", *listed))


def _sections(story: Story) -> Iterator[Html]:
    for name, heading in HEADINGS.items():
        held = [item for item in story.findings if item.verdict == name]
        if held:
            yield tag("h2", heading, id=name)
            open_, folded = (held, []) if name != "single" else ([], held)
            if name == "vary":
                open_, folded = [item for item in held if not item.faint], [item for item in held if item.faint]
            yield from (parts.finding(story, item) for item in open_)
            if folded:
                yield _folded(story, name, folded)
    if not any(story.counts[name] for name in ("differ", "vary", "agree")):
        yield tag("p", "No two reports were found to tell the same thing.")
    for heading, content in (
        ("Who carries what", parts.matrix(story) if story.rows else None),
        ("Timeline", parts.timeline(story) if story.dated else None),
        ("Speakers, reports, origins", picture.people_and_origins(story) or None),
        ("Speakers", parts.speakers(story) if story.speakers else None),
    ):
        if content:
            yield tag("h2", heading)
            yield content
    yield tag("h2", "The reports as read")
    yield from parts.articles(story)


def _folded(story: Story, name: str, items: Sequence[Finding]) -> Html:
    """Return findings of little weight behind one line, which opens without a script."""
    one = "faint variation: one thing in other words" if name == "vary" else "detail that no other report gives"
    many = "faint variations: one thing in other words" if name == "vary" else "details that no other report gives"
    summary = tag("summary", f"{len(items)} {one if len(items) == 1 else many}")
    return tag("details", summary, *(parts.finding(story, item) for item in items))
