"""Findings about quantities: numbers, money, percentages and durations that several articles give for one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from xref.comparison.anchors import Anchor
from xref.comparison.likeness import Surroundings, apart, key, likeness, telling
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.details import relate
from xref.details.clauses import dimensions, factors
from xref.model import Detail, Finding, FindingValue, Passage, Verdict

TYPES = frozenset({"number", "money", "percent", "duration"})
EQUAL = 0.0
"""Likeness from which two equal quantities are about one thing."""
DIFFERENT = 0.0
"""Likeness from which two unequal quantities are about one thing: more is asked, for a difference is a charge."""
VAGUE = -0.5
"""The same for a vague value ("dozens") beside an exact one."""
CONFLICT = 1.0
"""What it takes from the likeness of two amounts that dates beside them somewhere cannot be one."""
SLACK = 1.0
"""How much less likely two values of a group may be to be about one thing where others link them."""
_CONTRAST = frozenset(["but", "while", "wherea", "howev", "although", "though"])
"""Stems of words that set one figure against another in a sentence."""
_LARGEST = 400
"""Quantities of one key beyond which the rest is left out (comparing them takes quadratic time)."""


@dataclass(slots=True)
class _Amount:
    """One value with the anchors that give it, all about one thing."""

    anchors: list[Anchor]

    @property
    def articles(self) -> set[str]:
        return {anchor.article for anchor in self.anchors}


def quantity_findings(corpus: Corpus, anchors: Sequence[Anchor], around: Surroundings) -> list[Finding]:
    """Return what the articles' quantities show, in no particular order."""
    found: list[Finding] = []
    for held in _buckets(anchors):
        amounts = _amounts([anchor for anchor in held if anchor.detail.precision != "vague"], around)
        vague = [anchor for anchor in held if anchor.detail.precision == "vague"]
        for group in _groups(amounts, around):
            found += _of_group(corpus, group, vague, around)
    return found


