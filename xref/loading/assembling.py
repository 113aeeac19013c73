"""Drafts of many files to articles: unique ids, dates in ISO 8601, what the text itself says about outlet and date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any, Literal, NamedTuple

from xref import tables
from xref.loading import dates
from xref.loading.decoding import mojibake, without_surrogates
from xref.loading.finding import STANDARD_INPUT
from xref.loading.head import byline, head, is_prose, masthead, stamp
from xref.loading.shapes import Draft, Loaded, Outcome
from xref.model import Article, Problem

STANDARD_INPUT_ID = "stdin"
MAX_TITLE = 300
"""Code points of a first line that can be a title; a longer one is the first paragraph."""


MAX_PROBLEMS = 20
"""Problems of one file that are told one by one."""

MAX_CHANGES = 3
"""Changed ids that a warning names."""


class _Made(NamedTuple):
    article: Article
    position: int
    given: bool  # the id is the record's own or the file's name, not a position


def assemble(outcomes: Iterable[Outcome]) -> Loaded:
    """Return the articles of all files in the order of the files."""
    made: list[_Made] = []
    problems: list[Problem] = []
    for outcome in outcomes:
        of_file = list(outcome.problems)
        _from_file(outcome, made, of_file)
        problems += _few(of_file, outcome.found.name)
    articles = _unique(made, problems)
    return Loaded(articles=tuple(articles), problems=tuple(problems))


def _few(problems: list[Problem], name: str) -> list[Problem]:
    """Return the problems of one file, not more than a person reads; the rest is counted."""
    if len(problems) <= MAX_PROBLEMS:
        return problems
    rest = problems[MAX_PROBLEMS:]
    severity: Literal["error", "warning"] = "error" if any(p.severity == "error" for p in rest) else "warning"
    return [*problems[:MAX_PROBLEMS], Problem(where=name, what=f"{len(rest):,} more of these", severity=severity)]


def shown(name: str) -> str:
    """Return a file's name as text: the bytes of a name that is not UTF-8 are replaced."""
    return without_surrogates(name)


def _from_file(outcome: Outcome, made: list[_Made], problems: list[Problem]) -> None:
    drafts = outcome.drafts
    order = dates.decide(
        [draft.published or "" for draft in drafts],
        [draft.text for draft in drafts],
        [draft.url or "" for draft in drafts],
    )
    stem = STANDARD_INPUT_ID if outcome.found.name == STANDARD_INPUT else shown(outcome.found.stem)
    for position, draft in enumerate(drafts, start=1):
        where = outcome.found.name if draft.line is None else f"{outcome.found.name}:{draft.line}"
        if not draft.text.strip():
            problems.append(Problem(where=where, what="an article without text"))
            continue
        if (piece := mojibake(draft.text)) is not None:
            what = f"wrongly decoded before it came here ({piece!r})"
            problems.append(Problem(where=where, what=what, advice="repair it with --repair", severity="warning"))
        given = draft.id is not None or len(drafts) == 1
        name = draft.id or (stem if len(drafts) == 1 else str(position))
        article = _article(draft, name, outcome.found.name, order, where, problems)
        made.append(_Made(article, position, given))


def _article(
    draft: Draft, name: str, path: str, order: dates.Order | None, where: str, problems: list[Problem]
) -> Article:
    title = draft.title or _first_line(draft.text)
    says = head(draft.text, title) if draft.source is None or draft.published is None else None
    published = _published(draft.published, order, where, problems)
    extra = _checked(dict(draft.extra), draft.text, where, problems)
    if says is not None:
        if published is None and says.published is not None:
            published = dates.parse(
                says.published, order or dates.decide([says.published], [draft.text], [draft.url or ""])
            )
        if published is None and draft.url is not None:
            published = dates.in_address(draft.url)
        if says.author is not None:
            extra.setdefault("author", says.author)
    return Article(
        id=name,
        text=draft.text,
        title=title,
        source=draft.source or (says.source if says else None) or _host(draft.url),
        published=published,
        url=draft.url,
        path=draft.path or shown(path),
        extra=extra,
    )


def _checked(extra: dict[str, Any], text: str, where: str, problems: list[Problem]) -> dict[str, Any]:
    """Return what a record brought along, without asides that do not fit its text (as after somebody edited it)."""
    asides = extra.get("asides")
    if asides is not None and not (isinstance(asides, list) and all(_fits(aside, len(text)) for aside in asides)):
        del extra["asides"]
        what = "its asides do not fit its text: worked out anew"
        problems.append(Problem(where=where, what=what, severity="warning"))
    return extra


def _fits(aside: Any, length: int) -> bool:
    if not isinstance(aside, dict) or not isinstance(aside.get("reason"), str):
        return False
    start, end = aside.get("start"), aside.get("end")
    return type(start) is int and type(end) is int and 0 <= start < end <= length


def _published(value: str | None, order: dates.Order | None, where: str, problems: list[Problem]) -> str | None:
    if value is None:
        return None
    published = dates.parse(value, order)
    if published is None:
        why = "may be two dates" if dates.is_ambiguous(value) else "is no date"
        what = f"published {value[:60]!r} {why}: left out"
        problems.append(Problem(where=where, what=what, advice="write it as YYYY-MM-DD", severity="warning"))
    return published


def _first_line(text: str) -> str:
    """Return the first line that is no date, byline or menu above the article, "" if that is a paragraph already."""
    name = ""
    for line in text[: MAX_TITLE * 10].split("\n"):
        bare = line.strip().lstrip("# ").strip()
        if not bare or stamp(bare) is not None or byline(bare) is not None or _above_title(bare):
            continue
        if not name and masthead(bare) is not None:
            name = bare  # the outlet's, if a title follows
        else:
            return bare if len(bare) <= MAX_TITLE and not (name and is_prose(bare)) else name
    return name


def _above_title(line: str) -> bool:
    """Tell whether a line is a link or a bar of links that pages have above an article."""
    parts = [part.strip(_MARKS).casefold() for part in _BAR.split(line)]
    return len(line) <= MAX_TITLE and any(parts) and all(part in _page_tops() for part in parts if part)


_MARKS = " \t.:*[]()<>«»›‹→←↓☰×-–—"
_BAR = re.compile(r"[|·•>›»/]")


@cache
def _page_tops() -> frozenset[str]:
    return frozenset(line for (line,) in tables.rows("page_tops"))


def _host(url: str | None) -> str | None:
    """Return the host of a web address as the outlet when nothing else names one."""
    if url is None:
        return None
    from urllib.parse import urlsplit  # slow to import, and most texts have no address

    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _unique(made: list[_Made], problems: list[Problem]) -> list[Article]:
    """Give every article an id of its own: a second "a" becomes "a-2".

    One warning a file tells which given ids were changed; mere positions change without one.
    """
    taken = {item.article.id for item in made}
    seen: dict[str, int] = {}
    changed: dict[str, list[str]] = {}
    articles = []
    for item in made:
        article = item.article
        count = seen.get(article.id, 0) + 1
        if count > 1:
            while f"{article.id}-{count}" in taken:
                count += 1
            name = f"{article.id}-{count}"
            taken.add(name)
            if item.given:
                changed.setdefault(str(article.path), []).append(f"{article.id!r} became {name!r}")
            article = replace(article, id=name)
        seen[item.article.id] = count
        articles.append(article)
    for path, changes in changed.items():
        more = f" and {len(changes) - MAX_CHANGES} more" if len(changes) > MAX_CHANGES else ""
        what = f"ids that other articles have: {', '.join(changes[:MAX_CHANGES])}{more}"
        problems.append(Problem(where=path, what=what, severity="warning"))
    return articles
