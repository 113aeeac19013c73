"""The parts of the page: findings side by side, matrix, timeline, speakers, the articles themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from xref.model import Article, Finding, FindingValue, Passage, Span
from xref.rendering.normal import normal_form, show_silent
from xref.rendering.page.markup import Html, anchor, fragment, tag, text
from xref.rendering.page.story import Story
from xref.rendering.quoting import Quoted, disjoint, quoted
from xref.rendering.views.findings import WHOLE

SIGN = {"differ": "≠", "vary": "≈", "agree": "=", "single": "·"}


def place(story: Story, passage: Passage) -> str:
    """Return the name of the spot in the page where a passage of an article begins."""
    return f"{story.letters[passage.article]}-{passage.field}-{passage.start}"


def marked(content: str, spans: Iterable[Span]) -> Html:
    """Return text with its telling words marked."""
    parts, at = [], 0
    for start, end in spans:
        parts += [text(content[at:start]), tag("mark", content[start:end])]
        at = end
    return Html("".join([*parts, text(content[at:])]))


def verdict(name: str) -> Html:
    """Return a verdict as sign and word."""
    return tag("span", f"{SIGN[name]} {name}", class_=f"verdict {name}")


def finding(story: Story, item: Finding) -> Html:
    """Return a finding with its values side by side."""
    silent = show_silent([story.lookup.name(article) for article in item.silent], item.silent_more)
    return tag(
        "section",
        tag("h3", verdict(item.verdict), f" {item.aspect} · {item.subject}"),
        tag("div", *(_value(story, item, value) for value in item.values), class_="values"),
        tag("p", f"Why: {item.why}", class_="small"),
        tag("p", f"Silent: {silent}", class_="small soft") if silent else Html(),
        tag("p", f"All rest on {item.origin}.", class_="small soft") if item.origin else Html(),
        class_="finding",
        id=f"finding-{item.id}",
    )


def _value(story: Story, item: Finding, value: FindingValue) -> Html:
    normal = normal_form(value)
    told = f" [{normal}]" if normal else ""
    heading = tag("h4", value.text, tag("span", told, class_="soft")) if item.aspect not in WHOLE else Html()
    return tag("div", heading, *(_quoted(story, part) for part in quoted(item, value, story.lookup)), class_="value")


def _quoted(story: Story, part: Quoted) -> Html:
    passage = part.passages[0]
    who = f": {', '.join(part.speakers)}" if part.speakers else ""
    date = f" ({part.article.published})" if part.article.published else ""
    original = fragment(part.article.url, passage.text)
    return tag(
        "div",
        tag("blockquote", marked(part.text, part.telling)),
        tag(
            "p",
            anchor(story.lookup.name(part.article.id), f"#{place(story, passage)}"),
            f"{date}{who}",
            *([" · ", anchor("original", original)] if original else []),
            class_="small soft",
        ),
    )


def matrix(story: Story) -> Html:
    """Return the matrix of claims and articles as a table."""
    head = tag(
        "tr",
        tag("th", "Claim", scope="col"),
        *(
            tag("th", tag("abbr", letter, title=story.lookup.name(article)), scope="col", class_="cell")
            for article, letter in story.letters.items()
        ),
    )
    body = []
    for row in story.rows:
        held = {article for article, _ in row.cells}
        sign = verdict(row.verdict) if row.verdict else Html()
        cells = [
            tag("td", tag("abbr", "●", title="carries") if article in held else "·", class_="cell")
            for article in story.letters
        ]
        body.append(tag("tr", tag("th", row.label, " ", sign, scope="row"), *cells))
    caption = tag("caption", "● carries the claim, · is silent")
    return tag("div", tag("table", caption, tag("thead", head), tag("tbody", *body)), class_="scroll", tabindex=0)


def timeline(story: Story) -> Html:
    """Return the dated details in order of time."""
    rows = [
        tag(
            "tr",
            tag("td", tag("time", str(detail.value))),
            tag("td", marked(*_around(story, detail.start, detail.end, claim.content[0]))),
            tag("td", anchor(story.lookup.name(claim.article), f"#{place(story, claim.content[0])}")),
        )
        for detail, claim in story.dated
    ]
    head = tag("tr", *(tag("th", name, scope="col") for name in ("Date", "Passage", "Article")))
    return tag("div", tag("table", tag("thead", head), tag("tbody", *rows)), class_="scroll", tabindex=0)


def _around(story: Story, start: int, end: int, content: Passage) -> tuple[str, list[Span]]:
    passage = Passage(article=content.article, field=content.field, start=start, end=end, text="")
    context = story.lookup.context(passage)
    return story.lookup.text(passage, context), [Span(start - context.start, end - context.start)]


def speakers(story: Story) -> Html:
    """Return who speaks in which article, with the number of claims."""
    head = tag(
        "tr",
        tag("th", "Speaker", scope="col"),
        *(tag("th", letter, scope="col", class_="cell") for letter in story.letters.values()),
    )
    rows = [
        tag(
            "tr",
            tag("th", name, scope="row"),
            *(tag("td", str(said[article]) if article in said else "", class_="cell") for article in story.letters),
        )
        for name, said in story.speakers
    ]
    return tag("div", tag("table", tag("thead", head), tag("tbody", *rows)), class_="scroll", tabindex=0)


def articles(story: Story) -> Iterable[Html]:
    """Yield each article with its whole text, its passages marked and reachable."""
    cited: dict[tuple[str, str], dict[Passage, bool]] = {}
    for passage, weighty in _cited(story):
        held = cited.setdefault((passage.article, passage.field), {})
        held[passage] = held.get(passage, False) or weighty
    for article in story.articles:
        title = _annotated(story, article, "title", cited.get((article.id, "title"), {}), ())
        asides = [Span(aside.start, aside.end) for aside in story.asides.get(article.id, ())]
        body = _annotated(story, article, "text", cited.get((article.id, "text"), {}), asides)
        about = " · ".join(part for part in (article.source, article.published) if part)
        address = anchor(article.url, article.url) if article.url else Html()
        yield tag(
            "section",
            tag("h3", f"{story.letters[article.id]} · ", title or text(article.id)),
            tag("p", about, " " if article.url else "", address, class_="small soft"),
            tag("div", body, class_="article"),
            id=f"article-{story.letters[article.id]}",
        )


def _cited(story: Story) -> Iterable[tuple[Passage, bool]]:
    """Yield each passage that the page links to, and whether it is worth marking: of a finding of some weight."""
    for item in story.findings:
        for value in item.values:
            for mention in value.mentions:
                yield mention.passage, item.verdict != "single" and not item.faint
    for _, claim in story.dated:
        yield claim.content[0], False


def _annotated(
    story: Story, article: Article, field: str, cited: Mapping[Passage, bool], asides: Sequence[Span]
) -> Html:
    """Return a field with its weighty passages marked, a spot at the start of each, and what was set aside struck."""
    content = article.title if field == "title" else article.text
    passages = sorted(cited, key=lambda passage: (passage.start, passage.end))
    marks = disjoint([passage.span for passage in passages if cited[passage]])
    spots = {passage.start: place(story, passage) for passage in passages}
    bounds = sorted({0, len(content), *spots, *(at for span in (*marks, *asides) for at in span)})
    parts = []
    marked_at, aside_at = _inside(marks), _inside(asides)
    for start, end in pairwise(bounds):
        piece: Html = text(content[start:end])
        if start in spots or marked_at(start):
            piece = tag("mark" if marked_at(start) else "span", piece, id=spots.get(start))
        parts.append(tag("span", piece, class_="aside") if aside_at(start) else piece)
    return Html("".join(parts))


def _inside(spans: Sequence[Span]) -> Callable[[int], bool]:
    """Return a test whether an offset lies in one of ``spans`` (disjoint, in order)."""
    starts = [span.start for span in spans]

    def inside(at: int) -> bool:
        index = bisect_right(starts, at)
        return index > 0 and at < spans[index - 1].end

    return inside
