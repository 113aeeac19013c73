"""Fit the shapes of the matching score (tables/match_shapes.tsv) to labelled pairs of sentences and to stories.

    python -m xref.training.matching PAIRS.jsonl STORIES

PAIRS.jsonl holds {"label": 0|1, "s1", "s2"} a line (MRPC). STORIES is a folder with gold_NAME.jsonl files and a folder
set_NAME of articles for each; a gold line lists passages that state one claim. Numpy is all it needs.

Each measure gets a line through a few points, its height at them fitted by logistic regression with a ridge on the
steps between neighbouring points. Cross-validated by story and by sentence pair before it was taken over.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import numpy as np

from xref import tables
from xref.clustering.scored import Measuring, Scored, pair_up
from xref.matching.index import Flags, Reals, build
from xref.matching.lexicon import weigh
from xref.matching.measures import MEASURES, measure
from xref.matching.scoring import logistic
from xref.matching.sentences import FOUND
from xref.matching.setting import STANDING, measure_standing
from xref.model import Article, Claim

POINTS = 5
RIDGE = 4.0
UNSAID = 0.3
"""The weight of a pair of which the gold says nothing: most, but not all, say something else."""
SAMPLED = 0.1
"""The share taken of those among them that are hardly alike, to stand for all of these."""
COLUMNS = (*MEASURES, *FOUND, *STANDING)
CORPUS_MEASURES = ("specific", "specific_most", *FOUND, *STANDING)
"""Measures that only a corpus gives."""
LEVELS = (2.0, 2.25)
"""Added to the first and the last log-odds of claims found in a corpus: at one half nine links in ten are right."""
FOLDS = 4
"""Parts of the stories, each of which gets its standing from a fit to the others."""
CROWD = ((-0.16, -8.0), (0.0, 0.0), (0.16, 6.0))
"""What the crowd of an archive takes away, which stories do not show: set by hand on made-up archives."""
REPLACED = ((0, 0.0), (1, 0.0), (2, -2.0), (3, -4.5), (4, -9.0), (6, -14.0))
"""What words in the place of others take away in an archive, set by hand like CROWD."""
MONOTONE: dict[str, int] = {
    "likeness": 1, "holding": 1, "common": 1, "phrases": 1, "phrases_held": 1, "triples": 1, "spelling": 1,
    "near": 1, "near_holding": 1, "near_held": 1, "numbers": 1,
    "numbers_differ": -1, "negation": -1, "names": 1, "names_missing": -1, "names_differ": -1, "left_over": -1,
    "left_over_more": -1, "specific": 1, "specific_most": 1, "lead": 1, "lead_most": 1, "surroundings": 1, "speaker": 1,
    "rank": 1, "rank_most": 1, "company": 1,
}  # fmt: skip
MONOTONE |= {f"sentence_{name}": sign for name, sign in MONOTONE.items() if f"sentence_{name}" in COLUMNS}


@dataclass(kw_only=True)
class Examples:
    """Pairs measured: one row of COLUMNS each, label, weight, the story each is from ("" for a sentence pair)."""

    rows: Reals
    labels: Reals
    weights: Reals
    stories: list[str]


def sentence_pairs(path: Path) -> Examples:
    """Measure labelled sentence pairs as two texts given by a person."""
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    index = build([pair[side] for pair in pairs for side in ("s1", "s2")], weigh(()))
    left = np.arange(0, 2 * len(pairs), 2)
    rows = np.hstack([measure(index, left, left + 1), np.zeros((len(pairs), len(FOUND) + len(STANDING)))])
    labels = np.array([float(pair["label"]) for pair in pairs])
    return Examples(rows=rows, labels=labels, weights=np.ones(len(pairs)), stories=[""] * len(pairs))


def stories(folder: Path) -> Iterator[tuple[str, tuple[Article, ...], list[Claim], list[dict[str, Any]]]]:
    """Yield each story: its name, its articles, its claims, its gold lines with located passages."""
    from xref.corpus import read_article
    from xref.loading import load

    for gold_file in sorted(folder.glob("gold_*.jsonl")):
        gold = defaultdict(list)
        for line in gold_file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            gold[record["event"]].append(record)
        for path in sorted((folder / gold_file.stem.replace("gold", "set")).glob("*.jsonl")):
            articles = load([str(path)]).articles
            fields = {(article.id, name): article.field(name) for article in articles for name in ("text", "title")}
            claims = [claim for article in articles for claim in read_article(article).claims]
            located = [record | {"spans": _located(record, fields)} for record in gold[path.stem]]
            yield path.stem, articles, claims, located


def _located(record: dict[str, Any], fields: dict[Any, str]) -> list[tuple[str, str, int, int]]:
    spans = []
    for mention in (mention for value in record["values"] for mention in value["mentions"]):
        article = str(mention["article"])
        if "start" in mention:
            spans.append((article, mention.get("field", "text"), mention["start"], mention["end"]))
            continue
        for name in ("text", "title"):
            at = fields[article, name].find(mention["context"])
            if at >= 0:
                start = at + mention["context"].find(mention["text"])
                spans.append((article, name, start, start + len(mention["text"])))
                break
    return spans


def _holders(span: tuple[str, str, int, int], claims: list[Claim]) -> list[int]:
    held = []
    for at, claim in enumerate(claims):
        for passage in claim.content:
            if (passage.article, passage.field) != span[:2]:
                continue
            both = min(passage.end, span[3]) - max(passage.start, span[2])
            if both > 0 and 2 * both >= min(passage.end - passage.start, span[3] - span[2]):
                held.append(at)
                break
    return held


@dataclass(kw_only=True)
class Story:
    """The pairs of claims of a story: their measures without their standing, and what the gold says of some of them.

    ``rows`` stand beside the pairs of ``scored``; ``labels`` and ``weights`` beside those of two articles (``apart``).
    """

    name: str
    scored: Scored
    rows: Reals
    apart: Flags
    labels: Reals
    weights: Reals

    def standing(self, first: Fitted) -> Reals:
        """Return the standing that the pairs have by the scores of a first fit."""
        scores = logistic(first.odds(np.hstack([self.rows, np.zeros((len(self.rows), len(STANDING)))])) + LEVELS[0])
        return measure_standing(self.scored.stand, self.scored.left, self.scored.right, scores)


def story_pairs(folder: Path) -> list[Story]:
    """Measure the pairs of claims of stories: gold pairs as labelled, all others as unlike with little weight."""
    return [_story(*told) for told in stories(folder)]


def _story(name: str, articles: tuple[Article, ...], claims: list[Claim], gold: list[dict[str, Any]]) -> Story:
    scored = pair_up(claims, articles)
    left, right = scored.left, scored.right
    rows = np.hstack(Measuring(scored).of(slice(None)))
    apart = scored.stand.article[left] != scored.stand.article[right]
    pairs = list(zip(left[apart].tolist(), right[apart].tolist(), strict=True))
    labels, weights = _labels(list(scored.claims), gold, pairs, _likest(rows)[apart])
    return Story(name=name, scored=scored, rows=rows, apart=apart, labels=labels, weights=weights)


def _likest(rows: Reals) -> Reals:
    """Return how like the claims of each pair are, or their sentences, whichever is more."""
    found: Reals = np.maximum(rows[:, COLUMNS.index("likeness")], rows[:, COLUMNS.index("sentence_likeness")])
    return found


def examples(told: Sequence[Story], standings: Sequence[Reals] | None = None) -> Examples:
    """Return the pairs of stories to learn from; a part of those that are hardly alike stands for all of them."""
    rows, labels, weights, names = [], [], [], []
    chance = np.random.default_rng(0)
    for at, story in enumerate(told):
        standing = np.zeros((len(story.rows), len(STANDING))) if standings is None else standings[at]
        measured = np.hstack([story.rows, standing])[story.apart]
        faint = (story.weights == UNSAID) & (_likest(measured) < 0.2)
        kept = (story.weights > 0) & (~faint | (chance.random(len(faint)) < SAMPLED))
        rows.append(measured[kept])
        labels.append(story.labels[kept])
        weights.append(np.where(faint, story.weights / SAMPLED, story.weights)[kept])
        names += [story.name] * int(kept.sum())
    return Examples(
        rows=np.concatenate(rows), labels=np.concatenate(labels), weights=np.concatenate(weights), stories=names
    )


def fit_found(told: Sequence[Story]) -> tuple[Fitted, Fitted]:
    """Fit the first scores of claims found in a corpus, and the scores that take in the standing by the first ones.

    The standing that the second fit learns from is told by fits to other stories, as it will be of stories to come.
    """
    standings: list[Reals] = [np.zeros(0)] * len(told)
    for fold in range(FOLDS):
        others = fit(examples([story for at, story in enumerate(told) if at % FOLDS != fold]))
        for at in range(fold, len(told), FOLDS):
            standings[at] = told[at].standing(others)
    return fit(examples(told)), fit(examples(told, standings))


def _labels(
    claims: list[Claim], gold: list[dict[str, Any]], pairs: list[tuple[int, int]], likeness: Reals
) -> tuple[Reals, Reals]:
    """Return label and weight of each pair; of several claims that hold one passage the likest pair counts alone."""
    at = {pair: place for place, pair in enumerate(pairs)}
    label, weight = np.zeros(len(pairs)), np.full(len(pairs), UNSAID)

    def mark(x: Any, y: Any, value: float, heavy: float) -> None:
        met = [at[min(i, j), max(i, j)] for i in x for j in y if (min(i, j), max(i, j)) in at]
        if value:
            for place in met:
                weight[place] = weight[place] if label[place] else 0.0
            met = sorted(met, key=lambda place: -likeness[place])[:1]
        for place in met:
            label[place], weight[place] = value, heavy

    groups = [
        [(span, _holders(span, claims)) for span in record["spans"]]
        for record in gold
        if record["kind"] == "claim" and record["verdict"] == "agree"
    ]
    for one, two in combinations(groups, 2):
        if not {at for _, held in one for at in held} & {at for _, held in two for at in held}:
            for _, x in one:
                for _, y in two:
                    mark(x, y, 0.0, 1.0)
    quoted = [[(s, _holders(s, claims)) for s in record["spans"]] for record in gold if record["kind"] == "wording"]
    for listed, heavy in ((quoted, 0.7), (groups, 1.0)):
        for group in listed:
            for (_, x), (_, y) in combinations(group, 2):
                mark(x, y, 1.0, heavy)
    return label, weight


def points_of(values: Reals) -> Reals:
    """Return the points of a measure's line, evenly apart at least: its quantiles, or its values where they are few."""
    distinct = np.unique(np.round(values, 3))
    if len(distinct) > POINTS + 1:
        spread = values[values > values.min()] if (values == values.min()).mean() > 0.3 else values
        distinct = np.unique(np.round(np.append(values.min(), np.quantile(spread, np.linspace(0.02, 0.98, POINTS))), 3))
    kept = [distinct[0]]
    gap = (distinct[-1] - distinct[0]) / 12
    kept += [value for value in distinct[1:-1] if value - distinct[0] >= gap and distinct[-1] - value >= gap]
    return np.append(kept, distinct[-1]) if len(distinct) > 1 else distinct


