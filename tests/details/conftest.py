"""What the tests of details share: the details of a text, and one of them."""

from collections.abc import Callable

import pytest

from xref.details.step import find
from xref.model import Article, Detail
from xref.segmentation import segment

Find = Callable[..., list[Detail]]


@pytest.fixture(scope="session")
def found() -> Find:
    """Return a function that gives the details of a text of one article, published on a day or not, of some types."""

    def details(text: str, *types: str, published: str | None = "2023-05-18", title: str = "") -> list[Detail]:
        article = Article(id="a", text=text, title=title, published=published)
        each = [one for details in find(article, segment(article)).values() for one in details]
        assert all(article.field(one.field)[one.start : one.end] == one.text for one in each)
        return [one for one in each if not types or one.type in types]

    return details
