"""What hatchling runs when it builds a wheel: the manual pages go to share/man/man1, where ``man`` finds them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualPages(BuildHookInterface):  # type: ignore[type-arg]  # the type of its settings is of no concern here
    """Writes the manual pages from the commands before a wheel is put together."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the pages and tell hatchling where each belongs."""
        sys.path.insert(0, self.root)
        try:
            from xref.cli.man import write

            written = write(Path(self.directory) / "man1")
        finally:
            sys.path.remove(self.root)
        for page in written:
            build_data["shared_data"][str(page)] = f"share/man/man1/{page.name}"
