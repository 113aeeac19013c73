"""What an article says is done: the verb of a clause with those it is about, whether it is done, planned or possible.

Read from the most frequent class of each word, without a parse: the verb group ("has decided to open"), the words
before it and behind it up to the end of the clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from xref import tables
from xref.comparison.readings import Corpus, Reading
from xref.details.clauses import Scene
from xref.details.tokens import words_of
from xref.model import Passage, Section, Span
from xref.words import stem

Stance = Literal["done", "willed", "decided", "planned", "promised", "expected", "wanted", "possible", "doing"]

_NEGATIVE = frozenset({"not", "'t", "never", "cannot", "neither"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "'s", "'re", "am", "isn", "aren", "wasn", "weren"})
_HAVE = frozenset({"have", "has", "had", "having", "'ve"})
_DO = frozenset({"do", "does", "did"})
_AUXILIARY = _BE | _HAVE | _DO
_SHORT = {"'ll": "will", "won": "will", "wouldn": "would", "couldn": "could"}
"""What is left of a modal behind a pronoun or before "'t"."""
_BREAKS = frozenset(
    {"who", "which", "that", "because", "although", "though", "while", "when", "after", "before", "as", "if", "whether",
     "but", "since", "until", "unless", "where", "said", "says", "so"}
)  # fmt: skip
_OBJECTS = ("d", "j", "o", "N")
"""Classes of words with which an object starts."""
_LONGEST = 12
"""Words of a verb group."""
_BEFORE = 10
"""Words before a verb that are searched for who does it."""
_BEHIND = 14
"""Words behind a verb that are searched for what it is done to."""
_TIMES = ("next", "last", "weeks", "months", "years", "days")
_REPORTING = (words_of("subject_words", "reporting") | words_of("subject_words", "speech")) - {"plead"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A verb with those it is about: ``before`` and ``behind`` are the stems of the content words on either side.

    ``passage`` runs from the verb group to its object; ``unnamed`` tells that a pronoun or nothing stands before it,
    ``named`` that a name does; ``quoted`` that it stands in a direct quotation, ``earlier`` that the tense is "had".
    """

    article: str
    claim: str
    passage: Passage
    verb: str
    group: str
    stance: Stance
    negated: bool
    before: frozenset[str]
    behind: frozenset[str]
    unnamed: bool
    named: bool
    quoted: bool
    earlier: bool
    label: str


def deeds(corpus: Corpus) -> list[Deed]:
    """Return the deeds of all articles in order of article and place."""
    return [
        deed
        for reading in corpus.readings
        for section in reading.sections
        for sentence in section.sentences
        for deed in _of_sentence(reading, section, sentence)
    ]


def _of_sentence(reading: Reading, section: Section, sentence: Span) -> Iterator[Deed]:
    scene = Scene(section.text, sentence)
    at = 0
    while at < len(scene.lows):
        group = _group(scene, at, section.field == "title")
        if group is None:
            at += 1
            continue
        deed = _deed(reading, section, scene, group)
        if deed is not None:
            yield deed
        at = group.head + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """A verb group: its tokens from ``first`` to its verb ``head``, and the words that tell how sure it is."""

    first: int
    head: int
    steps: tuple[str, ...]
    negated: bool
    passive: bool


def _group(scene: Scene, first: int, title: bool) -> _Group | None:
    """Read the verb group that starts at a token, if one does: "has decided to open", "did not meet", "to sell"."""
    if not _opens(scene, first, title):
        return None
    steps = ["will"] if scene.classes[first] == "t" else []
    negated = passive = False
    for at in range(first, min(len(scene.lows), first + _LONGEST)):
        low, kind = scene.lows[at], scene.classes[at]
        if low in _NEGATIVE or (low == "yet" and scene.line.low(at + 1) == "to"):
            negated = True  # "had yet to wake"
        elif low in _AUXILIARY:
            passive = low in _BE
        elif low == "to" and scene.line.low(at - 1) in _BE:
            steps.append("will")  # "is to appear"
            passive = False
        elif low in _steps() and _leads_on(scene, at):
            steps.append(low)
            passive = False
        elif kind == "m":
            steps.append(_SHORT.get(low, low))
        elif (
            kind in "vbge"
            or (steps and kind in "nj" and at - 1 > first and scene.lows[at - 1] == "to")
            or (steps and _steps().get(steps[-1]) == "denied")
        ):
            passive = passive and kind in "ev"
            return _Group(first=first, head=at, steps=tuple(steps), negated=negated, passive=passive)
        elif kind not in "rRt" and not (low == "in" and scene.line.low(at + 1) == "talks"):
            return None
    return None


