"""Claims against articles: who carries what, and who is silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xref.model import Article, Claim, Cluster, Finding, Verdict

_ORDER: tuple[Verdict, ...] = ("differ", "vary", "agree")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One claim that several articles carry.

    ``cells`` has the ids of the claims of each article that carries it, in the order of the ``articles``; ``verdict``
    is the gravest of the findings on these claims, None where nothing was compared.
    """

    cluster: str
    label: str
    verdict: Verdict | None
    cells: tuple[tuple[str, tuple[str, ...]], ...]
    articles: tuple[str, ...]

    @property
    def silent(self) -> tuple[str, ...]:
        """The articles that do not carry it: told when asked, for nearly all of a large folder are silent."""
        carrying = {article for article, _ in self.cells}
        return tuple(article for article in self.articles if article not in carrying)


def matrix(
    articles: Sequence[Article], claims: Sequence[Claim], clusters: Sequence[Cluster], findings: Sequence[Finding]
) -> tuple[Row, ...]:
    """Return a row for each cluster that two or more articles share, those that most articles carry first."""
    home = {claim.id: claim.article for claim in claims}
    place = {article.id: at for at, article in enumerate(articles)}
    everybody = tuple(place)
    gravest = _gravest(findings)
    rows = []
    for cluster in clusters:
        held: dict[str, list[str]] = defaultdict(list)
        for claim in cluster.claims:
            held[home[claim]].append(claim)
        if len(held) > 1:
            ranks = [gravest[claim] for claim in cluster.claims if claim in gravest]
            verdict = _ORDER[min(ranks)] if ranks else None
            cells = tuple((article, tuple(held[article])) for article in sorted(held, key=place.__getitem__))
            rows.append(Row(cluster=cluster.id, label=cluster.label, verdict=verdict, cells=cells, articles=everybody))
    return tuple(sorted(rows, key=lambda row: -len(row.cells)))


def _gravest(findings: Iterable[Finding]) -> dict[str, int]:
    """Return claim -> the place in the order of the gravest verdict on it."""
    gravest: dict[str, int] = {}
    for finding in findings:
        if finding.verdict in _ORDER:
            rank = _ORDER.index(finding.verdict)
            for value in finding.values:
                for mention in value.mentions:
                    gravest[mention.claim] = min(rank, gravest.get(mention.claim, rank))
    return gravest
