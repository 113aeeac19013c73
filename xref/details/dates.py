"""Recognisers of dates: each reads the token of a line that tells what it is (a month, a weekday, "ago", "week").

Relative dates resolve against the publication date only. Without one, the value says no more than the text does:
"--06", "-W-3", "next year".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Literal

from xref import tables
from xref.details.cardinals import digits_value, read_ordinal
from xref.details.clock import (
    Direction,
    Moment,
    easter,
    nth_weekday,
    shift_days,
    shift_months,
    week,
    weekday_near,
    year_of,
)
from xref.details.found import Found
from xref.details.tense import direction
from xref.details.tokens import Line, match_phrase, phrases, word_set

Step = Literal["D", "W", "M", "Y", "10Y", "100Y", "Q", "WE", "S", "1000Y", "14D", "N"]

_EDGES = ("early", "late", "mid", "mid-", "beginning", "end", "middle", "start", "earlier", "later")
_BEFORE_YEAR = word_set("before_year")
_AMBIGUOUS_MONTHS = frozenset(("may", "march", "mar", "jun", "jan", "sep", "dec", "april", "june", "august", "aug"))
_BEFORE_MONTH = word_set("before_month")


@dataclass(slots=True)
class Clock:
    """What the readers know of time: the publication date, and the last day that the text named ("that day")."""

    published: Moment | None
    named: Moment | None = None
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def today(self) -> date | None:
        """The publication day, if it is known to the day."""
        return self.published.whole if self.published else None


@cache
def calendar_words(kind: str) -> dict[str, str]:
    """Return word -> value of one kind of calendar word ("month", "weekday", "season", "unit", "part")."""
    return {word: value for word, of, value in tables.rows("calendar") if of == kind}


@cache
def _short_months() -> frozenset[str]:
    """The abbreviated names of months, after which a full stop belongs to the name ("Jan.", not "July.")."""
    longest: dict[int, str] = {}
    for name, number in _months().items():
        longest[number] = max(longest.get(number, ""), name, key=len)
    return frozenset(_months()) - frozenset(longest.values())


@cache
def _months() -> dict[str, int]:
    return {word: int(value) for word, value in calendar_words("month").items()}


@cache
def _holidays() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    return phrases([(name, rule) for name, rule in tables.rows("holidays")])


def read_date(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Return the date at token ``index``; words before it down to token ``floor`` may belong to it ("last June")."""
    low = line.low(index)
    found: Found | None = None
    if line.is_number(index):
        found = _numeric(line, index) or _day_month(line, index, clock) or _year(line, index, floor)
    elif low in _months():
        found = _month(line, index, floor, clock)
    elif low in calendar_words("weekday") or low in calendar_words("weekday_short"):
        found = _weekday(line, index, floor, clock)
    elif low in _TODAY:
        found = _today(line, index, clock)
    elif low in calendar_words("season"):
        found = _season(line, index, floor, clock)
    elif low in calendar_words("unit"):
        found = _unit(line, index, floor, clock)
    elif low in ("q", "'"):
        found = _short(line, index)
    if found is None and low in _holidays():
        found = _holiday(line, index, clock)
    if found is not None and isinstance(found.value, str):
        moment = Moment.parse(found.value)
        if moment and moment.month:
            clock.named = moment
    return found


def is_trigger(low: str) -> bool:
    """Tell whether a lower-cased token (not a number) may hold a date."""
    return low in _triggers()


@cache
def _triggers() -> frozenset[str]:
    kinds = ("month", "weekday", "weekday_short", "season", "unit")
    return frozenset().union(*(calendar_words(kind) for kind in kinds), _TODAY, _holidays(), ("q", "'"))


_EDGE_PAIRS = frozenset(
    [(word, "of") for word in ("end", "beginning", "start", "middle")]
    + [(word, "in") for word in ("early", "late", "later", "earlier")]
)


def _edge(line: Line, index: int, floor: int) -> int:
    """Return where the words "early", "late", "the end of" before ``index`` begin (``index`` without them)."""
    at = index
    if line.low(at - 1) == "-" and line.low(at - 2) in ("mid", "early", "late", "post", "pre"):
        at -= 2
    elif line.low(at - 1) in _EDGES:
        at -= 1
    elif (line.low(at - 2), line.low(at - 1)) in _EDGE_PAIRS:
        at -= 2
    return max(at, floor)


