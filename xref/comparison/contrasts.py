"""Words that exclude one another, said of one thing: a grey car and a silver one, a rifle and a shotgun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from xref import tables
from xref.comparison.crowding import batches
from xref.comparison.likeness import dice
from xref.comparison.readings import Corpus, Reading
from xref.comparison.results import finding, mention, value
from xref.details.clauses import Scene
from xref.model import Finding, Mention, Passage, Section, Span
from xref.words import stem

LIKE = {"modifier": 0.15, "object": 0.28}
"""Share of the words of two sentences, by weight, from which their contrasting words are said of one thing."""
NEAR = {"modifier": 0.2, "object": 0.0}
"""The same for the words close by."""
_REACH = 4
"""Tokens to either side of a word that stand close by."""
_LONGEST = 4
"""Tokens behind a modifier that the thing it is said of has at most."""
_BACK = 5
"""Tokens before an object in which its verb is looked for."""
_VERB = 4
"""Letters of a verb that tells what was done: "was" and "had" tell nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What a word of the table is: its class, its role, the word it stands for and those it is compatible with."""

    name: str
    role: str
    meaning: str
    within: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One use of a contrasting word: what it means, the thing (or deed) it is said of, and the words around it.

    ``subject`` is the thing with the word before it, or the deed, as written; ``of`` are the stems of either.
    """

    article: str
    claim: str
    passage: Passage
    kind: Kind
    subject: str
    of: frozenset[str]
    near: frozenset[str]
    around: frozenset[str]


@cache
def kinds_of() -> dict[str, tuple[Kind, ...]]:
    """Return what each word of the table is, by its stem."""
    found: dict[str, list[Kind]] = defaultdict(list)
    for word, name, role, relation, other in tables.rows("contrasts"):
        meaning = other if relation == "is" else word
        within = other if relation == "in" else ""
        found[stem(word)].append(Kind(name=name, role=role, meaning=meaning, within=within))
    return {word: tuple(kinds) for word, kinds in found.items()}


def contrast_findings(corpus: Corpus) -> list[Finding]:
    """Return where articles say things of one thing that exclude one another, in no particular order."""
    by_class: dict[str, list[Use]] = defaultdict(list)
    for reading in sorted(corpus.readings, key=lambda reading: reading.article.id):
        for section in reading.sections:
            for sentence in section.sentences:
                for use in _uses(reading, section, sentence):
                    by_class[use.kind.name].append(use)
    return [found for name in sorted(by_class) for found in _of_class(corpus, by_class[name])]


def _uses(reading: Reading, section: Section, sentence: Span) -> Iterator[Use]:
    scene = Scene(section.text, sentence)
    stems = [stem(low) for low in scene.lows]
    held: dict[str, list[tuple[int, Kind]]] = defaultdict(list)
    for at, one in enumerate(stems):
        for kind in kinds_of().get(one, ()):
            held[kind.name].append((at, kind))
    for _, places in sorted(held.items()):
        at, kind = places[0]
        deed = _deed(scene, at) if kind.role == "object" else None
        end = at + 1 if kind.role == "object" else _thing(scene, at)
        of = _words(stems[at + 1 : end]) if deed is None else frozenset([stems[deed]])
        if len({kind.meaning for _, kind in places}) > 1 or not of:
            continue  # a sentence with several of them tells of several things
        start, stop = scene.line.starts[at], scene.line.ends[end - 1]
        claim = next(iter(reading.claims_at(section.field, start, stop)), None)
        if claim is not None:
            words = _words(stems) - {stems[at]}
            yield Use(
                article=reading.article.id,
                claim=claim.id,
                passage=Passage(
                    article=reading.article.id,
                    field=section.field,
                    start=start,
                    end=stop,
                    text=section.text[start:stop],
                ),
                kind=kind,
                subject=" ".join(section.text[start:stop].split()) if deed is None else scene.lows[deed],
                of=of,
                near=frozenset(stems[max(0, at - _REACH) : at + _REACH + 1]) & words,
                around=words,
            )


