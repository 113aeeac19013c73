"""Forms under which two spellings, contractions or ways of writing a number are the same word.

Only equality of the forms means anything: a form need not be a word. Spelling never decides a verdict; a word
that differs in these forms does.
"""

from __future__ import annotations

import re
from functools import lru_cache

from xref.words import Word, fold, words

_ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=\w\w\w\w)is(e|ed|es|ing|ation|ations|er|ers)$", r"iz\1"),  # organise, organisation
        (r"(?<=\w\w\w\w)yse(d?)$", r"yze\1"),  # analysed
        (r"(?<=\w\w)our(s|ed|ing|able|hood|hoods|ite|ites)?$", r"or\1"),  # neighbourhood, favourite
        (r"(?<=\w\w)tre(s?)$", r"ter\1"),  # centre
        (r"(?<=\w)mme(s?)$", r"m\1"),  # programme
        (r"(?<=\w)ogue(s?)$", r"og\1"),  # catalogue
        (r"(?<=\w\w)ence(s?)$", r"ense\1"),  # defence, licence
        (r"(?<=\w\w[aeiou])ll(ed|ing|er|ers|ation)$", r"l\1"),  # travelled, cancellation
        (r"(?<=\w\w\w)isor(s?)$", r"iser\1"),  # advisor
        (r"(?<=\w\w)dgement(s?)$", r"dgment\1"),  # judgement
        (r"(?<=\w\w)wards$", "ward"),  # towards
    )
)
"""British and American endings, from the general rules of spelling (compiled for this project)."""

_CLITICS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_WHOLE = {"can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not")}
_IS = frozenset({"it", "he", "she", "that", "what", "there", "who", "here", "where", "this", "how"})
_APART = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would", "s": "is"}
_NUMBER_WORDS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
    "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}  # fmt: skip


@lru_cache(maxsize=65536)
def form(word: str) -> str:
    """Return the form of one word without contractions: folded, American endings, small numbers in digits."""
    folded = fold(word)
    return _NUMBER_WORDS[folded] if folded in _NUMBER_WORDS else american(folded)


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """Return a word with its ending as American spelling has it, its beginning as written."""
    for pattern, replacement in _ENDINGS:
        changed, count = pattern.subn(replacement, word)
        if count:
            return changed
    return word


@lru_cache(maxsize=65536)
def forms(word: str) -> tuple[str, ...]:
    """Return the forms of one word as written, its contraction spelt out: "don't" is "do", "not"."""
    plain = word.casefold().replace("’", "'").replace("ʼ", "'")
    if plain in _WHOLE:
        return _WHOLE[plain]
    for clitic, full in _CLITICS.items():
        if plain.endswith(clitic) and len(plain) > len(clitic):
            return (form(plain[: -len(clitic)]), full)
    if plain.endswith("'s") and plain[:-2] in _IS:
        return (plain[:-2], "is")
    if plain == "let's":
        return ("let", "us")
    return (form(word),)


def spelt(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, Word]]:
    """Return the forms of the words of ``text[start:end]``, each with the word it comes from."""
    return [(one, word) for word in words(text, start, end) for one in _forms_at(text, word)]


def _forms_at(text: str, word: Word) -> tuple[str, ...]:
    """Return the forms of a word where it stands: some texts set contractions apart ("I ’ m")."""
    if word.text in _APART and text[max(0, word.start - 3) : word.start].strip() in ("’", "'"):
        return (_APART[word.text],)
    return forms(word.text)


def same_words(a: str, b: str) -> bool:
    """Tell whether two texts are the same but for typography, spelling and contractions."""
    return [one for one, _ in spelt(a)] == [one for one, _ in spelt(b)]
