"""What the candidates leave out, measured: hardly any pair of the benchmark's claims that the score would join."""

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from xref.clustering import score_pairs, scored
from xref.matching import blocking, setting

MOST = 1 / 1000
"""The share of pairs that the score would join which the candidates may lose."""


@pytest.fixture(scope="module")
def texts():
    """Claims of the benchmark."""
    path = Path(__file__).parents[1] / "benchmarks" / "clustering.py"
    spec = importlib.util.spec_from_file_location("clustering_benchmark", path)
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    return [text for text, _ in benchmark.sentences(1800)]


def joined(claims):
    """The pairs that score at least one half."""
    found = score_pairs(claims)
    return {(int(a), int(b)) for a, b, score in zip(found.left, found.right, found.scores, strict=True) if score >= 0.5}


def every_pair(index, _least, _among):
    left, right = np.triu_indices(index.size, 1)
    return left * index.size + right


@pytest.mark.parametrize(
    ("archive", "few"),
    [
        (100_000, (16, 32, 64, 64)),  # as many articles as there are: little is asked of a pair
        (1_000, (16, 32, 64, 64)),  # as if they were an archive in full
        (1_000, (2, 2, 2, 8)),  # and every word as frequent as in a larger one
    ],
)
def test_the_miss_rate(claim, texts, monkeypatch, archive, few):
    monkeypatch.setattr(setting, "ARCHIVE", archive)
    monkeypatch.setattr(blocking, "FEW", few)
    claims = [claim(f"{at:05d}", text, str(at)) for at, text in enumerate(texts)]
    found = joined(claims)
    monkeypatch.setattr(scored, "packed", every_pair)
    brute = joined(claims)
    assert len(brute) > 500
    assert len(brute - found) <= MOST * len(brute)
