"""Dates, times and durations against TIMEX3 gold (TempEval-3 measures), through the recognisers alone."""

import importlib.util
import json
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2].parent / "shared" / "eval" / "details"


@pytest.mark.evaluation
def test_temporal_expressions_of_news(found) -> None:
    if not FOLDER.exists():
        pytest.skip("needs the evaluation data in ../shared")
    spec = importlib.util.spec_from_file_location("timex_score", FOLDER / "timex_score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    relaxed = value = guesses = gold = 0
    for line in (FOLDER / "timex_aquaint.jsonl").read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        spans = {
            (each.start, each.end): each.value
            for each in found(doc["text"], "date", "time", "duration", published=doc["dct"])
        }
        wanted = [each for each in doc["timex"] if each["end"] > each["start"]]
        guesses += len(spans)
        gold += len(wanted)
        for each in wanted:
            shared = {span: min(span[1], each["end"]) - max(span[0], each["start"]) for span in spans}
            best = max((span for span in shared if shared[span] > 0), key=shared.__getitem__, default=None)
            if best:
                relaxed += 1
                value += bool(scorer.same_value(spans.pop(best), each["value"]))
    print(f"relaxed F1 {2 * relaxed / (guesses + gold):.3f}, value F1 {2 * value / (guesses + gold):.3f}")
    assert 2 * relaxed / (guesses + gold) >= 0.92
    assert 2 * value / (guesses + gold) >= 0.78
