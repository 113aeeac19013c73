"""Text files: front matter or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.loading.plain import front_matter

CASES = [
    ("Title\n\nText", None, "Title\n\nText", "no front matter"),
    ("---\ntitle: A\n---\nText", {"title": "A"}, "Text", "plain"),
    ("\n---\ntitle: A\n---\n\n\nText", {"title": "A"}, "Text", "blank lines around"),
    ("---\ntitle: 'A: b'\nsource: \"C\"\n---\nText", {"title": "A: b", "source": "C"}, "Text", "quotes"),
    (
        "---\nTitle: A\nurl: https://a.example/x:1\n...\nText",
        {"title": "A", "url": "https://a.example/x:1"},
        "Text",
        "colons",
    ),
    (
        "---\ntitle:\ntags:\n  - a\n# note\n---\nText",
        {"title": "", "tags": ""},
        "Text",
        "lists and notes are passed over",
    ),
    ("---\nHe said no.\n---\nText", None, "---\nHe said no.\n---\nText", "a rule and prose"),
    ("---\ntitle: A\nText", None, "---\ntitle: A\nText", "never closed"),
    ("----\ntitle: A\n----\n", None, "----\ntitle: A\n----\n", "a longer rule"),
    ("---", None, "---", "a rule alone"),
    ("---\n---\nText", {}, "Text", "nothing in it"),
]


@pytest.mark.parametrize(("text", "entries", "body", "why"), CASES, ids=[case[3] for case in CASES])
def test_front_matter(text, entries, body, why):
    assert front_matter(text) == (entries, body)


@given(st.text(alphabet="-:ab \n", max_size=60))
def test_the_rest_is_the_end_of_the_text(text):
    entries, body = front_matter(text)
    assert text.endswith(body)
    assert entries is not None or body == text
