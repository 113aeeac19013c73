"""The score of two claims, and why: what they have in common, what sets them apart, and how their details relate."""

from __future__ import annotations

import unicodedata
from functools import cache

import numpy as np

from xref.matching.index import Index, Reals, build
from xref.matching.lexicon import Weights, tokens, weigh
from xref.matching.measures import MEASURES, measure
from xref.matching.nearness import near_words
from xref.matching.scoring import DIGITS, logistic, shapes
from xref.matching.sentences import FOUND
from xref.matching.setting import STANDING
from xref.matching.verdict import compare_details, contradicts, judge
from xref.model import Article, Claim, DetailComparison, Feature, Match, Passage, Span
from xref.tables import rows

SAME = 0.5
"""The score from which two claims count as the same."""
CONTRADICTION = -8.0
"""What it adds to the log-odds of two given texts that one contradicts the other, and nothing else sets them apart."""
_SHOWN = 10
"""So many words are shown as evidence of a feature."""


def match(a: Claim, b: Claim, weights: Weights | None = None) -> Match:
    """Compare two claims; ``weights`` are those of the corpus they stand in (None: general news).

    The contributions of the features add up to the score; the details are those the claims have.
    """
    index = build([a.text, b.text], weights or _general())
    return explain(a, b, index, measure(index, np.array([0]), np.array([1])))


def match_texts(a: str, b: str) -> Match:
    """Compare two texts as if each were a claim: details are found in them as in an article of one sentence."""
    a, b = (unicodedata.normalize("NFC", text) for text in (a, b))
    return match(_claim(a, "a"), _claim(b, "b"))


def explain(
    a: Claim,
    b: Claim,
    index: Index,
    measured: Reals,
    found: tuple[Reals, Reals] | None = None,
    at: tuple[int, int] = (0, 1),
) -> Match:
    """Return the match of two claims from what was measured (one row); ``at`` are their places in the index.

    ``found`` are the setting and the standing of a pair that was found in a corpus.
    """
    setting, standing = found or (None, None)
    read = shapes("given" if found is None else "found")
    added = read.additions(measured, setting, standing)[0]
    additions = dict(zip((shape.name for shape in read.shapes), added, strict=True))
    values = dict(zip(MEASURES, measured[0].tolist(), strict=True))
    if setting is not None and standing is not None:
        values |= dict(zip(FOUND, setting[0].tolist(), strict=True))
        values |= dict(zip(STANDING, standing[0].tolist(), strict=True))
    details = compare_details(a.details, b.details)
    start = read.start
    if found is None and contradicts(a, b, details):
        additions["contradiction"], values["contradiction"] = CONTRADICTION, 1.0
        start += CONTRADICTION
    odds = read.odds(measured, setting, start)
    score = float((logistic(odds) if standing is None else read.settled(odds, standing))[0])
    if not values["common"] and not values["near"]:
        return _nothing_shared(a, b, details)
    return Match(
        score=score,
        same=score >= SAME,
        verdict=judge(a, b, details),
        features=_waterfall(read.start, additions, values, score, _Evidence(a, b, index, at)),
        details=details,
    )


def _nothing_shared(a: Claim, b: Claim, details: tuple[DetailComparison, ...]) -> Match:
    """Return the match of two texts that have no word in common, nor any of like meaning: no other measure counts."""
    feature = Feature(name="words in common", value=0.0, contribution=0.0, a="", b="")
    return Match(score=0.0, same=False, verdict=judge(a, b, details), features=(feature,), details=details)


def _waterfall(
    start: float, additions: dict[str, float], values: dict[str, float], score: float, evidence: _Evidence
) -> tuple[Feature, ...]:
    """Return what each reason did to the score, one after the other from what it starts from."""
    reasons: dict[str, list[str]] = {}
    for name, reason in rows("match_reasons"):
        if name in additions:
            reasons.setdefault(reason, []).append(name)
    odds = start
    so_far = _chance(odds)
    features = [Feature(name="to begin with", value=1.0, contribution=so_far, a="", b="")]
    for place, (reason, names) in enumerate(reasons.items()):
        odds += sum(additions[name] for name in names)
        reached = score if place == len(reasons) - 1 else _chance(odds)
        shown = evidence.of(reason)
        features.append(
            Feature(
                name=reason, value=round(values[names[0]], DIGITS), contribution=round(reached - so_far, DIGITS),
                a=shown[0], b=shown[1],
            )
        )  # fmt: skip
        so_far = reached
    return tuple(features)


def _chance(odds: float) -> float:
    return float(logistic(np.array([odds]))[0])


@cache
def _general() -> Weights:
    return weigh(())


class _Evidence:
    """The words that a reason rests on, for both texts."""

    def __init__(self, a: Claim, b: Claim, index: Index, at: tuple[int, int]) -> None:
        self._claims = (a, b)
        self._index = index
        starts = index.words.starts
        self._words = [set(index.words.values[starts[place] : starts[place + 1]].tolist()) for place in at]
        self._names = [
            set(index.words.values[starts[place] : starts[place + 1]][index.named[starts[place] : starts[place + 1]]])
            for place in at
        ]

    def of(self, reason: str) -> tuple[str, str]:
        """Return what to show of each text."""
        one, two = self._words
        if reason in ("words in common", "words rare in the corpus"):
            both = self._listed({word for word in one & two if not self._index.empty[word]})
            return both, both
        if reason == "words of like meaning":
            return self._near(one - two, two - one), self._near(two - one, one - two)
        if reason == "numbers":
            return self._listed({w for w in one if self._index.number[w]}), self._listed(
                {w for w in two if self._index.number[w]}
            )
        if reason == "names":
            return self._listed(self._names[0]), self._listed(self._names[1])
        if reason == "negation":
            return self._listed({w for w in one if self._index.negation[w]}), self._listed(
                {w for w in two if self._index.negation[w]}
            )
        if reason == "length":
            lengths = [len(tokens(claim.text)) for claim in self._claims]
            return f"{lengths[0]} words", f"{lengths[1]} words"
        if reason == "speaker":
            a, b = (claim.speaker.name or "" if claim.speaker else "" for claim in self._claims)
            return a, b
        return "", ""

    def _listed(self, words: set[int]) -> str:
        return " ".join(self._index.forms[word] for word in sorted(words)[:_SHOWN])

    def _near(self, mine: set[int], others: set[int]) -> str:
        known = {self._index.forms[word] for word in others}
        return self._listed({w for w in mine if any(o in known for o, _ in near_words().get(self._index.forms[w], ()))})


def _claim(text: str, name: str) -> Claim:
    from xref.details import detail
    from xref.segmentation import segment

    passage = Passage(article=name, start=0, end=len(text), text=text)
    claim = Claim(
        id=name, article=name, source=None, published=None, kind="narration", text=text, content=(passage,),
        context=Span(0, len(text)),
    )  # fmt: skip
    article = Article(id=name, text=text)
    (detailed,) = detail(article, segment(article), (claim,))
    return detailed
