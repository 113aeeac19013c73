"""A PDF to an article: its text by pypdf, which the extra ``pdf`` installs, lines of print made paragraphs again."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from xref.loading.errors import RefusedError, missing_extra
from xref.loading.limits import MAX_PDF_PAGES
from xref.loading.shapes import Draft
from xref.model import Problem

HEAD_LINES = 2
"""Lines at the top and bottom of a page that may be running heads or page numbers."""

HEAD_PAGES = 3
"""Pages on which a line must stand at the same end to be a running head; of two pages, both."""

FULL_LINE = 0.8
"""Share of the usual line length from which a line counts as full, so that the sentence goes on in the next."""

_NUMBER = re.compile(r"\d+")
_ENDED = re.compile(r"[.!?:…][\"”’')\]]{0,2}$")
_TITLES_OF_PROGRAMS = re.compile(
    r"^(?:microsoft word|untitled|document\d*|powerpoint|print)\b|\.(?:docx?|indd|pdf|qxd|tex)$", re.I
)


def read(data: bytes, name: str) -> tuple[list[Draft], list[Problem]]:
    """Return the article of a PDF. Raises RefusedError for one that is broken, locked or without text."""
    try:
        import pypdf
    except ImportError:
        raise missing_extra("pdf", "PDFs") from None
    with _complaints() as complaints:
        try:
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise RefusedError("a locked PDF", "save it without its password")
            pages = [page.extract_text().split("\n") for page in reader.pages[:MAX_PDF_PAGES]]
            count = len(reader.pages)
            title = _title(reader)
        except pypdf.errors.DependencyError:
            raise RefusedError("a locked PDF", "save it without its password") from None
        except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise RefusedError(f"a broken PDF ({str(error)[:80] or type(error).__name__})") from None
    text = "\n\n".join(paragraphs(without_heads(pages)))
    if not text.strip():
        raise RefusedError("no text in this PDF: probably pictures of pages", "run it through text recognition (OCR)")
    problems = []
    if complaints:
        problems.append(Problem(where=name, what="a damaged PDF: text may be missing", severity="warning"))
    if count > MAX_PDF_PAGES:
        what = f"{count:,} pages: only the first {MAX_PDF_PAGES:,} were read"
        problems.append(Problem(where=name, what=what))
    return [Draft(text=text, title=title)], problems


def without_heads(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the lines of the pages without running heads and feet: lines that most pages repeat at one end."""
    tidy = [[line.strip() for line in page if line.strip()] for page in pages]
    seen: Counter[tuple[str, str]] = Counter()
    for page in tidy:
        seen.update({("top", _kind(line)) for line in page[:HEAD_LINES]})
        seen.update({("bottom", _kind(line)) for line in page[-HEAD_LINES:]})
    least = max(2, min(HEAD_PAGES, len(tidy)))
    return [_trimmed(page, {head for head, pages in seen.items() if pages >= least}) for page in tidy]


def _trimmed(page: list[str], heads: set[tuple[str, str]]) -> list[str]:
    kept = []
    for number, line in enumerate(page):
        top = number < HEAD_LINES and (("top", _kind(line)) in heads or line.isdigit())
        bottom = number >= len(page) - HEAD_LINES and (("bottom", _kind(line)) in heads or line.isdigit())
        if not (top or bottom):
            kept.append(line)
    return kept


def _kind(line: str) -> str:
    return _NUMBER.sub("0", line).casefold()


def paragraphs(pages: Sequence[Sequence[str]]) -> list[str]:
    """Join printed lines to paragraphs: one ends at a line that ends a sentence and is not full, or is a title."""
    lines = [line for page in pages for line in page]
    lengths = sorted(len(line) for line in lines)
    usual = lengths[len(lengths) * 3 // 4] if lengths else 0
    words = {word.casefold() for line in lines for word in line.split()}
    made: list[str] = []
    current = ""
    previous = ""
    for line in lines:
        if current and _goes_on(previous, line, usual):
            current = _joined(current, line, words)
        else:
            if current:
                made.append(current)
            current = line
        previous = line
    return [*made, current] if current else made


def _goes_on(previous: str, line: str, usual: int) -> bool:
    full = len(previous) >= FULL_LINE * usual
    if line[0].islower():
        return True
    return full or not (_ENDED.search(previous) or len(previous) < FULL_LINE * usual / 2 or line[0].isupper())


def _joined(current: str, line: str, words: set[str]) -> str:
    """Join two lines of one paragraph; a word divided at the line's end becomes whole."""
    if not current.endswith(("-", "\u00ad")) or len(current) < 2 or not current[-2].isalpha() or not line[0].islower():
        return f"{current} {line}"
    head, tail = current[:-1].split()[-1], line.split()[0]
    hyphenated = f"{head}-{tail}".casefold()
    return current + line if hyphenated in words else current[:-1] + line


def _title(reader: object) -> str | None:
    """Return the title that the PDF's metadata give, unless it is a program's or a file's name."""
    metadata = getattr(reader, "metadata", None)
    title = str(getattr(metadata, "title", None) or "").strip()
    return title if len(title) > 3 and not _TITLES_OF_PROGRAMS.search(title) else None


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what pypdf would print."""
    collected: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            collected.append(record.getMessage())

    logger, handler = logging.getLogger("pypdf"), Collect(level=logging.WARNING)
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield collected
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
