"""Findings about claims that tell one thing in different words, or are not equally sure of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp, log

from xref.comparison.credits import told_by_two
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.model import FAINT, Aspect, Claim, Finding, FindingValue, Passage
from xref.spelling import spelt
from xref.words import stem, words

ALIKE = 0.15
"""Share of their telling words that two claims must have in common (0 to 1) to tell one thing."""
OFTEN = 3
"""Findings in which one claim is set against others at most, its likest ones."""
SAME = 0.90
"""Share from which they tell it in the same words."""
CREDITED = 0.6
"""Share from which they are one statement, so that it matters who made it."""
MUCH = 25.0
"""What the words in common of such a statement must weigh."""
_TELLING = 3.0
"""Weight from which a word counts."""
_BIAS, _COMMON, _MUTUAL = 5.5, 1.3, 0.5
"""What ranks a pair: the log odds against it, what the logarithm of the common weight adds, what being likest adds."""
_FEWEST = 3
"""Telling words that a claim must have to be compared."""
_ARTICLES = frozenset(("the", "a", "an"))
POSTINGS = 60
"""Claims that hold a word beyond which it finds no pairs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A claim with its telling words and what they weigh together."""

    claim: Claim
    stems: frozenset[str]
    weight: float


def telling_findings(corpus: Corpus) -> list[Finding]:
    """Return what claims of several articles vary in beyond their details, in no particular order."""
    told = list(_told(corpus))
    scores = _scores(corpus, told)
    same = {
        side
        for i, j in scores
        if scores[i, j] >= SAME
        for side in ((i, told[j].claim.article), (j, told[i].claim.article))
    }
    used: Counter[int] = Counter()
    found: list[Finding] = []
    ranks = _ranks(scores, told)
    for i, j in sorted(ranks, key=lambda pair: (-ranks[pair], pair)):
        a, b = told[i].claim, told[j].claim
        if scores[i, j] >= CREDITED and _common(told, scores, i, j) >= MUCH:
            found += told_by_two(corpus, a, b)
        if scores[i, j] < SAME and ((i, b.article) in same or (j, a.article) in same):
            continue  # the other article says it in the same words elsewhere
        if max(used[i], used[j]) < OFTEN:
            used[i] += 1
            used[j] += 1
            found += _of_pair(corpus, a, b, scores[i, j], ranks[i, j])
    return found


def _common(told: Sequence[_Told], scores: dict[tuple[int, int], float], i: int, j: int) -> float:
    """Return what the words in common of two claims weigh."""
    return scores[i, j] * (told[i].weight + told[j].weight) / 2


def _told(corpus: Corpus) -> Iterator[_Told]:
    for reading in sorted(corpus.readings, key=lambda reading: reading.article.id):
        for claim in reading.claims:
            stems = frozenset(
                one for one in (stem(word.text) for word in words(claim.text)) if corpus.weights.weight(one) >= _TELLING
            )
            if len(stems) >= _FEWEST:
                weight = sum(corpus.weights.weight(one) for one in sorted(stems))
                yield _Told(claim=claim, stems=stems, weight=weight)


def _scores(corpus: Corpus, told: Sequence[_Told]) -> dict[tuple[int, int], float]:
    """Return the likeness of the pairs of claims of two articles that share two telling words or more."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for held in one.stems:
            holders[held].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    common: dict[tuple[int, int], float] = defaultdict(float)
    for held in sorted(holders):
        if len(holders[held]) <= POSTINGS:
            weight = corpus.weights.weight(held)
            for i, j in combinations(holders[held], 2):
                if told[i].claim.article != told[j].claim.article:
                    shared[i, j] += 1
                    common[i, j] += weight
    return {(i, j): 2 * common[i, j] / (told[i].weight + told[j].weight) for i, j in common if shared[i, j] > 1}


def _ranks(scores: dict[tuple[int, int], float], told: Sequence[_Told]) -> dict[tuple[int, int], float]:
    """Return how much each pair that tells one thing is worth showing (0 to 1).

    What two claims have in common weighs more than the share it makes of them: "he spoke" is alike everywhere. A claim
    that is like nothing else in the other article is more than one of many (fitted by logistic regression, rounded).
    """
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), score in scores.items():
        for side in ((i, told[j].claim.article), (j, told[i].claim.article)):
            best[side] = max(best[side], score)
    ranks = {}
    for (i, j), score in scores.items():
        if score >= ALIKE:
            common = _common(told, scores, i, j)
            mutual = (best[i, told[j].claim.article] <= score) + (best[j, told[i].claim.article] <= score)
            ranks[i, j] = 1 / (1 + exp(_BIAS - _COMMON * log(common) - _MUTUAL * mutual))
    return ranks


def _of_pair(corpus: Corpus, a: Claim, b: Claim, score: float, rank: float) -> Iterator[Finding]:
    if score >= SAME or _said(a) == _said(b):
        return
    aspect, why = _aspect(a, b)
    yield finding(
        verdict="vary", subject=_subject(a, b), aspect=aspect, values=[_value(corpus, a), _value(corpus, b)],
        score=FAINT * rank, why=why,
    )  # fmt: skip


def _said(claim: Claim) -> list[object]:
    """Return what a claim says however it is written: its words, with the value of each detail in the place of its own.

    "$3 million" is "3 million dollars", "5 p.m." is "17:00", and a list is the same in any order.
    """
    said: list[object] = []
    for passage in claim.content:
        at = passage.start
        inside = [one for one in claim.details if passage.start <= one.start and one.end <= passage.end]
        for detail in sorted(inside, key=lambda one: (one.start, -one.end)):
            if detail.start >= at and detail.field == passage.field:
                said += _words(passage, at, detail.start)
                value = detail.text if detail.value is None else detail.value
                said.append((detail.type, value, None if detail.type == "number" else detail.unit))
                at = detail.end
        said += _words(passage, at, passage.end)
    return said


def _words(passage: Passage, start: int, end: int) -> list[str]:
    found = spelt(passage.text, start - passage.start, end - passage.start)
    return [form for form, _ in found if form not in _ARTICLES]


def _aspect(a: Claim, b: Claim) -> tuple[Aspect, str]:
    if a.certainty != b.certainty:
        return "certainty", f"{a.certainty} in {a.article}, {b.certainty} in {b.article}"
    return "wording", "told in other words"


def _value(corpus: Corpus, claim: Claim) -> FindingValue:
    return value(claim.text, " ".join(claim.text.split()), [mention(corpus, one, claim.id) for one in claim.content])


def _subject(a: Claim, b: Claim) -> str:
    shorter = min((a.text, b.text), key=lambda text: (len(text), text))
    found = words(shorter)
    return " ".join(word.text for word in found[:8]) + (" …" if len(found) > 8 else "")
