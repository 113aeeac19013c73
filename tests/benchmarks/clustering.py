"""Time, memory and growth of the clustering step, beside datasketch's MinHash LSH in the same run. Not run by CI.

    python tests/benchmarks/clustering.py [--sizes 10000 100000] [--texts FILE.jsonl ...] [--datasketch-most 100000]

Claims are made up: sentences of random words with the frequencies of a language, about a third of them variants of
another (a word replaced, an end cut, two words swapped). ``--texts`` takes records {"text": ...} a line instead, with
the truth beside them as FILE.truth.tsv (id, cluster). Each measurement has a process of its own, so that memory is
its own too. "doubled" is how many times the work of half as many claims it takes, reckoned from the size before.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise
from math import log2
from pathlib import Path


def sentences(count, seed=1):
    """Return made-up sentences and the number of the cluster of each."""
    chance = random.Random(seed)
    words = [
        "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(chance.randint(1, 4)))
        for _ in range(60_000)
    ]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    texts = []
    cluster = 0
    while len(texts) < count:
        base = chance.choices(words, weights, k=chance.randint(8, 40))
        size = chance.choice([2, 2, 2, 3, 3, 4, 5, 6]) if chance.random() < 0.15 else 1
        texts += [(" ".join(vary(base, words, chance) if at else base), cluster) for at in range(size)]
        cluster += 1
    chance.shuffle(texts)
    return texts[:count]


def vary(base, words, chance):
    varied = list(base)
    kind = chance.randrange(4)
    if kind == 0:
        varied[chance.randrange(len(varied))] = chance.choice(words)
    elif kind == 1:
        varied = varied[chance.randint(1, len(varied) // 4) :]
    elif kind == 2:
        varied = varied[: -chance.randint(1, len(varied) // 4)]
    else:
        at = chance.randrange(len(varied) - 1)
        varied[at], varied[at + 1] = varied[at + 1], varied[at]
    return varied


def read(path):
    truth = dict(line.split("\t") for line in Path(f"{path}.truth.tsv").read_text().splitlines())
    with open(path, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [(record["text"], truth[str(record["id"])]) for record in records]


def by_xref(texts):
    from xref.clustering import cluster
    from xref.model import Claim, Passage, Span

    claims = [
        Claim(
            id=f"{at:08d}", article=str(at), source=None, published=None, kind="narration", text=text,
            content=(Passage(article=str(at), start=0, end=len(text), text=text),), context=Span(0, len(text)),
        )
        for at, text in enumerate(texts)
    ]  # fmt: skip
    began, before = clocks(), memory()
    found = cluster(claims)
    return [[int(claim) for claim in each.claims] for each in found], since(began), before


def by_datasketch(texts):
    from datasketch import MinHash, MinHashLSH

    began, before = clocks(), memory()
    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    hashes = []
    for at, text in enumerate(texts):
        words = text.lower().split()
        made = MinHash(num_perm=128)
        made.update_batch([f"{one} {two}".encode() for one, two in pairwise(words)])
        hashes.append(made)
        lsh.insert(at, made)
    head = list(range(len(texts)))

    def top(at):
        while head[at] != at:
            head[at] = head[head[at]]
            at = head[at]
        return at

    for at, made in enumerate(hashes):
        for other in lsh.query(made):
            if other < at:
                head[top(at)] = top(other)
    groups = {}
    for at in range(len(texts)):
        groups.setdefault(top(at), []).append(at)
    return [group for group in groups.values() if len(group) > 1], since(began), before


def clocks():
    return time.perf_counter(), time.process_time()


def since(began):
    """Seconds passed, and seconds of work, which other programs on the machine hardly change."""
    return [now - then for now, then in zip(clocks(), began, strict=True)]


def memory():
    """Megabytes at the most so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def pairs(counts):
    return sum(count * (count - 1) // 2 for count in counts)


def measure(who, texts):
    groups, seconds, before = {"xref": by_xref, "datasketch": by_datasketch}[who]([text for text, _ in texts])
    truth = [cluster for _, cluster in texts]
    true = pairs(Counter(truth).values())
    found = pairs(len(group) for group in groups)
    both = sum(pairs(Counter(truth[at] for at in group).values()) for group in groups)
    precision, recall = both / max(1, found), both / max(1, true)
    score = 2 * precision * recall / max(1e-9, precision + recall)
    wall, work = seconds
    return {
        "claims": len(texts),
        "seconds": wall,
        "work": work,
        "peak": memory(),
        "own": memory() - before,
        "P": precision,
        "R": recall,
        "F1": score,
    }


NAMES = ("seconds", "work", "doubled", "peak", "own", "P", "R", "F1")


def run(who, what):
    """Measure in a process of its own."""
    command = [sys.executable, __file__, "--one", who, what]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def line(who, what, found):
    shown = (f"{found[name]:8.3f}" if name in ("P", "R", "F1") else f"{found[name]:8.1f}" for name in NAMES)
    return f"{who:11s} {Path(what).name:>28s} " + " ".join(shown)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 20_000, 100_000])
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--datasketch-most", type=int, default=200_000, help="claims it is given; 10 GB of a million")
    parser.add_argument("--one", nargs=2, metavar=("WHO", "WHAT"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        who, what = given.one
        print(json.dumps(measure(who, sentences(int(what)) if what.isdigit() else read(what))))
        return
    print(f"{'':11s} {'claims':>28s} " + " ".join(f"{name:>8s}" for name in NAMES))
    before = {}
    for what in [*map(str, given.sizes), *given.texts]:
        for who in ("xref", "datasketch"):
            if who == "datasketch" and what.isdigit() and int(what) > given.datasketch_most:
                continue
            found = run(who, what)
            count, work = before.get(who, (found["claims"], found["work"]))
            times = log2(found["claims"] / count)
            found["doubled"] = (found["work"] / work) ** (1 / times) if times > 0 else 0.0
            before[who] = (found["claims"], found["work"])
            print(line(who, what, found), flush=True)


if __name__ == "__main__":
    main()
