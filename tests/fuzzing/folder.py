"""A folder of as many hostile articles as wanted, and whether ``xref diff`` over it keeps what the manual promises.

    PYTHONPATH=. python tests/fuzzing/folder.py FOLDER --articles 100000 [--seed 1] [--jobs 2] [--format json]

Writes the folder unless it is there, runs the command in a process of its own and says how long it took, how much
memory it had at most (its own and that of each process it started), its exit status, and what it had to say. Exits
with status 1 if a promise is broken: a status other than 2 (some files cannot be read), a message of more than one line
or with a control in it, an unexpected error, an answer that is no JSON, too much memory.

Half of the files are texts of the fuzzer's alphabet; the rest is news with a figure in it (so that there is something
to compare), pages, records, tables, feeds and messages, broken or not, bytes of any kind, and files that are none.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from inputs import AGAIN, text_of

BASE_MEMORY = 300
ARTICLE_MEMORY = 40
"""Megabytes, and kilobytes for each article, that a run may take: what the manual says of such small articles."""
PLACES = ("Oslo", "Lisbon", "Dale", "Fenwick", "Norrhaven", "Port Lorn", "Vardo", "Elling")
DEEDS = (
    "At least {n} people were killed when a ferry sank off {place} on {day}, {who} said.",
    "{n} people were injured in the {place} ferry disaster, officials said.",
    "“We lost {n} boats in the storm and not one of them was insured,” {who} said in {place}.",
    "The bridge at {place} will open in {month} and cost ${n} million, according to {who}.",
    "{who} denied that {n} percent of the votes in {place} had been bought.",
    "The summit opens in {place} on {day} with {n} delegates.",
    "No talks were held in {place}, {who} told Fen Echo, and {n} prisoners stay where they are.",
    "{n} ships waited outside {place} for {n} days.",
)
PEOPLE = ("Mayor Ada Quill", "Ines Calder", "the Ministry of Tides", "Fen Echo", "Boris Lund", "police in Vardo")


def fragments(chance: random.Random, most: int = 30) -> str:
    """Return a text of the fuzzer's alphabet: mostly fragments, some letters and marks between them."""
    codes = bytearray()
    for _ in range(chance.randint(0, most)):
        kind = chance.random()
        codes.append(
            chance.randint(0x80, 0xFF) if kind < 0.8 else chance.choice(b" .,\n\"'()[]-$%:;?!") if kind < 0.9
            else chance.randint(0x20, 0x7E)
        )  # fmt: skip
    return text_of(bytes(codes))


def news(chance: random.Random) -> str:
    """Return a report of a few sentences with figures, dates and speakers, as like others as they come."""
    return " ".join(
        chance.choice(DEEDS).format(
            n=chance.choice((chance.randint(1, 60), chance.randint(1, 9999))),
            place=chance.choice(PLACES),
            day=chance.choice(("Monday", "Tuesday", "June 12", "12 July 2024")),
            month=chance.choice(("June", "July", "May 2025")),
            who=chance.choice(PEOPLE),
        )
        for _ in range(chance.randint(1, 3))
    )


def headed(chance: random.Random) -> str:
    """Return news with front matter that is true, false or broken."""
    source = chance.choice(("Fen Echo", "Dale Post", "=cmd", fragments(chance, 3)))
    lines = [
        f"title: {fragments(chance, 4)}", f"source: {source}",
        f"published: {chance.choice(('2024-06-13', '2024-13-45', '9' * 60, 'yesterday', ''))}",
        f"url: {chance.choice(('https://fen.example/a', 'javascript:alert(1)', 'file:///etc/passwd'))}",
        "title: again", ": : :", "- - -", "{" * 40,
    ]  # fmt: skip
    kept = chance.sample(lines, chance.randint(1, len(lines)))
    return "---\n" + "\n".join(kept) + chance.choice(("\n---\n\n", "\n--\n", "")) + news(chance)


def repeated(chance: random.Random) -> str:
    """Return some fragments, over and over."""
    codes = bytes([*(chance.randint(0x80, 0xFF) for _ in range(chance.randint(1, 6))), AGAIN, chance.randint(0, 20)])
    return "Title\n" + text_of(codes)


