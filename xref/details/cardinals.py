"""Cardinals, fractions and ordinals in digits or words, read at a token of a line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from unicodedata import numeric

from xref import tables
from xref.details.tokens import Line, word_set
from xref.model import Value

_GLYPHS = {glyph: numeric(glyph) for glyph in "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"}
_NARROW = ("\u00a0", "\u2009", "\u202f")
"""Spaces that some houses set between thousands."""
_SHARED = word_set("after_half")


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A quantity read from a line: its value and the tokens it took (``last`` is the token after it)."""

    value: int | float
    first: int
    last: int
    worded: bool = False
    scale: float = 1
    """The factor of the scale word that belongs to it ("million", "dozen"); 1 without one."""
    fraction: bool = False


@cache
def lexicon(kind: str) -> dict[str, float]:
    """Return word -> value of one kind of number word ("unit", "ten", "scale", "part", "ordinal", ...)."""
    return {word: int(value) for word, of, value in tables.rows("number_words") if of == kind}


@cache
def starters() -> frozenset[str]:
    """Return the lower-cased words that may begin a cardinal or an ordinal."""
    words = {*lexicon("unit"), *lexicon("ten"), *lexicon("ordinal"), *_GLYPHS, "a", "an", "half", "quarter"}
    return frozenset(words | {"minus", "negative", "-"})


def digits_value(word: str) -> int | float:
    """Return the number that a token of digits stands for."""
    plain = word.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def tidy(value: float) -> int | float:
    """Return a whole number as int and any other rounded beyond the noise of binary fractions."""
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e21 else rounded


def scaled(value: Value, factor: float) -> Value:
    """Return a number or the ends of a range multiplied by a factor; None for words."""
    if isinstance(value, tuple):
        return tuple(tidy(part * factor) for part in value if isinstance(part, int | float))
    return tidy(value * factor) if isinstance(value, int | float) else None


def lower_end(low: Cardinal, high: Cardinal) -> int | float:
    """Return what the lower end of a range is worth: the scale of "2 to 3 million" is meant for both ends."""
    shared = high.scale if low.scale == 1 and low.value < high.value / high.scale else 1
    return tidy(low.value * shared)


def read_cardinal(line: Line, index: int) -> Cardinal | None:
    """Return the cardinal or fraction that begins at token ``index``, or None."""
    if line.is_number(index):
        return _digits(line, index)
    low = line.low(index)
    if low in _GLYPHS:
        return Cardinal(_GLYPHS[low], index, index + 1, fraction=True)
    if low in ("a", "an"):
        return _after_article(line, index)
    if low in ("half", "quarter"):
        return _half(line, index, index)
    if low in lexicon("unit") or low in lexicon("ten"):
        return _worded(line, index)
    if low in ("minus", "negative", "-"):
        return _negative(line, index)
    return None


def _negative(line: Line, index: int) -> Cardinal | None:
    """Read "minus five" and "-5"; a dash between words or at the head of a list is no sign."""
    if line.low(index) == "-":
        before = line.starts[index] - 1
        if not line.glued(index) or not line.is_number(index + 1) or (before >= 0 and not line.text[before].isspace()):
            return None
    elif not (
        line.is_number(index + 1) or line.low(index + 1) in lexicon("unit") or line.low(index + 1) in lexicon("ten")
    ):
        return None
    read = read_cardinal(line, index + 1)
    return Cardinal(-read.value, index, read.last, read.worded, read.scale, read.fraction) if read else None


def _digits(line: Line, index: int) -> Cardinal:
    value, last = _spaced_thousands(line, index)
    fraction = False
    part = _slashed(line, index)
    if part:
        value, last = part
        fraction = True
    elif line.low(last) in _GLYPHS:
        value, last, fraction = value + _GLYPHS[line.low(last)], last + 1, True
    elif isinstance(value, int):
        joint = line.hyphen(last) and line.glued(last - 1)
        part = _slashed(line, last + joint)
        if part:  # 5 1/2
            value, last, fraction = value + part[0], part[1], True
    if line.low(last) == "k" and line.glued(last - 1):
        return Cardinal(tidy(value * 1000), index, last + 1, scale=1000)
    value, last, scale = _scale(line, value, last)
    return _with_fraction(line, Cardinal(tidy(value), index, last, scale=scale, fraction=fraction))


