"""Where articles differ, vary and agree: details and wordings set side by side, with the exact passages."""

from xref.comparison.sources import sources
from xref.comparison.step import compare
from xref.comparison.topics import topics

__all__ = ["compare", "sources", "topics"]
