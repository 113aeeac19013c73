"""The same words credited to different speakers."""

from dataclasses import replace

import pytest
from quoted import weighing

from xref import Article, Finding
from xref.comparison.credits import credit_findings, told_by_two
from xref.comparison.readings import Corpus as ReadCorpus
from xref.comparison.readings import read
from xref.corpus import Corpus
from xref.model import Claim

WORDS = "The river took the road before it took the bridge"


def found(*texts: str) -> list[Finding]:
    corpus = Corpus(articles=tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts)))
    return credit_findings(read(corpus.articles, corpus.claims))


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (f'"{WORDS}," Mayor Urs Baldin said.', f'"{WORDS}," said engineer Petra Lund.', "differ"),
        (f'"{WORDS}," Mayor Urs Baldin said.', f'"{WORDS}," the Transport Ministry said.', "vary"),  # his office?
    ],
)
def test_found(a: str, b: str, verdict: str) -> None:
    for texts in ((a, b), (b, a)):
        (one,) = found(*texts)
        assert (one.verdict, one.aspect) == (verdict, "speaker")
        assert {m.passage.article for value in one.values for m in value.mentions} == {"a0", "a1"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (f'"{WORDS}," Mayor Urs Baldin said.', f'"{WORDS}," Baldin said.'),  # one man
        (f'"{WORDS}," Urs Baldin said.', f'"{WORDS}," said Mr. Urs K. Baldin, the mayor.'),  # one man
        (f'"{WORDS}," Urs Baldin said.', f'Petra Lund met reporters. "{WORDS}," she said.'),  # a pronoun is a guess
        ('"We are very sad," Urs Baldin said.', '"We are very sad," Petra Lund said.'),  # anybody says that
        (f'"{WORDS}," Urs Baldin said.', f'"{WORDS}."'),  # nobody is named
    ],
)
def test_not_found(a: str, b: str) -> None:
    assert not found(a, b)


def test_both_speakers_in_one_article() -> None:
    both = f'"{WORDS}," Urs Baldin said. "{WORDS}," Petra Lund said as well.'
    assert not found(both, both)


LONG = "deputies chased the grey Ostrava van through the Kyme tunnel and stopped it beside the old lighthouse"


