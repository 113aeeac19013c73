"""Whether one text turns round what another says: a word of opposite sense, another actor, actors that swapped roles.

All this is told only where the texts are otherwise much the same; two texts that share little do not contradict one
another, whatever words they hold.
"""

from __future__ import annotations

from functools import cache

from xref.matching.lexicon import Form, read_word, stems, tokens
from xref.tables import rows
from xref.words import stem

MOST = 0.5
"""The share of a text's telling words that may be missing from the other for one word to turn it round."""
_LISTING = frozenset(("and", "or", "nor", "plus"))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for one, others in rows("opposites"):
        for other in others.split():
            table.setdefault(stem(one), set()).add(stem(other))
            table.setdefault(stem(other), set()).add(stem(one))
    return {word: frozenset(others) for word, others in table.items()}


def opposed(a: str, b: str) -> bool:
    """Tell whether one of two texts that are otherwise much the same has a word of opposite sense to one of the other.

    "Prices rose in March" and "prices fell in March" are opposed.
    """
    one, two = frozenset(stems(a)), frozenset(stems(b))
    mine, others = one - two, two - one
    if not mine or not others or len(mine) > MOST * len(one) or len(others) > MOST * len(two):
        return False
    return any(_opposites().get(word, frozenset()) & others for word in mine)


def exchanged(a: str, b: str) -> bool:
    """Tell whether two texts are the same but for two words that changed places around what stands between them.

    "The dog bit the postman" and "The postman bit the dog". Words of a list may change places.
    """
    one, two = _telling(a), _telling(b)
    apart = [at for at, (x, y) in enumerate(zip(one, two, strict=False)) if x != y]
    if len(one) != len(two) or len(apart) != 2:
        return False
    left, right = apart
    if one[left] != two[right] or one[right] != two[left] or right == left + 1:
        return False
    return not (_listed(a, one[left], one[right]) or _listed(b, two[left], two[right]))


def _telling(text: str) -> list[str]:
    """Return the words of a text that name things and deeds, in order."""
    read = [read_word(word) for word in tokens(text)]
    return [word.form for word in read if not word.empty or _opposites().get(word.form)]


def _listed(text: str, one: str, two: str) -> bool:
    """Tell whether a comma or a word like "and" stands between two words of a text."""
    between = False
    for part in text.replace(",", " and ").split():
        forms = [_form(word) for word in tokens(part)]
        if between and part.lower() in _LISTING:
            return True
        if two in forms:
            return False
        between = between or one in forms
    return False


def _form(word: str) -> str:
    read: Form = read_word(word)
    return read.form