def basis_of(values: Reals, points: Reals) -> Reals:
    """Return one column a stretch between points: how much of it a value has covered, 0 to 1."""
    steps = [np.clip((values - a) / (b - a), 0, 1) for a, b in pairwise(points)]
    return np.stack(steps, axis=1) if steps else np.zeros((len(values), 0))


@dataclass(kw_only=True)
class Fitted:
    """The points and the steps between them by measure, and the start."""

    points: dict[str, Reals]
    steps: dict[str, Reals]
    start: float

    def odds(self, rows: Reals) -> Reals:
        """Return the log-odds of rows of measures."""
        total = np.full(len(rows), self.start)
        for at, name in enumerate(COLUMNS):
            if name in self.points:
                total += basis_of(rows[:, at], self.points[name]) @ self.steps[name]
        return total


def fit(examples: Examples) -> Fitted:
    """Fit the steps; among claims found in a corpus none runs against its measure.

    Pairs that a person gives are a narrow choice, among which a measure may rightly run against its sense in general.
    """
    found = any(examples.stories)
    points = {
        name: points_of(examples.rows[:, at]) for at, name in enumerate(COLUMNS) if found or name not in CORPUS_MEASURES
    }
    blocks = [basis_of(examples.rows[:, COLUMNS.index(name)], at) for name, at in points.items()]
    names = [name for name, block in zip(points, blocks, strict=True) for _ in range(block.shape[1])]
    design = np.hstack([*blocks, np.ones((len(examples.rows), 1))])
    ridge = np.array([RIDGE] * len(names) + [0.01])
    signs = np.array([MONOTONE.get(name, 0) * found for name in names] + [0])
    weights = _descend(design, examples, ridge, signs)
    steps = {name: weights[:-1][np.array(names) == name] for name in points}
    return Fitted(points=points, steps=steps, start=float(weights[-1]))


