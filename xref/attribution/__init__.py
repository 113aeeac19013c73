"""Who said what: the attributed claims of an article and the claims in its own voice."""

from __future__ import annotations

from collections.abc import Sequence

from xref.attribution import light, neural, rules
from xref.attribution.attributions import Attribution, Tagger
from xref.attribution.cast import Cast
from xref.attribution.claims import Layout, claim, narration
from xref.attribution.identities import unify
from xref.attribution.reading import read
from xref.attribution.relays import governed, relays
from xref.attribution.speakers import Speakers
from xref.model import Article, Claim, Section

__all__ = ["TAGGERS", "Attribution", "Tagger", "attribute", "best_tagger", "unify"]

TAGGERS: dict[str, Tagger] = {"light": light.tag, "neural": neural.tag, "rules": rules.tag}
"""The taggers by name."""


def best_tagger(name: str = "auto") -> str:
    """Return the name of the tagger to use: the best one whose packages and model are here for "auto".

    Raises ValueError if there is no such tagger, or if it lacks a package or its model.
    """
    if name == "auto":
        return "neural" if neural.available() else "light" if light.available() else "rules"
    if name not in TAGGERS:
        raise ValueError(f"no tagger is called {name!r}; there is auto, {', '.join(sorted(TAGGERS))}")
    if name == "neural" and not neural.available():
        raise ValueError("the neural tagger needs onnxruntime and its model; pip install 'xref[neural]'")
    if name == "light" and not light.available():
        raise ValueError("the light tagger needs python-crfsuite and its model; pip install python-crfsuite")
    return name


def attribute(article: Article, sections: Sequence[Section], *, tagger: str = "auto") -> tuple[Claim, ...]:
    """Return the claims of ``article``, those of its text first, each field in order of start; details stay empty.

    Raises ValueError if there is no such tagger or something that it needs is missing.
    """
    tag = TAGGERS[best_tagger(tagger)]
    cast: Cast | None = None
    claims: list[Claim] = []
    for section in sections:
        layout = Layout(section)
        attributions = tag(section)
        speakers = Speakers(article, read(section), attributions, cast)
        cast = speakers.cast
        passed_on = relays(speakers, attributions)
        found = narration(article, layout, attributions, governed(speakers, attributions))
        for number, attribution in enumerate(attributions):
            cue = attribution.cue[0] if attribution.cue else None
            kind = layout.kind(attribution.content)
            speaker = speakers.speaker(number)
            found.append(
                claim(
                    article, layout, kind, attribution.content,
                    speaker=speaker, cue=cue, relay=passed_on[number], confidence=attribution.confidence,
                )
            )  # fmt: skip
        claims += sorted(_distinct(found), key=lambda one: (one.content[0].start, one.content[-1].end, one.id))
    return tuple(claims)


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """Return claims with each content once: where two cues share it, the surer attribution, else the first."""
    best: dict[str, Claim] = {}
    for one in claims:
        if one.id not in best or one.confidence > best[one.id].confidence:
            best[one.id] = one
    return list(best.values())
