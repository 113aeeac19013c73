"""The report: one self-contained page to read, print and send; no network, no script."""

from xref.rendering.page.document import page

__all__ = ["page"]
