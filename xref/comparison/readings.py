"""What comparing needs to know of every article: its sections, its claims by place, the weights of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xref.matching import Weights, weigh
from xref.model import Article, Claim, Field, Section
from xref.segmentation import segment

_BUCKET = 512
"""Characters to a bucket of the index of claims by place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article with its sections, its claims in order of place, and where each claim's content stands."""

    article: Article
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]
    places: dict[tuple[Field, int], tuple[tuple[int, int, int], ...]]

    def claims_at(self, field: Field, start: int, end: int) -> list[Claim]:
        """Return the claims whose content meets ``start:end``: attributed ones first, then the closest fit."""
        shared: Counter[int] = Counter()
        seen = set()
        for bucket in _buckets(start, end):
            for part in self.places.get((field, bucket), ()):
                number, begin, stop = part
                if part not in seen and begin < end and stop > start:
                    seen.add(part)
                    shared[number] += min(end, stop) - max(start, begin)
        order = sorted(shared, key=lambda number: (self.claims[number].kind == "narration", -shared[number], number))
        return [self.claims[number] for number in order]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Everything that is compared: the articles read, and how telling each word is among them."""

    readings: tuple[Reading, ...]
    weights: Weights
    claims: dict[str, Claim]


def read(
    articles: Sequence[Article], claims: Sequence[Claim], sections: Mapping[str, Sequence[Section]] | None = None
) -> Corpus:
    """Put articles and claims together. Claims of articles that are not given are left out.

    ``sections`` are those of each article by its id, asides left out; an article without is segmented as a whole.
    """
    by_article: dict[str, list[Claim]] = {article.id: [] for article in articles}
    for claim in claims:
        if claim.article in by_article:
            by_article[claim.article].append(claim)
    known = sections or {}
    readings = tuple(
        _reading(article, by_article[article.id], tuple(known[article.id] if article.id in known else segment(article)))
        for article in articles
    )
    return Corpus(
        readings=readings,
        weights=weigh(
            section.text[sentence.start : sentence.end]
            for reading in readings
            for section in reading.sections
            for sentence in section.sentences
        ),
        claims={claim.id: claim for claim in claims},
    )


def _reading(article: Article, claims: Sequence[Claim], sections: tuple[Section, ...]) -> Reading:
    ordered = sorted(claims, key=lambda claim: (claim.field, claim.content[0].start, claim.context, claim.id))
    places: dict[tuple[Field, int], list[tuple[int, int, int]]] = {}
    for number, claim in enumerate(ordered):
        for part in claim.content:
            for bucket in _buckets(part.start, part.end):
                places.setdefault((claim.field, bucket), []).append((number, part.start, part.end))
    return Reading(
        article=article,
        sections=sections,
        claims=tuple(ordered),
        places={key: tuple(parts) for key, parts in places.items()},
    )


def _buckets(start: int, end: int) -> range:
    return range(start // _BUCKET, end // _BUCKET + 1)
