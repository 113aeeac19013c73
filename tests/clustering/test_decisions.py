import pytest

from xref.clustering import Decision, load_decisions, read_decisions


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


def test_a_file_is_read_whatever_wrote_it(tmp_path):
    path = tmp_path / "mine.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"decision": "same", "a": "c1", "b": "c2"}\r\n\r\n'
    )  # byte order mark, Windows lines
    assert load_decisions(str(path)) == (Decision(a="c1", b="c2", decision="same"),)


@pytest.mark.parametrize(
    ("lines", "cause"),
    [
        (['{"decision": "same", "a": "c1", "b": "\xff"}'.encode("latin-1")], "1: not JSON"),  # not UTF-8
        (  # c1 = c2 = c3, but c1 is not c3
            [
                b'{"decision": "same", "a": "c1", "b": "c2"}',
                b'{"decision": "same", "a": "c2", "b": "c3"}',
                b'{"decision": "different", "a": "c3", "b": "c1"}',
            ],
            "contradict one another: c3 and c1",
        ),
    ],
)
def test_a_file_that_cannot_be_followed_is_refused(tmp_path, lines, cause):
    path = tmp_path / "mine.jsonl"
    path.write_bytes(b"\n".join(lines))
    with pytest.raises(ValueError, match=f"{path}:? ?.*{cause}"):
        load_decisions(str(path))
