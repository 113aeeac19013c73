"""The details of all stories, and how sure their claims are, as in the golden file."""

from pathlib import Path

import golden
import pytest

from xref.corpus import Corpus

TABLE = Path(__file__).with_name("golden.tsv")
HEAD = "Claims with certainty and polarity, each with its details: place, words, type, value, precision, unit, subject."


def shown(corpus: Corpus) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for claim in (claim for reading in corpus.readings for claim in reading.claims):
        rows.append((claim.article, claim.field, claim.content[0].start, claim.certainty, claim.polarity))
        for one in claim.details:
            end = f"{one.start}-{one.end}"
            rows.append((end, one.text, one.type, repr(one.value), one.precision, one.unit, one.subject, one.phrase))
    return rows


@pytest.mark.parametrize("story", golden.STORIES)
def test_details_are_those_of_the_golden_file(story: str) -> None:
    if golden.WRITE and story == golden.STORIES[0]:
        golden.write(TABLE, HEAD, shown)
    golden.check(TABLE, story, shown(golden.corpus(story)))
