"""Which of the articles that were read are wanted: by outlet and by day of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from xref.loading import dates
from xref.loading.shapes import Loaded
from xref.model import Article, Problem
from xref.words import holds

SHOWN = 12
"""Outlets that a message names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is wanted: words of outlets or ids, any of which will do, and the first and last day of publication.

    ``after`` and ``before`` are ISO 8601 ("2024", "2024-05", "2024-05-18"); both days are wanted themselves.
    """

    sources: tuple[str, ...] = ()
    after: str | None = None
    before: str | None = None


def day(written: str) -> str:
    """Return a day, month or year in ISO 8601. Raises ValueError if it is none, or may be two."""
    if re.fullmatch(r"\d{4}(-\d{2})?", written.strip()) is None and dates.is_ambiguous(written):
        raise ValueError(f"{written!r} may be two dates; write it as YYYY-MM-DD")
    found = dates.parse(written)
    if found is None:
        raise ValueError(f"{written!r} is no date; write it as YYYY-MM-DD")
    return found[:10]


def choose(loaded: Loaded, choice: Choice) -> Loaded:
    """Return the articles that are wanted, and a problem for what could not be decided or found."""
    articles = list(loaded.articles)
    problems = list(loaded.problems)
    if choice.sources and articles:
        problems += [_unknown(wanted, articles) for wanted in choice.sources if not of_source(articles, wanted)]
        wanted_ids = {article.id for wanted in choice.sources for article in of_source(articles, wanted)}
        articles = [article for article in articles if article.id in wanted_ids]
    if choice.after or choice.before:
        undated = sum(article.published is None for article in articles)
        if undated:
            what = f"{undated:,} {'article' if undated == 1 else 'articles'} without a date: left out"
            problems.append(Problem(where=_flags(choice), what=what, severity="warning"))
        some = bool(articles)
        articles = [article for article in articles if article.published and _within(article.published, choice)]
        if some and not articles:
            problems.append(Problem(where=_flags(choice), what="no article of that time", severity="warning"))
    return Loaded(articles=tuple(articles), problems=tuple(problems))


def of_source(articles: Sequence[Article], wanted: str) -> list[Article]:
    """Return the articles whose outlet or id has all of some words; an outlet or id to the letter comes first."""
    exact = [article for article in articles if wanted in (article.source, article.id)]
    return exact or [article for article in articles if holds([article.source, article.id], wanted)]


def outlets(articles: Sequence[Article]) -> str:
    """Return the outlets that there are, or ids where there is none, for a message."""
    names = sorted({article.source or article.id for article in articles})
    return ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN:,} more" if len(names) > SHOWN else "")


def _unknown(wanted: str, articles: Sequence[Article]) -> Problem:
    return Problem(where="--source", what=f"no article is of {wanted!r}", advice=f"sources are: {outlets(articles)}")


def _flags(choice: Choice) -> str:
    return " ".join(
        flag
        for flag, value in (("--published-after", choice.after), ("--published-before", choice.before))
        if value is not None
    )


def _within(published: str, choice: Choice) -> bool:
    """Tell whether an article may be of the time wanted; of one that names only its month, any day may be meant."""
    first, last = _bounds(published)
    return (choice.after is None or last >= _bounds(choice.after)[0]) and (
        choice.before is None or first <= _bounds(choice.before)[1]
    )


def _bounds(value: str) -> tuple[str, str]:
    """Return the first and the last day that a date may mean, for comparing as text."""
    whole = value[:10]
    return whole + "0000-01-01"[len(whole) :], whole + "0000-12-31"[len(whole) :]
