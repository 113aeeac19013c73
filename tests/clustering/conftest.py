import pytest

from xref.model import Claim, Passage, Span, Speaker


@pytest.fixture(scope="session")
def claim():
    def make(name, text, article="a", start=0, speaker=None):
        passage = Passage(article=article, start=start, end=start + len(text), text=text)
        return Claim(
            id=name, article=article, source=None, published=None, kind="narration", text=text, content=(passage,),
            context=Span(start, start + len(text)), speaker=Speaker(name=speaker) if speaker else None,
        )  # fmt: skip

    return make
