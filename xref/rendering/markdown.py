"""The report as Markdown, for a newsroom's wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator

from xref.model import Finding
from xref.rendering.normal import normal_form, show_silent
from xref.rendering.page.document import HEADINGS
from xref.rendering.page.story import Story
from xref.rendering.quoting import quoted
from xref.rendering.safe import link, one_line
from xref.rendering.views.findings import WHOLE

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$&])")
_LINE_START = re.compile(r"^(\d*)([-+.)])(?=\s)")


def plain(content: str) -> str:
    """Return text as Markdown that shows it as it is: on one line, no markup taken from it."""
    escaped = _SPECIAL.sub(r"\\\1", one_line(content))
    return _LINE_START.sub(r"\1\\\2", escaped)


def markdown(story: Story) -> Iterator[str]:
    """Yield the report: the reports, the findings by verdict with their sentences, the matrix, the origins."""
    yield f"# {plain(story.title)}\n\n"
    yield ", ".join(f"{story.counts[name]} {name}" for name in ("differ", "vary", "agree", "single")) + "\n\n"
    yield "## Reports\n\n"
    for article in story.articles:
        date = f", {article.published}" if article.published else ""
        address = link(article.url)
        name = plain(story.lookup.name(article.id))
        named = f"[{name}](<{address}>)" if address else name
        yield f"- {story.letters[article.id]}: {named}{date}: {plain(article.title)}\n"
    for verdict, heading in HEADINGS.items():
        held = [item for item in story.findings if item.verdict == verdict]
        if held:
            yield f"\n## {heading}\n"
            for item in held:
                yield from _finding(story, item)
    yield from _matrix(story)
    rests = [(source.article, origin) for source in story.sources for origin in source.origins]
    if rests:
        yield "\n## Origins\n\n"
        for resting, origin in rests:
            yield f"- {plain(story.lookup.name(resting))} rests on {plain(origin)}\n"


def _finding(story: Story, item: Finding) -> Iterator[str]:
    yield f"\n### {item.verdict}: {item.aspect} · {plain(item.subject)}\n\n"
    for value in item.values:
        normal = normal_form(value) if item.aspect not in WHOLE else None
        told = f" ({plain(normal)})" if normal else ""
        yield f"- **{plain(value.text)}**{told}\n"
        for part in quoted(item, value, story.lookup):
            who = f", {plain(', '.join(part.speakers))}" if part.speakers else ""
            sentence, at = "", 0
            for start, end in part.telling:
                before = plain("x" + part.text[at:start] + "x")[1:-1]
                sentence += before + f"**{plain(part.text[start:end])}**"
                at = end
            sentence += plain("x" + part.text[at:])[1:]
            yield f"  - {plain(story.lookup.name(part.article.id))}{who}: {sentence}\n"
    if item.origin:
        yield f"- all rest on: {plain(item.origin)}\n"
    if item.silent:
        silent = show_silent([story.lookup.name(article) for article in item.silent], item.silent_more)
        yield f"- silent: {plain(silent)}\n"
    yield f"- why: {plain(item.why)}\n"


def _matrix(story: Story) -> Iterator[str]:
    if not story.rows:
        return
    letters = list(story.letters.values())
    yield "\n## Who carries what\n\n"
    yield f"| claim | verdict | {' | '.join(letters)} |\n|---|---|{'---|' * len(letters)}\n"
    for row in story.rows:
        held = {article for article, _ in row.cells}
        marks = " | ".join("●" if article in held else "·" for article in story.letters)
        yield f"| {plain(row.label)} | {row.verdict or ''} | {marks} |\n"
