"""Dates, times and names in the words people use; pure, so that pages, letters and papers share them."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
TONES = "abcde"
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def local(moment: datetime) -> datetime:
    """The moment on a clock in London; a naive one is taken to be there already."""
    return moment.astimezone(LONDON) if moment.tzinfo else moment


def _date(value: date) -> date:
    return local(value).date() if isinstance(value, datetime) else value


def day(value: date) -> str:
    """`Thursday 12 November`."""
    on = _date(value)
    return f"{on:%A} {on.day} {on:%B}"


def short_day(value: date) -> str:
    """`Thu 12`."""
    on = _date(value)
    return f"{on:%a} {on.day}"


def day_month(value: date) -> str:
    """`12 November`."""
    on = _date(value)
    return f"{on.day} {on:%B}"


def full_day(value: date) -> str:
    """`12 November 2026`, for what will still be read next year."""
    on = _date(value)
    return f"{on.day} {on:%B} {on.year}"


def clock(value: datetime | time) -> str:
    """`8am`, `12.15pm`: twelve hours with a dot, and no minutes on the hour."""
    at = local(value) if isinstance(value, datetime) else value
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"


def clock_bare(value: datetime | time) -> str:
    """`8.00`, `12.15`: for lists whose heading already says which part of the day."""
    at = local(value) if isinstance(value, datetime) else value
    return f"{at.hour % 12 or 12}.{at.minute:02}"


def clock_span(start: datetime, end: datetime) -> str:
    """`2 to 4pm`, `11.30am to 1pm`: the half of the day is named once where both share it."""
    first, last = clock(start), clock(end)
    return f"{first[:-2] if first[-2:] == last[-2:] else first} to {last}"


def minutes(value: int | timedelta) -> str:
    """`45 min`, `1 hour`, `1 hour 30 min`; the sign is left to the sentence around it."""
    total = abs(round(value.total_seconds() / 60) if isinstance(value, timedelta) else value)
    hours, rest = divmod(total, 60)
    parts = [plural(hours, "hour")] if hours else []
    return " ".join([*parts, f"{rest} min"] if rest or not hours else parts)


def plural(number: int, word: str, many: str = "") -> str:
    """`1 visit`, `2 visits`; `many` for words that do not just take an s (`person`, `people`)."""
    return f"{number} {word if number == 1 else many or word + 's'}"


def count_word(number: int) -> str:
    """`one` to `nine` in letters, larger numbers in figures."""
    return COUNTS[number] if 0 <= number < len(COUNTS) else str(number)


def initials(name: str) -> str:
    """`Edith Jones` gives `EJ`, `Dawn` gives `D`, and no name at all a question mark."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or "?"


def first_name(name: str) -> str:
    """`Edith` of `Edith Jones`."""
    return name.split()[0] if name.strip() else ""


def tone(key: UUID | str | int) -> str:
    """One of the five face tones `a` to `e`, the same one for the same person for ever."""
    return TONES[zlib.crc32(str(key).encode()) % len(TONES)]


def join_names(names: Iterable[str], word: str = "and") -> str:
    """`Maureen, Joe and Alan`."""
    listed = list(names)
    if len(listed) < 2:
        return "".join(listed)
    return f"{', '.join(listed[:-1])} {word} {listed[-1]}"


def possessive(name: str) -> str:
    """`Edith’s`, `Frank’s`, and `James’s` too."""
    return f"{name}’s"