def page(chance: random.Random) -> str:
    """Return a page with scripts and handlers in it, or most of one."""
    body = "".join(
        f"<p onclick=alert(1)>{news(chance)}</p>{chance.choice(('', '<script>alert(2)</script>', '<', '&#0;', '<!--'))}"
        for _ in range(chance.randint(1, 3))
    )
    head = f"<title>{fragments(chance, 4)}</title><base href=javascript:a(3)>" + "<div>" * chance.choice((0, 3, 300))
    return chance.choice(("<!doctype html>", "")) + f"<html><head>{head}</head><body><article>{body}"


def records(chance: random.Random) -> str:
    """Return lines of JSON, some of them broken."""
    broken = ('{"text": NaN}', '{"text": 3}', '{"text": "a', "[" * 500, '{"text": "\\ud800 said"}', '""', "\x00", "{}")
    lines = []
    for number in range(chance.randint(1, 8)):
        told = chance.choice((news, fragments))(chance)
        record = {"id": chance.choice((str(number), "a", "=b\x1b[31m", None)), "text": told}
        lines.append(json.dumps(record) if chance.random() < 0.7 else chance.choice(broken))
    return "\n".join(lines)


def table(chance: random.Random) -> str:
    """Return rows with quotes that do not end and formulas for cells."""
    rows = [f'{at},=1+{at},"{news(chance)}' + chance.choice(('"', "", '""x"')) for at in range(chance.randint(1, 4))]
    return chance.choice(("id,title,text\n", "a,b\n", "")) + "\n".join(rows)


