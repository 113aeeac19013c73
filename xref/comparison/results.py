"""Findings put together: values with their mentions, who is silent, a stable id."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from xref.comparison.readings import Corpus
from xref.model import Aspect, Finding, FindingValue, Mention, Passage, Value, Verdict

ORDER: dict[Verdict, int] = {"differ": 0, "vary": 1, "agree": 2, "single": 3}
"""The order in which findings are reported."""


VARIETY = 0.97
"""What is left of a finding's score for each better one of its verdict and aspect."""


def value(normal: Value, text: str, mentions: Iterable[Mention]) -> FindingValue:
    """Return one value of a finding, its mentions in order of article and place, none twice."""
    distinct = {_place(one.passage): one for one in mentions}
    return FindingValue(value=normal, text=text, mentions=tuple(distinct[key] for key in sorted(distinct)))


def mention(corpus: Corpus, passage: Passage, claim: str) -> Mention:
    """Return a mention with the speaker of its claim."""
    speaker = corpus.claims[claim].speaker
    return Mention(passage=passage, claim=claim, speaker=speaker.name if speaker else None)


def finding(
    *,
    verdict: Verdict,
    subject: str,
    aspect: Aspect,
    values: Sequence[FindingValue],
    score: float,
    why: str,
    origin: str | None = None,
) -> Finding:
    """Return a finding; the most carried value comes first. Who is silent is told when all are found (silence.py)."""
    ordered = sorted(
        values,
        key=lambda one: (
            -len({held.passage.article for held in one.mentions}),
            one.mentions[0].passage.article,
            one.mentions[0].passage.start,
        ),
    )
    places = sorted(_place(held.passage) for one in values for held in one.mentions)
    identity = repr((verdict, aspect, places))
    return Finding(
        id=hashlib.sha256(identity.encode()).hexdigest()[:12],
        verdict=verdict,
        subject=subject,
        aspect=aspect,
        values=tuple(ordered),
        silent=(),
        score=round(min(1.0, max(0.0, score)), 4),
        why=why,
        origin=origin,
    )


def _place(passage: Passage) -> tuple[str, str, int, int]:
    return passage.article, passage.field, passage.start, passage.end


def order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings by verdict, then score, then place; equal findings once.

    Of several findings of one aspect the later ones lose a little of their score, so that a reader who stops early has
    seen something of everything.
    """
    distinct = {found.id: found for found in findings}
    ranked = []
    seen: Counter[tuple[Verdict, Aspect]] = Counter()
    for found in sorted(distinct.values(), key=_rank):
        left = VARIETY ** seen[found.verdict, found.aspect]
        seen[found.verdict, found.aspect] += 1
        ranked.append(replace(found, score=round(found.score * left, 4)))
    return tuple(sorted(ranked, key=_rank))


def _rank(found: Finding) -> tuple[int, float, str, str, str]:
    return (ORDER[found.verdict], -found.score, found.subject, found.aspect, found.id)
