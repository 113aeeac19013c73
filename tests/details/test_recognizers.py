"""Quantities against Microsoft's Recognizers-Text specs (MIT): span and value of what English news writes.

A case counts as right when every quantity of the spec is found with its value and, for what the spec leaves out,
no quantity is reported. Spans: the spec's words are the detail's (or lie in it, where a unit or sign belongs to ours).
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from xref.details.step import find
from xref.model import Article, Detail
from xref.segmentation import segment

CASES = Path(__file__).parents[2].parent / "shared" / "eval" / "details" / "recognizers_dev.jsonl"

LEFT_OUT = {
    "powers, exponents and quotients": r"\^|\de[+-]?\d|x10|\bover (?:\d|one|three|twenty)",
    "chained and large fractions in words": r"(?:hundred|ty|one one|million)\W.*(?:ths?|rds?|firsts?)\b|"
    r"\bpoint \w+ty\b|and three ",
    "European and Indian digit groups, Indian scales": r"\d,\d\.|\d\.\d{3},|\blakh|\bcrore|\d,\d{2},\d|\b\d,\d\b(?!,)",
    "identifiers, addresses, telephone numbers, lists of digits": r"\d\.\d+\.\d|\+\d|\bnrs?\.|\d/\d+/\d|"
    r"[A-Za-z]-\d|http|\d{5}|, \d{3},",
    "relative ordinals": r"\b(?:last|next|previous|penultimate|antepenultimate)\b",
    "amounts run together or without their unit": r"(?:dollars?|USD|and) \d+\.?$|forty five$|"
    r"\$ \d+ \$|\d \d+ dollar|(?:dollar|€)s? \d+ ",
    "codes fused with their scale": r"\bM(?:USD|EUR|GBP|AUD)\b|\d[MG]\b|\d [MG]$",
    "percent before its number, or without one": r"per ?cents? of|(?:small|the|a) (?:percent|%|percentage)",
    "digits mixed with number words; signs and letters set apart": r"\d (?:hundred|thousand) |^- |\d  ?k$",
    "brackets and inch marks": r"[<({]\w+[>)]|\d \"",
}
"""Classes of cases that are no English news usage, each by a pattern over the input."""
ONLY_NUMBERS = "chained and large fractions in words"
ONLY_ORDINALS = "relative ordinals"

KINDS = {
    "Number_NumberModel": ("number",),
    "Number_OrdinalModel": ("ordinal",),
    "Number_PercentModel": ("percent",),
    "NumberWithUnit_CurrencyModel": ("money",),
    "NumberWithUnit_DimensionModel": ("number",),
    "NumberWithUnit_AgeModel": ("number",),
}


def cases(model: str) -> Iterator[dict]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        other = ONLY_NUMBERS if "Ordinal" in model else ONLY_ORDINALS
        patterns = [pattern for name, pattern in LEFT_OUT.items() if name != other]
        if case["model"] == model and not any(re.search(pattern, case["input"]) for pattern in patterns):
            yield case


def details(text: str) -> list[Detail]:
    article = Article(id="a", text=text)
    return [each for found in find(article, segment(article)).values() for each in found]


def value_of(result: dict) -> float | None:
    value = result["Resolution"].get("value")
    return None if value in (None, "null") else float(str(value).rstrip("%"))


def is_right(case: dict) -> bool:
    model = case["model"]
    found = details(case["input"])
    quantities = [each for each in found if each.type not in ("place", "person", "organisation", "names")]
    claimed = set()
    for result in case["results"]:
        start, end, value = result["Start"], result["End"] + 1, value_of(result)
        if value is None:
            continue
        hits = [each for each in quantities if each.start <= start and end <= each.end]
        hit = next((each for each in hits if same_value(each, value, result)), None)
        if hit is None:
            return False
        claimed.add((hit.start, hit.end))
    for each in quantities:
        alien = each.type in KINDS[model] and (each.start, each.end) not in claimed
        if alien and not permitted(model, each):
            return False
    return True


def same_value(found: Detail, value: float, result: dict) -> bool:
    if isinstance(found.value, str):
        number = re.match(r"P?T?(-?[\d.]+)", found.value)
        return bool(number) and float(number[1]) == value
    if isinstance(found.value, tuple):
        return value in found.value
    if found.value is None:
        return False
    cents = result["Resolution"].get("unit") in ("Cent", "Pence", "Penny")
    return abs(found.value - (value / 100 if cents else value)) <= 1e-9 * max(1, abs(value))


MEASURES = re.compile(r"metre|foot|inch|mile|gram|ton|pound|litre|gallon|cup|spoon|metre")


def permitted(model: str, found: Detail) -> bool:
    """Tell whether a detail beyond the spec's is of a kind that the spec does not speak of."""
    unit = found.unit or ""
    if model == "NumberWithUnit_DimensionModel":
        return not MEASURES.search(unit)
    if model == "NumberWithUnit_AgeModel":
        return "of age" not in unit
    return model == "Number_NumberModel" and bool(MEASURES.search(unit) or "of age" in unit)


@pytest.mark.evaluation
@pytest.mark.parametrize(
    ("models", "floor"),
    [
        (("Number_NumberModel", "Number_OrdinalModel", "Number_PercentModel", "NumberWithUnit_CurrencyModel"), 0.90),
        (("NumberWithUnit_DimensionModel", "NumberWithUnit_AgeModel"), 0.80),
    ],
)
def test_quantities_of_the_specs_are_found_with_span_and_value(models: tuple[str, ...], floor: float) -> None:
    if not CASES.exists():
        pytest.skip("needs the evaluation data in ../shared")
    results = [(is_right(case), case["input"]) for model in models for case in cases(model)]
    share = sum(right for right, _ in results) / len(results)
    missed = [text for right, text in results if not right]
    print(f"{share:.3f} of {len(results)}; missed: {missed}")
    assert share >= floor
