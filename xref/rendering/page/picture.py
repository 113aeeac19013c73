"""The picture of the story as inline SVG: who speaks in which article, and which article rests on which origin."""

from __future__ import annotations

from collections.abc import Sequence

from xref.rendering.page.markup import Html, tag
from xref.rendering.page.story import Story

ROW = 30
WIDTH = 960
BOX = 250
MOST = 14
"""Speakers that are drawn, those of most claims; the table of speakers has them all."""
LONGEST = 28


def people_and_origins(story: Story) -> Html:
    """Return speakers, articles and origins in three columns, with a line for each tie; nothing if there is no tie."""
    spoken = [(name, article) for name, said in story.speakers[:MOST] for article in said]
    rests = [(source.article, origin) for source in story.sources for origin in source.origins]
    if not (spoken or rests):
        return Html()
    names = list(dict.fromkeys(name for name, _ in spoken))
    origins = list(dict.fromkeys(origin for _, origin in rests))
    articles = [article.id for article in story.articles]
    height = ROW * (max(len(names), len(articles), len(origins)) + 1)
    left, middle, right = (_places(column, height) for column in (names, articles, origins))
    inner, outer = (WIDTH - BOX) // 2, (WIDTH + BOX) // 2
    shapes = [tag("line", x1=270, y1=left[name], x2=inner, y2=middle[article]) for name, article in spoken]
    shapes += [
        tag("line", class_="rests", x1=outer, y1=middle[article], x2=690, y2=right[name]) for article, name in rests
    ]
    for name, y in left.items():
        shapes += [tag("circle", cx=265, cy=y, r=4), tag("text", _short(name), x=255, y=y + 5, text_anchor="end")]
    for article, y in middle.items():
        name = f"{story.letters[article]} · {story.lookup.name(article)}"
        shapes += [
            tag("rect", x=inner, y=y - 12, width=BOX, height=24, rx=4),
            tag(
                "text",
                _short(f"{story.letters[article]} · {story.lookup.name(article)}"),
                x=WIDTH // 2,
                y=y + 5,
                text_anchor="middle",
            ),
        ]
    for name, y in right.items():
        shapes += [tag("circle", cx=695, cy=y, r=4), tag("text", _short(name), x=705, y=y + 5)]
    told = [f"{name} speaks in {', '.join(map(story.lookup.name, said))}" for name, said in story.speakers[:MOST]]
    told += [f"{story.lookup.name(article)} rests on {name}" for article, name in rests]
    title = tag("title", f"Who speaks in which report, and on whom the reports rest: {'; '.join(told)}")
    drawn = tag("svg", title, *shapes, viewBox=f"0 0 {WIDTH} {height}", width=WIDTH, height=height, role="img")
    key = tag("p", "Speakers on the left, reports in the middle, origins (dashed) on the right.", class_="small soft")
    frame = tag("div", drawn, class_="scroll", tabindex=0, role="region", aria_label="Speakers, reports and origins")
    return Html(key + frame)


def _places(names: Sequence[str], height: int) -> dict[str, int]:
    """Return the height at which each name of a column stands, spread evenly."""
    return {name: round(height * (number + 1) / (len(names) + 1)) for number, name in enumerate(names)}


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
