"""xref: who said what in several reports of one story, and where the reports differ."""

__version__ = "0.1.0"
