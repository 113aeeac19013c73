"""Findings and clusters from one side."""

from __future__ import annotations

from dataclasses import replace

from xref.comparison.narrowing import clusters_of, focused, focused_clusters, said


def test_the_focused_article_comes_first(story):
    first, second = story.findings[:2]
    turned = focused(story.findings, {"b"})
    assert [found.id for found in turned] == ["f1", "f2"]  # f3 and f4 are told by others alone
    assert [value.text for value in turned[0].values] == ["July", "June"]
    assert turned[1].values == second.values[::-1]
    assert focused([first], {"a"}) == (first,)


def test_the_passages_of_the_focused_article_come_first_in_each_value(story):
    first = story.findings[0]
    mentions = tuple(mention for value in first.values for mention in value.mentions)
    one = replace(first, values=(replace(first.values[0], mentions=mentions),))
    for article, expected in (("a", ["a", "b"]), ("b", ["b", "a"])):
        (turned,) = focused([one], {article})
        assert [mention.passage.article for mention in turned.values[0].mentions] == expected


def test_what_only_the_focused_article_says_is_kept(story):
    assert [found.id for found in focused(story.findings, {"c"})] == ["f4"]


def test_articles_of_the_focus_among_themselves_are_no_rest(story):
    assert [found.id for found in focused(story.findings, {"a", "b"})] == []


def test_findings_of_a_speaker(story):
    assert [found.id for found in said(story.findings, {"c1b"})] == ["f1"]
    assert said(story.findings, set()) == ()


def test_clusters(story):
    (turned,) = focused_clusters(story.clusters, {"b"})
    assert [mention.article for mention in turned.mentions] == ["b", "a"]
    assert focused_clusters(story.clusters, {"c"}) == ()
    assert focused_clusters(story.clusters, {"a", "b"}) == ()
    assert clusters_of(story.clusters, {"c2a"}) == story.clusters
    assert clusters_of(story.clusters, {"c1a"}) == ()
