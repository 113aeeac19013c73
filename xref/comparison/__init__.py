"""Where articles differ, vary and agree: details and wordings set side by side, with the exact passages."""

from xref.comparison.compare import compare

__all__ = ["compare"]
