"""What flows inside the loader: a file's bytes, an article in the making, and the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from xref.loading.limits import MAX_ARTICLE_LENGTH, MAX_ARTICLES
from xref.model import Article, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to read: see ``load`` for what each of them means."""

    encoding: str | None
    max_file_size: int
    fields: Mapping[str, str]
    repair: bool = False
    max_article_length: int = MAX_ARTICLE_LENGTH
    max_articles: int = MAX_ARTICLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read: ``name`` as people see it, ``stem`` the id of its only article, and its format."""

    name: str
    stem: str
    format: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as a format gives it: ``published`` as written, ``line`` where its record starts, if it has one."""

    text: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None
    line: int | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one file gave. ``lacks`` tells that its only problem is an extra that is not installed."""

    found: Found
    drafts: tuple[Draft, ...] = ()
    problems: tuple[Problem, ...] = ()
    lacks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The articles that were read, in an order that does not depend on the order of the paths, and what went wrong."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
