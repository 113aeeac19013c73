"""Whether two names are borne by the same person or organisation.

``agree`` is reserved for the same name written in another form (a first mention and a surname, a short form, an
initial, an abbreviation, an accent, a legal form, another romanisation); a spelling that is only near is ``vary``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from xref import tables
from xref.details.gazetteer import plain
from xref.details.tokens import word_set, words_of
from xref.model import Verdict

NameKind = Literal["person", "organisation"]

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_]\b)")
_RANKED = re.compile(r"(\d)(?:st|nd|rd|th)\b")
_TAIL = re.compile(r"['’]s\b")
_HONORIFICS = word_set("name_honorific")
_LINKS = word_set("name_link")
_FILLERS = word_set("name_filler")
_FEW = 4
"""Letters below which one letter more or less makes another name."""
_MANY = 8
"""Letters from which on two letters more or less may be a slip."""
_SERVANT = re.compile("abd(?:ul|el|al)?(.*)")
SLIP = 0.1
"""Share of the letters of two whole names that may differ by a slip."""


@lru_cache(maxsize=65536)
def same_name(a: str, b: str, kind: NameKind = "person") -> Verdict:
    """Compare two names: "agree" (the same bearer by a rule of naming), "vary" (may well be), "differ"."""
    first, second = _tokens(a, kind), _tokens(b, kind)
    if not first or not second:
        return "agree" if plain(a) == plain(b) else "differ"
    if "".join(first) == "".join(second) or _abbreviates(a, b, first, second):
        return "agree"
    if sorted(first) == sorted(second):  # "Shinzo Abe", "Abe Shinzo"; but a father and his son may swap names
        return "agree" if kind == "organisation" else "vary"
    shorter, longer = sorted((first, second), key=lambda words: (len(words), len("".join(words)), words))
    verdict = _people(shorter, longer) if kind == "person" else _organisations(shorter, longer)
    return "vary" if verdict == "differ" and _slip(first, second) else verdict


def _tokens(name: str, kind: NameKind) -> list[str]:
    surname, comma, rest = name.partition(", ")
    if kind == "person" and comma and " " not in surname.strip():
        name = f"{rest} {surname}"
    joined = _DOTTED.sub(r"\1", _TAIL.sub("", plain(name)).replace("'", ""))
    tokens = _WORD.findall(joined.replace("organisation", "organization"))
    if kind == "person":
        kept = [token for token in tokens if token not in _HONORIFICS]
        while len(kept) > 1 and kept[0] in _titles():
            kept = kept[1:]
        return [part for token in kept or tokens for part in _split_servant(token)]
    tokens = [part for token in tokens for part in _spelled_out().get(token, (_RANKED.sub(r"\1", token),))]
    legal = words_of("organisation_words", "legal")
    return [token for token in tokens if token not in legal and token not in _FILLERS] or tokens


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in tables.rows("titles"))


@cache
def _spelled_out() -> dict[str, tuple[str, ...]]:
    """Return what some words of organisations stand for: numbers in words, "us"."""
    numbers = {word: (value,) for word, kind, value in tables.rows("number_words") if kind in ("unit", "ordinal")}
    return numbers | {"us": ("united", "states"), "uk": ("united", "kingdom")}


def _split_servant(token: str) -> tuple[str, ...]:
    """Split "abdulaziz" and "abdul" into "abd" and what follows the article, as romanisations do at will."""
    found = _SERVANT.fullmatch(token)
    return tuple(part for part in ("abd", found[1]) if part) if found else (token,)


def _slip(first: list[str], second: list[str]) -> bool:
    """Tell whether two whole names are so near that a slip of the pen may part them; digits never slip."""
    from rapidfuzz.distance import OSA

    a, b = "".join(first), "".join(second)
    if [mark for mark in a if mark.isdigit()] != [mark for mark in b if mark.isdigit()]:
        return False
    return OSA.distance(a, b) <= SLIP * max(len(a), len(b))


def _abbreviates(a: str, b: str, first: list[str], second: list[str]) -> bool:
    """Tell whether one name is made of the initials of the other: NATO, FBI (with or without "of")."""
    for short, name, words in ((first, b, second), (second, a, first)):
        if len(short) == 1 and len(short[0]) > 1 and len(words) > 1:
            full = "".join(word[0] for word in _WORD.findall(plain(name)))
            if short[0] in (full, "".join(word[0] for word in words)):
                return True
    return False


@cache
def _short_forms() -> frozenset[tuple[str, str]]:
    pairs = {(row[0], row[1]) for row in tables.rows("short_names")}
    return frozenset(pairs | {(short, name) for name, short in pairs})


@cache
def _romanisations() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the letters that differ between romanisations of one name with what stands for them, in order."""
    return tuple((re.compile(letters), letter) for letters, letter in tables.rows("romanisations"))


