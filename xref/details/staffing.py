"""How many people staff a place of work, however it is worded: "a one-man station", "an office of one"."""

from __future__ import annotations

from xref import tables
from xref.details.clauses import Scene, phrase_start
from xref.model import Detail

_REACH = 16
"""Tokens before a number within which the place of work must stand."""
_PLACES, _WORKERS, _TIES = (
    frozenset(word for word, role in tables.rows("workplaces") if role == wanted)
    for wanted in ("place", "worker", "tie")
)


def workplace(scene: Scene, detail: Detail, first: int, last: int, end: int) -> str:
    """Return the place whose staff a number counts ("office"), or "" if it counts something else.

    ``first:last`` are the tokens of the number, ``end`` is where its noun phrase ends.
    """
    lows = scene.lows
    if detail.type != "number" or not (detail.unit is None or detail.unit in _WORKERS):
        return ""
    if detail.unit:
        for low in lows[last:end]:
            if low in _PLACES:
                return low  # "a one-man station"
    if detail.unit is None:
        if lows[first - 1 : first] != ["of"] or end > last:
            return ""
        owner = scene.line.low(first - 2)
        return owner if owner in _PLACES else _place_before(scene, first) if owner == "staff" else ""
    begin = phrase_start(scene, first)
    before = begin - (lows[begin - 1 : begin] == ["a"])
    tied = lows[before - 1 : before]
    if tied == ["with"] and scene.line.low(before - 2) in _PLACES:
        return lows[before - 2]
    if " ".join(tied) in _TIES or " ".join(lows[before - 2 : before]) in _TIES:
        return _place_before(scene, before)
    return ""


def _place_before(scene: Scene, before: int) -> str:
    for at in range(before - 1, before - 1 - _REACH, -1):
        if scene.stop(at):
            return ""
        if scene.lows[at] in _PLACES:
            return scene.lows[at]
    return ""
