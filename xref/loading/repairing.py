"""Wrongly decoded text set right by ftfy, which the extra ``repair`` installs: only on request, as lengths change."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec

from xref.loading.shapes import Draft
from xref.model import Problem


def missing() -> Problem | None:
    """Return what to say where ftfy is not installed, None where it is."""
    if find_spec("ftfy") is not None:
        return None
    what = "wrongly decoded text is repaired by the extra 'repair', which is not installed"
    return Problem(where="--repair", what=what, advice='pip install "xref[repair]"')


def repaired(draft: Draft, where: str) -> tuple[Draft, list[Problem]]:
    """Return an article with text, title and outlet decoded rightly, line by line, and a warning if that changed any.

    Asides that its record brought along are left out then: their offsets were those of the broken text.
    """
    lines = draft.text.split("\n")
    fixed = [_fixed(line) for line in lines]
    changed = sum(before != after for before, after in zip(lines, fixed, strict=True))
    made = replace(
        draft,
        text="\n".join(fixed),
        title=None if draft.title is None else _fixed(draft.title),
        source=None if draft.source is None else _fixed(draft.source),
    )
    if not changed:
        return made, []
    extra = {name: value for name, value in draft.extra.items() if name != "asides"}
    what = f"wrongly decoded before it came here: repaired {changed:,} {'line' if changed == 1 else 'lines'}"
    return replace(made, extra=extra), [Problem(where=where, what=what, severity="warning")]


def _fixed(line: str) -> str:
    if line.isascii():
        return line
    import ftfy  # an extra

    return str(ftfy.fix_encoding(line)).replace("\r", " ")
