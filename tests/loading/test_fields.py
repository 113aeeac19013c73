"""Records of dumps: the names under which they keep things, and what to do with odd values."""

from __future__ import annotations

import pytest

from xref.loading.fields import NoTextError, columns, draft, mapping


def made(record, **fields):
    found, problems = draft(record, fields, "x.jsonl:1", 1)
    return found, [problem.what for problem in problems]


RECORDS = [
    (
        {"text": "T", "title": "H", "source": "S", "published": "2020", "url": "u", "id": "i"},
        "the contract's own names",
    ),
    ({"body": "T", "headline": "H", "publisher": "S", "date": "2020", "link": "u", "guid": "i"}, "a news interface"),
    (
        {"articleBody": "T", "headline": "H", "outlet": "S", "datePublished": "2020", "url": "u", "uuid": "i"},
        "schema.org",
    ),
    ({"Content": "T", "Title": "H", "Publication": "S", "Pub Date": "2020", "URL": "u", "Article-ID": "i"}, "a table"),
    ({"maintext": "T", "title": "H", "source_domain": "S", "date_publish": "2020", "url": "u", "id": "i"}, "a crawler"),
    (
        {
            "content": "T",
            "title": "H",
            "source": {"id": "s", "name": "S"},
            "publishedAt": "2020",
            "url": "u",
            "id": "i",
        },
        "nested",
    ),
    (
        {"text": "T", "body": "other", "title": "H", "source": "S", "date": "2020", "url": "u", "id": "i"},
        "own name first",
    ),
    (
        {"body": "", "content": "T", "title": "H", "source": "S", "date": "2020", "url": "u", "id": "i"},
        "empty ones do not count",
    ),
]


@pytest.mark.parametrize(("record", "why"), RECORDS, ids=[why for _, why in RECORDS])
def test_names(record, why):
    found, problems = made(record)
    assert (found.text, found.title, found.source, found.published, found.url, found.id) == (
        "T",
        "H",
        "S",
        "2020",
        "u",
        "i",
    )
    assert problems == []


def test_what_is_not_used_is_kept():
    found, _ = made({"text": "T", "desk": "city", "n": [1, {"a": None}], "source": None})
    assert found.extra == {"desk": "city", "n": [1, {"a": None}]}


def test_numbers_are_ids_and_dates():
    found, problems = made({"text": "T", "id": 7, "published": 2020})
    assert (found.id, found.published, problems) == ("7", "2020", [])


def test_wrong_types_beside_the_text_are_left_out_with_a_warning():
    found, problems = made({"text": "T", "title": 5, "source": ["a"], "published": True})
    assert (found.title, found.source, found.published) == (None, None, None)
    assert len(problems) == 3


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({"text": ""}, "empty"),
        ({"text": "  \n"}, "empty"),
        ({"text": None}, "no text"),
        ({"text": ["T"]}, "a list"),
        ({"text": 5}, "a number"),
        ({"text": True}, "true or false"),
        ({"text": {"a": 1}}, "an object"),
        ({"words": "T"}, "--fields"),
        ({}, "it has nothing"),
    ],
)
def test_no_text(record, says):
    with pytest.raises(NoTextError, match=says):
        made(record)


def test_half_characters_are_replaced_with_a_warning():
    found, problems = made({"text": "a\ud800b", "title": "\udc00", "x": {"\ud800": ["\udfff"]}})
    assert (found.text, found.title, found.extra) == ("a\ufffdb", "\ufffd", {"x": {"\ufffd": ["\ufffd"]}})
    assert len(problems) == 1


def test_names_given_by_hand_win():
    found, _ = made({"text": "no", "words": "T", "site": {"name": "S"}}, text="words", source="site.name")
    assert (found.text, found.source) == ("T", "S")
    assert mapping("text=words, source=site.name") == {"text": "words", "source": "site.name"}


@pytest.mark.parametrize("spec", ["", "text", "text=", "colour=red", "text=a,text=b", "=a", "text=a,,"])
def test_bad_mappings(spec):
    with pytest.raises(ValueError, match=r"."):
        mapping(spec)


def test_columns_prefer_the_exact_name():
    assert columns(["TEXT", "text"], {})["text"][0] == "text"
