"""JSON and JSON Lines: strict, written record by record, valid also when there is nothing."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from xref.rendering.safe import escape_json, strict
from xref.rendering.views.base import View


def plain(value: Any) -> Any:
    """Return ``value`` as strict JSON can hold it: no lone surrogate, no NaN or infinity (they become null)."""
    if isinstance(value, str):
        return strict(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {strict(str(key)): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value


def dump(value: Any, indent: int | None = None) -> str:
    """Return strict JSON for ``value``; characters beyond ASCII stay as they are, controls are escaped."""
    return escape_json(json.dumps(plain(value), ensure_ascii=False, allow_nan=False, indent=indent))


def json_lines(view: View) -> Iterator[str]:
    """Yield one line a record."""
    for item in view.items:
        yield dump(view.record(item)) + "\n"


def json_document(view: View) -> Iterator[str]:
    """Yield one object: the head, then the records under the view's key; or the head and the one record together."""
    if view.single:
        yield dump({**view.head(), **view.record(view.items[0])}, indent=2) + "\n"
        return
    head = dump(view.head(), indent=2)
    yield head[: head.rindex("\n}")] + f',\n  "{view.key}": ['
    separator = "\n    "
    for item in view.items:
        yield separator + dump(view.record(item))
        separator = ",\n    "
    yield "\n  ]\n}\n" if view.items else "]\n}\n"
