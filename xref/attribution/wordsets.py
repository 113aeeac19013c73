"""Small sets of function words, by name."""

from __future__ import annotations

from functools import cache

from xref.tables import rows


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the words (lower case) of the set ``name``; KeyError if there is none."""
    return {row[0]: frozenset(row[1].split()) for row in rows("attribution_words")}[name]
