"""Files, folders and records to articles, and one line for everything that cannot be read."""

from __future__ import annotations

import json
import os

import pytest

from xref.loading import load, mapping


def write(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return str(path)


def test_text_title_is_the_first_line_and_the_text_stays_whole(tmp_path):
    path = write(tmp_path, "bridge.txt", "\nA bridge closes\n\nThe bridge closed on Monday.\n")
    (article,) = load([path]).articles
    assert (article.id, article.title, article.source, article.published) == ("bridge", "A bridge closes", None, None)
    assert article.text == "\nA bridge closes\n\nThe bridge closed on Monday.\n"


TOPS = [
    ("Skip to content", "a link for readers of screens"),
    ("[Skip to main content]", "the same as a button"),
    ("Skip to content\nMenu\n\nSearch", "a page's top, line by line"),
    ("Home | Sign in | Subscribe", "the same as a bar"),
    ("☰ Menu »", "with the signs of buttons"),
    ("By Ada Quill\n2 May 2024", "byline and date are no title either"),
]


@pytest.mark.parametrize(("top", "why"), TOPS, ids=[top[1] for top in TOPS])
def test_what_pages_have_above_an_article_is_no_title(tmp_path, top, why):
    path = write(tmp_path, "bridge.txt", f"{top}\n\nA bridge closes\n\nThe bridge closed on Monday.\n")
    assert [article.title for article in load([path]).articles] == ["A bridge closes"]


BODY = (
    "The bridge over the Tarn was closed on Monday after a crack was found in one of its four chains, officials said."
)

HEADS = [
    ("The Tarn Echo\n\nA bridge closes\n\n18 May 2023", "The Tarn Echo", "2023-05-18", "the outlet above the title"),
    ("A bridge closes\nAda Quill\nThe Tarn Echo\nMay 18, 2023", "The Tarn Echo", "2023-05-18", "below it, alone"),
    ("A bridge closes\nSource: Fen News\nDate: 2023-05-18", "Fen News", "2023-05-18", "with labels"),
    ("A bridge closes\n\nPORT ANSEL, May 18, 2023 (AP) - In short:", "AP", "2023-05-18", "a dateline with its year"),
    ("A bridge closes\n\nPORT ANSEL, May 18 (AP) - In short:", "AP", None, "a dateline without: no year is guessed"),
    ("A bridge closes\n\nUpdated 4 July", None, None, "an update without its year"),
    ("A bridge closes\n\nPublished 2 hours ago", None, None, "a time that only the clock could tell"),
]


@pytest.mark.parametrize(("top", "source", "published", "why"), HEADS, ids=[head[3] for head in HEADS])
def test_what_the_text_says_of_itself(tmp_path, top, source, published, why):
    path = write(tmp_path, "bridge.txt", f"{top}\n\n{BODY}\n")
    (article,) = load([path]).articles
    assert (article.title, article.source, article.published) == ("A bridge closes", source, published)


@pytest.mark.parametrize("title", ["Search goes on for two sailors", "Home is where the bridge is", "Menu, please"])
def test_titles_with_words_of_menus_are_titles(tmp_path, title):
    path = write(tmp_path, "bridge.txt", f"{title}\n\nThe bridge closed on Monday.\n")
    assert [article.title for article in load([path]).articles] == [title]


def test_front_matter(tmp_path):
    head = '---\ntitle: "A bridge closes"\nsource: The Tarn Echo\npublished: 18 May 2023\nurl: https://tarn.example/1\n'
    path = write(tmp_path, "bridge.md", head + "desk: city\n---\n\nThe bridge closed.\n")
    (article,) = load([path]).articles
    assert (article.title, article.source, article.published) == ("A bridge closes", "The Tarn Echo", "2023-05-18")
    assert (article.text, article.extra) == ("The bridge closed.\n", {"desk": "city"})


def test_order_of_the_paths_does_not_matter(tmp_path):
    paths = [write(tmp_path, name, f"Title {name}\n\nText.") for name in ("b.txt", "a.txt", "c/d.txt")]
    assert load(paths) == load(paths[::-1])
    assert [article.id for article in load([str(tmp_path)]).articles] == ["a", "b", "d"]


def test_hidden_and_unknown_files_of_a_folder_are_left_alone(tmp_path):
    write(tmp_path, ".hidden.txt", "Hidden")
    write(tmp_path, ".cache/x.txt", "Hidden")
    write(tmp_path, "style.css", "body {}")
    write(tmp_path, "a.txt", "A")
    assert [article.id for article in load([str(tmp_path)]).articles] == ["a"]


def test_the_same_file_twice_is_one_line_and_read_once(tmp_path):
    path = write(tmp_path, "a.txt", "A title\n\nSome text.")
    loaded = load([path, path, os.path.join(str(tmp_path), ".", "a.txt")])
    assert len(loaded.articles) == 1
    assert len(loaded.problems) == 1


def test_duplicate_ids_get_a_suffix_and_a_warning(tmp_path):
    write(tmp_path, "x/a.txt", "First")
    write(tmp_path, "y/a.txt", "Second")
    loaded = load([str(tmp_path)])
    assert [(article.id, article.text) for article in loaded.articles] == [("a", "First"), ("a-2", "Second")]
    assert [problem.severity for problem in loaded.problems] == ["warning"]


BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("binary.txt", b"abc\x00\x01\x02def" * 10, "binary"),
    ("wrong.txt", b"%PDF-1.7 something", "PDF"),
    ("broken.jsonl", b'{"text": "A"', ":1: broken JSON"),
    ("nan.jsonl", b'{"text": "A", "n": NaN}', "NaN"),
    ("twice.jsonl", b'{"text": "A", "text": "B"}', "twice"),
    ("deep.json", b'{"text": "A", "x": ' + b"[" * 100000, "deep"),
    ("types.jsonl", b'{"text": 3}', ":1: its text"),
    ("list.jsonl", b"3", "an object"),
    ("notext.jsonl", b'{"words": "A"}', "--fields"),
    ("columns.csv", b"a,b\n1,2\n", "--fields"),
    ("report.docx", b"PK\x03\x04", "not read"),
    ("cut.txt.gz", b"\x1f\x8b\x08\x00\x00", "gzip"),
]


