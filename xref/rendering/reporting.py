"""The report of a corpus, in the formats that can hold one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.corpus import Corpus
from xref.model import Finding
from xref.rendering.lookup import Lookup
from xref.rendering.markdown import markdown
from xref.rendering.page import page
from xref.rendering.page.story import Story


def report(corpus: Corpus, findings: Sequence[Finding], topic: str | None, form: str) -> Iterator[str]:
    """Yield the pieces of a report on ``findings`` as ``html`` or ``md``."""
    story = Story(
        topic=topic,
        articles=corpus.articles,
        findings=findings,
        claims=corpus.claims,
        sources=corpus.sources,
        rows=corpus.matrix,
        asides=corpus.asides,
        lookup=Lookup(corpus.articles, corpus.claims, corpus.sentences),
    )
    return markdown(story) if form == "md" else page(story)
