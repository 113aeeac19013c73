"""The weapon of a story: a rifle in one article, a shotgun in another, whatever the sentences it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from xref.comparison.contrasts import Kind, exclusive, kinds_of, outer
from xref.comparison.likeness import Surroundings, dice
from xref.comparison.readings import Corpus, Reading
from xref.comparison.results import finding, mention, value
from xref.model import Finding, Mention, Passage
from xref.words import stem, words

CLASSES = ("firearm", "blade")
"""Classes of words that exclude one another of which a story mostly has one."""
_MOST = 30
"""Articles with one weapon that are compared with those that have another."""
ONE_STORY = 0.15
"""Share of the words of two leads, by weight, from which they tell one story."""


def weapon_findings(corpus: Corpus, around: Surroundings) -> list[Finding]:
    """Return where articles of one story that name one weapon each do not name the same, in no particular order."""
    named: dict[str, dict[str, list[tuple[Kind, Mention]]]] = {name: defaultdict(list) for name in CLASSES}
    for reading in sorted(corpus.readings, key=lambda reading: reading.article.id):
        for kind, held in _weapons(corpus, reading):
            named[kind.name][reading.article.id].append((kind, held))
    return [found for name in CLASSES for found in _of_class(around, name, named[name])]


def _of_class(around: Surroundings, name: str, named: dict[str, list[tuple[Kind, Mention]]]) -> Iterator[Finding]:
    """Yield the finding about the weapons of one story; an article with several of them tells of several."""
    by_meaning: dict[str, list[tuple[Kind, Mention]]] = defaultdict(list)
    for article in sorted(named):
        wider = {one for kind, _ in named[article] for one in outer(kind)}
        told = [(kind, held) for kind, held in named[article] if kind.meaning not in wider]
        if len({kind.meaning for kind, _ in told}) == 1:
            by_meaning[told[0][0].meaning].append(told[0])  # where it is named first
    sides = [by_meaning[meaning] for meaning in sorted(by_meaning)]
    apart = {
        number
        for pair in combinations(range(len(sides)), 2)
        if _apart(around, *(sides[number] for number in pair))
        for number in pair
    }
    values = [
        value(kind.meaning, held.passage.text, [held for _, held in sides[number]])
        for number in sorted(apart)
        for kind, held in sides[number][:1]
    ]
    if values:
        yield finding(
            verdict="differ", subject=name, aspect="wording", values=values, score=0.5,
            why=" / ".join(one.text for one in values),
        )  # fmt: skip


def _apart(around: Surroundings, one: list[tuple[Kind, Mention]], other: list[tuple[Kind, Mention]]) -> bool:
    """Tell whether two weapons exclude each other and an article with the one tells the story of one with the other."""
    first, second = (sorted({held.passage.article for _, held in side}) for side in (one, other))
    return exclusive(one[0][0], other[0][0]) and any(
        dice(around.leads.get(a, frozenset()), around.leads.get(b, frozenset()), around.weights) >= ONE_STORY
        for a in first[:_MOST]
        for b in second[:_MOST]
    )


def _weapons(corpus: Corpus, reading: Reading) -> Iterator[tuple[Kind, Mention]]:
    for section in reading.sections:
        for sentence in section.sentences:
            for word in words(section.text, *sentence):
                for kind in kinds_of().get(stem(word.text), ()):
                    claim = next(iter(reading.claims_at(section.field, word.start, word.end)), None)
                    if kind.name in CLASSES and claim is not None:
                        start, end, article = word.start, word.end, reading.article.id
                        place = Passage(article=article, field=section.field, start=start, end=end, text=word.text)
                        yield kind, mention(corpus, place, claim.id)
