"""The articles as sources: whom they quote, on whose reports they rest, how much of their text others share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from xref.attribution.nouns import is_outlet
from xref.comparison.copies import copies
from xref.model import Article, Claim, Overlap, Section, Source
from xref.segmentation import segment
from xref.words import fold, words

_RUN = 6
"""Words in a row that, found in two articles, count as text in common."""
_CROWD = 50
"""Articles with one run of words, in the order of the articles, that others are compared with."""
_LEAST = 0.05
"""Share of an article's text below which an overlap is left out."""


def sources(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    *,
    sections: Mapping[str, Sequence[Section]] | None = None,
) -> tuple[Source, ...]:
    """Return one source for each article, in the order of the articles.

    ``sections`` are those of each article by its id, asides left out; articles without are segmented as a whole.
    """
    known = sections or {}
    parts = {article.id: known[article.id] if article.id in known else segment(article) for article in articles}
    group_of = {article: group for group in copies(parts) for article in group}
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind != "narration":
            by_article[claim.article].append(claim)
    shared = overlaps(articles)
    return tuple(
        Source(
            article=article.id,
            outlet=article.source,
            published=article.published,
            claims=len(by_article[article.id]),
            speakers=_speakers(by_article[article.id]),
            origins=origins(by_article[article.id]),
            overlaps=shared[article.id],
            copies=tuple(other for other in group_of.get(article.id, ())[:_CROWD] if other != article.id),
        )
        for article in articles
    )


def origins(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the sources at the bottom of the claims' relays, and other outlets whose word is given, the most first."""
    counted = Counter(claim.relay[-1].name for claim in claims if claim.relay)
    for claim in claims:
        name = claim.speaker.name if claim.speaker and not claim.relay else None
        if name and is_outlet(name) and not {fold(word.text) for word in words(name)} <= _name(claim.source):
            counted[name] += 1
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def _name(outlet: str | None) -> set[str]:
    return {fold(word.text) for word in words(outlet)} if outlet else set()


def overlaps(articles: Sequence[Article]) -> dict[str, tuple[Overlap, ...]]:
    """Return for each article how much of its text stands in others too, by runs of words; linear in the text.

    Of a run that a crowd of articles has, the first of them count: who has copied whom is not told article by article.
    """
    runs = {article.id: _runs(article.text) for article in articles}
    holders: dict[str, list[str]] = defaultdict(list)
    for article, held in runs.items():
        for run in held:
            if len(holders[run]) < _CROWD:
                holders[run].append(article)
    result = {}
    for article, held in runs.items():
        common = Counter(other for run in held for other in holders[run] if other != article)
        shares = [(count / len(held), other) for other, count in common.items()]
        result[article] = tuple(
            Overlap(article=other, share=round(share, 3))
            for share, other in sorted(shares, key=lambda item: (-item[0], item[1]))
            if share >= _LEAST
        )
    return result


def _speakers(claims: Sequence[Claim]) -> tuple[str, ...]:
    counted = Counter(claim.speaker.name for claim in claims if claim.speaker and claim.speaker.name)
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def _runs(text: str) -> set[str]:
    forms = [fold(word.text) for word in words(text)]
    return {" ".join(forms[at : at + _RUN]) for at in range(len(forms) - _RUN + 1)}
