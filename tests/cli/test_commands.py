"""Every command over a small corpus, through click's runner: what it prints, where, and how it leaves."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from xref.cli.application import application
from xref.cli.help import TOPICS

SCHEMA = json.loads((resources.files("xref") / "schema.json").read_text(encoding="utf-8"))

FIRST = """---
title: Bridge to open
source: Dale Post
published: 2024-05-02
---
The new bridge over the Ammer will open in June, Mayor Ada Quill said on Thursday.

“We kept our word to the people of the valley,” Quill said.
"""

SECOND = """---
title: Bridge to open late
source: Fen Echo
published: 2024-05-03
---
The new bridge over the Ammer will open in July, according to Mayor Ada Quill.

“We kept our promise to the people of the valley,” said Quill.
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "post.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "echo.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def run(*arguments, **options):
    return CliRunner().invoke(application, [str(argument) for argument in arguments], prog_name="xref", **options)


def validate(definition, instance):
    jsonschema.Draft202012Validator({"$ref": f"#/$defs/{definition}", "$defs": SCHEMA["$defs"]}).validate(instance)


COMMANDS = {
    "claims": ("claims", "claim", "claims"),
    "clusters": ("clusters", "cluster", "clusters"),
    "diff": ("findings", "finding", "findings"),
    "agree": ("findings", "finding", "findings"),
    "sources": ("sources", "source", "sources"),
    "topics": ("topics", "topic", "topics"),
    "matrix": ("matrix", "row", "rows"),
    "extract": ("extract", "extracted", "articles"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_json_keeps_the_contract(command, folder):
    whole, record, key = COMMANDS[command]
    extra = ["--all"] if command == "diff" else []
    document = run(command, folder, *extra, "--format", "json")
    assert (document.exit_code, document.stderr) == (0, "")
    validate(whole, json.loads(document.stdout))
    lines = [json.loads(line) for line in run(command, folder, *extra, "--format", "jsonl").stdout.splitlines()]
    assert json.loads(document.stdout)[key] == lines
    for line in lines:
        validate(record, line)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("form", ["terminal", "text", "csv"])
def test_other_formats_answer_too(command, form, folder):
    result = run(command, folder, "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "\x1b" not in result.stdout


def test_piped_output_is_text_one_record_a_line(folder):
    result = run("claims", folder)
    claims = run("claims", folder, "--format", "jsonl").stdout.splitlines()
    assert len(result.stdout.splitlines()) == len(claims)
    assert all("\t" in line for line in result.stdout.splitlines())


def test_claims_tell_who_said_what(folder):
    claims = [json.loads(line) for line in run("claims", folder, "--format", "jsonl").stdout.splitlines()]
    said = {(claim["article"], claim["speaker"]["name"]) for claim in claims if claim["kind"] == "direct"}
    assert {article for article, _ in said} == {"post", "echo"}
    assert all("Quill" in speaker for _, speaker in said)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_passage_is_exact(command, folder):
    articles = {
        article["id"]: article
        for article in map(json.loads, run("extract", folder, "--format", "jsonl").stdout.splitlines())
    }

    def check(value):
        if isinstance(value, dict):
            if {"article", "field", "start", "end", "text"} <= value.keys():
                assert articles[value["article"]][value["field"]][value["start"] : value["end"]] == value["text"]
            for part in value.values():
                check(part)
        elif isinstance(value, list):
            for part in value:
                check(part)

    check(json.loads(run(command, folder, "--format", "json").stdout))


def test_diff_names_the_changed_word_and_leaves_with_one_if_asked(folder):
    assert run("diff", folder).exit_code == 0
    result = run("diff", folder, "--exit-code", "--format", "json")
    assert result.exit_code == 1
    findings = json.loads(result.stdout)["findings"]
    wording = next(finding for finding in findings if finding["aspect"] == "wording")
    assert wording["verdict"] == "differ"
    assert {"word", "promise"} <= {text for value in wording["values"] for text in value["text"].split()}


def test_exit_code_is_zero_where_nothing_differs(tmp_path):
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    assert run("diff", tmp_path, "--exit-code").exit_code == 0


def test_an_unknown_topic_says_so(folder):
    result = run("diff", folder, "--topic", "zeppelin")
    assert result.exit_code == 2
    assert result.stderr.startswith("xref: ")
    assert "zeppelin" in result.stderr
    assert result.stderr.count("\n") == 1


def test_show_finds_by_the_start_of_an_id(folder):
    claim = json.loads(run("claims", folder, "--format", "jsonl").stdout.splitlines()[0])
    shown = json.loads(run("show", claim["id"][:8], folder, "--format", "json").stdout)
    validate("shown", shown)
    assert shown["claim"] == claim
    finding = json.loads(run("diff", folder, "--format", "jsonl").stdout.splitlines()[0])
    shown = json.loads(run("show", finding["id"], folder, "--format", "json").stdout)
    assert shown["kind"] == "finding"
    assert shown["finding"] == finding
    cluster = json.loads(run("clusters", folder, "--format", "jsonl").stdout.splitlines()[0])
    shown = json.loads(run("show", cluster["id"], folder, "--format", "json").stdout)
    assert shown["cluster"] == cluster


def test_decisions_that_show_writes_are_followed(folder, tmp_path_factory):
    """A cluster is shown, its line put into a file, and with the file the cluster is gone; and the other way round."""
    first = json.loads(run("clusters", folder, "--format", "jsonl").stdout.splitlines()[0])
    shown = json.loads(run("show", first["id"], folder, "--format", "json").stdout)
    validate("shown", shown)
    (suggestion,) = shown["decisions"]
    assert suggestion["decision"] == {"decision": "different", "a": first["claims"][0], "b": first["claims"][1]}
    file = tmp_path_factory.mktemp("mine") / "decisions.jsonl"
    file.write_text(json.dumps(suggestion["decision"]) + "\n")
    parted = [
        json.loads(line)
        for line in run("clusters", folder, "--decisions", file, "--format", "jsonl").stdout.splitlines()
    ]
    assert first["claims"] not in [cluster["claims"] for cluster in parted]
    claim = json.loads(run("show", first["claims"][0], folder, "--decisions", file, "--format", "json").stdout)
    (back,) = [each for each in claim["decisions"] if each["decision"]["b"] == first["claims"][1]]
    assert back["decision"] == {**suggestion["decision"], "decision": "same"}


@pytest.mark.parametrize("form", ["json", "jsonl", "text", "terminal", "csv", "annotations"])
def test_borderline_pairs_in_every_format(folder, form):
    result = run("clusters", folder, "--borderline", "1", "--format", form)
    assert result.exit_code == 0
    if form == "json":
        validate("pairs", json.loads(result.stdout))
        assert len(json.loads(result.stdout)["pairs"]) == 1
    elif form == "jsonl":
        validate("borderline", json.loads(result.stdout))
    elif form == "text":
        validate("decision", json.loads(result.stdout.rstrip("\n").rpartition("\t")[2]))
    elif form == "terminal":
        assert '{"decision": "' in result.stdout
    else:
        assert result.stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"decision": "same", "a": "x"}', "mine.jsonl:1: a decision is"),  # names the line
        (None, "mine.jsonl: No such file"),
    ],
)
def test_bad_decisions_end_as_one_line(folder, tmp_path_factory, content, said):
    file = tmp_path_factory.mktemp("mine") / "mine.jsonl"
    if content is not None:
        file.write_bytes(content)
    result = run("diff", folder, "--decisions", file)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_show_names_what_an_ambiguous_or_unknown_start_could_be(folder):
    result = run("show", "", folder)
    assert result.exit_code == 2
    assert "is the start of" in result.stderr
    result = run("show", "nothing", folder)
    assert (result.exit_code, result.stderr) == (2, "xref: no id starts with 'nothing'\n")


