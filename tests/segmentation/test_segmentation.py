"""The step as a whole: sections, and what is left out of them."""

from xref.model import Article, Aside
from xref.segmentation import segment


def test_a_title_that_opens_the_text_is_no_section_of_its_own():
    text = "Harbour To Close\n\nThe harbour of Lund will close."
    assert [section.field for section in segment(Article(id="a", title="Harbour to close", text=text))] == ["text"]
    assert [section.field for section in segment(Article(id="a", title="Port shut", text=text))] == ["text", "title"]


def test_asides_hold_no_sentence():
    text = "The harbour closed. Share this! It opens in May."
    (section,) = segment(Article(id="a", text=text), [Aside(start=20, end=31, reason="share bar")])
    assert [text[start:end] for start, end in section.sentences] == ["The harbour closed.", "It opens in May."]
