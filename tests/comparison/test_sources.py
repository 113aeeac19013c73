"""Sources: whom an article rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.comparison.sources import origins, overlaps, sources
from xref.corpus import Corpus
from xref.model import Article, Relay
from xref.segmentation import segment


@pytest.mark.parametrize(
    ("speaker", "outlet", "found"),
    [
        ("Harbour Gazette", "Dale Post", ("Harbour Gazette",)),  # another outlet's word is given
        ("Dale Post", "The Dale Post", ()),  # its own is not an origin
        ("Dale Post", "Dale Post", ()),  # by whatever part of its name
        ("Mayor Ada Quill", "Dale Post", ()),  # nor is anybody who is no outlet
        ("Harbour Gazette", None, ("Harbour Gazette",)),  # an article whose outlet is not known
    ],
)
def test_an_article_rests_on_the_outlets_it_cites(story, speaker, outlet, found):
    claim = story.claims[0]
    assert origins([replace(claim, source=outlet, speaker=replace(claim.speaker, name=speaker))]) == found


def test_the_bottom_of_a_relay_counts_before_its_speaker(story):
    claim = story.claims[0]
    relay = (Relay(name="Fen Echo", mention=claim.content[0]), Relay(name="Wire", mention=claim.content[0]))
    passed_on = replace(claim, relay=relay, speaker=replace(claim.speaker, name="Harbour Gazette"))
    assert origins([passed_on, passed_on, claim]) == ("Wire",)


def article(name: str, text: str, outlet: str | None = None, published: str | None = None) -> Article:
    return Article(id=name, text=text, source=outlet, published=published)


def numbered(first: int, last: int) -> str:
    """Words that no other text has, from one number to another."""
    return " ".join(f"w{number}x" for number in range(first, last))


@pytest.mark.parametrize(
    ("text", "other", "shares", "reason"),
    [
        (numbered(0, 10), numbered(0, 10), (1.0, 1.0), "the same text"),
        (numbered(0, 10), numbered(0, 10).upper(), (1.0, 1.0), "whatever the case"),
        (numbered(0, 10), numbered(50, 60), (None, None), "nothing in common"),
        (numbered(0, 6), numbered(0, 6) + " " + numbered(50, 53), (1.0, 0.25), "six words are a run, one of four"),
        (numbered(0, 5), numbered(0, 5), (None, None), "five are none"),
        (numbered(0, 25), numbered(0, 6), (0.05, 1.0), "one run of twenty is just enough"),
        (numbered(0, 26), numbered(0, 6), (None, 1.0), "one of twenty-one is not"),
        (numbered(0, 8), numbered(0, 6), (0.333, 1.0), "a third"),
    ],
)
def test_text_in_common(text: str, other: str, shares: tuple[float | None, float | None], reason: str) -> None:
    found = overlaps([article("a", text), article("b", other)])
    assert tuple(found[one][0].share if found[one] else None for one in "ab") == shares, reason
    assert [overlap.article for overlap in (*found["a"], *found["b"])] == [
        one for one, share in zip("ba", shares, strict=True) if share is not None
    ]


def test_the_most_in_common_comes_first() -> None:
    texts = {"a": numbered(0, 20), "b": numbered(0, 10), "c": numbered(0, 15), "d": numbered(2, 12)}
    found = overlaps([article(name, text) for name, text in texts.items()])
    assert [(one.article, one.share) for one in found["a"]] == [("c", 0.667), ("b", 0.333), ("d", 0.333)]


def test_of_a_crowd_the_first_articles_count() -> None:
    """Sixty articles have one text: the first fifty are what the others are compared with."""
    found = overlaps([article(f"{number:02}", numbered(0, 8)) for number in range(60)])
    assert [one.article for one in found["59"]] == [f"{number:02}" for number in range(50)]
    assert len(found["00"]) == 49


def test_an_article_as_a_source() -> None:
    text = 'Ada Lund said: "We sail." Odo Brandt said he fishes. "We rest," Odo Brandt said. It rained all day in Kyme.'
    articles = [article("a", text, "Dale Post", "2024-05-02"), article("b", "Nothing else was new in the old town.")]
    corpus = Corpus(articles=tuple(articles), tagger="rules")
    for sections in (None, {"a": segment(articles[0])}):
        one, other = sources(articles, corpus.claims, sections=sections)
        assert (one.article, one.outlet, one.published, one.claims) == ("a", "Dale Post", "2024-05-02", 3)
        assert one.speakers == ("Odo Brandt", "Ada Lund")
        assert (one.origins, one.overlaps, one.copies) == ((), (), ())
        assert (other.article, other.outlet, other.claims, other.speakers) == ("b", None, 0, ())


def test_who_speaks_most_comes_first(story) -> None:
    claim = story.claims[0]
    said = [replace(claim, speaker=replace(claim.speaker, name=name)) for name in ("Ada", "Odo", "Odo")]
    one, *_ = sources(story.articles, [*said, replace(claim, kind="narration")])
    assert (one.speakers, one.claims) == (("Odo", "Ada"), 3)


def test_speakers_of_as_many_claims_come_by_name(story) -> None:
    claim = story.claims[0]
    said = [replace(claim, speaker=replace(claim.speaker, name=name)) for name in ("Odo", "Ada", None)]
    (one, *_) = sources(story.articles, [*said, replace(claim, speaker=None)])
    assert (one.speakers, one.claims) == (("Ada", "Odo"), 4)


def test_copies_are_named_but_for_the_article_itself() -> None:
    text = ". ".join(numbered(at, at + 9).capitalize() for at in range(0, 90, 9)) + "."
    found = sources([article(name, text) for name in "abc"], [])
    assert [one.copies for one in found] == [("b", "c"), ("a", "c"), ("a", "b")]


def test_of_many_copies_the_first_are_named() -> None:
    text = ". ".join(numbered(at, at + 9).capitalize() for at in range(0, 90, 9)) + "."
    many = sources([article(f"{number:02}", text) for number in range(52)], [])
    assert many[51].copies == tuple(f"{number:02}" for number in range(50))
    assert len(many[0].copies) == 49


def test_origins_come_the_most_first(story) -> None:
    claim = replace(story.claims[0], speaker=None)
    relayed = [
        replace(claim, relay=(Relay(name=name, mention=claim.content[0]),)) for name in ("Wire", "Echo", "Post", "Post")
    ]
    cited = replace(story.claims[0], source=None, speaker=replace(story.claims[0].speaker, name="Harbour Gazette"))
    assert origins([*relayed, cited, cited, cited]) == ("Harbour Gazette", "Post", "Echo", "Wire")
    assert origins([*relayed, cited]) == ("Post", "Echo", "Harbour Gazette", "Wire")
    assert origins([claim]) == ()
