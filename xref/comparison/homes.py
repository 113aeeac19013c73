"""Where people live, as the articles say it: "Ada Lind, 63, of Mill Point", "Lind, who lived in Harrow Green"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from xref.comparison.anchors import Anchor
from xref.comparison.readings import Corpus
from xref.comparison.values import one_each
from xref.details import relate
from xref.details.gazetteer import lookup
from xref.model import Finding, Verdict

_REACH = 90
"""Characters before a place in which its resident is looked for."""
_RESIDENT = re.compile(
    r"\b([A-Z][\w’'-]{1,30})(?: (?:Jr|Sr)\.?| I{2,3}| IV)?"
    r"(?:, (?:aged? )?\d{1,3}(?: years old)?, (?:of|from) (?:the )?"
    r"|,? (?:who )?(?:lives|lived|had lived|has lived|resides|resided) (?:[a-z]{1,12} ){0,4}in (?:the )?"
    r"|,? (?:a|the|who is a|who was a) resident of (?:the )?)$"
)


def home_findings(corpus: Corpus, anchors: Sequence[Anchor]) -> list[Finding]:
    """Return where articles have one person live in two places, or in one place of another, in no particular order."""
    homes: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if anchor.detail.type == "place":
            resident = _resident(corpus, anchor)
            if resident:
                homes[resident].append(anchor)
    return [
        found
        for name in sorted(homes)
        for found in one_each(corpus, homes[name], f"home of {name}", "place", _relation)
    ]


def _resident(corpus: Corpus, place: Anchor) -> str:
    """Return the surname of whoever is said to live in a place, "" if nobody is."""
    text = corpus.readings[place.reading].article.field(place.detail.field)
    before = text[place.sentence.start : place.detail.start][-_REACH:]
    found = _RESIDENT.search(" ".join(before.split()) + " ")
    return found[1] if found else ""


def _relation(a: Anchor, b: Anchor) -> Verdict:
    """Compare two homes: a place that no table has may lie in one that is known."""
    relation = relate(a.detail, b.detail)
    known = [bool(lookup(str(one.detail.value).partition(", ")[0])) for one in (a, b)]
    return "vary" if relation == "differ" and known[0] != known[1] else relation
