"""Every limit: the table, the code and the manual name one number, and what happens when it is reached."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from importlib import resources
from pathlib import Path

import click
import pytest

from xref import tables
from xref.cli.application import application
from xref.comparison import alignment, anchors, crowding, grouping, quotations, readings, silence, tellings, twins
from xref.corpus import Corpus, read_article
from xref.loading import assembling, limits, load, mail
from xref.matching import lexicon, sentences, weigh
from xref.matching.index import build
from xref.model import Article

ROWS = {
    name: (int(limit) if limit else None, unit, option, beyond)
    for name, limit, unit, option, beyond in tables.rows("limits")
}
CODE = {
    "file": limits.MAX_FILE_SIZE,
    "article": limits.MAX_ARTICLE_LENGTH,
    "articles": limits.MAX_ARTICLES,
    "web page": limits.MAX_HTML_SIZE,
    "PDF": limits.MAX_PDF_PAGES,
    "packed file": limits.MAX_UNPACKED_RATIO,
    "folders": limits.MAX_FOLDER_DEPTH,
    "JSON": limits.MAX_JSON_DEPTH,
    "broken records": limits.MAX_BROKEN_RECORDS,
    "mail header": mail.MAX_HEADER,
    "claims": None,
    "quotation": alignment.LONGEST,
    "matching": lexicon.LONGEST,
    "crowd": crowding.CROWD,
    "mentions": grouping.PAIRS,
    "table": twins.MOST,
    "common words": quotations.POSTINGS,
    "list": anchors.TABLE,
    "sentence": 2 * anchors.REACH,
    "sentences": sentences.SEVERAL,
    "silent": silence.NAMED,
    "messages": assembling.MAX_PROBLEMS,
}


def test_the_table_has_the_numbers_of_the_code():
    assert {name: row[0] for name, row in ROWS.items()} == CODE


def test_claims_and_quotations_have_one_limit_for_common_words():
    assert tellings.POSTINGS == quotations.POSTINGS


def test_the_manual_has_the_table():
    manual = (resources.files("xref.cli") / "manual" / "limits.txt").read_text(encoding="utf-8")
    for name, (limit, unit, option, beyond) in ROWS.items():
        first = (f"{limit:,} {unit}" if limit else unit) + (f"; {option} raises it" if option else "")
        assert f"  {name:<16}{first}\n  {'':<16}{beyond}\n" in manual


def test_the_readme_has_the_numbers_that_options_raise():
    """In its table of options, in their order; it names no limit that is not there."""
    said = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    options = [row[2] for row in ROWS.values() if row[2]]
    (line,) = (line for line in said.splitlines() if line.startswith("| " + ", ".join(f"`{one}`" for one in options)))
    size, length, articles = (ROWS[name][0] for name in ("file", "article", "articles"))
    assert f"({size // 1_000_000}MB, {length:,} characters, {articles:,} articles)" in line


def test_every_limit_of_reading_has_an_option_or_a_reason():
    """Behind "refused", "read" or "not entered" the table says why nobody needs to raise it."""
    reading = list(ROWS)[: list(ROWS).index("claims")]
    assert [name for name in reading if not ROWS[name][2] and ": " not in ROWS[name][3]] == []


def test_the_options_exist():
    command = application.get_command(click.Context(application), "claims")
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts}
    assert {row[2] for row in ROWS.values() if row[2]} <= known


def lines(loaded):
    return [str(problem) for problem in loaded.problems]


def test_a_file_at_its_limit_is_read_and_one_byte_more_is_not(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x" * 100, encoding="utf-8")
    assert len(load([str(path)], max_file_size=100).articles) == 1
    assert lines(load([str(path)], max_file_size=99)) == [
        f"{path}: 100 bytes: the limit is 99 bytes; raise it with --max-file-size"
    ]


def test_a_long_article_is_refused_and_the_others_of_its_file_are_read(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Short."}\n{"text": "Rather long."}\n{"text": "Brief."}\n', encoding="utf-8")
    assert len(load([str(path)], max_article_length=12).articles) == 3
    loaded = load([str(path)], max_article_length=11)
    assert [article.text for article in loaded.articles] == ["Short.", "Brief."]
    assert lines(loaded) == [
        f"{path}:2: an article of 12 characters: the limit is 11; raise it with --max-article-length"
    ]


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.mbox"])
def test_articles_beyond_the_limit_are_told_of(tmp_path, name):
    path = tmp_path / name
    write = {
        "a.jsonl": lambda: "\n".join(json.dumps({"text": f"Text {number}."}) for number in range(9)),
        "a.json": lambda: json.dumps([{"text": f"Text {number}."} for number in range(9)]),
        "a.csv": lambda: "title,body\n" + "\n".join(f"T,Text {number}." for number in range(9)),
        "a.mbox": lambda: "".join(f"From a\nSubject: T\n\nText {number}.\n\n" for number in range(9)),
    }
    path.write_text(write[name](), encoding="utf-8")
    assert len(load([str(path)], max_articles=9).articles) == 9
    loaded = load([str(path)], max_articles=4)
    assert [article.text.strip() for article in loaded.articles] == [f"Text {number}." for number in range(4)]
    assert lines(loaded)[-1] == (
        f"{path}: more than 4 articles: those from here on were not read; raise it with --max-articles"
    )


def test_articles_of_several_files_count_together(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("A text.", encoding="utf-8")
    loaded = load([str(tmp_path)], max_articles=3)
    assert [article.id for article in loaded.articles] == ["0", "1", "2"]
    assert lines(loaded)[0].startswith(f"{tmp_path / '3.txt'}: more than 3 articles")


def test_a_record_that_is_nested_deeply_is_refused_alone(tmp_path):
    def nested(depth):
        return '{"text": "A.", "x": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}"

    path = tmp_path / "a.jsonl"
    depths = [limits.MAX_JSON_DEPTH, limits.MAX_JSON_DEPTH + 1, 900, 3]
    path.write_text("\n".join(map(nested, depths)), encoding="utf-8")
    loaded = load([str(path)])
    assert len(loaded.articles) == 2
    assert lines(loaded) == [f"{path}:{line}: broken JSON: nested too deeply" for line in (2, 3)]


@pytest.mark.parametrize(("name", "row"), [("a.jsonl", "3\n"), ("a.csv", "a,b,c\n")])
def test_a_file_of_broken_records_is_given_up(tmp_path, name, row, monkeypatch):
    for module in ("jsonfile", "csvfile"):
        monkeypatch.setattr(f"xref.loading.{module}.MAX_BROKEN_RECORDS", 5)
    path = tmp_path / name
    path.write_text(("title,body\n" if name == "a.csv" else "") + row * 50, encoding="utf-8")
    told = lines(load([str(path)]))
    assert len(told) == 6
    assert "not read from here on: too many broken r" in told[-1]


def test_messages_of_one_file_are_few(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text("3\n" * 50, encoding="utf-8")
    told = lines(load([str(path)]))
    assert len(told) == assembling.MAX_PROBLEMS + 1
    assert told[-1] == f"{path}: 30 more of these"


def test_a_page_that_is_too_long(tmp_path, monkeypatch):
    monkeypatch.setattr("xref.loading.reading.MAX_HTML_SIZE", 50)
    path = tmp_path / "a.html"
    path.write_text("<html>" + "x" * 50, encoding="utf-8")
    assert lines(load([str(path)])) == [f"{path}: a page of 56 bytes: pages are read up to 50 bytes"]


def test_a_packed_file_that_is_a_bomb(tmp_path, monkeypatch):
    monkeypatch.setattr("xref.loading.opening.RATIO_FREE_SIZE", 1000)
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(bytes(2_000_000)))
    assert lines(load([str(path)])) == [f"{path}: unpacks to more than 200 times its size: not read"]


def test_folders_that_are_too_deep(tmp_path):
    deep = tmp_path.joinpath(*["d"] * (limits.MAX_FOLDER_DEPTH + 2))
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Text.", encoding="utf-8")
    loaded = load([str(tmp_path)])
    assert [article.id for article in loaded.articles] == ["b"]
    assert len(loaded.problems) == 1


def test_a_mail_header_that_is_too_long(tmp_path):
    path = tmp_path / "a.eml"
    path.write_text(f"Subject: {'x' * mail.MAX_HEADER * 2}\n\nText.\n", encoding="utf-8")
    assert lines(load([str(path)])) == [f"{path}: not a mail message: it has no headers, or headers of no use"]


def test_the_claims_of_an_article_are_bounded_by_its_length():
    text = "He said no. " * 500
    claims = read_article(Article(id="a", text=text), tagger="rules").claims
    assert 0 < len(claims) <= len(text) / 4


def test_words_beyond_the_limit_of_comparing_are_cut():
    words = [str(number) for number in range(alignment.LONGEST + 50)]
    found = alignment.align(words, words)
    assert len(found.same) == alignment.LONGEST
    assert not found.inside


def test_words_beyond_the_limit_of_matching_take_no_part():
    text = " ".join(f"word{number}" for number in range(lexicon.LONGEST))
    assert lexicon.stems(text) == lexicon.stems(text + " and more")


class Stub:
    """As much of an anchor as comparing amounts asks for: where it stands."""

    def __init__(self, article: str) -> None:
        self.article = article


def test_mentions_beyond_the_limit_are_those_of_the_first_of_every_article():
    few, many = [Stub("a")] * 6, [Stub("b")] * 8
    assert len(list(grouping.pairs_of(few, many))) == grouping.PAIRS
    crowd = [Stub("b")] * 40 + [Stub("c"), Stub("d")]
    met = list(grouping.pairs_of([Stub("a")] * 7, crowd))
    assert len(met) <= grouping.PAIRS
    assert {other.article for _, other in met} == {"b", "c", "d"}


@pytest.mark.parametrize(("count", "met"), [(quotations.POSTINGS, 60 * 59 // 2), (quotations.POSTINGS + 1, 1)])
def test_a_word_of_too_many_quotations_finds_no_pairs(count, met):
    """Two of them share a rarer word too, which goes on finding them."""

    def wording(number):
        forms = ("otter", f"number{number}", *(("heron",) if number in (3, 7) else ()))
        return quotations.Wording(forms=forms, utterances=())

    found = list(quotations._candidates([wording(number) for number in range(count)], weigh([])))
    assert (3, 7) in found
    assert len(found) == met


@pytest.mark.parametrize(("count", "met"), [(tellings.POSTINGS, 60 * 59 // 2), (tellings.POSTINGS + 1, 1)])
def test_a_word_of_too_many_claims_finds_no_pairs(count, met):
    texts = [f"otter ferry number{number}" + " heron limpet" * (number in (3, 7)) for number in range(count)]
    articles = tuple(Article(id=f"{number:02}", text=text) for number, text in enumerate(texts))
    corpus = readings.read(articles, Corpus(articles=articles, tagger="rules").claims)
    corpus = replace(corpus, weights=weigh([]))
    found = tellings._scores(corpus, list(tellings._told(corpus)))
    assert (3, 7) in found
    assert len(found) == met


def test_a_sentence_is_read_whole_up_to_the_limits_and_in_part_beyond(monkeypatch):
    """A figure knows all words of its sentence; of a very long one, or of a list, those around it."""

    def stems(text):
        article = (Article(id="a", text=text),)
        corpus = readings.read(article, Corpus(articles=article, tagger="rules").claims)
        return next(one.stems for one in anchors.anchors(corpus) if one.detail.value == 12)

    short = "The gale sank 12 boats" + ", and the wind blew on" * 5 + " and took the pier."
    long = "The gale sank 12 boats" + ", and the wind blew on" * 150 + " and took the pier."
    table = "The gale sank 12 boats, " + ", ".join(f"{n} masts" for n in range(20, 20 + anchors.TABLE)) + " and a pier."
    assert {"gale", "pier"} <= stems(short)
    assert "gale" in stems(long)
    assert "pier" not in stems(long)
    assert "gale" in stems(table)
    assert "pier" not in stems(table)
    monkeypatch.setattr(anchors, "TABLE", anchors.TABLE + 1)
    assert "pier" in stems(table)


def test_sentences_of_an_archive_take_no_part():
    claims = read_article(Article(id="0", text="A ferry sank off Lund, Ada Quill said."), tagger="rules").claims
    index = build([claim.text for claim in claims], weigh([]))
    articles = [Article(id=str(number), text="A ferry sank off Lund, Ada Quill said.") for number in range(301)]
    assert sentences.sentences(claims, index, articles[: sentences.SEVERAL]) is not None
    assert sentences.sentences(claims, index, articles) is None
