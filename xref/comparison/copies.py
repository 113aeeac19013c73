"""Articles that are one text: a wire story in several papers, a mirrored post, a copy cut from below. One voice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, pairwise
from zlib import crc32

from xref.model import Claim, Finding, Section
from xref.words import fold, words

RUN = 6
"""Words in a row that, found in two articles, count as text in common."""

LEAST_WORDS = 40
"""Words of an article below which it is no copy: two notices of one event are alike by nature."""

SHARE_OF_SHORTER = 0.7
"""Share of the shorter article's runs that stand in the longer one. An edited word breaks six runs, so that one edit
in twenty words leaves as much; two reports that quote one statement at length share less than half."""

SHARE_OF_LONGER = 0.35
"""Share of the longer article's runs that stand in the shorter one: wire copy is cut from below, but an article that
takes a whole notice into a report of its own is no copy."""

SAMPLE = 8
"""One run in so many, chosen by its words alone, is used to find articles that may be copies."""

ONE_VOICE = 0.5
"""What is left of the score of an agreement that rests on one text."""

CROWD = 8
"""Articles with one run up to which each is compared with each; of more, each with the first and its neighbour."""


def copies(sections: Mapping[str, Sequence[Section]]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of articles that are one text, by id, in the order of the articles; linear in the text.

    ``sections`` are those of each article by its id, asides left out.
    """
    place = {article: number for number, article in enumerate(sections)}
    holders: dict[int, list[str]] = defaultdict(list)
    for article, parts in sections.items():
        for run in {one for one in _runs(parts) if one % SAMPLE == 0}:
            holders[run].append(article)
    common: Counter[tuple[str, str]] = Counter()
    for articles in holders.values():
        common.update(_pairs(articles))
    sampled = Counter(article for articles in holders.values() for article in articles)
    runs = lru_cache(maxsize=64)(lambda article: frozenset(_runs(sections[article])))
    home: dict[str, str] = {}
    for (a, b), count in common.items():
        likely = count >= min(sampled[a], sampled[b]) * SHARE_OF_SHORTER / 2
        if likely and _top(home, a) != _top(home, b) and _same(runs(a), runs(b)):
            first, second = sorted((_top(home, a), _top(home, b)), key=place.__getitem__)
            home[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for article in sections:
        groups[_top(home, article)].append(article)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def counted(
    findings: Iterable[Finding], groups: Sequence[Sequence[str]], claims: Mapping[str, Claim]
) -> Iterator[Finding]:
    """Yield the findings with their origin and number of voices.

    An agreement of one voice, which confirms nothing, weighs less. ``groups`` are those of ``copies``; ``claims`` are
    by id.
    """
    voice = {article: group[0] for group in groups for article in group}
    for found in findings:
        mentions = [mention for value in found.values for mention in value.mentions]
        articles = {mention.passage.article for mention in mentions}
        relays = [claims[mention.claim].relay for mention in mentions]
        origins = {relay[-1].name if relay else None for relay in relays}
        origin = found.origin or (origins.pop() if len(origins) == 1 and len(articles) > 1 else None)
        voices = 1 if origin else len({voice.get(article, article) for article in articles})
        weight, why = found.score, found.why
        if found.verdict == "agree" and voices < len(articles):
            weight = round(weight * ONE_VOICE, 4) if voices == 1 else weight
            why = f"{why}; {_confirmation(voices, len(articles), origin)}"
        yield replace(found, origin=origin, voices=voices, score=weight, why=why)


def _confirmation(voices: int, articles: int, origin: str | None) -> str:
    if origin:
        return f"all have it from {origin}: one voice"
    if voices == 1:
        return f"one text in {articles} articles: one voice"
    return f"{voices} voices: copies of one text count once"


def _runs(sections: Sequence[Section]) -> list[int]:
    """Return every run of words as a number that depends on nothing but the words; none for an article too short."""
    forms = [
        fold(word.text)
        for section in sections
        if section.field == "text"
        for paragraph in section.paragraphs
        for word in words(section.text, paragraph.start, paragraph.end)
    ]
    if len(forms) < LEAST_WORDS:
        return []
    return [crc32(" ".join(forms[at : at + RUN]).encode()) for at in range(len(forms) - RUN + 1)]


def _pairs(articles: Sequence[str]) -> Iterable[tuple[str, str]]:
    if len(articles) <= CROWD:
        return combinations(articles, 2)
    return {*((articles[0], other) for other in articles[1:]), *pairwise(articles)}


def _same(a: frozenset[int], b: frozenset[int]) -> bool:
    shorter, longer = sorted((a, b), key=len)
    shared = len(shorter & longer)
    return shared >= SHARE_OF_SHORTER * len(shorter) and shared >= SHARE_OF_LONGER * len(longer)


def _top(home: dict[str, str], article: str) -> str:
    while home.get(article, article) != article:
        home[article] = home.get(home[article], home[article])
        article = home[article]
    return article
