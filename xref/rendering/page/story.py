"""What a report is made of: the answers of a corpus in one place, for every format that reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from xref.comparison.matrix import Row
from xref.frames import speaker_name
from xref.model import Article, Aside, Claim, Detail, Finding, Source
from xref.rendering.lookup import Lookup
from xref.rendering.views.matrix import letter


@dataclass(frozen=True, kw_only=True)
class Story:
    """Everything that a report tells of a corpus; ``findings`` are those to show, the weightiest first."""

    topic: str | None
    articles: Sequence[Article]
    findings: Sequence[Finding]
    claims: Sequence[Claim]
    sources: Sequence[Source]
    rows: Sequence[Row]
    asides: Mapping[str, Sequence[Aside]]
    lookup: Lookup

    @cached_property
    def letters(self) -> dict[str, str]:
        """The letter that stands for each article."""
        return {article.id: letter(number) for number, article in enumerate(self.articles)}

    @cached_property
    def counts(self) -> Counter[str]:
        """How many findings there are of each verdict."""
        return Counter(item.verdict for item in self.findings)

    @property
    def title(self) -> str:
        """The heading of the report."""
        about = f" on “{self.topic}”" if self.topic else ""
        number = len(self.articles)
        return f"What {number} report{'' if number == 1 else 's'} say{'s' if number == 1 else ''}{about}"

    @cached_property
    def dated(self) -> tuple[tuple[Detail, Claim], ...]:
        """The dated details of claims, by date, then in the order of the claims; those without a year are left out."""
        found = [
            (detail, claim)
            for claim in self.claims
            for detail in claim.details
            if detail.type == "date" and isinstance(detail.value, str) and detail.value[:4].isdigit()
        ]
        return tuple(sorted(found, key=lambda pair: str(pair[0].value)))

    @cached_property
    def speakers(self) -> tuple[tuple[str, Mapping[str, int]], ...]:
        """The speakers with their claims by article, those with most claims first."""
        said: dict[str, Counter[str]] = {}
        for claim in self.claims:
            name = speaker_name(claim)
            if name and claim.kind != "narration":
                said.setdefault(name, Counter())[claim.article] += 1
        return tuple(sorted(said.items(), key=lambda pair: (-sum(pair[1].values()), pair[0])))
