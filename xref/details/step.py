"""The step: find the details of an article once, then give each claim those that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from xref.details import dates, name_runs, names, quantities, subjects, times
from xref.details.certainty import judge
from xref.details.clock import Moment
from xref.details.found import Clock, Found
from xref.details.tokens import Line
from xref.model import Article, Claim, Detail, Field, Section, Span


def detail(article: Article, sections: Sequence[Section], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with their details, certainty and polarity.

    A claim gets the details that stand wholly inside its content. A detail that stands in no content goes to the
    first claim whose context holds it, so that nothing the article says is lost.
    """
    shares = _share(find(article, sections), claims)
    judged = []
    for claim, details in zip(claims, shares, strict=True):
        certainty, polarity = judge(claim)
        judged.append(replace(claim, details=tuple(details), certainty=certainty, polarity=polarity))
    return tuple(judged)


def find(article: Article, sections: Sequence[Section]) -> dict[Field, tuple[Detail, ...]]:
    """Return the details of each section in order of start, with subjects; names are resolved within the article."""
    known = name_runs.Names()
    read = {}
    for section in sections:
        clock = Clock(published=Moment.parse(article.published))
        lines = [Line(section.text, *span) for span in section.sentences]
        found = [_read(line, clock) for line in lines]
        runs = [name_runs.learn(line, founds, known) for line, founds in zip(lines, found, strict=True)]
        read[section.field] = (section, lines, found, runs)
    named = {
        field: [names.classify(line, run, known) for line, run in zip(lines, runs, strict=True)]
        for field, (_, lines, _, runs) in read.items()
    }
    details = {}
    for field, (section, lines, found, _) in read.items():
        each = [
            _detail(line, one, field, known)
            for line, *founds in zip(lines, found, named[field], strict=True)
            for some in founds
            for one in some
        ]
        each.sort(key=lambda one: (one.start, one.end, one.type))
        details[field] = subjects.assign(section, each)
    return details


def _read(line: Line, clock: Clock) -> list[Found]:
    """Return what the recognisers of dates and quantities find, each token read by the first that knows it."""
    found: list[Found] = []
    at = floor = 0
    while at < len(line):
        low = line.lows[at]
        number = low[0].isdecimal() or low[0] == "."
        each = None
        if number or low in times.TRIGGERS:
            each = times.read_time(line, at)
        if each is None and (number or low in dates.triggers()):
            each = dates.read_date(line, at, floor, clock)
        if each is None and (number or low in quantities.triggers()):
            each = quantities.read_quantity(line, at, clock)
        if each is None:
            at += 1
            continue
        found.append(each)
        at = floor = max(each.last, at + 1)
    return times.dated(found)


def _detail(line: Line, found: Found, field: Field, known: name_runs.Names) -> Detail:
    start, end = line.starts[found.first], line.ends[found.last - 1]
    left = line.starts[found.first if found.left is None else found.left]
    right = line.ends[(found.last if found.right is None else found.right) - 1]
    value = found.value
    if isinstance(value, str):
        value = names.resolved(found.type, value, known)
    elif found.type == "names" and isinstance(value, tuple):
        value = tuple(sorted(names.resolved("person", str(name), known) for name in value))
    return Detail(
        type=found.type, text=line.text[start:end], start=start, end=end, value=value, precision=found.precision,
        unit=found.unit, field=field, phrase=Span(left, right),
    )  # fmt: skip


def _share(found: dict[Field, tuple[Detail, ...]], claims: Sequence[Claim]) -> list[list[Detail]]:
    """Deal the details out to the claims."""
    shares: list[list[Detail]] = [[] for _ in claims]
    held: set[tuple[Field, int]] = set()
    for share, claim in zip(shares, claims, strict=True):
        details = found.get(claim.field, ())
        for passage in claim.content:
            for at in _within(details, passage.span):
                share.append(details[at])
                held.add((claim.field, at))
    left = {
        field: [each for at, each in enumerate(details) if (field, at) not in held] for field, details in found.items()
    }
    for share, claim in zip(shares, claims, strict=True):
        rest = left.get(claim.field, [])
        for at in reversed(_within(rest, claim.context)):
            share.append(rest.pop(at))
        share.sort(key=lambda each: (each.start, each.end, each.type))
    return shares


def _within(details: Sequence[Detail], span: Span) -> list[int]:
    """Return the positions of the details that lie wholly within a span."""
    first, last = (bisect_left(details, offset, key=lambda each: each.start) for offset in (span.start, span.end))
    return [at for at in range(first, last) if details[at].end <= span.end]
