"""JSON and JSON Lines to articles, strictly: each record on its own, so that a broken one stops no other."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Generator, Iterator
from typing import Any, NamedTuple

from xref.loading import fields
from xref.loading.limits import MAX_BROKEN_RECORDS, MAX_JSON_DEPTH
from xref.loading.shapes import Draft, Options
from xref.model import Problem

_LINE = re.compile(r"[^\n]+")
_SPACE = re.compile(r"[ \t\n\r]*")
CONTAINERS = (
    "articles",
    "items",
    "documents",
    "docs",
    "results",
    "records",
    "entries",
    "hits",
    "data",
    "stories",
    "news",
)
"""Keys under which an object keeps a list of articles, best first."""


class _Record(NamedTuple):
    line: int
    value: Any
    error: str | None = None


class _BrokenError(ValueError):
    """Something that the JSON standard or its plain use rules out."""


def _constant(name: str) -> Any:
    raise _BrokenError(f"{name} is no JSON")


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _BrokenError(f"the number {digits[:20]} is too large")
    return number


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1) if len(keys) < 1000 else "a key"
        raise _BrokenError(f"the key {twice[:40]!r} stands twice in one object")
    return made


_DECODER = json.JSONDecoder(parse_constant=_constant, parse_float=_float, object_pairs_hook=_object)
_LENIENT = json.JSONDecoder()


def read_lines(text: str, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    """Read JSON Lines; a file that holds one JSON array or object over several lines is read as such."""
    if text.lstrip()[:1] == "[" or _is_one_object(text):
        return read(text, name, options)
    return _drafts(_line_records(text), name, options)


def read(text: str, name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    """Read JSON: an array of articles, an object that holds such an array, one article, or several in a row."""
    return _drafts(_records(text), name, options)


def _is_one_object(text: str) -> bool:
    """Tell whether this is JSON over several lines: the first is incomplete and the second goes on with it."""
    first, _, rest = text.lstrip().partition("\n")
    if rest.lstrip()[:1] in ("", "{"):
        return False
    try:
        _LENIENT.decode(first)
    except (ValueError, RecursionError):
        return True
    return False


def _drafts(records: Iterator[_Record], name: str, options: Options) -> tuple[list[Draft], list[Problem]]:
    made: list[Draft] = []
    problems: list[Problem] = []
    for record in records:
        where = f"{name}:{record.line}"
        if len(made) > options.max_articles:
            break  # the rest is not wanted
        if len(problems) >= MAX_BROKEN_RECORDS:
            problems.append(Problem(where=where, what="not read from here on: too many broken records"))
            break
        if record.error is not None:
            problems.append(Problem(where=where, what=record.error))
        elif _is_deep(record.value):
            problems.append(Problem(where=where, what=_TOO_DEEP))
        elif not isinstance(record.value, dict):
            problems.append(Problem(where=where, what=f"an article is an object, not {_kind(record.value)}"))
        else:
            try:
                article, warnings = fields.draft(record.value, options.fields, where, record.line)
            except fields.NoTextError as error:
                problems.append(Problem(where=where, what=str(error)))
            else:
                made.append(article)
                problems += warnings
    return made, problems


_TOO_DEEP = "broken JSON: nested too deeply"


def _is_deep(value: Any) -> bool:
    """Tell whether more than MAX_JSON_DEPTH lists and objects stand inside one another."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_JSON_DEPTH):
        if not level:
            return False
        inner = (part for one in level for part in (one.values() if isinstance(one, dict) else one))
        level = [part for part in inner if isinstance(part, dict | list)]
    return bool(level)


def _kind(value: Any) -> str:
    return (
        "null"
        if value is None
        else "a list"
        if isinstance(value, list)
        else "text"
        if isinstance(value, str)
        else "a number"
    )


def _line_records(text: str) -> Iterator[_Record]:
    # only "\n" ends a record: splitlines() would also cut at U+2028, which JSON text may hold
    number, position = 1, 0
    for found in _LINE.finditer(text):
        number += text.count("\n", position, found.start())
        position = found.start()
        if line := found.group().strip():
            yield _decode(line, number)


