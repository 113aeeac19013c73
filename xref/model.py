"""The vocabulary of xref as plain frozen dataclasses: what flows from one step to the next.

Every offset is a code-point index into a field of an article (its ``text`` or its ``title``), end
exclusive, so that ``field[start:end]`` is the exact passage. Nothing here computes; the steps do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Field = Literal["text", "title"]
Kind = Literal["direct", "mixed", "indirect", "narration"]
Certainty = Literal["stated", "reported", "planned", "possible", "denied"]
Polarity = Literal["affirmed", "negated"]
Precision = Literal["exact", "about", "at_least", "at_most", "vague"]
Verdict = Literal["differ", "vary", "agree", "single"]
DetailType = Literal[
    "date", "time", "number", "money", "percent", "duration", "ordinal", "place", "person", "organisation", "names"
]
Aspect = Literal[
    "date", "time", "number", "money", "percent", "duration", "ordinal", "place", "person", "organisation", "names",
    "wording", "speaker", "certainty", "polarity",
]  # fmt: skip
FAINT = 0.25
"""Score below which a variation is faint: one thing told in other words, and nothing more."""
Value = str | int | float | tuple[Any, ...] | None
"""A normalised value: ISO 8601 text, a number, a name, or a tuple of those (a range, a list of names)."""


class Span(NamedTuple):
    """A stretch of one field of an article, in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One document of the corpus.

    ``published`` is ISO 8601 with the precision known ("2023", "2023-05-18") or None; ``source`` is the
    outlet or None; ``path`` is where it was read from; unknown keys of a record are kept in ``extra``.
    """

    id: str
    text: str
    title: str = ""
    source: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    def field(self, name: Field) -> str:
        """Return the text of one field."""
        return self.title if name == "title" else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something about the input that a person should know: what, where, and what to do about it.

    An error means that something was not read (exit status 2); a warning means that it was read with a guess.
    """

    where: str
    what: str
    advice: str = ""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f"; {self.advice}" if self.advice else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A region of an article's text that is not the article: a share bar, a comment, a teaser. Marked, not deleted."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation as typeset: ``start:end`` with its marks, ``inner`` without them.

    ``opened`` and ``closed`` tell whether the mark stands in the text (web text loses them); ``continued``
    that the quotation goes on in the next paragraph, which opens with a mark of its own.
    """

    start: int
    end: int
    inner: Span
    opened: bool = True
    closed: bool = True
    continued: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One field of an article cut into paragraphs, sentences and quotations in order of start; asides are left out."""

    field: Field
    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An exact stretch of an article: ``article.field(field)[start:end] == text``."""

    article: str
    start: int
    end: int
    text: str
    field: Field = "text"

    @property
    def span(self) -> Span:
        """The offsets alone."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """To whom an article attributes a claim: resolved (``name``, None while unknown), what they are, and as written."""

    name: str | None
    role: str | None = None
    mention: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """A claim passed on: who the article has it from, as written and by name."""

    name: str
    mention: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A comparable value inside a claim, with the exact words that give it and the subject it belongs to.

    ``start:end`` are offsets into the article's ``field``. ``unit`` is the unit noun, currency (ISO 4217) or
    measure of a quantity, else None. ``subject`` is None while the clause does not tell what it is about.
    ``phrase`` is the wider stretch that a reader wants to see: "at least 38 people" around "38".
    """

    type: DetailType
    text: str
    start: int
    end: int
    value: Value
    precision: Precision = "exact"
    unit: str | None = None
    subject: str | None = None
    field: Field = "text"
    phrase: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One attributed statement of one article, or a stretch of the article's own voice (kind ``narration``).

    ``text`` is the content joined; ``content`` has a passage for each of its spans, all in one field;
    ``context`` is the stretch of that field (whole sentences) that holds content, cue and speaker. ``confidence``
    (0 to 1) is how sure it is that somebody is said to say this; 1 in the article's own voice.
    """

    id: str
    article: str
    source: str | None
    published: str | None
    kind: Kind
    text: str
    content: tuple[Passage, ...]
    context: Span
    speaker: Speaker | None = None
    cue: Passage | None = None
    relay: tuple[Relay, ...] = ()
    certainty: Certainty = "stated"
    polarity: Polarity = "affirmed"
    details: tuple[Detail, ...] = ()
    confidence: float = 1.0
    cluster: str | None = None

    @property
    def field(self) -> Field:
        """The field of the article that the content stands in."""
        return self.content[0].field


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One reason for a score: what was compared, how alike it is, and what that added to or took from the score."""

    name: str
    value: float
    contribution: float
    a: str
    b: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailComparison:
    """One detail of two claims side by side; None where one of them lacks it."""

    aspect: Aspect
    a: str | None
    b: str | None
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Whether two claims say the same, and why: the contributions of the features add up to ``score`` (0 to 1)."""

    score: float
    same: bool
    verdict: Verdict
    features: tuple[Feature, ...]
    details: tuple[DetailComparison, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Claims of different articles (or places) that say near-identical things; ids in order."""

    id: str
    label: str
    articles: tuple[str, ...]
    claims: tuple[str, ...]
    mentions: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where a value of a finding stands: the passage, the claim it belongs to, and who says it."""

    passage: Passage
    claim: str
    speaker: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingValue:
    """One value of a finding with every mention of it; ``text`` is its most telling form as written."""

    value: Value
    text: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The result of comparing details or wording: what about, which values, who is silent, and why the verdict.

    ``voices`` is how many of the articles that speak do so independently, as far as is known: copies of one text count
    once, and so do articles that all rest on one ``origin``. None where nobody counted. ``silent`` names the articles
    of the same story that say nothing of it, ``silent_more`` counts those beyond the ones named.
    """

    id: str
    verdict: Verdict
    subject: str
    aspect: Aspect
    values: tuple[FindingValue, ...]
    silent: tuple[str, ...]
    score: float
    why: str
    origin: str | None = None
    voices: int | None = None
    silent_more: int = 0

    @property
    def faint(self) -> bool:
        """Tell whether this is a variation of little weight, for whoever asks for everything."""
        return self.verdict == "vary" and self.score < FAINT


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject that two or more articles have details on: what a person can ask for with ``--topic``.

    ``articles`` are ids in the order of the corpus; ``aspects`` the types of detail known of the subject.
    """

    subject: str
    articles: tuple[str, ...]
    aspects: tuple[Aspect, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """How much of an article's text (0 to 1, by its words in common runs) stands in another article as well."""

    article: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as a source: its outlet, whom it quotes, on whose reports it rests, and what it shares with others.

    ``speakers`` come in order of their number of claims; ``origins`` are the sources at the bottom of its relays;
    ``copies`` are the articles that carry the same text, all of it or nearly, the first of them where there are many:
    with them it is one voice.
    """

    article: str
    outlet: str | None
    published: str | None
    claims: int = 0
    speakers: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    copies: tuple[str, ...] = ()


class UnknownTopicError(LookupError):
    """A topic that names no subject of the corpus; ``nearest`` are the subjects most like it, the likeliest first."""

    def __init__(self, topic: str, nearest: tuple[str, ...] = ()) -> None:
        self.topic = topic
        self.nearest = nearest
        hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
        super().__init__(f"no subject matches the topic {topic!r}{hint}")
