"""What a detail is about, read from its sentence: each row is a sentence with one detail of it, or with all of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cases
import pytest

from xref.details.step import find
from xref.details.subjects import Role, roles_of
from xref.model import Article, Detail
from xref.segmentation import segment

TABLE = Path(__file__).with_name("roles.tsv")
SENTENCES = Path(__file__).with_name("subjects.tsv")
Find = Callable[..., list[Detail]]
SHOWN = ("number", "money", "percent", "duration", "ordinal", "date", "time", "place")
MARKS = ("part", "subset", "more", "earlier", "speech")


def role(text: str, words: str) -> Role:
    """The role of the first detail of a sentence that holds some words."""
    article = Article(id="a", text=text, published="2023-05-18")
    sections = segment(article)
    details = [one for found in find(article, sections).values() for one in found]
    ((_, found),) = [
        pair for pair in zip(details, roles_of(sections[0], details), strict=True) if words in pair[0].text
    ][:1]
    return found


@pytest.mark.parametrize("row", cases.rows(TABLE), ids=lambda row: f"{row['text']} ({row['words']})")
def test_what_a_detail_is_about(row: dict[str, str]) -> None:
    found = role(row["text"], row["words"])
    told = {
        "subject": found.label,
        "concept": found.concept,
        "head": found.head,
        "owner": found.owner,
        "group": found.group or "things",
        "marks": " ".join(name for name in MARKS if getattr(found, name)),
        "qualified": " ".join(sorted(found.modifiers)),
        "governed": " ".join(sorted(found.governors)),
    }
    assert {name: value or "-" for name, value in told.items()} == {name: row[name] for name in told}, row["reason"]


def told(detail: Detail, role: Role) -> str:
    """What a detail is about as the table of sentences writes it."""
    named = [(name, getattr(role, name)) for name in ("concept", "predicate", "head", "owner", "told")]
    named += [("group", "" if role.people else role.group)]
    named += [
        (name, " ".join(sorted(found))) for name, found in (("qualified", role.modifiers), ("governed", role.governors))
    ]
    parts = [f"{name} {value}" for name, value in named if value] + [name for name in MARKS if getattr(role, name)]
    return ", ".join([f"{detail.text}: {role.label or '-'}", *parts])


@pytest.mark.parametrize("row", cases.rows(SENTENCES), ids=lambda row: row["text"])
def test_what_every_detail_of_a_sentence_is_about(found: Find, row: dict[str, str]) -> None:
    (section, *_) = segment(Article(id="a", text=row["text"]))
    details = found(row["text"])
    pairs = zip(details, roles_of(section, details), strict=True)
    each = [told(detail, role) for detail, role in pairs if detail.type in SHOWN]
    assert ("; ".join(each) or "-") == row["details"], row["reason"]


@pytest.mark.parametrize(
    ("text", "words", "near", "reason"),
    [
        ("The old mill by the river burned 12 cars.", "12", "burn car mill old river", "both sides"),
        ("It rained. The mill burned 12 cars. It snowed.", "12", "burn car mill", "within the sentence"),
        ("The mill and the barn and the shed of Lund burned 12 cars.", "12", "barn burn car lund mill shed", "content"),
        (
            "A b c d e f g h old red wet dry mill barns burned 12 cars.",
            "12",
            "barn burn car dri h mill old red wet",
            "eight",
        ),
    ],
)
def test_the_words_near_a_detail(text: str, words: str, near: str, reason: str) -> None:
    assert " ".join(sorted(role(text, words).near)) == near, reason
