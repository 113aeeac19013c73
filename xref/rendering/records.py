"""The output contract, schema_version 1: each thing of the model as the JSON object that other programs rely on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from xref.model import (
    Article,
    Aside,
    Claim,
    Cluster,
    Detail,
    Finding,
    FindingValue,
    Match,
    Mention,
    Passage,
    Source,
    Speaker,
    Topic,
)

if TYPE_CHECKING:
    from xref.clustering import Borderline, Decision, Suggestion

SCHEMA_VERSION = 1

Record = dict[str, Any]


def article(item: Article) -> Record:
    """Return an article without its text, as it heads the JSON of every command."""
    return {"id": item.id, "title": item.title, "source": item.source, "published": item.published, "url": item.url}


def extracted(item: Article, asides: Iterable[Aside]) -> Record:
    """Return an article with its text and what was set aside in it; every other command reads it back."""
    known = {**article(item), "text": item.text, "path": item.path}
    known["asides"] = [{"start": aside.start, "end": aside.end, "reason": aside.reason} for aside in asides]
    return known | {key: value for key, value in item.extra.items() if key not in known}


def marked(item: Passage, reason: str) -> Record:
    """Return a passage that was set aside, with the reason."""
    return {**passage(item), "reason": reason}


def passage(item: Passage) -> Record:
    """Return a passage: ``article.field[start:end] == text``."""
    return {"article": item.article, "field": item.field, "start": item.start, "end": item.end, "text": item.text}


def optional_passage(item: Passage | None) -> Record | None:
    """Return a passage, or None where there is none."""
    return None if item is None else passage(item)


def speaker(item: Speaker | None) -> Record | None:
    """Return to whom a claim is attributed; ``name`` is null while it is unknown."""
    if item is None:
        return None
    return {"name": item.name, "role": item.role, "mention": optional_passage(item.mention)}


def detail(item: Detail) -> Record:
    """Return a detail of a claim; its offsets are those of the claim's field."""
    return {
        "type": item.type,
        "text": item.text,
        "field": item.field,
        "start": item.start,
        "end": item.end,
        "value": item.value,
        "unit": item.unit,
        "precision": item.precision,
        "subject": item.subject,
    }


def claim(item: Claim) -> Record:
    """Return a claim."""
    return {
        "id": item.id,
        "article": item.article,
        "source": item.source,
        "published": item.published,
        "kind": item.kind,
        "text": item.text,
        "content": [passage(part) for part in item.content],
        "context": {"field": item.field, "start": item.context.start, "end": item.context.end},
        "speaker": speaker(item.speaker),
        "cue": optional_passage(item.cue),
        "relay": [{"name": relay.name, "mention": passage(relay.mention)} for relay in item.relay],
        "certainty": item.certainty,
        "polarity": item.polarity,
        "details": [detail(part) for part in item.details],
        "confidence": item.confidence,
        "cluster": item.cluster,
    }


def cluster(item: Cluster) -> Record:
    """Return a cluster."""
    return {
        "id": item.id,
        "label": item.label,
        "articles": list(item.articles),
        "claims": list(item.claims),
        "mentions": [passage(part) for part in item.mentions],
    }


def decision(item: Decision) -> Record:
    """Return a decision: as JSON in one line, what a file of decisions holds."""
    return {"decision": item.decision, "a": item.a, "b": item.b}


def borderline(item: Borderline) -> Record:
    """Return a pair near the threshold, and the decision that would change where its claims are."""
    return {
        "score": item.score,
        "together": item.together,
        "a": claim(item.a),
        "b": claim(item.b),
        "decision": decision(item.decision),
    }


def suggestion(item: Suggestion) -> Record:
    """Return what a person could decide: two claims, their score, and the decision that would change where they are."""
    return {
        "score": item.score,
        "decision": decision(item.decision),
        "passages": [passage(part) for part in item.b.content],
    }


def mention(item: Mention) -> Record:
    """Return a mention: its passage, the claim it belongs to and who says it."""
    return {**passage(item.passage), "claim": item.claim, "speaker": item.speaker}


def finding_value(item: FindingValue) -> Record:
    """Return one value of a finding with its mentions."""
    return {"value": item.value, "text": item.text, "mentions": [mention(part) for part in item.mentions]}


def finding(item: Finding) -> Record:
    """Return a finding."""
    return {
        "id": item.id,
        "verdict": item.verdict,
        "subject": item.subject,
        "aspect": item.aspect,
        "values": [finding_value(part) for part in item.values],
        "silent": list(item.silent),
        "silent_more": item.silent_more,
        "origin": item.origin,
        "voices": item.voices,
        "score": item.score,
        "why": item.why,
    }


def match(item: Match) -> Record:
    """Return whether two texts say the same, and why."""
    return {
        "score": item.score,
        "same": item.same,
        "verdict": item.verdict,
        "features": [
            {"name": part.name, "value": part.value, "contribution": part.contribution, "a": part.a, "b": part.b}
            for part in item.features
        ],
        "details": [
            {"aspect": part.aspect, "a": part.a, "b": part.b, "verdict": part.verdict} for part in item.details
        ],
    }


def source(item: Source, of: Article) -> Record:
    """Return an article as a source: its head, whom it quotes, on whom it rests, what it shares with others."""
    return {
        "article": item.article,
        "title": of.title,
        "source": item.outlet,
        "published": item.published,
        "url": of.url,
        "claims": item.claims,
        "speakers": list(item.speakers),
        "origins": list(item.origins),
        "overlaps": [{"article": part.article, "share": part.share} for part in item.overlaps],
        "copies": list(item.copies),
    }


def topic(item: Topic) -> Record:
    """Return a subject that two or more articles have details on."""
    return {"subject": item.subject, "articles": list(item.articles), "aspects": list(item.aspects)}


def envelope(articles: Iterable[Article], **head: Any) -> Mapping[str, Any]:
    """Return what stands before the records in ``--format json``."""
    return {"schema_version": SCHEMA_VERSION, **head, "articles": [article(item) for item in articles]}