def _spaced_thousands(line: Line, index: int) -> tuple[int | float, int]:
    """Read "40 000": groups of three digits set apart by a space."""
    value, last = digits_value(line.words[index]), index + 1
    if not isinstance(value, int) or len(line.words[index]) > 3:
        return value, last
    while last < len(line) and len(line.words[last].split(".")[0]) == 3 and line.is_number(last):
        gap = line.text[line.ends[last - 1] : line.starts[last]]
        if not (gap in _NARROW or (gap == " " and line.words[last] == "000")):
            break
        value = value * 1000 + digits_value(line.words[last])
        last += 1
    return value, last


_NO_PARTS = frozenset([7, 11])
"""Nothing is told in sevenths or elevenths: 24/7 and 9/11 are names."""


def _slashed(line: Line, index: int) -> tuple[float, int] | None:
    """Read "3/4" at ``index``: a fraction only where it is no date and its parts are small."""
    if not (line.is_number(index) and line.low(index + 1) == "/" and line.is_number(index + 2)):
        return None
    if not (line.glued(index) and line.glued(index + 1)) or "/" in (line.low(index + 3), line.low(index - 1)):
        return None
    above, below = digits_value(line.words[index]), digits_value(line.words[index + 2])
    whole = isinstance(below, int) and isinstance(above, int) and below not in _NO_PARTS
    return (above / below, index + 3) if whole and 0 < above < below <= 100 else None


def _scale(line: Line, value: float, last: int) -> tuple[float, int, float]:
    """Multiply by the scale words after a number: "1.2 million", "3 hundred", "5bn", "2 dozen", "6-million"."""
    scale = 1.0
    while True:
        skip = 1 if line.hyphen(last) and line.glued(last) and line.low(last + 1) in lexicon("scale") else 0
        low = line.low(last + skip)
        factor = lexicon("scale").get(low) or lexicon("hundred").get(low) or lexicon("dozen").get(low)
        if not factor:
            return value, last, scale
        value, last, scale = value * factor, last + skip + 1, scale * factor


def _worded(line: Line, index: int, current: float = 0) -> Cardinal:
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
        elif low in lexicon("dozen") and current > 0:
            current, scale, last = current * 12, 12, at + 1
            break
        elif _joins(line, at, current, ceiling):
            at += 1
            continue
        else:
            break
        at += 1
        last = at
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
        return (small and current % 100 >= 20) or after in lexicon("scale")
    if low != "and" or not small or current % 100 or not (current or ceiling < float("inf")):
        return False
    beyond = line.low(at + 2)
    if beyond in lexicon("part") and after in ("one", "three"):
        return False  # "two million and one half"
    if beyond == "hundred" and current:
        return False  # "two thousand and two hundred", but not "one hundred and two hundred"
    return beyond not in lexicon("scale") or lexicon("scale")[beyond] < ceiling


def _with_fraction(line: Line, number: Cardinal) -> Cardinal:
    """Extend "two" to "two-thirds", "one and a half", "three point five", "3 million and a half"."""
    last = number.last
    joint = line.low(last)
    if line.lows[last : last + 6] == ["-", "and", "-", "a", "-", "half"] and number.scale == 1:
        return Cardinal(tidy(number.value + 0.5), number.first, last + 6, worded=True, fraction=True)
    if joint == "and" and line.low(last + 1) in ("a", "one", "three"):
        part = {"half": 0.5, "quarter": 0.25, "quarters": 0.25, "fourth": 0.25}.get(line.low(last + 2))
        if part:
            part *= lexicon("unit").get(line.low(last + 1), 1)
            value, end, scale = _scale(line, part, last + 3)
            if scale != 1 and number.scale == 1:  # "five and a half million"
                return Cardinal(tidy((number.value + part) * scale), number.first, end, True, scale, True)
            whole = 1 if number.scale == 100 else number.scale  # "two hundred and a half" are 200.5
            more = value if scale != 1 else part * whole
            return Cardinal(tidy(number.value + more), number.first, end, True, number.scale, True)
    if joint == "point" and number.worded and line.low(last + 1) in lexicon("unit"):
        tenths = lexicon("unit")[line.low(last + 1)]
        value, end, scale = _scale(line, number.value + tenths / 10, last + 2)
        return Cardinal(tidy(value), number.first, end, worded=True, scale=scale) if tenths < 10 else number
    return _parts(line, number) if number.worded else number


