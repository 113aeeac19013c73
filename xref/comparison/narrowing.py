"""Findings and clusters seen from one side: what one source says against the rest, what one speaker says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from xref.model import Cluster, Finding


def focused(findings: Sequence[Finding], articles: Collection[str]) -> tuple[Finding, ...]:
    """Return the findings in which some articles have a say, their values and passages first.

    Findings to which no other article adds anything are left out, unless only these articles say the thing at all.
    """
    return tuple(
        _turned(found, articles)
        for found in findings
        if (spoken := _speaking(found)) & set(articles) and (found.verdict == "single" or spoken - set(articles))
    )


def said(findings: Sequence[Finding], claims: Collection[str]) -> tuple[Finding, ...]:
    """Return the findings with a passage of one of the claims."""
    return tuple(
        found
        for found in findings
        if any(mention.claim in claims for value in found.values for mention in value.mentions)
    )


def focused_clusters(clusters: Sequence[Cluster], articles: Collection[str]) -> tuple[Cluster, ...]:
    """Return the clusters that some articles share with others, the passages of these articles first."""
    return tuple(
        replace(cluster, mentions=tuple(sorted(cluster.mentions, key=lambda mention: mention.article not in articles)))
        for cluster in clusters
        if {*cluster.articles} & set(articles) and {*cluster.articles} - set(articles)
    )


def clusters_of(clusters: Sequence[Cluster], claims: Collection[str]) -> tuple[Cluster, ...]:
    """Return the clusters with one of the claims."""
    return tuple(cluster for cluster in clusters if not set(claims).isdisjoint(cluster.claims))


def _speaking(found: Finding) -> set[str]:
    return {mention.passage.article for value in found.values for mention in value.mentions}


def _turned(found: Finding, articles: Collection[str]) -> Finding:
    """Return a finding with the values, and in each value the passages, of some articles first."""
    values = [
        replace(one, mentions=tuple(sorted(one.mentions, key=lambda mention: mention.passage.article not in articles)))
        for one in found.values
    ]
    return replace(found, values=tuple(sorted(values, key=lambda one: one.mentions[0].passage.article not in articles)))
