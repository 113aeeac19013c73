"""The sentences that hold two claims: what is told apart as content is often too little to go by ("a similar bill").

A claim's sentences have its speaker and its cue too, and the words that a tagger left out of the content. They are
measured as the claims themselves are. Where nobody gives the articles, the claims stand for their sentences.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from xref.matching.index import Index, Reals, build
from xref.matching.lexicon import Weights
from xref.matching.measures import MEASURES
from xref.matching.setting import SETTING
from xref.model import Article, Claim

_MEASURED = (
    "likeness", "holding", "common", "phrases", "phrases_held", "triples", "spelling", "near", "near_holding",
    "near_held", "numbers_differ", "numbers_missing", "names", "names_missing", "names_differ", "left_over",
    "left_over_more", "specific", "specific_most",
)  # fmt: skip
_SET = ("lead", "lead_most", "surroundings")
SENTENCES = tuple(f"sentence_{name}" for name in (*_MEASURED, *_SET))
"""The measures of the sentences of a pair."""
FOUND = (*SETTING, *SENTENCES)
"""The measures that a pair has beside those of its own words, because it was found in a corpus."""
SEVERAL = 300
"""Articles up to which sentences are read; in a larger corpus claims must be alike by themselves."""


def sentences(claims: Sequence[Claim], index: Index, articles: Collection[Article]) -> Index | None:
    """Return the sentences of claims as an index of its own, one text a claim; None if the articles are too many.

    Words weigh what they weigh among the claims, whose index is ``index``. None also without articles.
    """
    if not 0 < len(articles) <= SEVERAL:
        return None
    held = {article.id: article for article in articles}
    texts = [held[claim.article].field(claim.field)[claim.context.start : claim.context.end] for claim in claims]
    counts = dict(zip(index.forms, index.counts.tolist(), strict=True))
    return build(texts, Weights(counts=counts, total=index.size))


def measure_sentences(measured: Reals, setting: Reals) -> Reals:
    """Return one row of SENTENCES for each pair, from rows of MEASURES and of SETTING of its sentences."""
    columns = [MEASURES.index(name) for name in _MEASURED], [SETTING.index(name) for name in _SET]
    return np.hstack([measured[:, columns[0]], setting[:, columns[1]]])