def _descend(design: Reals, examples: Examples, ridge: Reals, signs: Any) -> Reals:
    """Minimise the weighted logistic loss with a ridge: Newton steps on the free weights, halved until they help."""
    weights = np.zeros(design.shape[1])
    loss = _loss(design, examples, ridge, weights)
    for _ in range(100):
        chance = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (examples.weights * (chance - examples.labels)) + ridge * weights
        curve = np.maximum(examples.weights * chance * (1 - chance), 1e-6)
        bent = (design * curve[:, None]).T @ design + np.diag(ridge)
        free = ~((weights == 0) & (signs * slope > 0))
        step = np.zeros_like(weights)
        step[free] = np.linalg.solve(bent[np.ix_(free, free)], slope[free])
        before = loss
        for halvings in range(20):
            moved = weights - step / 2**halvings
            moved[signs * moved < 0] = 0.0
            loss = _loss(design, examples, ridge, moved)
            if loss < before:
                weights = moved
                break
        if before - loss < 1e-7 * before:
            break
    return weights


def _loss(design: Reals, examples: Examples, ridge: Reals, weights: Reals) -> float:
    odds = design @ weights
    losses = np.logaddexp(0, odds) - examples.labels * odds
    return float((examples.weights * losses).sum() + 0.5 * (ridge * weights * weights).sum())


