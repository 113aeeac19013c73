"""Findings about twins: a sentence that several articles have word for word, but for one date or quantity in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from xref.comparison.anchors import Anchor
from xref.comparison.happenings import one_reading
from xref.comparison.likeness import issues_apart, occasions_apart
from xref.comparison.quantities import TYPES, relation
from xref.comparison.readings import Corpus
from xref.comparison.results import finding
from xref.comparison.values import given
from xref.details import relate
from xref.model import Field, Finding, Passage, Verdict
from xref.tables import rows
from xref.words import fold, words

FEWEST = 4
"""Words besides its values that a sentence must have to be known again; a shorter one counts with the one before."""
BEFORE = 80
"""Code points of the sentence before that a short sentence counts with."""
MOST = 30
"""Dates and figures of a sentence beyond which it is no sentence but a table, which each value would be held in."""
SCORE = 0.7
"""The score of such a difference: it is sure, but only as many articles as share the sentence carry it."""
_MOMENTS = frozenset(("date", "time"))
_GAP = "#"


Spot = tuple[str, Field, int]
"""An article, one of its fields, an offset in it."""


class _Spots:
    """Places in articles, to be found by the passages that hold them."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        self._starts: dict[tuple[str, Field], list[int]] = defaultdict(list)
        for article, field, start in sorted(set(spots)):
            self._starts[article, field].append(start)

    def within(self, where: Passage) -> list[Spot]:
        """Return the places that a passage holds."""
        starts = self._starts.get((where.article, where.field), [])
        held = starts[bisect_left(starts, where.start) : bisect_left(starts, where.end)]
        return [(where.article, where.field, start) for start in held]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Twin:
    """A sentence as its words with a gap for every figure and date, and the details that stand in the gaps."""

    words: tuple[str, ...]
    gaps: tuple[Anchor | None, ...]


def twin_findings(corpus: Corpus, anchors: Sequence[Anchor], others: Iterable[Finding]) -> list[Finding]:
    """Return the differences between sentences that are one but for one value, if no finding of ``others`` tells them.

    Whoever copies a sentence and has another figure in it differs, whatever the figure is about.
    """
    differing = [values for held in _slots(corpus, anchors) if (values := _values(held))]
    spots = _Spots(_spot(anchor) for values in differing for some in values for anchor in some)
    told: dict[Spot, set[int]] = defaultdict(set)
    for number, other in enumerate(other for other in others if other.verdict == "differ"):
        for spot in (spot for where in _passages(other) for spot in spots.within(where)):
            told[spot].add(number)
    return [_difference(corpus, values) for values in differing if not _told(values, told)]


def _told(values: Sequence[Sequence[Anchor]], told: Mapping[Spot, set[int]]) -> bool:
    """Tell whether some finding holds two of the values already."""
    seen: set[int] = set()
    for some in values:
        holding = {number for anchor in some for number in told.get(_spot(anchor), ())}
        if not holding.isdisjoint(seen):
            return True
        seen |= holding
    return False


def _slots(corpus: Corpus, anchors: Sequence[Anchor]) -> Iterator[list[Anchor]]:
    """Yield the details that stand in one gap of one sentence whose other gaps hold equal values."""
    held: dict[tuple[object, ...], list[Anchor]] = defaultdict(list)
    for twin in _twins(corpus, anchors):
        normal = [anchor and (anchor.detail.type, _normal(anchor)) for anchor in twin.gaps]
        for number, anchor in enumerate(twin.gaps):
            if anchor is not None:
                rest = (*normal[:number], *normal[number + 1 :])
                held[twin.words, number, anchor.detail.type, rest].append(anchor)
    yield from held.values()


