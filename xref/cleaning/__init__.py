"""Which regions of an article's text are not the article. They are marked, never deleted: every offset stays."""

from __future__ import annotations

from xref.cleaning.marking import mark
from xref.cleaning.merging import given, merged
from xref.model import Article, Aside

__all__ = ["clean"]


def clean(article: Article) -> tuple[Aside, ...]:
    """Return the asides of an article's text, sorted and disjoint: share bars, pleas, comments, teasers, notices.

    Asides that the article's record brought along (``extra["asides"]``, as ``xref extract`` writes them) are taken as
    they are, so that cleaning what was read back changes nothing. Takes time linear in the length of the text.
    """
    brought = given(article)
    if brought is not None:
        return brought
    author = article.extra.get("author")
    return merged(mark(article.text, article.title, author if isinstance(author, str) else ""), article.text)
