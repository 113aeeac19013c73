"""Speakers: the mention as written, resolved to the name that the article gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.attribution.attributions import Attribution
from xref.attribution.claims import Layout, passage
from xref.model import Article, Section, Speaker

_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:(?:of|the|for|de|al|bin|van|von) )?[A-Z][\w.’'-]*)*")
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "which"])


class Cast:
    """The people and organisations of one article."""

    def __init__(self, article: Article, sections: Sequence[Section]) -> None:
        self._article = article
        self._last: str | None = None

    def speaker(self, layout: Layout, attribution: Attribution) -> Speaker | None:
        """Return the speaker of ``attribution``, or None if it names none."""
        if not attribution.source:
            return None
        mention = passage(self._article, layout.section, attribution.source[0])
        if mention.text.lower() in _PRONOUNS:
            return Speaker(name=self._last if mention.text.lower() in ("he", "she") else None, mention=mention)
        names = _NAME.findall(mention.text)
        if names:
            self._last = names[-1]
        return Speaker(name=names[-1] if names else None, mention=mention)
