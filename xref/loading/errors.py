"""Why a file is not read, said by whatever part of the loader finds out."""

from __future__ import annotations


class RefusedError(Exception):
    """A file that is not read; the message says why, ``advice`` what to do about it."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.advice = advice


class MissingExtraError(RefusedError):
    """A format whose reader is not installed."""


def missing_extra(extra: str, what: str) -> MissingExtraError:
    """Return the refusal of a format that an extra of the package reads."""
    needed = f"{what} are read by the extra {extra!r}, which is not installed"
    return MissingExtraError(needed, f'pip install "xref[{extra}]"')
