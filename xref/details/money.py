"""Recogniser of money: "$5.2 million", "US$2-3 billion", "10,000 Swiss francs", "50 cents" (ISO 4217 codes)."""

from __future__ import annotations

from functools import cache

from xref import tables
from xref.details.cardinals import Cardinal, lexicon, lower_end, read_cardinal, scaled, tidy
from xref.details.found import Found
from xref.details.tokens import Line, match_phrase, phrases, word_set
from xref.model import Value

_BETRAYED = word_set("money_context")
_LOWER_CODES = frozenset(("usd", "eur", "gbp", "rmb", "cny", "jpy"))
_VERBS_TOO = frozenset(("won", "mark", "marks", "real", "rand"))
_LOST_SIGN = "e"
_COUNTRIES = {"us": "USD", "u.s.": "USD", "aud": "AUD", "cad": "CAD"}
"""What may stand behind an amount to tell whose dollars they are."""
_CENTS = frozenset(("EUR", "AUD", "CAD", "NZD", "HKD", "SGD"))
"""Currencies besides the dollar whose hundredths are cents."""
LARGE = 100
"""Below this, "won" after a number is a verb and "marks" are a grade."""


@cache
def _kind(kind: str) -> dict[str, str]:
    return {word: code for word, of, code in tables.rows("currencies") if of == kind}


@cache
def _nouns() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    rows = []
    for word, kind, code in tables.rows("currencies"):
        if kind in ("noun", "hundredth"):
            unit = code + "/100" if kind == "hundredth" else code
            rows += [(word, unit), (word + "s", unit)]
        elif kind == "code":
            rows.append((word, code))
        elif len(word) == 1:
            rows.append((word, code))  # "10 €"
    return phrases(rows)


@cache
def triggers() -> frozenset[str]:
    """Return the lower-cased tokens with which an amount may begin, numbers apart."""
    signs = {word if len(word) == 1 else word[:-1] for word in _kind("sign")}
    return frozenset(signs | {_LOST_SIGN, "u.s."} | set(_kind("code")))


def read_signed(line: Line, index: int) -> Found | None:
    """Read an amount whose sign or code stands at ``index``, before the number."""
    sign = _sign(line, index) or _lost_sign(line, index)
    if sign is None:
        return None
    code, number = sign[0], _scaled(line, sign[1])
    value, last = _spread(line, index, code, number) or (number.value, number.last)
    country = _COUNTRIES.get(line.low(last))
    if country and line.words[last].isupper():
        code, last = country, last + 1
    noun = match_phrase(line, last, _nouns())
    if noun and noun[1] == code and line.low(last).isalpha():
        last = noun[0]
    return Found("money", index, last, value, unit=code)


def _sign(line: Line, index: int) -> tuple[str, int] | None:
    """Return (currency, token of the number) if a currency sign or code stands at ``index`` before a number."""
    signs, low = _kind("sign"), line.low(index)
    country = len(low) > 1 and line.words[index].isupper()  # "US $5", but "a $5 million deal" is no Australian one
    joined = line.glued(index) or country
    letters = low.replace(".", "") + line.low(index + 1)
    for text, at in [(low, index + 1), (letters, index + 2)] if joined else [(low, index + 1)]:
        if text in signs and (line.is_number(at) or line.low(at) in lexicon("unit")):
            return signs[text], at
    code, at = _kind("code").get(low), index + 1
    if low == "rs":
        at += line.low(at) == "."
    if code and line.is_number(at) and (line.words[index].isupper() or low == "rs"):
        return code, at
    return None


def _lost_sign(line: Line, index: int) -> tuple[str, int] | None:
    """Read the "e" that is left of a euro sign where only plain letters were kept: "e80 million", "e2.5bn"."""
    if line.words[index] != _LOST_SIGN or not line.glued(index) or not line.is_number(index + 1):
        return None
    return ("EUR", index + 1) if _scaled(line, index + 1).scale >= 1e6 else None


def _scaled(line: Line, at: int) -> Cardinal:
    """Read the number after a currency sign; here a letter may be its scale: "$5m", "$1.2b"."""
    number = read_cardinal(line, at)
    assert number  # each caller saw digits or the word for a unit there
    letter = lexicon("letter").get(line.low(number.last))
    if letter and line.glued(number.last - 1) and number.scale == 1:
        return Cardinal(tidy(number.value * letter), at, number.last + 1, scale=letter)
    return number


def _spread(line: Line, index: int, code: str, low: Cardinal) -> tuple[Value, int] | None:
    """Read the upper end of "$2 to $3 million", "$2-3bn", "between $2 and $3 billion"; "from $2 to $3" is a change."""
    joint, nearby = line.low(low.last), (line.low(index - 1), line.low(index - 2))
    change = joint == "to" and "from" in nearby
    if change or not (joint in ("-", "to", "or") or (joint == "and" and "between" in nearby)):
        return None
    sign = _sign(line, low.last + 1)
    if sign is None and not line.is_number(low.last + 1):
        return None
    high = _scaled(line, sign[1] if sign else low.last + 1)
    if sign and sign[0] != code:
        return None
    bottom = lower_end(low, high)
    return ((bottom, high.value), high.last) if bottom < high.value else None


def read_named(line: Line, number: Cardinal, value: Value, last: int) -> Found | None:
    """Read the currency after a number: "5 million euros", "50 cents", "$"-less "1.8M dollars", "115 USD"."""
    at = last + (line.hyphen(last) and line.glued(last - 1))
    letter = lexicon("letter").get(line.low(at)) if line.glued(at - 1) else None
    if letter and match_phrase(line, at + 1, _nouns()):
        value, at = scaled(value, letter), at + 1
    noun = match_phrase(line, at, _nouns())
    if noun is None or not _is_money(line, number, at):
        return None
    end, code = noun
    if code.endswith("/100"):
        return Found("money", number.first, end, scaled(value, 0.01), unit=code[:-4])
    scale = lexicon("scale").get(line.low(end))
    if scale:  # "75 USD million"
        value, end = scaled(value, scale), end + 1
    return _with_coins(line, Found("money", number.first, end, value, unit=code))


def _is_money(line: Line, number: Cardinal, at: int) -> bool:
    """Tell whether the word at ``at`` is a currency here: "pounds" may weigh, "won" may be a verb."""
    word = line.lows[at]
    if word in _kind("code"):
        return line.words[at].isupper() or word in _LOWER_CODES
    if word in _VERBS_TOO:
        return number.value >= LARGE or number.scale > 1
    if word in ("pound", "pounds"):
        return number.scale >= 1e6 or (line.lows[at - 1] != "-" and not _BETRAYED.isdisjoint(line.lows))
    return True


def _with_coins(line: Line, amount: Found) -> Found:
    """Add the cents of "three dollars and fifty cents"; cents are those of the currency before them."""
    at = amount.last + (line.low(amount.last) == "and")
    coins = read_cardinal(line, at)
    noun = match_phrase(line, coins.last, _nouns()) if coins else None
    hundredths = (f"{amount.unit}/100", "USD/100" if amount.unit in _CENTS else "")
    if coins is None or noun is None or noun[1] not in hundredths or not isinstance(amount.value, int | float):
        return amount
    return Found("money", amount.first, noun[0], tidy(amount.value + coins.value / 100), unit=amount.unit)
