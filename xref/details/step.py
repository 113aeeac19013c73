"""The step: find the details of each section once, then give each claim those that stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from xref.details import dates, names, quantities, subjects
from xref.details.certainty import judge
from xref.details.clock import Moment
from xref.details.found import Found
from xref.details.times import read_time
from xref.details.tokens import Line
from xref.model import Article, Claim, Detail, Field, Section, Span


def detail(article: Article, sections: Sequence[Section], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with their details, certainty and polarity.

    A claim gets the details that stand wholly inside its content. A detail that stands in no content goes to the
    first claim whose context holds it, so that nothing the article says is lost.
    """
    known = names.Names()
    found = {section.field: find(article, section, known) for section in sections}
    shares = _share(found, claims)
    judged = []
    for claim, details in zip(claims, shares, strict=True):
        certainty, polarity = judge(claim)
        judged.append(replace(claim, details=tuple(details), certainty=certainty, polarity=polarity))
    return tuple(judged)


def find(article: Article, section: Section, known: names.Names) -> tuple[Detail, ...]:
    """Return the details of one section in order of start, with subjects."""
    clock = dates.Clock(published=Moment.parse(article.published))
    read = [(line, _read(line, clock, known)) for line in (Line(section.text, *span) for span in section.sentences)]
    details = [_detail(line, found, section.field, known) for line, founds in read for found in founds]
    details.sort(key=lambda each: (each.start, each.end, each.type))
    return subjects.assign(section, details)


def _read(line: Line, clock: dates.Clock, known: names.Names) -> list[Found]:
    found: list[Found] = []
    at = floor = 0
    while at < len(line):
        low = line.lows[at]
        number = low[0].isdecimal() or low[0] == "."
        first: list[Found] = []
        if number or low in ("noon", "midnight", "midday"):
            time = read_time(line, at)
            first = [time] if time else []
        if not first and (number or dates.is_trigger(low)):
            date = dates.read_date(line, at, floor, clock)
            first = [date] if date else []
        if not first and (number or quantities.is_trigger(low)):
            first = quantities.read_quantity(line, at, floor, clock)
        if first:
            found += first
            at = floor = max(first[-1].last, at + 1)
        else:
            at += 1
    return found + names.read_names(line, found, known)


def _detail(line: Line, found: Found, field: Field, known: names.Names) -> Detail:
    start, end = line.starts[found.first], line.ends[found.last - 1]
    left = line.starts[found.first if found.left is None else found.left]
    right = line.ends[(found.last if found.right is None else found.right) - 1]
    value = found.value
    if isinstance(value, str):
        value = names.resolved(found.type, value, known)
    return Detail(
        type=found.type, text=line.text[start:end], start=start, end=end, value=value, precision=found.precision,
        unit=found.unit, field=field, phrase=Span(left, right),
    )  # fmt: skip


def _share(found: dict[Field, tuple[Detail, ...]], claims: Sequence[Claim]) -> list[list[Detail]]:
    """Deal the details out to the claims."""
    shares: list[list[Detail]] = [[] for _ in claims]
    held: set[tuple[Field, int]] = set()
    starts = {field: [each.start for each in details] for field, details in found.items()}
    for share, claim in zip(shares, claims, strict=True):
        details = found.get(claim.field, ())
        for passage in claim.content:
            first = bisect_left(starts.get(claim.field, []), passage.start)
            for at in range(first, len(details)):
                if details[at].start >= passage.end:
                    break
                if details[at].end <= passage.end:
                    share.append(details[at])
                    held.add((claim.field, at))
    for share, claim in zip(shares, claims, strict=True):
        details = found.get(claim.field, ())
        for at in range(bisect_left(starts.get(claim.field, []), claim.context.start), len(details)):
            if details[at].start >= claim.context.end:
                break
            if details[at].end <= claim.context.end and (claim.field, at) not in held:
                share.append(details[at])
                held.add((claim.field, at))
        share.sort(key=lambda each: (each.start, each.end, each.type))
    return shares
