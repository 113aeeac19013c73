"""The bytes of a file: refused when they are too many, unpacked when they are packed, never more than the limit."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from typing import BinaryIO

from xref.loading.errors import RefusedError
from xref.loading.finding import STANDARD_INPUT
from xref.loading.limits import MAX_UNPACKED_RATIO, RATIO_FREE_SIZE
from xref.loading.shapes import Found, Options

_PACKED = b"\x1f\x8b"
_PIECE = 1 << 20


def content(found: Found, options: Options) -> bytes:
    """Return the bytes of a file or of standard input, unpacked.

    Raises RefusedError for one over the limit (before reading it), broken or empty, OSError if it cannot be read.
    """
    data = _unpacked(_bytes(found, options), found, options)
    if not data.strip():
        raise RefusedError("empty file" if found.name != STANDARD_INPUT else "nothing came in")
    return data


def _bytes(found: Found, options: Options) -> bytes:
    if found.name == STANDARD_INPUT:
        if sys.stdin is None:
            raise RefusedError("standard input is closed")
        return _capped(sys.stdin.buffer, options)
    size = os.stat(found.name).st_size
    if size > options.max_file_size:
        raise _too_large(megabytes(size), options)
    with open(found.name, "rb") as stream:
        return _capped(stream, options)


def _capped(stream: BinaryIO, options: Options) -> bytes:
    data = bytearray()  # grows with what comes: asked for all at once, it would be made for the limit
    while piece := stream.read(min(_PIECE, options.max_file_size + 1 - len(data))):
        data += piece
        if len(data) > options.max_file_size:
            raise _too_large("more came in than is read", options)
    return bytes(data)


def _too_large(what: str, options: Options) -> RefusedError:
    return RefusedError(f"{what}: the limit is {megabytes(options.max_file_size)}", "raise it with --max-file-size")


def megabytes(size: int) -> str:
    """Return a number of bytes for people."""
    return f"{size / 1e6:,.0f} MB" if size >= 1_000_000 else f"{size:,} bytes"


def _unpacked(data: bytes, found: Found, options: Options) -> bytes:
    """Unpack gzip, known by content rather than by name, with a cap on the size and on the ratio."""
    if not data.startswith(_PACKED):
        if data and found.name.casefold().endswith(".gz"):
            raise RefusedError("not a gzip file")
        return data
    pieces: list[bytes] = []
    size = 0
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > options.max_file_size:
                    raise _too_large("unpacks to more than is read", options)
                if size > RATIO_FREE_SIZE and size > MAX_UNPACKED_RATIO * len(data):
                    raise RefusedError(f"unpacks to more than {MAX_UNPACKED_RATIO} times its size: not read")
                pieces.append(piece)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise RefusedError(f"a broken gzip file ({str(error)[:80].rstrip('.').lower()})") from None
    return b"".join(pieces)
