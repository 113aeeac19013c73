"""Floors that the taggers keep on PolNeAR's development split. Lowering one needs a reason in the change log."""

import importlib.util
from collections import Counter
from dataclasses import asdict
from functools import cache
from pathlib import Path

import pytest

from xref.attribution import TAGGERS, best_tagger
from xref.model import Article
from xref.segmentation import segment

EVALUATION = Path(__file__).parents[3] / "shared" / "eval" / "attribution"
FLOORS = {
    "rules": {"attribution_iou_0.5_and_source": 0.585, "content_iou_0.5": 0.64, "content_iou_1.0": 0.51},
    "light": {"attribution_iou_0.5_and_source": 0.655, "content_iou_0.5": 0.725},
    "neural": {"attribution_iou_0.5_and_source": 0.74, "content_iou_0.5": 0.785, "content_iou_1.0": 0.63},
}
DIRECT_FLOORS = {"rules": 0.80, "light": 0.82, "neural": 0.86}
"""Of the contents that stand in quotation marks as a whole: those found with the right source."""

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(not (EVALUATION / "score.py").exists(), reason="the evaluation data is not there"),
]


@cache
def scorer():
    found = importlib.util.spec_from_file_location("score", EVALUATION / "score.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@cache
def answers(tagger):
    """The section, the gold and what the tagger finds, for each article."""
    try:
        best_tagger(tagger)
    except ValueError as error:
        pytest.skip(str(error))
    found = []
    for name, (text, gold) in scorer().load_gold(EVALUATION / "polnear" / "dev").items():
        (section, *_) = segment(Article(id=name, text=text))
        given = [asdict(one) for one in TAGGERS[tagger](section)]
        found.append((section, gold[0], given))
    return found


@pytest.mark.parametrize("tagger", sorted(FLOORS))
def test_floors(tagger):
    figures = scorer().score_docs((section.text, gold, given) for section, gold, given in answers(tagger))
    reached = {name: figures[name][2] for name in FLOORS[tagger]}
    assert all(reached[name] >= floor for name, floor in FLOORS[tagger].items()), reached


@pytest.mark.parametrize("tagger", sorted(DIRECT_FLOORS))
def test_quotations(tagger):
    counts = Counter()
    for section, gold, given in answers(tagger):
        counts.update(by_kind(section, gold, given))
    for kind in ("direct", "mixed", "indirect"):
        found, right, wanted = (counts[kind, what] for what in ("given", "right", "gold"))
        print(f"{tagger} {kind}: joint precision {right / found:.3f}, recall {counts[kind, 'met'] / wanted:.3f}")
    assert counts["direct", "met"] / counts["direct", "gold"] >= DIRECT_FLOORS[tagger]


def test_confidence_is_the_share_that_is_right():
    """In ten steps of confidence, as many contents are right as the confidence says, give or take a twentieth."""
    steps = [[] for _ in range(10)]
    for section, gold, given in answers("neural"):
        tokens = [match.span() for match in scorer().TOKEN.finditer(section.text)]
        wanted = [scorer().token_ids(one["content"], tokens) for one in gold]
        for one in given:
            content = scorer().token_ids(one["content"], tokens)
            right = any(2 * len(content & other) >= len(content | other) > 0 for other in wanted)
            steps[min(9, int(10 * one["confidence"]))].append((one["confidence"], right))
    total = sum(map(len, steps))
    off = sum(abs(sum(confidence - right for confidence, right in step)) for step in steps) / total
    print(f"confidence is off by {off:.3f}")
    assert off <= 0.06


def by_kind(section, gold, given):
    """Count by the kind of the content: gold, gold met with its source, given, given rightly."""
    tokens = [match.span() for match in scorer().TOKEN.finditer(section.text)]
    ids = scorer().token_ids
    quoted = frozenset(
        number
        for number, (start, end) in enumerate(tokens)
        if any(one.start <= start and end <= one.end for one in section.quotations)
    )

    def read(attributions):
        both = ((ids(one["content"], tokens), ids(one["source"], tokens)) for one in attributions)
        return [(content, source) for content, source in both if content]

    def kind(content):
        return "direct" if content <= quoted else "mixed" if content & quoted else "indirect"

    wanted, found = read(gold), read(given)
    overlaps = (
        (len(a[0] & b[0]) / len(a[0] | b[0]), i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(found)
        if a[0] & b[0]
    )
    counts = Counter((kind(content), "gold") for content, _ in wanted)
    counts.update((kind(content), "given") for content, _ in found)
    used_wanted, used_found = set(), set()
    for overlap, i, j in sorted(overlaps, reverse=True):
        if i in used_wanted or j in used_found:
            continue
        used_wanted.add(i)
        used_found.add(j)
        source, other = wanted[i][1], found[j][1]
        if overlap >= 0.5 and (not source or 2 * len(source & other) >= 0.5 * (len(source) + len(other)) > 0):
            counts[kind(wanted[i][0]), "met"] += 1
            counts[kind(found[j][0]), "right"] += 1
    return counts
