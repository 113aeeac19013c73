"""The step as a whole: exact spans, nothing lost, and one worked sentence of each type."""

import pytest

import xref
from xref.details import detail
from xref.details.step import find
from xref.model import Article, Claim, Detail, Passage, Section, Span
from xref.segmentation import segment

TEXT = "At least 38 people died in Vilnius on June 11, the mayor said Tuesday. Damage came to $2.5 million."


def section(text: str = TEXT) -> Section:
    cut = text.find(". ") + 1 or len(text)
    spans = (Span(0, cut), Span(cut + 1, len(text))) if cut < len(text) else (Span(0, cut),)
    return Section(field="text", text=text, paragraphs=(Span(0, len(text)),), sentences=spans, quotations=())


def claim(start: int, end: int, context: Span) -> Claim:
    passage = Passage(article="a", start=start, end=end, text=TEXT[start:end])
    return Claim(
        id=f"c{start}",
        article="a",
        source=None,
        published=None,
        kind="indirect",
        text=passage.text,
        content=(passage,),
        context=context,
    )


def test_details_of_a_claim_are_exact_and_those_outside_content_go_to_the_first_claim_of_the_context() -> None:
    said = TEXT.index(", the mayor")
    first_sentence = Span(0, TEXT.index(". ") + 1)
    article = Article(id="a", text=TEXT, published="2023-06-14")
    claims = (
        claim(0, said, first_sentence),
        claim(first_sentence.end + 1, len(TEXT), Span(first_sentence.end + 1, len(TEXT))),
    )
    found = detail(article, (section(),), claims)
    assert [(each.type, each.text, each.value) for each in found[0].details] == [
        ("number", "38", 38),
        ("place", "Vilnius", "Vilnius"),
        ("date", "June 11", "2023-06-11"),
        ("date", "Tuesday", "2023-06-13"),
    ]
    assert [(each.type, each.value, each.unit) for each in found[1].details] == [("money", 2_500_000, "USD")]
    for each in (*found[0].details, *found[1].details):
        assert TEXT[each.start : each.end] == each.text
    assert found[0].details[0].precision == "at_least"
    assert found[0].details[0].unit == "person"


def test_a_sentence_may_end_where_something_is_still_to_be_counted() -> None:
    """What follows "the number of" is looked for in the sentence alone."""
    for tail in ("", " people", " people killed"):
        text = f"The second blast brings to 10 the number of{tail}"
        assert xref.Corpus(articles=(Article(id="a", text=text),), tagger="rules").claims


def found(text: str, **known: str) -> list[Detail]:
    article = Article(id="a", text=text, published="2023-06-14", **known)
    return [each for details in find(article, segment(article)).values() for each in details]


def test_details_come_in_order_with_the_phrase_around_them() -> None:
    text = "Envoys of Peru and Chile said at least 38 people died in about two hours."
    details = found(text)
    assert [(each.type, each.text, text[slice(*each.phrase or ())]) for each in details] == [
        ("place", "Peru", "Peru"),
        ("names", "Peru and Chile", "Peru and Chile"),
        ("place", "Chile", "Chile"),
        ("number", "38", "at least 38 people"),
        ("duration", "two hours", "about two hours"),
    ]


def test_of_details_that_begin_together_the_shorter_comes_first() -> None:
    assert [(each.type, each.text) for each in found("We met Peru and Chile.")] == [
        ("place", "Peru"),
        ("names", "Peru and Chile"),
        ("place", "Chile"),
    ]


def test_a_number_may_begin_with_its_full_stop() -> None:
    assert [(each.text, each.value) for each in found("It grew .5 percent.")] == [(".5 percent", 0.5)]


def test_names_are_known_from_the_title_and_from_the_text() -> None:
    details = found("Then Berg left.", title="The old mayor of Lund, Ms. Anna Berg, left the town at last.")
    assert [(each.field, each.value) for each in details if each.type == "person"] == [
        ("text", "Anna Berg"),
        ("title", "Anna Berg"),
    ]


def test_names_in_lists_are_in_full() -> None:
    details = found("Mayor Anna Berg and Ms. Olga Lind met again down there. Then Lind and Berg left.")
    assert [each.value for each in details if each.type == "names"] == [("Anna Berg", "Olga Lind")]


SHARED = [
    # contents, contexts -> the words that each claim gets
    ([(3, 7), (8, 9)], [(0, 9), (0, 9)], [["1", "3", "5", "7"], []]),  # what stands outside goes to the first
    ([(3, 5), (5, 9)], [(2, 9), (0, 9)], [["3"], ["1", "5", "7"]]),  # of those whose context holds it
    ([(3, 4), (3, 4)], [(3, 4), (3, 4)], [["3"], ["3"]]),  # what stands in the content of both is of both
    ([(0, 1), (8, 9)], [(0, 1), (8, 9)], [[], []]),  # what stands in no context is lost
]


@pytest.mark.parametrize(("contents", "contexts", "shares"), SHARED)
def test_each_claim_gets_its_details(contents, contexts, shares) -> None:
    """The fields stand for the tokens of a text of nine words, every other of which is a number."""
    text = "a 1 b 3 c 5 d 7 e"
    whole = (Span(0, len(text)),)
    at = [*range(0, len(text), 2), len(text) + 1]
    claims = []
    for number, ((first, last), (left, right)) in enumerate(zip(contents, contexts, strict=True)):
        start, end = at[first], at[last] - 1
        passage = Passage(article="a", start=start, end=end, text=text[start:end])
        claims.append(
            Claim(
                id=f"c{number}", article="a", source=None, published=None, kind="indirect", text=passage.text,
                content=(passage,), context=Span(at[left], at[right] - 1),
            )
        )  # fmt: skip
    section = Section(field="text", text=text, paragraphs=whole, sentences=whole, quotations=())
    dealt = detail(Article(id="a", text=text), (section,), claims)
    assert [[each.text for each in one.details] for one in dealt] == shares
