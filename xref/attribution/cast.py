"""The cast of an article: every name in it, what it names, and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

from xref.attribution.mentions import Mention, name_runs, read_mention
from xref.attribution.nouns import Gender, Sort, group_nouns, person_nouns, singular
from xref.attribution.reading import Reading

_RUN = re.compile("N+")
_LONGEST_APPOSITION = 10
_REMEMBERED = 300
_NAMESAKES = 50
"""How many figures of one surname are told apart."""
_SHORT = frozenset(("of", "the", "and", "for", "&"))


@dataclass(slots=True)
class Figure:
    """One person or organisation of the article, under its fullest name; ``heads`` are nouns that stand for it."""

    name: str
    sort: Sort
    gender: Gender = "-"
    roles: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    spoke: bool = False
    definite: bool = False  # whether "the" stands before the name
    acts: bool = False  # whether it is the subject of a verb somewhere

    @property
    def personal(self) -> bool:
        """Tell whether it is a person, or may be one."""
        if self.sort == "person":
            return True
        return self.sort == "unknown" and not self.definite and (self.spoke or (self.acts and " " in self.name))


@dataclass(frozen=True, slots=True)
class Appearance:
    """A name in the text: the tokens and the figure."""

    first: int
    after: int
    figure: Figure


class Cast:
    """The figures of one section and their appearances in order; ``known`` are those of the article's text."""

    def __init__(self, reading: Reading, known: Cast | None = None) -> None:
        self.reading = reading
        self.figures: list[Figure] = []
        self.appearances: list[Appearance] = []
        self._by_words: dict[tuple[str, ...], Figure] = {}
        self._by_word: dict[str, list[Figure]] = {}
        self._introduced: list[Appearance] = []  # in order, as they are met
        self._read: dict[tuple[str, ...], Mention] = {}
        for figure in known.figures if known else ():
            self._add(figure)
        found = self._names()
        for mention in sorted((m for _, _, m in found if m.name), key=lambda m: -len((m.name or "").split())):
            self._enter(mention)
        for first, after, mention in found:
            meant = self.find(mention) if mention.name else None
            if meant:
                self.appearances.append(Appearance(first, after, meant))
                meant.acts = meant.acts or self._acts(after)
                self.learn(meant, mention)
        self.starts = [appearance.first for appearance in self.appearances]

    def _names(self) -> list[tuple[int, int, Mention]]:
        reading = self.reading
        found = []
        done = 0
        sentences = iter(reading.sentences)
        stop = 0
        for run in _RUN.finditer("".join(reading.kinds)):
            if run.start() < done or reading.in_headline(run.start()):
                continue
            while stop <= run.start():
                stop = next(sentences)[1]
            first, after = next(name_runs(reading, run.start(), min(stop, run.end() + 4)))
            done = after
            found.append((first, after, self._mention(first, after)))
        return found

    def _mention(self, first: int, after: int) -> Mention:
        reading = self.reading
        start = first
        if first and reading.lower[first - 1] in person_nouns():
            start = first - 1
            while start and reading.kinds[start - 1] in "nNj" and first - start < 5:
                start -= 1
        definite = start > 0 and reading.lower[start - 1] == "the"
        words = tuple(reading.words[start:after])
        key = (*words, "the") if definite else words
        known = self._read.get(key)
        if known is None:
            known = read_mention(reading, start - definite, after)
            self._read[key] = known
        if after + 1 < len(reading.words) and reading.words[after] == "," and known.name and not known.role:
            known = self._apposition(known, after + 1)
        return known

    def _acts(self, after: int) -> bool:
        """Tell whether a verb, "who" or an age follows the name that ends before token ``after``."""
        reading = self.reading
        if after < len(reading.words) and reading.words[after] == ",":
            after += 1
            return after < len(reading.words) and (reading.lower[after] == "who" or reading.words[after].isdigit())
        return after < len(reading.words) and (reading.kinds[after] in "vm" or reading.lower[after] == "who")

    def _apposition(self, known: Mention, first: int) -> Mention:
        """Return the mention with the office that stands behind its comma: "Ada Lind, the mayor of Lund,"."""
        reading = self.reading
        if reading.kinds[first] != "d" and singular(reading.lower[first]) not in person_nouns():
            return known
        stop = first
        limit = min(len(reading.words), first + _LONGEST_APPOSITION)
        while stop < limit and reading.words[stop] not in ",.;:" and reading.kinds[stop] not in "vm":
            stop += 1
        if stop == limit or reading.words[stop] not in ",.":
            return known
        more = read_mention(reading, first, stop)
        if more.name or not more.head or more.sort not in ("person", "organisation") or known.sort == "place":
            return known
        if known.sort == "organisation" and more.sort == "person":
            return known
        gender = known.gender if known.gender != "-" else more.gender
        sort = "person" if more.sort == "person" else known.sort
        return Mention(sort=sort, name=known.name, role=more.role, head=more.head, gender=gender)

    def _enter(self, mention: Mention) -> None:
        words = _words(mention.name or "")
        if not words or self.find(mention) or self.several(mention):
            return
        self._add(Figure(mention.name or "", mention.sort, mention.gender))

    def _add(self, figure: Figure) -> None:
        words = _words(figure.name)
        self.figures.append(figure)
        self._by_words[words] = figure
        for word in dict.fromkeys(words):
            self._by_word.setdefault(word, []).append(figure)

    def learn(self, figure: Figure, mention: Mention) -> None:
        """Add to ``figure`` what a mention of it tells: office, gender, whether it is a person."""
        if mention.sort == "person":
            figure.sort = "person"
        if mention.definite and not mention.head:
            figure.definite = True
        if figure.gender == "-":
            figure.gender = mention.gender
        if mention.role and mention.role not in figure.roles:
            figure.roles.append(mention.role)
            for word in mention.role.lower().replace("-", " ").split():
                base = singular(word.strip(".,"))
                if base in person_nouns():
                    figure.heads.update((base, person_nouns()[base].wider))
        if mention.head:
            figure.heads.add(mention.head)

    def find(self, mention: Mention) -> Figure | None:
        """Return the figure that a mention by name means, or None if nobody or more than one is meant."""
        words = _words(mention.name or "")
        if not words:
            return None
        exact = self._by_words.get(words)
        if exact:
            return exact
        if len(words) > 1:
            return self._longer(words)
        found = [
            figure
            for figure in self._by_word.get(words[0], [])[:_NAMESAKES]
            if _short_for(words[0], figure, mention) and _agree(figure.gender, mention.gender)
        ]
        persons = [figure for figure in found if figure.sort == "person"]
        found = persons or found
        if mention.sort == "place" and not persons:
            return None
        return found[0] if len(found) == 1 else None

    def several(self, mention: Mention) -> bool:
        """Tell whether a name may mean more than one figure."""
        words = _words(mention.name or "")
        return len(words) == 1 and words not in self._by_words and len(self._by_word.get(words[0], ())) > 1

    def _longer(self, words: tuple[str, ...]) -> Figure | None:
        """Return the one figure whose name is a fuller form of several words: "Mary B. Lind" for "Mary Lind"."""
        found = [
            figure
            for figure in self._by_word.get(words[-1], [])[:_NAMESAKES]
            if (full := _words(figure.name))[-1] == words[-1] and full[0] == words[0] and set(words) <= set(full)
        ]
        return found[0] if len(found) == 1 else None

    def introduce(self, mention: Mention, first: int, after: int) -> Figure:
        """Return the figure of an organisation without a proper name ("the coast guard"), new if it is."""
        named = Mention(sort="organisation", name=mention.role, head=mention.head)
        figure = self._by_words.get(_words(named.name or ""))
        if figure is None:
            figure = Figure(mention.role or "", "organisation", heads={mention.head or ""}, definite=True)
            self._add(figure)
        self._introduced.append(Appearance(first, after, figure))
        return figure

    def between(self, first: int, after: int) -> list[Appearance]:
        """Return the appearances in the tokens ``first`` up to ``after``, the last ones where they are very many."""
        stop = bisect_left(self.starts, after)
        found = self.appearances[max(bisect_left(self.starts, first), stop - _REMEMBERED) : stop]
        for one in reversed(self._introduced):
            if one.first < first:
                break
            if one.first < after:
                found.append(one)
        return found

    def before(self, token: int) -> list[Appearance]:
        """Return the last appearances before a token, as many as are remembered."""
        stop = bisect_left(self.starts, token)
        return self.appearances[max(0, stop - _REMEMBERED) : stop] + self._introduced[-_REMEMBERED:]


@lru_cache(maxsize=16384)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.lower().replace("’", "'").split() if word not in _SHORT)


def _short_for(word: str, figure: Figure, mention: Mention) -> bool:
    """Tell whether one word of a figure's name is used for it: a surname, or the first word."""
    words = _words(figure.name)
    if figure.sort in ("organisation", "document") and (words[-1] in group_nouns() or mention.gender != "-"):
        return words[0] == word and mention.sort == "unknown" and mention.gender == "-"
    return word in (words[-1], words[0])


def _agree(one: Gender, other: Gender) -> bool:
    return one == "-" or other == "-" or one == other
