"""What a person decided about pairs of claims: they always, or never, share a cluster."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A pair of claims (ids) that a person put together ("same") or kept apart ("different")."""

    a: str
    b: str
    decision: Literal["same", "different"]

    @property
    def ends(self) -> tuple[str, str]:
        """Both ids."""
        return (self.a, self.b)

    def line(self) -> str:
        """Return the line of a decisions file that says this."""
        return json.dumps({"decision": self.decision, "a": self.a, "b": self.b}, ensure_ascii=False)


def read_decisions(lines: Iterable[str | bytes], name: str = "decisions") -> tuple[Decision, ...]:
    """Read JSON lines ``{"decision": "same"|"different", "a": claim id, "b": claim id}``; blank lines are left out.

    Raises ValueError that names the line (``name:number: cause``) if one is not such an object.
    """
    read = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line if isinstance(line, str) else line.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise ValueError(f"{name}:{number}: not JSON: {error}") from None
        if not isinstance(record, dict) or not all(isinstance(record.get(side), str) for side in ("a", "b")):
            raise ValueError(f'{name}:{number}: a decision is {{"decision": "same" or "different", "a": id, "b": id}}')
        if record.get("decision") not in ("same", "different"):
            raise ValueError(f'{name}:{number}: the decision is "same" or "different", not {record.get("decision")!r}')
        if record["a"] == record["b"]:
            raise ValueError(f"{name}:{number}: both ids are {record['a']!r}")
        read.append(Decision(a=record["a"], b=record["b"], decision=record["decision"]))
    return tuple(read)


def load_decisions(path: str) -> tuple[Decision, ...]:
    """Read the decisions of a file of JSON lines in UTF-8.

    Raises OSError if it cannot be read, and ValueError with ``file:line: cause`` for what is no decision or
    contradicts another.
    """
    with open(path, "rb") as file:
        lines = file.read().removeprefix(BOM_UTF8).split(b"\n")
    decisions = read_decisions(lines, path)
    ends = sorted({end for each in decisions for end in each.ends})
    try:
        settle(decisions, {name: at for at, name in enumerate(ends)})
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    return decisions


def settle(
    decisions: Collection[Decision], place: Mapping[str, int]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the pairs of places that must be together and those that must be apart, each in order, each once.

    Decisions on claims that are not there are passed over. Raises ValueError if "same" decisions join two claims
    that a "different" one keeps apart.
    """
    known = [each for each in decisions if each.a in place and each.b in place]
    together = sorted({_ordered(each, place) for each in known if each.decision == "same"})
    apart = sorted({_ordered(each, place) for each in known if each.decision == "different"})
    head: dict[int, int] = {}

    def top(node: int) -> int:
        while head.get(node, node) != node:
            head[node] = head.get(head[node], head[node])
            node = head[node]
        return node

    for one, two in together:
        a, b = sorted((top(one), top(two)))
        head[b] = a
    for each in known:
        if each.decision == "different" and top(place[each.a]) == top(place[each.b]):
            raise ValueError(f"decisions contradict one another: {each.a} and {each.b} are both same and different")
    return together, apart


def _ordered(decision: Decision, place: Mapping[str, int]) -> tuple[int, int]:
    one, two = place[decision.a], place[decision.b]
    return (one, two) if one < two else (two, one)
