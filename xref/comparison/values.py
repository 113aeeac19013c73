"""Details as the values of a finding: their exact passages, what they say, what most of them call their subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from xref.comparison.anchors import Anchor
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.model import Aspect, Finding, FindingValue, Mention, Passage, Verdict
from xref.words import fold

MOST = 20
"""Values of one thing beyond which the rest is not compared with each."""
SCORE = 0.5
"""The score of a finding about one thing that the articles give one value each."""


def passage(corpus: Corpus, anchor: Anchor) -> Passage:
    """Return the exact words of a detail with what qualifies them ("at least 38 people")."""
    detail = anchor.detail
    span = detail.phrase or (detail.start, detail.end)
    start, end = min(span[0], detail.start), max(span[1], detail.end)
    text = corpus.readings[anchor.reading].article.field(detail.field)[start:end]
    return Passage(article=anchor.article, field=detail.field, start=start, end=end, text=text)


def mentions(corpus: Corpus, anchors: Sequence[Anchor]) -> list[Mention]:
    """Return a mention for each detail."""
    return [mention(corpus, passage(corpus, anchor), anchor.claim) for anchor in anchors]


def given(corpus: Corpus, anchors: Sequence[Anchor], text: str | None = None) -> FindingValue:
    """Return the value that details give together, as the first has it: in the words of its passage, or in ``text``."""
    words = passage(corpus, anchors[0]).text if text is None else text
    return value(anchors[0].detail.value, " ".join(words.split()), mentions(corpus, anchors))


def subject_of(anchors: Sequence[Anchor], otherwise: Callable[[Anchor], str]) -> str:
    """Return the label that most details have, whatever their order, the shortest of several; else ``otherwise``."""
    labels = [anchor.role.label for anchor in anchors if anchor.role.label]
    counted = Counter(labels or map(otherwise, anchors))
    return max(sorted(counted), key=lambda label: (counted[label], -len(label)))


def one_each(
    corpus: Corpus,
    anchors: Sequence[Anchor],
    subject: str,
    aspect: Aspect,
    compared: Callable[[Anchor, Anchor], Verdict],
) -> Iterator[Finding]:
    """Yield what the articles give for a thing that has one value, unless all agree or an article gives it two."""
    by_value: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        by_value[fold(str(anchor.detail.value))].append(anchor)
    sides = [by_value[name] for name in sorted(by_value)][:MOST]
    articles = [{anchor.article for anchor in side} for side in sides]
    if any(a & b for a, b in combinations(articles, 2)):
        return
    verdicts = {compared(a[0], b[0]) for a, b in combinations(sides, 2)} - {"agree"}
    if verdicts:
        values = [given(corpus, side, side[0].detail.text) for side in sides]
        yield finding(
            verdict="differ" if "differ" in verdicts else "vary", subject=subject, aspect=aspect, values=values,
            score=SCORE, why=" / ".join(one.text for one in values),
        )  # fmt: skip
