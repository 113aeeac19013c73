"""Which articles are silent on a finding: those of the same story that do not have it, not those of another story."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from heapq import merge
from itertools import combinations, islice, pairwise

from xref.model import Finding

NAMED = 100
"""Silent articles that a finding names; of more, the first so many in order, and the rest is counted."""
_COMMON = ("person", "place", "organisation", "date")
"""Aspects that articles of different stories share as well: one name or day in common makes no story."""
_ENOUGH = 2
"""Findings of those aspects that two articles must share to tell one story; one of any other aspect will do."""
_WIDEST = 40
"""Articles of one finding beyond which only neighbours in order are joined: they are one story by any path."""


def within_stories(findings: Sequence[Finding], articles: Sequence[str]) -> tuple[Finding, ...]:
    """Return the findings with the articles (ids, in order) that are silent: those that tell the same story.

    Of a story of thousands each finding names the first ``NAMED`` silent articles and counts the others.
    """
    story = _stories(findings)
    place = {article: at for at, article in enumerate(articles)}
    members: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        members[story.get(article, article)].append(article)
    return tuple(_with_silent(found, story, members, place) for found in findings)


def _with_silent(
    found: Finding, story: Mapping[str, str], members: Mapping[str, Sequence[str]], place: Mapping[str, int]
) -> Finding:
    speaking = _speaking(found)
    told = [members[one] for one in {story.get(article, article) for article in speaking}]
    count = sum(map(len, told)) - len(speaking)
    everybody = told[0] if len(told) == 1 else merge(*told, key=place.__getitem__)
    quiet = (article for article in everybody if article not in speaking)
    return replace(found, silent=tuple(islice(quiet, NAMED)), silent_more=max(0, count - NAMED))


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