def _decode(text: str, line: int) -> _Record:
    try:
        return _Record(line, _DECODER.decode(text))
    except (ValueError, RecursionError) as error:
        return _Record(line, None, _cause(error))


def _cause(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"broken JSON: {error.msg[0].lower()}{error.msg[1:]} (column {error.colno})"
    if isinstance(error, RecursionError):
        return _TOO_DEEP
    if isinstance(error, _BrokenError):
        return f"broken JSON: {error}"
    return "broken JSON: a number is too long"


def _records(text: str) -> Iterator[_Record]:
    """Yield the articles of a whole file of JSON with the line on which each starts."""
    position, line = _skip(text, 0, 1)
    while position < len(text):
        if text[position] == "[":
            position, line = yield from _array(text, position, line)
        else:
            start, first = position, line
            try:
                value, position = _LENIENT.raw_decode(text, start)
                key = _container(value)
                if key is None:
                    value, position = _DECODER.raw_decode(text, start)
            except (ValueError, RecursionError) as error:
                yield _Record(_error_line(error, first, text, start), None, _cause(error))
                return
            if key is None:
                yield _Record(first, value)
            else:
                yield from _array(text, *_member(text, start, first, key))
            line = first + text.count("\n", start, position)
        position, line = _skip(text, position, line)
        if position < len(text) and text[position] not in "{[":
            yield _Record(line, None, "broken JSON: more text after the end")
            return


def _array(text: str, position: int, line: int) -> Generator[_Record, None, tuple[int, int]]:
    """Yield the elements of the array that opens at ``position``; a broken one ends it unless one can step over it."""
    position, line = _skip(text, position + 1, line)
    if text[position : position + 1] == "]":
        return position + 1, line
    while True:
        start = position
        try:
            value, position = _DECODER.raw_decode(text, start)
            yield _Record(line, value)
        except (ValueError, RecursionError) as error:
            yield _Record(_error_line(error, line, text, start), None, _cause(error))
            try:
                _, position = _LENIENT.raw_decode(text, start)  # NaN and the like: the record has an end
            except (ValueError, RecursionError):
                return len(text), line
        line += text.count("\n", start, position)
        position, line = _skip(text, position, line)
        if text[position : position + 1] != ",":
            break
        position, line = _skip(text, position + 1, line)
    if text[position : position + 1] != "]":
        yield _Record(line, None, "broken JSON: the list does not end with ]")
        return len(text), line
    return position + 1, line


def _container(value: Any) -> str | None:
    """Name the key of an object that holds a list of articles, None if the object is an article itself."""
    if not isinstance(value, dict) or isinstance(value.get("text"), str):
        return None
    lists = [key for key in CONTAINERS if isinstance(value.get(key), list)]
    return lists[0] if lists else None


def _member(text: str, start: int, line: int, wanted: str) -> tuple[int, int]:
    """Return where the value of a key stands in the (sound) object that opens at ``start``."""
    position, line = _skip(text, start + 1, line)
    while True:
        key, position = _LENIENT.raw_decode(text, position)
        position, line = _skip(text, position, line)
        position, line = _skip(text, position + 1, line)
        if key == wanted:
            return position, line
        begin = position
        _, position = _LENIENT.raw_decode(text, position)
        line += text.count("\n", begin, position)
        position, line = _skip(text, position, line)
        position, line = _skip(text, position + 1, line)


def _skip(text: str, position: int, line: int) -> tuple[int, int]:
    found = _SPACE.match(text, position)
    end = found.end() if found else position
    return end, line + text.count("\n", position, end)


def _error_line(error: Exception, line: int, text: str, start: int) -> int:
    """Return the line of an error: exact for broken syntax, else where the record starts."""
    if isinstance(error, json.JSONDecodeError):
        return line + text.count("\n", start, error.pos)
    return line
