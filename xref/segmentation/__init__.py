"""Cut an article into paragraphs, sentences and quotations, each with its exact place; asides are left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from xref.model import Article, Aside, Field, Section
from xref.segmentation.paragraphs import paragraphs
from xref.segmentation.quotations import quotations
from xref.segmentation.sentences import sentences
from xref.words import WORD, fold, words

__all__ = ["segment"]


def segment(article: Article, asides: Sequence[Aside] = ()) -> tuple[Section, ...]:
    """Return the sections of ``article``: its text first, then its title if the text does not open with it.

    ``asides`` are regions of the text (sorted, disjoint) in which nothing is segmented. Linear in the length.
    """
    found = [_section("text", article.text, asides)]
    if article.title.strip() and not _opens_with(article.text, article.title):
        found.append(_section("title", article.title, ()))
    return tuple(found)


def _section(field: Field, text: str, asides: Sequence[Aside]) -> Section:
    blocks = paragraphs(text, asides)
    cut = sentences(text, blocks)
    return Section(
        field=field,
        text=text,
        paragraphs=tuple(blocks),
        sentences=tuple(cut),
        quotations=tuple(quotations(text, blocks, cut)),
    )


def _opens_with(text: str, title: str) -> bool:
    """Tell whether the words of ``text`` begin with those of ``title``, typography and case aside."""
    expected = [fold(word.text) for word in words(title)]
    return [fold(found.group()) for found in islice(WORD.finditer(text), len(expected))] == expected
