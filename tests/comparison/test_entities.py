"""Who plays a part in several articles, and under which names."""

import pytest

from xref import Article
from xref.comparison import entities
from xref.comparison.anchors import anchors
from xref.comparison.readings import read
from xref.corpus import Corpus


def found(*texts: str) -> list[tuple[str, str, list[str]]]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    findings = entities.entity_findings(compared, anchors(compared))
    return [(one.verdict, one.aspect, sorted(value.text for value in one.values)) for one in findings]


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        (
            "The mayor, Ada Lind, opened it.",
            "The mayor, Ada Lind, closed it.",
            [("agree", "person", ["Ada Lind"])],
            "one woman",
        ),
        (
            "It was opened in Peru by the mayor.",
            "It was closed in Peru by the mayor.",
            [("agree", "place", ["Peru"])],
            "one country",
        ),
        ("The mayor, Ada Lind, opened it.", "The mayor, Odo Lind, closed it.", [], "two people of one surname"),
        ("It was opened in Peru by the mayor.", "It was closed in Chile by the mayor.", [], "two countries"),
    ],
)
def test_bearers(a: str, b: str, expected: list[tuple[str, str, list[str]]], reason: str) -> None:
    for texts in ((a, b), (b, a)):
        assert found(*texts) == expected, reason


def test_a_bearer_named_in_full_and_in_short_is_one() -> None:
    told = found("Ines Calder spoke in the harbour.", "Mayor Calder spoke in the harbour.")
    assert [(verdict, len(names)) for verdict, _, names in told] == [("agree", 1)]


def test_names_are_compared_once_however_often_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    plain = entities.relate
    monkeypatch.setattr(entities, "relate", lambda a, b: compared.append((a, b)) or plain(a, b))
    texts = ["Ines Calder spoke in the harbour.", "Mayor Calder spoke in the harbour."]
    counts = []
    for times in (4, 200):
        compared.clear()
        found(*texts * times)
        counts.append(len(compared))
    assert counts[0] == counts[1] > 0
