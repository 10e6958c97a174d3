"""Days and hours on a clock in London, across the changes of the clock."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

import holidays

LONDON = ZoneInfo("Europe/London")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """The moment, in UTC, when a clock in London shows this time; an hour that is skipped counts on."""
    return dt.datetime.combine(day, time, LONDON).astimezone(dt.UTC)


def midnight(day: dt.date, days: int = 0) -> dt.datetime:
    """The first moment of this day in London, or of the one so many days later."""
    return at(day + dt.timedelta(days=days), dt.time())


def monday_of(day: dt.date) -> dt.date:
    """The Monday of this day's week."""
    return day - dt.timedelta(days=day.weekday())


def clock(moment: dt.datetime) -> str:
    """`8am`, `12.15pm` in London."""
    return clock_time(moment.astimezone(LONDON).time())


def clock_time(time: dt.time) -> str:
    """`8am`, `12.15pm`."""
    minutes = f".{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes}{'am' if time.hour < 12 else 'pm'}"


def day_words(day: dt.date) -> str:
    """`Thursday 12 November`."""
    return f"{day:%A} {day.day} {day:%B}"


def month_day(day: dt.date) -> str:
    """`12 November`."""
    return f"{day.day} {day:%B}"


def span_words(first: dt.date, last: dt.date) -> str:
    """`9 to 15 November`, `30 November to 6 December`."""
    begins = str(first.day) if (first.month, first.year) == (last.month, last.year) else month_day(first)
    return f"{begins} to {month_day(last)}"


def part_of_day(moment: dt.datetime) -> str:
    """Morning, Midday, Afternoon, Evening or Night, as a rota is read."""
    hour = moment.astimezone(LONDON).hour
    if hour < 5 or hour >= 21:
        return "Night"
    return next(name for name, until in PARTS if hour < until)


PARTS = (("Morning", 12), ("Midday", 14), ("Afternoon", 17), ("Evening", 21))


def bank_holiday(day: dt.date) -> str:
    """The bank holiday in England and Wales on this day, or nothing. Visits go ahead on it."""
    return _bank_holidays(day.year).get(day, "")


@cache
def _bank_holidays(year: int) -> dict[dt.date, str]:
    return dict(holidays.country_holidays("GB", subdiv="ENG", years=year))
