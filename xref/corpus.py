"""A corpus: the steps composed, each computed when it is first asked for and kept.

corpus = xref.read("data")
for finding in corpus.findings("summit"):
    print(finding.verdict, finding.subject)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from xref.frames import ClaimTable, FindingTable
from xref.model import Article, Aside, Claim, Cluster, Finding, Problem, Section, Source, Span, Topic
from xref.words import holds

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from xref.clustering import Borderline, Decision, Scored, Suggestion
    from xref.comparison.matrix import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article with all that follows from it alone: what was set aside, its sections, its claims with details."""

    article: Article
    asides: tuple[Aside, ...]
    sections: tuple[Section, ...]
    claims: tuple[Claim, ...]


def read_article(article: Article, *, tagger: str = "auto") -> Reading:
    """Clean, segment, attribute and detail one article: a pure function of the article, so that it runs anywhere.

    Letters with accents of their own are read as if composed; every offset is one into the article as it is stored.
    """
    from xref.attribution import attribute
    from xref.cleaning import clean
    from xref.composing import composed
    from xref.details import detail
    from xref.segmentation import segment

    asides = clean(article)
    if (other := composed(article)) is None:
        sections = segment(article, asides)
        claims = detail(article, sections, attribute(article, sections, tagger=tagger))
    else:
        parts = segment(other.article, other.asides(asides))
        found = detail(other.article, parts, attribute(other.article, parts, tagger=tagger))
        sections, claims = other.sections(parts), other.claims(found)
    return Reading(article=article, asides=asides, sections=sections, claims=claims)


class LostProcessError(RuntimeError):
    """A process that read articles died, most likely for want of memory."""


class TooLittleMemoryError(MemoryError):
    """There is not enough memory to read an article; the message names it."""


def _read(article: Article, *, tagger: str) -> Reading:
    try:
        return read_article(article, tagger=tagger)
    except MemoryError:
        where, size = article.path or article.id, f"{len(article.text):,} characters"
    raise TooLittleMemoryError(f"{where}: not enough memory for the article {article.id!r} of {size}")


