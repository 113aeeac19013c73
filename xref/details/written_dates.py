"""Recognisers of dates that name a month or a year: "June 11, 2023", "11 June", "2023-06-11", "the 1990s"."""

from __future__ import annotations

from datetime import date

from xref.details.calendar_words import edge, following_year, full_year, guess_year, is_year, months, relative
from xref.details.cardinals import lexicon, read_ordinal
from xref.details.clock import Moment, week
from xref.details.found import Clock, Found
from xref.details.tokens import Line, word_set
from xref.details.units import unit_words

_BEFORE_MONTH = word_set("before_month")
_BEFORE_YEAR = word_set("before_year")
_NAMES_TOO = word_set("month_or_name")
_VERBS_TOO = frozenset(("may", "march"))
_FIRST_ABBREVIATED = 5
"""Letters from which on a month name is no abbreviation that a full stop could belong to."""


def read_month(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Read the date that the month at ``index`` begins: "June 11, 2023", "June 2023", "last June", "June 11-13"."""
    if not line.capitalised(index) or _compounded(line, index):
        return None
    month = months()[line.lows[index]]
    at = _before_year(line, _full_stop(line, index))
    day, at = _day(line, at)
    year, at = following_year(line, at, clock)
    if day is None and year is None and not _month_is_meant(line, index):
        return None
    return _month_found(line, (edge(line, index, floor), at), (year, month, day), floor, clock)


def _compounded(line: Line, index: int) -> bool:
    return line.hyphen(index + 1) and line.glued(index) and line.glued(index + 1) and not line.is_number(index + 2)


def _full_stop(line: Line, index: int) -> int:
    """Return the token after the month at ``index`` and the full stop of its abbreviation."""
    stop = line.low(index + 1) == "." and line.glued(index) and len(line.lows[index]) < _FIRST_ABBREVIATED
    return index + 2 if stop and index + 2 < len(line) else index + 1


def _before_year(line: Line, at: int) -> int:
    """Return the token after the hyphen at ``at`` if it joins a year to its month ("June-2022"), else ``at``."""
    return at + 1 if line.hyphen(at) and is_year(line, at + 1) else at


def _month_is_meant(line: Line, index: int) -> bool:
    """Tell whether a month without a day or year is the month and not a verb or a name ("May", "April Jones")."""
    low, before = line.lows[index], line.low(index - 1)
    if len(low) <= 3 and low != "may" and line.low(index + 1) != ".":
        return line.low(index + 1) in (",", "")
    if low not in _NAMES_TOO:
        return True
    if before == "-" and line.low(index - 2) in ("mid", "early", "late"):
        return True
    if line.capitalised(index + 1) and (before not in _BEFORE_MONTH or before in ("and", "that", "or", "-", "for")):
        return False
    if before in _BEFORE_MONTH and not (low in _VERBS_TOO and before in ("that", "and", "-")):
        return True
    return index > 0 and low not in _VERBS_TOO


def _month_found(
    line: Line, span: tuple[int, int], parts: tuple[int | None, int, int | None], floor: int, clock: Clock
) -> Found | None:
    year, month, day = parts
    first, last = span
    ending = _day_range(line, last) if day else None
    end = ending[1] if ending else last
    if year is None and ending:  # "June 11-13, 2022"
        year, end = following_year(line, end, clock)
    if year is None:
        kind, start = relative(line, first, floor)
        if kind in ("last", "next", "this", "past"):
            first = edge(line, start, floor)
        year = guess_year(line, span[0], month, day, kind, clock)
    text = f"{year:04d}-{month:02d}" if year else f"--{month:02d}"
    if day is None:
        return Found("date", first, last, text)
    value = f"{text}-{day:02d}"
    if not _exists(value):
        return None
    if line.low(first - 1) == "of" and line.low(first - 2) == "week" and first - 2 >= floor and year:
        start = first - 3 if line.low(first - 3) == "the" and first - 3 >= floor else first - 2
        return Found("date", start, last, week(date(year, month, day)))
    if not ending or ending[0] <= day or not _exists(f"{text}-{ending[0]:02d}"):
        return Found("date", first, last, value)
    if line.low(last) not in ("and", "or"):
        return Found("date", first, end, (value, f"{text}-{ending[0]:02d}"))
    clock.paired = (line.starts[last + 1], text)
    return Found("date", first, last, value)


def _exists(day: str) -> bool:
    """Tell whether the calendar has a day, of some year if it names none ("--02-29")."""
    return Moment.parse(day.replace("--", "2000-")) is not None


def _day(line: Line, at: int) -> tuple[int | None, int]:
    """Read the day after a month: "11", "11th", "eleventh"; and the token after it."""
    if not line.is_number(at):
        day, after = read_ordinal(line, at) or (0, at)
        fits = 1 <= day <= 31 and line.low(after) not in ("quarter", "week", "half")
        return (day, after) if fits else (None, at)
    word = line.words[at]
    if not word.isdecimal() or not 1 <= int(word) <= 31:
        return None, at
    if line.low(at + 1) in ("st", "nd", "rd", "th") and line.glued(at):
        return int(word), at + 2
    if line.low(at + 1) in ("%", "percent", "people") or _is_time(line, at):
        return None, at
    return int(word), at + 1


def _is_time(line: Line, at: int) -> bool:
    half = line.low(at + 1) in ("a.m.", "p.m.", "am", "pm")
    return half or (line.low(at + 1) == ":" and line.glued(at) and line.is_number(at + 2))


def _day_range(line: Line, at: int) -> tuple[int, int] | None:
    """Read the "-13", "to 13" or "and 13" after "June 11": the second day and the token after it."""
    if line.low(at) not in ("-", "to", "and", "or", "through") or not line.is_number(at + 1):
        return None
    word = line.words[at + 1]
    after = line.low(at + 2)
    if not word.isdecimal() or _is_time(line, at + 1):
        return None
    if (
        line.low(at) in ("and", "or")
        and after[:1].isalpha()
        and after not in ("in", "at", "the", "to", "of", "for", "with")
    ):
        return None
    counted = after in ("%", "percent", "people") or after in months() or after in unit_words()  # "June 14 to 15 years"
    return None if counted else (int(word), at + 2)


def read_paired(line: Line, index: int, clock: Clock) -> Found | None:
    """Read the "12" of "June 11 and 12", with the year behind it, which is that of both days."""
    if clock.paired is None or clock.paired[0] != line.starts[index]:
        return None
    _, last = following_year(line, index + 1, clock)
    return Found("date", index, last, f"{clock.paired[1]}-{int(line.words[index]):02d}")


def read_day_month(line: Line, index: int, clock: Clock) -> Found | None:
    """Read "11 June 2023", "11th of June", "11-Jun-2023" at the day."""
    word = line.words[index]
    if not word.isdecimal() or not 1 <= int(word) <= 31:
        return None
    joint = line.low(index + 1)
    if joint in ("-", "to", "and", "or") and line.is_number(index + 2) and line.low(index + 3) in months():
        return _two_days(line, index, joint, clock)
    at = index + 1
    if line.low(at) in ("st", "nd", "rd", "th") and line.glued(index):
        at += 1
    if line.low(at) in ("of", "-"):
        at += 1
    if line.low(at) not in months() or not line.capitalised(at):
        return None
    month = months()[line.low(at)]
    year, at = following_year(line, _before_year(line, _full_stop(line, at)), clock)
    return _month_found(line, (index, at), (year, month, int(word)), index, clock)


def _two_days(line: Line, index: int, joint: str, clock: Clock) -> Found | None:
    """Read "3-4 July" as a range, and the "3" of "3 and 4 July"."""
    second = read_day_month(line, index + 2, clock)
    if second is None or not isinstance(second.value, str):
        return None
    first = f"{second.value[:-2]}{int(line.words[index]):02d}"
    if first >= second.value:
        return None
    if joint in ("and", "or"):
        return Found("date", index, index + 1, first)
    return Found("date", index, second.last, (first, second.value))


def read_numeric(line: Line, index: int) -> Found | None:
    """Read 2023-06-11 and 2023/06/11, and 06/11/2023 where one order is possible; else only its year is certain."""
    mark = line.low(index + 1)
    if mark not in ("-", "/") or line.low(index + 3) != mark or line.low(index + 5) == mark:
        return None
    if not all(line.glued(at) for at in range(index, index + 4)):
        return None
    words = [line.words[index], line.low(index + 2), line.low(index + 4)]
    if not all(word.isdecimal() for word in words):
        return None
    a, b, c = (int(word) for word in words)
    if len(words[0]) == 4:
        text = f"{a:04d}-{b:02d}-{c:02d}"
    elif len(words[2]) != 4 or not (a and b):
        return None
    elif a != b and a <= 12 and b <= 12:
        return Found("date", index, index + 5, words[2])
    else:
        text = f"{c:04d}-{b:02d}-{a:02d}" if a > 12 else f"{c:04d}-{a:02d}-{b:02d}"
    return Found("date", index, index + 5, text) if Moment.parse(text) else None


def read_year(line: Line, index: int, floor: int) -> Found | None:
    """Read "2023", "the 1990s", "mid-2021", "2014-15" at the year."""
    if not is_year(line, index) or line.low(index - 1) in ("$", "£", "€", "/", ":", "#", "no"):
        return None
    if line.low(index + 1) in ("%", "/", ":", "percent") or (line.low(index - 1) == "." and line.glued(index - 1)):
        return None
    word = line.words[index]
    year = int(word)
    first = edge(line, index, floor)
    glued = line.glued(index)
    last = _decade_end(line, index)
    if last:
        return Found("date", first, last, f"{word[:2]}XX" if word[2:] == "00" and year < 2000 else f"{word[:3]}X")
    if line.hyphen(index + 1) and glued and line.is_number(index + 2) and line.glued(index + 1):
        other = line.words[index + 2]
        end = word[:2] + other if len(other) == 2 else other
        rising = len(end) == 4 and end.isdecimal() and word < end < "2200"
        return Found("date", index, index + 3, (word, end)) if rising else None
    if (glued and line.low(index + 1).isalpha()) or not _year_is_meant(line, index, year):
        return None
    return Found("date", first, index + 1, word)


def _decade_end(line: Line, index: int) -> int | None:
    """Return the token after a decade ("1990s", "the 1990's"), None if the year at ``index`` is a year."""
    if line.low(index + 1) == "s" and line.glued(index):
        return index + 2
    ending = line.low(index + 1) == "'" and line.low(index + 2) == "s" and line.glued(index) and line.glued(index + 1)
    whole = line.words[index].endswith("0") and line.low(index - 1) in ("the", "early", "late", "-")
    return index + 3 if ending and whole else None


def _year_is_meant(line: Line, index: int, year: int) -> bool:
    """Tell a year from a count of four digits: by the word before it, and by whether a plural noun follows."""
    before, after = line.low(index - 1), line.low(index + 1)
    if after in lexicon("scale"):
        return False
    if before == "-" and line.glued(index - 1):
        return line.low(index - 2) in ("mid", "pre", "post", "early", "late")
    if not 1400 <= year <= 2100:
        return before in ("in", "since", "year", "circa")
    plural = after.endswith("s") and len(after) > 3 and after not in ("across", "this")
    if plural or after in ("people", "men", "women", "children", "feet", "km"):
        return year >= 1900 and before in ("in", "since", "the") and line.words[index + 1] != "people"
    return year >= 1900 or before in _BEFORE_YEAR


def read_short(line: Line, index: int, clock: Clock) -> Found | None:
    """Read "'90s" and "Q2 2023", "Q2 of this year" at the apostrophe and the letter."""
    if line.low(index) == "'" and line.glued(index) and line.is_number(index + 1) and line.low(index + 2) == "s":
        word = line.words[index + 1]
        if len(word) == 2 and word[1:] == "0" and line.glued(index + 1):
            return Found("date", index, index + 3, f"{full_year(int(word)) // 10}X")
    quarter = line.words[index] == "Q" and line.glued(index) and line.low(index + 1) in ("1", "2", "3", "4")
    year, last = following_year(line, index + 2, clock) if quarter else (None, index)
    return Found("date", index, last, f"{year:04d}-Q{line.words[index + 1]}") if year else None
