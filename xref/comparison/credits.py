"""To whom the articles credit the same words: one person here, another there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from xref.attribution.nouns import name_sort
from xref.attribution.tags import word_class
from xref.comparison.quotations import Wording, telling_weight, wordings
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.comparison.utterances import utterances
from xref.details.names_compared import same_name
from xref.model import Claim, Finding, FindingValue, Passage

_SHORTEST = 4
"""Words that a quotation must have for its speaker to be worth comparing: anybody may say "very sad"."""
_TELLING = 12.0
"""What those words must weigh together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One article's speaker of words that others carry as well, with the claim that names them."""

    name: str
    claim: Claim


def credit_findings(corpus: Corpus) -> list[Finding]:
    """Return where quotations of the same words are credited to different speakers, in no particular order."""
    return [
        found
        for wording in wordings(utterances(corpus))
        if len(wording.articles) > 1 and len(wording.forms) >= _SHORTEST
        if telling_weight(wording.forms, corpus.weights) >= _TELLING
        for found in _of_wording(corpus, wording)
    ]


def told_by_two(corpus: Corpus, a: Claim, b: Claim) -> Iterator[Finding]:
    """Yield the finding that one statement, told in nearly the same words, is made by two people, if it is.

    Only people named in full count: the police and their chief, or a ministry and its minister, are one source.
    """
    speakers = [_person(claim) for claim in (a, b)]
    if all(speakers) and same_name(*speakers) == "differ":
        values = [_value(corpus, [Credit(name=_person(claim), claim=claim)]) for claim in (a, b)]
        shown = a.text.split()
        yield finding(
            verdict="differ", subject=f"who said {' '.join(shown[:7])}{' …' if len(shown) > 7 else ''}",
            aspect="speaker", values=values, score=0.5, why=" / ".join(speakers),
        )  # fmt: skip


def _person(claim: Claim) -> str:
    """Return the name of the person to whom a claim is credited where it stands, "" without one."""
    speaker = claim.speaker
    if not speaker or not speaker.name or not speaker.mention or word_class(speaker.mention.text.split()[0]) == "o":
        return ""
    return speaker.name if " " in speaker.name and _may_be_person(speaker.name) else ""


def _of_wording(corpus: Corpus, wording: Wording) -> Iterator[Finding]:
    bearers = _bearers(_credits(corpus, wording))
    pairs = [(a, b) for a, b in combinations(bearers, 2) if not _articles(a) & _articles(b)]
    if not pairs:
        return
    persons = any(all(_may_be_person(side[0].name) for side in pair) for pair in pairs)
    yield finding(
        verdict="differ" if persons else "vary",
        subject=f"who said “{wording.utterances[0].opening()}”",
        aspect="speaker",
        values=[_value(corpus, bearer) for bearer in bearers],
        score=0.6 + 0.3 * min(1.0, len(wording.forms) / 25),
        why=" / ".join(bearer[0].name for bearer in bearers),
    )


def _credits(corpus: Corpus, wording: Wording) -> Iterator[Credit]:
    """Yield the speaker of each place of a wording, where the article names one there: "he" is anybody's guess."""
    for utterance in wording.utterances:
        claim = corpus.claims[utterance.claim]
        speaker = claim.speaker
        if speaker and speaker.name and speaker.mention and word_class(speaker.mention.text.split()[0]) != "o":
            yield Credit(name=speaker.name, claim=claim)


def _may_be_person(name: str) -> bool:
    sort = name_sort(name)
    return sort == "person" or (sort == "unknown" and " " in name)


def _bearers(credits: Iterable[Credit]) -> list[list[Credit]]:
    """Put credits together that may name one speaker, the fullest name of each first."""
    groups: list[list[Credit]] = []
    for credit in sorted(credits, key=lambda c: (-len(c.name.split()), c.name, c.claim.article, c.claim.id)):
        home = next((group for group in groups if same_name(group[0].name, credit.name) != "differ"), None)
        if home is None:
            groups.append([credit])
        else:
            home.append(credit)
    return groups


def _articles(credits: Sequence[Credit]) -> set[str]:
    return {credit.claim.article for credit in credits}


def _value(corpus: Corpus, credits: Sequence[Credit]) -> FindingValue:
    return value(
        credits[0].name,
        credits[0].name,
        [mention(corpus, passage, credit.claim.id) for credit in credits for passage in _passages(credit.claim)],
    )


def _passages(claim: Claim) -> tuple[Passage, ...]:
    """Return where the article names the speaker."""
    return (claim.speaker.mention,) if claim.speaker and claim.speaker.mention else ()
