"""What was set aside as not the article, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from xref.model import Article, Aside, Passage
from xref.rendering import records
from xref.rendering.views.base import Note, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

WIDEST = 18
"""Columns of the margin in which the reasons stand."""


class Set(NamedTuple):
    """A passage that was set aside, with the reason."""

    passage: Passage
    reason: str

    @property
    def id(self) -> str:
        """A name for it: its article and where it starts."""
        return f"{self.passage.article}:{self.passage.start}"


class Marked(View):
    """The asides of the articles; a person sees each article's text with the asides marked in it."""

    key = "asides"
    columns = ("article", "reason", "start", "end", "text")

    def __init__(self, articles: Sequence[Article], asides: Mapping[str, Sequence[Aside]]) -> None:
        super().__init__([_set(article, aside) for article in articles for aside in asides[article.id]], articles)
        self.asides = asides

    def head(self) -> Mapping[str, Any]:
        """Return the version and the articles: no claims are looked for."""
        return records.envelope(self.articles)

    def record(self, item: Set) -> records.Record:
        """Return an aside as the output contract has it."""
        return records.marked(item.passage, item.reason)

    def note(self, item: Set) -> Note:
        """Return the reason."""
        return Note(f"set aside: {item.reason}", (item.passage,))

    def lines(self, item: Set) -> Iterator[Row]:
        """Yield one line an aside."""
        passage = item.passage
        yield passage.article, item.reason, passage.start, passage.end, passage.text

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the text of every article: in the margin stands why a stretch was set aside."""
        from xref.rendering.layout import columns, count, line, outlet

        yield line((count(len(self.articles), "article"), "bold"), f"  {count(len(self.items), 'passage')} set aside")
        for article in self.articles:
            asides = self.asides[article.id]
            margin = min(WIDEST, max((len(aside.reason) for aside in asides), default=0) + 2)
            yield line("")
            yield line(outlet(article), f"  {article.title}", (f"  {article.id}", "dim"))
            yield columns(_rows(article.text, asides), width, margin, left=2)


def _set(article: Article, aside: Aside) -> Set:
    text = article.text[aside.start : aside.end]
    return Set(Passage(article=article.id, start=aside.start, end=aside.end, text=text), aside.reason)


def _rows(text: str, asides: Sequence[Aside]) -> list[tuple[Text, Text]]:
    """Return the lines of a text that are not blank, each beside the reason why it was set aside, if it was."""
    from xref.rendering.layout import line

    rows: list[tuple[Text, Text]] = []
    at = 0
    for aside in [*asides, None]:
        end = len(text) if aside is None else aside.start
        rows += [(line(""), line(part)) for part in text[at:end].split("\n") if part.strip()]
        if aside is not None:
            parts = [part for part in text[aside.start : aside.end].split("\n") if part.strip()]
            rows += [(line((f"× {aside.reason}", "bold red")), line((part, "dim"))) for part in parts]
            at = aside.end
    return rows
