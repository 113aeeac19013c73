"""Find words of like meaning (tables/near_words.tsv) from the vectors that a sentence encoder gives single words.

    python -m xref.training.nearness VECTORS.npz TEXTS

VECTORS.npz holds ``words`` (the vocabulary of the encoder) and ``vectors`` (one row each; all-MiniLM-L6-v2, mean of
the tokens, every word by itself). TEXTS is a folder of news texts: only words that occur there twice, mostly in small
letters, are taken, so that no names get in.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from xref import tables
from xref.words import WORD, stem

NEAREST = 20
"""So many words at most are near to one."""
LEAST = 0.45
"""Cosine from which two words are near."""
_EMPTY = 150


def vocabulary(folder: Path) -> set[str]:
    """Return the stems that are written small in most places and are no number, date, negation or function word."""
    small: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        for word in WORD.findall(path.read_text(encoding="utf-8")):
            total[stem(word)] += 1
            small[stem(word)] += word.islower()
    left_out = {stem(row[0]) for name in ("number_words", "calendar", "negations") for row in tables.rows(name)}
    left_out |= {word for word, _ in tables.rows("word_rarity")[1 : _EMPTY + 1]}
    return {word for word, count in total.items() if count > 1 and 2 * small[word] > count} - left_out


def likenesses(words: list[str], vectors: Any, kept: set[str]) -> tuple[list[str], Any]:
    """Return the stems and their likeness: half the cosine of their means, half that of their likest forms."""
    vectors = vectors - vectors.mean(axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    forms = defaultdict(list)
    for at, word in enumerate(words):
        if stem(word) in kept:
            forms[stem(word)].append(at)
    stems = sorted(forms)
    starts = np.cumsum([0] + [len(forms[word]) for word in stems])[:-1]
    each = vectors[np.concatenate([forms[word] for word in stems])]
    likest = np.maximum.reduceat(np.maximum.reduceat(each @ each.T, starts, axis=1), starts, axis=0)
    means = np.stack([vectors[forms[word]].mean(axis=0) for word in stems])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return stems, 0.5 * (means @ means.T) + 0.5 * likest


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("texts", type=Path)
    given = parser.parse_args()
    loaded = np.load(given.vectors)
    stems, likeness = likenesses(loaded["words"].tolist(), loaded["vectors"], vocabulary(given.texts))
    np.fill_diagonal(likeness, 0.0)
    pairs: dict[str, list[str]] = defaultdict(list)
    for one, row in enumerate(likeness):
        for two in np.argsort(-row)[:NEAREST].tolist():
            if row[two] >= LEAST and (one < two or one not in np.argsort(-likeness[two])[:NEAREST]):
                first, second = sorted((one, two))
                pairs[stems[first]].append(f"{stems[second]}:{round(100 * min(1.0, (row[two] - 0.35) / 0.5))}")
    lines = [
        "# Words (stems) of like meaning in news prose, and how near they are (0 to 100); each pair stands once.",
        "# Source: vectors of single words by all-MiniLM-L6-v2 (Apache-2.0); written by xref.training.nearness.",
        "word\tnear",
        *(f"{word}\t{' '.join(sorted(set(pairs[word])))}" for word in sorted(pairs)),
    ]
    Path(tables.__file__).with_name("near_words.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
