"""Search for an article that breaks a promise, led by the code that each one reaches: an endless run, on demand.

    PYTHONPATH=. python tests/fuzzing/fuzz.py FOLDER --seconds 3600  # pip install atheris (CPython 3.11 to 3.13, Linux)
    PYTHONPATH=. python tests/fuzzing/fuzz.py FOLDER --replay  # run what was found again, without atheris

FOLDER/inputs keeps what reached new code, so that the next run starts from it, FOLDER/found one input for each broken
promise (the shortest), beside it what broke. A finding that is understood becomes a row of findings.jsonl.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

ENDINGS = ("txt", "md", "html", "jsonl", "json", "csv", "tsv", "xml", "eml", "mbox", "dat")
"""How files that the fuzzer writes are called; PDF is left to its reader's own fuzzing."""
PACKAGES = (
    "loading", "cleaning", "segmentation", "attribution", "details", "matching", "clustering", "comparison",
)  # fmt: skip
MODES = len(ENDINGS) + 5
SLACK = 8.0
"""How many times slower watched code is, with a margin: the replay holds to the promise itself."""


def key_of(error: BaseException) -> str:
    """Return what tells a finding from others: the kind of error and the last line of the project that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    last = next((one for one in reversed(frames) if "xref" in Path(one.filename).parts), frames[-1] if frames else None)
    words = str(error).split() if "Promise" in type(error).__name__ else []
    return f"{type(error).__name__}-{Path(last.filename).stem if last else ''}-{last.name if last else ''}-" + "".join(
        character for character in "".join(words[:2])[:30] if character.isalnum()
    )


class Search:
    """Try inputs and keep those that break a promise, the shortest of each kind."""

    def __init__(self, folder: Path, slack: float) -> None:
        from promises import Watch, tell_of_errors

        self.folder = folder / "found"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.watch = Watch(slack)
        self.data = b""
        self.tried = 0
        self.begun = time.monotonic()
        tell_of_errors(self.note)

    def note(self, error: BaseException) -> None:
        """Keep the input if it is the shortest that breaks just this."""
        path = self.folder / key_of(error)
        if not path.exists() or path.stat().st_size > len(self.data):
            path.write_bytes(self.data)
            path.with_suffix(".why").write_text("".join(traceback.format_exception(error)), errors="replace")
            print(f"found: {path.name}: {str(error)[:200]!r}", file=sys.stderr, flush=True)

    def __call__(self, data: bytes) -> None:
        """Try one input."""
        self.data = data
        self.tried += 1
        if self.tried % 500 == 0:
            print(f"tried {self.tried:,} in {time.monotonic() - self.begun:.0f} s", file=sys.stderr, flush=True)
        try:
            attempt(data, self.watch)
        except (Exception, RecursionError) as error:
            self.note(error)


def attempt(data: bytes, watch: Callable) -> None:
    """Do with an input what its first byte says: read it as a file of some ending, or take it as articles."""
    from inputs import articles_of, text_of
    from promises import go, go_back, load_bytes

    if not data:
        return
    mode, rest = data[0], data[1:]
    if mode % MODES < len(ENDINGS):
        plain = rest if mode & 0x80 else text_of(rest).encode("utf-8", "surrogatepass")
        go(load_bytes(plain, ENDINGS[mode % MODES], watch, folder="/dev/shm")[:4], watch)
    elif mode & 0x80 and len(data) < 600:
        go_back(articles_of(rest), watch)
    else:
        go(articles_of(rest), watch, cleaned=not mode & 0x40)


def seeds(folder: Path) -> None:
    """Write the articles of the sample corpus and of the stories as first inputs, in the fuzzer's alphabet."""
    from inputs import FRAGMENTS, NEXT

    from xref.loading import load

    folder.mkdir(parents=True, exist_ok=True)
    here = Path(__file__).resolve().parent.parent
    texts = [one.text for one in load([str(here.parent / "data"), str(here / "stories")]).articles]
    long_first = sorted(enumerate(FRAGMENTS), key=lambda item: -len(item[1]))
    for number, text in enumerate(texts):
        data = text[:1500].encode()
        for at, fragment in long_first:
            if len(fragment) > 1 and fragment.isprintable():
                data = data.replace(fragment.encode(), bytes([0x80 + at]) if at < 0x40 else fragment.encode())
        other = texts[(number + 1) % len(texts)][:800].encode("ascii", "ignore")
        (folder / f"article-{number:03}").write_bytes(bytes([len(ENDINGS)]) + data + bytes([NEXT]) + other)
    for number, path in enumerate(sorted((here / "cleaning" / "articles").glob("*.txt"))):
        (folder / f"page-{number:03}").write_bytes(b"\x80" + path.read_bytes()[:3000])
    heads = (
        b"---\ntitle: A\npublished: 2024-05-01\n---\n\nA bridge opens, Ada Quill said.", b"# T\n\n**b** [a](http://b)\n",
        b"<html><head><title>T</title></head><body><article><p>" + b"The bridge opens, Ada Quill said. " * 9,
        b'{"id": "a", "text": "It rained.", "published": "2024-05-01"}\n{"text": 3}\n',
        b'{"articles": [{"text": "It rained."}]}', b"id,title,text\na,T,It rained.\n", b"id\ttext\na\tIt rained.\n",
        b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>T</title><description>D</description></item>'
        b"</channel></rss>",
        b"From: a@b.example\nSubject: T\nDate: Mon, 3 Jun 2024 10:00:00 +0000\nContent-Type: text/plain\n\nIt rained.",
        b"From a@b Mon Jun  3 10:00:00 2024\nSubject: T\n\nIt rained.\n", b"\xff\xfeI\x00t\x00",
    )  # fmt: skip
    for number, (ending, head) in enumerate(zip(ENDINGS, heads, strict=True)):
        code = next(code for code in range(0x80, 0x100) if code % MODES == number)
        (folder / f"file-{ending}").write_bytes(bytes([code]) + head)


