"""Claims: who said what, passage by passage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.frames import ClaimTable, speaker_name
from xref.model import Article, Claim
from xref.rendering import records
from xref.rendering.lookup import Lookup
from xref.rendering.views.base import Note, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text


UNSURE = 0.7
"""Confidence below which a claim says how sure its attribution is."""


class Claims(View):
    """The claims of a corpus."""

    key = "claims"
    columns = ("article", "start", "end", "kind", "speaker", "cue", "text", "id")
    table_columns = ClaimTable.columns

    def __init__(self, items: Sequence[Claim], articles: Sequence[Article] = (), *, by: str = "article") -> None:
        super().__init__(items, articles)
        self.by = by
        self.lookup = Lookup(articles)

    def record(self, item: Claim) -> records.Record:
        """Return a claim as the output contract has it."""
        return records.claim(item)

    def note(self, item: Claim) -> Note:
        """Return who says the content and how."""
        who = speaker_name(item) or _voice(item)
        cue = f" ({item.cue.text})" if item.cue else ""
        return Note(f"{item.kind} claim of {who}{cue}: {item.text}", item.content)

    def lines(self, item: Claim) -> Iterator[Row]:
        """Yield one line a claim."""
        cue = item.cue.text if item.cue else ""
        start, end = item.content[0].start, item.content[-1].end
        yield item.article, start, end, item.kind, speaker_name(item) or "", cue, item.text, item.id

    def table(self, item: Claim) -> Iterator[Row]:
        """Return the one row of a claim."""
        return ClaimTable.cells(item)

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the claims article by article, or speaker by speaker."""
        from xref.rendering.layout import columns, line, widest

        yield self._counts()
        for heading, held in self._by_speaker() if self.by == "speaker" else self._by_article():
            yield line("")
            yield heading
            rows = [_cells(item, self.lookup.name(item.article) if self.by == "speaker" else None) for item in held]
            yield columns(rows, width, widest(rows, width), left=2)

    def _by_article(self) -> Iterator[tuple[Text, list[Claim]]]:
        from xref.rendering.layout import headline, line, outlet

        held: dict[str, list[Claim]] = {article.id: [] for article in self.articles}
        for item in self.items:
            held[item.article].append(item)
        for article in self.articles:
            if held[article.id]:
                date = f"  {article.published}" if article.published else ""
                heading = line(
                    outlet(article), (date, "dim"), f"  {headline(article.title)}", (f"  {article.id}", "dim")
                )
                yield heading, held[article.id]

    def _by_speaker(self) -> Iterator[tuple[Text, list[Claim]]]:
        """Yield the speakers of most claims first, then those who are not known, then the articles' own voice."""
        from xref.rendering.layout import line

        held: dict[str, list[Claim]] = {}
        for item in self.items:
            held.setdefault(speaker_name(item) or _voice(item), []).append(item)
        for name in sorted(held, key=lambda name: (name.startswith("("), -len(held[name]), name)):
            yield line((name, "bold"), (f"  {len(held[name])}", "dim")), held[name]

    def _counts(self) -> Text:
        from xref.rendering.layout import count, line

        narration = sum(item.kind == "narration" for item in self.items)
        told = count(len(self.items) - narration, "claim")
        return line((count(len(self.articles), "article"), "bold"), f"  {told}, {narration} of narration")


def _voice(item: Claim) -> str:
    return "(the article)" if item.kind == "narration" else "(unknown)"


def _cells(item: Claim, place: str | None = None) -> tuple[Text, Text]:
    """Return who says it (or where it stands), and what with the words that tell how."""
    from xref.rendering.layout import line

    name = speaker_name(item)
    who = line(place) if place else line((name, "bold")) if name else line((_voice(item), "dim"))
    relay = [f"via {relay.name}" for relay in item.relay]
    cue = [f"“{item.cue.text}”"] if item.cue else []
    sure = [f"sure {item.confidence:.2f}"] if item.confidence < UNSURE else []
    certainty = [word for word in (item.certainty, item.polarity) if word not in ("stated", "affirmed")]
    return who, line(item.text, ("  " + " · ".join([*cue, item.kind, *certainty, *relay, *sure, item.id]), "dim"))
