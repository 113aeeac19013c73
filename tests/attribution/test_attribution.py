"""The step as a whole: attributed claims and the article's own voice."""

import pytest

from xref.attribution import attribute
from xref.model import Article
from xref.segmentation import segment


def claims(text):
    article = Article(id="a", text=text)
    return attribute(article, segment(article))


def test_an_unknown_tagger_is_named():
    with pytest.raises(ValueError, match="no tagger is called 'magic'"):
        attribute(Article(id="a", text=""), (), tagger="magic")


def test_the_voice_of_the_article_is_kept():
    told, own = claims("“We will rebuild,” Mayor Ada Lind said. The bridge fell in May.")
    assert (told.kind, told.text, told.speaker.mention.text) == ("direct", "“We will rebuild,”", "Mayor Ada Lind")
    assert (own.kind, own.text) == ("narration", "The bridge fell in May.")
