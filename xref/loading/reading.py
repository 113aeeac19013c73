"""One file: open, unpack, tell its format, and hand it to the reader of that format."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO

from xref.loading import csvfile, jsonfile, plain
from xref.loading.decoding import UnreadableError, decode
from xref.loading.finding import SNIFFED, STANDARD_INPUT, advice
from xref.loading.limits import MAX_UNPACKED_RATIO, RATIO_FREE_SIZE
from xref.loading.shapes import Draft, Found, Options, Outcome, Raw
from xref.model import Problem

Reader = Callable[[str, str, Options], tuple[list[Draft], list[Problem]]]
_TEXT_READERS: dict[str, Reader] = {
    "text": plain.read,
    "jsonl": jsonfile.read_lines,
    "json": jsonfile.read,
    "csv": csvfile.read,
}
_PIECE = 1 << 20


class RefusedError(Exception):
    """A file that is not read; the message says why, ``advice`` what to do about it."""

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.advice = advice


def read(found: Found, options: Options) -> Outcome:
    """Read one file. Whatever is wrong with it becomes a problem of its own; nothing is raised."""
    try:
        drafts, problems = _read(found, options)
    except RefusedError as error:
        return _failed(found, str(error), error.advice)
    except UnreadableError as error:
        return _failed(found, str(error))
    except OSError as error:
        return _failed(found, (error.strerror or str(error)).lower())
    except Exception as error:  # a reader of a third party may raise anything; one file never stops the others
        return _failed(found, f"could not be read: {type(error).__name__}: {str(error)[:200]}")
    return Outcome(found=found, drafts=tuple(drafts), problems=tuple(problems))


def _failed(found: Found, what: str, advice: str = "") -> Outcome:
    return Outcome(found=found, problems=(Problem(where=found.name, what=what, advice=advice),))


def _read(found: Found, options: Options) -> tuple[list[Draft], list[Problem]]:
    if found.format == "refused":
        raise RefusedError("this kind of document is not read", advice(found.name))
    raw = Raw(found=found, data=_bytes(found, options))
    raw = _unpacked(raw, options)
    if not raw.data.strip():
        raise RefusedError("empty file")
    if raw.found.format == SNIFFED:
        raw = replace(raw, found=replace(found, format=sniff(raw.data)))
    return _dispatch(raw, options)


def _dispatch(raw: Raw, options: Options) -> tuple[list[Draft], list[Problem]]:
    name = raw.found.name
    text, problems = decode(raw.data, name, options.encoding)
    drafts, more = _TEXT_READERS[raw.found.format](text, name, options)
    problems += more
    return drafts, problems


def _bytes(found: Found, options: Options) -> bytes:
    """Return the bytes of a file, never more than the limit: larger ones are refused before they are read."""
    if found.name == STANDARD_INPUT:
        return _capped(sys.stdin.buffer, options, "standard input")
    size = os.stat(found.name).st_size
    if size > options.max_file_size:
        raise _too_large(f"{_megabytes(size)}", options)
    with open(found.name, "rb") as stream:
        return _capped(stream, options, "it")


def _capped(stream: BinaryIO, options: Options, subject: str) -> bytes:
    data = stream.read(options.max_file_size + 1)
    if len(data) > options.max_file_size:
        raise _too_large(f"{subject} is larger", options)
    return data


def _too_large(what: str, options: Options) -> RefusedError:
    return RefusedError(
        f"{what}: over the limit of {_megabytes(options.max_file_size)}", "raise it with --max-file-size"
    )


def _megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB" if size >= 1e6 else f"{size:,} bytes"


def _unpacked(raw: Raw, options: Options) -> Raw:
    """Unpack gzip, by content rather than by name, with a cap on the size and on the ratio."""
    if not raw.data.startswith(b"\x1f\x8b"):
        if raw.found.name.casefold().endswith(".gz"):
            raise RefusedError("not a gzip file")
        return raw
    pieces: list[bytes] = []
    size = 0
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(raw.data)) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > options.max_file_size:
                    raise _too_large("unpacks to more", options)
                if size > RATIO_FREE_SIZE and size > MAX_UNPACKED_RATIO * len(raw.data):
                    raise RefusedError(f"unpacks to more than {MAX_UNPACKED_RATIO} times its size: not read")
                pieces.append(piece)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise RefusedError(f"broken gzip file: {str(error)[:100].rstrip('.').lower()}") from None
    return Raw(found=raw.found, data=b"".join(pieces))


def sniff(data: bytes) -> str:
    """Tell the format of content that has no name: JSON Lines, JSON, else text."""
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"["):
        return "json"
    if start.startswith(b"{"):
        return "jsonl"
    return "text"
