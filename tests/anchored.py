"""Anchors made by hand, as alike as can be: a test changes what it is about and nothing else."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from xref.comparison.anchors import Anchor
from xref.details.subjects import Role
from xref.model import Detail, Span

WORD = 6.0
"""What each word weighs in ``Even``."""
_OF_ROLE = {one.name for one in fields(Role)}
_OF_DETAIL = {one.name for one in fields(Detail)}
_NOTHING = frozenset[str]()


class Even:
    """Weights by which every word tells as much as any other."""

    def weight(self, word: str) -> float:
        return WORD

    def telling(self, words: frozenset[str]) -> tuple[frozenset[str], float]:
        return words, WORD * len(words)

    def common(self, a: frozenset[str], b: frozenset[str]) -> float:
        return WORD * len(a & b)


def anchor(article: str = "a", **changes: Any) -> Anchor:
    """A figure far down in an article of which nothing else is known, but for what is changed."""
    role = {name: value for name, value in changes.items() if name in _OF_ROLE}
    detail = {name: value for name, value in changes.items() if name in _OF_DETAIL}
    rest = {name: value for name, value in changes.items() if name not in _OF_ROLE | _OF_DETAIL}
    made = {"type": "number", "text": "20", "start": 0, "end": 2, "value": 20, **detail}
    known = {
        "reading": ord(article) - ord("a"), "claim": f"c{article}", "speaker": None, "sentence": Span(0, 40),
        "order": 5, "when": None, "past": False, "published": None, "aside": False, "cumulative": False,
        "tallied": False, **rest,
    }  # fmt: skip
    for name in ("stems", "block", "lead", "names", "places", "site", "causes", "voice"):
        known[name] = frozenset(known.get(name, _NOTHING))
    for name in ("modifiers", "near", "governors"):
        role[name] = frozenset(role.get(name, _NOTHING))
    return Anchor(article=article, detail=Detail(**made), role=Role(**{"label": None, **role}), **known)
