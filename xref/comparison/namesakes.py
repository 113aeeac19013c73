"""Names that are nearly the same: one person or body that the articles do not call quite alike.

"Ada Lindqvist" and "Ada Lundkvist", the "House Fishery Affairs Committee" and the "House Fishery Relations Committee".
Whoever rings up the wrong one has been misled, so a name that is more than a letter off differs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from xref.comparison.anchors import Anchor
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, value
from xref.comparison.values import mentions
from xref.details.gazetteer import lookup, plain
from xref.details.names_compared import same_name
from xref.details.tokens import word_set
from xref.model import Finding
from xref.words import words

SHORTEST = 5
"""Letters of the longer of two surnames from which they may be one, written differently."""
SLIPS = 2
"""Letters in which two surnames may differ then."""
SHARED = 3
"""Words that two names of bodies have in common, if one other word stands for another."""
_LARGEST = 60
"""Names with one word in common beyond which the rest is not compared."""
_ENDINGS = word_set("name_ending")

Name = tuple[str, ...]


def namesake_findings(corpus: Corpus, anchors: Sequence[Anchor]) -> list[Finding]:
    """Return the names that are nearly the same in articles of which none has both, in no particular order."""
    found: list[Finding] = []
    for kind in ("person", "organisation"):
        bearers = _bearers([anchor for anchor in anchors if anchor.detail.type == kind])
        for one, other in sorted(_pairs(bearers, kind)):
            found += _of_pair(corpus, bearers[one], bearers[other], _apart(one, other))
    return found


def _bearers(anchors: Sequence[Anchor]) -> dict[Name, list[Anchor]]:
    """Return the full names, as words in lower case without diacritics, with every place where they stand in full."""
    found: dict[Name, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        name = tuple(plain(word.text) for word in words(anchor.detail.text))
        while len(name) > 2 and name[-1] in _ENDINGS:
            name = name[:-1]
        if len(name) > 1 and isinstance(anchor.detail.value, str):
            found[name].append(anchor)
    return found


def _pairs(bearers: dict[Name, list[Anchor]], kind: str) -> set[tuple[Name, Name]]:
    by_word: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(bearers):
        by_word[name[0]].append(name)
    near = _near_people if kind == "person" else _near_bodies
    return {
        (one, other)
        for held in by_word.values()
        for one, other in combinations(held[:_LARGEST], 2)
        if near(one, other) and not _articles(bearers[one]) & _articles(bearers[other])
    }


def _near_people(one: Name, other: Name) -> bool:
    """Tell whether two people of one given name have surnames a slip apart ("Lindqvist", "Lundkvist")."""
    from rapidfuzz.distance import OSA

    a, b = one[-1], other[-1]
    if a in (b, b + "s") or b == a + "s" or max(len(a), len(b)) < SHORTEST or min(len(a), len(b)) < SHORTEST - 1:
        return False  # web text loses the mark of a genitive
    return OSA.distance(a, b) <= SLIPS and (a[0] == b[0] or a.endswith(b) or b.endswith(a))


def _near_bodies(one: Name, other: Name) -> bool:
    """Tell whether one word of two names of bodies differs, and not the place or people they are of."""
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(apart) != 1:
        return False
    return len(one) > SHARED and not any(map(lookup, apart[0])) and not any(word.isdecimal() for word in apart[0])


def _articles(anchors: Sequence[Anchor]) -> set[str]:
    return {anchor.article for anchor in anchors}


def _of_pair(corpus: Corpus, one: Sequence[Anchor], other: Sequence[Anchor], letters: int) -> Iterator[Finding]:
    kind = one[0].detail.type
    names = [_written(side) for side in (one, other)]
    if same_name(*names, "person" if kind == "person" else "organisation") == "agree":
        return
    articles = _articles(one) | _articles(other)
    yield finding(
        verdict="differ" if letters > 1 else "vary", subject=names[0], aspect=kind,
        values=[value(_written(side), _written(side), mentions(corpus, side)) for side in (one, other)],
        score=0.4 + 0.3 * min(1.0, len(articles) / 4), why=" / ".join(names),
    )  # fmt: skip


def _written(bearers: Sequence[Anchor]) -> str:
    return " ".join(bearers[0].detail.text.split())


def _apart(one: Name, other: Name) -> int:
    """Return the letters in which two names differ, word by word: "Lund Advisors" and "Lund Advisers" in one."""
    from rapidfuzz.distance import OSA

    if len(one) != len(other):
        return OSA.distance(one[-1], other[-1])
    return sum(map(OSA.distance, one, other))
