"""What reaches a terminal: words as they are, whatever a block is made of."""

from __future__ import annotations

import pytest
from rich.style import Style
from rich.text import Text

from xref.rendering.terminal import terminal


class Blocks:
    """A view of blocks that are given."""

    def __init__(self, *blocks):
        self.given = blocks

    def blocks(self, width):
        return self.given


def shown(*blocks, color=False) -> list[str]:
    return list(terminal(Blocks(*blocks), color=color, width=40))


@pytest.mark.parametrize(
    ("block", "color", "printed", "reason"),
    [
        ("and [b]a[/b] [sic] 3", False, "and [b]a[/b] [sic] 3\n", "brackets are no markup, even of a bare string"),
        (":smile:", False, ":smile:\n", "nor are colons an emoji"),
        ("12 dead", True, "12 dead\n", "a number has no colour of its own"),
        (Text("June", "bold"), False, "June\n", "no style where there is no colour"),
        (Text("June", "bold"), True, "\x1b[1mJune\x1b[0m\n", "style where there is"),
        (Text("a  \nb   \nc"), False, "a\nb\nc\n", "no blanks at the ends of lines"),
        (Text("a   b"), False, "a   b\n", "but those between words"),
    ],
)
def test_blocks_are_printed_as_they_are(block, color, printed, reason):
    assert "".join(shown(block, color=color)) == printed, reason


def test_links_have_no_number_drawn_by_chance():
    linked = Text("Dale Post", Style(link="https://dale.example/"))
    (once,), (again,) = shown(linked, color=True), shown(linked, color=True)
    assert once == again
    assert "\x1b]8;;https://dale.example/\x1b\\Dale Post\x1b]8;;\x1b\\" in once


def test_blocks_come_one_by_one():
    assert shown(Text("one"), Text("two")) == ["one\n", "two\n"]
