"""The verb of the package: everything that several articles say of one thing, compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xref.comparison.actors import actor_findings
from xref.comparison.anchors import anchors
from xref.comparison.contrasts import contrast_findings
from xref.comparison.copies import copies, counted
from xref.comparison.credits import credit_findings
from xref.comparison.deeds import deeds
from xref.comparison.documents import document_findings
from xref.comparison.entities import entity_findings
from xref.comparison.events import event_findings
from xref.comparison.happenings import happening_findings
from xref.comparison.homes import home_findings
from xref.comparison.labels import label_findings
from xref.comparison.likeness import surroundings
from xref.comparison.lists import list_findings
from xref.comparison.namesakes import namesake_findings
from xref.comparison.outcomes import told_once
from xref.comparison.quantities import quantity_findings
from xref.comparison.readings import read
from xref.comparison.results import order
from xref.comparison.silence import within_stories
from xref.comparison.stances import stance_findings
from xref.comparison.tellings import telling_findings
from xref.comparison.topics import on_topic
from xref.comparison.twins import twin_findings, untold
from xref.comparison.weapons import weapon_findings
from xref.comparison.wording import wording_findings
from xref.model import Article, Claim, Cluster, Finding, Section


def compare(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    clusters: Sequence[Cluster],
    *,
    topic: str | None = None,
    sections: Mapping[str, Sequence[Section]] | None = None,
) -> tuple[Finding, ...]:
    """Return what the articles differ in, vary in and agree on, and what only one of them says.

    The findings come by verdict (differ, vary, agree, single), the weightiest first; ``topic`` keeps those whose
    subject it names. ``sections`` are those of each article by its id, asides left out; articles without are
    segmented as a whole. Raises UnknownTopicError, with the nearest subjects, if the topic names none.
    """
    corpus = read(articles, claims, sections)
    anchored = anchors(corpus)
    around = surroundings(corpus.weights, anchored)
    done = deeds(corpus)
    happenings = happening_findings(corpus, anchored, around, done)
    found = [
        *wording_findings(corpus),
        *quantity_findings(corpus, anchored, around),
        *happenings,
        *event_findings(corpus, done, happenings),
        *entity_findings(corpus, anchored),
        *namesake_findings(corpus, anchored),
        *home_findings(corpus, anchored),
        *label_findings(corpus, anchored),
        *document_findings(corpus),
        *list_findings(corpus, anchored, around),
        *telling_findings(corpus),
        *stance_findings(corpus, done),
        *actor_findings(corpus, done),
        *credit_findings(corpus),
        *contrast_findings(corpus),
        *weapon_findings(corpus, around),
    ]
    found = told_once(found)
    twins = twin_findings(corpus, anchored, found)
    found = [*untold(found, twins), *twins]
    one_text = copies({reading.article.id: reading.sections for reading in corpus.readings})
    ranked = order(counted(found, one_text, corpus.claims))
    findings = within_stories(ranked, [reading.article.id for reading in corpus.readings])
    return findings if topic is None else on_topic(findings, topic)
