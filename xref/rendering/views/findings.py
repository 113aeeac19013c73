"""Findings: where the sources differ, vary and agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from xref.model import Article, Claim, Finding, FindingValue
from xref.rendering import records
from xref.rendering.lookup import Lookup, Sentences
from xref.rendering.normal import normal_form, show_silent, show_value
from xref.rendering.quoting import Quoted, quoted
from xref.rendering.views.base import Note, Row, View

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

SHOWN = 2
"""Sentences that are shown of one value in a terminal, each of another article; the rest are named."""

NAMED = 4
"""Silent articles that are named in a terminal; the rest are counted."""

WHOLE = ("wording", "certainty", "polarity")
"""Aspects whose values are whole sentences: these are shown once, as the sentences they are."""

VERDICTS = ("differ", "vary", "agree", "single")


class Findings(View):
    """Findings on a topic, or on all there is."""

    key = "findings"
    columns = ("verdict", "aspect", "subject", "values", "silent", "why", "id")
    table_columns: tuple[str, ...] = (
        "finding", "verdict", "aspect", "subject", "value", "text", "article", "source", "published", "speaker",
        "claim", "field", "start", "end", "passage", "context", "silent", "origin", "score", "why",
    )  # fmt: skip

    def __init__(
        self,
        items: Sequence[Finding],
        articles: Sequence[Article],
        claims: Sequence[Claim] = (),
        sentences: Sentences | None = None,
        *,
        topic: str | None = None,
        verdicts: Collection[str] = VERDICTS,
        around: int = 0,
        order: str = "weight",
        summary: bool = False,
        full: bool = False,
        faint: bool = True,
    ) -> None:
        shown: list[Finding] = []
        hidden: list[Finding] = []
        for item in items:
            (shown if item.verdict in verdicts and (faint or not item.faint) else hidden).append(item)
        super().__init__(sorted(shown, key=_ORDER[order]) if order in _ORDER else shown, articles)
        self.counts: Counter[str] = Counter(item.verdict for item in items)
        self.differs = bool(self.counts["differ"])
        self.hidden = hidden
        self.folds = not faint
        self.topic = topic
        self.summary = summary
        self.full = full
        self.lookup = Lookup(articles, claims, sentences, around)

    def head(self) -> Mapping[str, Any]:
        """Return the head with the topic asked about."""
        return records.envelope(self.articles, tagger=self.tagger, topic=self.topic)

    def record(self, item: Finding) -> records.Record:
        """Return a finding as the output contract has it."""
        return records.finding(item)

    def note(self, item: Finding) -> Note:
        """Return the verdict on the values, and why."""
        passages = tuple(mention.passage for value in item.values for mention in value.mentions)
        return Note(f"{item.verdict}, {item.aspect} of {item.subject}: {item.why}", passages)

    def lines(self, item: Finding) -> Iterator[Row]:
        """Yield one line a finding."""
        values = " | ".join(f"{value.text} ({', '.join(articles_of(value))})" for value in item.values)
        silent = show_silent(item.silent, item.silent_more)
        yield item.verdict, item.aspect, item.subject, values, silent, item.why, item.id

    def table(self, item: Finding) -> Iterator[Row]:
        """Yield one row a mention."""
        silent = show_silent(item.silent, item.silent_more)
        for value in item.values:
            for mention in value.mentions:
                passage = mention.passage
                article = self.lookup.articles[passage.article]
                context = self.lookup.text(passage, self.lookup.context(passage, mention.claim))
                yield (
                    item.id, item.verdict, item.aspect, item.subject, show_value(value.value), value.text,
                    passage.article, article.source, article.published, mention.speaker, mention.claim, passage.field,
                    passage.start, passage.end, passage.text, context, silent, item.origin,
                    item.score, item.why,
                )  # fmt: skip

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the counts, then finding by finding, then what is folded away."""
        from xref.rendering.layout import hanging, line

        yield self._counts()
        if self.summary:
            yield line("")
        for item in self.items:
            if self.summary:
                yield hanging(self._heading(item, values=True), width)
            else:
                yield line("")
                yield from self._finding(item, width)
        yield from self._end()

    def _counts(self) -> Text:
        from xref.rendering.layout import SIGN, STYLE, count, line

        text = line((count(len(self.articles), "article"), "bold"))
        shown = Counter(item.verdict for item in self.items)
        for verdict, sign in SIGN.items():
            number = self.counts[verdict]
            some = f" ({shown[verdict]} shown)" if 0 < shown[verdict] < number else ""
            text.append_text(line("  ", (f"{sign} {number} {verdict}", STYLE[verdict] if number else "dim"), some))
        return text.append_text(line(f"  topic: {self.topic}")) if self.topic else text

    def _end(self) -> Iterator[Text]:
        """Yield a line on what is folded away, by verdict and aspect, or on why there is nothing."""
        from xref.rendering.layout import SIGN, count, line

        if not self.counts:
            alone = "There is one article, and nothing to compare it with."
            yield line("")
            yield line(alone if len(self.articles) == 1 else "No two articles were found to tell of one thing.")
        if not (self.folds and self.hidden):
            return
        folded: dict[str, Counter[str]] = {verdict: Counter() for verdict in VERDICTS}
        for item in self.hidden:
            folded[item.verdict][item.aspect] += 1
        parts = []
        for verdict, aspects in folded.items():
            most = sorted(aspects, key=lambda aspect: (-aspects[aspect], aspect))[:3] if verdict == "vary" else []
            told = f" ({', '.join(f'{aspects[aspect]} {aspect}' for aspect in most)})" if most else ""
            faint = "faint variation" if verdict == "vary" else ""
            number = count(aspects.total(), faint) if faint else f"{aspects.total()} {verdict}"
            parts += [f"{SIGN[verdict]} {number}{told}"] if aspects else []
        yield line("")
        yield line(("and, shown with --all:  " + "  ".join(parts), "dim"))

    def _heading(self, item: Finding, values: bool = False) -> Text:
        from xref.rendering.layout import SIGN, STYLE, line

        verdict = (f"{SIGN[item.verdict]} {item.verdict}", STYLE[item.verdict])
        text = line(verdict, f"  {item.aspect} · ", (item.subject, "bold"))
        if not values:
            return text
        if item.aspect in WHOLE:
            return text.append_text(line(f"  {item.why}"))
        alike = len({value.text for value in item.values}) < len(item.values)
        sides = []
        for value in item.values:
            normal = normal_form(value) if alike else None
            told = f" [{normal}]" if normal else ""
            sides.append(f"{value.text}{told} ({', '.join(map(self.lookup.name, articles_of(value)))})")
        return text.append_text(line(f"  {' | '.join(sides)}"))

    def _finding(self, item: Finding, width: int) -> Iterator[RenderableType]:
        from xref.rendering.layout import columns, few, indented, line, widest

        yield self._heading(item).append_text(line((f"  {item.id}", "dim")))
        chosen = [self._chosen(quoted(item, value, self.lookup)) for value in item.values]
        rows = [[self._sentence(item, part) for part in parts] for parts, _ in chosen]
        wide = widest(chain.from_iterable(rows), width)
        for value, mentions, (_, others) in zip(item.values, rows, chosen, strict=True):
            normal = normal_form(value)
            told = f"  [{normal}]" if normal else ""
            if item.aspect not in WHOLE:
                yield indented(line((value.text, "bold"), (told, "dim")), 2)
            yield columns(mentions, width, wide)
            if others:
                yield indented(line(("also: ", "dim"), few(others)), 4)
        if item.silent:
            silent = [self.lookup.name(name) for name in item.silent]
            told = show_silent(silent, item.silent_more, None if self.full else NAMED)
            yield indented(line(("silent: ", "dim"), told), 2)
        if item.origin:
            yield indented(line(("all rest on: ", "dim"), item.origin), 2)
        if self.full or {*item.why.split(" / ")} != {value.text for value in item.values}:
            yield indented(line(("why: ", "dim"), item.why), 2)

    def _chosen(self, parts: list[Quoted]) -> tuple[list[Quoted], list[str]]:
        """Return the sentences of a value that are shown, and the names of the other articles that carry it."""
        if self.full:
            return parts, []
        first = list({part.article.id: part for part in reversed(parts)}.values())[::-1]
        return first[:SHOWN], [self.lookup.name(part.article.id) for part in first[SHOWN:]]

    def _sentence(self, item: Finding, part: Quoted) -> tuple[Text, Text]:
        """Return who says it, and when, and the sentence with the telling words marked."""
        from xref.rendering.layout import LONG, STYLE, cropped, line, marked, outlet

        text, spans = cropped(part.text, part.telling, limit=LONG * (1 + self.lookup.around))
        who = outlet(part.article, "", self.lookup.name(part.article.id))
        date = f", {part.article.published}" if part.article.published else ""
        said = f": {', '.join(part.speakers)}" if part.speakers else ""
        return line(who, (date + said, "dim")), marked(text, spans, f"{STYLE[item.verdict]} underline")


_ORDER: dict[str, Callable[[Finding], tuple[Any, ...]]] = {
    "subject": lambda item: (VERDICTS.index(item.verdict), item.subject.casefold()),
    "aspect": lambda item: (VERDICTS.index(item.verdict), item.aspect, item.subject.casefold()),
    "article": lambda item: (VERDICTS.index(item.verdict), _place(item)),
}
"""Orders of findings other than by weight, in which they come; ties stay in that order."""


def _place(item: Finding) -> tuple[str, str, int]:
    passage = item.values[0].mentions[0].passage
    return (passage.article, passage.field, passage.start)


def articles_of(value: FindingValue) -> list[str]:
    """Return the ids of the articles that carry a value, in order of mention."""
    return list(dict.fromkeys(mention.passage.article for mention in value.mentions))
