"""Details: the comparable values inside claims (dates, numbers, money, names ...) and how two relate."""

from __future__ import annotations

from xref.details.relation import relate
from xref.details.step import detail

__all__ = ["detail", "relate"]
