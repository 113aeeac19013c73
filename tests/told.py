"""Deeds made by hand, and a corpus that holds nothing but weights and speakers, for tests of how deeds are compared."""

from __future__ import annotations

from typing import Any

from xref.comparison.deeds import Deed
from xref.comparison.readings import Corpus
from xref.matching import Weights
from xref.model import Claim, Passage, Span


def deed(article: str = "a", before: str = "tavia", behind: str = "fleet boat", **other: Any) -> Deed:
    """Return a deed of Tavia, which sold its fleet of boats, but for what is given; words as one text."""
    group = other.get("group", "sold")
    start = other.pop("start", 0)
    text = other.pop("text", f"{group} its fleet of boats")
    passage = Passage(article=article, start=start, end=start + len(text), text=text)
    known: dict[str, Any] = {
        "verb": "sell", "group": group, "stance": "done", "negated": False, "unnamed": False, "named": True,
        "quoted": False, "earlier": False, "label": "sell its fleet of boats",
    }  # fmt: skip
    return Deed(
        article=article, claim=f"claim of {article}", passage=passage, before=frozenset(before.split()),
        behind=frozenset(behind.split()), **(known | other),
    )  # fmt: skip


def bare(weights: Weights, articles: str = "abcdef") -> Corpus:
    """Return a corpus of one claim an article, of no speaker."""
    claims = {}
    for article in articles:
        passage = Passage(article=article, start=0, end=1, text="-")
        claims[f"claim of {article}"] = Claim(
            id=f"claim of {article}", article=article, source=None, published=None, kind="narration", text="-",
            content=(passage,), context=Span(0, 1),
        )  # fmt: skip
    return Corpus(readings=(), weights=weights, claims=claims)
