"""From roles to attributions: runs of words become spans, and a word is in one content only."""

from xref.attribution.decoding import CONTENT, CUE, NONE, SOURCE, attributions
from xref.attribution.tokens import tokens

TEXT = "The bridge is safe , Ada Lind said , and open ."
WORDS = tokens(TEXT)
ROLES = [CONTENT] * 4 + [NONE] + [SOURCE] * 2 + [CUE] + [NONE] + [CONTENT] * 2 + [NONE]


def parts(attribution):
    return [
        [TEXT[start:end] for start, end in part] for part in (attribution.source, attribution.cue, attribution.content)
    ]


def test_runs_become_spans():
    (found,) = attributions(WORDS, [(0.9, 0, ROLES)])
    assert parts(found) == [["Ada Lind"], ["said"], ["The bridge is safe", "and open"]]
    assert found.confidence == 0.9


def test_roles_may_start_later():
    (found,) = attributions(WORDS, [(0.9, 5, ROLES[5:])])
    assert parts(found) == [["Ada Lind"], ["said"], ["and open"]]


def test_the_longest_source_is_the_source():
    roles = [SOURCE, NONE, NONE, NONE, NONE, SOURCE, SOURCE, CUE, NONE, CONTENT, CONTENT, NONE]
    (found,) = attributions(WORDS, [(0.9, 0, roles)])
    assert parts(found)[0] == ["Ada Lind"]


def test_the_surest_cue_keeps_the_words():
    rival = [CONTENT] * 4 + [NONE] * 8
    (found,) = attributions(WORDS, [(0.5, 0, rival), (0.9, 0, ROLES)])
    assert found.confidence == 0.9


def test_what_keeps_most_of_its_words_stays():
    rival = [NONE] * 3 + [CONTENT] * 2 + [NONE] * 2 + [CONTENT] + [NONE] * 4
    first, second = attributions(WORDS, [(0.5, 0, rival), (0.9, 0, ROLES)])
    assert parts(first)[2] == ["The bridge is safe", "and open"]
    assert parts(second)[2] == [",", "said"]


def test_a_cue_without_content_is_none():
    assert attributions(WORDS, [(0.9, 0, [CUE] + [NONE] * 11)]) == []
