"""A record of a dump to an article: the names under which publishers and archives keep its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from xref import tables
from xref.loading.decoding import has_surrogates, without_surrogates
from xref.loading.shapes import Draft
from xref.model import Problem

FIELDS = ("id", "title", "source", "published", "url", "text")


class NoTextError(Exception):
    """A record without a usable text; the message says why."""


def mapping(spec: str) -> dict[str, str]:
    """Read ``text=body,source=site.name`` into a mapping of xref's fields to names in the records.

    Raises ValueError, with what is wrong, for anything else.
    """
    named: dict[str, str] = {}
    for part in spec.split(","):
        field, equals, name = (piece.strip() for piece in part.partition("="))
        if field not in FIELDS:
            raise ValueError(f"{field!r} is no field; fields are {', '.join(FIELDS)}")
        if not equals or not name:
            raise ValueError(f"{part.strip()!r} names no column; write {field}=NAME")
        if field in named:
            raise ValueError(f"{field} is given twice")
        named[field] = name
    return named


@cache
def _names() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for field, name in tables.rows("record_fields"):
        names[field] = (*names.get(field, ()), _fold(name))
    return names


def _fold(name: str) -> str:
    return name.casefold().translate({ord(sign): None for sign in " -_"})


def columns(keys: Iterable[str], fields: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return for each field the keys that may hold it, best first."""
    return _columns(tuple(keys), tuple(fields.items()))


@lru_cache(maxsize=256)  # the records of a dump have the same keys, or nearly
def _columns(keys: tuple[str, ...], named: tuple[tuple[str, str], ...]) -> dict[str, tuple[str, ...]]:
    by_fold: dict[str, str] = {}
    for key in keys:
        by_fold.setdefault(_fold(key), key)
    fields = dict(named)
    chosen = {}
    for field in FIELDS:
        exact = (field,) if field in keys else ()
        others = (by_fold[name] for name in _names()[field] if by_fold.get(name, field) != field)
        chosen[field] = (fields[field],) if field in fields else (*exact, *others)
    return chosen


def draft(
    record: Mapping[str, Any], fields: Mapping[str, str], where: str, line: int | None
) -> tuple[Draft, list[Problem]]:
    """Make an article of a record. Values of a wrong type are left out with a warning; keys not used are kept.

    Raises NoTextError if there is no text in it.
    """
    problems: list[Problem] = []
    values: dict[str, str | None] = {}
    used: set[str] = set()
    chosen = columns(record, fields)
    for field, keys in chosen.items():
        if field == "text":
            continue
        key, value = _first(record, keys)
        if key is None:
            values[field] = None
            continue
        plain = _plain(value, field)
        values[field] = " ".join(plain.split()) if plain and field == "id" else plain
        if values[field] is None:
            what = f"{field} ({key}) is {_kind(value)}, not text: left out"
            problems.append(Problem(where=where, what=what, severity="warning"))
        used.add(key)
    key, text = _text(record, chosen["text"], fields)
    used.add(key)
    path = record.get("path")
    if isinstance(path, str):
        used.add("path")
    if any(map(has_surrogates, (text, *filter(None, values.values())))):
        what = "half a character (lone surrogate): replaced"
        problems.append(Problem(where=where, what=what, severity="warning"))
    made = Draft(
        text=without_surrogates(text),
        **{name: None if value is None else without_surrogates(value) for name, value in values.items()},
        path=without_surrogates(path) if isinstance(path, str) else None,
        line=line,
        extra={
            without_surrogates(name): _clean(value)
            for name, value in record.items()
            if name not in used and (name not in FIELDS or value is not None)
        },
    )
    return made, problems


def _text(record: Mapping[str, Any], keys: tuple[str, ...], fields: Mapping[str, str]) -> tuple[str, str]:
    key, value = _first(record, keys)
    if key is None:
        if any(_lookup(record, name) is not None for name in keys):
            raise NoTextError("its text is empty")
        wanted = f"no {fields['text']!r}" if "text" in fields else "no text"
        known = ", ".join(sorted(map(str, record))[:12]) or "nothing"
        raise NoTextError(f"{wanted} in it (it has {known}); name the text with --fields text=NAME")
    if not isinstance(value, str):
        raise NoTextError(f"its text ({key}) is {_kind(value)}, not text")
    return key, value


def _first(record: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[str | None, Any]:
    for key in keys:
        value = _lookup(record, key)
        if value is not None and not (isinstance(value, str) and not value.strip()):
            return key, value
    return None, None


def _lookup(record: Mapping[str, Any], key: str) -> Any:
    """Return the value of a key; "site.name" also means the name inside site."""
    if key in record:
        return record[key]
    value: Any = record
    for part in key.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return value


def _plain(value: Any, field: str) -> str | None:
    """Return a value as text: numbers where they make sense, the name of an object ("source": {"name": ...})."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float) and field in ("id", "published"):
        return str(value)
    if isinstance(value, Mapping):
        return next(
            (v.strip() for k in ("name", "title", "id") if isinstance(v := value.get(k), str) and v.strip()), None
        )
    return None


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    return "an object" if isinstance(value, Mapping) else "a list" if isinstance(value, list) else "null"


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, Mapping):
        return {without_surrogates(str(key)): _clean(inner) for key, inner in value.items()}
    return [_clean(inner) for inner in value] if isinstance(value, list) else value
