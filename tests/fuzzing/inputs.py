"""Bytes to articles: a small alphabet of hostile fragments, so that a fuzzer that turns bytes writes news with them."""

from __future__ import annotations

from xref.model import Article

FRAGMENTS = (
    "“", "”", "‘", "’", '"', "'", "«", "»", "—", "–", "…", ". ", ", ", "\n\n", "\n", "\r\n", "\u2028", "\x85",
    " said ", " said.", "said ", " says ", " told ", " that ", "according to ", "warned that ", "denied ", "plans to ",
    "announced ", "reported ", "added", "she ", "he ", "The ", "the ", "a ", "of ", "and ", "not ",
    "no ", "who ", "which ", "by ", "in ", "on ", "at least ", "about ", "more than ", "between ", "from ",
    "Ada Quill", "Quill", "Mayor Ada Quill", "Dr. ", "U.S. ", "Mr. B. ", "Fen Echo", "Ministry of Tides",
    "Bank of Dale", "Oslo", "Norway", "Lisbon, Portugal", "the mayor", "officials", "police", "a spokesman for ",
    "Monday", "June", "June 12, 2024", "2024-06-12", "next year", "last month", "two days ago", "yesterday",
    "5 p.m.", "17:30", "12", "21", "38", "1,200", "-4", "$5 million", "€5bn", "20 percent", "half", "dozens",
    "three", "twenty-one", "first", "1" * 30, "9" * 400, "100 km/h", "people", "were killed", "dead",
    "boats", "bridge ", "summit ", "will open ", "opened ", "The bridge opens in June. ",
    "Share this article", "Comments (3)", "Copyright 2024 Fen Echo", "Read more: ", "By Ada Quill", "- ", "* ", "# ",
    "---\n", "\x1b[31m", "\x00", "\x7f", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud800", "\udfff", "e\u0301",
    "İ", "ﬁ", "ß", "🙂", "東京", "[sic]", "<b>", "=1+1",
)  # fmt: skip
"""One for each byte from 0x80; ASCII stands for itself."""
AGAIN = 0x1F
"""Repeat what stands since the last line break (at least one character), as often as the next byte says times 16."""
NEXT = 0x1E
"""The next article begins."""
LONGEST = 20_000
"""Characters of one article; a fuzzer that writes longer ones only gets slower."""


def text_of(data: bytes) -> str:
    """Return the text that some bytes stand for."""
    parts: list[str] = []
    size = 0
    codes = iter(data)
    for code in codes:
        if code == AGAIN:
            start = next((at for at in range(len(parts) - 1, -1, -1) if "\n" in parts[at]), 0)
            repeated = "".join(parts[start:])
            count = min((next(codes, 0) + 1) * 16, max(0, LONGEST - size) // max(1, len(repeated)))
            parts.append(repeated * count)
        elif code < 0x80:
            parts.append(chr(code))
        else:
            parts.append(FRAGMENTS[(code - 0x80) % len(FRAGMENTS)])
        size += len(parts[-1])
        if size > LONGEST:
            break
    return "".join(parts)[:LONGEST]


def articles_of(data: bytes) -> tuple[Article, ...]:
    """Return the articles that some bytes stand for; the first line of each is its title."""
    articles = []
    for number, part in enumerate(data.split(bytes([NEXT]))[:4]):
        text = text_of(part)
        title, line, _rest = text.partition("\n")
        articles.append(
            Article(
                id=str(number),
                text=text,
                title=title if line and len(title) < 300 else "",
                source=("Dale Post", "Fen Echo", None, "Dale Post")[number],
                published=("2024-05-30", None, "2024-06", "2023")[number],
            )
        )
    return tuple(articles)
