"""Files, folders and standard input to articles. The text is decoded here, once, and never changes afterwards."""

from __future__ import annotations

import codecs
from collections.abc import Mapping, Sequence
from dataclasses import replace

from xref.loading.assembling import assemble, shown
from xref.loading.fields import mapping
from xref.loading.finding import find
from xref.loading.limits import MAX_ARTICLE_LENGTH, MAX_ARTICLES, MAX_FILE_SIZE
from xref.loading.repairing import missing
from xref.loading.shapes import Loaded, Options
from xref.loading.sharing import read_all
from xref.model import Problem

__all__ = ["MAX_FILE_SIZE", "Loaded", "load", "mapping"]


def load(
    paths: Sequence[str],
    *,
    encoding: str | None = None,
    max_file_size: int = MAX_FILE_SIZE,
    max_article_length: int = MAX_ARTICLE_LENGTH,
    max_articles: int = MAX_ARTICLES,
    fields: Mapping[str, str] | None = None,
    jobs: int = 1,
    repair: bool = False,
) -> Loaded:
    """Read articles from files, folders (recursively, by known endings) and ``-``, standard input.

    ``encoding`` is tried on files that are neither marked nor UTF-8; ``max_file_size`` is the most bytes read of one
    file, unpacked, ``max_article_length`` the most code points of an article, ``max_articles`` the most articles;
    ``fields`` names where records keep a field, as in ``{"text": "body", "source": "site.name"}``;
    ``jobs`` is the number of processes that read web pages and PDFs, which changes the time it takes and nothing else;
    ``repair`` sets right, with ftfy, what was wrongly decoded before it came here.

    The articles come sorted by file name and place in the file, whatever the order of ``paths``. What cannot be read
    becomes a problem and never stops the rest; nothing is raised for bad input.
    """
    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError:
            what = f"no encoding is called {encoding!r}"
            return Loaded(articles=(), problems=(Problem(where="--encoding", what=what, advice="try utf-8 or cp1252"),))
    lacking = missing() if repair else None
    options = Options(
        encoding=encoding,
        max_file_size=max_file_size,
        fields=dict(fields or {}),
        repair=repair and lacking is None,
        max_article_length=max_article_length,
        max_articles=max_articles,
    )
    files, problems = find(paths)
    problems = [*problems, *filter(None, [lacking])]
    loaded = _limited(assemble(read_all(files, options, jobs)), max_articles)
    return Loaded(articles=loaded.articles, problems=tuple(map(_line, (*problems, *loaded.problems))))


def _limited(loaded: Loaded, most: int) -> Loaded:
    """Return the first ``most`` articles, and a problem if there are more."""
    if len(loaded.articles) <= most:
        return loaded
    rest = loaded.articles[most]
    what = f"more than {most:,} articles: those from here on were not read"
    problem = Problem(where=rest.path or rest.id, what=what, advice="raise it with --max-articles")
    return Loaded(articles=loaded.articles[:most], problems=(*loaded.problems, problem))


def _line(problem: Problem) -> Problem:
    """Return a problem whose words fit on one line, whatever a file is called or a parser says."""
    where, what = (" ".join(shown(words).splitlines()) for words in (problem.where, problem.what))
    return replace(problem, where=where, what=what)
