from __future__ import annotations

from dataclasses import replace

import pytest

import xref
from xref.corpus import Corpus, UnknownIdError, read_article
from xref.model import Article

POST = Article(
    id="post",
    source="Dale Post",
    published="2024-05-02",
    text="The bridge will open in June, Mayor Ada Quill said on Thursday.\n\n“We kept our word,” Quill said.",
)
ECHO = Article(
    id="echo",
    source="Fen Echo",
    text="The bridge will open in July, Mayor Ada Quill said.\n\n“We kept our promise,” Quill said. It rained all day.",
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(articles=(ECHO, POST), tagger="rules")  # the one that every installation has


def test_public_names_are_importable_and_listed():
    assert sorted(xref.__all__) == dir(xref)
    for name in xref.__all__:
        assert getattr(xref, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = xref.nothing


def test_what_follows_is_kept(corpus):
    assert corpus.claims is corpus.claims
    assert corpus.findings() is corpus.findings()


def test_every_claim_of_a_cluster_names_it(corpus):
    assert corpus.clusters
    for cluster in corpus.clusters:
        assert {claim.id for claim in corpus.claims if claim.cluster == cluster.id} == set(cluster.claims)


def test_reading_an_article_needs_nothing_else(corpus):
    assert corpus.readings == tuple(read_article(article, tagger="rules") for article in (ECHO, POST))


def test_processes_read_the_same(corpus):
    assert Corpus(articles=(ECHO, POST), tagger="rules", jobs=2).readings == corpus.readings


def test_the_threshold_is_passed_on():
    assert Corpus(articles=(ECHO, POST), threshold=1.0).clusters == ()


@pytest.mark.parametrize(
    ("filters", "texts"),
    [
        ({"kinds": ["direct"]}, ["We kept our promise", "We kept our word"]),
        ({"kinds": ["direct"], "source": "dale"}, ["We kept our word"]),  # case does not count
        ({"kinds": ["direct"], "source": "echo"}, ["We kept our promise"]),  # nor whether it is outlet or id
        ({"kinds": ["direct"], "speaker": "QUILL"}, ["We kept our promise", "We kept our word"]),
        ({"speaker": "Qui"}, []),  # whole words
        ({"speaker": "..."}, []),  # no words, no claims
        ({"kinds": ["narration"]}, ["It rained"]),
        ({"certainties": ["denied"]}, []),
    ],
)
def test_claims_are_selected_by_every_filter(corpus, filters, texts):
    found = corpus.select(**filters)
    assert len(found) == len(texts)
    for claim, text in zip(found, texts, strict=True):
        assert text in claim.text


def test_unsure_attributions_can_be_left_out(corpus):
    (first, *_) = corpus.select(kinds=["direct"])
    doubted = Corpus(articles=corpus.articles)
    doubted.__dict__["claims"] = (replace(first, confidence=0.4), *corpus.claims)
    assert next(claim.confidence for claim in doubted.select(min_confidence=0.0)) == 0.4
    assert all(claim.confidence >= 0.5 for claim in doubted.select(min_confidence=0.5))
    assert any(claim.kind == "narration" for claim in doubted.select(min_confidence=1.0))  # the article's own voice


def test_things_are_found_by_the_start_of_their_id(corpus):
    for thing in (corpus.claims[0], corpus.clusters[0], corpus.findings()[0]):
        assert corpus.find(thing.id) == thing
        assert corpus.find(thing.id[:10]) == thing
    with pytest.raises(UnknownIdError) as caught:
        corpus.find("")
    assert len(caught.value.ids) > 5
    with pytest.raises(UnknownIdError, match="no id starts with 'zz'"):
        corpus.find("zz")


def test_sentences_cover_the_claims(corpus):
    for claim in corpus.claims:
        sentences = corpus.sentences[claim.article, claim.field]
        assert any(start <= claim.content[0].start < end for start, end in sentences)


def test_nothing_to_read_is_an_empty_corpus(tmp_path):
    corpus = xref.read(str(tmp_path / "missing.txt"))
    assert corpus.articles == ()
    assert [problem.severity for problem in corpus.problems] == ["error"]
    assert corpus.findings() == corpus.claims == corpus.clusters == corpus.sources == corpus.topics == ()