def _relative(line: Line, index: int, floor: int) -> tuple[str, int]:
    """Return "last", "next", "this", "that", "past" or "" for the word before ``index``, and where it begins."""
    if index - 1 < floor:
        return "", index
    low = line.low(index - 1)
    kind = _RELATIVE.get(low, "")
    if kind == "next" and low in ("following", "next") and line.low(index - 2) == "the" and index - 2 >= floor:
        return "after", index - 2
    if kind and low != "the" and line.low(index - 2) in ("the", "this") and index - 2 >= floor:
        return ("last" if kind == "past" else kind), index - 2
    return kind, index - 1 if kind else index


_RELATIVE = {
    "last": "last", "previous": "last", "past": "past", "next": "next", "coming": "next", "following": "next",
    "this": "this", "current": "this", "that": "that", "same": "that", "upcoming": "next",
}  # fmt: skip


def _is_year(line: Line, index: int) -> bool:
    word = line.words[index] if 0 <= index < len(line) else ""
    return len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2200


def _month(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    low = line.lows[index]
    if not line.capitalised(index) or (line.low(index + 1) == "-" and line.glued(index) and line.glued(index + 1)
                                       and not line.is_number(index + 2)):  # fmt: skip
        return None
    month = _months()[low]
    at = index + 1
    if line.low(at) == "." and line.glued(index) and low in _short_months():
        at += 1
    day, at = _day(line, at)
    year, at = _following_year(line, at)
    if day is None and year is None and not _month_is_meant(line, index):
        return None
    return _finish_month(line, (_edge(line, index, floor), at), (year, month, day), floor, clock)


def _month_is_meant(line: Line, index: int) -> bool:
    """Tell whether "May", "March" or "April" without a day or year is the month and not a verb or a name."""
    if line.lows[index] not in _AMBIGUOUS_MONTHS:
        return True
    before = line.low(index - 1)
    if line.capitalised(index + 1) and before not in _BEFORE_MONTH:
        return False  # "April Jones", "June Allyson"
    return before in _BEFORE_MONTH or (index > 0 and line.lows[index] not in ("may", "march"))


def _finish_month(
    line: Line, span: tuple[int, int], parts: tuple[int | None, int, int | None], floor: int, clock: Clock
) -> Found | None:
    year, month, day = parts
    first, last = span
    if year is None:
        relative, start = _relative(line, first, floor)
        if relative in ("last", "next", "this", "past"):
            first = start
        year = _guess_year(line, first, (month, day), relative, clock)
    text = f"{year:04d}-{month:02d}" if year else f"--{month:02d}"
    if day is None:
        return Found("date", first, last, text)
    if year and Moment.parse(f"{text}-{day:02d}") is None:
        return None
    ending = _day_range(line, last)
    if ending and ending[0] > day:
        return Found("date", first, ending[1], (f"{text}-{day:02d}", f"{text}-{ending[0]:02d}"))
    return Found("date", first, last, f"{text}-{day:02d}")


def _day_range(line: Line, at: int) -> tuple[int, int] | None:
    """Read the "-13", "to 13" after "June 11"."""
    if line.low(at) in ("-", "to") and line.is_number(at + 1):
        word = line.words[at + 1]
        if (
            len(word) <= 2
            and word.isdecimal()
            and 1 <= int(word) <= 31
            and line.low(at + 2) not in ("%", "percent", ":")
        ):
            return int(word), at + 2
    return None


def _guess_year(line: Line, index: int, parts: tuple[int, int | None], relative: str, clock: Clock) -> int | None:
    published = clock.published
    if published is None:
        return None
    month, day = parts
    if relative == "this":
        return published.year
    if relative in ("last", "past"):
        year = year_of(published, month, day, "past")
        return year - 1 if (year, month) == (published.year, published.month) and day is None else year
    if relative == "next":
        year = year_of(published, month, day, "future")
        return year + 1 if (year, month) == (published.year, published.month) and day is None else year
    near = year_of(published, month, day, "near")
    way: Direction = direction(line, index)
    if way == "near" or published.month is None:
        return near
    return year_of(published, month, day, way) if day is None else near


def _day(line: Line, at: int) -> tuple[int | None, int]:
    """Read the day after a month: "11", "11th"."""
    if not line.is_number(at):
        return None, at
    word = line.words[at]
    if not word.isdecimal() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None, at
    if line.low(at + 1) in ("st", "nd", "rd", "th") and line.glued(at):
        return int(word), at + 2
    if line.low(at + 1) in (":", "%", "percent") or (
        line.low(at + 1) == "." and line.glued(at) and line.is_number(at + 2)
    ):
        return None, at
    return int(word), at + 1


def _following_year(line: Line, at: int) -> tuple[int | None, int]:
    """Read the year after a month or day: ", 2023", "2023", "of 2023", "'98"."""
    skip = 1 if line.low(at) in (",", "of") else 0
    if _is_year(line, at + skip) and not (line.low(at + skip + 1) == "," and line.glued(at + skip) and False):
        return int(line.words[at + skip]), at + skip + 1
    if line.low(at) in ("'", "‘") and line.glued(at) and line.is_number(at + 1) and len(line.words[at + 1]) == 2:
        return _century(int(line.words[at + 1])), at + 2
    return None, at


def _century(short: int) -> int:
    return 2000 + short if short < 40 else 1900 + short


def _day_month(line: Line, index: int, clock: Clock) -> Found | None:
    """Read "11 June 2023", "11th of June"."""
    day, at = _day(line, index)
    if day is None:
        return None
    if line.low(at) == "of":
        at += 1
    if (
        line.low(at) not in _months()
        or not line.capitalised(at)
        or not (at == index + 1 or line.low(index + 1) != "of")
    ):
        return None
    month = _months()[line.low(at)]
    at += 1 + (line.low(at + 1) == "." and line.glued(at) and line.low(at) in _short_months())
    year, at = _following_year(line, at)
    return _finish_month(line, (index, at), (year, month, day), index, clock)


def _numeric(line: Line, index: int) -> Found | None:
    """Read 2023-06-11, 2023/06/11, and 06/11/2023 where only one order is possible."""
    mark = line.low(index + 1)
    if (
        mark not in ("-", "/")
        or line.low(index + 3) != mark
        or not (line.is_number(index + 2) and line.is_number(index + 4))
    ):
        return None
    if not all(line.glued(at) for at in range(index, index + 4)):
        return None
    words = [line.words[index], line.words[index + 2], line.words[index + 4]]
    if not all(word.isdecimal() for word in words) or line.low(index + 5) == mark:
        return None
    a, b, c = (int(word) for word in words)
    if len(words[0]) == 4:
        text = f"{a:04d}-{b:02d}-{c:02d}"
    elif len(words[2]) == 4 and (a > 12) != (b > 12):
        text = f"{c:04d}-{b:02d}-{a:02d}" if a > 12 else f"{c:04d}-{a:02d}-{b:02d}"
    elif len(words[2]) == 4 and a == b:
        text = f"{c:04d}-{a:02d}-{b:02d}"
    else:
        return Found("date", index, index + 5, words[2]) if len(words[2]) == 4 and a <= 12 else None
    return Found("date", index, index + 5, text) if Moment.parse(text) else None


def _year(line: Line, index: int, floor: int) -> Found | None:
    word = line.words[index]
    if (
        not _is_year(line, index)
        or line.low(index - 1) in ("$", "£", "€", ".", "/", ":")
        or line.low(index + 1) in ("%", "/", ":")
    ):
        return None
    year = int(word)
    if line.glued(index) and line.low(index + 1) in ("s", "'s") and line.low(index + 1) == "s":
        return Found(
            "date",
            _edge(line, index, floor),
            index + 2,
            f"{year // 10}X" if year % 100 or year == 2000 else f"{year // 100}XX",
        )
    if line.low(index + 1) == "-" and line.glued(index) and line.is_number(index + 2) and line.glued(index + 1):
        other = line.words[index + 2]
        end = int(other) if len(other) == 4 else year // 100 * 100 + int(other) if len(other) == 2 else 0
        return Found("date", index, index + 3, (word, str(end))) if year < end < 2200 else None
    if line.glued(index) and line.low(index + 1)[:1].isalpha():
        return None
    if not _year_is_meant(line, index, year):
        return None
    first = _edge(line, index, floor)
    return Found("date", first, index + 1, word)


def _year_is_meant(line: Line, index: int, year: int) -> bool:
    before, after = line.low(index - 1), line.low(index + 1)
    if before == "-" and line.glued(index - 1) and line.low(index - 2) not in ("mid", "pre", "post", "early", "late"):
        return False
    if not 1400 <= year <= 2100:
        return before in ("in", "since", "year", "circa")
    if before in (
        "in",
        "since",
        "year",
        "during",
        "until",
        "circa",
        "early",
        "late",
        "mid",
        "of",
    ) and not after.endswith("s"):
        return True
    if (
        after
        and after[0].isalpha()
        and after.endswith("s")
        and len(after) > 3
        and after not in ("was", "across", "this")
    ):
        return before in ("in", "since", "the") and year >= 1900  # "2000 people" counts, "the 2022 elections" dates
    if after in ("people", "men", "women", "children", "feet", "miles", "troops", "of"):
        return False
    return 1700 <= year <= 2100 and (year >= 1900 or before in _BEFORE_YEAR)


def _short(line: Line, index: int) -> Found | None:
    """Read "'90s" and "Q2 2023"."""
    if line.low(index) == "'" and line.glued(index) and line.is_number(index + 1) and line.low(index + 2) == "s":
        word = line.words[index + 1]
        if len(word) == 2 and word[1] == "0" and line.glued(index + 1):
            return Found("date", index, index + 3, f"{_century(int(word)) // 10}X")
    if (
        line.words[index] == "Q"
        and line.glued(index)
        and line.low(index + 1) in ("1", "2", "3", "4")
        and _is_year(line, index + 2)
    ):
        return Found("date", index, index + 3, f"{line.words[index + 2]}-Q{line.words[index + 1]}")
    return None


def _weekday(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    low = line.lows[index]
    if not line.capitalised(index):
        return None
    short = calendar_words("weekday_short").get(low)
    if short and not (
        line.low(index + 1) in (".", ",") and (line.low(index + 2) in _months() or line.is_number(index + 2))
    ):
        return None
    weekday = int(short or calendar_words("weekday")[low])
    relative, first = _relative(line, index, floor)
    last = index + 1
    today = clock.today
    if relative == "after" and clock.named and clock.named.whole:
        day = weekday_near(clock.named.whole, weekday, "future")
    elif today is None:
        return Found("date", first, last, f"-W-{weekday}")
    elif relative == "last":
        day = weekday_near(shift_days(today, -1) or today, weekday, "past")
    elif relative == "next":
        day = weekday_near(today, weekday, "future")
    else:
        way = direction(line, index)
        day = weekday_near(today, weekday, "future" if way == "future" else "past")
    return Found("date", first if relative else index, last, day.isoformat() if day else f"-W-{weekday}")


_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _today(line: Line, index: int, clock: Clock) -> Found | None:
    today = clock.today
    low = line.lows[index]
    day = shift_days(today, _TODAY[low]) if today else None
    return Found("date", index, index + 1, day.isoformat() if day else low)


def _season(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    code = int(calendar_words("season")[line.lows[index]])
    first = _edge(line, index, floor)
    year, last = _following_year(line, index + 1)
    relative, start = _relative(line, first, floor)
    if year is None:
        if relative not in ("last", "next", "this", "past") or line.low(index + 1) == "-":
            return None
        first = start
        published = clock.published
        if published is None:
            return Found("date", first, last, f"{relative} {line.lows[index]}")
        month = (code - 21) * 3 + 3  # the month in which a northern season begins
        way: Direction = "future" if relative == "next" else "past" if relative in ("last", "past") else "near"
        year = published.year if relative == "this" else year_of(published, month, None, way)
        if relative == "last" and published.month and year == published.year and published.month - month < 3:
            year -= 1
    return Found("date", first, last, f"{year:04d}-{code}")


def _unit(line: Line, index: int, floor: int, clock: Clock) -> Found | None:
    """Read "last week", "this year", "the following day", "the 19th century", "the second quarter of 2015"."""
    step = calendar_words("unit")[line.lows[index]]
    if step in ("TH", "TM", "TS"):
        return None
    ordinal = _ordinal_before(line, index, floor)
    if ordinal and step in ("Q", "100Y"):
        return _counted_unit(line, index, ordinal, step, clock)
    first = index
    relative, first = _relative(line, index, floor)
    if not relative or (line.low(index + 1) == "-" and line.glued(index)):
        return None
    edge = _edge(line, first, floor)
    if relative == "past" and step not in ("W", "M", "Y"):
        return None
    value = _step_value(step, relative, clock)
    if value is None:
        value = f"{_PLAIN.get(relative, relative)} {line.lows[index]}"
    return Found("date", edge, index + 1, value)


_PLAIN = {"past": "last", "after": "following"}


def _ordinal_before(line: Line, index: int, floor: int) -> tuple[int, int] | None:
    """Return (value, first token) of the ordinal that ends right before ``index``."""
    for first in (index - 1, index - 2, index - 3):
        if first >= floor:
            read = read_ordinal(line, first)
            if read and read[1] == index:
                return read[0], first
    return None


def _counted_unit(line: Line, index: int, ordinal: tuple[int, int], step: str, clock: Clock) -> Found | None:
    value, first = ordinal
    if step == "100Y":
        return Found("date", first, index + 1, f"{value - 1:02d}XX") if 1 < value < 30 else None
    year, last = _following_year(line, index + 1)
    if not 1 <= value <= 4:
        return None
    if (
        year is None
        and line.low(index + 1) == "of"
        and line.low(index + 2) in ("this", "last", "next")
        and line.low(index + 3) == "year"
    ):
        if clock.published:
            year = clock.published.year + {"this": 0, "last": -1, "next": 1}[line.low(index + 2)]
        last = index + 4
    if year is None:
        return None
    return Found("date", first, last, f"{year:04d}-Q{value}")


def _step_value(step: str, relative: str, clock: Clock) -> str | None:
    """Return the value of "<relative> <step>" or None if the publication date does not tell."""
    base = clock.named if relative in ("that", "after") else clock.published
    if base is None:
        return None
    shift = {"last": -1, "past": -1, "next": 1, "after": 1}.get(relative, 0)
    if step == "Y":
        return f"{base.year + shift:04d}"
    if step == "10Y":
        return f"{base.year // 10 + shift}X"
    if step == "100Y":
        return f"{base.year // 100 + shift}XX"
    if step == "M":
        month = shift_months(base, shift)
        return str(month) if month else None
    if step == "Q" and base.month:
        count = base.year * 4 + (base.month - 1) // 3 + shift
        return f"{count // 4:04d}-Q{count % 4 + 1}"
    return _day_step(step, shift, base.whole)


def _day_step(step: str, shift: int, day: date | None) -> str | None:
    if day is None:
        return None
    if step in ("D", "N", "part"):
        moved = shift_days(day, shift)
        return moved.isoformat() if moved else None
    if step in ("W", "WE"):
        moved = shift_days(day, shift * 7)
        return week(moved) + ("-WE" if step == "WE" else "") if moved else None
    return None


def _holiday(line: Line, index: int, clock: Clock) -> Found | None:
    read = match_phrase(line, index, _holidays())
    if read is None or not line.capitalised(index):
        return None
    last, rule = read
    year, last = _following_year(line, last)
    relative, _ = _relative(line, index, 0)
    if year is None and clock.published:
        year = _holiday_year(rule, relative, clock.published, line, index)
    return Found("date", index, last, holiday(rule, year))


def holiday(rule: str, year: int | None) -> str | None:
    """Return the day of a holiday in a year, "--MM-DD" for a fixed one without a year, else None."""
    if "-" in rule.split(" ")[0]:
        return f"{year:04d}-{rule}" if year else f"--{rule}"
    if year is None:
        return None
    parts = rule.split(" ")
    if parts[0] == "easter":
        day = shift_days(easter(year), int(parts[1]))
    else:
        day = shift_days(
            nth_weekday(year, int(parts[0]), int(parts[1]), int(parts[2])), int(parts[3]) if len(parts) > 3 else 0
        )
    return day.isoformat() if day else None


def _holiday_year(rule: str, relative: str, published: Moment, line: Line, index: int) -> int:
    day = Moment.parse(holiday(rule, published.year))
    if day is None or day.month is None:
        return published.year
    way: Direction = {"last": "past", "next": "future", "this": "near"}.get(relative) or direction(line, index)  # type: ignore[assignment]
    return year_of(published, day.month, day.day, way)


def shifted(count: float, step: str, sign: int, base: Moment | None) -> str | None:
    """Return the date ``count`` steps before or after ``base``, as precise as the step ("three years ago": a year)."""
    if base is None or not float(count).is_integer() or count > 10000:
        return None
    number = int(count) * sign
    if step == "D":
        moved = shift_days(base.whole, number) if base.whole else None
        return moved.isoformat() if moved else None
    if step in ("W", "14D"):
        moved = shift_days(base.whole, number * (7 if step == "W" else 14)) if base.whole else None
        return week(moved) if moved else None
    if step == "M":
        month = shift_months(base, number)
        return str(month) if month else None
    years = {"Y": 1, "10Y": 10, "100Y": 100}.get(step)
    if years and 0 < base.year + number * years < 9999:
        return f"{base.year + number * years:04d}"
    return None


def named_year(line: Line, index: int) -> int | None:
    """Return the year written at ``index``, if a year stands there."""
    return int(digits_value(line.words[index])) if _is_year(line, index) else None
