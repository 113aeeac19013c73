"""Cardinals, fractions and ordinals in digits or words, read at a token of a line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from xref import tables
from xref.details.tokens import Line

_GLYPHS = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A quantity read from a line: its value, the tokens it took, and what it was written with."""

    value: int | float
    first: int
    last: int
    """The token after it."""
    worded: bool = False
    scale: float = 1
    """The factor of the scale word that belongs to it ("million", "dozen"); 1 without one."""
    fraction: bool = False


@cache
def lexicon(kind: str) -> dict[str, float]:
    """Return word -> value of one kind of number word ("unit", "ten", "scale", "part", "ordinal", ...)."""
    return {word: int(value) for word, of, value in tables.rows("number_words") if of == kind}


def digits_value(word: str) -> int | float:
    """Return the number that a token of digits stands for."""
    plain = word.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def tidy(value: float) -> int | float:
    """Return a whole number as int and any other rounded beyond the noise of binary fractions."""
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e21 else rounded


def read_cardinal(line: Line, index: int) -> Cardinal | None:
    """Return the cardinal or fraction that begins at token ``index``, or None."""
    if line.is_number(index):
        return _digits(line, index)
    low = line.low(index)
    if low in _GLYPHS:
        return Cardinal(_GLYPHS[low], index, index + 1, fraction=True)
    if low in ("a", "an"):
        return _after_article(line, index)
    if low == "half":
        return _half(line, index, index)
    if low in lexicon("unit") or low in lexicon("ten"):
        return _worded(line, index)
    return None


def _digits(line: Line, index: int) -> Cardinal | None:
    value = digits_value(line.words[index])
    last = index + 1
    fraction = False
    if line.low(last) in _GLYPHS:
        value, last, fraction = value + _GLYPHS[line.low(last)], last + 1, True
    else:
        part = _slashed(line, last)
        if part and isinstance(value, int):  # 5 1/2
            value, last, fraction = value + part[0], part[1], True
        else:
            part = _slashed(line, index)
            if part:
                value, last, fraction = part[0], part[1], True
    value, last, scale = _scale(line, value, last)
    return Cardinal(tidy(value), index, last, scale=scale, fraction=fraction)


def _slashed(line: Line, index: int) -> tuple[float, int] | None:
    """Read "3/4" at ``index``: a fraction only when the parts are small and the denominator is a usual one."""
    if not (line.is_number(index) and line.low(index + 1) == "/" and line.is_number(index + 2)):
        return None
    if not (line.glued(index) and line.glued(index + 1)) or line.low(index + 3) == "/" or line.low(index - 1) == "/":
        return None
    above, below = digits_value(line.words[index]), digits_value(line.words[index + 2])
    return (above / below, index + 3) if 0 < above < below <= 100 and isinstance(below, int) else None


def _scale(line: Line, value: float, last: int) -> tuple[float, int, float]:
    """Multiply by the scale words after a number: "1.2 million", "3 hundred", "5bn", "2 dozen", "6-million"."""
    scale = 1.0
    while True:
        low = line.low(last)
        skip = 1 if low == "-" and line.low(last + 1) in lexicon("scale") and line.glued(last) else 0
        low = line.low(last + skip)
        factor = lexicon("scale").get(low) or lexicon("hundred").get(low) or lexicon("dozen").get(low)
        if not factor:
            return value, last, scale
        value, last, scale = value * factor, last + skip + 1, scale * factor


def _worded(line: Line, index: int, current: float = 0) -> Cardinal | None:
    """Read a cardinal in words from ``index``; ``current`` is what an article before it stood for."""
    units, tens, scales = lexicon("unit"), lexicon("ten"), lexicon("scale")
    total, last, ceiling, at, scale = 0.0, index, float("inf"), index, 1.0
    while at < len(line):
        low = line.lows[at]
        if low in units and _fits(current, units[low]):
            current += units[low]
        elif low in tens and current % 100 == 0:
            current += tens[low]
        elif low == "hundred" and 0 < current < 100:
            current, scale = current * 100, 100
        elif low in scales and current > 0 and scales[low] < ceiling:
            total, ceiling, current, scale = total + current * scales[low], scales[low], 0, scales[low]
        elif low == "dozen" and current > 0:
            current, scale, last = current * 12, 12, at + 1
            break
        elif _joins(line, at, current, ceiling):
            at += 1
            continue
        else:
            break
        at += 1
        last = at
    if last == index:
        return None
    return _with_fraction(line, Cardinal(tidy(total + current), index, last, worded=True, scale=scale))


def _fits(current: float, unit: float) -> bool:
    """Tell whether a unit may follow: after nothing or hundreds any of 0 to 19, after tens 1 to 9."""
    if current == 0 or (current % 100 == 0 and unit > 0):
        return True
    return 0 < unit < 10 and current % 10 == 0 and current % 100 >= 20


