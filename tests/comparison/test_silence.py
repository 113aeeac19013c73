"""Silent is who tells the same story without it."""

from dataclasses import replace

import pytest

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


def test_articles_without_findings_are_each_a_story_of_their_own() -> None:
    assert within_stories([], EVERYBODY) == ()
    assert silent(finding("a", verdict="single")) == [""]


@pytest.mark.parametrize("aspect", ["person", "place", "organisation", "date"])
def test_two_details_that_stories_share_make_one_of_them(aspect: Aspect) -> None:
    single = finding("c", verdict="single")
    assert silent(finding("ac", aspect), single) == ["", ""]
    assert silent(finding("ac", aspect), finding("abc", aspect), single)[2] == "a"


def test_a_faint_likeness_makes_no_story() -> None:
    faint = replace(finding("ac", verdict="vary"), score=0.1)
    assert silent(faint, finding("c", verdict="single")) == ["", ""]
    assert silent(replace(faint, score=0.5), finding("c", verdict="single")) == ["", "a"]


def test_what_one_article_says_makes_no_story_of_those_it_names() -> None:
    assert silent(finding("ac", verdict="single"), finding("c", verdict="single")) == ["", ""]


def test_a_story_goes_by_any_path() -> None:
    """Links come in any order: a-z, then y-z, then b-y."""
    told = silent(finding("az"), finding("yz"), finding("by"), finding("c", verdict="single"))
    assert told == ["by", "ab", "az", ""]
    assert silent(finding("by"), finding("xy"), finding("ax"), finding("a", verdict="single")) == [
        "ax",
        "ab",
        "by",
        "bxy",
    ]


def test_a_finding_of_two_stories_is_missing_in_both() -> None:
    one = finding("bx", "person")
    found = within_stories([finding("ab"), finding("xy"), one], "yxab")
    assert found[2].silent == ("y", "a")
    assert found[2].silent_more == 0


def crowd(count: int, first: int = 0) -> Finding:
    mentions = tuple(
        Mention(passage=Passage(article=f"{at:04}", start=0, end=1, text="1"), claim="", speaker=None)
        for at in range(first, first + count)
    )
    return replace(finding("ab"), values=(FindingValue(value=1, text="1", mentions=mentions),))


@pytest.mark.parametrize(("count", "named", "more"), [(101, 100, 0), (102, 100, 1)])
def test_a_hundred_silent_articles_are_named(count: int, named: int, more: int) -> None:
    everybody = [f"{at:04}" for at in range(count)]
    _, told = within_stories([crowd(count), crowd(1)], everybody)
    assert (len(told.silent), told.silent_more) == (named, more)


@pytest.mark.parametrize(("count", "silent_of"), [(40, "0000"), (41, "")])
def test_of_a_crowd_only_neighbours_share_a_name(count: int, silent_of: str) -> None:
    """Two names that forty articles share make one story of any two; of more, each is joined with the next."""
    names = [replace(crowd(count), aspect="person"), replace(crowd(count), aspect="place")]
    last = f"{count - 1:04}"
    apart = replace(
        names[1],
        values=(
            FindingValue(
                value=1, text="1", mentions=(*crowd(1).values[0].mentions, *crowd(1, count - 1).values[0].mentions)
            ),
        ),
    )
    told = within_stories([names[0], apart, replace(crowd(1, count - 1), verdict="single")], ["0000", last])
    assert "".join(told[2].silent) == silent_of
