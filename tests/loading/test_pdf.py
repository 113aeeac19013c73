"""PDFs: lines made paragraphs, running heads left out, broken and locked files told."""

from __future__ import annotations

import io
import sys

import pytest

from xref.loading import load
from xref.loading.pdf import paragraphs, without_heads

pypdf = pytest.importorskip("pypdf")


def document(*pages):
    """Write a PDF with lines of text by hand: one page for each list of lines."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    numbers = []
    for lines in pages:
        text = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 72 720 Td {text} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        resources = "<< /Font << /F1 3 0 R >> >>"
        place = f"/Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R"
        objects.append(f"<< /Type /Page {place} /Resources {resources} >>")
        numbers.append(len(objects))
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>"
    written, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return (written + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").encode()


PAGES = [
    [
        "The Tarn Echo 18 May 2023",
        "The bridge over the Tarn was opened on Monday by the may-",
        "or, who walked across it with her dog and a band of nine",
        "musicians.",
        "It cost four million. Nobody fell in.",
        "1",
    ],
    [
        "The Tarn Echo 18 May 2023",
        "The old bridge will be taken down in the autumn by the same",
        "firm that built it.",
        "2",
    ],
    ["The Tarn Echo 18 May 2023", "The dog has not been asked.", "3"],
]


def read(tmp_path, data):
    (tmp_path / "paper.pdf").write_bytes(data)
    return load([str(tmp_path)])


def test_a_paper(tmp_path):
    loaded = read(tmp_path, document(*PAGES))
    (article,) = loaded.articles
    assert loaded.problems == ()
    assert article.id == "paper"
    assert article.text == (
        "The bridge over the Tarn was opened on Monday by the mayor, who walked across it with her dog and a band of "
        "nine musicians.\n\nIt cost four million. Nobody fell in.\n\nThe old bridge will be taken down in the autumn "
        "by the same firm that built it.\n\nThe dog has not been asked."
    )


def test_dates_of_the_file_are_not_dates_of_publication(tmp_path):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(document(["A title here", "Some text."])))
    writer.add_metadata({"/CreationDate": "D:20230518", "/Title": "A title in the file"})
    out = io.BytesIO()
    writer.write(out)
    (article,) = read(tmp_path, out.getvalue()).articles
    assert (article.title, article.published) == ("A title in the file", None)


def locked():
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(document(["Secret."])))
    writer.encrypt("word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


BAD = [
    (b"Just text", "not a PDF but text", "text under the wrong ending"),
    (b"<html></html>", "not a PDF but a web page", "a page under the wrong ending"),
    (b"%PDF-1.4\n", "a broken PDF", "nothing behind the head"),
    (document([]), "no text in this PDF", "pictures only"),
]


@pytest.mark.parametrize(("data", "says", "why"), BAD, ids=[row[2] for row in BAD])
def test_bad(tmp_path, capfd, data, says, why):
    loaded = read(tmp_path, data)
    assert loaded.articles == ()
    (problem,) = loaded.problems
    assert says in problem.what
    assert capfd.readouterr() == ("", "")


def test_locked(tmp_path):
    (problem,) = read(tmp_path, locked()).problems
    assert "locked" in problem.what


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_cut_off(tmp_path, capfd, share):
    whole = document(*PAGES)
    loaded = read(tmp_path, whole[: int(len(whole) * share)])
    assert len(loaded.problems) == 1
    assert capfd.readouterr() == ("", "")


def test_without_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    (problem,) = read(tmp_path, document(*PAGES)).problems
    assert 'pip install "xref[pdf]"' in str(problem)


def test_running_heads_need_more_than_one_page():
    page = ["Head", "Text of the page."]
    assert without_heads([page]) == [page]
    assert without_heads([page, ["Head", "More text."]]) == [["Text of the page."], ["More text."]]


HYPHENS = [
    (["The govern-", "ment fell."], ["The government fell."], "a word divided"),
    (
        ["The anti-war group, anti-", "war to the end."],
        ["The anti-war group, anti-war to the end."],
        "a word with a hyphen",
    ),
    (["The Franco-", "German border."], ["The Franco-", "German border."], "a capital follows"),
]


@pytest.mark.parametrize(("lines", "expected", "why"), HYPHENS, ids=[row[2] for row in HYPHENS])
def test_hyphens(lines, expected, why):
    assert paragraphs([lines]) == expected


def test_pages_beyond_the_limit_are_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr("xref.loading.pdf.MAX_PDF_PAGES", 2)
    loaded = read(tmp_path, document(*PAGES))
    assert "The dog has not been asked" not in loaded.articles[0].text
    assert [problem.what for problem in loaded.problems] == ["3 pages: only the first 2 were read"]
