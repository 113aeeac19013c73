"""What the steps of comparing find, in a line each, for tables of cases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xref.comparison.readings import Corpus, read
from xref.corpus import Corpus as Articles
from xref.model import Article, Finding, FindingValue

DAY = "2021-02-03"
"""The day that the articles of a table are from unless it says otherwise."""


def corpus(texts: Sequence[str], days: Sequence[str] = ()) -> Corpus:
    """Return articles named 0, 1, 2 read by the rules; ``days`` are those they are from, "-" for none."""
    dates = [*days, *[DAY] * (len(texts) - len(days))]
    articles = tuple(
        Article(id=str(at), text=text, published=None if dates[at] == "-" else dates[at])
        for at, text in enumerate(texts)
    )
    return read(articles, Articles(articles=articles, tagger="rules").claims)


def shown(found: Iterable[Finding]) -> str:
    """Return findings, sorted, as a table writes them: verdict, aspect, subject, values with their articles, score."""
    return "; ".join(sorted(map(line, found))) or "-"


def line(one: Finding) -> str:
    """Return a finding as a table writes it; why it was made follows if it is not just its values."""
    values = " / ".join(value.text for value in one.values)
    why = "" if one.why == values else f" ({one.why})"
    return f"{one.verdict} {one.aspect} [{one.subject}] {' / '.join(map(held, one.values))} {one.score:g}{why}"


def held(value: FindingValue) -> str:
    """Return a value with the articles that give it, as often as they do; what it is read as, if that is a word."""
    articles = "".join(sorted(mention.passage.article for mention in value.mentions))
    return f"{value.text} {{{articles}}}"
