"""What a detail is about: the noun that a quantity counts, or the head noun nearest to the detail in its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xref.details.nouns import closing, singular
from xref.details.tokens import Line
from xref.model import Detail, Section

REACH = 60
"""Characters on either side of a detail in which its subject is looked for."""


def assign(section: Section, details: Sequence[Detail]) -> tuple[Detail, ...]:
    """Return the details of one section with their subjects filled in where the clause tells them."""
    return tuple(replace(detail, subject=_subject(section.text, detail)) for detail in details)


def _subject(text: str, detail: Detail) -> str | None:
    if detail.type in ("number", "ordinal") and detail.unit and detail.unit.isalpha():
        return detail.unit
    before = Line(text, max(0, detail.start - REACH), detail.start)
    run: list[str] = []
    for low, word in zip(reversed(before.lows), reversed(before.words), strict=True):
        if word.isalpha() and low not in closing():
            run.append(singular(low) if not run else low)
            if len(run) == 2:
                break
        elif run or (not word.isalpha() and word not in ",-"):
            break
    return " ".join(reversed(run)) or None
