import pytest

from xref.clustering import Decision, read_decisions


def test_a_decision_is_read_from_the_line_it_writes():
    decision = Decision(a="c1", b="c2", decision="same")
    assert read_decisions([decision.line(), "\n"]) == (decision,)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("same c1 c2", "not JSON"),
        ('["same"]', "a decision is"),
        ('{"decision": "same", "a": "c1"}', "a decision is"),  # the other id is missing
        ('{"decision": "perhaps", "a": "c1", "b": "c2"}', "perhaps"),
        ('{"decision": "same", "a": "c1", "b": "c1"}', "both ids"),
    ],
)
def test_a_bad_line_is_named(line, cause):
    with pytest.raises(ValueError, match=f"mine.jsonl:2: .*{cause}"):
        read_decisions(["", line], "mine.jsonl")
