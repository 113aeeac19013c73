"""Matches: do two texts say the same, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from xref.model import Match
from xref.rendering import records
from xref.rendering.views.base import Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType


class Matches(View):
    """Answers to pairs of texts; one pair answers with one object."""

    key = "matches"
    columns = ("score", "same", "verdict", "why")

    def __init__(self, items: Sequence[Match], *, single: bool = False, explain: bool = False) -> None:
        super().__init__(items)
        self.single = single
        self.explain = explain

    def head(self) -> Mapping[str, Any]:
        """Return the version alone: there are no articles."""
        return {"schema_version": records.SCHEMA_VERSION}

    def record(self, item: Match) -> records.Record:
        """Return a match as the output contract has it."""
        return records.match(item)

    def lines(self, item: Match) -> Iterator[Row]:
        """Yield one line a match."""
        why = "; ".join(f"{feature.name} {feature.contribution:+.3f}" for feature in item.features)
        yield round(item.score, 3), item.same, item.verdict, why

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the verdict and, if asked, what each feature added to or took from the score."""
        yield from ()
