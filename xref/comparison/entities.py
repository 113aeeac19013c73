"""Findings about people and organisations: who plays a part in several articles, and under which names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from xref.comparison.anchors import Anchor
from xref.comparison.crowding import CROWD
from xref.comparison.likeness import is_lead
from xref.comparison.readings import Corpus
from xref.comparison.results import finding
from xref.comparison.values import given
from xref.details import relate
from xref.details.tokens import word_set
from xref.model import Detail, Finding
from xref.words import fold, words

TYPES = frozenset({"person", "organisation", "place"})
_ENDINGS = word_set("name_ending")


def entity_findings(corpus: Corpus, anchors: Sequence[Anchor]) -> list[Finding]:
    """Return the people and organisations that two or more articles name, each by its first full mention."""
    found: list[Finding] = []
    for bearers in _bearers(anchors):
        found += _of_bearer(corpus, bearers)
    return found


def _bearers(anchors: Sequence[Anchor]) -> Iterator[list[Anchor]]:
    """Yield for each bearer of a name the fullest mention of each article that names it."""
    fullest: dict[tuple[int, str], Anchor] = {}
    for anchor in anchors:
        if anchor.detail.type in TYPES and isinstance(anchor.detail.value, str):
            name = (anchor.reading, fold(anchor.detail.value))
            known = fullest.get(name)
            if known is None or _fullness(anchor) > _fullness(known):
                fullest[name] = anchor
    by_last: dict[str, list[Anchor]] = defaultdict(list)
    for name in sorted(fullest):
        anchor = fullest[name]
        by_last[_last(anchor.detail)].append(anchor)
    for last in sorted(by_last):
        yield from _told_apart(by_last[last])


def _fullness(anchor: Anchor) -> tuple[bool, int]:
    """Return how good a place is to name somebody by: the text rather than the title, the full name."""
    return anchor.detail.field == "text", len(words(anchor.detail.text))


def _last(detail: Detail) -> str:
    found = [fold(word.text) for word in words(str(detail.value).split(",")[0])]
    while len(found) > 1 and found[-1] in _ENDINGS:
        found.pop()
    return found[-1] if found else ""


class _Bearer:
    """Mentions that may name one bearer, with what tells quickly whether another may."""

    def __init__(self, anchor: Anchor) -> None:
        self.anchors = [anchor]
        self._readings = {anchor.reading}
        self._names = {_name(anchor.detail): anchor.detail}

    def takes(self, anchor: Anchor) -> bool:
        """Add a mention, if its article has none here and its name can be one with every other."""
        if anchor.reading in self._readings:
            return False
        name = _name(anchor.detail)
        if name not in self._names:
            if not all(_one_bearer(known, anchor.detail) for known in self._names.values()):
                return False
            self._names[name] = anchor.detail
        self._readings.add(anchor.reading)
        self.anchors.append(anchor)
        return True


def _name(detail: Detail) -> tuple[str, str]:
    return detail.type, str(detail.value)


def _told_apart(anchors: Sequence[Anchor]) -> Iterator[list[Anchor]]:
    """Split the bearers of one last name: those whose names cannot be one are two."""
    bearers: list[_Bearer] = []
    for anchor in sorted(anchors, key=lambda one: (-len(str(one.detail.value)), one.reading, one.detail.start)):
        if not any(bearer.takes(anchor) for bearer in islice(bearers, CROWD)):
            bearers.append(_Bearer(anchor))
    yield from (bearer.anchors for bearer in bearers)


def _one_bearer(a: Detail, b: Detail) -> bool:
    if a.type != b.type:
        return fold(str(a.value)) == fold(str(b.value))
    return relate(a, b) != "differ"


def _of_bearer(corpus: Corpus, anchors: Sequence[Anchor]) -> Iterator[Finding]:
    if len({anchor.article for anchor in anchors}) < 2:
        return
    forms = _forms(sorted(anchors, key=lambda anchor: anchor.reading))
    longest = max((str(anchor.detail.value) for anchor in anchors), key=lambda name: (len(name), name))
    values = [given(corpus, form, str(form[0].detail.value)) for form in forms]
    kind = Counter(anchor.detail.type for anchor in anchors).most_common(1)[0][0]
    score = _score(anchors, len(corpus.readings))
    for one in values:
        if len(one.mentions) > 1:
            yield finding(
                verdict="agree", subject=longest, aspect=kind, values=[one], score=score,
                why=f"{len(one.mentions)} articles name {one.text}",
            )  # fmt: skip
    if len(forms) > 1:
        yield finding(
            verdict="vary", subject=longest, aspect=kind, values=values, score=score,
            why=" / ".join(one.text for one in values),
        )  # fmt: skip


def _forms(anchors: Sequence[Anchor]) -> list[list[Anchor]]:
    """Put together the mentions in one form of the name, spelling aside."""
    forms: list[list[Anchor]] = []
    known: dict[tuple[str, str], list[Anchor]] = {}
    for anchor in anchors:
        name = _name(anchor.detail)
        if name not in known:
            home = next((form for form in forms if _agree(form[0].detail, anchor.detail)), None)
            if home is None:
                forms.append(home := [])
            known[name] = home
        known[name].append(anchor)
    return forms


def _agree(a: Detail, b: Detail) -> bool:
    return fold(str(a.value)) == fold(str(b.value)) or (a.type == b.type and relate(a, b) == "agree")


def _score(anchors: Sequence[Anchor], articles: int) -> float:
    """Score by the share of articles that name it, how early, and how fully: 0.2 to 0.8."""
    share = len({anchor.article for anchor in anchors}) / articles
    full = any(len(words(str(anchor.detail.value))) > 1 for anchor in anchors)
    return 0.2 + 0.3 * share + 0.15 * any(map(is_lead, anchors)) + 0.15 * full
