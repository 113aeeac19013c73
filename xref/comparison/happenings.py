"""Findings about dates, times and places: when and where several articles say that one thing happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from xref.comparison.anchors import Anchor
from xref.comparison.crowding import batches, meetings
from xref.comparison.deeds import Deed
from xref.comparison.grouping import Amount, gather, group, likeness_of
from xref.comparison.likeness import Surroundings, dice, is_lead, issues_apart, shared
from xref.comparison.outcomes import Calendar
from xref.comparison.readings import Corpus
from xref.comparison.results import finding
from xref.comparison.values import given, subject_of
from xref.details import relate
from xref.details.date_relation import days_between, hour_of, minutes_between
from xref.details.gazetteer import lookup
from xref.model import Detail, Finding, Verdict
from xref.words import fold, words

TYPES = frozenset({"date", "time", "place"})
EQUAL = -3.2
"""Log odds from which equal dates or places belong to one happening: they seldom fall together by chance."""
COMPATIBLE = -2.2
"""The same where the one is more exact than the other."""
DIFFERENT = {"date": -1.5, "time": -1.5, "place": 1.5}
"""The same where they exclude each other; one happening has one date, but often several places."""
CLOSE = -4.0
"""The same for two times of day less than an hour apart: one story seldom has two happenings in one hour."""
RARE = 5.0
"""Weight of a verb or event noun from which two that are the same tell in full."""
_FROM_TODAY = frozenset({"today", "tonight", "yesterday", "this"})


def happening_findings(
    corpus: Corpus, anchors: Sequence[Anchor], around: Surroundings, done: Sequence[Deed]
) -> list[Finding]:
    """Return what the articles' dates, times and places show, in no particular order; ``done`` are their deeds."""
    found: list[Finding] = []
    calendar = Calendar(corpus, done)
    for kind in sorted(TYPES):
        held = [anchor for anchor in anchors if anchor.detail.type == kind]
        amounts = _amounts(held, around)
        for together in group(amounts, _scores(amounts, around), 0.0):
            found += _of_group(corpus, together, around)
            if kind != "place":
                dates = [anchor for amount in together for anchor in amount.anchors]
                found += calendar.outcomes(subject_of(dates, _event), dates)
    return [*found, *_places_within(corpus, anchors, around)]


