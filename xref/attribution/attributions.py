"""What a tagger finds in one section of an article: who is said to say what, by which words.

Every tagger (hand rules, sequence labellers) returns these; one second half of the step turns them into claims.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from xref.model import Section, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution, in offsets of its section's text.

    ``content`` has at least one span; ``source`` and ``cue`` may be empty (a quotation that runs on, or a
    transcript, has no cue). The spans of each part are sorted and disjoint. ``confidence`` is between 0 and 1.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float = 1.0

    @property
    def start(self) -> int:
        """Where the first span of any part starts."""
        return min(span.start for part in (self.source, self.cue, self.content) for span in part)

    @property
    def end(self) -> int:
        """Where the last span of any part ends."""
        return max(span.end for part in (self.source, self.cue, self.content) for span in part)


class Tagger(Protocol):
    """A tagger: the attributions of one section, sorted by the start of their content."""

    def __call__(self, section: Section) -> list[Attribution]:
        """Return the attributions of ``section``."""
        ...