def credited(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    return [one for one in Corpus(articles=articles, tagger="rules").findings() if one.aspect == "speaker"]


def test_one_statement_of_two_people() -> None:
    (one,) = credited(f"Sheriff Urs Baldin said that {LONG}.", f"Undersheriff Petra Lund said that {LONG} at noon.")
    assert (one.verdict, sorted(value.text for value in one.values)) == ("differ", ["Petra Lund", "Urs Baldin"])


@pytest.mark.parametrize(
    ("a", "b", "reason"),
    [
        (f"Sheriff Urs Baldin said that {LONG}.", f"Baldin said that {LONG} at noon.", "one man"),
        (f"Sheriff Urs Baldin said that {LONG}.", f"Police said that {LONG} at noon.", "he speaks for the police"),
        (
            f"Sheriff Urs Baldin said that {LONG}.",
            "Undersheriff Petra Lund said that deputies stopped a van in the tunnel.",
            "two statements about one thing",
        ),
    ],
)
def test_no_statement_of_two_people(a: str, b: str, reason: str) -> None:
    assert credited(a, b) == [], reason


def credits_of(*texts: str, **weights: float) -> list[Finding]:
    """The findings of some articles in which all words weigh six but for those given."""
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    compared = read(articles, Corpus(articles=articles, tagger="rules").claims)
    return credit_findings(replace(compared, weights=weighing(weights.pop("other", 6.0), **weights)))


def by(speaker: str, words: str = WORDS) -> str:
    return f'"{words}," {speaker} said.'


@pytest.mark.parametrize(
    ("words", "weights", "count", "reason"),
    [
        ("Ships sank at dawn", {"other": 0.0, "ship": 6.0, "sank": 6.0}, 1, "four words that are just telling enough"),
        ("Ships sank at dawn", {"other": 0.0, "ship": 6.0, "sank": 5.9}, 0, "four that are not"),
        ("Ships sank there", {"other": 6.0}, 0, "three words"),
    ],
)
def test_how_telling_words_must_be(words: str, weights: dict[str, float], count: int, reason: str) -> None:
    assert len(credits_of(by("Urs Baldin", words), by("Petra Lund", words), **weights)) == count, reason


def test_how_credits_are_shown() -> None:
    (one,) = credits_of(by("Mayor Urs Baldin"), by("Petra Lund"), by("Baldin"))
    assert (one.verdict, one.aspect, one.score) == ("differ", "speaker", 0.72)
    assert one.subject == "who said “The river took the road before it …”"
    assert one.why == "Petra Lund / Urs Baldin"
    assert [(value.value, value.text) for value in one.values] == [("Urs Baldin",) * 2, ("Petra Lund",) * 2]
    shown = [[(m.passage.article, m.passage.text) for m in value.mentions] for value in one.values]
    assert shown == [[("a0", "Mayor Urs Baldin"), ("a2", "Baldin")], [("a1", "Petra Lund")]]


def test_the_first_article_gives_the_words() -> None:
    broken = '"The river took the road," Petra Lund said, "before it took the bridge."'
    (one,) = credits_of(by("Urs Baldin"), broken)
    assert one.subject == "who said “The river took the road before it …”"


def test_the_fullest_name_stands_for_a_speaker() -> None:
    (one,) = credits_of(by("Petra Lund"), by("Baldin"), by("Urs Baldin"))
    assert one.why == "Petra Lund / Urs Baldin"


def test_long_quotations_weigh_no_more_than_twenty_five_words() -> None:
    words = f"{WORDS} and long before it took the old mill and the new school and the whole of the lower town"
    assert [one.score for one in credits_of(by("Urs Baldin", words), by("Petra Lund", words))] == [0.9]


@pytest.mark.parametrize(
    ("speakers", "verdicts", "reason"),
    [
        (["Urs Baldin", "Petra Lund", "the Transport Ministry"], ["differ"], "two people, and a body besides"),
        (["the Harbour Union", "the Transport Ministry"], ["vary"], "two bodies may be of one house"),
        (["Urs Baldin", "Lund"], ["vary"], "a single name may be a body's"),
        (["Urs Baldin", "Baldin", "Mr. Baldin"], [], "one man"),
    ],
)
def test_which_speakers_differ(speakers: list[str], verdicts: list[str], reason: str) -> None:
    assert [one.verdict for one in credits_of(*map(by, speakers))] == verdicts, reason


def test_an_article_that_credits_both_is_set_beside_nobody() -> None:
    both = f"{by('Urs Baldin')} {by('Petra Lund')}"
    assert credits_of(both, by("Petra Lund")) == []
    (one,) = credits_of(by("Urs Baldin"), f"{by('Petra Lund')} {by('Ines Calder')}")
    assert one.why == "Ines Calder / Petra Lund / Urs Baldin"


def statements(a: str, b: str) -> tuple[ReadCorpus, Claim, Claim]:
    """Two statements with the corpus that they stand in."""
    articles = (
        Article(id="a0", text=f"Sheriff Urs Baldin said that {a}."),
        Article(id="a1", text=f"Petra Lund said that {b}."),
    )
    compared = read(articles, Corpus(articles=articles, tagger="rules").claims)
    first, second = (next(one for one in compared.claims.values() if one.article == name) for name in ("a0", "a1"))
    return compared, first, second


@pytest.mark.parametrize(
    ("words", "subject", "reason"),
    [
        ("the river took the old road", "who said that the river took the old road", "seven words"),
        ("the river took the old road away", "who said that the river took the old road …", "more are cut"),
    ],
)
def test_how_one_statement_of_two_people_is_shown(words: str, subject: str, reason: str) -> None:
    (one,) = told_by_two(*statements(words, words))
    assert (one.verdict, one.aspect, one.subject, one.score) == ("differ", "speaker", subject, 0.5), reason
    assert one.why == "Urs Baldin / Petra Lund"
    assert [(value.value, value.text) for value in one.values] == [("Urs Baldin",) * 2, ("Petra Lund",) * 2]
    assert [[m.passage.text for m in value.mentions] for value in one.values] == [
        ["Sheriff Urs Baldin"],
        ["Petra Lund"],
    ]


@pytest.mark.parametrize(
    ("name", "mention", "count", "reason"),
    [
        ("Ines Calder", "Ines Calder", 1, "somebody named in full"),
        ("Ines Calder", "she", 0, "a pronoun is anybody's guess"),
        ("Ines Calder", None, 0, "nobody is named there"),
        (None, "Ines Calder", 0, "nobody is known"),
        ("Calder", "Calder", 0, "a surname may be a place's"),
        ("Transport Ministry", "Transport Ministry", 0, "a body"),
        ("Petra Lund", "Petra Lund", 0, "the same person"),
    ],
)
def test_who_counts_as_another_person(name: str | None, mention: str | None, count: int, reason: str) -> None:
    compared, first, second = statements("the river took the road", "the river took the road")
    assert first.speaker is not None
    assert first.speaker.mention is not None
    place = replace(first.speaker.mention, text=mention) if mention else None
    other = replace(first, speaker=replace(first.speaker, name=name, mention=place))
    assert len(list(told_by_two(compared, other, second))) == count, reason
    assert len(list(told_by_two(compared, second, other))) == count, reason
    assert not list(told_by_two(compared, replace(first, speaker=None), second))
