"""Samples: windows with the cues and roles that the gold gives them."""

import random

from xref.attribution.attributions import Attribution
from xref.attribution.pieces import Pieces
from xref.attribution.tokens import tokens
from xref.model import Span
from xref.training.annotations import AnnotatedText
from xref.training.samples import CONTENT, CUE, NONE, SOURCE, cue_rates, held_out, samples, word_indexes

PIECES = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
TEXT = "The bridge is safe, Ada Lind has said.\nIt rained."


def article(name="one", text=TEXT):
    gold = Attribution(source=(Span(20, 28),), cue=(Span(29, 37),), content=(Span(0, 18),))
    return AnnotatedText(name=name, text=text, versions=((gold,),))


def test_words_that_share_a_letter_with_a_span():
    assert word_indexes(tokens("Ada Lind said"), [Span(2, 5)]) == [0, 1]
    assert word_indexes(tokens("Ada Lind said"), [Span(3, 4)]) == []  # the space between


def test_rates_count_the_words_of_cues():
    rates = cue_rates([article()])
    assert rates == {"has": 1 / 3, "said": 1 / 3}


def test_roles_of_a_window():
    (sample,) = samples(article(), 0, PIECES, {"said": 0.9, "has": 0.1}, longest=64)
    assert sample.cues == [8]  # "said": the word of the cue that most often is one
    (roles,) = sample.roles
    assert roles == [CONTENT] * 4 + [NONE] + [SOURCE] * 2 + [CUE] * 2 + [NONE] * 4


def test_every_word_is_in_one_window_wherever_the_cut():
    text = "\n".join(["a b c d e f g"] * 9)
    for seed in range(20):
        found = samples(article(text=text), 0, PIECES, {}, longest=24, chance=random.Random(seed))
        words = [word for sample in found for word in sample.window.words]
        assert [word.start for word in words] == sorted({word.start for word in words})
        assert len(words) == 63


def test_one_article_in_so_many_is_held_out():
    articles = [article(name=str(number)) for number in range(10)]
    learn, check = held_out(articles, 5)
    assert [one.name for one in check] == ["2", "7"]
    assert len(learn) == 8
    assert held_out(articles, 0) == (articles, [])
