"""Findings about quotations: the same words, a word replaced, dropped or added, a quotation cut short."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from xref.comparison.echoes import echoes
from xref.comparison.quotations import Link, Wording, groups, links, strength, wordings, written
from xref.comparison.readings import Corpus
from xref.comparison.results import finding, mention, value
from xref.comparison.utterances import Utterance, utterances
from xref.model import Finding, FindingValue

_SHORTEST = 2
"""Words that a quotation must have for its being the same in two articles to be worth a line."""


def wording_findings(corpus: Corpus) -> list[Finding]:
    """Return what the articles' quotations show, in no particular order."""
    quoted = wordings(utterances(corpus))
    echoed: dict[int, list[Utterance]] = {}
    for echo in echoes(corpus, quoted):
        echoed.setdefault(echo.wording, []).append(echo.utterance)
    found = [
        replace(w, utterances=w.utterances + tuple(u for u in echoed.get(number, ()) if u.forms == w.forms))
        for number, w in enumerate(quoted)
    ]
    linked = links(found, corpus.weights)
    by_first: dict[int, list[Link]] = defaultdict(list)
    for link in linked:
        by_first[link.a].append(link)
    result: list[Finding] = []
    for members in groups(found, linked):
        retold = [u for number in members for u in echoed.get(number, ()) if u.forms != found[number].forms]
        inside = [link for number in members for link in by_first.get(number, ()) if link.b in members]
        inside.sort(key=strength)
        result += _of_group(corpus, found, members, inside, wordings(retold))
    return result


def _of_group(
    corpus: Corpus, found: Sequence[Wording], members: Sequence[int], inside: Sequence[Link], retold: Sequence[Wording]
) -> Iterator[Finding]:
    """Yield the findings of one quotation: ``members`` are its wordings, ``inside`` the links between them.

    ``retold`` are the wordings outside quotation marks.
    """
    held = [found[number] for number in members]
    for wording in held:
        if len(wording.articles) > 1 and len(wording.forms) >= _SHORTEST:
            yield _agreement(corpus, wording)
    if len(held) == 1:
        wording = held[0]
        if retold:
            yield _retelling(corpus, wording, retold)
        elif len(wording.articles) == 1 and len(wording.forms) >= _SHORTEST:
            yield finding(
                verdict="single",
                subject=_subject(wording),
                aspect="wording",
                values=[_value(corpus, wording)],
                score=_weight(wording),
                why="only one article quotes this",
            )
        return
    changed = [link for link in inside if link.relation == "differ"]
    longest = max(held, key=lambda wording: (len(wording.forms), wording.forms))
    yield finding(
        verdict="differ" if changed else "vary",
        subject=_subject(longest),
        aspect="wording",
        values=[_value(corpus, wording) for wording in held],
        score=_weight(longest),
        why=_why(found, (changed or inside)[0]),
    )


def _agreement(corpus: Corpus, wording: Wording) -> Finding:
    count = len(wording.articles)
    return finding(
        verdict="agree",
        subject=_subject(wording),
        aspect="wording",
        values=[_value(corpus, wording)],
        score=_weight(wording),
        why=f"{count} articles quote the same words",
    )


def _retelling(corpus: Corpus, wording: Wording, retold: Sequence[Wording]) -> Finding:
    return finding(
        verdict="vary",
        subject=_subject(wording),
        aspect="wording",
        values=[_value(corpus, one) for one in (wording, *retold)],
        score=_weight(wording),
        why=f"{retold[0].utterances[0].article} gives the words without quotation marks, and not quite the same",
    )


def _weight(wording: Wording) -> float:
    """Score a quotation by its length and by how many articles carry it: 0.62 to 1."""
    length = min(1.0, len(wording.forms) / 25)
    return 0.62 + 0.23 * length + 0.15 * min(1.0, len(wording.articles) / 3)


def _value(corpus: Corpus, wording: Wording) -> FindingValue:
    first = wording.utterances[0]
    text = " … ".join(passage.text for passage in first.passages())
    mentions = [mention(corpus, passage, u.claim) for u in wording.utterances for passage in u.passages()]
    return value(text, text, mentions)


def _subject(wording: Wording) -> str:
    speaker = next((u.speaker for u in wording.utterances if u.speaker), None)
    text = wording.utterances[0].opening()
    return f"{speaker}: “{text}”" if speaker else f"“{text}”"


def _why(found: Sequence[Wording], link: Link) -> str:
    left, right = found[link.a].utterances[0], found[link.b].utterances[0]
    if not link.alignment.inside:
        longer = max(left, right, key=lambda one: len(one.forms))
        return f"{longer.article} quotes more of the sentence"
    change = link.alignment.inside[0]
    mine = written(left, change.a_start, change.a_end)
    theirs = written(right, change.b_start, change.b_end)
    if not mine or not theirs:
        lacking, words = (left.article, theirs) if not mine else (right.article, mine)
        return f"{lacking} lacks “{words}”"
    return f"“{mine}” in {left.article}, “{theirs}” in {right.article}"
