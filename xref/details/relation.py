"""Two details side by side: agree, vary or differ. What they are about plays no part here."""

from __future__ import annotations

from xref.details.date_relation import relate_durations, relate_moments
from xref.details.gazetteer import canonical, containers, lookup
from xref.details.names_compared import alike, same_name
from xref.details.number_relation import relate_numbers
from xref.model import Detail, Value, Verdict
from xref.words import fold, words

_NAMED = frozenset(("person", "organisation", "place", "names"))


def relate(a: Detail, b: Detail) -> Verdict:
    """Compare the values of two details: "agree" (the same), "vary" (compatible) or "differ" (not both right).

    Dates compare with times, numbers with percentages (two-thirds, 67 percent), and a name with a list of names.
    Details of other types that differ are never comparable: "differ".
    """
    kinds = {a.type, b.type}
    if kinds <= {"date", "time"}:
        return relate_moments(a, b)
    if kinds == {"duration"}:
        return relate_durations(a, b)
    if kinds <= {"number", "percent", "money", "ordinal"}:
        return relate_numbers(a, b)
    if not kinds <= _NAMED:
        return "differ"
    if "names" in kinds:
        return _lists(a, b)
    if "place" in kinds:
        return relate_places(str(a.value), str(b.value))
    return same_name(str(a.value), str(b.value), "person" if kinds == {"person"} else "organisation")


def relate_places(a: str, b: str) -> Verdict:
    """Compare two places by name: one inside the other varies; two spellings of an unknown place vary or agree."""
    first, second = (canonical(name.split(", ")[0]) for name in (a, b))
    outer = [{fold(part) for part in name.split(", ")[1:]} for name in (a, b)]
    if _plain(first) == _plain(second):
        return "agree" if not outer[0] or not outer[1] or outer[0] & outer[1] else "differ"
    inside = [containers(name) | set(whole.split(", ")[1:]) for name, whole in ((first, a), (second, b))]
    if second in inside[0] or first in inside[1]:
        return "vary"
    if lookup(first) and lookup(second):
        return "differ"
    return alike("".join(_plain(first)), "".join(_plain(second)))


def _plain(name: str) -> list[str]:
    return [fold(word.text) for word in words(name)]


def _lists(a: Detail, b: Detail) -> Verdict:
    """Compare lists of names: order is nothing; one list inside another varies, one name against several differs."""
    first, second = _items(a.value), _items(b.value)
    shorter, longer = sorted((first, second), key=len)
    rest = list(longer)
    shared = 0
    for name in shorter:
        same = next((other for other in rest if _same_item(name, other)), None)
        if same is not None:
            rest.remove(same)
            shared += 1
    if shared == len(longer):
        return "agree"
    return "vary" if shared == len(shorter) > 1 else "differ"


def _items(value: Value) -> list[str]:
    return [str(name) for name in value] if isinstance(value, tuple) else [str(value)]


def _same_item(a: str, b: str) -> bool:
    if lookup(a) and lookup(b):
        return canonical(a) == canonical(b)
    return same_name(a, b, "person") == "agree"
