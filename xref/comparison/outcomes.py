"""Plan against outcome of one happening: what one article has as still to come has happened in another.

The happening is known by its date ("will speak on Tuesday", "spoke on Tuesday afternoon"), so the verbs may
be two.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xref.comparison.anchors import Anchor
from xref.comparison.deeds import Deed
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.comparison.stances import COMING
from xref.details.clauses import event_nouns
from xref.model import Field, Finding, Passage
from xref.words import stem, words

REACH = 90
"""Characters between a verb or event and its date at most."""


PUT_OFF = frozenset(map(stem, ("delay", "postpone", "adjourn", "schedule", "reschedule", "plan", "set", "expect")))
"""Verbs that tell of a day still to come, whatever their tense."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A dated happening as an article tells it: whether it is to come, and the words from its verb to its date."""

    article: str
    claim: str
    coming: bool
    passage: Passage


class Calendar:
    """The deeds of all articles by place, for finding what a date is the date of."""

    def __init__(self, corpus: Corpus, done: Sequence[Deed]) -> None:
        self._corpus = corpus
        self._deeds: dict[tuple[str, Field], list[Deed]] = defaultdict(list)
        for deed in sorted(done, key=lambda deed: deed.passage.start):
            self._deeds[deed.article, deed.passage.field].append(deed)
        self._starts = {place: [deed.passage.start for deed in held] for place, held in self._deeds.items()}

    def outcomes(self, label: str, dates: Sequence[Anchor]) -> Iterator[Finding]:
        """Yield the finding that articles have the happening of some dates as to come and as done, if they do."""
        told = [one for date in dates if _is_day(date) and (one := self._told(date))]
        sides = [[one for one in told if one.coming is coming] for coming in (True, False)]
        articles = [{one.article for one in side} for side in sides]
        if not (articles[0] and articles[1]) or articles[0] & articles[1]:
            return
        values = [
            value(
                name,
                " ".join(side[0].passage.text.split()),
                [mention(self._corpus, one.passage, one.claim) for one in side],
            )
            for name, side in zip(("planned", "done"), sides, strict=True)
        ]
        yield finding(
            verdict="differ", subject=label, aspect="certainty", values=values,
            score=0.4 + 0.3 * min(1.0, len(articles[0] | articles[1]) / 4),
            why=f"{values[0].text} / {values[1].text}",
        )  # fmt: skip

    def _told(self, date: Anchor) -> _Told | None:
        place = (date.article, date.detail.field)
        at = bisect_right(self._starts.get(place, ()), date.detail.start) - 1
        deed = self._deeds[place][at] if at >= 0 else None
        if deed is None or deed.passage.start < date.sentence.start or deed.negated or date.role.speech:
            return None
        coming = deed.stance in COMING
        if not coming and (deed.stance != "done" or deed.verb in PUT_OFF):
            return None
        text = self._corpus.readings[date.reading].article.field(date.detail.field)
        start = deed.passage.start if coming else _event_before(text, deed.passage.start, date.detail.start)
        if date.detail.start - start > REACH:
            return None
        end = max(deed.passage.end, date.detail.end)
        passage = Passage(article=date.article, field=date.detail.field, start=start, end=end, text=text[start:end])
        return _Told(article=date.article, claim=date.claim, coming=coming, passage=passage)


def _is_day(date: Anchor) -> bool:
    """Tell whether a date is as exact as a day: a month has many happenings."""
    day = str(date.detail.value).partition("T")[0]
    return len(day) == 10 or day.startswith("-W-") or not day


def _event_before(text: str, start: int, end: int) -> int:
    """Return where the last event named between a verb and a date begins, else where the verb does."""
    events = [word.start for word in words(text, start, end) if stem(word.text) in event_nouns()]
    return events[-1] if events else start


def told_once(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings without plans and outcomes that an earlier one tells: by its date, its noun or its verb."""
    told: dict[tuple[str, Field], list[tuple[Passage, str]]] = defaultdict(list)
    kept = []
    for one in found:
        if one.aspect == "certainty" and one.verdict == "differ":
            places = [held.passage for some in one.values for held in some.mentions]
            tellers = [
                {name for other, name in told[place.article, place.field] if _meet(place, other)} for place in places
            ]
            if set.intersection(*tellers):
                continue
            for place in places:
                told[place.article, place.field].append((place, one.id))
        kept.append(one)
    return kept


def _meet(a: Passage, b: Passage) -> bool:
    return a.start < b.end and b.start < a.end
