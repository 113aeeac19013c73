"""Recogniser of quantities: reads a number and asks what follows it: a unit, a currency, or the noun it counts."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details import durations, measures, money
from xref.details.cardinals import Cardinal, lexicon, lower_end, read_cardinal, read_ordinal, scaled, starters, tidy
from xref.details.found import Clock, Found
from xref.details.nouns import closing, counted, singular
from xref.details.precision import passed, qualified
from xref.details.tokens import Line, word_set
from xref.details.units import dimensions, unit_at
from xref.model import Precision, Value

_NO_ONE = word_set("before_pronoun_one")
_ONE_PRONOUN = word_set("after_pronoun_one")
_BEFORE_GLUED = word_set("before_glued_number")
_AFTER_FIRST = word_set("after_adverb_first")
_MARKS = frozenset(("#", "@", "/", "_", ".", ":", "'", "%", "=", "&", "+"))


@cache
def _vague_words() -> frozenset[str]:
    return frozenset(row[0] for row in tables.rows("number_words") if row[1] == "vague")


@cache
def _fused() -> dict[str, tuple[int, str]]:
    """Return words that lost the hyphen between a number and a noun ("oneperson", "fiveday"), with both."""
    nouns = word_set("fused_noun")
    return {number + noun: (int(value), noun) for number, value in lexicon("unit").items() for noun in nouns}


@cache
def triggers() -> frozenset[str]:
    """Return the lower-cased tokens, numbers apart, at which a quantity may begin."""
    time = frozenset(word for word, _, dimension, _ in tables.rows("units") if dimension == "duration")
    return starters() | money.triggers() | _vague_words() | time | frozenset(("twice", "single")) | frozenset(_fused())


def read_quantity(line: Line, index: int, clock: Clock) -> Found | None:
    """Return the quantity that begins at token ``index``; words before it may qualify it."""
    low = line.lows[index]
    if low in _vague_words():
        found = _vague(line, index)
    elif low in money.triggers() and (amount := money.read_signed(line, index)):
        found = amount
    elif low == "twice":
        found = Found("number", index, index + 1, 2, unit="time")
    elif low in _fused():
        found = _unfused(index, *_fused()[low])
    elif low == "single":
        found = _single(line, index)
    else:
        found = _numeric(line, index, clock) or durations.read_bare(line, index)
    return qualified(line, found) if found and found.type != "date" else found


def _numeric(line: Line, index: int, clock: Clock) -> Found | None:
    ordinal = read_ordinal(line, index)
    if ordinal:
        return _ordinal(line, index, ordinal)
    number = read_cardinal(line, index)
    low = line.lows[index]
    if low in ("a", "an"):
        span = durations.read_article_span(line, index, clock) or measures.read_half(line, index)
        if span or number is None:
            return span or _some(line, index)
    if low == "half":
        span = durations.read_half(line, index, clock) or measures.read_half(line, index)
        if span:
            return span
    if number is None or _is_name(line, index, number):
        return None
    return _measured(line, number, clock)


def _is_name(line: Line, index: int, number: Cardinal) -> bool:
    """Tell whether digits name something: "COVID-19", "MH370", "192.168.1.2", "+1-222-2222"; or "one" is a pronoun."""
    before, after = line.low(index - 1), line.low(number.last)
    if number.worded:
        pronoun = before in _NO_ONE and not unit_at(line, number.last)
        return number.value == 1 and not number.fraction and (pronoun or after in _ONE_PRONOUN)
    if line.glued(index - 1):
        if line.hyphen(index - 1) and line.glued(index - 2):
            word = line.low(index - 2)
            return word[:1].isalnum() and word not in _BEFORE_GLUED
        if before[:1].isalnum() or (before in _MARKS and line.starts[index - 1] > line.start):
            return True
    if not line.glued(number.last - 1):
        return False
    dotted = after == "." and line.glued(number.last) and line.is_number(number.last + 1)
    return dotted or after == "s" or (after in ("/", "@", "_", ":") and line.glued(number.last))


def _measured(line: Line, number: Cardinal, clock: Clock) -> Found:
    """Return the quantity that a cardinal begins, according to the unit that follows it."""
    value: Value = number.value
    last = number.last
    spread = _range(line, number)
    if spread:
        value, last = spread
    else:
        score = measures.read_score(line, number)
        if score:
            return score
    found = (
        measures.read_percent(line, number, value, last)
        or money.read_named(line, number, value, last)
        or measures.read_age(line, number, value, last)
        or durations.read_duration(line, number, value, last, clock)
        or measures.read_measure(line, number, value, last)
        or _million(line, number, value, last)
    )
    if found:
        return _up_to(line, found)
    share = _share(line, number)
    if share:
        return share
    at = passed(line, last)
    noun = counted(line, at, several=not (value == 1 or line.hyphen(at)))
    if noun is None:
        return Found("number", number.first, last, value, unit=_labelled(line, number))
    return _counting(line, number.first, last, value, noun)


def _counting(
    line: Line, first: int, last: int, value: Value, noun: tuple[int, int] | None, precision: Precision = "exact"
) -> Found:
    """Return a number with the noun that it counts, if there is one."""
    if noun is None:
        return Found("number", first, last, value, precision)
    return Found("number", first, last, value, precision, singular(line.lows[noun[0]]), right=noun[1])


def _range(line: Line, number: Cardinal) -> tuple[Value, int] | None:
    """Read the upper end of "20-30", "two or three", "10 to 15", "2 to 3 million", "between 10 and 20"."""
    at = number.last + (line.hyphen(number.last) and line.low(number.last + 1) in ("to", "or"))  # "8- to 16-metre"
    joint, before = line.low(at), line.low(number.first - 1)
    if joint not in ("-", "to", "or", "through") and not (joint == "and" and before == "between"):
        return None
    if before == "from" and joint == "to":
        return None  # "rose from 5 to 7" are two numbers
    high = read_cardinal(line, at + 1)
    if high is None or (high.worded != number.worded and joint not in ("to", "and")):
        return None
    low = lower_end(number, high)
    if low >= high.value or (joint == "or" and high.value > 2 * low + 2) or not _range_ends(line, high):
        return None
    return (low, high.value), high.last


def _range_ends(line: Line, high: Cardinal) -> bool:
    return not (line.hyphen(high.last) and line.glued(high.last - 1) and line.is_number(high.last + 1))


def _up_to(line: Line, found: Found) -> Found:
    """Add the upper end of a range whose unit stands twice: "44 mg to 50 mg", "two days to three days"."""
    joint, before = line.low(found.last), line.low(found.first - 1)
    if found.type not in ("number", "duration") or isinstance(found.value, tuple) or before == "from":
        return found
    if joint not in ("to", "-") and not (joint == "and" and before == "between"):
        return found
    high = read_cardinal(line, found.last + 1)
    if high is None or high.worded:
        return found
    reader = measures.read_measure if found.type == "number" else _plain_duration
    second = reader(line, high, high.value, high.last)
    if second is None or second.unit != found.unit or second.type != found.type:
        return found
    return Found(found.type, found.first, second.last, (found.value, second.value), unit=found.unit)


def _plain_duration(line: Line, number: Cardinal, value: Value, last: int) -> Found | None:
    return durations.read_duration(line, number, value, last, Clock(None))


def _million(line: Line, number: Cardinal, value: Value, last: int) -> Found | None:
    """Read the letter of "5m people", "1.2bn users" as a scale: a plural noun follows it."""
    scale = lexicon("letter").get(line.low(last)) if line.glued(last - 1) else None
    if not scale:
        return None
    noun = counted(line, last + 1, several=True)
    if noun is None and line.low(last) != "b":
        return None
    return _counting(line, number.first, last + 1, scaled(value, scale), noun)


def _share(line: Line, number: Cardinal) -> Found | None:
    """Read "one in five", "two out of three" as a fraction of what follows."""
    out = line.lows[number.last : number.last + 2] == ["out", "of"]
    if not (out or line.low(number.last) == "in") or number.scale != 1:
        return None
    whole = read_cardinal(line, number.last + 1 + out)
    if whole is None or not 0 < number.value < whole.value or whole.fraction or durations.designator(line, whole.last):
        return None
    if not out and ((whole.value > 10 and whole.value % 10) or number.worded != whole.worded):
        return None
    noun = counted(line, whole.last, several=True)
    if noun is None and not out:
        return None
    return _counting(line, number.first, whole.last, tidy(number.value / whole.value), noun)


def _labelled(line: Line, number: Cardinal) -> str | None:
    """Return what a number labels ("Article 5", "Flight 93"): the capitalised word before it, in a line of prose."""
    at = number.first - 1
    if number.worded or at <= 0 or line.capitalised(number.last):
        return None
    named = line.capitalised(at) and line.words[at].isalpha() and line.lows[at] not in closing()
    return line.lows[at] if named else None


def _unfused(index: int, value: int, noun: str) -> Found:
    dimension, factor = dimensions().get(noun, ("", ""))
    if dimension == "duration":
        return Found("duration", index, index + 1, durations.iso(value, factor), unit=noun)
    return Found("number", index, index + 1, value, unit=noun)


def _single(line: Line, index: int) -> Found | None:
    """Read "a single official" as one."""
    if line.low(index - 1) != "a":
        return None
    noun = counted(line, index + 1, several=False)
    return _counting(line, index, index + 1, 1, noun) if noun else None


def _some(line: Line, index: int) -> Found | None:
    """Read "a few people", "a couple of weeks", "a handful of" at the article."""
    low = line.low(index + 1)
    if low not in ("few", "couple", "handful"):
        return None
    after = index + 2 + (line.low(index + 2) == "of")
    span = durations.vague_span(line, index, after)
    if span:
        return span
    noun = counted(line, after, several=True)
    return _counting(line, index, index + 2, low, noun, "vague") if noun else None


def _vague(line: Line, index: int) -> Found | None:
    """Read "dozens", "tens of thousands", "several people", "several weeks"."""
    low = line.lows[index]
    text, last = low, index + 1
    if line.low(last) == "of" and line.low(last + 1) in ("thousands", "millions", "billions", "trillions"):
        text, last = f"{low} of {line.low(last + 1)}", last + 2
    if low in ("several", "multiple") and line.low(last) in {"hundred", "dozen", *lexicon("scale")}:
        text, last = f"{low} {line.low(last)}", last + 1
    if text == "tens":
        return None
    after = last + (line.low(last) == "of")
    span = durations.vague_span(line, index, after)
    if span:
        return span
    noun = counted(line, after, several=True)
    if noun is None and text in ("several", "multiple", "numerous", "countless", "scores"):
        return None
    return _counting(line, index, last, text, noun, "vague")


def _ordinal(line: Line, index: int, read: tuple[int, int]) -> Found | None:
    """Read an ordinal with the noun it ranks: "first office", "third-largest city"."""
    value, last = read
    after = line.low(last)
    if after in _AFTER_FIRST and value == 1:
        return Found("ordinal", index, last, value)
    noun = counted(line, last + line.hyphen(last), several=False)
    unit = singular(line.lows[noun[0]]) if noun else None
    return Found("ordinal", index, last, value, unit=unit, right=noun[1] if noun else None)