def test_match_answers_with_one_object():
    result = run("match", "Two ships sank on Monday.", "Three ships sank on Monday.", "--format", "json")
    answer = json.loads(result.stdout)
    validate("match_result", answer)
    assert sum(feature["contribution"] for feature in answer["features"]) == pytest.approx(answer["score"], abs=1e-6)


def test_match_answers_pair_by_pair(tmp_path):
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text('{"a": "x y", "b": "x y"}\n\n{"a": "It rained.", "b": "Snow fell."}\n', encoding="utf-8")
    lines = run("match", "--pairs", pairs, "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 2
    for line in lines:
        validate("match", json.loads(line))
    validate("matches", json.loads(run("match", "--pairs", pairs, "--format", "json").stdout))
    piped = run("match", "--pairs", "-", "--format", "jsonl", input=pairs.read_bytes())
    assert piped.stdout.splitlines() == lines


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[1]\n", "pairs.jsonl:1: not an object"),
        ('{"a": "x", "b": "y"}\n{"a": 1, "b": "y"}\n', "pairs.jsonl:2: not an object"),
        ("{broken\n", "pairs.jsonl:1: not JSON"),
        ("\udcff\n", "pairs.jsonl:1: not JSON"),
        ("[" * 100_000, "pairs.jsonl:1: not JSON"),
    ],
)
def test_broken_pairs_are_named_by_line(tmp_path, text, message):
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text(text, encoding="utf-8", errors="surrogateescape")
    result = run("match", "--pairs", pairs)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("one",), ("one", "two", "--pairs", "x"), ("--pairs", "missing.jsonl")])
