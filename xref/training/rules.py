"""Count the tables of the rules tagger on a folder of annotated articles: ``python -m xref.training.rules FOLDER``.

Writes ``cue_counts.tsv`` (which words are heads of cues, by their neighbours) and ``content_ends.tsv`` (before which
words a content ends) into ``--output``, by default the tables of the package. Needs the base packages only.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from xref.attribution.attributions import Attribution
from xref.attribution.contents import boundaries, content_type
from xref.attribution.cues import ALL, following, preceding
from xref.attribution.reading import Reading
from xref.attribution.wordsets import word_set
from xref.model import Article, Span
from xref.segmentation import segment
from xref.training.annotations import AnnotatedText, read_folder

LEAST_CUED, LEAST_RATE = 2, 0.04
"""How often, and in what share of its occurrences, a word must stand for a cue to be kept."""
LEAST_SEEN, LEAST_SEEN_BY_ALL, LEAST_ENDS = 3, 20, 3
"""How often a neighbour must be seen beside one word, beside all of them together, and a boundary at all."""
CLAUSAL = 0.6
"""Share of contents that are clauses from which a word's contents are taken for clauses."""
_RELATIVE = frozenset(("who", "which", "that"))
_STOPS = frozenset(".;:")

Counts = defaultdict[str, list[int]]


def _counts() -> Counts:
    return defaultdict(lambda: [0, 0])


@dataclass(slots=True)
class Gold:
    """One attribution as tokens: the word that stands for its cue, its content, its source, its sentence."""

    reading: Reading
    head: int
    content: list[int]
    source: list[int]
    sentence: tuple[int, int]

    @property
    def word(self) -> str:
        """The head in lower case."""
        return self.reading.lower[self.head]


@dataclass(slots=True)
class CueWord:
    """What is counted about one word: as a cue and at all, beside its neighbours, and where its contents stand."""

    cued: int = 0
    seen: int = 0
    following: Counts = field(default_factory=_counts)
    preceding: Counts = field(default_factory=_counts)
    contents: int = 0
    before: int = 0  # contents that begin before it
    around: int = 0  # contents on both sides, no source between
    clausal: int = 0  # contents after it that hold a verb

    def count(self, cued: bool, after: str, before: str) -> None:
        """Count one occurrence."""
        self.cued += cued
        self.seen += 1
        for held in (self.following[after], self.preceding[before]):
            held[0] += cued
            held[1] += 1


def indexes(reading: Reading, spans: Sequence[Span]) -> list[int]:
    """Return the tokens of spans in order."""
    return sorted({index for span in spans for index in range(*reading.tokens(span))})


def gold(texts: Sequence[AnnotatedText]) -> list[tuple[Reading, list[Gold]]]:
    """Return each article's tokens with the attributions of its first annotator."""
    readings = [Reading(segment(Article(id=text.name, text=text.text))[0]) for text in texts]
    cued, seen = Counter[str](), Counter[str]()
    for text, reading in zip(texts, readings, strict=True):
        seen.update(word for word, quoted in zip(reading.lower, reading.quoted, strict=True) if quoted < 0)
        cued.update(reading.lower[at] for one in text.versions[0] for at in indexes(reading, one.cue))
    rates = {word: cued[word] / (seen[word] + 3) for word in cued}
    return [
        (reading, [found for one in text.versions[0] if (found := _gold(reading, one, rates))])
        for text, reading in zip(texts, readings, strict=True)
    ]


def _gold(reading: Reading, found: Attribution, rates: Mapping[str, float]) -> Gold | None:
    cue = indexes(reading, found.cue)
    empty = word_set("auxiliary") | word_set("empty")
    telling = [at for at in cue if reading.lower[at] not in empty and reading.words[at][0].isalnum()] or cue
    if not telling:
        return None
    head = max(telling, key=lambda at: rates[reading.lower[at]] - 0.03 * telling.index(at))
    sentence = reading.sentences[reading.sentence_of(head)]
    return Gold(reading, head, indexes(reading, found.content), indexes(reading, found.source), sentence)


def count_cues(articles: Sequence[tuple[Reading, list[Gold]]]) -> dict[str, CueWord]:
    """Return the counts of every word that stands for a cue often enough, and of all of them together (``ALL``)."""
    words: defaultdict[str, CueWord] = defaultdict(CueWord)
    for reading, found in articles:
        heads = {one.head for one in found}
        for start, stop in reading.sentences:
            for at in range(start, stop):
                if reading.quoted[at] < 0 and reading.words[at][0].isalpha():
                    neighbours = following(reading, at, stop), preceding(reading, at, start)
                    words[reading.lower[at]].count(at in heads, *neighbours)
        for one in found:
            _count_contents(words[one.word], one)
    kept = {word: row for word, row in words.items() if row.cued >= LEAST_CUED and row.cued >= LEAST_RATE * row.seen}
    together = CueWord()
    for row in kept.values():
        together.cued += row.cued
        together.seen += row.seen
        for whole, part in ((together.following, row.following), (together.preceding, row.preceding)):
            for key, (cued, seen) in part.items():
                whole[key][0] += cued
                whole[key][1] += seen
    return {ALL: together, **dict(sorted(kept.items()))}


