"""Silent is who tells the same story without it."""

from dataclasses import replace

from xref import Finding, FindingValue, Mention, Passage
from xref.comparison.silence import NAMED, within_stories
from xref.model import Aspect, Verdict

EVERYBODY = ("a", "b", "c", "x", "y", "z")


def finding(articles: str, aspect: Aspect = "number", verdict: Verdict = "agree") -> Finding:
    mentions = tuple(
        Mention(passage=Passage(article=one, start=0, end=1, text="1"), claim="", speaker=None) for one in articles
    )
    return Finding(
        id=articles + aspect,
        verdict=verdict,
        subject="",
        aspect=aspect,
        values=(FindingValue(value=1, text="1", mentions=mentions),),
        silent=(),
        score=0.5,
        why="",
    )


def silent(*findings: Finding) -> list[str]:
    return ["".join(found.silent) for found in within_stories(findings, EVERYBODY)]


def test_another_story_is_not_silent() -> None:
    assert silent(finding("ab"), finding("bc"), finding("xy")) == ["c", "a", ""]


def test_a_name_in_common_makes_no_story() -> None:
    assert silent(finding("ab"), finding("xy"), finding("bx", "person")) == ["", "", "ay"]


def test_two_names_in_common_make_one() -> None:
    assert silent(finding("ab", "person"), finding("ab", "date"), finding("a", verdict="single")) == ["", "", "b"]


def test_an_article_by_itself_leaves_nobody_silent() -> None:
    assert silent(finding("ab"), finding("z", verdict="single")) == ["", ""]


def test_the_silent_are_named_in_the_order_of_the_articles() -> None:
    found = within_stories([finding("ab"), finding("bc"), finding("cx")], "xcab")
    assert found[0].silent == ("x", "c")


def test_a_story_of_thousands_names_some_and_counts_the_rest() -> None:
    everybody = [f"{at:04}" for at in range(3000)]
    mentions = tuple(
        Mention(passage=Passage(article=one, start=0, end=1, text="1"), claim="", speaker=None) for one in everybody
    )
    whole = replace(finding("ab"), values=(FindingValue(value=1, text="1", mentions=mentions),))
    two = replace(finding("cd"), values=(FindingValue(value=1, text="1", mentions=mentions[1:3]),))
    _, told = within_stories([whole, two], everybody)
    assert told.silent == ("0000", *everybody[3 : NAMED + 2])
    assert len(told.silent) + told.silent_more == 2998