def import_steps() -> None:
    """Import every module that the steps need, so that all of them are watched."""
    import importlib
    import pkgutil

    import xref

    for package in PACKAGES:
        home = importlib.import_module(f"xref.{package}")
        for module in pkgutil.iter_modules(home.__path__):
            importlib.import_module(f"{home.__name__}.{module.name}")
    importlib.import_module(f"{xref.__name__}.corpus")


def main() -> None:
    """Search, or replay what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=int, default=3600)
    parser.add_argument("--replay", action="store_true", help="run what was found again, unwatched")
    options = parser.parse_args()
    if options.replay:
        replay(options.folder)
        return
    import atheris  # only the search needs it

    with atheris.instrument_imports(include=["xref"]):
        import_steps()
    seeds(options.folder / "seeds")
    (options.folder / "inputs").mkdir(parents=True, exist_ok=True)
    arguments = [
        sys.argv[0], str(options.folder / "inputs"), str(options.folder / "seeds"),
        f"-max_total_time={options.seconds}", "-max_len=4096", "-timeout=600", "-rss_limit_mb=4096", "-seed=1",
    ]  # fmt: skip
    atheris.Setup(arguments, Search(options.folder, SLACK))
    atheris.Fuzz()


def replay(folder: Path) -> None:
    """Run every finding again; exit 1 if one still breaks a promise."""
    from promises import BrokenPromiseError, Watch, tell_of_errors

    import_steps()
    errors: list[BaseException] = []
    tell_of_errors(errors.append)
    broken = 0
    for path in sorted((folder / "found").iterdir()):
        if path.suffix == ".why":
            continue
        del errors[:]
        data = path.read_bytes()
        attempt(data[:1], Watch(1000))
        try:
            attempt(data, Watch())
        except (BrokenPromiseError, Exception) as error:
            errors.append(error)
        broken += bool(errors)
        print(path.name, *(f"{type(error).__name__}: {error}" for error in errors) if errors else ["holds"])
    sys.exit(broken > 0)


if __name__ == "__main__":
    main()
