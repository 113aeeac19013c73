"""Findings about quantities: numbers, money, percentages and durations that several articles give for one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from xref.comparison.anchors import Anchor
from xref.comparison.crowding import batches, meetings
from xref.comparison.grouping import NEVER, PAIRS_OF_ARTICLE, Amount, gather, group, likeness_of, pairs_of
from xref.comparison.likeness import Surroundings, dispute, heads_conflict, is_lead, keys, likeness, rivalry, telling
from xref.comparison.readings import Corpus
from xref.comparison.results import finding
from xref.comparison.values import given, subject_of
from xref.details import relate
from xref.details.clauses import dimensions, factors
from xref.model import Detail, Finding, FindingValue, Verdict

TYPES = frozenset({"number", "money", "percent", "duration", "ordinal"})
_KINDS: dict[str, str] = {
    "number": "number", "money": "money", "percent": "percentage", "duration": "time", "ordinal": "rank",
}  # fmt: skip
"""What a quantity is called whose subject nothing tells but the verb: "money spent", "time held"."""
EQUAL = 0.0
"""Likeness from which two equal quantities are about one thing."""
DIFFERENT = -1.1
"""Log odds from which two unequal quantities are given for one thing."""
VAGUE = 0.5
"""The same for a vague value ("dozens") beside an exact one: it tells little."""
DISPUTED = -0.7
"""Log odds from which two figures of one article are given for one thing."""
BOTH = 0.34
"""Share of the articles with one amount that may give another beside it before the two are taken for two things."""
SELDOM = 2.5
"""What an equal value must add to the log odds for it to count where nothing tells what is counted."""
COMPATIBLE = 0.5
"""What it adds to the likeness of two amounts that they can both be right: that is no charge."""


def quantity_findings(corpus: Corpus, anchors: Sequence[Anchor], around: Surroundings) -> list[Finding]:
    """Return what the articles' quantities show, in no particular order."""
    found: list[Finding] = []
    for held in _kinds(anchors):
        amounts = _amounts([anchor for anchor in held if anchor.detail.precision != "vague"], around)
        vague = _vague(held)
        for together in group(amounts, _scores(amounts, around), DIFFERENT):
            found += _of_group(corpus, together, vague, around)
    return found


def _kinds(anchors: Iterable[Anchor]) -> Iterator[list[Anchor]]:
    """Yield the quantities of one type, money by its currency."""
    held: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        detail = anchor.detail
        if detail.type in TYPES and detail.value != 0 and keys(anchor):
            held[detail.type, detail.unit or "" if detail.type == "money" else ""].append(anchor)
    for name in sorted(held):
        yield held[name]


def _vague(anchors: Iterable[Anchor]) -> dict[str, list[Anchor]]:
    """Return the vague figures by the words they meet others by, of one article so many by one word."""
    held: dict[str, list[Anchor]] = defaultdict(list)
    counts: Counter[tuple[str, str]] = Counter()
    for anchor in anchors:
        if anchor.detail.precision == "vague":
            for name in sorted(keys(anchor)):
                counts[name, anchor.article] += 1
                if counts[name, anchor.article] <= PAIRS_OF_ARTICLE:
                    held[name].append(anchor)
    return held


def _amounts(anchors: Sequence[Anchor], around: Surroundings) -> list[Amount]:
    """Put equal quantities about one thing together."""
    return [
        amount
        for held in _equal(anchors)
        for some in batches(held, _words, around.weights)
        for amount in gather(some, lambda a, b: _equal_odds(a, b, around), EQUAL)
    ]


def _words(anchor: Anchor) -> frozenset[str]:
    return anchor.stems