def _in_processes(work: Callable[[Article], Reading], articles: Sequence[Article], jobs: int) -> Iterator[Reading]:
    """Yield what ``work`` makes of each article, in order, from ``jobs`` processes."""
    from concurrent.futures.process import BrokenProcessPool

    from xref.loading.processes import mapped

    try:
        yield from mapped(work, articles, jobs)
    except BrokenProcessPool as error:
        raise LostProcessError("a process that read articles died; run again with --jobs 1") from error


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Articles and what xref makes of them.

    ``problems`` are those of the loading; ``tagger`` names the one that finds the claims, never "auto" once the
    corpus is made (ValueError if there is none of that name or it lacks something); ``threshold`` (0 to 1) is the
    score from which two claims are clustered (None: the default of the clustering); ``decisions`` are those of a
    person about pairs of claims, which win over any score; ``jobs`` the number of processes that read articles, which
    changes the time it takes and nothing else; ``progress`` is called now and then with what is being done, how much
    of it is done and how much there is.
    """

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
    tagger: str = "auto"
    threshold: float | None = None
    jobs: int = 1
    decisions: tuple[Decision, ...] = ()
    progress: Callable[[str, int, int], None] | None = field(default=None, repr=False, compare=False)
    _findings: dict[str | None, FindingTable] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        from xref.attribution import best_tagger

        object.__setattr__(self, "tagger", best_tagger(self.tagger))  # chosen once, the same in every process

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What follows from each article alone, in the order of the articles."""
        work = partial(_read, tagger=self.tagger)
        if self.jobs < 2 or len(self.articles) < 2:
            return tuple(self._watched(map(work, self.articles)))
        return tuple(self._watched(_in_processes(work, self.articles, min(self.jobs, len(self.articles)))))

    def _watched(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        for done, reading in enumerate(readings, 1):
            yield reading
            if self.progress:
                self.progress("reading articles", done, len(self.articles))

    @cached_property
    def asides(self) -> Mapping[str, tuple[Aside, ...]]:
        """What was set aside in each article, by article id."""
        if "readings" in self.__dict__:
            return {reading.article.id: reading.asides for reading in self.readings}
        from xref.cleaning import clean

        return {article.id: clean(article) for article in self.articles}  # no need to look for claims

    @cached_property
    def sentences(self) -> Mapping[tuple[str, str], tuple[Span, ...]]:
        """The sentences of each field of each article, by article id and field."""
        return {
            (reading.article.id, section.field): section.sentences
            for reading in self.readings
            for section in reading.sections
        }

    @cached_property
    def _attributed(self) -> tuple[Claim, ...]:
        """The claims of all articles with one name for every speaker."""
        from xref.attribution import unify

        return unify([claim for reading in self.readings for claim in reading.claims])

    @cached_property
    def scored(self) -> Scored:
        """The pairs of claims worth comparing, each with its score."""
        from xref.clustering import score_pairs

        told = partial(self.progress, "comparing claims") if self.progress else None
        return score_pairs(self._attributed, articles=self.articles, progress=told)

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """Claims of different articles (or places) that say near-identical things."""
        from xref.clustering import cluster_scored

        return cluster_scored(self.scored, threshold=self._threshold, decisions=self.decisions)

    @property
    def _threshold(self) -> float:
        from xref.clustering import DEFAULT_THRESHOLD

        return DEFAULT_THRESHOLD if self.threshold is None else self.threshold

    def borderline(
        self, count: int = 10, *, focus: str | None = None, speaker: str | None = None
    ) -> tuple[Borderline, ...]:
        """Return the ``count`` pairs of claims of different articles whose scores are nearest to the threshold.

        The nearest comes first. Pairs that a decision settles are left out. ``focus`` and ``speaker`` keep the pairs
        with a claim of a source or a speaker. Raises LookupError if ``focus`` names no source.
        """
        from xref.clustering import borderline

        among = None
        if focus is not None or speaker is not None:
            of = None if focus is None else self._ids_of(focus)
            chosen = self.claims if speaker is None else self.select(speaker=speaker)
            among = {claim.id for claim in chosen if of is None or claim.article in of}
        return borderline(
            self.scored, self.clusters, threshold=self._threshold, count=count, decisions=self.decisions, among=among
        )

    def suggestions(self, item: Claim | Cluster) -> tuple[Suggestion, ...]:
        """Return what a person could decide about a claim or a cluster: pairs, their scores, and the decisions."""
        from xref.clustering import suggest

        return suggest(self.scored, item, self.clusters)

    @cached_property
    def claims(self) -> ClaimTable:
        """Every claim of every article, in the order of the articles, each with the id of its cluster."""
        from dataclasses import replace

        cluster_of = {claim: cluster.id for cluster in self.clusters for claim in cluster.claims}
        return ClaimTable(
            replace(claim, cluster=cluster_of[claim.id]) if claim.id in cluster_of else claim
            for claim in self._attributed
        )

    def findings(
        self, topic: str | None = None, *, focus: str | None = None, speaker: str | None = None
    ) -> FindingTable:
        """Return where the articles differ, vary, agree or stand alone, the weightiest first.

        ``topic`` keeps the findings on subjects that it names, forgiving case, plural and small slips; ``focus``
        those that set a source against the rest, its values first; ``speaker`` those with a claim of a speaker.
        Raises LookupError, with the nearest subjects, if the topic names none, and if ``focus`` names no source.
        """
        from xref.comparison import compare
        from xref.comparison.narrowing import focused, said

        if topic not in self._findings:
            sections = {reading.article.id: reading.sections for reading in self.readings}
            whole = compare(self.articles, self.claims, self.clusters, topic=topic, sections=sections)
            self._findings[topic] = FindingTable(whole)
        if focus is None and speaker is None:
            return self._findings[topic]
        found: tuple[Finding, ...] = self._findings[topic]
        found = found if focus is None else focused(found, self._ids_of(focus))
        if speaker is not None:
            found = said(found, {claim.id for claim in self.select(speaker=speaker)})
        return FindingTable(found)

    def shared(self, *, focus: str | None = None, speaker: str | None = None) -> tuple[Cluster, ...]:
        """Return the clusters that a source shares with others (``focus``) and that hold a claim of a speaker.

        Raises LookupError if ``focus`` names no source.
        """
        from xref.comparison.narrowing import clusters_of, focused_clusters

        found = self.clusters if focus is None else focused_clusters(self.clusters, self._ids_of(focus))
        return found if speaker is None else clusters_of(found, {claim.id for claim in self.select(speaker=speaker)})

    def _ids_of(self, source: str) -> set[str]:
        """Return the ids of the articles whose outlet or id has some words. Raises UnknownSourceError without one."""
        from xref.loading.choosing import of_source, outlets

        found = {article.id for article in of_source(self.articles, source)}
        if not found:
            raise UnknownSourceError(source, outlets(self.articles))
        return found

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Each article as a source: whom it quotes, on whose reports it rests, what it shares with others."""
        from xref.comparison import sources

        return sources(
            self.articles,
            self.claims,
            sections={reading.article.id: reading.sections for reading in self.readings},
        )

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The subjects that two or more articles have details on, the weightiest first."""
        from xref.comparison import topics

        return topics(self.articles, self.claims)

    @cached_property
    def matrix(self) -> tuple[Row, ...]:
        """The claims that two or more articles share: who carries what, and who is silent."""
        from xref.comparison.matrix import matrix

        return matrix(self.articles, self.claims, self.clusters, self.findings())

    def find(self, prefix: str) -> Claim | Cluster | Finding:
        """Return the claim, cluster or finding whose id starts with ``prefix``; the whole id is always enough.

        Raises UnknownIdError if there is none, or more than one.
        """
        found: list[Claim | Cluster | Finding] = []
        for things in (self.claims, self.clusters, self.findings()):
            found += [thing for thing in things if thing.id.startswith(prefix)]
        exact = [thing for thing in found if thing.id == prefix]
        if len(exact) == 1 or len(found) == 1:
            return (exact or found)[0]
        raise UnknownIdError(prefix, tuple(thing.id for thing in found))

    def select(
        self,
        *,
        speaker: str | None = None,
        source: str | None = None,
        kinds: Collection[str] = (),
        certainties: Collection[str] = (),
        min_confidence: float = 0.0,
    ) -> ClaimTable:
        """Return the claims that pass every filter given, in order.

        ``speaker`` and ``source`` are words that the speaker's name, role or mention, and the outlet or article id,
        must all contain, whatever their case. ``min_confidence`` (0 to 1) leaves out attributions that are less sure;
        the articles' own voice is always sure.
        """

        def passes(claim: Claim) -> bool:
            said = claim.speaker
            mention = said.mention.text if said and said.mention else None
            who = [said.name, said.role, mention] if said else []
            return (
                (not kinds or claim.kind in kinds)
                and (not certainties or claim.certainty in certainties)
                and claim.confidence >= min_confidence
                and (not speaker or holds(who, speaker))
                and (not source or holds([claim.source, claim.article], source))
            )

        return ClaimTable(claim for claim in self.claims if passes(claim))


class UnknownSourceError(LookupError):
    """Words that no outlet and no article id has."""

    def __init__(self, source: str, known: str) -> None:
        self.source = source
        super().__init__(f"no article is of {source!r}; sources are: {known or 'none'}")


class UnknownIdError(LookupError):
    """A prefix with which no id starts, or several: ``ids``."""

    def __init__(self, prefix: str, ids: tuple[str, ...]) -> None:
        self.prefix = prefix
        self.ids = ids
        few = ", ".join(ids[:5]) + (", ..." if len(ids) > 5 else "")
        super().__init__(
            f"{prefix!r} is the start of {len(ids)} ids: {few}" if ids else f"no id starts with {prefix!r}"
        )


def read(
    *paths: str,
    tagger: str = "auto",
    threshold: float | None = None,
    decisions: Collection[Decision] = (),
    jobs: int = 1,
    progress: Callable[[str, int, int], None] | None = None,
    sources: Sequence[str] = (),
    published_after: str | None = None,
    published_before: str | None = None,
    **loading: Any,
) -> Corpus:
    """Load files, folders or ``-`` (standard input) and return their corpus; further options are those of ``load``.

    ``sources`` are words of outlets or ids, any of which will do; the days of ``published_after`` and
    ``published_before`` (ISO 8601) are among those wanted. What could not be read is in ``problems`` of the corpus;
    nothing is raised for it.
    """
    from xref.loading import load
    from xref.loading.choosing import Choice, choose

    choice = Choice(sources=tuple(sources), after=published_after, before=published_before)
    loaded = choose(load(paths, jobs=jobs, **loading), choice)
    return Corpus(
        articles=loaded.articles,
        problems=loaded.problems,
        tagger=tagger,
        threshold=threshold,
        decisions=tuple(decisions),
        jobs=jobs,
        progress=progress,
    )
