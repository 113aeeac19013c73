"""What a person can ask about: the subjects of the articles, and which of them a topic names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from xref.model import Article, Aspect, Claim, Finding, Topic, UnknownTopicError
from xref.words import fold, stem, words

_SLIP = 82
"""Likeness (0 to 100) of two words from which the one is taken for a slip of the other."""
_NEAREST = 5
"""Subjects named when a topic is unknown."""
_READ = 100
"""Characters of a topic or a subject that are read to find them."""


def topics(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Topic, ...]:
    """Return the subjects that two or more articles have details on, those of most articles and details first."""
    order = {article.id: number for number, article in enumerate(articles)}
    named: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    held: dict[tuple[str, ...], set[str]] = defaultdict(set)
    aspects: dict[tuple[str, ...], set[Aspect]] = defaultdict(set)
    for claim in claims:
        for detail in claim.details:
            if detail.subject and claim.article in order:
                key = _key(detail.subject)
                named[key].update([detail.subject])
                held[key].add(claim.article)
                aspects[key].add(detail.type)
    found = [key for key in named if key and len(held[key]) > 1]
    found.sort(key=lambda key: (-len(held[key]), -named[key].total(), key))
    return tuple(
        Topic(
            subject=min(named[key], key=lambda name: (-named[key][name], name)),
            articles=tuple(sorted(held[key], key=order.__getitem__)),
            aspects=tuple(sorted(aspects[key])),
        )
        for key in found
    )


def on_topic(findings: Sequence[Finding], topic: str) -> tuple[Finding, ...]:
    """Return the findings whose subject (or quoted words) the topic names, forgiving case, plural and small slips.

    Raises UnknownTopicError, with the nearest subjects, if there are none.
    """
    asked = [fold(word.text) for word in words(topic)]
    kept = tuple(found for found in findings if asked and names(asked, _words_of(found)))
    if not kept:
        raise UnknownTopicError(topic, nearest(topic, (found.subject for found in findings)))
    return kept


def names(asked: Iterable[str], held: Iterable[str]) -> bool:
    """Tell whether every word asked for is among those held, but for plural and small slips."""
    held = tuple(held)
    return all(any(_alike(word, other) for other in held) for word in asked)


def nearest(topic: str, subjects: Iterable[str]) -> tuple[str, ...]:
    """Return the subjects most like a topic, the likeliest first."""
    from rapidfuzz import fuzz

    asked = fold(topic)[:_READ]
    distinct = {fold(subject): subject for subject in subjects}
    read = [(key[:_READ], key) for key in distinct]
    ranked = sorted((-fuzz.token_set_ratio(asked, start), -fuzz.ratio(asked, start), key) for start, key in read)
    return tuple(distinct[key] for _, _, key in ranked[:_NEAREST])


@lru_cache(maxsize=65536)
def _alike(asked: str, held: str) -> bool:
    if stem(asked) == stem(held):
        return True
    if min(len(asked), len(held)) < 4 or any(c.isdigit() for c in asked + held):
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(asked, held) >= _SLIP


def _words_of(found: Finding) -> list[str]:
    texts = [found.subject]
    if found.aspect == "wording":
        texts += [one.text for one in found.values]
    return [fold(word.text) for text in texts for word in words(text)]


def _key(subject: str) -> tuple[str, ...]:
    return tuple(sorted({stem(word.text) for word in words(subject)}))
