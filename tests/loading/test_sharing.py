"""Reading by several processes: a reader that dies takes nobody along."""

from __future__ import annotations

import os

from xref.loading import sharing
from xref.loading.finding import named
from xref.loading.shapes import Draft, Options, Outcome

OPTIONS = Options(encoding=None, max_file_size=10**6, fields={})


def deadly(found, options):
    """Stands in for a parser that crashes on one page."""
    if found.stem == "5":
        os._exit(1)
    return Outcome(found=found, drafts=(Draft(text=found.stem),))


def test_a_reader_that_dies_costs_its_file_only(monkeypatch):
    monkeypatch.setattr(sharing, "read", deadly)
    files = [named(f"{number}.html") for number in range(10)]
    outcomes = sharing.read_all(files, OPTIONS, 2)
    assert [outcome.found for outcome in outcomes] == files
    assert [outcome.drafts[0].text for outcome in outcomes if outcome.drafts] == list("012346789")
    assert [problem.what for problem in outcomes[5].problems] == ["its reader crashed: not read"]