def test_match_asks_for_two_texts(arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("match", *arguments)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_schema_is_valid_and_is_what_the_package_holds():
    result = run("schema")
    assert json.loads(result.stdout) == SCHEMA
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_extract_is_readable_by_every_command(folder, tmp_path_factory):
    extracted = tmp_path_factory.mktemp("x") / "all.jsonl"
    assert run("extract", folder, "-o", extracted).exit_code == 0
    again = run("extract", extracted, "--format", "jsonl")
    first = [json.loads(line) for line in extracted.read_text(encoding="utf-8").splitlines()]
    second = [json.loads(line) for line in again.stdout.splitlines()]
    for line in first + second:
        line.pop("path")
    assert first == second
    assert run("claims", extracted, "--format", "jsonl").stdout == run("claims", folder, "--format", "jsonl").stdout


@pytest.mark.parametrize(
    ("name", "start"), [("o.json", "{\n"), ("o.jsonl", '{"id"'), ("o.csv", "id,"), ("o.txt", "echo\t"), ("o", "echo\t")]
)
def test_the_name_of_the_output_file_tells_the_format(folder, tmp_path_factory, name, start):
    path = tmp_path_factory.mktemp("out") / name
    result = run("claims", folder, "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert path.read_text(encoding="utf-8").startswith(start)


def test_without_a_path_the_data_folder_is_read(folder, monkeypatch, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.chdir(home)
    monkeypatch.delenv("XREF_DATA", raising=False)
    result = run("claims")
    assert result.exit_code == 2
    assert "no folder ./data" in result.stderr
    folder.rename(home / "data")
    named = run("claims").stdout
    assert named
    monkeypatch.setenv("XREF_DATA", str(home / "data" / "post.txt"))
    assert {line.split("\t")[0] for line in run("claims").stdout.splitlines()} == {"post"}


def test_standard_input_is_read(folder):
    result = run("claims", "-", input=(folder / "post.txt").read_bytes())
    assert result.exit_code == 0
    assert "kept our word" in result.stdout


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.txt", None),
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 20),
        ("broken.jsonl", b'{"text": "x"\n'),
        ("void", "folder"),
        ("post.txt", "twice"),
    ],
)
def test_bad_input_is_one_line_and_the_rest_is_read(folder, tmp_path_factory, name, content):
    bad = tmp_path_factory.mktemp("bad") / name
    if content == "folder":
        bad.mkdir()
    elif content == "twice":
        bad = folder / name
    elif content is not None:
        bad.write_bytes(content)
    result = run("claims", folder, bad, "--format", "jsonl")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert name in result.stderr
    assert "Traceback" not in result.stderr
    assert {json.loads(line)["article"] for line in result.stdout.splitlines()} == {"post", "echo"}


def test_a_file_over_the_limit_names_the_option(folder):
    result = run("claims", folder, "--max-file-size", "100")
    assert result.exit_code == 2
    assert "--max-file-size" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--max-file-size", "big"),
        ("--max-file-size", "0"),
        ("--jobs", "0"),
        ("--jobs", "many"),
        ("--tagger", "magic"),
        ("--fields", "body"),
        ("--threshold", "2"),
        ("--format", "yaml"),
        ("--color", "red"),
    ],
)
def test_a_wrong_value_is_refused_by_name(folder, arguments):
    result = run("claims", folder, *arguments)
    assert result.exit_code == 2
    assert arguments[0] in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("jobs", ["1", "2", "auto"])
def test_processes_change_no_byte(folder, jobs):
    assert (
        run("claims", folder, "--jobs", jobs, "--format", "json").stdout
        == run("claims", folder, "--format", "json").stdout
    )


