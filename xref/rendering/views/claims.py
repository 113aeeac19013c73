"""Claims: who said what, passage by passage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from xref.model import Claim
from xref.rendering import records
from xref.rendering.views.base import Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


class Claims(View):
    """The claims of a corpus."""

    key = "claims"
    columns = ("article", "start", "end", "kind", "speaker", "cue", "text", "id")
    table_columns = (
        "id", "article", "source", "published", "kind", "speaker", "role", "cue", "relay", "certainty", "polarity",
        "text", "field", "start", "end", "details", "cluster",
    )  # fmt: skip

    def record(self, item: Claim) -> records.Record:
        """Return a claim as the output contract has it."""
        return records.claim(item)

    def lines(self, item: Claim) -> Iterator[Row]:
        """Yield one line a claim."""
        cue = item.cue.text if item.cue else ""
        start, end = item.content[0].start, item.content[-1].end
        yield item.article, start, end, item.kind, speaker_name(item) or "", cue, item.text, item.id

    def table(self, item: Claim) -> Iterator[Row]:
        """Yield one row a claim."""
        speaker = item.speaker
        yield (
            item.id, item.article, item.source, item.published, item.kind, speaker_name(item),
            speaker.role if speaker else None, item.cue.text if item.cue else None,
            "; ".join(relay.name for relay in item.relay), item.certainty, item.polarity, item.text, item.field,
            item.content[0].start, item.content[-1].end,
            "; ".join(f"{detail.type}: {detail.text}" for detail in item.details), item.cluster,
        )  # fmt: skip

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the claims article by article."""
        yield from ()


def speaker_name(item: Claim) -> str | None:
    """Return the speaker by name, or as written while the name is unknown, or None for the article's own voice."""
    if item.speaker is None:
        return None
    if item.speaker.name is None and item.speaker.mention is not None:
        return item.speaker.mention.text
    return item.speaker.name
