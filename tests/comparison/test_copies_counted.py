"""How much of two texts must be in common for one text, to the word, and what is left of findings that rest on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.comparison.copies import CROWD, LEAST_WORDS, copies, counted
from xref.model import Article, Relay
from xref.segmentation import segment


def words(count: int, kind: str = "word") -> str:
    """So many words in a row, all different, in sentences of ten."""
    found = [f"{kind}{at}" for at in range(count)]
    return " ".join(" ".join(found[at : at + 10]).capitalize() + "." for at in range(0, count, 10))


def groups(*texts: str) -> tuple[tuple[str, ...], ...]:
    return copies({f"{at:02}": segment(Article(id=f"{at:02}", text=text)) for at, text in enumerate(texts)})


@pytest.mark.parametrize(
    ("a", "b", "same", "why"),
    [
        (words(LEAST_WORDS), words(LEAST_WORDS), True, "forty words"),
        (words(LEAST_WORDS - 1), words(LEAST_WORDS - 1), False, "no copy is so short"),
        (words(105), f"{words(75)} {words(30, 'other')}", True, "seventy runs of a hundred"),
        (words(105), f"{words(74)} {words(31, 'other')}", False, "sixty-nine"),
        (words(75), f"{words(75)} {words(130, 'other')}", True, "seventy runs in a text of two hundred"),
        (words(75), f"{words(75)} {words(131, 'other')}", False, "in a longer one"),
    ],
)
def test_how_much_of_two_texts_is_one(a: str, b: str, same: bool, why: str) -> None:
    assert groups(a, b) == groups(b, a) == ((("00", "01"),) if same else ()), why


def test_titles_are_no_text_in_common() -> None:
    titled = [Article(id=name, title=words(60), text=words(60, name)) for name in ("left", "right")]
    assert copies({article.id: segment(article) for article in titled}) == ()


@pytest.mark.parametrize(("crowd", "found"), [(CROWD, (("01", "03"),)), (CROWD + 1, ())])
def test_of_a_crowd_each_is_compared_with_the_first_and_its_neighbours(crowd: int, found: tuple[tuple[str, ...], ...]):
    """Others hold the same words among many of their own."""
    texts = [f"{words(60)} {words(200, f'other{at}x')}" for at in range(crowd)]
    texts[1] = texts[3] = words(60)
    assert groups(*texts) == found


def test_a_crowd_of_copies_is_one_group() -> None:
    first, *others = (f"{words(60)} {words(200, f'other{at}x')}" for at in range(3))
    assert groups(words(60), *others, *[words(60)] * CROWD) == (("00", *(f"{at:02}" for at in range(3, CROWD + 3))),)
    assert groups(first, *others, *[words(60)] * CROWD) == (tuple(f"{at:02}" for at in range(3, CROWD + 3)),)


def test_copies_of_copies_are_one_group() -> None:
    texts = [f"{words(205)[from_:]}" for from_ in (0, 300, 600)]
    assert groups(texts[0], words(205, "other"), *texts[1:], words(205, "other")) == (("00", "02", "03"), ("01", "04"))


def agreement(story, articles: str = "ab", **more):
    """A finding on whose one value so many articles agree."""
    (held,) = story.findings[0].values[0].mentions
    mentions = tuple(replace(held, passage=replace(held.passage, article=one), claim=f"c1{one}") for one in articles)
    value = replace(story.findings[0].values[0], mentions=mentions)
    return replace(story.findings[0], values=(value,), **{"verdict": "agree", "score": 0.7777, "why": "June", **more})


def claims(story, **relays: tuple[str, ...]):
    """A claim of each article, with whom the article has it from."""
    where = story.passage("a", "Mayor")
    return {
        f"c1{name}": replace(
            story.claims[0], relay=tuple(Relay(name=one, mention=where) for one in relays.get(name, ()))
        )
        for name in "abcd"
    }


@pytest.mark.parametrize(
    ("articles", "same", "relays", "expected", "why"),
    [
        ("ab", [], {}, (None, 2, 0.7777, "June"), "two voices"),
        ("ab", ["ab"], {}, (None, 1, 0.3888, "June; one text in 2 articles: one voice"), "one text"),
        ("abc", ["ac"], {}, (None, 2, 0.7777, "June; 2 voices: copies of one text count once"), "two texts"),
        ("abc", ["abc"], {}, (None, 1, 0.3888, "June; one text in 3 articles: one voice"), "one text three times"),
        ("abcd", ["ab", "cd"], {}, (None, 2, 0.7777, "June; 2 voices: copies of one text count once"), "twice two"),
        (
            "ab",
            [],
            {"a": ("Wire",), "b": ("Echo", "Wire")},
            ("Wire", 1, 0.3888, "June; all have it from Wire: one voice"),
            "the bottom of what each passes on",
        ),
        ("ab", [], {"a": ("Wire",), "b": ("Wire", "Echo")}, (None, 2, 0.7777, "June"), "two bottoms"),
        ("ab", [], {"a": ("Wire",)}, (None, 2, 0.7777, "June"), "only one passes it on"),
        ("a", [], {"a": ("Wire",)}, (None, 1, 0.7777, "June"), "one article is one voice whatever it passes on"),
    ],
)
def test_voices(story, articles, same, relays, expected, why):
    (found,) = counted([agreement(story, articles)], same, claims(story, **relays))
    assert (found.origin, found.voices, found.score, found.why) == expected, why


def test_an_origin_that_is_known_stays(story):
    (found,) = counted([agreement(story, origin="Gazette")], [], claims(story, a=("Wire",), b=("Wire",)))
    assert (found.origin, found.voices) == ("Gazette", 1)


@pytest.mark.parametrize("verdict", ["differ", "vary", "single"])
def test_only_agreements_weigh_less(story, verdict):
    (found,) = counted([agreement(story, verdict=verdict)], ["ab"], claims(story))
    assert (found.voices, found.score, found.why) == (1, 0.7777, "June")
