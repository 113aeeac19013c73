"""Recognisers of quantities: numbers and what they count, money, percentages, durations, ages, measures, ordinals."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details.cardinals import Cardinal, lexicon, read_cardinal, read_ordinal, tidy
from xref.details.dates import Clock, calendar_words, shifted
from xref.details.found import Found
from xref.details.nouns import counted, singular
from xref.details.tokens import Line, match_phrase, phrases, word_set
from xref.model import Precision, Value

AGE = "year of age"
PERCENT = "%"
POINT = "percentage point"


@cache
def _before() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the approximating phrases that stand before a number, indexed by their last token."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, side, precision in tables.rows("approximations"):
        if side == "before":
            tokens = tuple(phrase.split(" "))
            index.setdefault(tokens[-1], []).append((tokens, precision))
    for found in index.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def _after() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases(
        [(phrase, precision) for phrase, side, precision in tables.rows("approximations") if side == "after"]
    )


@cache
def units() -> dict[str, tuple[str, str, str]]:
    """Return word -> (unit, dimension, factor) of the units of time and measure."""
    return {word: (unit, dimension, factor) for word, unit, dimension, factor in tables.rows("units")}


@cache
def _unit_phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(word, word) for word in units()])


@cache
def _money(kind: str) -> dict[str, str]:
    return {word: code for word, of, code in tables.rows("currencies") if of == kind}


@cache
def _money_nouns() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    rows = []
    for word, kind, code in tables.rows("currencies"):
        if kind == "noun":
            rows += [(word, code), (word if word.endswith(("s", "r")) else word + "s", code)]
        elif kind == "hundredth":
            rows += [(word, code + "/100"), (word + "s", code + "/100")]
        elif kind == "code":
            rows.append((word, code))
    return phrases(rows)


def precision_before(line: Line, index: int, floor: int) -> tuple[Precision, int]:
    """Return the precision that the words before ``index`` give, and the token at which they begin."""
    for tokens, precision in _before().get(line.low(index - 1), ()):
        first = index - len(tokens)
        if first >= floor and tuple(line.lows[first:index]) == tokens:
            if tokens == ("over",) and line.low(first - 1) in ("took", "taken", "take", "just") and False:
                continue
            return precision, first  # type: ignore[return-value]
    return "exact", index


def read_quantity(line: Line, index: int, floor: int, clock: Clock) -> list[Found]:
    """Return what begins at token ``index``: usually one thing, two for "from 5 to 7 percent", none if no quantity."""
    low = line.lows[index]
    if low in lexicon_vague():
        return _vague(line, index, floor)
    money = _sign(line, index)
    if money:
        return _signed_money(line, index, money, floor)
    ordinal = read_ordinal(line, index)
    number = read_cardinal(line, index)
    if ordinal and (number is None or ordinal[1] > number.last):
        return _ordinal(line, index, ordinal)
    if number is None:
        return _article_duration(line, index, floor, clock) if low in ("a", "an") else []
    if _is_identifier(line, index, number):
        return []
    return _counted(line, number, floor, clock)


@cache
def lexicon_vague() -> frozenset[str]:
    """Return the words for a number left open: "dozens", "several"."""
    return frozenset(word for word, kind, _ in tables.rows("number_words") if kind == "vague") | {
        "few",
        "handful",
        "couple",
    }


def is_trigger(low: str) -> bool:
    """Tell whether a lower-cased token (not in digits) may begin a quantity."""
    return low in _triggers()


@cache
def _triggers() -> frozenset[str]:
    signs = {word[0] for word in _money("sign")} | set(_money("code"))
    return (
        frozenset(lexicon("unit")) | frozenset(lexicon("ten")) | frozenset(lexicon("ordinal")) | lexicon_vague()
        | signs | frozenset(("a", "an", "half", "½", "¼", "¾", "⅓", "⅔", "us", "u.s.", "age", "aged", "magnitude"))
    )  # fmt: skip


def _is_identifier(line: Line, index: int, number: Cardinal) -> bool:
    """Tell whether digits name something: "COVID-19", "MH370", "192.168.1.2", "+1-222-2222", "one another"."""
    before, after = line.low(index - 1), line.low(number.last)
    if number.worded:
        if number.value == 1:
            return before in _NOT_ONE_AFTER or after in _NOT_ONE_BEFORE
        return False
    if line.glued(index - 1) and (before == "-" and line.glued(index - 2) and line.low(index - 2)[:1].isalpha()
                                  and line.low(index - 2) not in ("mid", "pre", "post")):  # fmt: skip
        return True
    if line.glued(index - 1) and (before[:1].isalpha() or before in ("#", "@", "/", "_", ".", ":", "'")):
        return True
    return bool(line.glued(number.last - 1) and after in ("/", "@", "_", ":") and line.glued(number.last))


_NOT_ONE_AFTER = word_set("before_pronoun_one")
_NOT_ONE_BEFORE = word_set("after_pronoun_one")


def _sign(line: Line, index: int) -> tuple[str, int] | None:
    """Return (currency, token of the number) if a currency sign or code stands at ``index`` before a number."""
    signs = _money("sign")
    at, text = index, ""
    while at < min(index + 3, len(line)) and not line.is_number(at):
        text += line.lows[at].replace(".", "")
        at += 1
        if text in signs and line.is_number(at):
            return signs[text], at
    code = _money("code").get(line.low(index))
    if code and line.words[index].isupper() and line.is_number(index + 1):
        return code, index + 1
    return None


def _scaled_money(line: Line, at: int) -> Cardinal | None:
    """Read the number after a currency sign; here a letter may be its scale: "$5m", "$1.2b"."""
    number = read_cardinal(line, at)
    if number is None:
        return None
    letter = lexicon("letter").get(line.low(number.last))
    if letter and line.glued(number.last - 1) and number.scale == 1:
        return Cardinal(tidy(number.value * letter), at, number.last + 1, scale=letter)
    return number


def _signed_money(line: Line, index: int, money: tuple[str, int], floor: int) -> list[Found]:
    code, at = money
    low = _scaled_money(line, at)
    if low is None:
        return []
    value: Value = low.value
    last = low.last
    between = line.low(index - 1) == "between" and line.low(last) == "and"
    joint = between or (line.low(last) in ("-", "to") and not _from_before(line, index))
    if joint:
        second = _sign(line, last + 1)
        high = _scaled_money(line, second[1] if second else last + 1) if second or line.is_number(last + 1) else None
        if high and (second is None or second[0] == code):
            low_value = low.value * high.scale if low.scale == 1 and high.scale > 1 else low.value
            if low_value < high.value:
                value, last = (tidy(low_value), high.value), high.last
    if line.low(last) in ("us", "u.s.", "usd", "aud", "cad"):
        code = {"aud": "AUD", "cad": "CAD"}.get(line.low(last), "USD")
        last += 1
    noun = match_phrase(line, last, _money_nouns())
    if noun and noun[1] == code:
        last = noun[0]
    return [_with_precision(line, Found("money", index, last, value, unit=code), floor)]


def _from_before(line: Line, index: int) -> bool:
    return line.low(index - 1) == "from"


def _with_precision(line: Line, found: Found, floor: int) -> Found:
    """Add what the words around a number say about how exact it is."""
    precision, left = precision_before(line, found.first, floor)
    right = found.right or found.last
    if precision == "exact":
        after = match_phrase(line, right, _after())
        if after and not (line.low(right) == "plus" and line.is_number(after[0])):
            precision, right = after[1], after[0]  # type: ignore[assignment]
    return Found(found.type, found.first, found.last, found.value, precision, found.unit, left, right)


def _range(line: Line, number: Cardinal) -> tuple[tuple[int | float, int | float], int] | None:
    """Read the second number of "20-30", "two or three", "10 to 15", "2 to 3 million" and of "between 10 and 20"."""
    joint = line.low(number.last)
    between = line.low(number.first - 1) == "between"
    if joint not in ("-", "to", "or") and not (joint == "and" and between):
        return None
    high = read_cardinal(line, number.last + 1)
    if (
        high is None
        or (high.worded != number.worded and joint != "to")
        or (high.fraction != number.fraction and not high.worded)
    ):
        return None
    low = (
        number.value * high.scale
        if number.scale == 1 and high.scale > 1 and number.value < high.value / high.scale
        else number.value
    )
    if (joint == "or" and high.value > 2 * low + 2) or low >= high.value:
        return None
    return (tidy(low), high.value), high.last


def _counted(line: Line, number: Cardinal, floor: int, clock: Clock) -> list[Found]:
    """Return the quantity that a cardinal begins, according to the unit that follows it."""
    value: Value = number.value
    last = number.last
    spread = None if _from_before(line, number.first) else _range(line, number)
    score = _score(line, number)
    if score and not spread:
        return [score]
    if spread:
        value, last = spread
    for reader in (_percent, _currency, _age, _duration, _measure):
        found = reader(line, number, value, last, clock)
        if found:
            return [found if found.type == "date" else _with_precision(line, found, floor)]
    noun = counted(line, last, several=not (value == 1 or line.low(last) == "-"))
    unit = singular(line.lows[noun[0]]) if noun else None
    found = Found("number", number.first, last, value, unit=unit, right=noun[1] if noun else None)
    return [_with_precision(line, found, floor)]


def _score(line: Line, number: Cardinal) -> Found | None:
    """Read "3-2" or "52-48": two numbers joined by a dash, the first not smaller, as results are written."""
    at = number.last
    if number.worded or number.scale != 1 or line.low(at) != "-" or not line.glued(at - 1) or not line.glued(at):
        return None
    if not line.is_number(at + 1) or line.low(at + 2) == "-" or not isinstance(number.value, int) or number.value > 999:
        return None
    other = read_cardinal(line, at + 1)
    if other is None or not isinstance(other.value, int) or other.value > number.value:
        return None
    return Found("number", number.first, other.last, f"{number.value}-{other.value}", unit="score")


def _percent(line: Line, number: Cardinal, value: Value, last: int, clock: Clock) -> Found | None:
    at = last + (line.low(last) == "-" and line.glued(last))
    low = line.low(at)
    if low in ("%", "percent", "pct", "percents"):
        at += 1
    elif low == "per" and line.low(at + 1) == "cent":
        at += 2
    elif low == "percentage" and line.low(at + 1) in ("point", "points"):
        return Found("percent", number.first, at + 2, value, unit=POINT)
    elif low == "percentage":
        at += 1
    else:
        return None
    if line.low(at) in ("point", "points"):
        return Found("percent", number.first, at + 1, value, unit=POINT)
    return Found("percent", number.first, at, value, unit=PERCENT)


def _currency(line: Line, number: Cardinal, value: Value, last: int, clock: Clock) -> Found | None:
    at = last + (line.low(last) == "-" and line.glued(last))
    letter = lexicon("letter").get(line.low(at)) if line.glued(at - 1) else None
    if letter and match_phrase(line, at + 1, _money_nouns()) and not isinstance(value, tuple | str | None):
        value, at = tidy(value * letter), at + 1
    noun = match_phrase(line, at, _money_nouns())
    if noun is None:
        return None
    end, code = noun
    word = line.lows[end - 1]
    if word in ("real", "mark", "won", "rand", "sek", "try", "all") and not (
        word in ("won", "rand") and number.value >= 100
    ):
        return None
    if _money("code").get(word) and not line.words[end - 1].isupper():
        return None
    if code.endswith("/100"):
        code = code[:-4]
        value = tuple(tidy(part / 100) for part in value) if isinstance(value, tuple) else tidy(float(str(value)) / 100)
    return Found("money", number.first, end, value, unit=code)


def _age(line: Line, number: Cardinal, value: Value, last: int, clock: Clock) -> Found | None:
    """Read "38 years old", "38-year-old", "six weeks of age", "aged 38", ", 38,"."""
    at = last + (line.low(last) == "-")
    unit = units().get(line.low(at))
    if unit and unit[1] == "duration" and unit[0] in ("year", "month", "week", "day"):
        end = at + 1
        hyphen = line.low(end) == "-"
        if line.low(end + hyphen) in ("old", "olds"):
            return Found("number", number.first, end + hyphen + 1, value, unit=f"{unit[0]} of age")
        if line.low(end) == "of" and line.low(end + 1) == "age":
            return Found("number", number.first, end + 2, value, unit=f"{unit[0]} of age")
        return None
    before, after = line.low(number.first - 1), line.low(last)
    if not isinstance(value, int) or not 0 < value < 120:
        return None
    if before in ("aged", "age") and after not in ("%", "percent"):
        return Found("number", number.first - 1, last, value, unit=AGE)
    bounded = before == "," and after in (",", ".", ";", ")", "") and not number.worded
    if bounded and line.capitalised(number.first - 2) and line.low(number.first - 2) not in calendar_words("month"):
        return Found("number", number.first, last, value, unit=AGE)
    return None


def _duration(line: Line, number: Cardinal, value: Value, last: int, clock: Clock) -> Found | None:
    """Read "three days", "five-hour", "two years and three months"; "three days ago" is a date."""
    at = last
    if line.low(at) in (
        "more",
        "full",
        "whole",
        "long",
        "straight",
        "consecutive",
        "successive",
        "additional",
        "further",
    ):
        at += 1
    at += line.low(at) == "-" and line.glued(at)
    unit = units().get(line.low(at))
    if not unit or unit[1] != "duration" or line.low(at + 1) == "per":
        return None
    end = at + 1
    if line.low(end) == "and" and line.low(end + 1) == "a" and line.low(end + 2) == "half" and isinstance(value, int):
        value, end = value + 0.5, end + 3
    designator = unit[2]
    away = _away(line, number, value, end, designator, clock)
    if away:
        return away
    text = duration_text(value, designator)
    skip = 1 if line.low(end) in ("and", ",") else 0
    more = read_cardinal(line, end + skip)
    second = units().get(line.low(more.last)) if more else None
    if more and second and second[1] == "duration" and isinstance(text, str) and _finer(designator, second[2]):
        other = duration_text(more.value, second[2])
        text, end = _joined(text, str(other)), more.last + 1
    return Found("duration", number.first, end, text, unit=unit[0])


_ORDER = ("Y", "M", "W", "D", "N", "TH", "TM", "TS")


def _finer(coarse: str, fine: str) -> bool:
    return coarse in _ORDER and fine in _ORDER and _ORDER.index(coarse) < _ORDER.index(fine)


def _joined(first: str, second: str) -> str:
    """Join two durations: P2Y and P3M to P2Y3M, PT5H and PT30M to PT5H30M."""
    rest = second[1:]
    return first + (rest[1:] if "T" in first and rest.startswith("T") else rest)


def duration_text(value: Value, designator: str) -> Value:
    """Return a duration in ISO 8601: (3, "D") -> "P3D", (5.5, "TH") -> "PT5H30M"; decades count in years."""
    if isinstance(value, tuple):
        return tuple(duration_text(part, designator) for part in value)
    if not isinstance(value, int | float):
        return None
    times, letter = designator.lstrip("T"), designator[-1]
    if times[:-1].isdecimal():
        value = value * int(times[:-1])
    if letter == "N":
        letter = "D"
    if designator == "WE":
        letter = "W"
    text = "PT" if designator.startswith("T") else "P"
    number = tidy(value)
    if designator == "TH" and isinstance(number, float) and (number * 60).is_integer():
        minutes = int(number * 60)
        return f"PT{minutes // 60}H{minutes % 60}M" if minutes >= 60 else f"PT{minutes}M"
    return f"{text}{number}{letter}"


def _away(line: Line, number: Cardinal, value: Value, end: int, step: str, clock: Clock) -> Found | None:
    """Read "ago", "earlier", "later", "from now" after a duration: a date."""
    low = line.low(end)
    if low in ("ago", "hence") or (low == "from" and line.low(end + 1) == "now"):
        base, sign, last = clock.published, -1 if low == "ago" else 1, end + (2 if low == "from" else 1)
    elif low in ("earlier", "later") or (low in ("before", "after") and line.low(end + 1) in ("", ".", ",")):
        base, sign, last = clock.named, -1 if low in ("earlier", "before") else 1, end + 1
    else:
        return None
    if step.startswith("T"):
        return None
    count = value if isinstance(value, int | float) else None
    date = shifted(count, step, sign, base) if count is not None else None
    unit = singular(line.lows[end - 1]) if end else ""
    text = date or f"{count if count is not None else line.slice(number.first, number.last)} {unit} {low}"
    return Found("date", number.first, last, text)


def _article_duration(line: Line, index: int, floor: int, clock: Clock) -> list[Found]:
    """Read "a week ago", "for a year", "an hour and a half", "a few days", "a couple of weeks"."""
    low = line.low(index + 1)
    if low in ("few", "couple", "handful"):
        return _vague(line, index + 1, floor)
    unit = units().get(low)
    if not unit or unit[1] != "duration" or low.endswith("s"):
        return []
    number = Cardinal(1, index, index + 1, worded=True)
    found = _duration(line, number, 1, index + 1, clock)
    if found is None:
        return []
    before = line.low(index - 1)
    if (
        found.type == "duration"
        and found.last == index + 2
        and before not in _LASTING
        and line.low(found.last) not in ("long",)
    ):
        return []  # "twice a week", "$5 a day"
    return [found if found.type == "date" else _with_precision(line, found, floor)]


_LASTING = word_set("before_lasting")


def _vague(line: Line, index: int, floor: int) -> list[Found]:
    """Read "dozens", "hundreds of thousands", "several people", "a few days"."""
    low = line.lows[index]
    first = index
    last = index + 1
    text = low
    if low in ("tens", "hundreds", "dozens", "scores", "thousands") and line.low(last) == "of":
        further = line.low(last + 1)
        if further in ("thousands", "millions", "billions"):
            text, last = f"{low} of {further}", last + 2
    if low in ("few", "couple", "handful"):
        if line.low(index - 1) != "a" or index - 1 < floor:
            return []
        first = index - 1
        last += line.low(last) == "of"
        last -= line.low(last - 1) == "of" and low != "few" and False
    unit = units().get(line.low(last))
    if unit and unit[1] == "duration":
        if line.low(last + 1) in ("ago", "earlier", "later"):
            return [Found("date", first, last + 2, f"{text} {line.lows[last]} {line.low(last + 1)}", "vague")]
        letter = unit[2]
        value = f"PTX{letter[1]}" if letter.startswith("T") else f"PX{letter[-1]}"
        return [Found("duration", first, last + 1, value, "vague", unit[0])]
    noun = counted(line, last, several=True)
    if noun is None and low in ("several", "multiple", "numerous", "countless", "few", "couple", "scores"):
        return []
    unit_noun = singular(line.lows[noun[0]]) if noun else None
    return [Found("number", first, last, text, "vague", unit_noun, right=noun[1] if noun else None)]


def _measure(line: Line, number: Cardinal, value: Value, last: int, clock: Clock) -> Found | None:
    """Read "29km", "six feet", "10 (kg)", "6.8-magnitude", "90 degrees Fahrenheit"."""
    hyphen = line.low(last) == "-" and line.glued(last)
    at = last + hyphen
    if line.low(at) == "magnitude":
        return Found("number", number.first, at + 1, value, unit="magnitude")
    if line.low(number.first - 1) == "magnitude" or (
        line.low(number.first - 1) == "of" and line.low(number.first - 2) == "magnitude"
    ):
        return Found("number", number.first, last, value, unit="magnitude")
    matched = match_phrase(line, at, _unit_phrases())
    if matched is None:
        return None
    end, word = matched
    unit, dimension, _ = units()[word]
    if dimension == "duration" or (len(word) == 1 and not _letter_is_unit(line, at, word)):
        return None
    if word in ("in", "stone", "turn", "l", "mw", "pound", "t") and not line.glued(at - 1):
        return None
    return Found("number", number.first, end, value, unit=unit)


def _letter_is_unit(line: Line, at: int, word: str) -> bool:
    """Tell whether a single letter after a number is a measure: "5m", "5 m" but not "5 M" or "5 l people"."""
    return (line.words[at] == word and line.low(at + 1) not in ("'", ".")) or word == "°"


def _ordinal(line: Line, index: int, read: tuple[int, int]) -> list[Found]:
    """Read an ordinal with the noun it ranks: "first office"; "second" as a unit of time is none."""
    value, last = read
    last_noun = last + 1 if line.low(last) == "-" and line.glued(last - 1) else last
    if line.low(last) in ("of", "half", "place", "in", "time", "quarter") or last >= len(line):
        unit = line.low(last) if line.low(last) in ("half", "place", "time", "quarter") else None
        return [Found("ordinal", index, last, value, unit=unit)]
    noun = counted(line, last_noun, several=False)
    unit = singular(line.lows[noun[0]]) if noun else None
    return [Found("ordinal", index, last, value, unit=unit, right=noun[1] if noun else None)]