def feed(chance: random.Random) -> str:
    """Return a feed, sometimes with entities that grow."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' if chance.random() < 0.3 else ""
    item = f"<item><title>{chance.choice(('T', '&b;', '<'))}</title><description>{news(chance)}</description></item>"
    return f'<?xml version="1.0"?>{bomb}<rss version="2.0"><channel>{item * chance.randint(0, 3)}</channel></rss>'


def message(chance: random.Random) -> str:
    """Return a message by mail with odd headers."""
    kind = chance.choice(("text/plain", "text/html", "multipart/mixed; boundary=b", "x" * 50))
    subject = f"=?utf-8?b?{'4pCQ' * chance.randint(0, 9)}?="
    return f"From: a@b.example\nSubject: {subject}\nContent-Type: {kind}\n\n{news(chance)}"


def encoded(chance: random.Random) -> bytes:
    """Return text in an encoding that is not UTF-8, or not quite."""
    text = news(chance) + fragments(chance, 10)
    kind = chance.choice(("utf-16", "cp1252", "utf-8-sig", "broken", "utf-32", "mixed"))
    plain = text.encode("utf-8", "surrogatepass")
    if kind == "broken":
        return plain[: len(plain) // 2] + b"\xff\xfe\x80" + plain[len(plain) // 2 :]
    return plain + text.encode("utf-16-le", "replace") if kind == "mixed" else text.encode(kind, "replace")


def anything(chance: random.Random) -> bytes:
    """Return any bytes at all, NUL and the heads of other formats among them."""
    head = chance.choice((b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x1f\x8b", b"\x00" * 50, b"\xff\xd8\xff", b"{", b"<"))
    return head + chance.randbytes(chance.randint(0, 300))


def bomb(chance: random.Random) -> bytes:
    """Return a packed file that unpacks to far more than it should, or to some news."""
    return gzip.compress(bytes(12_000_000) if chance.random() < 0.02 else news(chance).encode())


KINDS: tuple[tuple[int, str, Callable[[random.Random], str | bytes]], ...] = (
    (500, "txt", fragments), (150, "txt", news), (60, "txt", headed), (2, "txt", repeated), (20, "md", fragments),
    (28, "html", page), (50, "jsonl", records), (15, "json", records), (25, "csv", table), (10, "tsv", table),
    (20, "xml", feed), (20, "eml", message), (5, "mbox", message), (40, "txt", encoded), (30, "txt", anything),
    (8, "pdf", anything), (4, "dat", anything), (4, "txt.gz", bomb), (5, "txt", lambda chance: ""),
)  # fmt: skip
"""How many in a thousand files are of a kind, their ending, and what writes them."""
NAMES = ("", "", "", "", "\x1b[31m", "\u202e", " ", "=1+1", "'", "[x]", "é", "\n", "🙂")
"""What stands in the names of files."""


def write(folder: Path, count: int, seed: int) -> None:
    """Write so many files and a few that are none: links in circles and to nowhere, a pipe, a hole."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    for number in range(count):
        (_, ending, make) = chance.choices(KINDS, [share for share, _, _ in KINDS])[0]
        made = make(chance)
        path = folder / f"{chance.choice(NAMES)}{number:06d}.{ending}"
        path.write_bytes(made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass"))
        if number % 1000 == 0:
            path.chmod(0)
    (folder / "circle").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    os.mkfifo(folder / "pipe.txt")
    with (folder / "hole.txt").open("wb") as hole:
        hole.truncate(10**12)


def harmless(text: str) -> bool:
    """Tell whether a text has no control but line breaks and tabs, no override of direction, no lone surrogate."""
    return not any(
        (ord(one) < 32 and one not in "\n\t") or "\x7f" <= one < "\xa0" or "\u202a" <= one <= "\u202e"
        or "\u2066" <= one <= "\u2069" or "\ud800" <= one <= "\udfff"
        for one in text
    )  # fmt: skip


def broken_promises(status: int, out: str, told: str, form: str) -> list[str]:
    """Return what a run did that it must never do."""
    lines = told.splitlines()
    broken = [f"exit status {status}"] * (status != 2)
    broken += [line for line in lines if "Traceback" in line or "unexpected error" in line]
    broken += [f"not a message: {line[:100]}" for line in lines if not line.startswith("xref: ")]
    broken += ["a control in a message"] * (not harmless(told)) + ["a control in the answer"] * (not harmless(out))
    if form == "json":
        try:
            json.loads(out, parse_constant=lambda name: broken.append(f"{name} in the answer"))
        except ValueError as error:
            broken.append(f"no JSON: {error}")
    return broken


def run(folder: Path, options: argparse.Namespace) -> list[str]:
    """Run the command, say what it took, and return the promises that it broke."""
    out_path, told_path = Path(f"{folder}.out"), Path(f"{folder}.told")
    command = [
        sys.executable,
        "-m",
        "xref",
        "diff",
        str(folder),
        "--jobs",
        str(options.jobs),
        "--format",
        options.format,
    ]
    begun = time.monotonic()
    with out_path.open("wb") as out, told_path.open("wb") as told:
        process = subprocess.Popen([*command, *options.more], stdout=out, stderr=told)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - begun
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    answer, messages = out_path.read_text("utf-8"), told_path.read_text("utf-8")
    said = Counter(" ".join(line.rsplit(": ", 1)[-1].split()[:4]) for line in messages.splitlines())
    print(f"{wall:.0f} s, {used.ru_utime + used.ru_stime:.0f} s of work, at most {used.ru_maxrss / 1024:.0f} MB")
    print(f"largest process started: {children:.0f} MB; status {process.returncode}; {len(answer):,} characters")
    print(
        f"{sum(said.values()):,} messages: " + "; ".join(f"{words!r} {count}" for words, count in said.most_common(25))
    )
    broken = broken_promises(process.returncode, answer, messages, options.format)
    most = BASE_MEMORY + ARTICLE_MEMORY * options.articles / 1000
    return broken + [f"{used.ru_maxrss / 1024:.0f} MB: more than {most:.0f}"] * (used.ru_maxrss / 1024 > most)


def main() -> None:
    """Write the folder if need be, and run the command over it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000, help="files to write")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--format", default="json")
    parser.add_argument("--only-write", action="store_true")
    parser.add_argument("--more", nargs=argparse.REMAINDER, default=[], help="further options of the command, last")
    options = parser.parse_args()
    if not options.folder.exists():
        write(options.folder, options.articles, options.seed)
    if not options.only_write:
        broken = run(options.folder, options)
        for words in broken[:20]:
            print(f"broken: {words}")
        sys.exit(bool(broken))


if __name__ == "__main__":
    main()
