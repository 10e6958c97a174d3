"""When somebody may be disturbed: after their quiet hours and on a day they work. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
#: looked ahead so far for a day that is not off
LONGEST = 15


def is_quiet(now: dt.datetime, start: dt.time, end: dt.time) -> bool:
    """Do these local quiet hours hold now? They may span midnight; the same time twice is none."""
    at = now.astimezone(LONDON).time()
    return start <= at < end if start <= end else at >= start or at < end


def until(
    now: dt.datetime, start: dt.time, end: dt.time, is_off: Callable[[dt.date], bool]
) -> dt.datetime | None:
    """When a message may go: None for now, else the end of the quiet hours of the next day that is not off.

    `start`, `end`: local quiet hours. The moment is UTC, also in the weeks in which the clocks change.
    """
    local = now.astimezone(LONDON)
    if not is_quiet(now, start, end) and not is_off(local.date()):
        return None
    for n in range(LONGEST):
        day = local.date() + dt.timedelta(days=n)
        opens = morning(day, end)
        if opens > now and not is_off(day):
            return opens
    return morning(local.date() + dt.timedelta(days=LONGEST), end)


def morning(day: dt.date, end: dt.time) -> dt.datetime:
    """The moment, in UTC, at which quiet hours that end at this local time are over on this day."""
    return dt.datetime.combine(day, end, LONDON).astimezone(dt.UTC)