def lines_of(kind: str, fitted: Fitted, level: float) -> list[str]:
    """Return the rows of the table of shapes; ``level`` is added to the start."""
    lines = [f"{kind}\tstart\t\t{fitted.start + level:.4f}"]
    for name, steps in fitted.steps.items():
        if name == STANDING[0]:  # the standing comes last
            lines += [f"{kind}\tcrowd\t{at}\t{adds}" for at, adds in CROWD]
            lines += [f"{kind}\treplaced\t{at}\t{adds}" for at, adds in REPLACED]
        heights = np.concatenate([[0.0], np.cumsum(steps)])
        if np.abs(heights).max() >= 0.0001:
            points = zip(fitted.points[name], heights, strict=True)
            lines += [f"{kind}\t{name}\t{at:.4g}\t{height:.4f}" for at, height in points]
    return lines


def main() -> None:
    """Fit and write the table, or check by cross-validation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("stories", type=Path)
    given = parser.parse_args()
    first, found = fit_found(story_pairs(given.stories))
    lines = [
        "# What each measure of a pair adds to the log-odds that its texts say the same: lines through points.",
        "# Source: fitted by xref.training.matching to MRPC train (Dolan and Brockett 2005) and hand-linked stories.",
        "kind\tmeasure\tat\tadds",
        *lines_of("given", fit(sentence_pairs(given.pairs)), 0.0),
        *lines_of("first", first, LEVELS[0]),
        *lines_of("found", found, LEVELS[1]),
    ]
    path = Path(tables.__file__).with_name("match_shapes.tsv")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
