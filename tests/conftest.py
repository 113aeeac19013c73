from __future__ import annotations

import socket

import pytest
from hypothesis import settings

from xref.model import (
    Article,
    Claim,
    Cluster,
    Detail,
    Finding,
    FindingValue,
    Mention,
    Passage,
    Span,
    Speaker,
)

settings.register_profile("house", deadline=None)  # how long a test takes says nothing on a shared machine
settings.load_profile("house")


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """xref works offline: whatever reaches for the network in a test fails it."""

    def refuse(*args, **kwargs):
        raise AssertionError("a test reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


class Story:
    """Two articles on one event with hand-made claims, a cluster and findings, for tests of what is shown."""

    def __init__(self) -> None:
        self.articles = (
            Article(
                id="a",
                title="Bridge to open",
                source="Dale Post",
                published="2024-05-02",
                url="https://dale.example/bridge",
                text="The bridge opens in June, Mayor Ada Quill said. “We kept our word,” she said.",
            ),
            Article(
                id="b",
                title="Bridge late again",
                text="The bridge will open in July. “We kept our promise,” said Ada Quill, the mayor.",
            ),
            Article(id="c", title="Elsewhere", source="Fen Echo", text="It rained."),
        )
        self.texts = {article.id: article.text for article in self.articles}
        self.claims = (
            self.claim("c1a", "a", "The bridge opens in June", "Mayor Ada Quill", "said", kind="indirect"),
            self.claim("c2a", "a", "We kept our word", "Ada Quill", "said", kind="direct"),
            self.claim("c1b", "b", "The bridge will open in July", kind="narration"),
            self.claim("c2b", "b", "We kept our promise", "Ada Quill", "said", kind="direct"),
        )
        self.clusters = (
            Cluster(
                id="k1",
                label="We kept our word",
                articles=("a", "b"),
                claims=("c2a", "c2b"),
                mentions=(self.passage("a", "We kept our word"), self.passage("b", "We kept our promise")),
            ),
        )
        self.findings = (
            self.finding(
                "f1", "differ", "date", "bridge", [("a", "June", "--06", "c1a"), ("b", "July", "--07", "c1b")]
            ),
            self.finding(
                "f2",
                "differ",
                "wording",
                "We kept our",
                [("a", "We kept our word", None, "c2a"), ("b", "We kept our promise", None, "c2b")],
            ),
            self.finding("f3", "agree", "person", "mayor", [("a", "Ada Quill", "Ada Quill", "c1a")]),
            self.finding("f4", "single", "wording", "rain", [("c", "It rained", None, "c9")]),
        )

    def passage(self, article: str, text: str) -> Passage:
        start = self.texts[article].index(text)
        return Passage(article=article, start=start, end=start + len(text), text=text)

    def claim(self, id_, article, text, speaker=None, cue=None, kind="direct") -> Claim:
        found = next(one for one in self.articles if one.id == article)
        content = self.passage(article, text)
        end = self.texts[article].find(".", content.end)
        start = self.texts[article].rfind(". ", 0, content.start)
        return Claim(
            id=id_,
            article=article,
            source=found.source,
            published=found.published,
            kind=kind,
            text=text,
            content=(content,),
            context=Span(0 if start < 0 else start + 2, end + 1),
            speaker=speaker and Speaker(name=speaker, role="mayor", mention=self.passage(article, speaker.split()[-1])),
            cue=cue and self.passage(article, cue),
            details=(Detail(type="date", text="x", start=content.start, end=content.start + 1, value="--06"),),
        )

    def finding(self, id_, verdict, aspect, subject, values) -> Finding:
        return Finding(
            id=id_,
            verdict=verdict,
            subject=subject,
            aspect=aspect,
            values=tuple(
                FindingValue(
                    value=value,
                    text=text,
                    mentions=(Mention(passage=self.passage(article, text), claim=claim, speaker="Ada Quill"),),
                )
                for article, text, value, claim in values
            ),
            silent=("c",),
            score=0.9,
            why="June is not July",
        )


@pytest.fixture
def story() -> Story:
    return Story()
