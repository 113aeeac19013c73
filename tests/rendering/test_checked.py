"""The report before judges that are not ours: a strict HTML parser, the Nu checker, axe-core in a browser.

The parser comes with the test extra. The others are asked where they are: XREF_NU_CHECKER names vnu.jar (and java is
on the path), XREF_AXE names axe.min.js (and Chromium is on the path).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

import xref
from xref.rendering.reporting import report

DATA = Path(__file__).resolve().parent.parent.parent / "data"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NU, AXE = os.environ.get("XREF_NU_CHECKER"), os.environ.get("XREF_AXE")


@pytest.fixture(scope="module")
def page() -> str:
    corpus = xref.read(str(DATA))
    return "".join(report(corpus, corpus.findings(), None, "html"))


def test_a_strict_parser_takes_the_page(page):
    html5lib = pytest.importorskip("html5lib")
    html5lib.HTMLParser(strict=True).parse(page)


def test_every_part_of_a_report_is_there(page):
    for part in ("<svg", "<details>", "<table>", 'class="rests"', "<mark", ":~:text="):
        assert part in page, f"the judges would not see {part}"


@pytest.mark.skipif(not (NU and shutil.which("java")), reason="needs the Nu checker (XREF_NU_CHECKER)")
def test_the_nu_checker_finds_no_error(page, tmp_path):
    (tmp_path / "report.html").write_text(page, encoding="utf-8")
    command = ["java", "-jar", NU, "--errors-only", "--format", "json", str(tmp_path / "report.html")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert json.loads(done.stderr)["messages"] == []


@pytest.mark.skipif(not (AXE and BROWSER), reason="needs axe-core (XREF_AXE) and Chromium")
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("style", ["light", "dark"])
def test_axe_finds_no_violation(page, tmp_path, width, style):
    """The page's policy is taken out for this, since it forbids scripts, and with it axe itself."""
    script = Path(AXE).read_text(encoding="utf-8")
    asks = "axe.run().then(r => { document.body.innerHTML = ''; document.body.append(JSON.stringify(r.violations)) })"
    open_page = re.sub(r"<meta http-equiv[^>]*>", "", page).replace("<details>", "<details open>")
    if style == "dark":
        open_page = open_page.replace("(prefers-color-scheme: dark)", "all")
    path = tmp_path / "report.html"
    path.write_text(open_page.replace("</body>", f"<script>{script}</script><script>{asks}</script></body>"))
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},2000", "--dump-dom"]
    budget = ["--virtual-time-budget=60000", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run([BROWSER, *options, *budget, path.as_uri()], capture_output=True, text=True, timeout=300)
    body = re.search(r"<body>(.*)</body>", done.stdout, re.DOTALL)
    assert body
    assert json.loads(unescape(body[1])) == []
