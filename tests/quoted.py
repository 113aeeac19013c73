"""Utterances and weights of words made by hand, for tests of how quotations are compared."""

from __future__ import annotations

from xref.comparison.quotations import Wording, wordings
from xref.comparison.utterances import Utterance
from xref.matching import Weights
from xref.model import Span
from xref.spelling import spelt


def said(words: str, article: str = "a", speaker: str | None = None) -> Utterance:
    """Return an utterance of some words; " | " stands where the article breaks them ("..., she said, ...")."""
    text, pieces = "", []
    for part in words.split(" | "):
        text += ", she said, " if text else ""
        pieces.append(Span(len(text), len(text) + len(part)))
        text += part
    found = [item for piece in pieces for item in spelt(text, *piece)]
    return Utterance(
        article=article, field="text", text=text, claim=f"claim of {article}", speaker=speaker, marked=True,
        pieces=tuple(pieces), forms=tuple(form for form, _ in found), words=tuple(word for _, word in found),
    )  # fmt: skip


def worded(*words: str, articles: str = "ab", speaker: str | None = None) -> list[Wording]:
    """Return the wordings of some utterances, each in an article of its own, all of one speaker if one is given."""
    found = [said(one, article, speaker) for one, article in zip(words, articles, strict=True)]
    return [wordings([one])[0] for one in found]


def weighing(other: float = 6.0, **known: float) -> Weights:
    """Return weights that are as given, of any other word ``other``; one of less than 3 is a function word."""
    return _Given(other, known)


class _Given(Weights):
    """Weights that are said, not counted."""

    def __init__(self, other: float, known: dict[str, float]) -> None:
        super().__init__(counts={}, total=0)
        object.__setattr__(self, "_said", (other, known))

    def weight(self, word: str) -> float:
        other, known = self._said
        self._known[word] = known.get(word, other)
        return self._known[word]
