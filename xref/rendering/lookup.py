"""Where a passage stands: its article by name, the sentences around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from xref.model import Article, Claim, Passage, Span

Sentences = Mapping[tuple[str, str], Sequence[Span]]
"""The sentences of each field of each article, in order, by article id and field."""


class Lookup:
    """Articles, claims and sentences by id, for views that show a passage where it stands.

    ``around`` is the number of sentences shown before and after those that hold the passage.
    """

    def __init__(
        self,
        articles: Iterable[Article],
        claims: Iterable[Claim] = (),
        sentences: Sentences | None = None,
        around: int = 0,
    ) -> None:
        self.articles = {article.id: article for article in articles}
        self.claims = {claim.id: claim for claim in claims}
        self.sentences = sentences or {}
        self.around = around
        self._outlets = Counter(article.source for article in self.articles.values())

    def name(self, article: str) -> str:
        """Return what tells an article from others: its outlet, with its id where the outlet has several or none."""
        found = self.articles.get(article)
        if found is None or not found.source:
            return article
        return found.source if self._outlets[found.source] == 1 else f"{found.source} ({article})"

    def context(self, passage: Passage, claim: str | None = None) -> Span:
        """Return the whole sentences around a passage: those of its claim, or those that hold it."""
        start, end = passage.span
        known = self.claims.get(claim or "")
        if known and known.article == passage.article and known.field == passage.field:
            start, end = min(start, known.context.start), max(end, known.context.end)
        sentences = self.sentences.get((passage.article, passage.field), ())
        if not sentences:
            return Span(start, end)
        first = max(0, bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1)
        last = max(first, bisect_right(sentences, max(start, end - 1), key=lambda sentence: sentence.start) - 1)
        first, last = max(0, first - self.around), min(len(sentences) - 1, last + self.around)
        return Span(min(start, sentences[first].start), max(end, sentences[last].end))

    def text(self, passage: Passage, span: Span) -> str:
        """Return a stretch of the field that a passage stands in."""
        article = self.articles.get(passage.article)
        return article.field(passage.field)[span.start : span.end] if article else passage.text
