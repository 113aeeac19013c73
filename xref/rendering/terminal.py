"""The view of a person at a terminal: blocks of text as wide as the window, printed one after the other."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from xref.rendering.views.base import View

_LINK_ID = re.compile("\x1b\\]8;id=[^;]*;")
_PADDING = re.compile("(?<! ) +(?=\n)")


def terminal(view: View, *, color: bool, width: int) -> Iterator[str]:
    """Yield the blocks of a view for a terminal of ``width`` columns, with colours and links only if ``color``."""
    from rich.console import Console

    console = Console(
        file=io.StringIO(), width=width, force_terminal=color, color_system="standard" if color else None,
        legacy_windows=False, markup=False, emoji=False, highlight=False, _environ={},
    )  # fmt: skip
    for block in view.blocks(width):
        with console.capture() as captured:
            console.print(block)
        text = _LINK_ID.sub("\x1b]8;;", captured.get())  # rich draws link ids at random; the bytes must not vary
        yield _PADDING.sub("", text)