@pytest.mark.parametrize(("name", "content", "says"), BAD, ids=[name for name, _, _ in BAD])
def test_bad_input_is_one_line_and_the_rest_is_read(tmp_path, name, content, says):
    bad, good = write(tmp_path, name, content), write(tmp_path, "good.txt", "Good\n\nText.")
    loaded = load([bad, good])
    assert [article.id for article in loaded.articles] == ["good"]
    (problem,) = loaded.problems
    assert problem.severity == "error"
    assert says in str(problem)
    assert str(problem).startswith(bad)
    assert "\n" not in str(problem)


def test_missing_path_empty_folder_pipe_and_loop(tmp_path):
    good = write(tmp_path, "good.txt", "Good\n\nText.")
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "up").mkdir()
    (tmp_path / "up" / "again").symlink_to(tmp_path / "up")
    paths = [str(tmp_path / name) for name in ("missing.txt", "empty", "pipe.txt", "loop", "up")]
    loaded = load([*paths, good])
    assert [article.id for article in loaded.articles] == ["good"]
    assert len(loaded.problems) == len(paths)


def test_one_broken_record_stops_no_other(tmp_path):
    content = '{"id": "a", "text": "A"}\n{"id": "b", "text": }\n\n{"id": "c", "text": "C"}\n'
    loaded = load([write(tmp_path, "x.jsonl", content)])
    assert [article.id for article in loaded.articles] == ["a", "c"]
    assert str(loaded.problems[0]).startswith(str(tmp_path / "x.jsonl") + ":2: ")


def test_json_lists_and_containers(tmp_path):
    records = [{"headline": "One", "body": "First."}, {"headline": "Two", "body": "Second."}]
    for content in (records, {"status": "ok", "articles": records}):
        loaded = load([write(tmp_path, "x.json", json.dumps(content, indent=2))])
        assert [(article.id, article.title) for article in loaded.articles] == [("1", "One"), ("2", "Two")]


def test_fields_can_be_named(tmp_path):
    path = write(tmp_path, "x.jsonl", '{"words": "A.", "site": {"name": "The Tarn Echo"}}')
    loaded = load([path], fields=mapping("text=words,source=site.name"))
    assert [(article.text, article.source) for article in loaded.articles] == [("A.", "The Tarn Echo")]


def test_csv(tmp_path):
    path = write(tmp_path, "x.csv", 'id;headline;date;body\n1;One;2023-05-18;"First;\nline"\n')
    (article,) = load([path]).articles
    assert (article.title, article.published, article.text) == ("One", "2023-05-18", "First;\nline")


def test_numeric_dates_are_settled_by_their_siblings(tmp_path):
    def load_dates(*values):
        lines = [json.dumps({"text": "A.", "published": value}) for value in values]
        loaded = load([write(tmp_path, "x.jsonl", "\n".join(lines))])
        return [article.published for article in loaded.articles], len(loaded.problems)

    assert load_dates("6/21/2016", "4/3/2016") == (["2016-06-21", "2016-04-03"], 0)
    assert load_dates("21/6/2016", "4/3/2016") == (["2016-06-21", "2016-03-04"], 0)
    assert load_dates("4/3/2016") == ([None], 1)


def test_decoding(tmp_path):
    marked = write(tmp_path, "a.txt", "\ufeffTitle\r\nText".encode())
    wide = write(tmp_path, "b.txt", "Café".encode("utf-16"))
    old = write(tmp_path, "c.txt", b"Caf\xe9 \x93open\x94")
    loaded = load([marked, wide, old])
    assert [article.text for article in loaded.articles] == ["Title\nText", "Café", "Café “open”"]
    assert [(problem.where, problem.severity) for problem in loaded.problems] == [(old, "warning")]


def test_too_large_names_the_flag(tmp_path):
    path = write(tmp_path, "a.txt", "x" * 100)
    (problem,) = load([path], max_file_size=99).problems
    assert "--max-file-size" in str(problem)
