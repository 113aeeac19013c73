"""Findings about agreements, laws, plans and papers that several articles call by one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from xref import tables
from xref.comparison.readings import Corpus, Reading
from xref.comparison.results import finding, mention, value
from xref.model import Finding, Mention, Passage, Section, Span
from xref.spelling import form
from xref.words import Word, fold, words

_NOUNS = frozenset(row[0] for row in tables.rows("document_nouns"))
_JOINTS = frozenset(["of", "and", "on", "for", "the", "to", "against"])
_LEAST = 2
"""Capitalised words that a name has at least."""
_MOST = 10
"""Words that a name has at most."""


def document_findings(corpus: Corpus) -> list[Finding]:
    """Return the names of documents that two or more articles give, spelling aside."""
    held: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for reading in corpus.readings:
        for section in reading.sections:
            for sentence in section.sentences:
                for name in _names(section, sentence):
                    passage = _passage(reading, section, name)
                    claim = next(iter(reading.claims_at(section.field, passage.start, passage.end)), None)
                    if claim is not None:
                        held[tuple(form(word.text) for word in name)].append(mention(corpus, passage, claim.id))
    return [
        _agreed(corpus, mentions)
        for _, mentions in sorted(held.items())
        if len({m.passage.article for m in mentions}) > 1
    ]


def _agreed(corpus: Corpus, mentions: Sequence[Mention]) -> Finding:
    carriers = {m.passage.article for m in mentions}
    text = min((m.passage.text for m in mentions), key=lambda name: (len(name), name))
    return finding(
        verdict="agree", subject=text, aspect="wording", values=[value(text, text, mentions)],
        score=0.5 + 0.3 * len(carriers) / len(corpus.readings), why=f"{len(carriers)} articles name {text}",
    )  # fmt: skip


def _names(section: Section, sentence: Span) -> Iterator[list[Word]]:
    """Yield the names of documents in a sentence: its capitalised runs of words up to the noun of one.

    A noun that the next capitalised word goes on from ("Southern Treaty Organisation") names something else.
    """
    for run in _runs(section.text, words(section.text, sentence.start, sentence.end)):
        ends = [
            at
            for at, word in enumerate(run, 1)
            if fold(word.text) in _NOUNS and not any(map(_capital, run[at : at + 1]))
        ]
        name = run[fold(run[0].text) in ("the", "a", "an") : ends[-1]] if ends else []
        if len(name) <= _MOST and sum(map(_capital, name)) >= _LEAST:
            yield name


def _runs(text: str, found: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the runs of capitalised words, small words between them included."""
    run: list[Word] = []
    for word in found:
        joined = bool(run) and text[run[-1].end : word.start].strip(" -‑") == ""
        if joined and (_capital(word) or fold(word.text) in _JOINTS):
            run.append(word)
            continue
        if run:
            yield run
        run = [word] if _capital(word) else []
    if run:
        yield run


def _capital(word: Word) -> bool:
    return word.text[0].isupper() or word.text[0].isdigit()


def _passage(reading: Reading, section: Section, name: Sequence[Word]) -> Passage:
    start, end = name[0].start, name[-1].end
    return Passage(article=reading.article.id, field=section.field, start=start, end=end, text=section.text[start:end])
