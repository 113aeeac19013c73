"""Who plays a part in several articles, and under which names."""

from dataclasses import replace

import pytest

from xref import Article, Finding
from xref.comparison import entities
from xref.comparison.anchors import anchors
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.model import Detail


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


def shown(*texts: str, title: str = "") -> list[tuple[str, str, str, str, float]]:
    """Verdict, aspect, subject, reason and score of what articles name; the title is the first one's."""
    articles = tuple(
        Article(id=f"a{number}", text=text, title="" if number else title) for number, text in enumerate(texts)
    )
    corpus = Corpus(articles=articles, tagger="rules")
    compared = read(corpus.articles, corpus.claims)
    findings = entities.entity_findings(compared, anchors(compared))
    return [(one.verdict, one.aspect, one.subject, one.why, one.score) for one in findings]


LATE = "It rained all day in the old town. It was cold there. Nobody knew why. "
BOTH = [("agree", "person", "Ada Lind", "2 articles name Ada Lind", 0.8)]


@pytest.mark.parametrize(
    ("texts", "expected", "reason"),
    [
        (["It met Ada Lind.", "It met Ada Lind."], BOTH, "a full name in both leads"),
        (
            ["It met Ada Lind.", "It met Ada Lind.", "It rained."],
            [("agree", "person", "Ada Lind", "2 articles name Ada Lind", 0.7)],
            "two articles of three",
        ),
        (
            [f"{LATE}It met Ada Lind.", f"{LATE}It met Ada Lind."],
            [("agree", "person", "Ada Lind", "2 articles name Ada Lind", 0.65)],
            "further down",
        ),
        (["It met Ada Lind.", f"{LATE}It met Ada Lind."], BOTH, "one lead will do"),
        (
            ["It met Mayor Lind.", "It saw Mayor Lind."],
            [("agree", "person", "Lind", "2 articles name Lind", 0.65)],
            "a surname",
        ),
        (["It met Ada Lind.", "It saw Mayor Lind."], BOTH, "a full name and a surname"),
        (
            ["It saw Mayor Lind.", "It met Ada Lind."],
            [(*BOTH[0][:3], "2 articles name Lind", 0.8)],
            "the other way round",
        ),
        (["It met Ada Lind.", "It saw Ines Lind."], [], "two people"),
        (["It met Ada Lind.", "It saw Ada Lindt."], [], "two surnames"),
        (["It met Ada Lind. It left Ada Lind.", "It rained."], [], "one article, twice"),
        (
            ["It met Ada Lind Jr.", "It saw Ada Lind."],
            [("agree", "person", "Ada Lind Jr", "2 articles name Ada Lind Jr", 0.8)],
            "a son by his surname",
        ),
        (
            ["It met Ada Lind III there.", "It saw Ada Lind.", "It saw Ada Lind."],
            [
                ("agree", "person", "Ada Lind III", "2 articles name Ada Lind", 0.8),
                ("vary", "person", "Ada Lind III", "Ada Lind III / Ada Lind", 0.8),
            ],
            "a grandson, or his grandfather",
        ),
        (
            ["It met Ada Lind and Ines Lind.", "It met Ada Lind."],
            BOTH,
            "two of one surname in one article, one of them in the other",
        ),
        (
            ["It fell in Lyon, France.", "It fell in Lyon."],
            [("agree", "place", "Lyon, France", "2 articles name Lyon, France", 0.8)],
            "a place by its own name, not by its country's",
        ),
        (["It fell in Lyon.", "It fell in France."], [], "a city and its country"),
        (
            ["It met the Harbour Trade Union.", "It saw the Harbour Trade Union."],
            [("agree", "organisation", "Harbour Trade Union", "2 articles name Harbour Trade Union", 0.8)],
            "a body",
        ),
        (["It fell in June.", "It rose in June."], [], "a month is nobody"),
    ],
)
def test_what_is_said_of_bearers(
    texts: list[str], expected: list[tuple[str, str, str, str, float]], reason: str
) -> None:
    assert shown(*texts) == expected, reason


