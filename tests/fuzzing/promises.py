"""What must hold of every article, however hostile: run the steps over it and see that each keeps its promise."""

from __future__ import annotations

import dataclasses
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from xref.attribution import attribute, unify
from xref.cleaning import clean
from xref.clustering import cluster_scored, score_pairs
from xref.comparison import compare
from xref.details import detail
from xref.loading import load, reading
from xref.model import Article, Aside, Claim, Detail, Finding, Passage, Section
from xref.segmentation import segment

SECONDS = 1.0
"""Processor time that one step may take for each started ``CHARACTERS`` of its input."""
CHARACTERS = 100_000

Answer = TypeVar("Answer")


class BrokenPromiseError(AssertionError):
    """A step gave an answer that it must never give."""


class Watch:
    """Run steps and hold each to its time; ``slack`` is how many times slower the code runs while it is watched."""

    def __init__(self, slack: float = 1.0) -> None:
        self.slack = slack

    def __call__(self, characters: int, step: Callable[..., Answer], *arguments: Any, **options: Any) -> Answer:
        """Return what ``step`` answers. Raises BrokenPromiseError if it took too long."""
        begun = time.process_time()
        answer = step(*arguments, **options)
        taken = time.process_time() - begun
        if taken > SECONDS * self.slack * max(1.0, characters / CHARACTERS):
            name = getattr(step, "__name__", str(step))
            raise BrokenPromiseError(f"{name} took {taken:.1f} s for {characters:,} characters")
        return answer


def hold(promise: bool, words: str) -> None:
    """Raise BrokenPromiseError unless a promise holds."""
    if not promise:
        raise BrokenPromiseError(words)


def inside(thing: Any, kind: type) -> Iterator[Any]:
    """Yield everything of a kind inside a dataclass or a tuple, however deep."""
    if isinstance(thing, kind):
        yield thing
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from inside(getattr(thing, field.name), kind)
    elif isinstance(thing, tuple):
        for part in thing:
            yield from inside(part, kind)


def check_asides(article: Article, asides: Sequence[Aside]) -> None:
    """What is set aside is a sorted list of disjoint stretches of the text."""
    end = 0
    for aside in asides:
        hold(end <= aside.start < aside.end <= len(article.text), f"{aside} after {end} of {len(article.text)}")
        end = aside.end


def check_section(article: Article, section: Section) -> None:
    """Paragraphs and sentences are sorted, disjoint and inside their field; quotations are inside it."""
    hold(section.text == article.field(section.field), f"the text of section {section.field} is another")
    for spans in (section.paragraphs, section.sentences):
        end = 0
        for span in spans:
            hold(end <= span.start < span.end <= len(section.text), f"{span} after {end} of {len(section.text)}")
            end = span.end
    for quotation in section.quotations:
        whole, inner = (quotation.start, quotation.end), quotation.inner
        hold(0 <= whole[0] <= inner.start <= inner.end <= whole[1] <= len(section.text), f"{quotation}")


def check_passages(thing: Claim | Finding, articles: dict[str, Article]) -> None:
    """Each passage and each detail is, to the letter, what stands in the article at its offsets."""
    for passage in inside(thing, Passage):
        field = articles[passage.article].field(passage.field)
        hold(0 <= passage.start <= passage.end <= len(field), f"{passage} of {len(field)}")
        hold(field[passage.start : passage.end] == passage.text, f"{passage} is not what stands there")
    if isinstance(thing, Claim):
        field = articles[thing.article].field(thing.field)
        hold(bool(thing.content) and all(passage.text for passage in thing.content), f"claim {thing.id} says nothing")
        hold(0 <= thing.context.start <= thing.context.end <= len(field), f"context {thing.context} of {len(field)}")
        for found in inside(thing.details, Detail):
            field = articles[thing.article].field(found.field)
            hold(field[found.start : found.end] == found.text, f"{found} is not what stands there")


def read(article: Article, watch: Watch, *, cleaned: bool = True) -> tuple[tuple[Section, ...], tuple[Claim, ...]]:
    """Clean, segment, attribute and detail one article, by the rules, and check every answer."""
    size = len(article.text) + len(article.title)
    asides: tuple[Aside, ...] = ()
    if cleaned:
        asides = watch(size, clean, article)
        check_asides(article, asides)
    sections = watch(size, segment, article, asides)
    for section in sections:
        check_section(article, section)
    claims = watch(size, attribute, article, sections, tagger="rules")
    detailed = watch(size, detail, article, sections, claims)
    hold([one.id for one in claims] == [one.id for one in detailed], "detail changed what is claimed")
    for claim in detailed:
        check_passages(claim, {article.id: article})
    return sections, detailed


def go(articles: Sequence[Article], watch: Watch, *, cleaned: bool = True) -> tuple[Finding, ...]:
    """Take articles all the way from cleaning to findings and check every answer."""
    by_id = {article.id: article for article in articles}
    size = sum(len(article.text) + len(article.title) for article in articles)
    sections: dict[str, tuple[Section, ...]] = {}
    attributed: list[Claim] = []
    for article in articles:
        sections[article.id], claims = read(article, watch, cleaned=cleaned)
        attributed += claims
    claims = watch(size, unify, attributed)
    hold(len({claim.id for claim in claims}) == len(claims), "two claims have one id")
    clusters = watch(size, lambda: cluster_scored(score_pairs(claims), threshold=0.6))
    for passage in inside(clusters, Passage):
        hold(by_id[passage.article].field(passage.field)[passage.start : passage.end] == passage.text, f"{passage}")
    findings = watch(size, compare, tuple(articles), claims, clusters, sections=sections)
    for finding in findings:
        check_passages(finding, by_id)
    return findings


def go_back(articles: Sequence[Article], watch: Watch) -> None:
    """The order of the articles changes no finding."""
    there, back = (go(some, watch) for some in (articles, articles[::-1]))
    hold(sorted(map(str, told(there))) == sorted(map(str, told(back))), "another order, other findings")


def told(findings: Sequence[Finding]) -> list[tuple[Any, ...]]:
    """What findings say, without the order in which values and articles are told."""
    return [
        (one.verdict, one.subject, one.aspect, sorted((value.text, str(value.value)) for value in one.values))
        for one in findings
    ]


def load_bytes(data: bytes, ending: str, watch: Watch, folder: str | None = None) -> tuple[Article, ...]:
    """Read one file of some bytes, and its articles back from what was read. Nothing but a problem may come of it."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(place) / f"file.{ending}"
        path.write_bytes(data)
        loaded = watch(len(data), load, [os.fspath(path)])
        for problem in loaded.problems:
            hold("\n" not in str(problem), f"a problem of more than one line: {problem}")
        return loaded.articles


def tell_of_errors(note: Callable[[BaseException], None]) -> None:
    """Call ``note`` with each exception of a reader that loading turns into a problem instead of raising it."""
    import sys

    plain = reading._failed

    def failed(found: Any, what: str, advice: str = "") -> Any:
        error = sys.exc_info()[1]
        if error is not None and what.startswith("could not be read ("):
            note(error)
        return plain(found, what, advice)

    reading._failed = failed