def _opens(scene: Scene, first: int, title: bool) -> bool:
    """Tell whether a verb group may start at a token; in a title "to" starts one: "Republic to sell its boats"."""
    low, kind = scene.lows[first], scene.classes[first]
    before = scene.classes[first - 1] if first else ""
    if (kind in "ve" and before in ("d", "j")) or (low == "may" and before and scene.line.capitalised(first)):
        return False  # "the besieged town", "in May 2020"
    if kind == "e":
        after = scene.classes[first + 1] if first + 1 < len(scene.classes) else ""
        resumed = scene.line.low(first - 1) == "," and after in _OBJECTS  # "Lund, known for his views, backed the"
        return before in ("n", "N", "o", "r") or resumed or low in _steps()  # mostly a participle: "sold"
    return (
        kind in "mv"
        or low in ("never", "cannot")
        or low in _AUXILIARY
        or low in _steps()
        or (title and kind == "t" and first > 0)
    )


def _leads_on(scene: Scene, at: int) -> bool:
    """Tell whether a word leads to the verb proper: "plans to sell", "denied bombing", "may sell"."""
    behind = scene.lows[at + 1 : at + 3]
    if _steps()[scene.lows[at]] == "denied":
        return bool(behind) and behind[0].endswith("ing")
    return "to" in behind


@cache
def _steps() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows("stances")}


@cache
def _bases() -> dict[str, str]:
    return {row[0]: row[1] for row in tables.rows("verb_forms")}


@cache
def _calendar() -> frozenset[str]:
    """Return words that tell when, which say nothing about what a deed is."""
    return frozenset(row[0] for row in tables.rows("calendar")) | set(_TIMES)


def _deed(reading: Reading, section: Section, scene: Scene, group: _Group) -> Deed | None:
    head = scene.lows[group.head]
    verb = stem(_bases().get(head, head))
    if verb in _REPORTING:
        return None
    before, names, unnamed, nobody = _left(scene, group.first)
    end, behind, none = _right(scene, group.head + 1)
    told = {_steps()[step] for step in group.steps if step in _steps()}
    start = scene.line.starts[group.first]
    stop = scene.line.ends[end - 1]
    claims = reading.claims_at(section.field, start, stop)  # the verb may be the cue of a claim: "denied", "agreed to"
    if not claims or (group.negated and "until" in scene.lows[group.head : end + 2]):
        return None  # "won't open until next year" says that it will
    return Deed(
        article=reading.article.id,
        claim=claims[0].id,
        passage=Passage(
            article=reading.article.id, field=section.field, start=start, end=stop, text=section.text[start:stop]
        ),
        verb=verb,
        group=" ".join(scene.line.slice(group.first, group.head + 1 + 2 * (none and group.head + 2 < end)).split()),
        stance=_stance(scene, group, told),
        negated=group.negated or bool(told & {"refused", "denied"}) or nobody or none,
        before=behind if group.passive and not before else before,
        behind=behind,
        unnamed=unnamed,
        named=names,
        quoted=claims[0].kind == "direct",
        earlier="had" in scene.lows[group.first : group.head],
        label=" ".join((_bases().get(head, head), *section.text[scene.line.ends[group.head] : stop].split()[:5])),
    )


def _stance(scene: Scene, group: _Group, told: set[str]) -> Stance:
    for stance in ("possible", "wanted", "expected", "planned", "promised", "decided", "willed"):
        if stance in told:
            return stance
    ongoing = scene.classes[group.head] == "g" and group.first < group.head and "denied" not in told
    return "doing" if ongoing else "done"


def _left(scene: Scene, first: int) -> tuple[frozenset[str], bool, bool, bool]:
    """Return the stems before a verb; whether a name, a mere pronoun or nothing, or a "nobody" stands there."""
    found = set()
    named, unnamed, nobody = False, False, False
    at = first - 1
    if scene.line.low(at) in ("who", "which", "that"):
        at -= 1 + (scene.line.low(at - 1) == ",")
    while not scene.stop(at) and first - at <= _BEFORE:
        low, kind = scene.lows[at], scene.classes[at]
        if kind in "vmb" or low in _BREAKS or low in _AUXILIARY:
            break
        if kind in "nNj" and low[0].isalpha():
            found.add(stem(low))
        named = named or kind == "N"
        unnamed = unnamed or kind == "o"
        nobody = nobody or low in _NOBODY
        at -= 1
    return frozenset(found), named, unnamed or not found, nobody


def _right(scene: Scene, start: int) -> tuple[int, frozenset[str], bool]:
    """Return the token after the object of a verb, the stems behind the verb, and whether it is done to none."""
    found: set[str] = set()
    at = start
    end = start
    none = scene.line.low(start) in _NOBODY | _NEGATIVE
    while not scene.stop(at) and at < start + _BEHIND:
        low, kind = scene.lows[at], scene.classes[at]
        if kind in "vm" or low in _BREAKS or (low == "," and len(found) > 1):
            break
        if low == "”" or (kind == "q" and scene.lows[at - 1] == ","):
            break  # the words of the quotation end
        if kind == "t" and len(found) > 1 and scene.classes[at + 1 : at + 2] == ["b"]:
            break  # what for: "opened an office to help"
        if kind in "nNjgb" and low[0].isalpha() and low not in _calendar():
            found.add(stem(_bases().get(low, low)))
        if kind in "nNjgb" and at < start + 8:
            end = at + 1
        at += 1
    return end, frozenset(found), none
