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
        from xref.rendering.layout import SIGN, STYLE, line

        for item in self.items:
            same = "the same statement" if item.same else "not the same statement"
            yield line((f"{SIGN[item.verdict]} {item.verdict}", STYLE[item.verdict]), f"  {same}  {item.score:.3f}")
            if self.explain or self.single:
                yield from self._waterfall(item, width)

    def _waterfall(self, item: Match, width: int) -> Iterator[RenderableType]:
        """Yield what each feature adds to or takes from the score, from nothing to the score; then the details."""
        from xref.rendering.layout import columns, line, widest

        rows, total = [], 0.0
        for feature in item.features if self.explain else ():
            total += feature.contribution
            bar = "█" * round(abs(feature.contribution) * 20)
            words = feature.a if feature.a == feature.b else f"{feature.a} | {feature.b}"
            told = line(
                f"{feature.contribution:+.3f}  {total:.3f}  ", (bar, "dim"), (f" {words}" if words else "", "dim")
            )
            rows.append((line(feature.name), told))
        for detail in item.details:
            sides = f"{detail.a or '(nothing)'} | {detail.b or '(nothing)'}"
            rows.append((line(detail.aspect), line(f"{detail.verdict}  {sides}")))
        if rows:
            yield columns(rows, width, widest(rows, width), left=2)
