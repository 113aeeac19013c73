"""Letters with accents of their own: the same claims and details as with composed letters, exact in the stored text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.composing import composed
from xref.corpus import Corpus, read_article
from xref.matching import match_texts
from xref.model import Article, Aside

TEXT = """The café owner José Müller said on Tuesday that 38 people were hurt.

“We were très fâchés,” said Zoë Ångström, the mayor of Málaga.

The Erdoğan government plans to open an office in Łódź in July 2024, according to François Dupré.

Related: A café for the bears of Brannoc

© 2024 The Málaga Echo. All rights reserved."""


def article(form, id_="a"):
    return Article(id=id_, text=unicodedata.normalize(form, TEXT), title=unicodedata.normalize(form, "Fâchés à Málaga"))


def composed_text(text):
    return None if text is None else unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("tagger", ["rules", "light"])
def test_the_same_claims_and_details(tagger):
    one, other = (read_article(article(form), tagger=tagger) for form in ("NFC", "NFD"))
    assert [aside.reason for aside in one.asides] == [aside.reason for aside in other.asides]
    assert len(one.claims) == len(other.claims) >= 4
    for a, b in zip(one.claims, other.claims, strict=True):
        assert (a.text, a.kind, a.certainty, a.polarity) == (b.text, b.kind, b.certainty, b.polarity)
        assert (a.speaker and a.speaker.name) == (b.speaker and b.speaker.name)
        assert [(d.type, d.value, d.text) for d in a.details] == [
            (d.type, d.value, composed_text(d.text)) for d in b.details
        ]


def test_every_passage_is_exact_in_the_stored_text():
    reading = read_article(article("NFD"), tagger="rules")
    stored = reading.article
    assert stored.text == unicodedata.normalize("NFD", TEXT)
    for claim in reading.claims:
        parts = [*claim.content, claim.cue, claim.speaker and claim.speaker.mention]
        for part in filter(None, parts):
            assert stored.field(part.field)[part.start : part.end] == part.text
        for detail in claim.details:
            assert stored.field(detail.field)[detail.start : detail.end] == detail.text
    for section in reading.sections:
        assert section.text == stored.field(section.field)
        for quotation in section.quotations:
            assert section.text[quotation.start] == "“"
            assert section.text[quotation.end - 1] == "”"


def test_two_forms_never_differ():
    findings = Corpus(articles=(article("NFC"), article("NFD", "b")), tagger="rules").findings()
    assert {finding.verdict for finding in findings} <= {"agree", "single"}
    assert any(finding.aspect == "place" for finding in findings)


@pytest.mark.parametrize(
    "text", ["plain", "composed é", "東京 🙂", "", "\u0301 at the start", "q\u0303 has no composed form"]
)
def test_what_is_composed_is_left_alone(text):
    assert composed(Article(id="a", text=text)) is None


@given(st.text(alphabet=st.sampled_from("aeq \nÅ東\u0301\u0308\u0323"), max_size=30))
def test_places_lead_back(text):
    made = composed(Article(id="a", text=text))
    if made is None:
        return
    places = made.places["text"]
    assert len(places) == len(made.article.text) + 1
    assert list(places) == sorted(set(places))
    assert (places[0], places[-1]) == (0, len(text))
    starts = [at for at, sign in enumerate(made.article.text) if not unicodedata.combining(sign)]
    for at in starts:
        assert unicodedata.normalize("NFC", text[: places[at]]) == unicodedata.normalize("NFC", made.article.text[:at])


def test_two_texts_in_two_forms_match():
    text = "President Erdoğan met José Müller in Łódź."
    found = match_texts(text, unicodedata.normalize("NFD", text))
    assert (found.same, found.verdict) == (True, "agree")


def test_asides_of_the_stored_text():
    text = "e\u0301e\u0301 abc e\u0301"
    made = composed(Article(id="a", text=text))
    assert made is not None
    (aside,) = made.asides([Aside(start=5, end=8, reason="ad")])
    assert made.article.text[aside.start : aside.end] == "abc"
