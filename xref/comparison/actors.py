"""Who did it to whom: the same deed told with those who did it and those it was done to changed about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from xref import tables
from xref.comparison.crowding import batches
from xref.comparison.deeds import Deed
from xref.comparison.likeness import dice
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.model import Finding, FindingValue
from xref.words import fold, words

LIKE = 0.6
"""Share of the words around two verbs, by weight and whichever side they stand on, from which they are one deed."""
TELLING = 2.5
"""Weight that the words for each side have at least: a "group" or a "man" is anybody."""
_PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being"})


def actor_findings(corpus: Corpus, done: Sequence[Deed]) -> list[Finding]:
    """Return the deeds that one article tells of A and B, and another of B and A, in no particular order."""
    by_verb: dict[str, list[Deed]] = defaultdict(list)
    for deed in sorted(done, key=lambda d: (d.article, d.passage.field, d.passage.start)):
        if deed.verb not in _mutual() and not _passive(deed) and deed.before and deed.behind:
            by_verb[deed.verb].append(deed)
    return [
        found
        for verb in sorted(by_verb)
        for held in batches(by_verb[verb], lambda deed: deed.before | deed.behind, corpus.weights)
        for found in _of_verb(corpus, held)
    ]


@cache
def _mutual() -> frozenset[str]:
    """Return the stems of verbs that say the same of both sides: whoever met Lund was met by Lund."""
    return frozenset(row[0] for row in tables.rows("mutual_verbs"))


def _passive(deed: Deed) -> bool:
    """Tell whether a verb may be passive ("was sued", "a letter signed by all"): those before it are not who did it."""
    group = len(words(deed.group))
    told = [fold(word.text) for word in words(deed.passage.text)]
    return not _PASSIVE.isdisjoint(told[: group - 1]) or "by" in told[group : group + 2]


def _of_verb(corpus: Corpus, held: Sequence[Deed]) -> Iterator[Finding]:
    for a, b in combinations(held, 2):
        if a.article != b.article and _swapped(corpus, a, b):
            values = [_value(corpus, deed) for deed in (a, b)]
            yield finding(
                verdict="differ", subject=a.label, aspect="wording", values=values, score=0.7,
                why=f"who did it to whom: {values[0].text} / {values[1].text}",
            )  # fmt: skip


def _swapped(corpus: Corpus, a: Deed, b: Deed) -> bool:
    """Tell whether those before each verb stand behind the other, and nobody stands on one side in both."""
    if a.negated != b.negated or a.before & b.before or not (a.before <= b.behind and b.before <= a.behind):
        return False
    sides = (a.before, b.before)
    telling = all(sum(map(corpus.weights.weight, sorted(side))) >= TELLING for side in sides)
    return telling and dice(a.before | a.behind, b.before | b.behind, corpus.weights) >= LIKE


def _value(corpus: Corpus, deed: Deed) -> FindingValue:
    text = " ".join(deed.passage.text.split())
    return value(text, text, [mention(corpus, deed.passage, deed.claim)])
