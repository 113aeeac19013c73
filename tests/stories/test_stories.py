"""The whole product on whole stories: what must be found in them, and what must not (the table expected.tsv)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from pathlib import Path

import pytest

import xref
from xref.words import stem, words

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TABLE = HERE / "expected.tsv"
VERDICTS = {"differ", "vary", "agree", "single"}


@dataclass(frozen=True)
class Spot:
    """Where an expected passage stands."""

    article: str
    field: str
    start: int
    end: int

    def overlap(self, passage: xref.Passage) -> int:
        if (passage.article, passage.field) != (self.article, self.field):
            return 0
        return max(0, min(self.end, passage.end) - max(self.start, passage.start))

    def in_mention(self, passage: xref.Passage) -> bool:
        return self.overlap(passage) * 2 >= min(self.end - self.start, passage.end - passage.start)

    def held_by(self, passage: xref.Passage) -> bool:
        return self.overlap(passage) * 2 >= self.end - self.start


@dataclass(frozen=True)
class Row:
    line: int
    story: str
    tier: str
    expect: str
    aspect: str
    subject: str
    values: str
    reason: str


def table() -> list[Row]:
    rows = []
    for number, line in enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if line.startswith("#") or cells[0] == "story":
            continue
        assert len(cells) == 7, f"{TABLE.name}:{number}: {len(cells)} cells"
        rows.append(Row(number, *cells))
    return rows


ROWS = table()
STORIES = sorted({row.story for row in ROWS})


@cache
def corpus(story: str) -> xref.Corpus:
    path = ROOT / story if story.startswith("data") else HERE / f"{story}.jsonl"
    read = xref.read(str(path))
    assert not [problem for problem in read.problems if problem.severity == "error"]
    return read


@cache
def spots(story: str, values: str) -> tuple[tuple[Spot, ...], ...]:
    return tuple(tuple(spot(story, cell) for cell in value.split(" | ")) for value in values.split(" || ") if value)


def spot(story: str, cell: str) -> Spot:
    where, _, context = cell.strip().partition(": ")
    name, _, field = where.partition("/")
    article = next(article for article in corpus(story).articles if article.id == name)
    text = article.field(field or "text")
    before, passage, after = re.fullmatch(r"(.*?)\[(.*)\](.*)", context, flags=re.S).groups()
    plain = before + passage + after
    assert text.count(plain) == 1, f"{story}: {plain!r} occurs {text.count(plain)} times in {where}"
    start = text.index(plain) + len(before)
    return Spot(name, field or "text", start, start + len(passage))


def hits(finding: xref.Finding, values: tuple[tuple[Spot, ...], ...]) -> list[tuple[int, int, Spot]]:
    """Which expected value is met by which value of the finding, and where."""
    return [
        (expected, found, place)
        for expected, places in enumerate(values)
        for place in places
        for found, value in enumerate(finding.values)
        if any(place.in_mention(mention.passage) for mention in value.mentions)
    ]


def apart(finding: xref.Finding, values: tuple[tuple[Spot, ...], ...]) -> bool:
    """Does the finding hold passages of two expected values in two values of its own?"""
    return any(a[0] != b[0] and a[1] != b[1] for a, b in combinations(hits(finding, values), 2))


def together(finding: xref.Finding, values: tuple[tuple[Spot, ...], ...]) -> bool:
    """Does the finding hold passages of two articles in one value?"""
    return any(a[1] == b[1] and a[2].article != b[2].article for a, b in combinations(hits(finding, values), 2))


def whole(finding: xref.Finding, values: tuple[tuple[Spot, ...], ...]) -> bool:
    """Does the finding hold a passage of every article that the row names?"""
    return {place.article for _, _, place in hits(finding, values)} >= {s.article for value in values for s in value}


def about(finding: xref.Finding, row: Row) -> bool:
    if row.aspect != "*" and finding.aspect not in row.aspect.split("|"):
        return False
    subject = {stem(word.text) for word in words(finding.subject)}
    return row.subject == "*" or not subject.isdisjoint(map(stem, row.subject.split()))


def meets(finding: xref.Finding, row: Row, verdict: str) -> bool:
    values = spots(row.story, row.values)
    if finding.verdict != verdict or not about(finding, row):
        return False
    met = together(finding, values) if verdict == "agree" else apart(finding, values)
    return met and (not row.story.startswith("data") or whole(finding, values))


def show(findings: list[xref.Finding]) -> str:
    return "\n".join(
        f"{f.verdict} {f.aspect} [{f.subject}] "
        + " / ".join(f"{v.text!r} ({', '.join(sorted({m.passage.article for m in v.mentions}))})" for v in f.values)
        for f in findings
    )


def near(row: Row) -> str:
    """The findings that hold any passage of the row: what a person looks at when it fails."""
    values = spots(row.story, row.values)
    return show([finding for finding in corpus(row.story).findings() if hits(finding, values)]) or "(nothing near)"


def check_reported(row: Row) -> None:
    verdicts = ["differ", "vary", "agree"] if row.expect == "found" else row.expect.split("|")
    findings = corpus(row.story).findings()
    assert any(meets(finding, row, verdict) for finding in findings for verdict in verdicts), near(row)


def check_no_differ(row: Row) -> None:
    values = spots(row.story, row.values)
    for finding in corpus(row.story).findings():
        if finding.verdict == "differ":
            wrong = hits(finding, values) if len(values) == 1 else apart(finding, values)
            assert not wrong, show([finding])


def check_no_agree(row: Row) -> None:
    left, right = spots(row.story, row.values)
    for finding in corpus(row.story).findings():
        for value in finding.values if finding.verdict == "agree" else ():
            passages = [mention.passage for mention in value.mentions]
            wrong = all(any(place.held_by(passage) for place in side for passage in passages) for side in (left, right))
            assert not wrong, show([finding])


def check_silent(row: Row) -> None:
    ((place,),) = spots(row.story, row.values)
    said = [claim.text for claim in corpus(row.story).claims if any(map(place.overlap, claim.content))]
    assert not said


def check_only(row: Row) -> None:
    allowed = [r for r in ROWS if r.story.startswith(row.story) and "no" not in r.expect and "differ" in r.expect]
    allowed += [r for r in ROWS if r.story == row.story and r.expect == "found"]
    wrong = [
        finding
        for finding in corpus(row.story).findings()
        if finding.verdict == "differ" and not any(apart(finding, spots(r.story, r.values)) for r in allowed)
    ]
    assert not wrong, show(wrong)


def check_no_vary(row: Row) -> None:
    wrong = [finding for finding in corpus(row.story).findings() if finding.verdict == "vary"]
    assert not wrong, show(wrong)


def check_all_single(row: Row) -> None:
    wrong = [finding for finding in corpus(row.story).findings() if finding.verdict != "single"]
    assert not wrong, show(wrong)


def check_allowed(row: Row) -> None:
    assert len(spots(row.story, row.values)) > 1


CHECKS = {
    "found": check_reported,
    "no differ": check_no_differ,
    "no agree": check_no_agree,
    "silent": check_silent,
    "only": check_only,
    "no vary": check_no_vary,
    "all single": check_all_single,
    "may differ": check_allowed,
}


def case(row: Row) -> object:
    short = row.tier == "wanted" or row.tier.endswith("!")
    marks = [pytest.mark.xfail(reason=f"known to fall short: {row.reason}", strict=False)] if short else []
    return pytest.param(row, id=f"{row.story}-{row.expect}-{row.line}".replace(" ", "_"), marks=marks)


@pytest.mark.parametrize("row", [case(row) for row in ROWS])
def test_expected(row: Row) -> None:
    assert row.tier.rstrip("!") in {"strong", "wanted"}
    check = CHECKS.get(row.expect) or (check_reported if set(row.expect.split("|")) <= VERDICTS else None)
    assert check, f"{TABLE.name}:{row.line}: unknown expectation {row.expect!r}"
    check(row)


@pytest.mark.parametrize("story", STORIES)
def test_passages_are_exact(story: str) -> None:
    articles = {article.id: article for article in corpus(story).articles}
    passages = [mention.passage for f in corpus(story).findings() for v in f.values for mention in v.mentions]
    passages += [passage for claim in corpus(story).claims for passage in claim.content]
    for passage in passages:
        assert articles[passage.article].field(passage.field)[passage.start : passage.end] == passage.text


@pytest.mark.parametrize("story", [story for story in STORIES if not story.startswith("data")])
def test_the_order_of_the_articles_does_not_matter(story: str, tmp_path: Path) -> None:
    turned = tmp_path / f"{story}.jsonl"
    lines = (HERE / f"{story}.jsonl").read_text(encoding="utf-8").splitlines()
    turned.write_text("\n".join(reversed(lines)), encoding="utf-8")
    assert summary(xref.read(str(turned))) == summary(corpus(story))


def summary(read: xref.Corpus) -> set[tuple[object, ...]]:
    return {
        (f.verdict, f.aspect, f.subject, frozenset(frozenset(m.passage for m in v.mentions) for v in f.values))
        for f in read.findings()
    }


def test_every_story_has_expectations() -> None:
    files = {path.stem for path in HERE.glob("*.jsonl")}
    assert files == {story for story in STORIES if not story.startswith("data")}


def test_every_spot_of_the_table_exists() -> None:
    for row in ROWS:
        for left, right in product(spots(row.story, row.values), repeat=2):
            assert left is right or not set(left) & set(right), row


def test_speakers_of_the_sample() -> None:
    """Statements of one person from several articles, a pronoun and a lost quotation mark among them."""
    said = {
        claim.text for claim in corpus("data/summit").claims if claim.speaker and claim.speaker.name == "Ilse Morvane"
    }
    words = (
        "We have lived beside this strait",
        "The plan will turn quiet neighbours into nervous rivals",
        "Nobody on this coast has asked for that",
    )
    for start in words:
        assert any(start in text for text in said), (start, said)
    assert any("anxious rivals" in text for text in said)
