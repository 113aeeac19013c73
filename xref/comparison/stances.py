"""Whether articles agree that something is done: done or not, planned, possible or certain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from xref.comparison.crowding import batches
from xref.comparison.deeds import Deed
from xref.comparison.likeness import dice
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.model import Aspect, Finding, FindingValue, Verdict

LIKE = 0.28
"""Share of the words around two verbs, by weight, from which they are one deed."""
LIKE_DENIED = 0.36
"""The same where one of them is denied: a mistake would set articles against each other."""
COMING = frozenset({"willed", "planned", "promised", "expected"})
"""Stances of a deed that is still to come; "decided" and "wanted" tell of the mind of whoever means to do it."""
TELLING = 3.0
"""What the words behind a verb must weigh to tell what is done where they are few."""
DESCRIBED = 0.15
"""How much more of the objects must be the same where one subject is described rather than named."""


def stance_findings(corpus: Corpus, done: Sequence[Deed]) -> list[Finding]:
    """Return where one deed is affirmed and denied, or more or less certain, in no particular order."""
    by_verb: dict[str, list[Deed]] = defaultdict(list)
    for deed in sorted(done, key=lambda d: (d.article, d.passage.field, d.passage.start)):
        by_verb[deed.verb].append(deed)
    return [
        found
        for verb in sorted(by_verb)
        for held in batches(by_verb[verb], lambda deed: deed.behind, corpus.weights)
        for together in _groups(corpus, held)
        for found in _of_group(corpus, together)
    ]


def _likeness(corpus: Corpus, a: Deed, b: Deed) -> float:
    """Return how much of the words around two verbs is the same (0 to 1); 0 if it is not one deed by any reading."""
    if a.quoted and b.quoted:
        return 0.0  # the words of a quotation are compared as words
    score = dice(a.behind, b.behind, corpus.weights)
    if a.negated != b.negated and a.earlier != b.earlier:
        score -= DESCRIBED  # "had pleaded not guilty", and then "pleaded guilty"
    if (
        a.unnamed
        or b.unnamed
        or a.before & b.before
        or _short_for(a.before, b.before)
        or _short_for(b.before, a.before)
    ):
        return score
    return 0.0 if a.named and b.named else score - DESCRIBED  # "the bloc plans" may be "Lund will", "Vardo will" not


def _short_for(short: frozenset[str], full: frozenset[str]) -> bool:
    """Tell whether a word on one side is made of the initials of those on the other: "wto" for "world trade ..."."""
    initials = {word[0] for word in full}
    return len(full) > 2 and any(0 <= len(word) - len(full) <= 1 and initials <= set(word) for word in short)


def _groups(corpus: Corpus, held: Sequence[Deed]) -> list[list[Deed]]:
    scores = {}
    for i, j in combinations(range(len(held)), 2):
        least = LIKE_DENIED if held[i].negated != held[j].negated else LIKE
        score = _likeness(corpus, held[i], held[j]) - least
        if score >= 0:
            scores[i, j] = score
    home = {number: [number] for number in range(len(held))}
    for i, j in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        left, right = home[i], home[j]
        if left is right:
            continue
        linked = [(min(x, y), max(x, y)) in scores for x in left for y in right]
        if 2 * sum(linked) >= len(linked):
            left += right
            for member in right:
                home[member] = left
    distinct = {id(members): members for members in home.values()}
    return [[held[number] for number in sorted(members)] for members in distinct.values()]


def _of_group(corpus: Corpus, together: Sequence[Deed]) -> Iterator[Finding]:
    if len({deed.article for deed in together}) < 2:
        return
    sides = [[deed for deed in together if deed.negated is negated] for negated in (False, True)]
    if _apart(sides):
        yield _finding(corpus, sides, aspect="polarity", verdict="differ")
    for side in sides:
        stances: dict[str, list[Deed]] = defaultdict(list)
        for deed in side:
            stances["done" if deed.stance == "doing" else deed.stance].append(deed)
        values = [stances[name] for name in sorted(stances)]
        if _apart(values):
            yield _finding(corpus, values, aspect="certainty", verdict="differ" if _outcome(corpus, side) else "vary")


def _outcome(corpus: Corpus, side: Sequence[Deed]) -> bool:
    """Tell whether one article has as done what another has as still to come."""
    return any(
        a.article != b.article
        and a.stance == "done"
        and b.stance in COMING
        and (_likeness(corpus, a, b) >= LIKE_DENIED or _in_brief(corpus, a, b))
        for a, b in permutations(side, 2)
    )


def _in_brief(corpus: Corpus, a: Deed, b: Deed) -> bool:
    """Tell whether one of two deeds of somebody named is told in fewer words: "plead guilty" to what the other says."""
    less = min(a.behind, b.behind, key=len)
    telling = sum(map(corpus.weights.weight, sorted(less))) >= TELLING
    return telling and less <= a.behind & b.behind and a.named and b.named and bool(a.before & b.before)


def _apart(values: Sequence[Sequence[Deed]]) -> bool:
    """Tell whether two articles stand on different sides without one of them standing on both."""
    articles = [{deed.article for deed in value} for value in values]
    return any(a - b and b - a for a, b in combinations(articles, 2))


def _finding(corpus: Corpus, values: Sequence[Sequence[Deed]], *, aspect: Aspect, verdict: Verdict) -> Finding:
    given = [_value(corpus, value, aspect) for value in values]
    all_deeds = [deed for value in values for deed in value]
    articles = {deed.article for deed in all_deeds}
    return finding(
        verdict=verdict,
        subject=min((deed.label for deed in all_deeds), key=lambda label: (abs(len(label.split()) - 4), label)),
        aspect=aspect,
        values=given,
        score=0.35 + 0.4 * min(1.0, len(articles) / 4),
        why=" / ".join(one.text for one in given),
    )


def _value(corpus: Corpus, held: Sequence[Deed], aspect: Aspect) -> FindingValue:
    normal = ("negated" if held[0].negated else "affirmed") if aspect == "polarity" else held[0].stance
    text = min((deed.group for deed in held), key=lambda group: (len(group), group))
    return value(normal, text, [mention(corpus, deed.passage, deed.claim) for deed in held])
