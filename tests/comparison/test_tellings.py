"""Claims that tell one thing in other words: faint variations, a few for each claim."""

import pytest

from xref import Article, Finding
from xref.comparison.readings import read
from xref.comparison.tellings import OFTEN, telling_findings
from xref.corpus import Corpus


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    return telling_findings(read(corpus.articles, corpus.claims))


FIRE = "A fire gutted the old rope factory beside the Kyme harbour."


def test_other_words_for_one_thing() -> None:
    (one,) = found(FIRE, "The rope factory at the Kyme harbour burned down in a fire.")
    assert (one.verdict, one.aspect, one.faint) == ("vary", "wording", True)


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (FIRE, FIRE, "the same words"),
        (FIRE, FIRE.replace("harbour", "harbor"), "another spelling"),
        (FIRE, "The Velmora parliament debated a whaling treaty.", "another thing"),
        (FIRE, f"{FIRE} The rope factory stood empty when the fire came.", "told in the same words elsewhere"),
    ],
)
def test_nothing_varies(a: str, b: str, reason: str) -> None:
    assert found(a, b) == [], reason


def test_one_claim_is_set_against_few() -> None:
    others = [f"The rope factory at the Kyme harbour burned in a fire {when}." for when in
              ("overnight", "unnoticed", "again", "completely", "quickly", "alone")]  # fmt: skip
    held = [one for one in found(FIRE, *others) if FIRE in {value.text for value in one.values}]
    assert 0 < len(held) <= OFTEN
