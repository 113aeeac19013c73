"""Claims are compared with the sentences that hold them; without the articles, they stand for their sentences."""

import numpy as np

from xref.clustering import score_pairs
from xref.clustering.scored import Measuring, pair_up
from xref.matching.index import build
from xref.matching.measures import MEASURES
from xref.matching.sentences import FOUND, SENTENCES, SEVERAL, sentences
from xref.matching.setting import SETTING
from xref.model import Article, Claim, Passage, Span

HARBOUR = "The mayor of Velmora criticised a similar bill on harbour fees, which the council passed on Monday."
SAME = "Velmora's mayor on Monday criticised a similar bill on harbour fees after the council passed it."
OTHER = "In Ostrand, bakers have lobbied for years against a similar bill."


def claim(article, text, content="a similar bill"):
    start = text.index(content)
    passage = Passage(article=article, start=start, end=start + len(content), text=content)
    return Claim(
        id=f"claim-{article}", article=article, source=None, published=None, kind="indirect", text=content,
        content=(passage,), context=Span(0, len(text)),
    )  # fmt: skip


def story(*texts):
    articles = [Article(id=str(at), text=text) for at, text in enumerate(texts)]
    return [claim(article.id, article.text) for article in articles], articles


def test_scraps_of_content_are_told_apart_by_their_sentences():
    claims, articles = story(HARBOUR, SAME, OTHER)
    scored = score_pairs(claims, articles=articles)
    same, other = scored.score("claim-0", "claim-1"), scored.score("claim-0", "claim-2")
    assert same is not None
    assert same > (other or 0.0)


def test_without_articles_the_claims_stand_for_their_sentences():
    claims, _ = story(HARBOUR, SAME)
    paired = pair_up(claims)
    measured, found = Measuring(paired).of(slice(None))
    rows = dict(zip(FOUND, found[0], strict=True))
    assert paired.sentences is None
    assert rows["sentence_likeness"] == measured[0, MEASURES.index("likeness")] == 1
    assert rows["sentence_lead"] == rows["lead"]


def test_the_measures_are_those_of_the_sentences():
    claims, articles = story(HARBOUR, OTHER)
    _, found = Measuring(pair_up(claims, articles)).of(slice(None))
    assert 0 < dict(zip(FOUND, found[0], strict=True))["sentence_likeness"] < 0.5
    assert found.shape == (1, len(SETTING) + len(SENTENCES))


def test_pairs_are_found_by_their_sentences_alone():
    texts = HARBOUR, HARBOUR
    articles = [Article(id=str(at), text=text) for at, text in enumerate(texts)]
    claims = [claim("0", HARBOUR, "a similar bill"), claim("1", HARBOUR, "harbour fees")]
    assert score_pairs(claims).score("claim-0", "claim-1") is None
    assert score_pairs(claims, articles=articles).score("claim-0", "claim-1") is not None


def test_an_explanation_is_of_the_score_that_takes_in_the_sentences():
    claims, articles = story(HARBOUR, SAME, OTHER)
    scored = score_pairs(claims, articles=articles)
    explained = scored.explain("claim-0", "claim-1")
    assert explained is not None
    assert explained.score == scored.score("claim-0", "claim-1")
    assert np.isclose(sum(feature.contribution for feature in explained.features), explained.score)
    assert "the sentences they stand in" in {feature.name for feature in explained.features}


def test_the_sentences_of_an_archive_are_not_read():
    claims, articles = story(HARBOUR, SAME)
    index = build([each.text for each in claims])
    assert sentences(claims, index, articles) is not None
    assert sentences(claims, index, ()) is None
    assert sentences(claims, index, articles * SEVERAL) is None
