"""The step as a whole: exact spans, nothing lost, and one worked sentence of each type."""

import xref
from xref.details import detail
from xref.model import Article, Claim, Passage, Section, Span

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
