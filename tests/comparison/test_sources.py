"""Sources: whom an article rests on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.comparison.sources import origins
from xref.model import Relay


@pytest.mark.parametrize(
    ("speaker", "outlet", "found"),
    [
        ("Harbour Gazette", "Dale Post", ("Harbour Gazette",)),  # another outlet's word is given
        ("Dale Post", "The Dale Post", ()),  # its own is not an origin
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