def _equal_odds(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return the log odds that two equal figures are about one thing; figures seldom met may do without a key."""
    if a.role.concept == b.role.concept == "age":
        return likeness(a, b, around) + telling(a) if not a.role.head or a.role.head == b.role.head else NEVER
    others = heads_conflict(a, b) and bool(a.role.group or b.role.group)  # 12 children, 12 shots
    if bool(a.role.owner) != bool(b.role.owner) and not keys(a) & keys(b):
        return NEVER  # a mother of 12, 12 shots
    met = (telling(a) >= SELDOM and not others) or keys(a) & keys(b)
    return likeness(a, b, around) + telling(a) if met else NEVER


def _scores(amounts: Sequence[Amount], around: Surroundings) -> dict[tuple[int, int], float]:
    """Return the log odds of the pairs of amounts that share a key and that no article gives as different things."""
    by_key: dict[str, list[int]] = defaultdict(list)
    for number, amount in enumerate(amounts):
        for name in sorted({name for anchor in amount.anchors for name in keys(anchor)}):
            by_key[name].append(number)
    pairs = {
        (held[one], held[other])
        for held in by_key.values()
        for one, other in meetings(held, lambda number: amounts[number].stems, around.weights)
    }
    return {
        (i, j): _amount_likeness(amounts[i], amounts[j], around)
        for i, j in sorted(pairs)
        if not _told_apart(amounts[i], amounts[j], around)
    }


def _equal(anchors: Sequence[Anchor]) -> Iterator[list[Anchor]]:
    """Yield the anchors that give one value: measures in one unit and in another within a hundredth count as one."""
    by_value: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        by_value[_normal(anchor.detail)].append(anchor)
    measured: list[tuple[str, float, str]] = []
    for name in sorted(by_value):
        measure = base(by_value[name][0].detail)
        if measure:
            measured.append((*measure, name))
        else:
            yield by_value[name]
    run: list[Anchor] = []
    for *_, name in sorted(measured):
        held = by_value[name]
        if run and (
            not _converted(run[-1].detail, held[0].detail) or any(one.detail.unit == held[0].detail.unit for one in run)
        ):
            yield run
            run = []
        run = run + held
    if run:
        yield run


def _normal(detail: Detail) -> str:
    """Return what must be the same in two quantities that are one value: a measure and a percentage have their unit."""
    return repr((detail.value, detail.unit if detail.type == "percent" or detail.unit in dimensions() else ""))


def _told_apart(a: Amount, b: Amount, around: Surroundings) -> bool:
    """Tell whether articles give both amounts, and not as two figures for one thing.

    An article among many may give two figures by mistake; where it is a larger share, they are two things.
    """
    both = {
        article
        for article in a.articles & b.articles
        if not any(dispute(one, other, around) > DISPUTED for one, other in _within(a, b, article))
    }
    return len(both) > BOTH * min(len(a.articles), len(b.articles))


def _within(a: Amount, b: Amount, article: str) -> Iterator[tuple[Anchor, Anchor]]:
    return pairs_of(a.of(article), b.of(article), PAIRS_OF_ARTICLE)


def _amount_likeness(a: Amount, b: Amount, around: Surroundings) -> float:
    bonus = COMPATIBLE * (relation(a.anchors[0], b.anchors[0]) == "vary")
    if any(one.role.concept == "age" and not one.role.head for amount in (a, b) for one in amount.anchors):
        return NEVER
    return likeness_of(a, b, lambda one, other: _odds(one, other, around)) + bonus


def _odds(a: Anchor, b: Anchor, around: Surroundings) -> float:
    return dispute(a, b, around) if a.article == b.article else rivalry(a, b, around)


def _of_group(
    corpus: Corpus, amounts: Sequence[Amount], vague: dict[str, list[Anchor]], around: Surroundings
) -> Iterator[Finding]:
    exact = [anchor for amount in amounts for anchor in amount.anchors]
    near = {id(one): one for anchor in exact for name in sorted(keys(anchor)) for one in vague.get(name, ())}
    loose = [anchor for anchor in near.values() if _elsewhere(anchor, exact, around) >= VAGUE]
    verdict = _verdict(amounts)
    values = _values(corpus, [*exact, *loose])
    articles = {anchor.article for anchor in exact}
    first = exact[0]
    subject = subject_of(exact, _told)
    for one in values:
        if len({m.passage.article for m in one.mentions}) > 1:
            why = f"{len({m.passage.article for m in one.mentions})} articles give {one.text}"
            yield finding(
                verdict="agree", subject=subject, aspect=first.detail.type, values=[one],
                score=_score(exact) * (0.5 if verdict == "differ" else 1.0), why=why,
            )  # fmt: skip
    if len(amounts) == 1:
        if len(values) > 1 and len(articles | {anchor.article for anchor in loose}) > 1:
            yield finding(
                verdict="vary", subject=subject, aspect=first.detail.type, values=values, score=_score(exact),
                why=" / ".join(one.text for one in values),
            )  # fmt: skip
        elif len(values) == 1 and len(articles) == 1 and first.role.label:
            yield finding(
                verdict="single", subject=subject, aspect=first.detail.type, values=values,
                score=0.3, why="only one article gives this",
            )  # fmt: skip
        return
    if (len(articles) > 1 and _copied(exact)) or _rank_words(exact):
        return  # the articles are copies of one another: nothing in which they differ
    yield finding(
        verdict=verdict, subject=subject, aspect=first.detail.type, values=values,
        score=_score(exact), why=" / ".join(one.text for one in values),
    )  # fmt: skip


def _rank_words(anchors: Sequence[Anchor]) -> bool:
    """Tell whether there are small ordinals among them: "the first floor" and "the third" are two things."""
    return any(anchor.detail.type == "ordinal" and anchor.detail.value in range(11) for anchor in anchors)


def _copied(anchors: Sequence[Anchor]) -> bool:
    """Tell whether every article gives the same figures in the same sentences."""
    said: dict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    for anchor in anchors:
        said[anchor.article].add((repr(anchor.detail.value), anchor.stems))
    first = said[anchors[0].article]
    return all(one == first for one in said.values())


def _elsewhere(anchor: Anchor, exact: Sequence[Anchor], around: Surroundings) -> float:
    """Return how likely a vague figure is about the same thing as an exact one of another article."""
    others = [one for one in exact if one.article != anchor.article]
    return max((rivalry(vague, one, around) for vague, one in pairs_of([anchor], others)), default=NEVER)


def _verdict(amounts: Sequence[Amount]) -> Verdict:
    for a, b in combinations(amounts, 2):
        if relation(a.anchors[0], b.anchors[0]) == "differ":
            return "differ"
    return "vary"


def relation(a: Anchor, b: Anchor) -> Verdict:
    """Compare the values of two quantities about one thing: the noun counted no longer matters."""
    one, other = a.detail, b.detail
    converted = _converted(one, other)
    if converted is not None:
        return "vary" if converted else "differ"
    if (
        one.type == "number"
        and one.unit != other.unit
        and a.role.concept == b.role.concept
        and not _measure(one, other)
    ):
        one, other = replace(one, unit=None), replace(other, unit=None)
    return relate(one, other)


def _converted(a: Detail, b: Detail) -> bool | None:
    """Tell whether two measures in two units of one dimension are one within a hundredth; None of all others."""
    one, other = base(a), base(b)
    if one is None or other is None or one[0] != other[0] or a.unit == b.unit:
        return None
    low, high = sorted((one[1], other[1]))
    return high <= 1.01 * low


def _measure(a: Detail, b: Detail) -> bool:
    return a.unit in dimensions() and b.unit in dimensions()


def base(detail: Detail) -> tuple[str, float] | None:
    """Return the dimension of a measure and its amount in the base unit of it, or None if it is not one."""
    unit = factors().get(detail.unit or "")
    if unit is None or not isinstance(detail.value, (int, float)):
        return None
    return unit[0], detail.value * unit[1]


def _values(corpus: Corpus, anchors: Sequence[Anchor]) -> list[FindingValue]:
    held: dict[tuple[str, str, str], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        held[_normal(anchor.detail), anchor.detail.precision, _staff_noun(anchor)].append(anchor)
    return [given(corpus, some) for _, some in sorted(held.items())]


def _staff_noun(anchor: Anchor) -> str:
    """Return what the members of a staff are called: "one official" and "one man" are not the same to the letter."""
    return anchor.detail.unit or "" if anchor.role.concept == "employment" else ""


def _told(anchor: Anchor) -> str:
    return f"{_KINDS[anchor.detail.type]} {anchor.role.told}".strip()


def _score(anchors: Sequence[Anchor]) -> float:
    """Score by how many articles give it and how early: 0.4 to 1."""
    articles = {anchor.article for anchor in anchors}
    known = bool(anchors[0].role.concept)
    return 0.4 + 0.3 * min(1.0, len(articles) / 4) + 0.15 * any(map(is_lead, anchors)) + 0.15 * known