def _parts(line: Line, number: Cardinal) -> Cardinal:
    """Extend a worded number to "two-thirds", "three quarters of", "one fifth"."""
    hyphen = 1 if line.hyphen(number.last) else 0
    at = number.last + hyphen
    part = lexicon("part").get(line.low(at))
    plural = line.low(at).endswith("s")
    if not part or number.scale != 1 or not (plural or number.value == 1):
        return number
    if "quarter" in line.low(at) and not hyphen and _counts_months(line.low(at + 1)):
        return number
    value, end, scale = _scale(line, number.value / part, at + 1)
    if line.low(end) == "of" and line.low(end + 1) == "a" and line.low(end + 2) in lexicon("scale"):
        value, end = value * lexicon("scale")[line.low(end + 2)], end + 3
    return Cardinal(tidy(value), number.first, end, worded=True, scale=scale, fraction=True)


def _counts_months(after: str) -> bool:
    """Tell whether "quarters" are parts of a year by the word after them: "two quarters later"."""
    return after.isalpha() and after not in _SHARED and after not in lexicon("scale")


def _after_article(line: Line, index: int) -> Cardinal | None:
    """Read "a hundred", "a dozen", "a third of", "a half-dozen"."""
    low = line.low(index + 1)
    if low in ("hundred", "dozen") or low in lexicon("scale"):
        whole = _worded(line, index + 1, current=1)
        return Cardinal(whole.value, index, whole.last, worded=True, scale=whole.scale)
    if low in ("half", "quarter"):
        read = _half(line, index, index + 1)
        if read:
            return read
    part = lexicon("part").get(low)
    if part and line.low(index + 2) == "of":
        scale = lexicon("scale").get(line.low(index + 4))
        if line.low(index + 3) == "a" and scale:  # "a quarter of a million"
            return Cardinal(tidy(scale / part), index, index + 5, worded=True, scale=scale)
        return Cardinal(tidy(1 / part), index, index + 2, worded=True, fraction=True)
    return None


def _half(line: Line, first: int, index: int) -> Cardinal | None:
    """Read "half a million", "half a dozen", "a quarter million", "half of", "half the"."""
    share = 1 / lexicon("part")[line.low(index)]
    after = index + 1
    if line.low(after) in ("a", "-"):
        scale = lexicon("scale").get(line.low(after + 1)) or lexicon("dozen").get(line.low(after + 1))
        if scale:
            return Cardinal(tidy(scale * share), first, after + 2, worded=True, scale=scale)
    scale = lexicon("scale").get(line.low(after))
    if scale:
        return Cardinal(tidy(scale * share), first, after + 1, worded=True, scale=scale)
    if share == 0.5 and line.low(after) in _SHARED and line.low(index - 1) not in ("first", "second", "other", "and"):
        return Cardinal(share, first, after, worded=True, fraction=True)
    return None


def read_ordinal(line: Line, index: int) -> tuple[int, int] | None:
    """Return (value, token after) of the ordinal at ``index``: "first", "21st", "twenty-first", "one hundredth"."""
    ordinals = lexicon("ordinal")
    low = line.low(index)
    if line.is_number(index):
        if not line.glued(index) or line.low(index + 1) not in ("st", "nd", "rd", "th"):
            return None
        value = digits_value(line.words[index])
        return (value, index + 2) if isinstance(value, int) else None
    if low in ordinals:
        return int(ordinals[low]), index + 1
    if low not in lexicon("ten") and low not in lexicon("unit"):
        return None
    whole = _worded(line, index)
    joined = line.low(whole.last) in ("and", "-")
    last = ordinals.get(line.low(whole.last + joined), 0)
    if not whole.value or last >= 100 or not _fits(whole.value, last) or (whole.value >= 100 and not joined):
        return None  # "two hundred first graders"
    return int(whole.value + last), whole.last + joined + 1