def _count_contents(word: CueWord, one: Gold) -> None:
    if not one.content:
        return
    start, stop = one.sentence
    left = [at for at in one.content if start <= at < one.head]
    right = any(one.head < at < stop for at in one.content)
    word.contents += 1
    word.before += one.content[0] < one.head
    word.around += bool(left) and right and not (one.source and left[-1] < one.source[0] < one.head)
    if one.content[0] > one.head:
        word.clausal += any(one.reading.kinds[at] in "vm" for at in one.content)


def cue_lines(words: Mapping[str, CueWord]) -> Iterator[str]:
    """Yield the rows of ``cue_counts.tsv``: shares are pulled towards those of all words by two imagined contents."""
    for word, one in words.items():
        least = LEAST_SEEN_BY_ALL if word == ALL else LEAST_SEEN
        cells = [word, str(one.cued), str(one.seen)]
        for counts in (one.following, one.preceding):
            kept = sorted((key, cued, seen) for key, (cued, seen) in counts.items() if seen >= least)
            cells.append(" ".join(f"{key}:{cued}/{seen}" for key, cued, seen in kept))
        shares = (
            (one.clausal, one.contents - one.before, 0.5),
            (one.before, one.contents, 0.2),
            (one.around, one.contents, 0.1),
        )
        yield "\t".join([*cells, *(f"{(part + 2 * usual) / (whole + 2):.2f}" for part, whole, usual in shares)])


def count_ends(
    articles: Sequence[tuple[Reading, list[Gold]]], clausal: frozenset[str]
) -> dict[tuple[str, ...], list[int]]:
    """Return how often contents end at each look of a boundary; contents of ``clausal`` words are clauses."""
    ends: defaultdict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0])
    for reading, found in articles:
        for one in found:
            inside = [at for at in one.content if one.head < at < one.sentence[1]]
            if not inside or one.content[0] < one.head or reading.quoted[inside[0]] >= 0:
                continue
            stop = one.sentence[1]
            while reading.words[stop - 1] in _STOPS and reading.quoted[stop - 1] < 0:
                stop -= 1
            kind = content_type(reading, inside[0], stop, one.word in clausal) + _embedding(one)
            for place, (sort, length, key) in boundaries(reading, inside[0], stop, kind):
                if place > inside[-1] + 1:
                    break
                for level in (("*", "*", key), (sort, "*", key), (sort, length, key)):
                    ends[level][0] += place == inside[-1] + 1
                    ends[level][1] += 1
    return dict(sorted(ends.items()))


def _embedding(one: Gold) -> str:
    """Return how the clause of the cue stands: "w" behind "who", "g" with an -ing form, else nothing."""
    if len(one.source) == 1 and one.reading.lower[one.source[0]] in _RELATIVE:
        return "w"
    return "g" if one.reading.kinds[one.head] == "g" else ""


def end_lines(ends: Mapping[tuple[str, ...], Sequence[int]]) -> Iterator[str]:
    """Yield the rows of ``content_ends.tsv``."""
    for level, (ended, seen) in ends.items():
        if seen >= (LEAST_ENDS if level[1] != "*" else LEAST_ENDS - 1):
            yield "\t".join((*level, str(ended), str(seen)))


def write(path: Path, lines: Iterator[str]) -> None:
    """Write rows under the comment lines and the header that the table has already."""
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    header = next(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    path.write_text("\n".join([*head, header, *lines]) + "\n", encoding="utf-8")


def main(words: Sequence[str] | None = None) -> None:
    """Count and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="text/*.txt and attributions/*.ann")
    parser.add_argument("--output", type=Path, default=Path(str(files("xref.tables"))), help="where the tables lie")
    options = parser.parse_args(words)
    articles = gold(read_folder(options.folder))
    cues = count_cues(articles)
    clausal = frozenset(
        word
        for found in articles
        for word in {one.word for one in found[1]}
        if word in cues and cues[word].clausal >= CLAUSAL * max(1, cues[word].contents - cues[word].before)
    )
    write(options.output / "cue_counts.tsv", cue_lines(cues))
    write(options.output / "content_ends.tsv", end_lines(count_ends(articles, clausal)))


if __name__ == "__main__":
    main()
