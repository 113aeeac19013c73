"""What quotations show: who quotes the same, which word differs, what is cut, what is told without marks."""

from __future__ import annotations

import pytest

from xref import Article, Finding
from xref.comparison.readings import read
from xref.comparison.wording import wording_findings
from xref.corpus import Corpus

TAX = "The harbour tax will ruin every fisherman in Kyme"
HEAD = "“The harbour tax will ruin every fisherman …”"
LONG = f"{TAX} and on the outer islands before the first winter storm has reached the low northern coast again"


def found(*texts: str) -> list[Finding]:
    articles = tuple(Article(id=f"a{number}", text=text) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles, tagger="rules")
    return wording_findings(read(corpus.articles, corpus.claims))


def shown(*texts: str) -> list[tuple[str, str, str, float]]:
    return [(one.verdict, one.subject, one.why, one.score) for one in found(*texts)]


def lund(words: str) -> str:
    return f'Ada Lund said: "{words}."'


def other(word: str, for_: str = "fisherman", words: str = TAX) -> str:
    return words.replace(for_, word)


ROWS = [
    (
        [lund(TAX), lund(TAX)],
        [("agree", f"Ada Lund: {HEAD}", "2 articles quote the same words", 0.8028)],
        "nine words of two articles",
    ),
    ([lund(TAX)] * 4, [("agree", f"Ada Lund: {HEAD}", "4 articles quote the same words", 0.8528)], "four are as three"),
    ([lund(LONG)] * 2, [("agree", f"Ada Lund: {HEAD}", "2 articles quote the same words", 0.95)], "many words"),
    ([lund(LONG)] * 3, [("agree", f"Ada Lund: {HEAD}", "3 articles quote the same words", 1.0)], "of many articles"),
    (
        [f'The song "{TAX}" was sung.', f'They sang "{TAX}" there.'],
        [("agree", HEAD, "2 articles quote the same words", 0.8028)],
        "nobody is named",
    ),
    (
        [f'The song "{TAX}" was sung.', lund(TAX)],
        [("agree", f"Ada Lund: {HEAD}", "2 articles quote the same words", 0.8028)],
        "one article names the speaker",
    ),
    (
        ['It was a "true disaster" for us.', 'A "true disaster" it was.'],
        [("agree", "“true disaster”", "2 articles quote the same words", 0.7384)],
        "two words are worth a line",
    ),
    (['It was a "disaster" for us.', 'A "disaster" it was.'], [], "one word is not"),
    (['It was a "disaster" for us.', "It rained."], [], "nor if nobody else has it"),
    (
        ['It was a "true disaster" for us.', "It rained."],
        [("single", "“true disaster”", "only one article quotes this", 0.6884)],
        "two words of one article",
    ),
    (
        [lund(TAX), lund(other("carpenter"))],
        [("differ", f"Ada Lund: {HEAD}", "“fisherman” in a0, “carpenter” in a1", 0.7528)],
        "a word for another",
    ),
    (
        [lund(TAX), lund(other("every single", "every"))],
        [("differ", "Ada Lund: “The harbour tax will ruin every single …”", "a0 lacks “single”", 0.762)],
        "a word that the first lacks",
    ),
    (
        [lund(other("every single", "every")), lund(TAX)],
        [("differ", "Ada Lund: “The harbour tax will ruin every single …”", "a1 lacks “single”", 0.762)],
        "a word that the second lacks",
    ),
    (
        [lund(TAX), lund("The harbour tax will ruin every fisherman")],
        [("vary", f"Ada Lund: {HEAD}", "a0 quotes more of the sentence", 0.7528)],
        "cut in the second",
    ),
    (
        [lund("The harbour tax will ruin every fisherman"), lund(TAX)],
        [("vary", f"Ada Lund: {HEAD}", "a1 quotes more of the sentence", 0.7528)],
        "cut in the first",
    ),
    (
        [lund(TAX), "Ada Lund said that the harbour tax will ruin every fisherman in Kyme."],
        [("agree", f"Ada Lund: {HEAD}", "2 articles quote the same words", 0.8028)],
        "the same words without marks",
    ),
    (
        [lund(TAX), "Ada Lund said that the harbour tax will ruin nearly every fisherman in Kyme."],
        [
            (
                "vary",
                f"Ada Lund: {HEAD}",
                "a1 gives the words without quotation marks, and not quite the same",
                0.7528,
            )
        ],
        "not quite the same words without marks",
    ),
    (
        [lund(TAX), lund("The harbour tax will ruin every fisherman"), lund(TAX)],
        [
            ("agree", f"Ada Lund: {HEAD}", "2 articles quote the same words", 0.8028),
            ("vary", f"Ada Lund: {HEAD}", "a0 quotes more of the sentence", 0.8028),
        ],
        "two agree, one cuts",
    ),
    (
        [lund(TAX), lund("The harbour tax will ruin every fisherman"), lund(other("carpenter"))],
        [("differ", f"Ada Lund: {HEAD}", "“fisherman” in a0, “carpenter” in a2", 0.7528)],
        "a change goes before a cut",
    ),
    (
        [lund(other("may hurt", "will ruin", LONG)), lund(LONG), lund(other("carpenter", words=LONG))],
        [("differ", f"Ada Lund: {HEAD}", "“fisherman” in a1, “carpenter” in a2", 0.9)],
        "the smallest change is the reason",
    ),
    (
        [
            lund("And on the outer islands before the first winter storm has reached the low northern coast again"),
            lund(LONG),
            lund(other("carpenter")),
        ],
        [
            ("vary", f"Ada Lund: {HEAD}", "a1 quotes more of the sentence", 0.9),
            ("differ", f"Ada Lund: {HEAD}", "“fisherman” in a1, “carpenter” in a2", 0.9),
        ],
        "two that have nothing in common but a third: each is set beside it",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected", "reason"), ROWS)
def test_findings(texts: list[str], expected: list[tuple[str, str, str, float]], reason: str) -> None:
    assert shown(*texts) == expected, reason
    assert {one.aspect for one in found(*texts)} <= {"wording"}


def test_every_place_of_a_wording_is_a_mention() -> None:
    broken = '"The harbour tax," Ada Lund said, "will ruin every fisherman in Kyme."'
    (one,) = found(broken, lund(TAX), f"Ada Lund said that {TAX[0].lower()}{TAX[1:]}.")
    assert [value.text for value in one.values] == ["The harbour tax … will ruin every fisherman in Kyme."]
    assert [mention.passage.article for mention in one.values[0].mentions] == ["a0", "a0", "a1", "a2"]
    assert {mention.speaker for mention in one.values[0].mentions} == {"Ada Lund"}


def test_each_wording_is_a_value() -> None:
    (one,) = found(lund(TAX), lund(other("carpenter")))
    assert [(value.value, value.text) for value in one.values] == [(f"{TAX}.",) * 2, (f"{other('carpenter')}.",) * 2]


def test_each_retelling_is_a_value() -> None:
    retold = ["the harbour tax will ruin nearly every fisherman in Kyme"] * 2 + [
        "the harbour tax will ruin every poor fisherman in Kyme"
    ]
    (one,) = found(lund(TAX), *(f"Ada Lund said that {words}." for words in retold))
    assert [value.text for value in one.values] == [retold[0], f"{TAX}.", retold[2]]
    assert one.why.startswith("a1 gives")
