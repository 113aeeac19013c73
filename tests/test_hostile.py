"""Articles made to do harm: in no command and format does anything of them act on a terminal or a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xref.cli.application import application
from xref.corpus import Corpus
from xref.model import Article
from xref.rendering import FORMATS, render
from xref.rendering.reporting import report
from xref.rendering.views.articles import Articles
from xref.rendering.views.claims import Claims
from xref.rendering.views.findings import Findings
from xref.rendering.views.marked import Marked

BAD = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp.exe\u2066\x7f\x08\x00\u2028\u200f"
MARKUP = "[sic] [/x] [link=https://x.example]y[/link] :smile: <script>alert(1)</script> {brace} *star*"
TEXT = (
    f"=cmd|' /C calc'!A0 said the mayor {BAD} on Monday.\n\n"
    f"“We lost 12 {MARKUP} boats in June,” Ada Quill said.\n\n"
    "+1 @SUM(A1) -1 people died, Ada Quill said. “Nobody warned us of the storm at all,” she added."
)
COMMANDS = [
    ("claims",), ("claims", "--by", "speaker"), ("clusters",), ("diff", "--all"), ("diff", "--all", "--full"),
    ("diff", "--summary"), ("agree",), ("sources",), ("topics",), ("matrix",), ("extract",),
]  # fmt: skip


def harmless(text: str, kept: str = "\n\t") -> bool:
    """No control but the kept ones, no override or isolate of direction, no lone surrogate."""
    return not any(
        (ord(c) < 32 and c not in kept) or 0x7F <= ord(c) < 0xA0 or c in "\u200f\u2028" or "\u202a" <= c <= "\u202e"
        or "\u2066" <= c <= "\u2069" or "\ud800" <= c <= "\udfff"
        for c in text
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile")
    one = {
        "id": f"a{BAD}",
        "title": f"T{BAD}{MARKUP}",
        "source": f"=S{BAD}",
        "url": "javascript:alert(1)",
        "text": TEXT,
    }
    two = {**one, "id": "=b", "text": TEXT.replace("12", "21").replace("June", "July")}
    (path / "x\x1b[31m\u202e.jsonl").write_text(f"{json.dumps(one)}\n{json.dumps(two)}\n", encoding="utf-8")
    (path / "broken\x1b[31m\u202e.jsonl").write_text('{"text": \x1b[31m', encoding="utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(application, [str(argument) for argument in arguments], prog_name="xref")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_control_reaches_anybody(command, form, folder):
    result = run(*command, folder, "--format", form)
    assert result.exit_code == 2  # one file is broken
    assert "unexpected" not in result.stderr
    assert harmless(result.stderr)
    assert harmless(result.stdout, "\n\t\r" if form == "csv" else "\n\t")
    if form in ("json", "annotations"):
        json.loads(result.stdout, parse_constant=lambda name: pytest.fail(name))
    if form == "csv":
        for row in csv.reader(io.StringIO(result.stdout)):
            assert not [cell for cell in row if cell.startswith(("=", "@", "\t", "\r"))]


@pytest.mark.parametrize("form", ["html", "md"])
def test_no_control_reaches_a_report(form, folder):
    result = run("report", folder, "--format", form)
    assert harmless(result.stdout)
    assert "<script>" not in result.stdout.replace("\\<script", "")
    assert "javascript:" not in "".join(part for part in result.stdout.split('href="')[1:])[:11]


def test_markup_is_shown_as_it_is(folder):
    for form in ("terminal", "text"):
        assert "[sic]" in run("claims", folder, "--format", form).stdout
    assert MARKUP in run("claims", folder, "--format", "text").stdout


FRAGMENTS = st.sampled_from(
    (
        "“", "”", '"', "‘", "'", "(", ")", "[", "]", "—", "…", ". ", "\n\n", "said", "Ada Quill", "Monday", "June 2024",
        "12", "$5 million", "not", "according to", "per cent", "\x1b[31m", "\u202e", "\x00", "[/x]", "=1+1", "<b>",
        "a" * 50, "🙂", "東京", "e\u0301", "\ud800", "\u2028", ":smile:", "{", "}", "http://x.example", "1" * 30,
        "says", "Dr.", "U.S.",
    )
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS, max_size=40).map(" ".join)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_no_text_breaks_the_way_from_article_to_screen(texts):
    articles = tuple(Article(id=str(number), text=text, title=text[:30]) for number, text in enumerate(texts))
    corpus = Corpus(articles=articles)
    for claim in corpus.claims:
        article = articles[int(claim.article)]
        for passage in claim.content:
            assert article.field(passage.field)[passage.start : passage.end] == passage.text
    views = (
        Claims(corpus.claims, articles),
        Findings(corpus.findings(), articles, corpus.claims, corpus.sentences, full=True),
        Articles(articles, corpus.asides),
        Marked(articles, corpus.asides),
    )
    for view in views:
        for form in FORMATS:
            assert harmless("".join(render(view, form)), "\n\t\r" if form == "csv" else "\n\t")
    for form in ("html", "md"):
        assert harmless("".join(report(corpus, corpus.findings(), None, form)))
