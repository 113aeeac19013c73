"""Who said what: the attributed claims of an article and the claims in its own voice."""

from __future__ import annotations

from collections.abc import Sequence

from xref.attribution import rules
from xref.attribution.attributions import Attribution, Tagger
from xref.attribution.claims import Layout, claim, narration
from xref.attribution.speakers import Cast
from xref.model import Article, Claim, Section

__all__ = ["TAGGERS", "Attribution", "Tagger", "attribute"]

TAGGERS: dict[str, Tagger] = {"rules": rules.tag}
"""The taggers by name."""


def attribute(article: Article, sections: Sequence[Section], *, tagger: str = "rules") -> tuple[Claim, ...]:
    """Return the claims of ``article``, those of its text first, each field in order of start; details stay empty.

    Raises ValueError if there is no such tagger.
    """
    if tagger not in TAGGERS:
        raise ValueError(f"no tagger is called {tagger!r}; there is {', '.join(sorted(TAGGERS))}")
    cast = Cast(article, sections)
    claims: list[Claim] = []
    for section in sections:
        layout = Layout(section)
        attributions = TAGGERS[tagger](section)
        found = narration(article, layout, attributions)
        for attribution in attributions:
            cue = attribution.cue[0] if attribution.cue else None
            speaker = cast.speaker(layout, attribution)
            kind = layout.kind(attribution.content)
            found.append(claim(article, layout, kind, attribution.content, speaker=speaker, cue=cue))
        claims += sorted(found, key=lambda one: (one.content[0].start, one.content[-1].end, one.id))
    return tuple(claims)
