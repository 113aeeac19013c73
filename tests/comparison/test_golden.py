"""What the articles of all stories differ in, vary in, agree on and say alone, as in the golden file."""

from pathlib import Path

import golden
import pytest

from xref.corpus import Corpus
from xref.model import FindingValue

TABLE = Path(__file__).with_name("golden.tsv")
HEAD = (
    "Findings in order: verdict, aspect, score, subject, why, who is silent, values with the places of their mentions."
)


def shown(corpus: Corpus) -> list[tuple[object, ...]]:
    return [
        (one.verdict, one.aspect, one.score, one.subject, one.why, " ".join(one.silent), *map(given, one.values))
        for one in corpus.findings()
    ]


def given(value: FindingValue) -> str:
    places = [mention.passage for mention in value.mentions]
    return f"{value.value!r} at {' '.join(f'{p.article}:{p.field}:{p.start}-{p.end}' for p in places)}"


@pytest.mark.parametrize("story", golden.STORIES)
def test_findings_are_those_of_the_golden_file(story: str) -> None:
    if golden.WRITE and story == golden.STORIES[0]:
        golden.write(TABLE, HEAD, shown)
    golden.check(TABLE, story, shown(golden.corpus(story)))
