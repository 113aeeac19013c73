"""Asides put in order: sorted, disjoint, neighbours of one kind joined; and those that a record brings along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from xref.model import Article, Aside


def merged(asides: Iterable[Aside], text: str) -> tuple[Aside, ...]:
    """Return asides sorted and disjoint; those of one reason with only space between them become one."""
    made: list[Aside] = []
    for aside in sorted(asides, key=lambda aside: (aside.start, -aside.end, aside.reason)):
        last = made[-1] if made else None
        if last is not None and aside.start < last.end:
            made[-1] = Aside(start=last.start, end=max(last.end, aside.end), reason=last.reason)
        elif last is not None and aside.reason == last.reason and not text[last.end : aside.start].strip():
            made[-1] = Aside(start=last.start, end=aside.end, reason=last.reason)
        elif aside.start < aside.end:
            made.append(aside)
    return tuple(made)


def given(article: Article) -> tuple[Aside, ...] | None:
    """Return the asides that the article's record brought along, None if there are none or they do not fit."""
    listed = article.extra.get("asides")
    if not isinstance(listed, list | tuple):
        return None
    made = []
    for item in listed:
        if not isinstance(item, Mapping):
            return None
        start, end, reason = item.get("start"), item.get("end"), item.get("reason", "")
        if type(start) is not int or type(end) is not int or not isinstance(reason, str):
            return None
        if not 0 <= start < end <= len(article.text):
            return None
        made.append(Aside(start=start, end=end, reason=reason))
    made.sort(key=lambda aside: aside.start)
    disjoint = all(before.end <= after.start for before, after in pairwise(made))
    return tuple(made) if disjoint else None
