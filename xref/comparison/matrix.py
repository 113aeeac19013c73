"""Claims against articles: who carries what, and who is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xref.model import Article, Claim, Cluster, Finding, Verdict

_ORDER: tuple[Verdict, ...] = ("differ", "vary", "agree")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim that several articles carry.

    ``cells`` has the ids of the claims of each article that carries it, in the order of the articles; ``silent`` are
    the other articles; ``verdict`` is the gravest of the findings on these claims, None where nothing was compared.
    """

    cluster: str
    label: str
    verdict: Verdict | None
    cells: tuple[tuple[str, tuple[str, ...]], ...]
    silent: tuple[str, ...]


def matrix(
    articles: Sequence[Article], claims: Sequence[Claim], clusters: Sequence[Cluster], findings: Sequence[Finding]
) -> tuple[Row, ...]:
    """Return a row for each cluster that two or more articles share, those that most articles carry first."""
    home = {claim.id: claim.article for claim in claims}
    gravest: dict[str, int] = {}
    for finding in findings:
        if finding.verdict in _ORDER:
            rank = _ORDER.index(finding.verdict)
            for value in finding.values:
                for mention in value.mentions:
                    gravest[mention.claim] = min(rank, gravest.get(mention.claim, rank))
    rows = [_row(cluster, articles, home, gravest) for cluster in clusters if len(set(cluster.articles)) > 1]
    return tuple(sorted(rows, key=lambda row: -len(row.cells)))


def _row(cluster: Cluster, articles: Sequence[Article], home: dict[str, str], gravest: dict[str, int]) -> Row:
    held: dict[str, list[str]] = {}
    for claim in cluster.claims:
        held.setdefault(home[claim], []).append(claim)
    ranks = [gravest[claim] for claim in cluster.claims if claim in gravest]
    return Row(
        cluster=cluster.id,
        label=cluster.label,
        verdict=_ORDER[min(ranks)] if ranks else None,
        cells=tuple((article.id, tuple(held[article.id])) for article in articles if article.id in held),
        silent=tuple(article.id for article in articles if article.id not in held),
    )
