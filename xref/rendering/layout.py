"""Pieces of the terminal view: safe lines, marked sentences, columns. Every word of an article goes through here.

Only ``Text`` objects are made, never markup, so that "[sic]" and ":smile:" stay what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from xref.model import Article, Span
from xref.rendering.safe import link, printable

SIGN: dict[str, str] = {"differ": "≠", "vary": "≈", "agree": "=", "single": "·"}
"""The sign of each verdict, so that colour is never the only one to tell."""

STYLE = {"differ": "bold red", "vary": "bold magenta", "agree": "bold green", "single": "dim"}
"""Colours of the verdicts, of the sixteen that a terminal's own theme makes legible on light and dark ground."""

MARK = ("{", "}")
MARKED = "bold underline"
LONG = 420
"""Characters of a sentence that are shown around its marked words."""

HEADLINE = 90
"""Characters of a title that are shown where articles are listed."""

_BLANKS = str.maketrans("\n\t\r", "   ")

Part = str | tuple[str, str] | Text


def line(*parts: Part, style: str = "") -> Text:
    """Return one line of safe text; a part may be a pair of text and style."""
    text = Text(style=style)
    for part in parts:
        if isinstance(part, Text):
            text.append_text(part)
        elif isinstance(part, tuple):
            text.append(_folded(part[0]), part[1])
        else:
            text.append(_folded(part))
    return text


def marked(text: str, spans: Iterable[Span], style: str = MARKED) -> Text:
    """Return ``text`` with the words of ``spans`` (disjoint, in order) between braces and in ``style``."""
    result, at = Text(), 0
    for start, end in spans:
        result.append(_folded(text[at:start]))
        result.append(MARK[0] + _folded(text[start:end]) + MARK[1], style)
        at = end
    result.append(_folded(text[at:]))
    return result


def _folded(text: str) -> str:
    """Return ``text`` safe and on one line, character for character: a mark's offsets still hold before escaping."""
    return printable(text.translate(_BLANKS))


def cropped(text: str, spans: Sequence[Span], limit: int = LONG) -> tuple[str, list[Span]]:
    """Return about ``limit`` characters of ``text`` around ``spans``, cut between words, and the spans moved along."""
    if len(text) <= limit or not spans:
        return (text, list(spans)) if len(text) <= limit else (_cut_end(text, limit), [])
    first, last = spans[0].start, spans[-1].end
    room = max(0, limit - (last - first)) // 2
    start, end = max(0, first - room), min(len(text), last + room)
    if start:
        blank = text.find(" ", start, first)
        start = start if blank < 0 else blank + 1
    if end < len(text):
        blank = text.rfind(" ", last, end)
        end = end if blank < 0 else blank
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    return before + text[start:end] + after, [Span(span.start + shift, span.end + shift) for span in spans]


def headline(title: str) -> str:
    """Return a title at a length that a list can bear; a file without one has its first sentence for it."""
    return title if len(title) <= HEADLINE else _cut_end(title, HEADLINE)


def _cut_end(text: str, limit: int) -> str:
    blank = text.rfind(" ", 0, limit)
    return text[: blank if blank > 0 else limit] + " …"


def outlet(article: Article, style: str = "bold", name: str | None = None) -> Text:
    """Return the outlet of an article (or its id, or ``name``), as a link where its address is plain http(s)."""
    text = line((name or article.source or article.id, style))
    address = link(article.url)
    if address:
        text.stylize(Style(link=address))
    return text


def widest(rows: Iterable[Sequence[Text]], width: int) -> int:
    """Return the width of a first column that suits ``rows``: of the longest, but at most three tenths of ``width``."""
    return min(max((row[0].cell_len for row in rows), default=0), int(width * 0.3))


def columns(rows: Iterable[Sequence[Text]], width: int, wide: int, left: int = 4) -> Padding:
    """Return rows of two columns, the first ``wide`` columns wide, each wrapped in its own column."""
    room = width - left
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=wide, overflow="fold")
    table.add_column(width=room - wide - 2, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return Padding(table, (0, 0, 0, left), expand=False)


def indented(text: Text, left: int) -> Padding:
    """Return ``text`` wrapped within the width left of an indent."""
    return Padding(text, (0, 0, 0, left), expand=False)


def hanging(text: Text, width: int, left: int = 4) -> Text:
    """Return ``text`` wrapped to ``width``, every line but the first indented."""
    from rich.console import Console

    console = Console(width=width, _environ={})  # measures and prints nothing
    first, *rest = text.wrap(console, width - left)
    lines = [first, *(Text(" " * left).append_text(part) for part in rest)]
    for part in lines:
        part.rstrip()
    return Text("\n").join(lines)


def count(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it is one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def few(names: Sequence[str], most: int = 6) -> str:
    """Return names with commas, and how many more there are beyond ``most``."""
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