def _buckets(anchors: Iterable[Anchor]) -> Iterator[list[Anchor]]:
    """Yield the quantities that may be about one thing, by what they count."""
    held: dict[tuple[str, str, str], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        detail = anchor.detail
        if detail.type not in TYPES or (anchor.role.concept == "age" and not anchor.role.head):
            continue
        unit = detail.unit or "" if detail.type == "money" else ""
        named = key(anchor) if detail.type == "number" else anchor.role.concept
        if named or detail.type != "number":
            held[detail.type, unit, named].append(anchor)
    for name in sorted(held):
        yield held[name][:_LARGEST]


def _amounts(anchors: Sequence[Anchor], around: Surroundings) -> list[_Amount]:
    """Put equal quantities about one thing together, the most alike first (every one with every other)."""
    amounts = []
    for held in _equal(anchors):
        pairs = sorted(
            ((-likeness(a, b, around) - telling(a), i, j) for (i, a), (j, b) in combinations(enumerate(held), 2)),
        )
        scores = {(i, j): -minus for minus, i, j in pairs}
        home = {number: [number] for number in range(len(held))}
        for minus, i, j in pairs:
            if -minus < EQUAL:
                break
            left, right = home[i], home[j]
            if left is right:
                continue
            linked = [scores[min(x, y), max(x, y)] for x in left for y in right]
            if sum(linked) / len(linked) >= EQUAL - SLACK:
                left += right
                for member in right:
                    home[member] = left
        groups = {id(members): members for members in home.values()}
        amounts += [_Amount([held[number] for number in sorted(members)]) for members in groups.values()]
    return amounts


def _equal(anchors: Sequence[Anchor]) -> Iterator[list[Anchor]]:
    """Yield the anchors that give one value: measures in one unit and in another within a hundredth count as one."""
    by_value: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
    measured: list[tuple[str, float, Anchor]] = []
    for anchor in anchors:
        detail = anchor.detail
        measure = base(detail)
        if measure:
            measured.append((*measure, anchor))
        else:
            by_value[_normal(detail), ""].append(anchor)
    measured.sort(key=lambda item: item[:2])
    name, last = ("", ""), 0.0
    for dimension, amount, anchor in measured:
        if name[0] != dimension or amount > 1.01 * last:
            name = (dimension, repr(amount))
        last = amount
        by_value[name].append(anchor)
    for name in sorted(by_value):
        yield by_value[name]


def _normal(detail: Detail) -> str:
    return repr((detail.value, detail.unit if detail.unit in dimensions() else ""))


def _groups(amounts: Sequence[_Amount], around: Surroundings) -> list[list[_Amount]]:
    """Put different amounts of one thing together: every two alike, and no article gives both as different things."""
    scores: dict[tuple[int, int], float] = {}
    for (i, a), (j, b) in combinations(enumerate(amounts), 2):
        if not _told_apart(a, b):
            scores[i, j] = _amount_likeness(a, b, around)
    home = {number: [number] for number in range(len(amounts))}
    for i, j in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if scores[i, j] < DIFFERENT:
            break
        left, right = home[i], home[j]
        if left is right:
            continue
        if all(scores.get((min(x, y), max(x, y)), -9.0) > DIFFERENT - SLACK for x in left for y in right):
            left += right
            for member in right:
                home[member] = left
    groups = {id(members): members for members in home.values()}
    return [[amounts[number] for number in sorted(members)] for members in groups.values()]


def _told_apart(a: _Amount, b: _Amount) -> bool:
    """Tell whether an article gives both amounts, and not as two figures for one thing."""
    for one in a.anchors:
        for other in b.anchors:
            if one.article == other.article and not _contradictory(one, other):
                return True
    return False


def _contradictory(a: Anchor, b: Anchor) -> bool:
    """Tell whether one article gives two figures for one thing: an outdated one, or those of two speakers."""
    if not a.role.concept or a.role.concept != b.role.concept or a.role.head != b.role.head:
        return False
    if a.role.earlier != b.role.earlier:
        return True
    if a.sentence == b.sentence and _CONTRAST & a.stems:
        return True
    return bool(a.speaker and b.speaker) and a.speaker != b.speaker


def _amount_likeness(a: _Amount, b: _Amount, around: Surroundings) -> float:
    """Return how alike two amounts are: the mean over the articles of the smaller side of their best pair."""
    if len(b.articles) < len(a.articles):
        a, b = b, a
    best: dict[str, float] = {}
    conflict = False
    for one in a.anchors:
        for other in b.anchors:
            score = likeness(one, other, around)
            best[one.article] = max(best.get(one.article, -99.0), score)
            conflict = conflict or apart(one, other)
    mean = sum(best[article] for article in sorted(best)) / len(best)
    return mean - CONFLICT if conflict else mean


def _of_group(
    corpus: Corpus, group: Sequence[_Amount], vague: Sequence[Anchor], around: Surroundings
) -> Iterator[Finding]:
    exact = [anchor for amount in group for anchor in amount.anchors]
    loose = [
        anchor
        for anchor in vague
        if anchor.article not in {one.article for one in exact}
        and max(likeness(anchor, one, around) for one in exact) >= VAGUE
    ]
    values = _values(corpus, [*exact, *loose])
    articles = {anchor.article for anchor in exact}
    first = exact[0]
    subject = _subject(exact)
    if len(group) == 1:
        for one in values:
            if len({m.passage.article for m in one.mentions}) > 1:
                why = f"{len({m.passage.article for m in one.mentions})} articles give {one.text}"
                yield finding(
                    corpus, verdict="agree", subject=subject, aspect=first.detail.type, values=[one],
                    score=_score(exact), why=why,
                )  # fmt: skip
        if len(values) > 1 and len(articles | {anchor.article for anchor in loose}) > 1:
            yield finding(
                corpus, verdict="vary", subject=subject, aspect=first.detail.type, values=values, score=_score(exact),
                why=" / ".join(one.text for one in values),
            )  # fmt: skip
        elif len(values) == 1 and len(articles) == 1 and first.role.label:
            yield finding(
                corpus, verdict="single", subject=subject, aspect=first.detail.type, values=values,
                score=0.3, why="only one article gives this",
            )  # fmt: skip
        return
    yield finding(
        corpus, verdict=_verdict(group), subject=subject, aspect=first.detail.type, values=values,
        score=_score(exact), why=" / ".join(one.text for one in values),
    )  # fmt: skip


def _verdict(group: Sequence[_Amount]) -> Verdict:
    for a, b in combinations(group, 2):
        if relation(a.anchors[0], b.anchors[0]) == "differ":
            return "differ"
    return "vary"


def relation(a: Anchor, b: Anchor) -> Verdict:
    """Compare the values of two quantities about one thing: the noun counted no longer matters."""
    one, other = a.detail, b.detail
    measures = base(one), base(other)
    if measures[0] and measures[1] and measures[0][0] == measures[1][0] and one.unit != other.unit:
        low, high = sorted((measures[0][1], measures[1][1]))
        return "vary" if high <= 1.01 * low else "differ"
    if (
        one.type == "number"
        and one.unit != other.unit
        and a.role.concept == b.role.concept
        and not _measure(one, other)
    ):
        one, other = replace(one, unit=None), replace(other, unit=None)
    return relate(one, other)


def _measure(a: Detail, b: Detail) -> bool:
    return a.unit in dimensions() and b.unit in dimensions()


def base(detail: Detail) -> tuple[str, float] | None:
    """Return the dimension of a measure and its amount in the base unit of it, or None if it is not one."""
    unit = factors().get(detail.unit or "")
    if unit is None or not isinstance(detail.value, (int, float)):
        return None
    return unit[0], detail.value * unit[1]


def _values(corpus: Corpus, anchors: Sequence[Anchor]) -> list[FindingValue]:
    held: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        held[_normal(replace(anchor.detail, unit=None)), anchor.detail.precision].append(anchor)
    return [
        value(
            some[0].detail.value,
            _text(corpus, some[0]),
            [mention(corpus, passage(corpus, one), one.claim) for one in some],
        )
        for _, some in sorted(held.items())
    ]


def passage(corpus: Corpus, anchor: Anchor) -> Passage:
    """Return the exact words of a detail with what qualifies them ("at least 38 people")."""
    detail = anchor.detail
    span = detail.phrase or (detail.start, detail.end)
    start, end = min(span[0], detail.start), max(span[1], detail.end)
    text = corpus.readings[anchor.reading].article.field(detail.field)[start:end]
    return Passage(article=anchor.article, field=detail.field, start=start, end=end, text=text)


def _text(corpus: Corpus, anchor: Anchor) -> str:
    return " ".join(passage(corpus, anchor).text.split())


def _subject(anchors: Sequence[Anchor]) -> str:
    labels = [anchor.role.label for anchor in anchors if anchor.role.label]
    return max(sorted(set(labels)), key=lambda label: (labels.count(label), -len(label))) if labels else "quantity"


def _score(anchors: Sequence[Anchor]) -> float:
    """Score by how many articles give it and how early: 0.4 to 1."""
    articles = {anchor.article for anchor in anchors}
    early = any(anchor.order <= 2 or anchor.detail.field == "title" for anchor in anchors)
    known = bool(anchors[0].role.concept)
    return 0.4 + 0.3 * min(1.0, len(articles) / 4) + 0.15 * early + 0.15 * known
