"""One name for one speaker across articles, and no name where two may be meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.attribution import unify
from xref.attribution.identities import identities
from xref.model import Claim, Passage, Relay, Span, Speaker

CASES = [
    ({"Wen Qiu": 2, "Wen": 1}, {"Wen": "Wen Qiu"}, "a family name that stands first"),
    ({"Ada Lind": 2, "Lind": 5}, {"Lind": "Ada Lind"}, "a surname"),
    ({"Ada Lind": 2, "Bo Lind": 2, "Lind": 5}, {}, "a surname of two people"),
    ({"Ada Lind": 3, "Ada B. Lind": 1}, {"Ada B. Lind": "Ada Lind"}, "a middle initial"),
    ({"Ada B. Lind": 1, "Ada C. Lind": 1, "Ada Lind": 1}, {}, "two middle initials"),
    ({"Foreign Ministry": 3, "foreign ministry": 1}, {"foreign ministry": "Foreign Ministry"}, "capitals"),
    ({"the Harbour Echo": 1, "Harbour Echo": 2}, {"the Harbour Echo": "Harbour Echo"}, "an article"),
    ({"José Brandão": 2, "Jose Brandao": 1}, {"Jose Brandao": "José Brandão"}, "diacritics"),
    ({"Kim Seo-yun": 2, "Kim Seo Yun": 1}, {"Kim Seo Yun": "Kim Seo-yun"}, "a hyphen"),
    (
        {"North Sea Fishing Council": 1, "NSFC": 4},
        {"North Sea Fishing Council": "NSFC"},
        "an acronym, the more frequent",
    ),
    ({"Tarrow": 3, "Tarrow Steel": 2}, {}, "an organisation is no person"),
    ({"Japan": 3, "Ada Japan": 1}, {}, "a country"),
    ({"Ada Lind and Bo Ekman": 1, "Ekman": 1}, {}, "a pair is no name"),
    ({"Ada Lind": 1}, {}, "nothing to do"),
]


@pytest.mark.parametrize(("names", "expected", "reason"), [pytest.param(*case, id=case[2]) for case in CASES])
def test_identities(names, expected, reason):
    assert identities(names) == expected


def claim(number: int, name: str | None, relay: str | None = None) -> Claim:
    place = Passage(article="a", start=0, end=1, text="x")
    return Claim(
        id=str(number), article="a", source=None, published=None, kind="indirect", text="x", content=(place,),
        context=Span(0, 1), speaker=Speaker(name=name) if name else None,
        relay=(Relay(name=relay, mention=place),) if relay else (),
    )  # fmt: skip


def test_claims_keep_their_order_and_everything_else():
    before = (claim(1, "Lind"), claim(2, None), claim(3, "Ada Lind", "Lind"), claim(4, "Bo Ekman"))
    after = unify(before)
    assert [one.speaker.name if one.speaker else None for one in after] == ["Ada Lind", None, "Ada Lind", "Bo Ekman"]
    assert after[2].relay[0].name == "Ada Lind"
    assert [one.id for one in after] == ["1", "2", "3", "4"]
    assert after[3] is before[3]


@given(
    st.lists(st.sampled_from(["Ada Lind", "Lind", "Bo Lind", "Ada", "ADA LIND", "Wen", "Wen Qiu", None]), max_size=12)
)
def test_the_order_of_claims_does_not_matter(names):
    found = [claim(number, name) for number, name in enumerate(names)]
    forward = {one.id: one.speaker for one in unify(found)}
    backward = {one.id: one.speaker for one in unify(found[::-1])}
    assert forward == backward
    assert unify(unify(found)) == unify(found)
