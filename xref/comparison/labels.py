"""Whom the same quoted words are used of: 'called Tavia a "wild card"', 'the "wild card" that is Tavia and Kyme'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from xref.comparison.anchors import Anchor
from xref.comparison.readings import Corpus
from xref.comparison.values import one_each
from xref.details import relate
from xref.model import Field, Finding, Quotation, Verdict
from xref.spelling import spelt

LONGEST = 5
"""Words of a quoted phrase that is used as a name for something."""
_REACH = 60
"""Characters between such a phrase and whoever it is used of."""
_LIST = 300
"""Characters before such a phrase in which a list of names that ends beside it begins."""
_TYPES = frozenset({"names", "person", "place", "organisation"})
_BEFORE = re.compile(
    r",?(?: (?:is|was|are|were|remains|as|to be|being|like)(?: (?:an?|the|its|their))?| (?:an?|the|its|their)) ?"
)
_BEHIND = re.compile(
    r",?(?: (?:[\w-]{1,20} ){0,6}(?:posed|presented|raised|caused|created|represented) by| that (?:is|was|are|were)"
    r"| (?:of|from))(?: the)? ?"
)


def label_findings(corpus: Corpus, anchors: Sequence[Anchor]) -> list[Finding]:
    """Return where the same quoted phrase is used of others in another article, in no particular order."""
    names: dict[tuple[str, Field], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if anchor.detail.type in _TYPES:
            names[anchor.article, anchor.detail.field].append(anchor)
    for held in names.values():
        held.sort(key=lambda anchor: (anchor.detail.start, -anchor.detail.end))
    borne: dict[tuple[str, ...], list[Anchor]] = defaultdict(list)
    written: dict[tuple[str, ...], str] = {}
    for reading in corpus.readings:
        for section in reading.sections:
            beside = names.get((reading.article.id, section.field), [])
            for quotation in section.quotations:
                if quotation.inner.end - quotation.inner.start > _REACH:
                    continue
                phrase = spelt(section.text, *quotation.inner)
                bearer = _bearer(section.text, quotation, beside) if 1 < len(phrase) <= LONGEST else None
                if bearer:
                    text = section.text[phrase[0][1].start : phrase[-1][1].end]
                    forms = tuple(form for form, _ in phrase)
                    written.setdefault(forms, " ".join(text.split()))
                    borne[forms].append(bearer)
    return [
        found
        for phrase in sorted(borne)
        for found in one_each(corpus, borne[phrase], f"called “{written[phrase]}”", "names", _relation)
    ]


def _relation(a: Anchor, b: Anchor) -> Verdict:
    return relate(a.detail, b.detail)


def _bearer(text: str, quotation: Quotation, names: Sequence[Anchor]) -> Anchor | None:
    """Return the name, or list of names, that a quoted phrase is used of: right before it, else right behind."""
    start, end = quotation.start, quotation.end
    first, at, last = (bisect_left(names, place, key=_start) for place in (start - _LIST, start, end + _REACH))
    for one in names[first:at]:
        if _BEFORE.fullmatch(text, one.detail.end, start):
            return one
    for one in names[at:last]:
        if _BEHIND.fullmatch(text, end, one.detail.start):
            return one
    return None


def _start(anchor: Anchor) -> int:
    return anchor.detail.start