def test_an_article_without_claims_is_no_error(tmp_path):
    (tmp_path / "a.txt").write_text("Rain\n", encoding="utf-8")
    result = run("diff", tmp_path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize(("color", "has"), [("always", True), ("never", False), ("auto", False)])
def test_color(folder, color, has):
    assert ("\x1b[" in run("diff", folder, "--format", "terminal", "--color", color).stdout) == has


def test_color_always_asks_for_the_terminal_view(folder):
    assert (
        run("diff", folder, "--color", "always").stdout
        == run("diff", folder, "--format", "terminal", "--color", "always").stdout
    )


def test_claims_can_be_filtered_and_grouped(folder):
    result = run("claims", folder, "--kind", "direct", "--source", "echo", "--format", "jsonl")
    assert [json.loads(line)["article"] for line in result.stdout.splitlines()] == ["echo"]
    grouped = run("claims", folder, "--by", "speaker", "--format", "terminal").stdout
    assert re.search(r"^.*Quill  \d+$", grouped, re.MULTILINE)


def test_what_was_set_aside_and_why(folder):
    (folder / "post.txt").write_text(FIRST + "\nAdvertisement\n\nRelated: All about bridges\n", encoding="utf-8")
    document = json.loads(run("extract", folder, "--marked", "--format", "json").stdout)
    validate("marked", document)
    assert [(aside["reason"], aside["text"]) for aside in document["asides"]] == [
        ("advertisement", "Advertisement"),
        ("related", "Related: All about bridges"),
    ]
    assert [line.split("\t")[1] for line in run("extract", folder, "--marked").stdout.splitlines()] == [
        "advertisement",
        "related",
    ]
    shown = run("extract", folder, "--marked", "--format", "terminal").stdout
    assert re.search(r"^ +× related +Related: All about bridges *$", shown, re.MULTILINE)
    assert re.search(r"^ +The new bridge over the Ammer", shown, re.MULTILINE)


def test_one_source_against_the_rest(folder):
    def first(*options):
        found = [json.loads(line) for line in run("diff", folder, *options, "--format", "jsonl").stdout.splitlines()]
        return {finding["values"][0]["mentions"][0]["article"] for finding in found}

    assert first("--focus", "echo") == {"echo"}
    assert first("--focus", "dale post") == {"post"}
    shared = json.loads(run("clusters", folder, "--focus", "echo", "--format", "json").stdout)["clusters"]
    assert {cluster["mentions"][0]["article"] for cluster in shared} == {"echo"}


@pytest.mark.parametrize("command", ["diff", "agree", "clusters"])
def test_a_focus_that_is_no_source(folder, command):
    result = run(command, folder, "--focus", "gazette")
    assert result.exit_code == 2
    assert result.stderr == "xref: no article is of 'gazette'; sources are: Dale Post, Fen Echo\n"


@pytest.mark.parametrize("command", ["claims", "diff", "clusters"])
def test_one_speaker(folder, command):
    assert run(command, folder, "--speaker", "mayor quill").stdout
    assert run(command, folder, "--speaker", "penn").stdout == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_only_some_articles(folder, command):
    for option in (["--source", "echo"], ["--published-after", "2024-05-03"]):
        result = run(command, folder, *option, "--format", "json")
        assert (result.exit_code, result.stderr) == (0, "")
        assert {article["id"] for article in json.loads(result.stdout)["articles"]} == {"echo"}


def test_a_day_that_is_none(folder):
    result = run("claims", folder, "--published-before", "soon")
    assert result.exit_code == 2
    assert "'soon' is no date; write it as YYYY-MM-DD" in result.stderr


def test_findings_in_one_line_each(folder):
    result = run("diff", folder, "--summary", "--format", "terminal").stdout
    assert re.search(r"^≠ differ  wording · [^≠]*“(word|promise)”\s+in\s", result, re.MULTILINE)


def test_context_adds_sentences(folder):
    plain = run("diff", folder, "--format", "terminal").stdout
    wide = run("diff", folder, "--format", "terminal", "--context", "2").stdout
    assert len(wide) > len(plain)


@pytest.mark.parametrize("order", ["weight", "subject", "aspect", "article"])
def test_sorting_changes_the_order_alone(folder, order):
    found = run("diff", folder, "--all", "--sort", order, "--format", "jsonl").stdout.splitlines()
    assert sorted(found) == sorted(run("diff", folder, "--all", "--format", "jsonl").stdout.splitlines())
    verdicts = [json.loads(line)["verdict"] for line in found]
    assert verdicts == sorted(verdicts, key=["differ", "vary", "agree", "single"].index)


@pytest.mark.parametrize(
    ("arguments", "start"),
    [((), "<!DOCTYPE html>"), (("--format", "md"), "# What 2 reports say"), (("--topic", "people"), "<!DOCTYPE html>")],
)
def test_report(folder, arguments, start):
    result = run("report", folder, *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(start)
    assert "promise" in result.stdout


def test_the_name_of_a_report_tells_its_format(folder, tmp_path_factory):
    path = tmp_path_factory.mktemp("out") / "story.md"
    assert run("report", folder, "-o", path).exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("# What 2 reports say")


def test_a_report_on_nothing_says_so(folder):
    result = run("report", folder, "--topic", "zeppelin")
    assert result.exit_code == 2
    assert "zeppelin" in result.stderr


@pytest.mark.parametrize("topic", TOPICS)
def test_the_manual_has_every_topic(topic):
    result = run("help", topic)
    assert result.exit_code == 0
    assert result.stdout.lower().startswith(topic)
    assert max(map(len, result.stdout.splitlines())) <= 100
    assert f"\n  {topic} " in run("help").stdout


def test_an_unknown_topic_of_the_manual_names_the_others():
    result = run("help", "nothing")
    assert result.exit_code == 2
    assert "verdicts" in result.stderr
