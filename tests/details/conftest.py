"""What the tests of details share: the details of a text, and one of them."""

from collections.abc import Callable

import pytest

from xref.details.clock import Moment
from xref.details.dates import read_date
from xref.details.found import Clock
from xref.details.step import find
from xref.details.tokens import Line
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


@pytest.fixture(scope="session")
def dates() -> Callable[..., str]:
    """Return a function that gives the dates of one line, each as its words and its value."""

    def read(text: str, published: str | None = "2023-05-18") -> str:
        line, clock, told = Line(text), Clock(Moment.parse(published)), []
        at = floor = 0
        while at < len(line):
            found = read_date(line, at, floor, clock)
            if found is None:
                at += 1
                continue
            assert found.type == "date"
            value = "..".join(map(str, found.value)) if isinstance(found.value, tuple) else found.value
            told.append(f"{line.slice(found.first, found.last)} = {value}")
            at = floor = max(found.last, at + 1)
        return "; ".join(told) or "-"

    return read