def _places_within(corpus: Corpus, anchors: Sequence[Anchor], around: Surroundings) -> Iterator[Finding]:
    """Yield the places of one deed of which one lies within another ("open an office": in Lyon, in France).

    An article may give both, so they are no two happenings; the same verb with the same object tells that.
    """
    by_deed: dict[tuple[str, str], list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if anchor.detail.type == "place" and anchor.role.predicate and anchor.role.head and not anchor.role.speech:
            by_deed[anchor.role.predicate, anchor.role.head].append(anchor)
    for _, held in sorted(by_deed.items()):
        amounts = [Amount(some) for some in _by_value(held)]
        related = [
            pair
            for pair in _pairs(amounts, around)
            if relate(pair[0].anchors[0].detail, pair[1].anchors[0].detail) == "vary"
            and not _whole_continent(*pair)
            and pair[0].articles & pair[1].articles
            and pair[0].articles != pair[1].articles
        ]
        for pair in related:
            yield from (one for one in _of_group(corpus, pair, around) if one.verdict == "vary")


def _pairs(amounts: Sequence[Amount], around: Surroundings) -> list[tuple[Amount, Amount]]:
    met = sorted(set(meetings(amounts, lambda amount: amount.stems, around.weights)))
    return [(amounts[i], amounts[j]) for i, j in met]


def _by_value(anchors: Sequence[Anchor]) -> list[list[Anchor]]:
    by_value: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if anchor.detail.value is not None:
            by_value[repr(anchor.detail.value)].append(anchor)
    return [by_value[value] for value in sorted(by_value)]


def odds(a: Anchor, b: Anchor, around: Surroundings) -> float:
    """Return the log odds that two dates or places belong to one happening (fitted by logistic regression, rounded)."""
    x, y = a.role, b.role
    return (
        -5.0
        + 2.0 * max((min(1.0, around.weights.weight(stem) / RARE) for stem in x.governors & y.governors), default=0.0)
        + 0.6 * (bool(x.head) and x.head == y.head)
        + 4.5 * shared(a.stems, b.stems, around.weights)
        + 2.5 * dice(a.stems, b.stems, around.weights)
        + 0.4 * (is_lead(a) and is_lead(b))
    )


def _amounts(held: Sequence[Anchor], around: Surroundings) -> list[Amount]:
    return [
        amount
        for equal in _by_value(held)
        for some in batches(equal, lambda anchor: anchor.stems, around.weights)
        for amount in gather(some, lambda a, b: odds(a, b, around), EQUAL)
    ]


def _scores(amounts: Sequence[Amount], around: Surroundings) -> dict[tuple[int, int], float]:
    """Return how far the pairs of amounts that may belong to one happening pass the mark for them (0: just so)."""
    by_event: dict[str, list[int]] = defaultdict(list)
    for number, amount in enumerate(amounts):
        for word in sorted(_meeting_words(amount, around)):
            by_event[word].append(number)
    pairs = {
        (held[one], held[other])
        for held in by_event.values()
        for one, other in meetings(held, lambda number: amounts[number].stems, around.weights)
    }
    scores = {}
    for i, j in sorted(pairs):
        a, b = amounts[i], amounts[j]
        kind = a.anchors[0].detail.type
        if a.articles & b.articles:
            continue
        relation = relate(a.anchors[0].detail, b.anchors[0].detail)
        if relation == "differ" and not _comparable(a.anchors[0], b.anchors[0]):
            continue
        if relation == "vary" and kind == "place" and _whole_continent(a, b):
            continue
        least = DIFFERENT[kind] if relation == "differ" else COMPATIBLE
        if kind == "time" and relation == "differ" and _within_an_hour(a.anchors[0].detail, b.anchors[0].detail):
            least = CLOSE
        scores[i, j] = likeness_of(a, b, lambda one, other: odds(one, other, around)) - least
    return scores


def _within_an_hour(a: Detail, b: Detail) -> bool:
    between = minutes_between(str(a.value), str(b.value))
    return between is not None and between <= 60


def _whole_continent(a: Amount, b: Amount) -> bool:
    """Tell whether one place is a continent: "the first in Asia" tells what is compared, not where it is."""
    return any(place.kind == "continent" for one in (a, b) for place in lookup(str(one.anchors[0].detail.value)))


def _meeting_words(amount: Amount, around: Surroundings) -> set[str]:
    """Return the words by which a date or place may meet another: what governs it, the rare words beside it."""
    governors = {word for anchor in amount.anchors for word in anchor.role.governors}
    hour = hour_of(str(amount.anchors[0].detail.value))
    if hour is not None:
        governors |= {f"hour {hour}", f"hour {hour + 1}"}  # so that those less than an hour apart meet
    return governors | {word for a in amount.anchors for word in a.stems if around.weights.weight(word) >= RARE}


def _comparable(a: Anchor, b: Anchor) -> bool:
    """Tell whether two dates or places that exclude each other may be said of one happening at all.

    The day of a statement is nobody's error, articles of different times tell of different happenings, and so do dates
    years apart.
    """
    if a.role.speech or b.role.speech or issues_apart(a, b) or one_reading(a.detail, b.detail):
        return False
    years = [str(one.detail.value)[:4] for one in (a, b)]
    return not all(year.isdigit() for year in years) or abs(int(years[0]) - int(years[1])) <= 1


def one_reading(a: Detail, b: Detail) -> bool:
    """Tell whether two days come of the same words or the same hour: only the days of the articles part them."""
    if fold(a.text) == fold(b.text):
        return True
    days, clocks = zip(*(str(one.value).partition("T")[::2] for one in (a, b)), strict=True)
    return clocks[0] == clocks[1] != "" or (_told_from_today(a, b) and days_between(*days) == 1)


def _told_from_today(a: Detail, b: Detail) -> bool:
    """Tell whether one of two dates is told from the day of its article ("today"), which is a day off elsewhere."""
    return any(not _FROM_TODAY.isdisjoint(fold(word.text) for word in words(one.text)) for one in (a, b))


def _of_group(corpus: Corpus, amounts: Sequence[Amount], around: Surroundings) -> Iterator[Finding]:
    anchors = [anchor for amount in amounts for anchor in amount.anchors]
    articles = {anchor.article for anchor in anchors}
    if len(articles) < 2:
        return
    first = anchors[0]
    values = [given(corpus, some) for amount in amounts for some in _forms(amount)]
    subject = subject_of(anchors, _event)
    score = _score(anchors)
    for one in values:
        carriers = {m.passage.article for m in one.mentions}
        if len(carriers) > 1 and first.detail.type != "place":  # places that agree are told with the names
            yield finding(
                verdict="agree", subject=subject, aspect=first.detail.type, values=[one], score=score,
                why=f"{len(carriers)} articles give {one.text}",
            )  # fmt: skip
    if len(values) > 1:
        yield finding(
            verdict=_verdict(amounts, around), subject=subject, aspect=first.detail.type, values=values,
            score=score, why=" / ".join(one.text for one in values),
        )  # fmt: skip


def _forms(amount: Amount) -> list[list[Anchor]]:
    """Split equal values by how exact they are: "Tuesday" and "Tuesday morning" are not quite the same."""
    forms: list[list[Anchor]] = []
    for anchor in amount.anchors:
        home = next((form for form in forms if relate(form[0].detail, anchor.detail) == "agree"), None)
        if home is None:
            forms.append([anchor])
        else:
            home.append(anchor)
    return forms


def _verdict(amounts: Sequence[Amount], around: Surroundings) -> Verdict:
    if any(relate(a.anchors[0].detail, b.anchors[0].detail) == "differ" for a, b in combinations(amounts, 2)):
        return "differ"
    return "differ" if any(_parts_apart(amount, around) for amount in amounts) else "vary"


def _parts_apart(amount: Amount, around: Surroundings) -> bool:
    """Tell whether one day is given in two parts, for one thing: "Tuesday morning" and "Tuesday afternoon"."""
    return any(
        a.article != b.article
        and relate(a.detail, b.detail) == "differ"
        and odds(a, b, around) >= DIFFERENT[a.detail.type]
        for a, b in combinations([form[0] for form in _forms(amount)], 2)
    )


def _event(_: Anchor) -> str:
    return "event"


def _score(anchors: Sequence[Anchor]) -> float:
    """Score by how many articles give it and how early: 0.3 to 0.9."""
    articles = {anchor.article for anchor in anchors}
    return 0.3 + 0.4 * min(1.0, len(articles) / 4) + 0.2 * any(map(is_lead, anchors))
