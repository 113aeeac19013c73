"""The command line: parses options, calls the library, renders. It holds no logic of its own."""

from xref.cli.application import main

__all__ = ["main"]
