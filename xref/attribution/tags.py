"""The class of a word by its most frequent use: enough to find where a noun phrase begins and ends.

Classes: ``n`` noun, ``N`` name (capitalised), ``D`` day or month, ``j`` adjective or number, ``d`` determiner or
possessive, ``o`` personal pronoun, ``v`` finite verb, ``m`` modal, ``b`` base verb, ``g`` -ing form, ``e``
participle, ``r`` adverb, ``p`` preposition or particle, ``t`` "to", ``c`` conjunction, ``w`` wh-word, ``q`` quotation
mark, ``,`` and ``.`` other marks.
"""

from __future__ import annotations

from functools import lru_cache

from xref.attribution.wordsets import word_set
from xref.tables import rows
from xref.words import stem

_MARKS = {
    **dict.fromkeys('"“”„«»', "q"),
    **dict.fromkeys((",", "(", ")", "-", "–", "—", "--", "[", "]"), ","),
    **dict.fromkeys((".", ";", ":", "?", "!", "…", "..."), "."),
}
_REMEMBERED = 200_000
_CONTRACTED = frozenset(
    mark + ending for mark in "'’" for ending in ("s", "t", "d", "m", "re", "ve", "ll")
)  # "Lind's", "don't", "he'd", "they've"


def guess(word: str) -> str:
    """Return the class of a word in lower case by its ending alone."""
    if word[0].isdigit():
        return "j"
    if "-" in word and word.endswith(("ed", "en", "ing")):
        return "j"
    for ending, kind in (("ly", "r"), ("ing", "g"), ("ed", "v")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return kind
    for ending in ("ous", "ful", "able", "ible", "ive", "ical", "less", "ish", "ic", "al", "ary", "ant", "ent"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return "j"
    return "n"


@lru_cache(maxsize=1)
def _days() -> frozenset[str]:
    return word_set("day")


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("word_tags")}


class _Classes(dict[str, str]):
    """The classes of words, remembered up to a bound."""

    def __missing__(self, word: str) -> str:
        found = word_class(word)
        if len(self) < _REMEMBERED:
            self[word] = found
        return found


CLASSES = _Classes()
"""The class of a word as written: ``CLASSES["said"]``. Capital ``P`` and ``R`` are a capitalised preposition or
adverb, which may be part of a name."""


def word_class(word: str) -> str:
    """Return the class of ``word`` as written (see ``CLASSES``, which remembers it)."""
    first = word[0]
    if not first.isalnum():
        return _MARKS.get(word, ".")
    if word == "I":
        return "o"
    table = _table()
    lower = word.lower()
    if (
        "-" in word
        and lower.startswith(("al-", "el-", "ash-", "as-", "ar-", "bin-"))
        and word.partition("-")[2][:1].isupper()
    ):
        return "N"
    if "-" in lower and lower.endswith(("led", "based", "backed", "born", "made", "style", "owned", "controlled")):
        return "j"
    if lower[-2:] in _CONTRACTED or lower[-3:] in _CONTRACTED:
        base, _, ending = lower.replace("’", "'").rpartition("'")
        if ending == "t":
            return "m"
        if ending != "s" or table.get(base) in ("o", "w"):
            return "v"
        return "N" if first.isupper() else "n"
    if first.isupper():
        if lower in _days():
            return "D"
        known = table.get(lower, "N")
        return known.upper() if known in "pr" else known if known in "dowmct" else "N"
    return table.get(lower) or guess(lower)


def common_class(word: str, vocabulary: set[str], *, before_noun: bool = False) -> str | None:
    """Return the class of a word in lower case if it is known as a common word or stands in ``vocabulary``.

    Before a noun more words are taken for common ones ("Rescue workers").
    """
    known = _table().get(word)
    if known:
        return known
    if word in vocabulary or word in _common_nouns() or (before_noun and stem(word) in _frequent()):
        return guess(word)
    return None


@lru_cache(maxsize=1)
def _frequent() -> frozenset[str]:
    return frozenset(row[0] for row in rows("word_rarity"))


@lru_cache(maxsize=1)
def _common_nouns() -> frozenset[str]:
    nouns = {row[0] for name in ("person_nouns", "group_nouns") for row in rows(name)}
    return frozenset(nouns | {noun + ending for noun in nouns for ending in ("s", "es")})


@lru_cache(maxsize=16384)
def headline_class(word: str) -> str:
    """Return the class of a word in a headline whose words are all capitalised: verbs that are known are verbs."""
    kind = word_class(word)
    if kind != "N" or word.isupper():
        return kind
    known = _table().get(word.lower())
    return known if known in ("v", "b", "e", "g") else "N"
