"""The matrix: claims against articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.comparison.matrix import Row as MatrixRow
from xref.model import Article
from xref.rendering import records
from xref.rendering.lookup import Lookup
from xref.rendering.views.base import Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType

CARRIED, SILENT = "●", "·"


class Matrix(View):
    """Which articles carry which claims."""

    key = "rows"
    columns = ("verdict", "articles", "silent", "label", "cluster")

    def __init__(self, items: Sequence[MatrixRow], articles: Sequence[Article]) -> None:
        super().__init__(items, articles)
        self.lookup = Lookup(articles)
        self.table_columns = ("cluster", "label", "verdict", *(article.id for article in articles))

    def record(self, item: MatrixRow) -> records.Record:
        """Return a row as the output contract has it."""
        return {
            "cluster": item.cluster,
            "label": item.label,
            "verdict": item.verdict,
            "cells": [{"article": article, "claims": list(claims)} for article, claims in item.cells],
            "silent": list(item.silent),
        }

    def lines(self, item: MatrixRow) -> Iterator[Row]:
        """Yield one line a row."""
        carried = ", ".join(article for article, _ in item.cells)
        yield item.verdict, carried, ", ".join(item.silent), item.label, item.cluster

    def table(self, item: MatrixRow) -> Iterator[Row]:
        """Yield one row with a column for each article: how many of its claims."""
        held = {article: len(claims) for article, claims in item.cells}
        yield item.cluster, item.label, item.verdict, *(held.get(article.id, 0) for article in self.articles)

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the articles with their letters, then a line a claim with a mark under each letter."""
        from xref.rendering.layout import SIGN, STYLE, columns, count, cropped, headline, line, outlet, widest

        yield line((count(len(self.articles), "article"), "bold"), f"  {count(len(self.items), 'shared claim')}")
        yield line("")
        letters = [letter(number) for number in range(len(self.articles))]
        names = [
            (
                line((name, "bold")),
                line(outlet(article, "", self.lookup.name(article.id)), f"  {headline(article.title)}"),
            )
            for name, article in zip(letters, self.articles, strict=True)
        ]
        if names:
            yield columns(names, width, widest(names, width), left=2)
        yield line("")
        wide = max(map(len, letters), default=1) + 1
        rows = [(line(("".join(name.ljust(wide) for name in letters), "bold")), line(""))]
        for item in self.items:
            held = {article for article, _ in item.cells}
            marks = line()
            for article in self.articles:
                marks.append_text(line((CARRIED if article.id in held else SILENT).ljust(wide)))
            sign = (f"{SIGN[item.verdict]} ", STYLE[item.verdict]) if item.verdict else "  "
            label, _ = cropped(item.label, [], limit=200)
            rows.append((marks, line(sign, label, (f"  {item.cluster}", "dim"))))
        if self.items:
            yield columns(rows, width, min(wide * len(letters), width // 2), left=2)


def letter(number: int) -> str:
    """Return the letter of the article at ``number``: A to Z, then AA, AB as spreadsheets count."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