def anchored(*named: tuple[str, str, str]) -> list[Finding]:
    """The findings of names by article, type and value, written as its value; "!" puts it in the title."""
    texts: dict[str, str] = {}
    for article, _, name in named:
        texts[article] = f"{texts.get(article, '')}{name.strip('!')}; "
    articles = tuple(Article(id=one, text=text, title=text) for one, text in texts.items())
    corpus = read(articles, Corpus(articles=articles, tagger="rules").claims)
    other = Corpus(articles=(Article(id="a", text="It met Ada Lind."),), tagger="rules")
    (base,) = anchors(read(other.articles, other.claims))
    made = []
    for article, kind, name in named:
        at = texts[article].index(name.strip("!"))
        detail = Detail(
            type=kind, text=name.strip("!"), start=at, end=at + len(name.strip("!")), value=name.strip("!"),
            field="title" if name.startswith("!") else "text",
        )  # fmt: skip
        claim = next(one.id for one in corpus.claims.values() if one.article == article)
        reading = list(texts).index(article)
        made.append(replace(base, article=article, reading=reading, claim=claim, detail=detail, order=9))
    return entities.entity_findings(corpus, made)


def values(findings: list[Finding]) -> list[list[str]]:
    """The mentions of each value: article, field and words."""
    return [
        [f"{m.passage.article} {m.passage.field} {m.passage.text}" for m in value.mentions]
        for one in findings
        for value in one.values
    ]


def test_a_name_of_two_types_is_one_by_its_letters() -> None:
    (one,) = anchored(("a", "place", "Kyme"), ("b", "organisation", "KYME"), ("c", "organisation", "Kyme"))
    assert (one.verdict, one.aspect, one.why) == ("agree", "organisation", "3 articles name Kyme")
    assert anchored(("a", "place", "Kyme"), ("b", "organisation", "Old Kyme")) == []


def test_each_article_gives_its_fullest_place() -> None:
    (one,) = anchored(("a", "person", "Lind"), ("a", "person", "LIND"), ("b", "person", "Ada Lind"))
    assert values([one]) == [["a text Lind", "b text Ada Lind"]]
    (one,) = anchored(("a", "person", "!Ada Lind"), ("a", "person", "Ada Lind"), ("b", "person", "Ada Lind"))
    assert values([one]) == [["a text Ada Lind", "b text Ada Lind"]]
    (one,) = anchored(("a", "person", "Ada Lind"), ("a", "person", "!Ada Lind"), ("b", "person", "Ada Lind"))
    assert values([one]) == [["a text Ada Lind", "b text Ada Lind"]]
    (one,) = anchored(("a", "person", "!Ada Lind"), ("b", "person", "Ada Lind"))
    assert values([one]) == [["a title Ada Lind", "b text Ada Lind"]]


def test_the_longest_name_is_the_subject() -> None:
    (one,) = anchored(("a", "person", "Lind"), ("b", "person", "Ada Maria Lind"), ("c", "person", "Ada Lind"))
    assert (one.subject, one.why) == ("Ada Maria Lind", "3 articles name Lind")
    (one,) = anchored(("a", "place", "KYME"), ("b", "place", "Kyme"))
    assert (one.subject, one.why) == ("Kyme", "2 articles name KYME")


def test_other_details_and_lists_are_no_bearers() -> None:
    assert anchored(("a", "number", "Kyme"), ("b", "number", "Kyme")) == []
    assert anchored(("a", "names", "Kyme"), ("b", "names", "Kyme")) == []
    assert [one.aspect for one in anchored(("a", "place", "Kyme"), ("b", "place", "Kyme"))] == ["place"]


@pytest.mark.parametrize("ending", ["Jr", "Sr", "II", "III", "IV"])
def test_endings_are_no_surnames(ending: str) -> None:
    found_ = anchored(("a", "person", f"Ada Lind {ending}"), ("b", "person", "Ada Lind"))
    assert {one.subject for one in found_} == {f"Ada Lind {ending}"}


def test_an_ending_is_none_of_the_two_names_of_a_surname() -> None:
    assert len(anchored(("a", "person", "Lind Jr"), ("b", "person", "Lind"))) > 0


def test_a_name_must_fit_all_names_of_a_bearer() -> None:
    (one,) = anchored(("a", "person", "Ada Maria Lind"), ("b", "person", "Ada Lind"), ("c", "person", "Maria Lind"))
    assert values([one]) == [["a text Ada Maria Lind", "c text Maria Lind"]]


def test_an_article_counts_once_for_a_bearer() -> None:
    (one,) = anchored(("a", "person", "Ada Maria Lind"), ("b", "person", "Ada Lind"), ("b", "person", "Lind"))
    assert one.why == "2 articles name Ada Maria Lind"


def test_what_has_no_words_is_one_by_its_type() -> None:
    assert len(anchored(("a", "place", "—"), ("b", "place", "—"))) == 1
    assert [one.why for one in anchored(("a", "place", "II"), ("b", "place", "II"))] == ["2 articles name II"]
