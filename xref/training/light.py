"""Train the light tagger on a folder of annotated articles: ``python -m xref.training.light FOLDER --output MODELS``.

Needs the base packages only. The model is three files (see ``xref.attribution.light``).
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from xref.attribution.features import RoleFeatures, rate_level, sentence_cues
from xref.attribution.light import CUES, LEAST, RATES, WORDS
from xref.attribution.tagged import TaggedText
from xref.model import Article
from xref.segmentation import segment
from xref.training.annotations import AnnotatedText, read_folder
from xref.training.samples import cue_rates, held_out, word_indexes


@dataclass(slots=True)
class GoldText:
    """An article with its gold: the label of each token for each cue, by the token that stands for the cue."""

    text: TaggedText
    labels: dict[int, dict[int, str]]


def gold_text(article: AnnotatedText, rates: Mapping[str, float]) -> GoldText:
    """Return the tokens of an article and the labels that its first annotator's attributions give them."""
    section = segment(Article(id=article.name, text=article.text))[0]
    text = TaggedText(section)
    gold = GoldText(text, {})
    for attribution in article.versions[0]:
        cue = word_indexes(text.tokens, attribution.cue)
        content = word_indexes(text.tokens, attribution.content)
        if not cue or not content:
            continue
        head = max(cue, key=lambda index: (rates.get(text.tokens[index].text.lower(), 0.0), -index))
        labels = {index: "L" if index < head else "R" for index in content}
        labels |= {index: "SL" if index < head else "SR" for index in word_indexes(text.tokens, attribution.source)}
        gold.labels[head] = labels | dict.fromkeys(cue, "K")
    return gold


def stem_counts(gold: GoldText) -> tuple[Counter[str], Counter[str]]:
    """Return how often each stem stands for a cue in one article, and how often it occurs."""
    return Counter(gold.text.stems[head] for head in gold.labels), Counter(gold.text.stems)


def level_without(gold: GoldText, cued: Counter[str], seen: Counter[str]) -> Callable[[str], int]:
    """Return the cue level of a stem as counted in all articles but this one."""
    own_cued, own_seen = stem_counts(gold)
    return lambda stem: rate_level(cued[stem] - own_cued[stem], seen[stem] - own_seen[stem])


CueRows = list[tuple[list[list[str]], list[str], list[int]]]


def cue_rows(gold: GoldText, level: Callable[[str], int]) -> CueRows:
    """Return, for each sentence with candidates, their features, labels and places."""
    rows: CueRows = []
    for first, after in gold.text.sentences:
        places, features = sentence_cues(gold.text, first, after, level)
        if places:
            rows.append((features, ["K" if index in gold.labels else "O" for index in places], places))
    return rows


def train_chain(
    sequences: Sequence[tuple[list[list[str]], list[str]]], path: Path, settings: Mapping[str, float]
) -> None:
    """Train a linear chain and write it."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in sequences:
        trainer.append(features, labels)
    trainer.select("lbfgs")
    trainer.set_params(dict(settings))
    trainer.train(str(path))


def pack(path: Path) -> None:
    """Put a chain into a compressed file beside it; the same chain gives the same bytes."""
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    path.unlink()


def _as_in_use(rows: Sequence[CueRows], output: Path, settings: Mapping[str, float]) -> list[dict[int, float]]:
    """Return what a chain trained on the other half of the articles takes each candidate for."""
    import pycrfsuite

    chances: list[dict[int, float]] = [{} for _ in rows]
    for half in (0, 1):
        path = output / f"half_{half}.crfsuite"
        train_chain([(f, y) for n, r in enumerate(rows) if n % 2 != half for f, y, _ in r], path, settings)
        tagger = pycrfsuite.Tagger()
        tagger.open(str(path))
        for number in range(half, len(rows), 2):
            for features, _, places in rows[number]:
                tagger.set(features)
                chances[number].update((place, tagger.marginal("K", n)) for n, place in enumerate(places))
        tagger.close()
        path.unlink()
    return chances


def word_rows(gold: GoldText, chances: Mapping[int, float]) -> list[tuple[list[list[str]], list[str]]]:
    """Return features and labels of the words around each cue; the other cues are those that would be found in use."""
    features = RoleFeatures(gold.text, [index for index, chance in chances.items() if chance >= LEAST])
    rows = []
    for head, labels in sorted(gold.labels.items()):
        first, found = features.sequence(head)
        rows.append((found, [labels.get(first + n, "O") for n in range(len(found))]))
    return rows


def train(
    folder: Path, output: Path, check_every: int, cue_settings: Mapping[str, float], word_settings: Mapping[str, float]
) -> None:
    """Train both chains on the articles of ``folder`` and write the model to ``output``."""
    annotated, _ = held_out(read_folder(folder), check_every)
    rates = cue_rates(annotated)
    articles = [gold_text(article, rates) for article in annotated]
    cued: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for gold in articles:
        own_cued, own_seen = stem_counts(gold)
        cued += own_cued
        seen += own_seen
    output.mkdir(parents=True, exist_ok=True)
    table = "".join(
        f"{stem}\t{cued[stem]}\t{count}\n" for stem, count in sorted(seen.items()) if cued[stem] or count > 9
    )
    head = f"# How often each stem stands for a cue, and how often it occurs, counted in {len(articles)} articles.\n"
    (output / RATES).write_text(head + table, encoding="utf-8")
    rows = [cue_rows(gold, level_without(gold, cued, seen)) for gold in articles]
    print(sum(len(y) for r in rows for _, y, _ in r), "candidates", flush=True)
    cues, words = (output / name.removesuffix(".gz") for name in (CUES, WORDS))
    train_chain([(f, y) for r in rows for f, y, _ in r], cues, cue_settings)
    chances = _as_in_use(rows, output, cue_settings)
    del rows
    print("cues done", flush=True)
    sequences = [row for gold, chance in zip(articles, chances, strict=True) for row in word_rows(gold, chance)]
    print(len(sequences), "sequences", sum(len(y) for _, y in sequences), "words", flush=True)
    train_chain(sequences, words, word_settings)
    pack(cues)
    pack(words)


def main(words: Sequence[str] | None = None) -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--check-every", type=int, default=0)
    parser.add_argument("--iterations", type=int, default=80)
    given = parser.parse_args(words)
    cue_settings = {"c1": 0.5, "c2": 2.0, "max_iterations": given.iterations, "feature.minfreq": 2}
    word_settings = {"c1": 1.5, "c2": 0.3, "max_iterations": given.iterations, "feature.minfreq": 4}
    train(given.folder, given.output, given.check_every, cue_settings, word_settings)


if __name__ == "__main__":
    main()