def _joins(line: Line, at: int, current: float, ceiling: float) -> bool:
    """Tell whether a hyphen or "and" at ``at`` stands inside a number ("thirty-one", "three hundred and six")."""
    low, after = line.lows[at], line.low(at + 1)
    small = after in lexicon("unit") or after in lexicon("ten")
    if low == "-":
        return (small and current % 10 == 0 and current % 100 >= 20) or (after in lexicon("scale") and current > 0)
    if low != "and" or not small or not ((current % 100 == 0 and current) or ceiling < float("inf")):
        return False
    beyond = line.low(at + 2)
    return beyond != "hundred" and beyond not in lexicon("scale")  # "one hundred and two hundred" are two numbers


def _with_fraction(line: Line, number: Cardinal) -> Cardinal:
    """Extend "two" to "two-thirds", "one and a half", "three point five"."""
    last = number.last
    hyphen = 1 if line.low(last) == "-" else 0
    part = lexicon("part").get(line.low(last + hyphen))
    plural = line.low(last + hyphen).endswith("s")
    if part and 0 < number.value < 100 and (plural or number.value == 1) and number.scale == 1:
        whole = line.low(last + hyphen)
        if not (whole in ("quarter", "quarters", "second", "seconds") and _calendar_quarter(line, last + hyphen)):
            return Cardinal(tidy(number.value / part), number.first, last + hyphen + 1, worded=True, fraction=True)
    if line.low(last) == "and" and line.low(last + 1) in ("a", "one"):
        part = lexicon("part").get(line.low(last + 2))
        if part:
            value, end, scale = _scale(line, number.value + 1 / part, last + 3)
            return Cardinal(tidy(value), number.first, end, worded=True, scale=scale, fraction=True)
    if line.low(last) == "point" and line.low(last + 1) in lexicon("unit"):
        decimals = str(int(lexicon("unit")[line.low(last + 1)]))
        value, end, scale = _scale(line, number.value + int(decimals) / 10 ** len(decimals), last + 2)
        return Cardinal(tidy(value), number.first, end, worded=True, scale=scale)
    return number


def _calendar_quarter(line: Line, index: int) -> bool:
    """Tell whether "quarter(s)" at ``index`` are three months: "four quarters", "two consecutive quarters" are."""
    return line.low(index + 1) not in ("of", "the", "all", "century") and line.low(index - 1) != "-"


def _after_article(line: Line, index: int) -> Cardinal | None:
    """Read "a hundred", "a dozen", "a third of", "a half-dozen"."""
    low = line.low(index + 1)
    if low in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        read = _worded(line, index + 1, current=1)
        return Cardinal(read.value, index, read.last, worded=True, scale=read.scale) if read else None
    if low == "half":
        return _half(line, index, index + 1)
    part = lexicon("part").get(low)
    if part and line.low(index + 2) == "of":
        return Cardinal(tidy(1 / part), index, index + 2, worded=True, fraction=True)
    return None


def _half(line: Line, first: int, index: int) -> Cardinal | None:
    """Read "half a million", "half a dozen", "half-dozen", "half of", "half the"."""
    after = index + 1
    if line.low(after) in ("a", "-"):
        scale = lexicon("scale").get(line.low(after + 1)) or lexicon("dozen").get(line.low(after + 1))
        if scale:
            return Cardinal(tidy(scale / 2), first, after + 2, worded=True, scale=scale)
    scale = lexicon("scale").get(line.low(after))
    if scale:
        return Cardinal(tidy(scale / 2), first, after + 1, worded=True, scale=scale)
    if line.low(after) in ("of", "the", "its", "their", "his", "her", "our", "my", "your", "all"):
        return Cardinal(0.5, first, after, worded=True, fraction=True)
    return None


def read_ordinal(line: Line, index: int) -> tuple[int, int] | None:
    """Return (value, token after) of the ordinal at ``index``: "first", "21st", "twenty-first", "one hundredth"."""
    ordinals = lexicon("ordinal")
    low = line.low(index)
    if line.is_number(index) and line.glued(index) and line.low(index + 1) in ("st", "nd", "rd", "th"):
        value = digits_value(line.words[index])
        return (value, index + 2) if isinstance(value, int) else None
    if low in ordinals:
        return int(ordinals[low]), index + 1
    if low in lexicon("ten") or low in lexicon("unit"):
        at, value = index, 0.0
        while (
            line.low(at) in lexicon("ten") or line.low(at) in lexicon("unit") or line.low(at) in ("hundred", "and", "-")
        ):
            word = line.low(at)
            value = value * 100 if word == "hundred" else value + lexicon("ten").get(word, lexicon("unit").get(word, 0))
            at += 1
        if line.low(at) in ordinals and ordinals[line.low(at)] < 100 and value >= 20 and not line.low(at).endswith("s"):
            return int(value + ordinals[line.low(at)]), at + 1
    return None
