"""Do two claims agree in what they tell, vary, or differ? Told from details, negation, actors and other words.

A change of a number, a unit, a negation, a name or who did what never lands in "agree", however alike the texts are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from xref.details import relate
from xref.matching.lexicon import read_word, stems, tokens
from xref.matching.opposition import exchanged, opposed
from xref.matching.spelled import spelled
from xref.model import Claim, Detail, DetailComparison, Verdict
from xref.tables import rows
from xref.words import stem

_MEASURED = ("number", "money", "percent", "duration", "date", "time", "ordinal")
"""Details whose words say no more than their value."""
_RELATIVE = frozenset(("this", "next", "last"))
_PEOPLE = frozenset(stem(word) for word in ("people", "persons"))
_RANK: dict[Verdict, int] = {"agree": 0, "vary": 1, "differ": 2, "single": 3}


def compare_details(a: Sequence[Detail], b: Sequence[Detail]) -> tuple[DetailComparison, ...]:
    """Put the details of two claims side by side, each with the one of its type that it goes with best.

    A detail that only one of them has is "single".
    """
    pairs = sorted(
        (_RANK[related(one, two)], one.subject != two.subject, one.unit != two.unit, abs(i - j), i, j)
        for i, one in enumerate(a)
        for j, two in enumerate(b)
        if one.type == two.type
    )
    met: dict[int, int] = {}
    taken: set[int] = set()
    for rank, _, other_unit, _, i, j in pairs:
        if i in met or j in taken or (rank == _RANK["differ"] and other_unit and a[i].subject != b[j].subject):
            continue
        met[i] = j
        taken.add(j)
    found = [_side_by_side(one, b[met[i]] if i in met else None) for i, one in enumerate(a)]
    found += [_side_by_side(None, two) for j, two in enumerate(b) if j not in taken]
    return tuple(found)


def _side_by_side(a: Detail | None, b: Detail | None) -> DetailComparison:
    if a and b:
        return DetailComparison(aspect=a.type, a=a.text, b=b.text, verdict=related(a, b))
    one = a or b
    assert one is not None
    return DetailComparison(aspect=one.type, a=a.text if a else None, b=b.text if b else None, verdict="single")


def related(a: Detail, b: Detail) -> Verdict:
    """Relate two details, knowing that "5 killed" and "five dead" count the same, and that "2" may be "two people"."""
    verdict = relate(a, b)
    if verdict == "vary" and a.type == b.type == "date" and _another_turn(a.text, b.text):
        return "differ"
    if (
        verdict == "agree"
        or a.type != "number"
        or b.type != "number"
        or (a.value, a.precision) != (b.value, b.precision)
    ):
        return verdict
    units = {_unit(a), _unit(b)}
    return "agree" if len(units) == 1 or units == {None, "person"} else verdict


def _another_turn(a: str, b: str) -> bool:
    """Tell whether two dates are "next year" and "this year": the same but for that one word."""
    apart = [set(pair) for pair in zip(stems(a), stems(b), strict=False) if pair[0] != pair[1]]
    return len(stems(a)) == len(stems(b)) and len(apart) == 1 and apart[0] <= _RELATIVE


def _unit(detail: Detail) -> str | None:
    if detail.unit is None:
        return None
    word = stem(detail.unit)
    return "person" if word in _PEOPLE else _canonical().get(word, word)


def judge(a: Claim, b: Claim, details: Sequence[DetailComparison]) -> Verdict:
    """Return the verdict on two claims whose details were compared."""
    one, two = spelled(a.text), spelled(b.text)
    if stems(one) == stems(two):
        return "agree"
    if contrary(one, two) or a.polarity != b.polarity or any(each.verdict == "differ" for each in details):
        return "differ"
    told = _told(one, details), _told(two, details)
    if _renamed(*told, one, two, details):
        return "differ"
    verdicts = {compared.verdict for compared in details}
    if verdicts & {"vary", "single"} or a.certainty != b.certainty or told[0] != told[1] or _moved(one, two):
        return "vary"
    return "agree"


def contradicts(a: Claim, b: Claim, details: Sequence[DetailComparison]) -> bool:
    """Tell whether two claims say the same but for what cannot be true of both: nothing else sets them apart."""
    one, two = spelled(a.text), spelled(b.text)
    if judge(a, b, details) != "differ":
        return False
    spared: set[str] = set(_told(one, ()) & _told(two, ()))
    for compared in details:
        if compared.verdict in ("differ", "agree"):
            spared |= _telling(spelled(compared.a or "")) | _telling(spelled(compared.b or ""))
    turned = contrary(one, two) or _renamed(_told(one, details), _told(two, details), one, two, details)
    return all(
        len([word for word in _telling(text) - spared if not read_word(word).negation]) <= turned for text in (one, two)
    )


def contrary(a: str, b: str) -> bool:
    """Tell whether one of two texts turns round what the other says, whatever their details."""
    return _negated(a) != _negated(b) or opposed(a, b) or (exchanged(a, b) and _passive(a) == _passive(b))


def _told(text: str, details: Sequence[DetailComparison]) -> frozenset[str]:
    """Return the words of a claim that must not be missing from one that agrees: those of agreeing details may."""
    spared: set[str] = set()
    for compared in details:
        if compared.verdict == "agree" and compared.aspect in _MEASURED:
            spared |= _telling(spelled(compared.a or "")) | _telling(spelled(compared.b or "")) | _PEOPLE
    return _telling(text) - spared


def _renamed(mine: frozenset[str], others: frozenset[str], a: str, b: str, details: Sequence[DetailComparison]) -> bool:
    """Tell whether the only words that two texts do not share are names, and other names: another actor or place.

    Names that are details and not found to differ may be two names of one thing.
    """
    known = {
        word
        for compared in details
        if compared.verdict in ("agree", "vary")
        for word in _telling(compared.a or "") | _telling(compared.b or "")
    }
    left, right = mine - others - known, others - mine - known
    if not left or not right or max(len(left), len(right)) > 2:
        return False
    return left <= _names(a) and right <= _names(b) and not any(_alike(x, y) for x in left for y in right)


def _names(text: str) -> frozenset[str]:
    return frozenset(_canonical().get(read.form, read.form) for read in map(read_word, tokens(text)) if read.name)


def _alike(one: str, two: str) -> bool:
    """Tell whether two names may be spellings or short forms of one another."""
    from rapidfuzz.distance import JaroWinkler

    return one.startswith(two) or two.startswith(one) or JaroWinkler.similarity(one, two) >= 0.85


def _negated(text: str) -> bool:
    return sum(read_word(word).negation for word in tokens(text)) % 2 == 1


@cache
def _light() -> frozenset[str]:
    return frozenset(stem(word) for (word,) in rows("light_words"))


@cache
def _canonical() -> dict[str, str]:
    return {stem(other): stem(word) for word, others in rows("same_words") for other in others.split()}


@lru_cache(maxsize=4096)
def _telling(text: str) -> frozenset[str]:
    """Return the words of a text that must not be missing from one that agrees with it."""
    return frozenset(_canonical().get(word, word) for word in stems(text)) - _light()


def _actors(text: str) -> list[frozenset[str]]:
    """Return the names of a text in order, those of one list ("Arran, Bute and New Islay") together."""
    groups: list[set[str]] = [set()]
    for word in tokens(text):
        read = read_word(word)
        if read.name:
            groups[-1].add(read.form)
        elif not word[0].isupper() and word not in ("and", "or") and groups[-1]:
            groups.append(set())
    return [frozenset(group) for group in groups if group]


def _moved(a: str, b: str) -> bool:
    """Tell whether names that both texts have stand in another order: who did what to whom may have changed."""
    one, two = _actors(a), _actors(b)
    both = frozenset().union(*one) & frozenset().union(*two)
    return _order(one, both) != _order(two, both)


def _order(groups: list[frozenset[str]], both: frozenset[str]) -> list[frozenset[str]]:
    """Return the groups in order with only the names in ``both``, each name at its first place."""
    seen: set[str] = set()
    kept = []
    for group in groups:
        fresh = (group & both) - seen
        seen |= group
        if fresh:
            kept.append(fresh)
    return kept


def _passive(text: str) -> bool:
    return "by" in stems(text)
