"""Which articles are silent on a finding: those of the same story that do not have it, not those of another story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from xref.model import Finding

_COMMON = ("person", "place", "organisation", "date")
"""Aspects that articles of different stories share as well: one name or day in common makes no story."""
_ENOUGH = 2
"""Findings of those aspects that two articles must share to tell one story; one of any other aspect will do."""
_WIDEST = 40
"""Articles of one finding beyond which only neighbours in order are joined: they are one story by any path."""


def within_stories(findings: Sequence[Finding], articles: Iterable[str]) -> tuple[Finding, ...]:
    """Return the findings with those articles silent that tell the same story as the ones that speak.

    ``articles`` are the ids of all, in the order in which the silent ones are named.
    """
    home = _stories(findings)
    places = {article: at for at, article in enumerate(articles)}
    stories: dict[str, list[str]] = {}
    for article in places:
        if article in home:
            stories.setdefault(home[article], []).append(article)
    return tuple(replace(found, silent=_silent(found, home, stories, places)) for found in findings)


def _silent(
    found: Finding, home: Mapping[str, str], stories: Mapping[str, Sequence[str]], places: Mapping[str, int]
) -> tuple[str, ...]:
    speaking = _speaking(found)
    told = {home[article] for article in speaking if article in home}
    quiet = (article for story in told for article in stories.get(story, ()) if article not in speaking)
    return tuple(sorted(quiet, key=lambda article: places[article]))


def _stories(findings: Iterable[Finding]) -> dict[str, str]:
    """Return article -> the first article of its story, by the findings that articles share."""
    shared: Counter[tuple[str, str]] = Counter()
    for found in findings:
        articles = sorted(_speaking(found))
        pairs = combinations(articles, 2) if len(articles) <= _WIDEST else pairwise(articles)
        if found.verdict != "single" and not found.faint:
            for pair in pairs:
                shared[pair] += 1 if found.aspect in _COMMON else _ENOUGH
    home: dict[str, str] = {}
    for (a, b), count in sorted(shared.items()):
        if count >= _ENOUGH:
            first, second = sorted((_first(home, a), _first(home, b)))
            home[second] = first
            home.setdefault(first, first)
    return {article: _first(home, article) for article in home}


def _first(home: dict[str, str], article: str) -> str:
    while home.get(article, article) != article:
        home[article] = home[home[article]]
        article = home[article]
    return article


def _speaking(found: Finding) -> set[str]:
    return {mention.passage.article for value in found.values for mention in value.mentions}
