"""The picture of sources: which articles rest on which origins, as inline SVG."""

from __future__ import annotations

from xref.rendering.page.markup import Html, tag
from xref.rendering.page.story import Story

ROW = 34
WIDTH = 640
LONGEST = 30


def origins(story: Story) -> Html:
    """Return articles on the left, origins on the right, a line where one rests on the other; nothing if none does."""
    links = [(source.article, origin) for source in story.sources for origin in source.origins]
    names = list(dict.fromkeys(origin for _, origin in links))
    if not names:
        return Html()
    articles = [article.id for article in story.articles]
    height = ROW * (max(len(articles), len(names)) + 1)
    left = {article: ROW * (number + 1) for number, article in enumerate(articles)}
    right = {name: ROW * (number + 1) for number, name in enumerate(names)}
    shapes = [tag("line", x1=270, y1=left[article], x2=400, y2=right[name]) for article, name in links]
    for article, y in left.items():
        shapes += [
            tag("circle", cx=270, cy=y, r=5),
            tag("text", _short(story.lookup.name(article)), x=258, y=y + 5, text_anchor="end"),
        ]
    for name, y in right.items():
        shapes += [tag("circle", cx=400, cy=y, r=5), tag("text", _short(name), x=412, y=y + 5)]
    told = "; ".join(f"{story.lookup.name(article)} rests on {name}" for article, name in links)
    return tag(
        "svg",
        tag("title", f"Which articles rest on which origins: {told}"),
        *shapes,
        viewBox=f"0 0 {WIDTH} {height}",
        width=WIDTH,
        height=height,
        role="img",
    )


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
