"""Floors that the taggers keep on PolNeAR's development split. Lowering one needs a reason in the change log."""

import importlib.util
from pathlib import Path

import pytest

from xref.attribution import TAGGERS, best_tagger
from xref.model import Article
from xref.segmentation import segment

EVALUATION = Path(__file__).parents[3] / "shared" / "eval" / "attribution"
FLOORS = {
    "rules": {"attribution_iou_0.5_and_source": 0.585, "content_iou_0.5": 0.64, "content_iou_1.0": 0.51},
    "light": {"attribution_iou_0.5_and_source": 0.655, "content_iou_0.5": 0.72},
    "neural": {"attribution_iou_0.5_and_source": 0.735, "content_iou_0.5": 0.77, "content_iou_1.0": 0.61},
}

pytestmark = [
    pytest.mark.evaluation,
    pytest.mark.skipif(not (EVALUATION / "score.py").exists(), reason="the evaluation data is not there"),
]


@pytest.fixture(scope="module")
def scorer():
    found = importlib.util.spec_from_file_location("score", EVALUATION / "score.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("tagger", sorted(FLOORS))
def test_floors(scorer, tagger):
    try:
        best_tagger(tagger)
    except ValueError as error:
        pytest.skip(str(error))
    pairs = []
    for name, (text, gold) in scorer.load_gold(EVALUATION / "polnear" / "dev").items():
        (section, *_) = segment(Article(id=name, text=text))
        answer = [{"source": one.source, "cue": one.cue, "content": one.content} for one in TAGGERS[tagger](section)]
        pairs.append((text, gold[0], answer))
    figures = scorer.score_docs(pairs)
    reached = {name: figures[name][2] for name in FLOORS[tagger]}
    assert all(reached[name] >= floor for name, floor in FLOORS[tagger].items()), reached