@lru_cache(maxsize=65536)
def _romanised(word: str) -> str:
    for pattern, letter in _romanisations():
        word = pattern.sub(letter, word)
    return word


def alike(a: str, b: str) -> Verdict:
    """Compare two words of names, in lower case and without diacritics: the same, a slip apart, or different."""
    if a == b or (a, b) in _short_forms() or (max(len(a), len(b)) > 3 and _romanised(a) == _romanised(b)):
        return "agree"
    if min(len(a), len(b)) == 1:
        return "agree" if a[0] == b[0] else "differ"
    return "vary" if _near(a, b) else "differ"


def _near(a: str, b: str) -> bool:
    """Tell whether two words are one slip apart (two in long words): a letter more, less, other or swapped."""
    from rapidfuzz.distance import OSA

    letters = min(len(a), len(b))
    if letters < _FEW or (a[0] != b[0] and letters < 6):
        return False
    return OSA.distance(a, b) <= (2 if letters >= _MANY else 1)


def _people(shorter: list[str], longer: list[str]) -> Verdict:
    if len(shorter) == 1:
        return _mononym(shorter[0], longer)
    verdict: Verdict = "agree"
    used: set[int] = set()
    start = 0
    for word in shorter:
        found = _find(word, longer, start)
        if found is None and word in _LINKS:
            continue
        if (
            found is None
            and len(word) in (2, 3)
            and word == "".join(part[0] for part in longer[start : start + len(word)])
        ):
            used.update(range(start, start + len(word)))  # "JC" for "Jean-Claude"
            start += len(word)
            continue
        if found is None:
            return "differ"
        at, likeness = found
        used.add(at)
        start = at + 1
        verdict = "vary" if "vary" in (verdict, likeness) else "agree"
    rest = [word for at, word in enumerate(longer) if at not in used and word not in _LINKS]
    if rest and len(shorter) == len(longer):
        return "differ"
    tail = alike(shorter[-1], longer[-1]) != "differ"
    return verdict if tail or not rest else "vary"


def _find(word: str, longer: list[str], start: int) -> tuple[int, Verdict] | None:
    """Return where ``word`` stands in ``longer`` from ``start`` on, exact before near."""
    near = None
    for at in range(start, len(longer)):
        likeness = alike(word, longer[at])
        if likeness == "agree":
            return at, likeness
        if likeness == "vary" and near is None:
            near = (at, likeness)
    return near


def _mononym(word: str, longer: list[str]) -> Verdict:
    """Compare a name of one word: it is the surname, or an only name that begins the longer one."""
    surname = alike(word, longer[-1])
    if surname != "differ" and len(word) > 1:
        return surname
    return "vary" if word == longer[0] else "differ"


def _organisations(shorter: list[str], longer: list[str]) -> Verdict:
    """Compare names of organisations: every word counts; words that only one has may be a longer form of the name."""
    rest = list(longer)
    verdict: Verdict = "agree"
    for word in shorter:
        if word in rest:
            rest.remove(word)
            continue
        near = next((each for each in rest if not word.isdecimal() and alike(word, each) != "differ"), None)
        if near is None or min(len(word), len(near)) < _FEW:
            return "differ"
        rest.remove(near)
        verdict = "vary"
    if not rest:
        return verdict
    return "vary" if len(rest) < len(shorter) or longer[: len(shorter)] == shorter else "differ"
