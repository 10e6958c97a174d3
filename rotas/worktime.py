"""Time at work as sums: how much of it, how long the rests between, on clocks that change; pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from rotas.times import LONDON, midnight

#: a shorter gap between two visits is the way there and waiting: it counts as work
AT_WORK = 60
#: a working day turns at 4am, so that a late evening belongs to the day it began on
TURN = dt.timedelta(hours=4)
MINUTE = dt.timedelta(minutes=1)


def minutes_between(start: dt.datetime, end: dt.datetime) -> int:
    """As they pass: the night in which the clocks go back has an hour more."""
    return (end - start) // MINUTE


def hours_words(minutes: int) -> str:
    """`9 hours`, `6 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60)
    said = [f"{hours} hour{'' if hours == 1 else 's'}"] if hours else []
    if rest or not hours:
        said.append(f"{rest} minute{'' if rest == 1 else 's'}")
    return " ".join(said)


@dataclass(frozen=True, slots=True)
class Span:
    """A time at work, from aware datetimes; kept in UTC."""

    starts: dt.datetime
    ends: dt.datetime
    #: the working day it belongs to
    day: dt.date = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # two times of one zone subtract as wall clocks do: an hour wrong when the clocks change
        object.__setattr__(self, "starts", self.starts.astimezone(dt.UTC))
        object.__setattr__(self, "ends", self.ends.astimezone(dt.UTC))
        local = self.starts.astimezone(LONDON).replace(tzinfo=None)
        object.__setattr__(self, "day", (local - TURN).date())


S = TypeVar("S", bound=Span)


def starting(span: Span) -> dt.datetime:
    """What spans are sorted by."""
    return span.starts


def worked(day: Sequence[Span]) -> int:
    """Working time in minutes of spans in order: the spans, and gaps too short to be time of one's own."""
    total, until = 0, None
    for span in day:
        begun = span.starts
        if until is not None and begun >= until:
            gap = (begun - until) // MINUTE
            total += gap if gap <= AT_WORK else 0
        elif until is not None:
            begun = until
        if span.ends > begun:
            total += (span.ends - begun) // MINUTE
            until = span.ends
    return total


def nights(spans: Sequence[S]) -> Iterator[tuple[S, S]]:
    """Each last span of a working day with the first of the next day worked; spans in order."""
    return ((before, after) for before, after in pairwise(spans) if before.day != after.day)


def rests(spans: Sequence[Span], monday: dt.date, days: int) -> list[int]:
    """Minutes of each unbroken rest within so many days from midnight on this Monday; spans in order."""
    since, end = midnight(monday), midnight(monday, days)
    found = []
    for span in spans:
        if span.ends <= since or span.starts >= end:
            continue
        if span.starts > since:
            found.append(minutes_between(since, span.starts))
        since = span.ends
    if since < end:
        found.append(minutes_between(since, end))
    return found
