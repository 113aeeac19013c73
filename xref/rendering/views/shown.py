"""One claim, cluster or finding in its context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from xref.frames import speaker_name
from xref.model import Article, Claim, Cluster, Finding, Passage, Span
from xref.rendering import records
from xref.rendering.lookup import Lookup, Sentences
from xref.rendering.normal import show_silent, show_value
from xref.rendering.views.base import Row, View
from xref.rendering.views.findings import articles_of

if TYPE_CHECKING:
    from rich.console import RenderableType

    from xref.clustering import Suggestion

Thing = Claim | Cluster | Finding


class Shown(View):
    """One thing with the sentences around each of its passages."""

    key = "shown"
    single = True
    columns = ("kind", "article", "field", "start", "end", "passage", "context")

    def __init__(
        self,
        item: Thing,
        articles: Sequence[Article],
        claims: Sequence[Claim],
        sentences: Sentences | None = None,
        around: int = 0,
        suggestions: Sequence[Suggestion] = (),
    ) -> None:
        named = {passage.article for passage, _ in _passages(item)}
        named |= {each.b.article for each in suggestions}
        super().__init__([item], [article for article in articles if article.id in named])
        self.lookup = Lookup(articles, claims, sentences, around)
        self.suggestions = suggestions

    def record(self, item: Thing) -> records.Record:
        """Return the thing and its context as the output contract has it."""
        return {
            "kind": kind(item),
            "claim": records.claim(item) if isinstance(item, Claim) else None,
            "cluster": records.cluster(item) if isinstance(item, Cluster) else None,
            "finding": records.finding(item) if isinstance(item, Finding) else None,
            "context": [records.passage(context) for _, context in self.passages(item)],
            "decisions": [records.suggestion(each) for each in self.suggestions],
        }

    def passages(self, item: Thing) -> Iterator[tuple[Passage, Passage]]:
        """Yield each passage of the thing with the whole sentences around it."""
        for passage, claim in _passages(item):
            start, end = self.lookup.context(passage, claim)
            text = self.lookup.articles[passage.article].field(passage.field)[start:end]
            yield passage, Passage(article=passage.article, field=passage.field, start=start, end=end, text=text)

    def lines(self, item: Thing) -> Iterator[Row]:
        """Yield one line a passage."""
        for passage, context in self.passages(item):
            yield kind(item), passage.article, passage.field, passage.start, passage.end, passage.text, context.text

    def blocks(self, width: int) -> Iterator[RenderableType]:
        """Yield the thing, then each passage in its context."""
        from xref.rendering.layout import columns, cropped, line, marked, outlet, widest

        yield line((kind(item := self.items[0]), "bold"), (f"  {item.id}", "dim"))
        yield from self._told(item)
        rows = []
        for passage, context in self.passages(item):
            at = passage.start - context.start
            text, spans = cropped(context.text, [Span(at, at + len(passage.text))], limit=2000)
            rows.append((outlet(self.lookup.articles[passage.article]), marked(text, spans)))
        yield columns(rows, width, widest(rows, width), left=2)
        yield from self._decisions()

    def _decisions(self) -> Iterator[RenderableType]:
        """Yield the lines that a file of decisions could hold on this thing, each under the claim it is about."""
        from xref.rendering.layout import indented, line, outlet

        for each in self.suggestions:
            does = "to keep apart" if each.decision.decision == "different" else "to put together"
            score = "" if each.score is None else f", score {each.score:.3f}"
            yield indented(line((f"{does}{score}: ", "dim"), outlet(self.lookup.articles[each.b.article], "")), 2)
            yield indented(line(each.b.text), 4)
            yield indented(line(each.decision.line()), 4)

    def _told(self, item: Thing) -> Iterator[RenderableType]:
        """Yield what is known of the thing besides its passages, a line each."""
        from xref.rendering.layout import indented, line

        for name, told in _facts(item):
            if told:
                yield indented(line((f"{name}: ", "dim"), told), 2)


def kind(item: Thing) -> str:
    """Return the word for what a thing is."""
    return type(item).__name__.lower()


def _facts(item: Thing) -> Iterator[tuple[str, str | None]]:
    """Yield what is known of a thing besides its passages, by name."""
    if isinstance(item, Claim):
        yield "speaker", speaker_name(item)
        yield "role", item.speaker.role if item.speaker else None
        yield "cue", item.cue.text if item.cue else None
        yield "kind", item.kind
        yield "relayed by", ", ".join(relay.name for relay in item.relay)
        yield "certainty", item.certainty
        yield "polarity", item.polarity
        for detail in item.details:
            about = f" of {detail.subject}" if detail.subject else ""
            yield f"{detail.type}{about}", f"{detail.text} [{show_value(detail.value)}]"
        yield "cluster", item.cluster
    elif isinstance(item, Cluster):
        yield "label", item.label
    else:
        yield "verdict", item.verdict
        yield "about", f"{item.aspect} of {item.subject}"
        for value in item.values:
            yield "value", f"{value.text} ({', '.join(articles_of(value))})"
        yield "silent", show_silent(item.silent, item.silent_more)
        yield "origin", item.origin
        yield "why", item.why


def _passages(item: Thing) -> Iterator[tuple[Passage, str | None]]:
    """Yield the passages of a thing, each with the id of its claim where it is known."""
    if isinstance(item, Claim):
        for passage in item.content:
            yield passage, item.id
    elif isinstance(item, Cluster):
        for passage in item.mentions:
            yield passage, None
    else:
        for value in item.values:
            for mention in value.mentions:
                yield mention.passage, mention.claim
