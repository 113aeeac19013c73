"""A folder of articles with attributions marked in brat's stand-off format, laid out as PolNeAR's.

``FOLDER/text/NAME.txt`` is an article; ``FOLDER/attributions/NAME_ANNOTATOR.ann`` marks its attributions: text-bound
lines ``T1<TAB>Source 10 14;20 24<TAB>words`` and events ``E1<TAB>Attribution:T4 Source:T1 Cue:T2 Content:T3``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from xref.attribution.attributions import Attribution
from xref.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedText:
    """An article and what each of its annotators marked, annotators in the order of their names."""

    name: str
    text: str
    versions: tuple[tuple[Attribution, ...], ...]


def read_folder(folder: Path) -> list[AnnotatedText]:
    """Return the annotated articles of ``folder`` in order of name; articles without annotation are left out.

    Raises FileNotFoundError if there is none, ValueError (with file and line) if an annotation cannot be read.
    """
    annotated = []
    for path in sorted((folder / "text").glob("*.txt")):
        marked = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if marked:
            versions = tuple(_read_annotations(annotation) for annotation in marked)
            annotated.append(AnnotatedText(name=path.stem, text=path.read_text(encoding="utf-8"), versions=versions))
    if not annotated:
        raise FileNotFoundError(f"{folder}: no text/NAME.txt with attributions/NAME_*.ann")
    return annotated


def _read_annotations(path: Path) -> tuple[Attribution, ...]:
    spans: dict[str, list[Span]] = {}
    events: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        cells = line.split("\t")
        if line.startswith("T") and len(cells) > 1:
            try:
                offsets = cells[1].split(" ", 1)[1]
                spans[cells[0]] = [Span(*map(int, pair.split())) for pair in offsets.split(";")]
            except (IndexError, TypeError, ValueError) as error:
                raise ValueError(f"{path}:{number}: not a text-bound annotation: {line!r}") from error
        elif line.startswith("E") and len(cells) > 1:
            events.append(cells[1])
    attributions = (_attribution(event, spans) for event in events)
    return tuple(sorted((found for found in attributions if found.content), key=lambda found: found.content))


def _attribution(event: str, spans: dict[str, list[Span]]) -> Attribution:
    parts: dict[str, list[Span]] = {"source": [], "cue": [], "content": []}
    for argument in event.split():
        role, _, reference = argument.partition(":")
        role = re.sub(r"\d+$", "", role).lower()
        if role in parts:
            parts[role] += spans.get(reference, [])
    source, cue, content = (tuple(sorted(set(parts[role]))) for role in ("source", "cue", "content"))
    return Attribution(source=source, cue=cue, content=content)