def _thing(scene: Scene, at: int) -> int:
    """Return the token after the nouns behind a modifier: after the "Ford pickup" of a red one."""
    end = at + 1
    while end < at + 1 + _LONGEST and (scene.noun(end) or scene.line.low(end).isdigit()):
        end += 1
    return end


def _words(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(one for one in stems if one and one[0].isalpha())  # an apostrophe has no stem


def _deed(scene: Scene, at: int) -> int | None:
    """Return the verb before an object: the "charged" of "charged with murder"."""
    for before in range(at - 1, at - 1 - _BACK, -1):
        if scene.stop(before):
            break
        if scene.verb(before) and len(scene.lows[before]) >= _VERB:
            return before
    return None


def _of_class(corpus: Corpus, uses: Sequence[Use]) -> Iterator[Finding]:
    by_thing: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        for thing in sorted(use.of):
            by_thing[thing].append(use)
    seen: set[Passage] = set()
    for thing in sorted(by_thing, key=lambda one: (-corpus.weights.weight(one), one)):
        for held in batches(by_thing[thing], lambda use: use.around, corpus.weights):
            together = _together(corpus, held)
            places = {use.passage for use in together}
            if together and seen.isdisjoint(places):
                seen |= places
                yield _finding(corpus, together)


def _together(corpus: Corpus, held: Sequence[Use]) -> list[Use]:
    """Return the uses that exclude one another, if no article has both sides."""
    found: dict[Passage, Use] = {}
    for a, b in combinations(held, 2):
        if a.article != b.article and exclusive(a.kind, b.kind) and _alike(corpus, a, b):
            found.update({a.passage: a, b.passage: b})
    sides: dict[str, set[str]] = defaultdict(set)
    for use in held:
        sides[use.article].add(use.kind.meaning)
    told = {use.kind.meaning for use in found.values()}
    if any(len(meanings & told) > 1 for meanings in sides.values()):
        return []
    return [found[place] for place in sorted(found, key=lambda one: (one.article, one.field, one.start))]


def exclusive(a: Kind, b: Kind) -> bool:
    """Tell whether two words of one class cannot be said of one thing."""
    return a.meaning != b.meaning and b.meaning not in outer(a) and a.meaning not in outer(b)


def outer(kind: Kind) -> set[str]:
    """Return what a word lies in, near and far: a revolver is a handgun is a gun."""
    found: set[str] = set()
    name = kind.within
    while name:
        found.add(name)
        name = next(one.within for one in kinds_of()[stem(name)] if one.name == kind.name)
    return found


def _alike(corpus: Corpus, a: Use, b: Use) -> bool:
    role = a.kind.role
    near = dice(a.near, b.near, corpus.weights)
    whole = dice(a.around, b.around, corpus.weights)
    return near >= NEAR[role] and whole >= LIKE[role]


def _finding(corpus: Corpus, together: Sequence[Use]) -> Finding:
    by_meaning: dict[str, list[Use]] = defaultdict(list)
    for use in together:
        by_meaning[use.kind.meaning].append(use)
    values = [value(meaning, _text(some), _mentions(corpus, some)) for meaning, some in sorted(by_meaning.items())]
    articles = {use.article for use in together}
    return finding(
        verdict="differ", subject=together[0].subject, aspect="wording", values=values,
        score=0.45 + 0.3 * min(1.0, len(articles) / 4), why=" / ".join(one.text for one in values),
    )  # fmt: skip


def _text(some: Iterable[Use]) -> str:
    return " ".join(min((use.passage.text for use in some), key=lambda text: (len(text), text)).split())


def _mentions(corpus: Corpus, some: Iterable[Use]) -> list[Mention]:
    return [mention(corpus, use.passage, use.claim) for use in some]
