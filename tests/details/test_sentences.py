"""Sentences with every detail in them: what is found, where, its value, its unit, how exact, and what is not found."""

from __future__ import annotations

from pathlib import Path

import cases
import pytest

from xref.model import Detail

TABLES = sorted(Path(__file__).with_name("sentences").glob("*.tsv"))


def told(detail: Detail) -> str:
    """A detail as the table writes it."""
    value = "..".join(map(str, detail.value)) if isinstance(detail.value, tuple) else str(detail.value)
    parts = [detail.type, f"“{detail.text}”", value, detail.unit or ""]
    return " ".join(part for part in [*parts, "" if detail.precision == "exact" else detail.precision] if part)


@pytest.mark.parametrize("row", cases.rows(*TABLES), ids=lambda row: row["text"])
def test_every_detail_of_a_sentence(found, row: dict[str, str]) -> None:
    assert ("; ".join(map(told, found(row["text"]))) or "-") == row["details"], row["reason"]
