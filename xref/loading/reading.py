"""One file: open it, tell its format, and hand it to the reader of that format."""

from __future__ import annotations

import os
from dataclasses import replace

from xref.loading.decoding import UnreadableError, decode, signature
from xref.loading.errors import MissingExtraError, RefusedError
from xref.loading.finding import SNIFFED, advice
from xref.loading.limits import MAX_HTML_SIZE
from xref.loading.opening import content, megabytes
from xref.loading.shapes import Draft, Found, Options, Outcome
from xref.loading.sniffing import SPOKEN, sniff
from xref.model import Problem

Drafts = tuple[list[Draft], list[Problem]]


def read(found: Found, options: Options) -> Outcome:
    """Read one file. Whatever is wrong with it becomes a problem of its own; nothing is raised."""
    try:
        drafts, problems = _read(found, options)
    except MissingExtraError as error:
        return replace(_failed(found, str(error), error.advice), lacks=True)
    except RefusedError as error:
        return _failed(found, str(error), error.advice)
    except UnreadableError as error:
        return _failed(found, str(error))
    except PermissionError:
        return _failed(found, "no permission to read it")
    except OSError as error:
        return _failed(found, (error.strerror or str(error)).lower())
    except MemoryError:
        return _failed(found, "not enough memory to read it")
    except Exception as error:  # a reader of a third party may raise anything; one file never stops the others
        return _failed(found, f"could not be read ({type(error).__name__}: {' '.join(str(error).split())[:200]})")
    drafts, problems = _short_enough(drafts, problems, found.name, options.max_article_length)
    if options.repair:
        drafts, problems = _repaired(drafts, problems, found.name)
    return Outcome(found=found, drafts=tuple(drafts), problems=tuple(problems))


def _short_enough(drafts: list[Draft], problems: list[Problem], name: str, most: int) -> Drafts:
    long = [draft for draft in drafts if len(draft.text) > most]
    if not long:
        return drafts, problems
    told = [
        Problem(
            where=name if draft.line is None else f"{name}:{draft.line}",
            what=f"an article of {len(draft.text):,} characters: the limit is {most:,}",
            advice="raise it with --max-article-length",
        )
        for draft in long
    ]
    return [draft for draft in drafts if len(draft.text) <= most], [*problems, *told]


def _repaired(drafts: list[Draft], problems: list[Problem], name: str) -> Drafts:
    from xref.loading.repairing import repaired

    made, told = [], list(problems)
    for draft in drafts:
        fixed, warnings = repaired(draft, name if draft.line is None else f"{name}:{draft.line}")
        made.append(fixed)
        told += warnings
    return made, told


def _failed(found: Found, what: str, advice: str = "") -> Outcome:
    return Outcome(found=found, problems=(Problem(where=found.name, what=what, advice=advice),))


def _read(found: Found, options: Options) -> Drafts:
    if found.format == "refused":
        raise RefusedError(f"{os.path.splitext(found.name)[1]} files are not read", advice(found.name))
    data = content(found, options)
    kind = sniff(data) if found.format == SNIFFED else found.format
    if kind in ("pdf", "mail", "mbox"):
        return _from_bytes(kind, data, found.name, options)
    return _from_text(kind, data, found.name, options)


# The readers are imported where they are needed: most runs meet one or two formats.


def _from_bytes(kind: str, data: bytes, name: str, options: Options) -> Drafts:
    if kind == "pdf":
        from xref.loading import pdf

        if b"%PDF" not in data[:1024]:
            raise RefusedError(f"not a PDF but {signature(data) or SPOKEN[sniff(data)]}")
        return pdf.read(data, name)
    from xref.loading import mail

    return mail.read(data, name) if kind == "mail" else mail.read_mailbox(data, name, options)


def _from_text(kind: str, data: bytes, name: str, options: Options) -> Drafts:
    declared = None
    if kind == "html":
        from xref.loading import webpage

        if len(data) > MAX_HTML_SIZE:
            raise RefusedError(f"a page of {megabytes(len(data))}: pages are read up to {megabytes(MAX_HTML_SIZE)}")
        declared, reader = webpage.declared(data), webpage.read
    elif kind == "feed":
        from xref.loading import feed

        declared, reader = feed.declared(data), feed.read
    elif kind == "csv":
        from xref.loading import csvfile

        reader = csvfile.read
    elif kind in ("json", "jsonl"):
        from xref.loading import jsonfile

        reader = jsonfile.read if kind == "json" else jsonfile.read_lines
    else:
        from xref.loading import plain

        reader = plain.read
    text, problems = decode(data, name, options.encoding, declared)
    drafts, more = reader(text, name, options)
    return drafts, problems + more