def _twins(corpus: Corpus, anchors: Sequence[Anchor]) -> Iterator[_Twin]:
    by_sentence: dict[tuple[int, str, int], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if anchor.detail.type in TYPES | _MOMENTS:
            by_sentence[anchor.reading, anchor.detail.field, anchor.sentence.start].append(anchor)
    for (reading, _, _), some in by_sentence.items():
        if len(some) > MOST:
            continue
        twin = _twin(corpus.readings[reading].article.field(some[0].detail.field), some)
        if twin:
            yield twin


def _twin(text: str, anchors: Sequence[Anchor]) -> _Twin | None:
    """Return a sentence with its gaps, or None if it has too few other words to be known again."""
    span = anchors[0].sentence
    form: list[str] = []
    gaps: list[Anchor | None] = []
    for word in words(text, span.start, span.end):
        folded, held = fold(word.text), _around(anchors, word.start)
        clock = any(anchor.detail.type == "time" for anchor in held)  # "5 p.m." is one value
        if not (clock or folded in _values_words() or any(letter.isdigit() for letter in folded)):
            form.append(folded)
        elif not form or form[-1] != _GAP:
            form.append(_GAP)
            gaps.append(max(held, key=lambda anchor: anchor.detail.end, default=None))
    own = len(form) - len(gaps)
    if own < FEWEST:
        before = [fold(word.text) for word in words(text, max(0, span.start - BEFORE), span.start)]
        form = [*before[1:], "|", *form]  # the first word may be cut
        own += len(before) - 1
    return _Twin(words=tuple(form), gaps=tuple(gaps)) if own >= FEWEST else None


def _around(anchors: Sequence[Anchor], offset: int) -> list[Anchor]:
    return [anchor for anchor in anchors if anchor.detail.start <= offset < anchor.detail.end]


@cache
def _values_words() -> frozenset[str]:
    """Return the words that give numbers and dates."""
    counted = {word for word, kind, _ in rows("number_words") if kind not in ("vague", "part")}
    named = {word for word, kind, _ in rows("calendar") if kind in ("month", "weekday", "weekday_short")}
    return frozenset(counted | named)


def _values(held: Sequence[Anchor]) -> list[list[Anchor]]:
    """Return the details of one gap by value, if the values differ and no article has two; else nothing."""
    by_value: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in held:
        by_value[_normal(anchor)].append(anchor)
    values = [by_value[name] for name in sorted(by_value)]
    articles = [anchor.article for some in values for anchor in {anchor.article: anchor for anchor in some}.values()]
    if len(values) < 2 or len(articles) > len(set(articles)):
        return []
    firsts = [some[0] for some in values]
    return values if any(_differ(a, b) for a, b in pairwise(firsts)) else []


def _normal(anchor: Anchor) -> str:
    """Return what must be the same in two figures or dates that are one value: money has its currency."""
    return repr((anchor.detail.value, anchor.detail.unit if anchor.detail.type == "money" else None))


def _differ(a: Anchor, b: Anchor) -> bool:
    if issues_apart(a, b) or occasions_apart(a, b) or (a.detail.type in _MOMENTS and one_reading(a.detail, b.detail)):
        return False
    return _relation(a, b) == "differ"


def _relation(a: Anchor, b: Anchor) -> Verdict:
    return relate(a.detail, b.detail) if a.detail.type in _MOMENTS else relation(a, b)


def _difference(corpus: Corpus, values: Sequence[Sequence[Anchor]]) -> Finding:
    first = values[0][0]
    sides = [given(corpus, some) for some in values]
    return finding(
        verdict="differ", subject=first.role.label or first.detail.subject or first.detail.type,
        aspect=first.detail.type, values=sides, score=SCORE,
        why=f"{' / '.join(one.text for one in sides)}, in the same words otherwise",
    )  # fmt: skip


def untold(found: Iterable[Finding], twins: Sequence[Finding]) -> list[Finding]:
    """Return the findings without those that call single what is one side of a difference between twins."""
    sides = _Spots((where.article, where.field, where.start) for twin in twins for where in _passages(twin))
    return [one for one in found if one.verdict != "single" or not all(map(sides.within, _passages(one)))]


def _passages(found: Finding) -> Iterator[Passage]:
    return (held.passage for side in found.values for held in side.mentions)


def _spot(anchor: Anchor) -> Spot:
    return anchor.article, anchor.detail.field, anchor.detail.start
